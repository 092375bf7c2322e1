import type { Connection } from 'vscode-languageserver';
import type { Profile } from '../profiles/profile';
import { ruleIds } from '../rules/registry';
import { type Severity, severities } from '../rules/rule';
import type { HintKinds } from '../service/hints';
import type { Language } from '../texts/localized';
import { type Config, type ConfigProblem, configFor } from '../workspace/config';
import { type Files, folderOf } from '../workspace/files';

/** What is shown between the lines and the words of a plan; all of it unless the user wants less. */
export interface Aids {
  readonly hints: HintKinds;
  readonly lenses: Readonly<Record<'plan' | 'areas' | 'units' | 'tracing', boolean>>;
}

/** Everything outside a document that its findings depend on. */
export interface CheckSettings {
  readonly language: Language;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  readonly profiles: readonly Profile[];
}

export interface DocumentSettings extends CheckSettings, Aids {}

/** The editor's settings under `reformPlan`, as far as the server reads them. */
type EditorSettings = Omit<DocumentSettings, 'profiles'>;

/** Which plans are checked: those that are open, or all of the workspace. */
export type CheckScope = 'openFiles' | 'workspace';

const LEVELS: ReadonlySet<string> = new Set([...severities, 'off']);

/** Settings of documents: the editor's, with the workspace's `reform-plan.yaml` over them. Kept until something changes. */
export class SettingsStore {
  private readonly known = new Map<string, Promise<DocumentSettings>>();
  /** Of plans that are not open: by folder, and by folder of the workspace, as no setting is finer than that. */
  private readonly byFolder = new Map<string, Promise<DocumentSettings>>();
  private readonly byRoot = new Map<string, Promise<EditorSettings>>();
  private checkScope: Promise<CheckScope> | undefined;
  private readonly reported = new Set<string>();
  private watchedPaths = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly files: Files,
    private readonly options: {
      readonly canConfigure: boolean;
      readonly fallback: Language;
      readonly roots: () => readonly string[];
      /** The path of a document, where it is among the files that can be read. */
      readonly pathOf: (uri: string) => string | undefined;
      readonly uriOf: (path: string) => string;
      readonly onProblems: (path: string | undefined, problems: readonly ConfigProblem[]) => void;
    },
  ) {}

  /** Settings for a document; never rejects. */
  of(uri: string): Promise<DocumentSettings> {
    const known = this.known.get(uri);
    if (known) return known;
    const fresh = this.load(uri);
    this.known.set(uri, fresh);
    return fresh;
  }

  /** Settings for a plan that is not open; never rejects. */
  ofClosed(path: string): Promise<DocumentSettings> {
    const folder = folderOf(path);
    const known = this.byFolder.get(folder);
    if (known) return known;
    const root = this.rootOf(path) ?? folder;
    const editor = this.byRoot.get(root) ?? this.editorSettings(this.options.uriOf(root));
    this.byRoot.set(root, editor);
    const fresh = Promise.all([editor, this.configAt(path)]).then(joined);
    this.byFolder.set(folder, fresh);
    return fresh;
  }

  /** Which plans are to be checked; never rejects. */
  scope(): Promise<CheckScope> {
    this.checkScope ??= this.options.canConfigure
      ? this.connection.workspace.getConfiguration({ section: 'reformPlan' }).then(scopeIn, () => 'workspace')
      : Promise.resolve('workspace');
    return this.checkScope;
  }

  forget(): void {
    this.known.clear();
    this.byFolder.clear();
    this.byRoot.clear();
    this.reported.clear();
    this.checkScope = undefined;
    this.watchedPaths = new Set();
  }

  drop(uri: string): void {
    this.known.delete(uri);
  }

  /** Whether a change of this file may change the settings of a document. */
  concerns(path: string): boolean {
    return this.watchedPaths.has(path);
  }

  private async load(uri: string): Promise<DocumentSettings> {
    return joined(await Promise.all([this.editorSettings(uri), this.config(uri)]));
  }

  private async editorSettings(uri: string): Promise<EditorSettings> {
    const { canConfigure, fallback } = this.options;
    const raw = canConfigure
      ? await this.connection.workspace
          .getConfiguration({ scopeUri: uri, section: 'reformPlan' })
          .catch(() => undefined)
      : undefined;
    return readEditorSettings(raw, fallback);
  }

  private async config(uri: string): Promise<Config> {
    const path = this.options.pathOf(uri);
    return path === undefined ? { severities: {}, profiles: [] } : this.configAt(path);
  }

  private rootOf(path: string): string | undefined {
    return this.options
      .roots()
      .filter((folder) => path.startsWith(folder.endsWith('/') ? folder : `${folder}/`))
      .sort((a, b) => b.length - a.length)[0];
  }

  private async configAt(path: string): Promise<Config> {
    const loaded = await configFor(this.files, path, this.rootOf(path) ?? folderOf(path));
    for (const watched of loaded.watched) this.watchedPaths.add(watched);
    const told = loaded.path ?? '';
    if (!this.reported.has(told)) this.options.onProblems(loaded.path, loaded.problems);
    this.reported.add(told);
    return loaded.config;
  }
}

function joined([editor, config]: readonly [EditorSettings, Config]): DocumentSettings {
  return { ...editor, severities: { ...editor.severities, ...config.severities }, profiles: config.profiles };
}

function scopeIn(raw: unknown): CheckScope {
  const check = isRecord(raw) ? raw['check'] : undefined;
  return isRecord(check) && check['scope'] === 'openFiles' ? 'openFiles' : 'workspace';
}

/** Settings come from the user's hands: whatever does not fit is as if it were not there. */
function readEditorSettings(raw: unknown, fallback: Language): EditorSettings {
  const settings = isRecord(raw) ? raw : {};
  const language = settings['language'] === 'vi' || settings['language'] === 'en' ? settings['language'] : fallback;
  const rules = isRecord(settings['rules']) ? settings['rules'] : {};
  const chosen: Record<string, Severity | 'off'> = {};
  for (const [rule, level] of Object.entries(rules))
    if (ruleIds.has(rule) && typeof level === 'string' && LEVELS.has(level)) chosen[rule] = level as Severity | 'off';
  const { hints, lenses } = settings;
  return {
    language,
    severities: chosen,
    hints: switches(hints, { numbers: true, deadlines: true, units: true }),
    lenses: switches(lenses, { plan: true, areas: true, units: true, tracing: true }),
  };
}

/** What is switched off or on; the others are as they are by default. */
function switches<Name extends string>(raw: unknown, defaults: Record<Name, boolean>): Record<Name, boolean> {
  const chosen = { ...defaults };
  for (const name in defaults) {
    const value = isRecord(raw) ? raw[name] : undefined;
    if (typeof value === 'boolean') chosen[name] = value;
  }
  return chosen;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
