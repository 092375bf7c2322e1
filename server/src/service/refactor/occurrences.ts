import type { PieceReading, PlanDocument } from '../../plan/document';
import { columnOf, flowValue, type Insertable, keyName, type TextEdit } from '../../plan/edit';
import type { DeadlinePart, Entity, Product, Task } from '../../plan/model';
import { forEachTask } from '../../plan/tasks';
import { type Pair, type Range, rangeOf } from '../../plan/tree';
import { expressionOf } from '../../rules/deadlines/context';
import { readingOf as readDeadline } from '../../rules/deadlines/dues';
import type { Frame } from '../../rules/frame';
import { isWorkingDay, lastWorkingDay } from '../../time/calendar';
import { addDays, formatDate, isBefore } from '../../time/date';
import type { DeadlineExpression, Occurrence, RecurrenceDeadline } from '../../time/deadline';
import { isFreeOfComments, isRewritable, readingOf, scalarsOf, touches, trial } from './trial';
import type { Refactor } from './types';

const title = { vi: 'Tách thành {count} lần có ngày cụ thể', en: 'Turn into {count} dated occurrences' };

/**
 * `Hàng quý, trước ngày 10 của tháng cuối quý` → one deadline for each quarter, with its day, as far as it is not over when
 * the plan is issued. Months, quarters and halves; weeks would be too many. Where a day is no working day, the last one
 * before it is written.
 */
export const toOccurrences: Refactor = (analysis, range) => {
  const { document, frame } = analysis;
  const reading = readingOf(document, range);
  const found = reading && isRewritable(reading) ? lineAt(reading, range) : undefined;
  const items = found && frame.year !== undefined ? occurrencesOf(found, frame) : [];
  if (!reading || !found || items.length < 2) return [];
  const edit = write(document, found, items);
  if (!edit || !trial(analysis, reading, [edit])) return [];
  return [{ kind: 'rewrite', title: { text: title, values: { count: items.length } }, edits: () => [edit] }];
};

/** One line of a `tiến độ`, and what it stands in. */
interface Line {
  readonly part: DeadlinePart;
  readonly entity: Entity;
  readonly pair: Pair;
  readonly task: Task;
  readonly product: Product | undefined;
}

function lineAt({ tasks }: PieceReading, range: Range): Line | undefined {
  let found: Line | undefined;
  const look = (task: Task, product: Product | undefined, entity: Entity | undefined) => {
    const pair = entity?.at.get('deadline');
    const lines = (product ?? task).deadline;
    const only = lines.length === 1;
    for (const part of pair && entity ? lines : []) {
      const node = part.entity?.node ?? part.text?.node;
      // Without a label it may go with a product by its turn, which more of them would upset.
      if (!node || !pair || !entity || (!only && !part.label)) continue;
      if (touches(rangeOf(node), range) || (only && touches(rangeOf(pair.key), range)))
        found ??= { part, entity, pair, task, product };
    }
  };
  forEachTask(tasks, (task) => {
    look(task, undefined, task);
    for (const product of task.products) look(task, product, product.entity);
  });
  return found;
}

interface Item {
  readonly label: string;
  readonly deadline: string;
}

const PERIODS: Readonly<Partial<Record<RecurrenceDeadline['every'], readonly string[]>>> = {
  month: Array.from({ length: 12 }, (_, i) => `tháng ${i + 1}`),
  quarter: ['quý I', 'quý II', 'quý III', 'quý IV'],
  half: ['6 tháng đầu năm', '6 tháng cuối năm'],
};

function occurrencesOf({ part, task, product }: Line, frame: Frame): readonly Item[] {
  const { text } = part;
  const expression = text && expressionOf(text);
  const recurrence = expression && recurrenceIn(expression);
  const periods = recurrence && PERIODS[recurrence.every];
  const occurrences = expression && readDeadline(expression, task, product, frame)?.resolved.occurrences;
  if (!text || !periods || occurrences?.length !== periods.length) return [];
  const work = part.label?.value ?? expression.label?.text;
  // Whatever else the text says would be lost.
  const { label: own, start, end } = expression;
  const before = text.value.slice(0, own?.start ?? 0) + text.value.slice(own?.end ?? 0, start);
  if (!FILLERS.test(before) || !/^[\s.;]*$/.test(text.value.slice(end))) return [];
  return occurrences.flatMap((occurrence, i): Item[] => {
    const day = occurrence.last;
    if (!day || (frame.issueDate && isBefore(day, frame.issueDate))) return [];
    const period = periods[i] ?? '';
    const label = work ? `${work} ${period}` : period;
    return [
      { label: label.charAt(0).toUpperCase() + label.slice(1), deadline: dated(recurrence, occurrence, period, frame) },
    ];
  });
}

