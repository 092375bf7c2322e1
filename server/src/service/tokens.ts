import type { PieceReading } from '../plan/document';
import { textAt } from '../plan/entity';
import type { DateValue, EnumValue, Product, Task, Work } from '../plan/model';
import { forEachTask } from '../plan/tasks';
import { spanOf, type Text } from '../plan/text';
import { matchArea } from '../profiles/registry';
import { citationsOf } from '../rules/citations/citations-of';
import { expressionOf, termsFound } from '../rules/deadlines/context';
import { eventMeant } from '../rules/deadlines/events';
import { singlesOf } from '../rules/deadlines/last-days';
import type { Frame } from '../rules/frame';
import { namesIn } from '../rules/people/participants';
import { rolesOf } from '../rules/people/roles';
import { memo } from '../texts/memo';
import type { DeadlineExpression } from '../time/deadline';
import type { Analysis } from './analysis';
import { tokenTypes } from './token-types';

type TokenType = (typeof tokenTypes)[number];

/** Lines of a document, both included, 0-based. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/**
 * What the words of a plan mean, where more is known of them than their place tells: five numbers a token, as the protocol
 * has them (line and column from the token before, length, type, modifiers).
 */
export function tokensOf({ document, frame }: Analysis, wanted?: Lines): number[] {
  const data: number[] = [];
  const inPiece = pieceTokens(frame);
  const { from, to } = wanted ?? { from: 0, to: Number.POSITIVE_INFINITY };
  let lastLine = 0;
  let lastColumn = 0;
  let first = 0;
  for (const reading of document.pieces) {
    const { breaks } = reading.chunk;
    if (first > to) break;
    if (first + breaks >= from)
      for (const { line: own, column: ownColumn, length, type, modifiers } of inPiece(reading)) {
        const line = first + own;
        if (line < from || line > to) continue;
        // What stands on the first line of all stands behind the byte order mark.
        const column = line === 0 ? ownColumn + document.source.mark.length : ownColumn;
        data.push(line - lastLine, line === lastLine ? column - lastColumn : column, length, type, modifiers);
        lastLine = line;
        lastColumn = column;
      }
    first += breaks;
  }
  return data;
}

/** A change of the numbers sent before: so many from `start` on are replaced. */
export interface TokenEdit {
  readonly start: number;
  readonly deleteCount: number;
  readonly data: number[];
}

/** The one edit that leads from the numbers sent before to those of now; none where they are the same. */
export function tokenEdits(before: readonly number[], after: readonly number[]): TokenEdit[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const deleteCount = before.length - head - tail;
  const data = after.slice(head, after.length - tail);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start: head, deleteCount, data }];
}

/** A token on one line of its piece; type and modifiers as they are sent. */
interface Token {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly type: number;
  readonly modifiers: number;
}

/** A stretch of a piece, which may run over several lines. */
interface Stretch extends Pick<Token, 'type' | 'modifiers'> {
  readonly start: number;
  readonly end: number;
}

/** Kept as long as the piece and the frame: after an edit only what was edited is looked at again. */
const pieceTokens = memo((frame: Frame) =>
  memo((reading: PieceReading): readonly Token[] => {
    const stretches: Stretch[] = [];
    paint(reading, frame, (type, text, place, declares = false) => {
      const { from, to } = place ?? { from: 0, to: text.value.length };
      if (to <= from) return;
      const { start, end } = spanOf(text, from, to);
      stretches.push({ start, end, type: tokenTypes.indexOf(type), modifiers: declares ? 1 : 0 });
    });
    return stretches.length > 0 ? inLines(stretches, reading.piece.text) : NONE;
  }),
);

const NONE: readonly Token[] = [];

/** In the order of the text, a line each; of two that overlap the one that begins first, or was painted first. */
function inLines(stretches: Stretch[], source: string): readonly Token[] {
  const tokens: Token[] = [];
  let line = 0;
  let lineStart = 0;
  let lineEnd = endOfLine(source, 0);
  let done = 0;
  for (const { start, end, type, modifiers } of stretches.sort((a, b) => a.start - b.start)) {
    if (start < done) continue;
    done = end;
    for (let at = start; at < end; at = lineEnd + 1) {
      while (lineEnd < at) {
        line++;
        lineStart = lineEnd + 1;
        lineEnd = endOfLine(source, lineStart);
      }
      const words = source.slice(at, Math.min(lineEnd, end));
      const bare = words.trim();
      const column = at - lineStart + words.indexOf(bare);
      if (bare !== '') tokens.push({ line, column, length: bare.length, type, modifiers });
    }
  }
  return tokens;
}

