import { lstatSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { faultOf, nodeFiles } from '../node/files';
import { type LineIndex, TextLines } from '../plan/lines';
import { inBoth, type Message } from '../texts/localized';
import type { Config, LoadedConfig } from '../workspace/config';
import { CONFIG_NAME } from '../workspace/config-name';
import { type Files, folderOf, isInside, resolvePath } from '../workspace/files';
import { Mistake } from './mistake';
import { message } from './texts';

/** Finds the configuration of each plan, reading each file once. */
export interface Configs {
  of(planPath: string): Promise<Config>;
  /**
   * The folder that stands for the workspace of a plan, with `/`: the current one, or the plan's own where that lies
   * elsewhere; or the folder of its configuration, where that lies above it.
   */
  rootOf(planPath: string): Promise<string>;
  /** What is wrong in the files read so far, each said once. */
  readonly complaints: readonly Message[];
  /** Files whose change may change the result, absolute, with `/`. */
  readonly watched: ReadonlySet<string>;
}

/**
 * @param file the configuration for all plans, as `--config` names it
 * @throws {Mistake} when that file cannot be read or is not right
 */
export async function openConfigs(cwd: string, file: string | undefined): Promise<Configs> {
  const complaints: Message[] = [];
  const watched = new Set<string>();
  const known = new Map<string, Promise<LoadedConfig>>();
  const seen = new Set<string>();

  async function take(loaded: LoadedConfig): Promise<LoadedConfig> {
    for (const path of loaded.watched) watched.add(path);
    if (loaded.path !== undefined && !seen.has(loaded.path)) {
      seen.add(loaded.path);
      complaints.push(...(await problemsOf(loaded, cwd)));
    }
    return loaded;
  }

  function widest(planPath: string, { path }: LoadedConfig): string {
    const root = rootOf(planPath, cwd);
    const folder = path === undefined ? root : folderOf(path);
    return isInside(root, folder) ? folder : root;
  }

  // A configuration that is there and cannot be read must not pass for none.
  const files: Files = {
    ...nodeFiles,
    async read(path) {
      const result = await nodeFiles.read(path);
      const broken = result.kind === 'failed' && (result.why === 'unreadable' || result.why === 'too-large');
      if (broken && path.endsWith(`/${CONFIG_NAME}`) && !seen.has(path)) {
        seen.add(path);
        complaints.push(message('unreadable', { path: shownPath(path, cwd) }));
      }
      return result;
    },
  };

  if (file !== undefined) {
    const path = slashed(resolve(cwd, file));
    const read = await nodeFiles.read(path);
    if (read.kind === 'failed') throw new Mistake(read.why === 'missing' ? 'missing' : 'unreadable', { path: file });
    const { loadConfig } = await import('../workspace/config');
    const loaded = await loadConfig(nodeFiles, path, read.text, rootOf(path, cwd));
    const { config } = await take(loaded);
    const rootFor = async (planPath: string) => widest(planPath, loaded);
    return { of: async () => config, rootOf: rootFor, complaints, watched };
  }
  const loadedFor = (planPath: string) => {
    const folder = dirname(planPath);
    const loaded = known.get(folder) ?? find(files, slashed(planPath), cwd).then(take);
    known.set(folder, loaded);
    return loaded;
  };
  return {
    of: async (planPath) => (await loadedFor(planPath)).config,
    rootOf: async (planPath) => widest(planPath, await loadedFor(planPath)),
    complaints,
    watched,
  };
}

/**
 * As in the editor, where the current folder is the workspace: up to it from the plan. Then, unlike there, on up to the
 * root of the disk, as someone in a terminal may well stand in a sub-folder.
 */
async function find(files: Files, planPath: string, cwd: string): Promise<LoadedConfig> {
  const candidates = candidatesFor(planPath);
  // The reader of configurations knows all rules: to load it takes longer than to check a plan whose result is known.
  if (!candidates.some(isThere))
    return { path: undefined, config: { severities: {}, profiles: [] }, problems: [], watched: candidates };
  const { configFor } = await import('../workspace/config');
  const root = rootOf(planPath, cwd);
  let loaded = await configFor(files, planPath, root);
  for (let folder = root; loaded.path === undefined && folder !== folderOf(folder); ) {
    folder = folderOf(folder);
    const above = await configFor(files, `${folder === '/' ? '' : folder}/plan`, folder);
    loaded = { ...above, watched: [...loaded.watched, ...above.watched] };
  }
  return loaded;
}

/** Where a plan's configuration may stand, the nearest place first. */
function candidatesFor(planPath: string): string[] {
  const paths: string[] = [];
  for (let folder = folderOf(planPath); ; folder = folderOf(folder)) {
    paths.push(resolvePath(folder, CONFIG_NAME));
    if (folder === folderOf(folder)) return paths;
  }
}

/** What cannot even be looked at may well be there. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return faultOf(error) !== 'missing';
  }
}

/** The folder that stands for the workspace: the current one for what lies in it, else the file's own. */
function rootOf(path: string, cwd: string): string {
  const from = relative(cwd, path);
  const outside = from === '..' || from.startsWith(`..${sep}`) || isAbsolute(from);
  return outside ? folderOf(slashed(path)) : slashed(cwd);
}

async function problemsOf({ problems }: LoadedConfig, cwd: string): Promise<Message[]> {
  const lines = new Map<string, LineIndex>();
  const said: Message[] = [];
  for (const { path, start, message: problem } of problems) {
    const read = lines.has(path) ? undefined : await nodeFiles.read(path);
    if (read) lines.set(path, new TextLines(read.kind === 'text' ? read.text : ''));
    const place = lines.get(path)?.positionAt(start) ?? { line: 0, character: 0 };
    said.push(
      message('configProblem', {
        path: shownPath(path, cwd),
        line: place.line + 1,
        column: place.character + 1,
        problem: inBoth(problem),
      }),
    );
  }
  return said;
}

/** Relative to the current folder for what lies in it. */
export function shownPath(path: string, cwd: string): string {
  const from = relative(cwd, path);
  return slashed(from === '' || from.startsWith('..') || isAbsolute(from) ? path : from);
}

export function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
