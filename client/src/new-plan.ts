import * as vscode from 'vscode';
import type { BaseLanguageClient, Position } from 'vscode-languageclient';
import { t } from './texts';

const LANGUAGE = 'reform-plan';
/** Kept over all workspaces: whether empty plans are left alone. Nothing that was answered is kept. */
const NO_OFFER = 'reformPlan.noOfferOfNewPlan';

/** What has been answered so far, by the names the server knows. */
type Answers = Readonly<Record<string, string>>;

/** What the server answers to `reformPlan/newPlanDefaults`. */
interface Defaults {
  readonly year: number;
  readonly level: string | null;
  readonly superior: string | null;
  readonly profile: string;
  readonly profiles: readonly { readonly id: string; readonly name: string; readonly source: string }[];
  readonly file: string;
  readonly problems: readonly Problem[];
}

interface Problem {
  readonly field: string;
  readonly message: string;
}

/** What it answers to `reformPlan/newPlan`. */
interface Made {
  readonly text?: string;
  readonly left?: number;
  readonly begin?: Position;
  readonly problems?: readonly Problem[];
}

/** The command that asks for a new plan step by step, and the offer of it in an empty plan. */
export function registerNewPlan(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const create = (into?: vscode.TextDocument, folder?: vscode.Uri) =>
    createPlan(client, into, folder).catch((error: unknown) => {
      client.outputChannel.appendLine(String(error));
      void vscode.window.showErrorMessage(t('The new plan could not be written. The log says why.'));
    });
  const offered = new Set<string>();
  const look = (editor: vscode.TextEditor | undefined) => {
    if (editor) void offer(context, editor.document, offered, create);
  };
  context.subscriptions.push(
    vscode.commands.registerCommand('reformPlan.newPlan', (target: unknown) =>
      // From the explorer comes the folder that was chosen; the menu of new files gives something else.
      create(emptyPlan(vscode.window.activeTextEditor), target instanceof vscode.Uri ? target : undefined),
    ),
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => offered.delete(uri.toString())),
  );
  look(vscode.window.activeTextEditor);
}

function emptyPlan(editor: vscode.TextEditor | undefined): vscode.TextDocument | undefined {
  const document = editor?.document;
  return document?.languageId === LANGUAGE && document.getText().trim() === '' ? document : undefined;
}

/** Once for each document, and never again where that was wished; an answer is not waited for. */
async function offer(
  context: vscode.ExtensionContext,
  document: vscode.TextDocument,
  offered: Set<string>,
  create: (into: vscode.TextDocument) => Promise<void>,
): Promise<void> {
  const name = document.uri.toString();
  if (document.languageId !== LANGUAGE || document.getText().trim() !== '') return;
  if (offered.has(name) || context.globalState.get<boolean>(NO_OFFER)) return;
  offered.add(name);
  const yes = t('New plan…');
  const never = t('Do not ask again');
  const sentence = t('This plan is still empty. Begin with a skeleton that has all areas and usual tasks?');
  const chosen = await vscode.window.showInformationMessage(sentence, yes, never);
  if (chosen === never) await context.globalState.update(NO_OFFER, true);
  if (chosen === yes && !document.isClosed) await create(document);
}

async function createPlan(
  client: BaseLanguageClient,
  into: vscode.TextDocument | undefined,
  folder: vscode.Uri | undefined,
): Promise<void> {
  const home = folder ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  // Settings and profiles are those of the place where the plan will be.
  const uri = (into && !into.isUntitled ? into.uri : home && vscode.Uri.joinPath(home, 'x.plan.yaml'))?.toString();
  const defaults = (answers: Answers) =>
    client.sendRequest<Defaults>('reformPlan/newPlanDefaults', { uri, answers: known(answers) });
  const answers = await ask(defaults);
  if (!answers) return;
  const tabSize = vscode.workspace.getConfiguration('editor', { languageId: LANGUAGE }).get<number>('tabSize');
  const given = { ...known(answers), indent: tabSize === 4 ? 4 : 2 };
  const made = await client.sendRequest<Made>('reformPlan/newPlan', { uri, answers: given });
  if (made.text === undefined) {
    void vscode.window.showErrorMessage(made.problems?.[0]?.message ?? '');
    return;
  }
  const { file } = await defaults(answers);
  const document = into && !into.isClosed ? into : await untitled(home, file);
  await fill(document, made.text, made.begin);
  if (made.left)
    void vscode.window.setStatusBarMessage(
      t('{0} places are left to fill in; Problems lists them.', String(made.left)),
      15_000,
    );
}

