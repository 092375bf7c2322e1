import { type DuplicateKey, type KeyUse, mappingsAt, newSink, type Prose, readEntity, type Sink } from './entity';
import { LineIndex } from './lines';
import type { Area, Entity, Plan, Task } from './model';
import { joinEntities, joinParts, type PlanPart, readRoot, readTask, toArea } from './read-plan';
import { readYaml } from './read-yaml';
import { type Part, split } from './split';
import type { SyntaxProblem } from './syntax';
import type { Mapping, Node, Piece } from './tree';
import type { Spelling } from './vocabulary';

/** One piece with everything that reading it alone yields; kept as long as its text stays the same. */
export interface PieceReading {
  readonly piece: Piece;
  readonly kind: Part['kind'];
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
  readonly text: string;
  readonly lines: LineIndex;
  readonly plan: Plan;
  readonly pieces: readonly PieceReading[];
  /** Duplicate keys whose two writings stand in different pieces. */
  readonly duplicates: readonly DuplicateKey[];
  /** Set where no piece was read: the file is no text, or holds the markers of an unfinished merge. */
  readonly refused: SyntaxProblem | undefined;
  readonly style: Style;
}

/** How the author writes; what is inserted follows it. */
export interface Style {
  readonly eol: '\n' | '\r\n';
  /** Columns a level is indented by: 2 unless the file shows otherwise. */
  readonly indent: number;
  /** The spelling most of the file's keys have; Vietnamese for a file without keys. */
  readonly spelling: Spelling;
}

/** Characters beyond which a file is no plan anybody wrote. */
export const MAX_TEXT = 32_000_000;

/**
 * Reads a text; with the previous version at hand only the pieces whose text has changed.
 * The result is the same either way. Never throws.
 */
export function readDocument(text: string, previous?: PlanDocument): PlanDocument {
  const lines = new LineIndex(text);
  const refused = refuse(text);
  const pieces = refused ? [] : readPieces(text, previous?.pieces ?? []);
  const { plan, duplicates } = assemble(pieces);
  return { text, lines, plan, pieces, duplicates, refused, style: styleOf(text, pieces) };
}

/** Characters that could not be decoded: one may be an accident, more are another encoding. */
const MAX_UNDECODED = 10;

function refuse(text: string): SyntaxProblem | undefined {
  const at = (offset: number, length: number) => {
    const piece = { offset: 0, text };
    return { piece, start: offset, end: Math.min(text.length, offset + length) };
  };
  if (text.length > MAX_TEXT) return { code: 'too-large', at: at(0, 1) };
  const binary = /[^\P{Cc}\t\n\v\f\r\x7f-\x9f]|[\ufffe\uffff]/u.exec(text.slice(0, 100_000));
  if (binary) return { code: 'not-text', at: at(binary.index, 1) };
  const foreign = text.slice(0, 100_000).split('\ufffd');
  if (foreign.length > MAX_UNDECODED) return { code: 'not-text', at: at(foreign[0]?.length ?? 0, 1) };
  const marker = /^(?:<{7}|>{7}|\|{7})(?= |\r?$)|^={7}(?=\r?$)/m.exec(text);
  return marker ? { code: 'conflict-marker', at: at(marker.index, 7) } : undefined;
}

function readPieces(text: string, previous: readonly PieceReading[]): PieceReading[] {
  const { parts } = split(text);
  // An edit leaves the pieces before and behind it as they were; only those between are read again.
  let head = 0;
  while (head < parts.length && same(previous[head], parts[head], text)) head++;
  let tail = 0;
  while (
    tail < Math.min(parts.length, previous.length) - head &&
    same(previous[previous.length - 1 - tail], parts[parts.length - 1 - tail], text)
  )
    tail++;
  return parts.map((part, i) => {
    const kept =
      i < head ? previous[i] : i >= parts.length - tail ? previous[previous.length - parts.length + i] : undefined;
    if (!kept) return readPiece(part, text);
    kept.piece.offset = part.start;
    return kept;
  });
}

