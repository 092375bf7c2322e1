import type { PieceReading, PlanDocument } from '../../plan/document';
import { applyEdits, deletePair, endOfPair, insertKey, replaceScalar, type TextEdit } from '../../plan/edit';
import { readingAt } from '../../plan/locate';
import type { Task } from '../../plan/model';
import { type Range, rangeOf } from '../../plan/tree';
import { references } from '../../rules/numbers/references';
import type { AreaPlace, Outline, TaskPlace } from '../../rules/outline';
import { outlineFor } from '../findings';
import { isFreeOfComments, readingOf, scalarsOf } from './trial';
import type { Refactor, Refactoring } from './types';

const title = { vi: 'Chuyển sang lĩnh vực: {area}', en: 'Move to area: {area}' };

/**
 * Moves a task to the end of another area, with its comments, in the indentation and the numbering of that area; the
 * numbers behind it close up, and the texts that name one of them follow. Offered on the lines of the task's first key and
 * name; not for the last task of an area, which would be left without one.
 */
export const moveTask: Refactor = (analysis, range) => {
  const { document } = analysis;
  const reading = readingOf(document, range);
  const [task] = reading?.tasks ?? [];
  if (reading?.kind !== 'task' || reading.problems.length > 0 || !task || !isAtName(document, reading, range))
    return [];
  const outline = outlineFor(analysis);
  const place = outline.of.get(task);
  if (!place || place.area.area.tasks.length < 2) return [];
  const own = blockOf(document, task);
  if (!own) return [];
  return outline.areas.flatMap((area): Refactoring[] => {
    const last = area.area.tasks.at(-1);
    const behind = area === place.area || !area.area.title || !last ? undefined : blockOf(document, last);
    if (!behind || behind.column < own.column - own.margin) return [];
    const edits = () => move(document, outline, place, area, own, behind);
    return [{ kind: 'move', title: { text: title, values: { area: area.area.title?.value ?? '' } }, edits }];
  });
};

function isAtName(document: PlanDocument, { tasks: [task] }: PieceReading, { start, end }: Range): boolean {
  const name = task?.at.get('name');
  const first = task?.node.pairs[0];
  if (!task || !first) return false;
  const { lines } = document;
  const from = lines.positionAt(start).line;
  const to = lines.positionAt(end).line;
  const dash = lines.positionAt(rangeOf(first.key).start).line;
  if (from === dash && to === dash) return true;
  return name !== undefined && lines.positionAt(rangeOf(name.key).start).line === from && from === to;
}

/** Whole lines, the last without its line break. */
interface Block extends Range {
  /** Column of the dash. */
  readonly column: number;
  /** How many columns all lines can be moved to the left. */
  readonly margin: number;
}

function move(
  document: PlanDocument,
  outline: Outline,
  place: TaskPlace,
  to: AreaPlace,
  own: Block,
  last: Block,
): TextEdit[] {
  const { text, style } = document;
  const changes = newNumbers(place, to);
  const renumbered = [...numberEdits(document, place, to, changes), ...mentions(document, outline, place, to, changes)];
  const inside = renumbered.filter(({ start, end }) => own.start <= start && end <= own.end);
  const shifted = inside.map(({ start, end, newText }) => ({
    start: start - own.start,
    end: end - own.start,
    newText,
  }));
  const moved = indented(applyEdits(text.slice(own.start, own.end), shifted), last.column - own.column);
  const gap = standsApart(document, to) ?? standsApart(document, place.area) ?? false;
  return [
    ...renumbered.filter((edit) => !inside.includes(edit)),
    { ...withGap(document, own, place.index === 0), newText: '' },
    { start: last.end, end: last.end, newText: style.eol + (gap ? style.eol : '') + moved },
  ];
}

/**
 * A task with the comments right above its dash, and those behind its last line that are indented deeper. Undefined where
 * it is no item of a block list, or its dash stands alone.
 */