/** What was left blank is as if it had not been asked. */
function known(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.trim() !== ''));
}

/** One question of several: the answers with its own among them, or where to go without one. */
type Outcome = Answers | 'back' | 'cancelled';

interface Step {
  /** Whether there is anything to ask, after what has been answered. */
  applies?(defaults: Defaults): boolean;
  show(answers: Answers, defaults: Defaults, frame: Frame): Promise<Outcome>;
}

/** What all steps have in common. */
interface Frame {
  readonly step: number;
  readonly totalSteps: number;
  defaults(answers: Answers): Promise<Defaults>;
}

/** Goes through the steps, there and back, until all are answered; undefined where the user left. */
async function ask(defaults: (answers: Answers) => Promise<Defaults>): Promise<Answers | undefined> {
  let answers: Answers = {};
  for (let at = 0; at < STEPS.length; ) {
    const now = await defaults(answers);
    const applying = STEPS.filter((step) => step.applies?.(now) ?? true);
    const step = STEPS[at];
    if (!step) break;
    if (!applying.includes(step)) {
      at++;
      continue;
    }
    const place = applying.indexOf(step);
    const outcome = await step.show(answers, now, { step: place + 1, totalSteps: applying.length, defaults });
    if (outcome === 'cancelled') return undefined;
    if (outcome === 'back') {
      const before = applying[place - 1];
      at = before ? STEPS.indexOf(before) : at;
    } else {
      answers = outcome;
      at++;
    }
  }
  return answers;
}

/** A plan of a ministry or a province has none above it. */
const hasParent = ({ level }: Defaults) => level !== 'ministry' && level !== 'province';

const STEPS: readonly Step[] = [
  {
    show: text('agency', () => ({
      prompt: t('Which agency is the plan for?'),
      placeholder: t('for example: Sở Nội vụ tỉnh Khánh Hòa'),
    })),
  },
  {
    show: text('year', ({ year }) => ({ prompt: t('For which year?'), likely: String(year) })),
  },
  {
    show: choice('level', ({ level }) => ({
      prompt: t('At which level is the agency?'),
      likely: level ?? undefined,
      items: [
        { id: 'ministry', label: t('Ministry, body of its rank') },
        { id: 'province', label: t('Province, city under the central government') },
        { id: 'department', label: t('Department of a province, body of its rank') },
        { id: 'district', label: t('District (until 30/6/2025)') },
        { id: 'commune', label: t('Commune, ward, special zone') },
      ],
    })),
  },
  {
    show: choice('profile', ({ profile, profiles }) => ({
      prompt: t('Which profile says what areas the plan has?'),
      likely: profile,
      items: profiles.map(({ id, name, source }) => ({ id, label: name, detail: source, description: id })),
    })),
  },
  {
    applies: hasParent,
    show: text('superior', ({ superior }) => ({
      prompt: t('Who is the superior of the agency?'),
      placeholder: t('for example: UBND tỉnh Khánh Hòa'),
      likely: superior ?? '',
    })),
  },
  {
    applies: hasParent,
    show: text('parentNumber', () => ({
      prompt: t('Number of the superior’s plan for this year? Leave it blank if it is not known yet.'),
      placeholder: t('for example: 1234/QĐ-UBND'),
    })),
  },
  {
    applies: hasParent,
    show: text('parentDate', () => ({
      prompt: t('Date of the superior’s plan (day/month/year)? Leave it blank if it is not known yet.'),
      placeholder: t('for example: 24/12/2025'),
    })),
  },
  {
    show: text('units', () => ({
      prompt: t('Which units get tasks? Put semicolons between them, or leave it blank and name them later.'),
      placeholder: t('for example: Văn phòng; Phòng Nghiệp vụ 1; PC=Pháp chế'),
    })),
  },
];

interface TextQuestion {
  readonly prompt: string;
  readonly placeholder?: string;
  readonly likely?: string;
}

