import { type DuplicateKey, type KeyUse, mappingsAt, newSink, none, type Prose, readEntity, type Sink } from './entity';
import { MAX_TEXT } from './limits';
import type { LineIndex } from './lines';
import type { Area, Entity, Plan, Task } from './model';
import { joinEntities, joinParts, type PlanPart, readRoot, readTask, toArea } from './read-plan';
import { readYaml } from './read-yaml';
import { type Chunk, chunkOf, SourceText } from './source';
import { cut, type Level, type Part, split, tooManyEntries } from './split';
import type { SyntaxProblem } from './syntax';
import type { Mapping, Node, Piece } from './tree';
import type { Spelling } from './vocabulary';

/** One piece with everything that reading it alone yields; kept as long as its text stays the same. */
export interface PieceReading {
  readonly piece: Piece;
  readonly chunk: Chunk;
  readonly kind: Part['kind'];
  readonly level: Level;
  readonly node: Node | undefined;
  readonly problems: readonly SyntaxProblem[];
  readonly keys: readonly KeyUse[];
  readonly duplicates: readonly DuplicateKey[];
  readonly prose: readonly Prose[];
  /** What a piece of kind `entry`, `areas` or `whole` says. */
  readonly part: PlanPart;
  /** The keys of the root or of an area. */
  readonly entity: Entity | undefined;
  /** The tasks of the top level in this piece; those of the whole document for `whole`. */
  readonly tasks: readonly Task[];
  /** How many of its keys are spelled in each language. */
  readonly spellings: Readonly<Record<Spelling, number>>;
  /** Whether a comment that silences rules may stand in it. */
  readonly silencing: boolean;
}

/** A version of a plan file, read once; every feature works on this. */
export interface PlanDocument {
  readonly source: SourceText;
  readonly text: string;
  readonly lines: LineIndex;
  readonly plan: Plan;
  /** As many as the source has chunks, in their order; none for a text that is refused. */
  readonly pieces: readonly PieceReading[];
  /** Duplicate keys whose two writings stand in different pieces. */
  readonly duplicates: readonly DuplicateKey[];
  /** Set where no piece was read: the file is no text, or holds the markers of an unfinished merge. */
  readonly refused: SyntaxProblem | undefined;
  readonly style: Style;
  /** How many characters could not be decoded. */
  readonly undecoded: number;
}

/** How the author writes; what is inserted follows it. */
export interface Style {
  readonly eol: '\n' | '\r\n';
  /** Columns a level is indented by: 2 unless the file shows otherwise. */
  readonly indent: number;
  /** The spelling most of the file's keys have; Vietnamese for a file without keys. */
  readonly spelling: Spelling;
}

/** Reads a text; what it has in common with the previous version is not read again. Never throws. */
export function readDocument(text: string, previous?: PlanDocument): PlanDocument {
  return readSource(SourceText.of(text), previous);
}

/**
 * Reads a text; with the previous version at hand only around the chunks that are not that version's. The result is
 * the same either way. Never throws.
 */
export function readSource(source: SourceText, previous?: PlanDocument): PlanDocument {
  const edited = previous && readEdited(source, previous);
  if (edited) return edited;
  const { mark } = source;
  const text = source.text.slice(mark.length);
  const undecoded = undecodedIn(text);
  const refused = refuse(text, undecoded, mark.length);
  if (refused) return documentOf(new SourceText([chunkOf(text)], mark), [], undecoded, refused);
  const pieces = readParts(text, split(text), previous?.pieces ?? []);
  return documentOf(sourceOf(pieces, mark), pieces, undecoded, undefined);
}

