import {
  type DocumentHighlight,
  type Location,
  type LocationLink,
  LSPErrorCodes,
  type Range as LspRange,
  type Position,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Range } from '../plan/tree';
import type { Analysis } from '../service/analysis';
import { type Declaration, declarationsOf, placesOf, referencesOf, typesOf } from '../service/navigation/places';
import { type Renamable, renamableAt, renameEdits } from '../service/navigation/rename';
import { parentFileAt, type Subject, subjectAt } from '../service/navigation/subject';
import { type Language, type Message, render } from '../texts/localized';
import { toRange } from './convert';
import type { Feature, FeatureHost } from './features';
import { toWorkspaceEdit } from './rename-edit';

/** As the protocol numbers them. */
const HIGHLIGHT = { read: 2, write: 3 } as const satisfies Record<string, DocumentHighlight['kind']>;

/**
 * Where something is said, where it is used, and another name for it. What leads to another plan (the path of the superior
 * plan, ids of assignments, tasks that others carry out) is for {@link FeatureHost.tracing}; the rest stays in its document.
 */
export const navigation: Feature = {
  serve(host) {
    const { connection, tracing } = host;

    connection.onDefinition(async ({ textDocument: { uri }, position }) => {
      const found = await findAt(host, uri, position);
      if (!found) return null;
      const { analysis, subject, offset } = found;
      const origin = subject?.at ?? parentFileAt(analysis, offset);
      const leads = origin && (!subject || isAssigned(subject));
      const elsewhere = leads ? await tracing.definition(uri, tracedAt(found)) : [];
      const { linkSupport } = host.client()?.capabilities.textDocument?.definition ?? {};
      if (origin && elsewhere.length > 0)
        return linkSupport ? linksTo(elsewhere, toRange(analysis.document.lines, origin)) : elsewhere;
      return subject ? targets(uri, analysis, subject, declarationsOf(analysis, subject), linkSupport) : [];
    });

    connection.onTypeDefinition(async ({ textDocument: { uri }, position }) => {
      const { analysis, subject } = (await findAt(host, uri, position)) ?? {};
      if (!analysis || !subject) return null;
      const { linkSupport } = host.client()?.capabilities.textDocument?.typeDefinition ?? {};
      return targets(uri, analysis, subject, typesOf(analysis, subject), linkSupport);
    });

    connection.onReferences(async ({ textDocument: { uri }, position, context: { includeDeclaration } }) => {
      const found = await findAt(host, uri, position);
      if (!found) return [];
      const { analysis, subject } = found;
      const { lines } = analysis.document;
      if (!subject) return [];
      const own = referencesOf(analysis, subject, includeDeclaration);
      const crosses = subject.kind === 'task' || isAssigned(subject);
      const others = crosses ? await tracing.references(uri, tracedAt(found), includeDeclaration) : [];
      return once([...others, ...own.map((range) => ({ uri, range: toRange(lines, range) }))]);
    });

    connection.onDocumentHighlight(async ({ textDocument: { uri }, position }) => {
      const { analysis, subject } = (await findAt(host, uri, position)) ?? {};
      if (!analysis || !subject) return null;
      return placesOf(analysis, subject).map((place) => ({
        range: toRange(analysis.document.lines, place),
        kind: place.declares ? HIGHLIGHT.write : HIGHLIGHT.read,
      }));
    });

    connection.onPrepareRename(async ({ textDocument: { uri }, position }) => {
      const found = await findAt(host, uri, position);
      if (!found) return null;
      const { analysis, subject, language } = found;
      const named = renamable(found, language);
      const at = toRange(analysis.document.lines, named.at);
      // Whether others know the id is for tracing to say.
      if (isAssigned(subject)) await tracing.prepareRename(uri, tracedAt(found));
      return { range: at, placeholder: named.name };
    });

    connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }): Promise<WorkspaceEdit | null> => {
      const found = await findAt(host, uri, position);
      if (!found) return null;
      const { analysis, subject, language, version } = found;
      const between = isAssigned(subject) ? await tracing.rename(uri, tracedAt(found), newName) : null;
      if (between) return between;
      const edits = renameEdits(analysis, renamable(found, language), newName);
      if ('text' in edits) throw refused(edits, language);
      return toWorkspaceEdit(host.client(), language, [{ uri, version, lines: analysis.document.lines, edits }]);
    });
  },
};

interface Found {
  readonly analysis: Analysis;
  readonly language: Language;
  readonly version: number | null;
  readonly offset: number;
  readonly position: Position;
  readonly subject: Subject | undefined;
}

async function findAt(host: FeatureHost, uri: string, position: Position): Promise<Found | undefined> {
  const found = await host.analysisOf(uri);
  if (!found) return undefined;
  const { analysis } = found;
  const version = host.documents.get(uri)?.version ?? null;
  const offset = analysis.document.lines.offsetAt(position);
  const subject = subjectAt(analysis, offset);
  return { analysis, language: found.context.language, version, offset, position, subject };
}

function isAssigned(subject: Subject | undefined): boolean {
  return subject?.kind === 'name' && subject.thing.kind === 'assignment';
}

/** Where tracing finds what is meant: it knows ids in lists and names of tasks, not what free text says of them. */
function tracedAt({ analysis, subject, position }: Found): Position {
  const isUse = subject?.kind === 'name' && subject.occurrence?.role === 'key';
  const [declared] = subject && !isUse ? declarationsOf(analysis, subject) : [];
  return declared ? analysis.document.lines.positionAt(declared.at.start) : position;
}

function renamable({ analysis, subject, offset }: Found, language: Language): Renamable {
  const named = renamableAt(analysis, subject, offset);
  if ('text' in named) throw refused(named, language);
  return named;
}

function refused(why: Message, language: Language): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, render(why, language));
}

function targets(
  uri: string,
  { document: { lines } }: Analysis,
  { at }: Subject,
  declarations: readonly Declaration[],
  linkSupport: boolean | undefined,
): Location[] | LocationLink[] | null {
  if (declarations.length === 0) return null;
  const range = (place: Range) => toRange(lines, place);
  if (!linkSupport) return declarations.map((one) => ({ uri, range: range(one.at) }));
  return declarations.map((one) => ({
    originSelectionRange: range(at),
    targetUri: uri,
    targetRange: range(one.whole),
    targetSelectionRange: range(one.at),
  }));
}

function linksTo(locations: readonly Location[], originSelectionRange: LspRange): LocationLink[] {
  return locations.map(({ uri, range }) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}

function once(locations: readonly Location[]): Location[] {
  const found = new Map<string, Location>();
  for (const one of locations) {
    const key = `${one.uri} ${one.range.start.line}:${one.range.start.character}`;
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}
