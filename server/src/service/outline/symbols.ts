import type { PieceReading } from '../../plan/document';
import type { Position } from '../../plan/lines';
import type { Task, Work } from '../../plan/model';
import type { PlanPart } from '../../plan/read-plan';
import type { SourceText } from '../../plan/source';
import type { Text } from '../../plan/text';
import type { Node, Pair, Range, Span } from '../../plan/tree';
import { type AreaPlace, areaLabel, type TaskPlace } from '../../rules/outline';
import { rolesOf } from '../../rules/people/roles';
import type { Language } from '../../texts/localized';
import { memo } from '../../texts/memo';
import type { Analysis } from '../analysis';
import { outlineFor } from '../findings';
import { areaRuns, contentEnd, endOf, endOfPair, itemStart } from './extents';
import { count, joined, oneLine, words } from './texts';

/** What a place of the outline is. */
export type SymbolType =
  | 'section'
  | 'group'
  | 'area'
  | 'heading'
  | 'task'
  | 'unit'
  | 'event'
  | 'objective'
  | 'assignment'
  | 'report'
  | 'unknown';

/** Lines and columns, 0-based, columns in UTF-16 units. */
export interface LineRange {
  readonly start: Position;
  readonly end: Position;
}

export interface PlanSymbol {
  /** On one line, never empty, not too long. */
  readonly name: string;
  /** May be empty. */
  readonly detail: string;
  readonly type: SymbolType;
  /** A task that will not be carried out. */
  readonly cancelled: boolean;
  /** All of it: it lies inside that of the parent, and behind that of the sibling before. */
  readonly range: LineRange;
  /** The words to go to, on one line, inside `range`. */
  readonly selection: LineRange;
  readonly children: readonly PlanSymbol[];
}

/**
 * The outline of a plan: its sections by their keys as written, in them the groups, areas and tasks with their numbers,
 * units, events and the like. What cannot be read is left out. Never throws.
 */
export function documentSymbols(analysis: Analysis, language: Language): PlanSymbol[] {
  const { pieces, source } = analysis.document;
  const drafts = pieces.flatMap((reading, i) => sectionsIn(analysis, reading, i, language));
  return finished(drafts, { start: 0, end: source.length });

  /** Those that stand where they should: what an alias brings in is written elsewhere. */
  function finished(siblings: readonly Draft[], parent: Range): PlanSymbol[] {
    const symbols: PlanSymbol[] = [];
    let from = parent.start;
    for (const draft of siblings) {
      if (draft.start < from || draft.end < draft.start || draft.end > parent.end) continue;
      symbols.push(finish(draft));
      from = draft.end;
    }
    return symbols;
  }

  function finish(draft: Draft): PlanSymbol {
    const { name, detail, type, cancelled = false, children = [] } = draft;
    return {
      name: name || words[language].unnamed,
      detail,
      type,
      cancelled,
      ...placesOf(draft, source),
      children: children.length > 0 ? finished(children, draft) : [],
    };
  }
}

type Places = Pick<PlanSymbol, 'range' | 'selection'>;

function placesOf(draft: Draft, source: SourceText): Places {
  const { kept, selection } = draft;
  const { offset } = selection.piece;
  // The first line of all may begin with a byte order mark, which is no part of a piece.
  if (!kept || offset === source.mark.length) return placesIn(draft, source);
  const { line } = source.positionAt(offset);
  kept.places ??= movedBy(-line, placesIn(draft, source));
  return movedBy(line, kept.places);
}

function placesIn({ start, end, selection }: Draft, source: SourceText): Places {
  const range = { start: source.positionAt(start), end: source.positionAt(end) };
  const at = firstLineOf(selection);
  if (at.start < start || at.end > end) return { range, selection: { start: range.start, end: range.start } };
  return { range, selection: { start: source.positionAt(at.start), end: source.positionAt(at.end) } };
}

function movedBy(lines: number, { range, selection }: Places): Places {
  const moved = ({ line, character }: Position) => ({ line: line + lines, character });
  return {
    range: { start: moved(range.start), end: moved(range.end) },
    selection: { start: moved(selection.start), end: moved(selection.end) },
  };
}

/** A symbol with offsets in the document. */
interface Draft extends Range {
  /** May be empty. */
  readonly name: string;
  readonly detail: string;
  readonly type: SymbolType;
  readonly cancelled?: boolean;
  readonly selection: Span;
  readonly children?: readonly Draft[];
  /** For what a plan has thousands of: its places, lines counted from the first of its piece. */
  readonly kept?: { places?: Places };
}