/** Reads what an edit has touched; undefined where that cannot be told from the rest. */
function readEdited({ chunks, mark, length }: SourceText, previous: PlanDocument): PlanDocument | undefined {
  const { pieces: before, source } = previous;
  if (previous.refused || before[0]?.kind === 'whole' || mark !== source.mark || length > MAX_TEXT) return undefined;
  const { head, tail } = unchanged(source.chunks, chunks);
  if (head + tail === 0) return undefined;
  const behind = before.length - tail;
  // Whether a part begins is told by its first line and the next one of content; so what comes before is cut again.
  const from = Math.max(0, head - 2);
  for (let reach = 2; ; reach *= 8) {
    const ahead = Math.min(reach, tail);
    const text = textOf(chunks.slice(from, chunks.length - tail + ahead));
    const parts = cut(text, from > 0 ? before[from] : undefined);
    if (!parts) return undefined;
    const met = meeting(parts, text.length, before, behind, ahead, ahead === tail);
    if (!met && ahead < tail) continue;
    const fresh = met ? parts.slice(0, met.part) : parts;
    const until = met ? met.piece : before.length;
    const old = before.slice(from, until);
    const undecoded =
      previous.undecoded -
      undecodedIn(textOf(old.map(({ piece }) => piece))) +
      undecodedIn(text.slice(0, fresh.at(-1)?.end ?? 0));
    if (refuse(text, undecoded)) return undefined;
    const pieces = [...before.slice(0, from), ...readParts(text, fresh, old), ...before.slice(until)];
    if (tooManyEntries(pieces)) return undefined;
    return documentOf(sourceOf(pieces, mark), pieces, undecoded, undefined);
  }
}

/** How many chunks the two have in common at either end. */
function unchanged(before: readonly Chunk[], after: readonly Chunk[]): { head: number; tail: number } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { head, tail };
}

/**
 * The first part that begins where a piece began before, at the same level: from there on nothing has changed.
 *
 * @param length of the text that was cut; it ends with the `ahead` pieces from `behind` on
 * @param whole whether the document ends there too; if not, the line after the last piece is not known
 */
function meeting(
  parts: readonly Part[],
  length: number,
  before: readonly PieceReading[],
  behind: number,
  ahead: number,
  whole: boolean,
): { part: number; piece: number } | undefined {
  let start = length;
  for (let piece = behind; piece < behind + ahead; piece++) start -= before[piece]?.piece.text.length ?? 0;
  const last = behind + ahead - (whole ? 0 : 1);
  for (let part = 0, piece = behind; piece < last; piece++) {
    while (part < parts.length && (parts[part]?.start ?? length) < start) part++;
    const [a, b] = [parts[part], before[piece]];
    if (a && b && a.start === start && a.kind === b.kind && sameLevel(a.level, b.level)) return { part, piece };
    start += b?.piece.text.length ?? 0;
  }
  return undefined;
}

function sameLevel(a: Level, b: Level): boolean {
  return a.list === b.list && a.keys === b.keys && a.items === b.items;
}

function textOf(parts: readonly { readonly text: string }[]): string {
  return parts.map(({ text }) => text).join('');
}

function sourceOf(pieces: readonly PieceReading[], mark: string): SourceText {
  return new SourceText(
    pieces.map(({ chunk }) => chunk),
    mark,
  );
}

function documentOf(
  source: SourceText,
  pieces: readonly PieceReading[],
  undecoded: number,
  refused: SyntaxProblem | undefined,
): PlanDocument {
  for (let i = 0; i < pieces.length; i++) {
    const reading = pieces[i];
    if (reading) reading.piece.offset = source.startOf(i);
  }
  const style = styleOf(source, pieces);
  const { plan, duplicates } = assemble(pieces);
  return {
    source,
    get text() {
      return source.text;
    },
    lines: source,
    plan,
    pieces,
    duplicates,
    refused,
    style,
    undecoded,
  };
}

/** Characters that could not be decoded: one may be an accident, more are another encoding. */
const MAX_UNDECODED = 10;

function undecodedIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}

/** What no text has: a control character other than white space, or no character at all. */
const NO_TEXT = /[^\P{Cc}\t\n\v\f\r\x7f-\x9f]|[\ufffe\uffff]/u;

/** Why a text, which begins at an offset of the document, is not read at all. */
function refuse(text: string, undecoded: number, offset = 0): SyntaxProblem | undefined {
  const at = (start: number, length: number) => {
    return { piece: { offset, text }, start, end: Math.min(text.length, start + length) };
  };
  if (text.length > MAX_TEXT) return { code: 'too-large', at: at(0, 1) };
  const binary = text.search(NO_TEXT);
  if (binary >= 0) return { code: 'not-text', at: at(binary, 1) };
  if (undecoded > MAX_UNDECODED) return { code: 'not-text', at: at(Math.max(0, text.indexOf('\ufffd')), 1) };
  const marker = /^(?:<{7}|>{7}|\|{7})(?= |\r?$)|^={7}(?=\r?$)/m.exec(text);
  return marker ? { code: 'conflict-marker', at: at(marker.index, 7) } : undefined;
}