function endOfLine(source: string, from: number): number {
  const newline = source.indexOf('\n', from);
  return newline < 0 ? source.length : newline;
}

/** Colours a text, or a part of it: indexes into `text.value`. */
type Paint = (
  type: TokenType,
  text: Text,
  place?: { readonly from: number; readonly to: number },
  declares?: boolean,
) => void;

function paint({ kind, entity, tasks, part, prose }: PieceReading, frame: Frame, add: Paint): void {
  const declare = (type: TokenType, ...texts: readonly (Text | undefined)[]) => {
    for (const text of texts) if (text) add(type, text, undefined, true);
  };
  const word = (value: EnumValue<string> | undefined) => {
    if (value?.word) add('enumMember', value.text);
  };
  const date = (value: DateValue | undefined) => {
    if (value?.date) add('number', value.text);
  };
  const { head, decision, parent, units, events, areas, reports } = part;
  word(head?.level);
  word(head?.state);
  for (const issuance of [head, decision, parent]) date(issuance?.date);
  for (const { id, deadline } of parent?.assignments ?? []) {
    declare('variable', id);
    paintDeadline(deadline, frame, undefined, undefined, add);
  }
  for (const { id, name, kind: ofUnit, aliases } of units ?? []) {
    declare('class', id, name, ...aliases);
    word(ofUnit);
  }
  for (const { id, name, date: day } of events ?? []) {
    declare('event', id, name);
    date(day);
  }
  const own = (kind === 'area' || kind === 'tail') && entity ? textAt(entity, 'area') : undefined;
  for (const title of [own, ...(areas ?? []).map((area) => area.title)])
    if (title && matchArea(frame.profile, title.value)) add('namespace', title);
  for (const { deadline, lead } of reports ?? []) {
    paintDeadline(deadline, frame, undefined, undefined, add);
    paintNames(lead, frame, add);
  }
  forEachTask(tasks, (task) => {
    if (task.name) add('function', task.name);
    for (const id of task.implements) add('variable', id);
    word(task.status);
    date(task.completed);
    paintWork(task, task, undefined, frame, add);
    for (const product of task.products) {
      if (product.text)
        for (const { start, end } of termsFound(product.text)) add('number', product.text, { from: start, to: end });
      paintWork(product, task, product, frame, add);
    }
  });
  // What a document is called by, and its date; issuer and title behind them may fill lines.
  for (const { text } of prose)
    for (const { typeWord, number, date: dated } of citationsOf(text)) {
      add('string', text, { from: (typeWord ?? number).start, to: number.end });
      if (dated?.date) add('number', text, { from: dated.start, to: dated.end });
    }
}

/** When, and who. */
function paintWork(work: Work, task: Task, product: Product | undefined, frame: Frame, add: Paint): void {
  for (const { text } of work.deadline) paintDeadline(text, frame, task, product, add);
  paintNames(work.lead, frame, add);
  for (const text of work.support) paintNames(text, frame, add);
  for (const { text, unit } of work.responsible) {
    paintNames(unit, frame, add);
    for (const { actors, verb } of text ? rolesOf(text) : NOBODY) {
      if (text && verb) add('keyword', text, { from: verb.start, to: verb.end });
      for (const { text: name, start, end } of actors)
        if (text && frame.units.find(name)) add('class', text, { from: start, to: end });
    }
  }
}

const NOBODY: ReturnType<typeof rolesOf> = [];

/** The units of the plan in a value that holds names alone. */
function paintNames(text: Text | undefined, { units }: Frame, add: Paint): void {
  for (const { text: name, start, end } of text ? namesIn(text, units) : [])
    if (text && units.find(name)) add('class', text, { from: start, to: end });
}

/** What names a day, a period or a term; the event it counts from stands out where the plan declares it. */
function paintDeadline(
  text: Text | undefined,
  frame: Frame,
  task: Task | undefined,
  product: Product | undefined,
  add: Paint,
): void {
  if (!text) return;
  for (const single of singlesOf(expressionOf(text))) {
    if (!DATED.has(single.kind)) continue;
    const event = single.kind === 'fromEvent' ? single.event : undefined;
    const declared = event && eventMeant(event.text, frame, task, product)?.event;
    if (event && declared) {
      add('number', text, { from: single.start, to: event.start });
      add('event', text, { from: event.start, to: event.end });
      add('number', text, { from: event.end, to: single.end });
    } else add('number', text, { from: single.start, to: single.end });
  }
}

const DATED: ReadonlySet<DeadlineExpression['kind']> = new Set(['date', 'range', 'fromEvent', 'recurrence']);