function sectionsIn(analysis: Analysis, reading: PieceReading, index: number, language: Language): Draft[] {
  const { kind, node, entity, piece } = reading;
  if (node?.kind !== 'mapping' || !(kind === 'entry' || kind === 'areas' || kind === 'whole')) return [];
  const keys = new Map<Pair, string>();
  for (const [key, pair] of entity?.at ?? []) keys.set(pair, key);
  return node.pairs.map((pair): Draft => {
    const key = keys.get(pair);
    const placed = key === 'areas' ? areasIn(analysis, reading, index) : [];
    // What could not be read belongs to the last key before it.
    const own = pair === node.pairs.at(-1) ? contentEnd(reading) : endOfPair(pair);
    const last = kind === 'areas' ? areaRuns(analysis.document, index).at(-1)?.range.end : undefined;
    return {
      name: oneLine(pair.key.value),
      type: key === undefined ? 'unknown' : 'section',
      start: piece.offset + pair.key.start,
      end: Math.max(last ?? 0, piece.offset + own),
      selection: pair.key,
      ...(key === 'areas' ? areaSection(placed, language) : content(reading, key, pair.value, language)),
    };
  });
}

type Content = Pick<Draft, 'detail' | 'children'>;

function content(
  { part }: PieceReading,
  key: string | undefined,
  value: Node | undefined,
  language: Language,
): Content {
  const { head, decision, parent } = part;
  if (key === 'plan' && head) return { detail: shown(head.title) || shown(head.yearText) };
  if (key === 'decision' && decision) return { detail: joined(shown(decision.number), shown(decision.date?.text)) };
  if (key === 'parent' && parent) {
    const children = parent.assignments.map((one) =>
      item('assignment', one.node, joined(shown(one.id), shown(one.text)), shown(one.deadline), one.text ?? one.id),
    );
    return { detail: joined(shown(parent.number), shown(parent.date?.text)), children };
  }
  if (key === 'units' || key === 'events' || key === 'objectives' || key === 'reports') {
    const children = itemsOf(part, key);
    return { detail: count(children.length, key, language), children };
  }
  if (value?.kind === 'scalar') return { detail: oneLine(value.value) };
  const items = value?.kind === 'sequence' ? value.items.filter((one) => one !== undefined) : [];
  return { detail: count(items.length, 'items', language) };
}

function itemsOf(part: PlanPart, key: 'units' | 'events' | 'objectives' | 'reports'): Draft[] {
  if (key === 'units')
    return (part.units ?? []).map((one) => item('unit', one.node, shown(one.name), shown(one.id), one.name ?? one.id));
  if (key === 'events')
    return (part.events ?? []).map((one) =>
      item('event', one.node, shown(one.name), shown(one.date?.text), one.name ?? one.id),
    );
  if (key === 'reports')
    return (part.reports ?? []).map((one) =>
      item('report', one.node, joined(shown(one.series), periods(one.periods)), shown(one.deadline), one.series),
    );
  return (part.objectives ?? []).flatMap((one) => {
    const node = one.entity?.node ?? one.text?.node;
    return node ? [item('objective', node, joined(shown(one.id), shown(one.text)), '', one.text ?? one.id)] : [];
  });
}

function periods(texts: readonly Text[]): string {
  return oneLine(texts.map(({ value }) => value).join(', '));
}

function item(type: SymbolType, node: Node, name: string, detail: string, chosen: Text | undefined): Draft {
  return { type, name: oneLine(name), detail, ...extent(node), selection: chosen?.node ?? firstOf(node) };
}

/** From its dash to its last line of content. */
function extent(node: Node): Range {
  const { offset } = node.piece;
  return { start: offset + itemStart(node), end: offset + endOf(node) };
}

function firstOf(node: Node): Span {
  return (node.kind === 'mapping' ? node.pairs[0]?.key : undefined) ?? node;
}

interface PlacedArea {
  readonly place: AreaPlace;
  readonly range: Range;
}

/** The areas below a key; none of a second list of areas, which does not count. */
function areasIn(analysis: Analysis, { kind, piece }: PieceReading, index: number): PlacedArea[] {
  const { areas } = outlineFor(analysis);
  const { document } = analysis;
  if (kind !== 'areas')
    return areas.flatMap((place) => (place.area.node.piece === piece ? { place, range: extent(place.area.node) } : []));
  let next = 0;
  return areaRuns(document, index).flatMap(({ first, last, range }) => {
    const place = areas[next];
    for (let i = first; place && i <= last; i++)
      if (document.pieces[i]?.piece === place.area.node.piece) {
        next++;
        return { place, range };
      }
    return [];
  });
}

