/** What the deadline language says (an expression) and what it means in one plan (a resolved deadline). */
import type { CalendarStatus } from '../calendar';
import type { PlainDate } from '../date';

/** A stretch of the text that was given: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch with its words, as written. */
export interface Words extends Span {
  readonly text: string;
}

/**
 * The year of a date: given, the plan's own (also when left out), the one before or after (`năm trước`, `năm sau`), or
 * every year (`hàng năm`), which within a plan is the plan's own.
 */
export type YearOf = number | 'plan' | 'previous' | 'next' | 'every';

/** `31/01/2021`, `ngày 15 tháng 12`, `15/12 hàng năm` */
export interface DayPoint extends Span {
  readonly kind: 'day';
  readonly day: number;
  /** 1–12 */
  readonly month: number;
  readonly year: YearOf;
}

/** `months9` is the first nine months of a year (the period of a report). */
export type PeriodUnit = 'month' | 'quarter' | 'half' | 'months9' | 'year';

/** `start`, `middle`, `end` are single days (Bộ luật Dân sự 2015, điều 146); the halves are those of a month. */
export type PeriodPart = 'start' | 'middle' | 'end' | 'firstHalf' | 'secondHalf';

/** `tháng 10/2021`, `Quý I`, `6 tháng đầu năm`, `năm 2021`, `cuối quý II`, `tuần 2 tháng 3` */
export interface PeriodPoint extends Span {
  readonly kind: 'period';
  readonly unit: PeriodUnit;
  /** Which month, quarter or half of the year, from 1; 1 for a whole year. */
  readonly index: number;
  readonly year: YearOf;
  readonly part?: PeriodPart;
  /** Week of a month, 1–5: days 1–7, 8–14 …; `last`: its last seven days. */
  readonly week?: number | 'last';
}

/** A piece of the calendar, to be fixed by the year of the plan. */
export type Point = DayPoint | PeriodPoint;

/** `before`: ends the day before; `by`: ends on it (chậm nhất, đến); `in`: within it. */
export type Bound = 'before' | 'by' | 'in';

interface Expression extends Span {
  /** What the deadline is for: `Ban hành KH kiểm tra` in `Ban hành KH kiểm tra trong tháng 10/2021`. */
  readonly label?: Words;
}

/** `Trước 31/01/2021`, `chậm nhất ngày 15/12`, `Trong tháng 10/2021`, `Quý I`, `Năm 2021`, `trước 15/12 hàng năm` */
export interface DateDeadline extends Expression {
  readonly kind: 'date';
  readonly bound: Bound;
  readonly when: Point;
}

/** `Từ 01/3 đến 30/6/2021`: `from` without a year has that of `to`. Without `to` it only says when to begin. */
export interface RangeDeadline extends Expression {
  readonly kind: 'range';
  readonly from: Point;
  readonly to?: Point;
}

export type TermUnit = 'hour' | 'day' | 'workingDay' | 'week' | 'month' | 'year';

/** The event that a term counts from, in the words of the text. */
export interface EventWords extends Words {
  /** The event is itself a day of the calendar: `kể từ ngày 01/3/2021`. */
  readonly day?: DayPoint;
}

/** `Không quá 30 ngày kể từ ngày …`, `chậm nhất là 05 ngày làm việc kể từ …`, `Ngay sau khi …` */
export interface FromEventDeadline extends Expression {
  readonly kind: 'fromEvent';
  /** Absent: at once after the event. */
  readonly count?: number;
  readonly unit: TermUnit;
  /** `dưới 05 ngày`: fewer than the count. */
  readonly strict: boolean;
  /** Absent in `trong vòng dưới 05 ngày`, which means each case. */
  readonly event?: EventWords;
  /** The event happens again and again (each dossier, each publication) or is not said: no date can be given to it. */
  readonly each: boolean;
}

/** `Thực hiện hàng tháng`, `Trước ngày 10 của tháng cuối quý`, `02 lần/năm`, `thứ Sáu hàng tuần`, `cuối quý` */
export interface RecurrenceDeadline extends Expression {
  readonly kind: 'recurrence';
  readonly every: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';
  readonly bound: Bound;
  /** Day of the month (1–31, held to the length of the month) on which, by which or before which. */
  readonly day?: number;
  /** The month that `day` is in, from 1 = first of the period; above the period's length it is in the next one. */
  readonly month?: number;
  /** 1 is Monday; only with `week`. */
  readonly weekday?: number;
  /** How many times in each; dates of more than one are not said. */
  readonly times?: number;
}