/** A box for a text, which stays until the server has nothing against what is in it. */
function text(name: string, question: (defaults: Defaults) => TextQuestion): Step['show'] {
  return (answers, likely, frame) => {
    const box = vscode.window.createInputBox();
    const { prompt, placeholder = '', likely: value = '' } = question(likely);
    box.prompt = prompt;
    box.placeholder = placeholder;
    box.value = answers[name] ?? value;
    return shown(box, frame, async () => {
      const next = { ...answers, [name]: box.value };
      const { problems } = await frame.defaults(next);
      const problem = problems.find(({ field }) => field === name);
      if (!problem) return next;
      box.validationMessage = problem.message;
      box.onDidChangeValue(() => {
        box.validationMessage = undefined;
      });
      return undefined;
    });
  };
}

interface ChoiceItem extends vscode.QuickPickItem {
  readonly id: string;
}

interface ChoiceQuestion {
  readonly prompt: string;
  readonly likely: string | undefined;
  readonly items: readonly ChoiceItem[];
}

/** A list to choose from, the likely one marked. */
function choice(name: string, question: (defaults: Defaults) => ChoiceQuestion): Step['show'] {
  return (answers, defaults, frame) => {
    const list = vscode.window.createQuickPick<ChoiceItem>();
    const { prompt, likely, items } = question(defaults);
    list.placeholder = prompt;
    list.items = items;
    list.matchOnDescription = true;
    list.matchOnDetail = true;
    list.activeItems = items.filter(({ id }) => id === (answers[name] ?? likely));
    return shown(list, frame, async () => {
      const [chosen] = list.selectedItems;
      return chosen && { ...answers, [name]: chosen.id };
    });
  };
}

/** Shows a box until it is accepted, left or gone back from; it stays open while the user looks something up elsewhere. */
function shown(
  box: vscode.InputBox | vscode.QuickPick<ChoiceItem>,
  { step, totalSteps }: Frame,
  accept: () => Promise<Answers | undefined>,
): Promise<Outcome> {
  box.title = t('New reform plan');
  box.step = step;
  box.totalSteps = totalSteps;
  box.ignoreFocusOut = true;
  box.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
  return new Promise<Outcome>((resolve, reject) => {
    box.onDidTriggerButton(() => resolve('back'));
    box.onDidHide(() => resolve('cancelled'));
    box.onDidAccept(() => {
      if (box.busy) return;
      box.busy = true;
      accept()
        .then((answers) => answers && resolve(answers), reject)
        .finally(() => {
          box.busy = false;
        });
    });
    box.show();
  }).finally(() => box.dispose());
}

/** A new document that will be saved under a name of its own in the folder; anywhere else where there is no folder. */
async function untitled(folder: vscode.Uri | undefined, name: string): Promise<vscode.TextDocument> {
  // Such a document belongs to the machine of the workspace; it cannot say of which other one it would be.
  if (folder && (folder.authority === '' || folder.scheme === 'vscode-remote')) {
    const uri = (await freeName(folder, name)).with({ scheme: 'untitled', authority: '' });
    try {
      return await vscode.workspace.openTextDocument(uri);
    } catch {
      // An editor that has no such documents still has nameless ones.
    }
  }
  return vscode.workspace.openTextDocument({ language: LANGUAGE });
}

async function freeName(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.path));
  for (let n = 1; ; n++) {
    const uri = vscode.Uri.joinPath(folder, n === 1 ? name : name.replace('.plan.', `-${n}.plan.`));
    const isThere = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (!isThere && !open.has(uri.path)) return uri;
  }
}

/** Writes the plan in one step that can be undone, and shows it with the cursor where the author begins. */
async function fill(document: vscode.TextDocument, content: string, begin: Position | undefined): Promise<void> {
  const { line, character } = begin ?? { line: 0, character: 0 };
  const lines = content.split('\n');
  const first = lines[line] ?? '';
  // Behind a colon a space has to stand before whatever is typed.
  const blank = first.slice(0, character).endsWith(':') && first.slice(character).trim() === '';
  if (blank) lines[line] = `${first.slice(0, character)} ${first.slice(character)}`;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), lines.join('\n'));
  await vscode.workspace.applyEdit(edit);
  if (document.languageId !== LANGUAGE) await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
  const cursor = new vscode.Position(line, character + (blank ? 1 : 0));
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(cursor, cursor) });
}