function areaSection(areas: readonly PlacedArea[], language: Language): Content {
  return {
    detail: joined(count(areas.length, 'areas', language), tasksIn(areas, language)),
    children: grouped(areas, language),
  };
}

/** Areas that stand next to each other in one group are below it, unless all are in one. */
function grouped(areas: readonly PlacedArea[], language: Language): Draft[] {
  const runs: PlacedArea[][] = [];
  for (const area of areas) {
    const run = runs.at(-1);
    const group = run?.[0]?.place.group;
    // An area that the profile does not know is counted along with those before it.
    if (group && group.areas.length > 0 && (area.place.group ?? group) === group) run?.push(area);
    else runs.push([area]);
  }
  return runs.flatMap((run): Draft[] => {
    const children = run.map((area) => areaDraft(area, language));
    const group = run[0]?.place.group;
    const [first, last] = [children[0], children.at(-1)];
    if (runs.length < 2 || !group || group.areas.length === 0 || !first || !last) return children;
    const detail = joined(count(run.length, 'areas', language), tasksIn(run, language));
    const name = oneLine(`${group.roman} ${group.title}`);
    return [{ ...first, name, detail, type: 'group', end: last.end, children }];
  });
}

function areaDraft({ place, range }: PlacedArea, language: Language): Draft {
  const { area } = place;
  const title = area.title && oneLine(area.title.value).replace(NUMBERED, '');
  return {
    ...range,
    name: title ? `${areaLabel(place)} ${title}` : '',
    detail: tasksIn([{ place }], language),
    type: 'area',
    selection: area.title?.node ?? firstOf(area.node),
    children: taskDrafts(place.tasks),
  };
}

/** A number that the author wrote before a title. */
const NUMBERED = /^(?:[IVX]{1,4}|\d{1,2})(?:\.\d{1,2}){0,3}[.):] */;

/** How many tasks there are, headings left out. */
function tasksIn(areas: readonly Pick<PlacedArea, 'place'>[], language: Language): string {
  let leaves = 0;
  for (const { place } of areas) for (const { task } of place.tasks) if (task.tasks.length === 0) leaves++;
  return count(leaves, 'tasks', language);
}

/** The tasks of an area, those of a heading below it. */
function taskDrafts(places: readonly TaskPlace[]): Draft[] {
  const top: Draft[] = [];
  const below = new Map<TaskPlace | undefined, Draft[]>([[undefined, top]]);
  for (const place of places) {
    const { task, number, heading } = place;
    const { name, detail, start, end, selection, kept } = said(task);
    const { offset } = task.node.piece;
    const children: Draft[] = [];
    below.set(place, children);
    below.get(heading)?.push({
      start: offset + start,
      end: offset + end,
      name: name && `${oneLine(number)} ${name}`,
      detail,
      type: task.tasks.length > 0 ? 'heading' : 'task',
      cancelled: task.status?.word === 'cancelled',
      selection,
      children,
      kept,
    });
  }
  return top;
}

/** What no edit elsewhere changes; offsets in the piece. */
const said = memo((task: Task) => {
  const works: readonly Work[] = [task, ...task.products];
  const who = works.map(leadOf).find((name) => name !== '');
  const when = works.flatMap(({ deadline }) => deadline.flatMap(({ text }) => text ?? []));
  const more = when.length > 1 ? ` (+${when.length - 1})` : '';
  return {
    name: shown(task.name),
    detail: joined(who, when[0] && `${shown(when[0])}${more}`),
    start: itemStart(task.node),
    end: endOf(task.node),
    selection: task.name?.node ?? firstOf(task.node),
    kept: {},
  };
});

/** Who is said to lead, or is named first. */
function leadOf({ lead, responsible }: Work): string {
  if (lead) return shown(lead);
  const [first] = responsible;
  if (!first?.text) return shown(first?.unit);
  const clause = rolesOf(first.text).find(({ role, actors }) => role === 'lead' && actors.length > 0);
  return oneLine(clause?.actors[0]?.text ?? first.text.value);
}

function shown(text: Text | undefined): string {
  return text ? oneLine(text.value) : '';
}

/** A span up to the end of its first line, as offsets in the document. */
function firstLineOf({ piece: { offset, text }, start, end }: Span): Range {
  const newline = text.indexOf('\n', start);
  const line = newline < 0 || newline >= end ? end : newline;
  const until = text.charAt(line - 1) === '\r' ? line - 1 : line;
  return { start: offset + start, end: offset + Math.max(start, until) };
}