function blockOf(document: PlanDocument, { node }: Task): Block | undefined {
  const { lines } = document;
  const { start } = rangeOf(node);
  const lastPair = node.pairs.at(-1);
  if (!lastPair || readingAt(document, start)?.kind !== 'task') return undefined;
  const lineText = (line: number) => document.text.slice(lines.lineStart(line), lines.lineEnd(line));
  let first = lines.positionAt(start).line;
  const column = /^( *)- /.exec(lineText(first))?.[1]?.length;
  if (column === undefined) return undefined;
  while (first > 0 && commentColumn(lineText(first - 1)) === column) first--;
  let last = lines.positionAt(node.flow ? rangeOf(node).end : endOfPair(document, lastPair)).line;
  while (last + 1 < lines.count && (commentColumn(lineText(last + 1)) ?? -1) > column) last++;
  let margin = column;
  for (let line = first; line <= last; line++)
    if (lineText(line).trim() !== '') margin = Math.min(margin, lineText(line).search(/[^ ]/));
  return { start: lines.lineStart(first), end: lines.lineEnd(last), column, margin };
}

/** Where a comment begins on a line that holds nothing else. */
function commentColumn(line: string): number | undefined {
  return /^( *)#/.exec(line)?.[1]?.length;
}

/** The lines with their last line break; of empty lines on both sides those above go, too, and those behind the first task. */
function withGap({ text, lines }: PlanDocument, { start, end }: Range, isFirst: boolean): Range {
  const isBlank = (line: number) => text.slice(lines.lineStart(line), lines.lineEnd(line)).trim() === '';
  let first = lines.positionAt(start).line;
  let behind = lines.positionAt(end).line + 1;
  // Nothing follows: the line break before it goes in the place of the one it has not.
  if (behind >= lines.count) return { start: first > 0 ? lines.lineEnd(first - 1) : 0, end: text.length };
  const isApart = first > 0 && isBlank(first - 1);
  if (isApart && isBlank(behind)) while (first > 0 && isBlank(first - 1)) first--;
  if (!isApart && isFirst) while (behind + 1 < lines.count && isBlank(behind)) behind++;
  return { start: lines.lineStart(first), end: lines.lineStart(behind) };
}

/** Whether empty lines stand between the tasks of an area; undefined where it has one task. */
function standsApart(document: PlanDocument, { area: { tasks } }: AreaPlace): boolean | undefined {
  const [above, below] = tasks.slice(-2).map((task) => blockOf(document, task));
  if (!above || !below) return undefined;
  return /\n[ \t]*\r?\n/.test(document.text.slice(above.end, below.start));
}

/** The lines so many columns further to the right, or to the left where they have room. */
function indented(block: string, columns: number): string {
  const shift = (line: string) => (columns < 0 ? line.slice(-columns) : ' '.repeat(columns) + line);
  return block
    .split('\n')
    .map((line) => (line.trim() === '' ? line : shift(line)))
    .join('\n');
}

/** The number of each task that gets another one: those that move, and those behind them. */
interface Changes {
  readonly moved: ReadonlyMap<TaskPlace, string>;
  readonly behind: ReadonlyMap<TaskPlace, string>;
}

function newNumbers(place: TaskPlace, to: AreaPlace): Changes {
  const row = rowOf(place.area);
  const moved = withInner(place, nextNumber(to));
  const behind = new Map<TaskPlace, string>();
  const later = row.slice(place.index + 1);
  if (tookTurn(row, place.index))
    for (const one of later) {
      const last = lastPart(one);
      if (last === undefined) continue;
      for (const [inner, number] of withInner(one, prefixOf(one) + (last - 1))) behind.set(inner, number);
    }
  return { moved, behind };
}

function rowOf({ tasks }: AreaPlace): readonly TaskPlace[] {
  return tasks.filter(({ heading }) => !heading);
}

const prefixOf = ({ derived }: TaskPlace) => derived.slice(0, derived.lastIndexOf('.') + 1);