const FILLERS = /^[\s:–•+-]*(?:(?:thực hiện|định kỳ|hoàn thành)[\s:–-]*)?$/iu;

/** The one that says when; others beside it may only say how often. */
function recurrenceIn(expression: DeadlineExpression): RecurrenceDeadline | undefined {
  const items = expression.kind === 'list' ? expression.items : [expression];
  const recurrences = items.flatMap((item) => (item.kind === 'recurrence' ? [item] : []));
  const dated = recurrences.filter(({ day, month }) => day !== undefined || month !== undefined);
  const main = dated[0] ?? recurrences[0];
  if (!main || recurrences.length !== items.length || dated.length > 1 || (dated.length === 0 && items.length > 1))
    return undefined;
  const alike = recurrences.every(
    ({ every, times, weekday }) => every === main.every && (times ?? 1) === 1 && !weekday,
  );
  return alike ? main : undefined;
}

function dated(
  { day, month, bound }: RecurrenceDeadline,
  { last }: Occurrence,
  period: string,
  { year }: Frame,
): string {
  if (!last) return '';
  if (day === undefined && month === undefined)
    return bound === 'in'
      ? `Trong ${period.replace(' năm', '')}${period.endsWith('năm') ? ' năm ' : '/'}${year}`
      : `Chậm nhất ngày ${formatDate(lastWorkingDay(last))}`;
  if (day === undefined && bound === 'in') return `Trong tháng ${last.month}/${last.year}`;
  if (!isWorkingDay(last)) return `Chậm nhất ngày ${formatDate(lastWorkingDay(last))}`;
  if (bound === 'before') return `Trước ngày ${formatDate(addDays(last, 1))}`;
  return `${bound === 'by' ? 'Chậm nhất ngày' : 'Ngày'} ${formatDate(last)}`;
}

/** The items in the place of the line: in its list, or as the list under the key. */
function write(document: PlanDocument, { part, pair, entity }: Line, items: readonly Item[]): TextEdit | undefined {
  const { value } = pair;
  const node = part.entity?.node ?? part.text?.node;
  if (!value || !node) return undefined;
  const range = {
    start: rangeOf(node).start,
    end: rangeOf(node).start + document.text.slice(rangeOf(node).start, rangeOf(node).end).trimEnd().length,
  };
  if (!isFreeOfComments(document, range, scalarsOf(node))) return undefined;
  // The label and the deadline are all that may stand in an item.
  if (part.entity && part.entity.node.pairs.length !== (part.label ? 2 : 1)) return undefined;
  const texts = items.map(({ label, deadline }) => flowItem(document, { label, deadline }));
  if (value.kind === 'sequence') {
    if (value.flow) return { ...range, newText: texts.join(', ') };
    const { line, character } = document.lines.positionAt(range.start);
    const before = document.text.slice(document.lines.lineStart(line), range.start);
    if (!/^ *- +$/.test(before)) return undefined;
    return {
      ...range,
      newText: texts.join(
        document.style.eol + ' '.repeat(before.indexOf('-')) + '-'.padEnd(character - before.indexOf('-')),
      ),
    };
  }
  if (entity.node.flow) return { ...range, newText: `[${texts.join(', ')}]` };
  const start =
    rangeOf(pair.key).end +
    (/^\s*:/.exec(document.text.slice(rangeOf(pair.key).end, rangeOf(pair.key).end + 20))?.[0].length ?? 0);
  if (!isFreeOfComments(document, { start, end: range.end }, scalarsOf(node))) return undefined;
  const blanks = ' '.repeat(columnOf(document, pair.key) + document.style.indent);
  const { eol } = document.style;
  return { start, end: range.end, newText: texts.map((text) => `${eol}${blanks}- ${text}`).join('') };
}

/** `{ việc: Quý I, tiến độ: Trước ngày 10/03/2021 }` */
function flowItem(document: PlanDocument, item: { readonly [key: string]: Insertable }): string {
  const pairs = Object.entries(item).map(
    ([key, value]) => `${keyName(document, 'deadline', key)}: ${flowValue(document, 'deadline', key, value)}`,
  );
  return `{ ${pairs.join(', ')} }`;
}