/** Reads parts of a text; for one that is the text of an old piece, that piece is taken over. */
function readParts(text: string, parts: readonly Part[], old: readonly PieceReading[]): PieceReading[] {
  const known = new Map<string, PieceReading[]>();
  for (const reading of old) {
    const same = known.get(reading.piece.text);
    if (same) same.push(reading);
    else known.set(reading.piece.text, [reading]);
  }
  return parts.map((part) => {
    const own = text.slice(part.start, part.end);
    const same = known.size > 0 ? known.get(own) : undefined;
    const kept = same?.findIndex(({ kind, level }) => kind === part.kind && sameLevel(level, part.level)) ?? -1;
    return (kept >= 0 ? same?.splice(kept, 1)[0] : undefined) ?? readPiece(part, detached(own));
  });
}

/** How a piece would read with another text, outside of any document; undefined where that text is more than one piece. */
export function reread({ kind, level }: PieceReading, text: string): PieceReading | undefined {
  const parts = cut(text, { kind, level });
  const [part] = parts ?? [];
  return part && parts?.length === 1 && part.kind === kind ? readPiece(part, text) : undefined;
}

function readPiece({ kind, level, breaks }: Part, text: string): PieceReading {
  const piece: Piece = { offset: 0, text };
  const { node, problems } = readYaml(piece);
  const { keys, duplicates, prose } = newSink();
  const { part, entity, tasks } = node ? readTyped(kind, node, { keys, duplicates, prose }) : nothing;
  return {
    piece,
    chunk: chunkOf(text, breaks),
    kind,
    level,
    node,
    problems: problems.length > 0 ? problems : none,
    keys,
    duplicates: duplicates.length > 0 ? duplicates : none,
    prose,
    part,
    entity,
    tasks,
    spellings: spellingsOf(keys),
    silencing: text.includes(SILENCING),
  };
}

/** What every silencing comment begins with. */
const SILENCING = 'reform-plan';

const nothing = { part: {}, entity: undefined, tasks: none } as const;

function readTyped(kind: Part['kind'], node: Node, sink: Sink): Pick<PieceReading, 'part' | 'entity' | 'tasks'> {
  const mapping = node.kind === 'sequence' ? firstMapping(node.items) : node.kind === 'mapping' ? node : undefined;
  if (!mapping) return nothing;
  if (kind === 'task') return { ...nothing, tasks: [readTask(mapping, sink)] };
  if (kind === 'area' || kind === 'tail') {
    const entity = readEntity('area', mapping, sink);
    // A list in brackets is not cut into pieces.
    return { ...nothing, entity, tasks: mappingsAt(entity, 'tasks').map((task) => readTask(task, sink)) };
  }
  return node.kind === 'mapping' ? readEntry(mapping, sink) : nothing;
}

function spellingsOf(keys: readonly KeyUse[]): Record<Spelling, number> {
  const count = { vi: 0, en: 0 };
  for (const { match } of keys) if (match && match.spelling !== 'both') count[match.spelling]++;
  return count;
}

function readEntry(mapping: Mapping, sink: Sink) {
  const entity = readEntity('root', mapping, sink);
  const part = readRoot(entity, sink);
  return { entity, part, tasks: (part.areas ?? []).flatMap((area) => area.tasks) };
}

function firstMapping(items: readonly (Node | undefined)[]): Mapping | undefined {
  return items.find((item) => item?.kind === 'mapping');
}

/** A flat copy that does not keep the whole document alive, as a slice would. */
function detached(slice: string): string {
  return [slice.slice(0, 1), slice.slice(1)].join('');
}