/** Whether the numbers behind a task count it: not where two tasks share its number, or the row jumps there. */
function tookTurn(row: readonly TaskPlace[], index: number): boolean {
  const [before, after] = [row[index - 1], row[index + 1]];
  const next = after && lastPart(after);
  const last = before ? lastPart(before) : 0;
  return next !== undefined && last !== undefined && next - last === 2;
}

/** The last part of a number that fits its area. */
function lastPart(place: TaskPlace): number | undefined {
  const prefix = prefixOf(place);
  const last = place.number.startsWith(prefix) ? place.number.slice(prefix.length) : '';
  return /^[1-9]\d{0,3}$/.test(last) ? Number(last) : undefined;
}

/** The number that a task gets behind all others of an area. */
function nextNumber(to: AreaPlace): string {
  const row = rowOf(to);
  const last = row.at(-1);
  const numbers = row.flatMap((place) => lastPart(place) ?? []);
  const next = (last && lastPart(last)) ?? Math.max(row.length, ...numbers);
  return `${to.number === undefined ? '' : `${to.number}.`}${next + 1}`;
}

/** A task and those below it, with the numbers they get when it gets one. */
function withInner(place: TaskPlace, number: string): Map<TaskPlace, string> {
  const numbers = new Map([[place, number]]);
  for (const inner of place.area.tasks) {
    if (!isBelow(inner, place)) continue;
    // Below a wrong number they may go on from what the heading is by its place.
    const old = [place.number, place.derived].find((one) => inner.number.startsWith(`${one}.`));
    if (old !== undefined) numbers.set(inner, number + inner.number.slice(old.length));
  }
  return numbers;
}

function isBelow(place: TaskPlace, heading: TaskPlace): boolean {
  for (let above = place.heading; above; above = above.heading) if (above === heading) return true;
  return false;
}

/** What changes in the column TT: written numbers stay written, those of the moved task as the tasks beside it have it. */
function numberEdits(document: PlanDocument, place: TaskPlace, to: AreaPlace, changes: Changes): TextEdit[] {
  const rewrite = ([{ task }, number]: readonly [TaskPlace, string]): TextEdit[] =>
    task.number ? [replaceScalar(task.number.node, task.number.value.endsWith('.') ? `${number}.` : number)] : [];
  const behind = [...changes.behind].flatMap(rewrite);
  const isWritten = rowOf(to).at(-1)?.task.number !== undefined;
  if (!isWritten)
    return [...behind, ...[...changes.moved].flatMap((one) => withoutNumber(document, one[0].task) ?? rewrite(one))];
  const added = place.task.number
    ? []
    : [insertKey(document, 'task', place.task, 'number', changes.moved.get(place) ?? '')];
  return [...behind, ...added, ...[...changes.moved].flatMap(rewrite)];
}

/** Undefined where a comment would be lost. */
function withoutNumber(document: PlanDocument, { node, at }: Task): TextEdit[] | undefined {
  const pair = at.get('number');
  const edit = pair && deletePair(document, node, pair);
  if (!edit) return pair ? undefined : [];
  return isFreeOfComments(document, edit, [pair.key, ...(pair.value ? [pair.value] : [])].flatMap(scalarsOf))
    ? [edit]
    : undefined;
}

/** Texts and comments that name a task by its number. In another group the number alone would name another task. */
function mentions(
  document: PlanDocument,
  { tasks }: Outline,
  place: TaskPlace,
  to: AreaPlace,
  { moved, behind }: Changes,
): TextEdit[] {
  const { text } = document;
  const roman = to.group?.roman ?? 'II';
  const before = place.area.group?.roman ?? 'II';
  const there = references(text, tasks, moved).map((edit) => {
    if (roman === before) return edit;
    const label = `${before}.`;
    const labelled = text.slice(edit.start - label.length, edit.start).toUpperCase() === label;
    return { ...edit, start: edit.start - (labelled ? label.length : 0), newText: `${roman}.${edit.newText}` };
  });
  return [...there, ...references(text, tasks, behind)];
}