/** `Theo quy định của Thông tư số 02/2017/TT-VPCP`, `theo Kế hoạch của tỉnh`: the date stands elsewhere. */
export interface PerDocumentDeadline extends Expression {
  readonly kind: 'perDocument';
  readonly document: Words;
}

/** A duty that stands all year: `Thường xuyên`, `khi có yêu cầu`, `đột xuất`. */
export interface StandingDeadline extends Expression {
  readonly kind: 'standing';
}

/** Says nothing: `Theo quy định`, `Theo kế hoạch`, `kịp thời`. */
export interface VagueDeadline extends Expression {
  readonly kind: 'vague';
}

/** `list`: several dates of one thing; `alternatives`: joined by `hoặc`; `parts`: deadlines of different things. */
export interface CompoundDeadline extends Expression {
  readonly kind: 'list' | 'alternatives' | 'parts';
  readonly items: readonly DeadlineExpression[];
}

/** `31/02/2021`, `tháng 13`, `Quý V`: the span is that of the impossible piece. */
export interface InvalidDeadline extends Expression {
  readonly kind: 'invalid';
}

export interface UnrecognizedDeadline extends Expression {
  readonly kind: 'unrecognized';
}

/** One deadline as read, whatever the plan; spans are offsets into the text that was read. */
export type DeadlineExpression =
  | DateDeadline
  | RangeDeadline
  | FromEventDeadline
  | RecurrenceDeadline
  | PerDocumentDeadline
  | StandingDeadline
  | VagueDeadline
  | CompoundDeadline
  | InvalidDeadline
  | UnrecognizedDeadline;

/** A deadline found inside a longer text. */
export interface FoundDeadline extends Span {
  readonly expression: DeadlineExpression;
  /** A date or a term of days; false for mere recurrences (`hàng tháng`) and standing duties. */
  readonly concrete: boolean;
}

/** What of a plan a deadline depends on. */
export interface DeadlineContext {
  /** The plan's year. */
  readonly year: number;
  /** The day the plan is issued, if it is: `Kế hoạch này` counts from it. */
  readonly issueDate?: PlainDate;
  /** The date of an event, by the words that name it. */
  eventDate(eventText: string): PlainDate | undefined;
}

/** One time to be done: the days from `first` to `last`, both included; `last` is the last permitted day. */
export interface Occurrence {
  readonly first?: PlainDate;
  readonly last?: PlainDate;
}

export interface ResolvedEvent extends Words {
  /** Day 0 of the count. */
  readonly date?: PlainDate;
  /** It happens once, could be given a date, and has none. */
  readonly needsDate: boolean;
}

/** A deadline in one plan. */
export interface ResolvedDeadline {
  /** First day of all occurrences; absent when only an end is said. */
  readonly first?: PlainDate;
  /** Last permitted day of all occurrences, in calendar days, not moved to a working day; absent when it cannot be known. */
  readonly last?: PlainDate;
  /** Of `last`; absent with it. */
  readonly lastIsWorkingDay?: boolean;
  /** The last working day on or before `last`. */
  readonly lastWorkingDay?: PlainDate;
  /** In order of the calendar. Every week, month, quarter, half or year of a recurrence; nothing for daily ones. */
  readonly occurrences: readonly Occurrence[];
  /** A term is counted in working days. */
  readonly workingDays: boolean;
  /** The events that terms count from. */
  readonly events: readonly ResolvedEvent[];
  /** The worst of the years that the counting touched: of `last` alone when only calendar days were counted. */
  readonly calendarStatus: CalendarStatus;
  /** `warning`: says nothing (Theo quy định); `hint`: a standing duty (Thường xuyên). */
  readonly vague: false | 'hint' | 'warning';
  /** Nothing narrower than the whole year. */
  readonly yearLong: boolean;
  /** Pieces that name no day of the calendar, also `29/02` in a plan of a common year. */
  readonly invalid: readonly Span[];
  /** Pieces that were not understood. */
  readonly unrecognized: readonly Span[];
  /** The deadlines of different things, each with its label; one when there is only one. */
  readonly parts: readonly ResolvedPart[];
}

export interface ResolvedPart {
  readonly label?: Words;
  readonly expression: DeadlineExpression;
  readonly occurrences: readonly Occurrence[];
}