function assemble(pieces: readonly PieceReading[]): { plan: Plan; duplicates: DuplicateKey[] } {
  const duplicates: DuplicateKey[] = [];
  const rest = { kind: 'mapping', pairs: [], flow: false, piece: { offset: 0, text: '' }, start: 0, end: 0 } as const;
  const entities: Entity[] = [];
  const parts: PlanPart[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const reading = pieces[i];
    if (!reading || isOfArea(reading)) continue;
    if (reading.entity) entities.push(reading.entity);
    if (reading.part !== nothing.part) parts.push(reading.part);
    if (reading.kind === 'areas') parts.push({ areas: readAreas(pieces, i + 1, duplicates) });
  }
  collectDuplicates(entities, duplicates);
  return { plan: joinParts(joinEntities(entities, rest), parts), duplicates };
}

function isOfArea({ kind }: PieceReading): boolean {
  return kind === 'task' || kind === 'area' || kind === 'tail';
}

/** The areas of the pieces from `from` on, up to the next key of the root. */
function readAreas(pieces: readonly PieceReading[], from: number, duplicates: DuplicateKey[]): Area[] {
  const areas: Area[] = [];
  for (let i = from; i < pieces.length; ) {
    const head = pieces[i];
    if (!head || !isOfArea(head)) break;
    let end = i + 1;
    while (end < pieces.length && (pieces[end]?.kind === 'task' || pieces[end]?.kind === 'tail')) end++;
    const read = areaOf(head, pieces, i, end);
    if (read.area) areas.push(read.area);
    duplicates.push(...read.duplicates);
    i = end;
  }
  return areas;
}

interface AreaReading {
  readonly readings: readonly PieceReading[];
  readonly area: Area | undefined;
  readonly duplicates: readonly DuplicateKey[];
}

/** By the first piece of each area what was last read of it; the same pieces are the same area. */
const lastAreas = new WeakMap<PieceReading, AreaReading>();

function areaOf(head: PieceReading, pieces: readonly PieceReading[], from: number, end: number): AreaReading {
  const known = lastAreas.get(head);
  if (known && known.readings.length === end - from && known.readings.every((one, i) => one === pieces[from + i]))
    return known;
  const read = joinArea(pieces.slice(from, end));
  lastAreas.set(head, read);
  return read;
}

function joinArea(readings: readonly PieceReading[]): AreaReading {
  const entities: Entity[] = [];
  const tasks: Task[] = [];
  const duplicates: DuplicateKey[] = [];
  for (const reading of readings) {
    const again = reading.entity?.at.has('tasks') && entities.some(({ at }) => at.has('tasks'));
    if (reading.entity) entities.push(reading.entity);
    if (!again) for (const task of reading.tasks) tasks.push(task);
  }
  collectDuplicates(entities, duplicates);
  const [first] = entities;
  return { readings, area: first && toArea(joinEntities(entities, first.node), tasks), duplicates };
}

function collectDuplicates(entities: readonly Entity[], duplicates: DuplicateKey[]): void {
  const first = new Map<string, DuplicateKey['first']>();
  for (const entity of entities)
    for (const [name, { key }] of entity.at) {
      const before = first.get(name);
      if (before) duplicates.push({ key, first: before });
      else first.set(name, key);
    }
}

function styleOf(source: SourceText, pieces: readonly PieceReading[]): Style {
  const beginning = source.slice(0, 20_000);
  const newline = source.chunks.find(({ breaks }) => breaks > 0)?.text ?? '';
  const at = newline.indexOf('\n');
  const eol = newline[at - 1] === '\r' ? '\r\n' : '\n';
  let balance = 0;
  for (const { spellings } of pieces) balance += spellings.vi - spellings.en;
  return { eol, indent: indentOf(beginning), spelling: balance < 0 ? 'en' : 'vi' };
}

/** How much deeper than its key the first part of the file stands that is indented at all. */
function indentOf(text: string): number {
  let key: number | undefined;
  for (const [line] of text.matchAll(/[^\n]+/g)) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const indent = line.search(/[^ ]/);
    if (key !== undefined && indent > key && indent <= key + 8) return indent - key;
    const opens = line.split(' #', 1)[0]?.trimEnd().endsWith(':');
    key = opens ? line.search(/[^ -]/) : undefined;
  }
  return 2;
}
