import {
  type CodeLens,
  CodeLensRefreshRequest,
  type Location,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Analysis } from '../service/analysis';
import { tracedAt, traceHover } from '../service/trace/hover';
import { coverageBody } from '../service/trace/html';
import { type Lens, type LensContext, lensesOf, lensText } from '../service/trace/lenses';
import type { FilePlace } from '../service/trace/matrix';
import { occurrencesOf } from '../service/trace/references';
import { planRename, renameIn, renameRefusal } from '../service/trace/rename';
import { definitionOf, type Subject, subjectAt } from '../service/trace/subject';
import { createTracer, type Tracer } from '../service/trace/tracer';
import { type Language, type Message, render } from '../texts/localized';
import { memo } from '../texts/memo';
import { isInside } from '../workspace/files';
import { factsOf, type Place as PlaceInPlan } from '../workspace/plan-facts';
import type { PlanIndex } from '../workspace/plan-index';
import { commandOf, recordOf } from './client-says';
import { pause } from './closed-plans';
import type { Host } from './features';
import { type DocumentEdits, toWorkspaceEdit } from './rename-edit';

export interface TracedHover {
  readonly markdown: string;
  readonly range: Range;
  /** Whether it is about a task of the plan itself, of which the plan has more to tell. */
  readonly ofTask: boolean;
}

export interface TracingFeatures {
  /** What the id at an offset stands for, or what becomes of the task whose name is there. */
  hover(uri: string, analysis: Analysis, offset: number, language: Language): TracedHover | undefined;
  lenses(uri: string): Promise<CodeLens[]>;
  /** What a lens of ours says; undefined for one that is not ours. */
  resolveLens(lens: CodeLens): Promise<CodeLens | undefined>;
  definition(uri: string, position: Position): Promise<Location[]>;
  references(uri: string, position: Position, includeDeclaration: boolean): Promise<Location[]>;
  /** Null where nothing can be renamed; refused with a sentence where something else is meant. */
  prepareRename(uri: string, position: Position): Promise<{ range: Range; placeholder: string } | null>;
  rename(uri: string, position: Position, newName: string): Promise<WorkspaceEdit | null>;
}

/** Milliseconds without a change in any plan after which what rests on all of them is shown anew. */
const QUIET = 300;

const texts = {
  unread: {
    vi: 'Không đọc được {file}, nên chưa đổi mã ở tệp nào.',
    en: '{file} cannot be read, so the id has been changed in no file.',
  },
} as const;