function same(old: PieceReading | undefined, part: Part | undefined, text: string): boolean {
  return (
    old !== undefined &&
    part !== undefined &&
    old.kind === part.kind &&
    old.piece.text.length === part.end - part.start &&
    // Compared as whole strings, which is many times faster than `startsWith`.
    old.piece.text === text.slice(part.start, part.end)
  );
}

function readPiece(part: Part, text: string): PieceReading {
  const piece: Piece = { offset: part.start, text: detached(text.slice(part.start, part.end)) };
  const { node, problems } = readYaml(piece);
  const sink = newSink();
  const typed = node ? readTyped(part.kind, node, sink) : nothing;
  return {
    piece,
    kind: part.kind,
    node,
    problems,
    ...sink,
    ...typed,
    spellings: spellingsOf(sink.keys),
    silencing: piece.text.includes(SILENCING),
  };
}

/** What every silencing comment begins with. */
const SILENCING = 'reform-plan';

const nothing = { part: {}, entity: undefined, tasks: [] } as const;

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

/** A copy that does not keep the whole document alive, as a slice would. */
function detached(slice: string): string {
  return ` ${slice}`.slice(1);
}

function assemble(pieces: readonly PieceReading[]): { plan: Plan; duplicates: DuplicateKey[] } {
  const duplicates: DuplicateKey[] = [];
  const rest = { kind: 'mapping', pairs: [], flow: false, piece: { offset: 0, text: '' }, start: 0, end: 0 } as const;
  const roots = pieces.filter(({ kind }) => kind === 'entry' || kind === 'areas' || kind === 'whole');
  const parts: PlanPart[] = [];
  for (const [i, reading] of pieces.entries()) {
    if (reading.part !== nothing.part) parts.push(reading.part);
    if (reading.kind === 'areas') parts.push({ areas: readAreas(pieces, i + 1, duplicates) });
  }
  const entities = roots.flatMap(({ entity }) => entity ?? []);
  collectDuplicates(entities, duplicates);
  return { plan: joinParts(joinEntities(entities, rest), parts), duplicates };
}

/** The areas of the pieces from `from` on, up to the next key of the root. */
function readAreas(pieces: readonly PieceReading[], from: number, duplicates: DuplicateKey[]): Area[] {
  const areas: { entities: Entity[]; tasks: Task[] }[] = [];
  for (let i = from; i < pieces.length; i++) {
    const reading = pieces[i];
    if (!reading || reading.kind === 'entry' || reading.kind === 'areas') break;
    if (reading.kind === 'area') areas.push({ entities: [], tasks: [] });
    const area = areas.at(-1);
    const again = reading.entity?.at.has('tasks') && area?.entities.some(({ at }) => at.has('tasks'));
    if (reading.entity) area?.entities.push(reading.entity);
    if (!again) area?.tasks.push(...reading.tasks);
  }
  return areas.flatMap(({ entities, tasks }) => {
    const first = entities[0];
    if (!first) return [];
    collectDuplicates(entities, duplicates);
    return [toArea(joinEntities(entities, first.node), tasks)];
  });
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

function styleOf(text: string, pieces: readonly PieceReading[]): Style {
  const newline = text.indexOf('\n');
  const eol = newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
  let balance = 0;
  for (const { spellings } of pieces) balance += spellings.vi - spellings.en;
  return { eol, indent: indentOf(text), spelling: balance < 0 ? 'en' : 'vi' };
}

/** How much deeper than its key the first part of the file stands that is indented at all. */
function indentOf(text: string): number {
  let key: number | undefined;
  for (const line of text.slice(0, 20_000).split('\n')) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const indent = line.search(/[^ ]/);
    if (key !== undefined && indent > key && indent <= key + 8) return indent - key;
    key = /:\s*(?:#.*)?\r?$/.test(line) ? line.search(/[^ -]/) : undefined;
  }
  return 2;
}