/** Wires the features between plans: lenses, definitions, references, renaming, hovers, the coverage matrix. */
export function serveTracing(host: Host): TracingFeatures {
  const { connection, documents } = host;
  /** What the client has asked for so far, and so wants to have kept up to date. */
  const wanted = { lenses: false, coverage: false };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const tracerOf: (index: PlanIndex) => Tracer = memo((index) => {
    index.onChange(changed);
    return createTracer(index);
  });

  host.onShutdown(() => {
    stopped = true;
    clearTimeout(waiting);
  });
  // What a task carries out matters to the plans beside it, which the index does not tell of it.
  documents.onDidChangeContent(changed);

  /** The matrices of the workspace as the inside of a page; a click on what bears `data-at` opens that of `places`. */
  connection.onRequest('reformPlan/coverage', async (params: unknown) => {
    wanted.coverage = true;
    await readAll();
    await settle();
    const places: Location[] = [];
    const locationOf = locator();
    const body = coverageBody(tracerOf(host.index()).matrices(), {
      language: languageOf(params),
      shownPath,
      link: (place) => places.push(locationOf(place)) - 1,
    });
    return { body, places };
  });

  return {
    hover(uri, analysis, offset, language) {
      const about = tracedAt(analysis.document, offset);
      const children = host.index().childrenOf(host.place().pathOf(uri) ?? '');
      if (!about || (about === 'task' && children.length === 0)) return undefined;
      const context = contextFor(uri, analysis, language);
      const subject = context && subjectAt(context.facts, offset);
      const hrefOf = ({ path, at }: FilePlace) => `${host.place().uriOf(path)}#L${at.line + 1}`;
      const markdown = subject && traceHover(context, subject, language, { hrefOf, shownPath });
      return markdown ? { markdown, range: rangeOf(subject.at), ofTask: subject.kind === 'task' } : undefined;
    },
    lenses,
    resolveLens,
    definition,
    references,
    prepareRename,
    rename,
  };

  async function lenses(uri: string): Promise<CodeLens[]> {
    if (!wanted.lenses) {
      wanted.lenses = true;
      // What is below or above may not have been read yet.
      changed();
    }
    const context = await contextOf(uri);
    return (context ? lensesOf(context) : []).map(({ kind, index, at }) => ({
      range: rangeOf(at),
      data: { uri, kind, index },
    }));
  }

  async function resolveLens(lens: CodeLens): Promise<CodeLens | undefined> {
    const data = readData(lens.data);
    if (!data) return undefined;
    const context = await contextOf(data.uri);
    const text = context && lensText(context, data);
    if (!text) return { ...lens, command: { title: '', command: '' } };
    const { title, places } = text;
    if (data.kind === 'parent')
      return { ...lens, command: { title, command: commandOf(host.client(), 'showCoverage') ?? '' } };
    const showPlaces = commandOf(host.client(), 'showPlaces');
    const locations = places.map(locator());
    const opens = locations.length > 0 && showPlaces !== undefined;
    const args = [data.uri, lens.range.start, locations];
    return { ...lens, command: { title, command: opens ? showPlaces : '', ...(opens ? { arguments: args } : {}) } };
  }

  async function definition(uri: string, position: Position): Promise<Location[]> {
    const found = await settledAt(uri, position);
    if (!found?.subject) return [];
    const { plans, path, facts } = found.context;
    return definitionOf(plans, path, facts, found.subject).map(locator());
  }

  async function references(uri: string, position: Position, includeDeclaration: boolean): Promise<Location[]> {
    await readAll();
    const found = await settledAt(uri, position);
    if (!found?.subject) return [];
    const { tasks, entries, uses } = occurrencesOf(found.context, found.subject);
    // The superior plan's task declares the thing; of lists alone each entry does.
    const declarations = tasks.length > 0 ? tasks : entries;
    const others = tasks.length > 0 ? [...entries, ...uses] : uses;
    return [...(includeDeclaration ? declarations : []), ...others].map(locator());
  }

  async function prepareRename(uri: string, position: Position): Promise<{ range: Range; placeholder: string } | null> {
    const found = await settledAt(uri, position);
    if (!found) return null;
    const { context, subject } = found;
    const refusal = renameRefusal(context, subject);
    if (refusal || !subject) throw refused(refusal, context.language);
    return { range: rangeOf(subject.at), placeholder: subject.id };
  }

  async function rename(uri: string, position: Position, newName: string): Promise<WorkspaceEdit | null> {
    await readAll();
    const found = await settledAt(uri, position);
    if (!found) return null;
    const { context, subject } = found;
    if (!subject) throw refused(renameRefusal(context, subject), context.language);
    const plan = planRename(context, subject, newName, shownPath);
    if (plan.kind === 'refused') throw refused(plan.why, context.language);
    const edits: DocumentEdits[] = [];
    for (const path of plan.paths) {
      const edit = await editOf(path, plan.from, plan.to);
      if (!edit) throw refused({ text: texts.unread, values: { file: shownPath(path) } }, context.language);
      edits.push(edit);
    }
    // What was read before another file had been read may have been typed in since.
    for (const { uri: changed, version } of edits) {
      const open = documents.get(changed);
      if (open && open.version !== version) throw new ResponseError(LSPErrorCodes.ContentModified, 'changed meanwhile');
    }
    return toWorkspaceEdit(host.client(), context.language, edits);
  }

  /** Some plan says something else: after a while of quiet everything that rests on all plans is asked for again. */
  function changed(): void {
    clearTimeout(waiting);
    if (stopped || (!wanted.lenses && !wanted.coverage)) return;
    waiting = setTimeout(() => void showAnew(), QUIET);
  }

  async function showAnew(): Promise<void> {
    await readAll();
    await settle();
    if (stopped) return;
    if (wanted.lenses && host.client()?.capabilities.workspace?.codeLens?.refreshSupport)
      await connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    if (wanted.coverage) await connection.sendNotification('reformPlan/coverageChanged');
  }

  /** Every plan of the workspace is known. */
  function readAll(): Promise<void> {
    return host.index().scan(pause);
  }

  /** What is being typed counts at once, in whichever document. */
  async function settle(): Promise<void> {
    for (const { uri } of documents.all()) {
      const path = host.place().pathOf(uri);
      if (path === undefined) continue;
      await host.analysisOf(uri);
      host.index().changed(path);
    }
  }

  async function settledAt(uri: string, position: Position) {
    await settle();
    const found = await host.analysisOf(uri);
    const context = found && contextFor(uri, found.analysis, found.context.language);
    if (!found || !context) return undefined;
    const offset = found.analysis.document.lines.offsetAt(position);
    const subject: Subject | undefined = subjectAt(context.facts, offset);
    return { context, subject };
  }

  async function contextOf(uri: string): Promise<LensContext | undefined> {
    const found = await host.analysisOf(uri);
    return found && contextFor(uri, found.analysis, found.context.language);
  }

  /** Undefined for a document that was never saved: no other plan can know of it. */
  function contextFor(uri: string, analysis: Analysis, language: Language): LensContext | undefined {
    const path = host.place().pathOf(uri);
    if (path === undefined) return undefined;
    const plans = host.index();
    const tracer = tracerOf(plans);
    return { plans, above: tracer.above(path), below: tracer.below(path), path, facts: factsOf(analysis), language };
  }

  async function editOf(path: string, from: string, to: string): Promise<DocumentEdits | undefined> {
    const open = documents.all().find(({ uri }) => host.place().pathOf(uri) === path);
    const read = open ? (await host.analysisOf(open.uri))?.analysis : await host.index().load(path);
    if (!read) return undefined;
    const { document } = read;
    const uri = open?.uri ?? host.place().uriOf(path);
    const version = open ? (documents.get(open.uri) ?? open).version : null;
    return { uri, version, lines: document.lines, edits: renameIn(document, from, to) };
  }

  /** Gives places the addresses that the client uses. */
  function locator(): (place: FilePlace) => Location {
    const open = new Map(documents.all().map(({ uri }) => [host.place().pathOf(uri), uri]));
    return ({ path, at }) => ({ uri: open.get(path) ?? host.place().uriOf(path), range: rangeOf(at) });
  }

  /** Relative to its folder of the workspace. */
  function shownPath(path: string): string {
    const root = host.roots().find((folder) => isInside(path, folder));
    return root === undefined ? path : path.slice(root.length).replace(/^\//, '');
  }
}

function rangeOf({ line, character, endLine, endCharacter }: PlaceInPlan): Range {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

function refused(why: Message | undefined, language: Language): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, why ? render(why, language) : '');
}

const KINDS: ReadonlySet<unknown> = new Set<Lens['kind']>(['below', 'implements', 'own', 'shared', 'parent']);

/** What comes back from the client may be anything. */
function readData(data: unknown): (Pick<Lens, 'kind' | 'index'> & { readonly uri: string }) | undefined {
  const { uri, kind, index } = recordOf(data);
  return typeof uri === 'string' && typeof index === 'number' && KINDS.has(kind)
    ? { uri, index, kind: kind as Lens['kind'] }
    : undefined;
}

function languageOf(params: unknown): Language {
  return recordOf(params)['language'] === 'en' ? 'en' : 'vi';
}
