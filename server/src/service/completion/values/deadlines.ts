import type { PieceReading, PlanDocument } from '../../../plan/document';
import { templateDeadline } from '../../../rules/areas/template-deadline';
import { type Reading, readDue, readingOf } from '../../../rules/deadlines/dues';
import { endsOnDayOff } from '../../../rules/deadlines/last-days';
import type { AreaPlace } from '../../../rules/outline';
import { usualTask } from '../../../rules/tasks/usual';
import { limitOf } from '../../../rules/tracing/assigned';
import { byValue } from '../../../texts/by-value';
import { foldKey, nfc } from '../../../texts/fold';
import { inBoth, type Localized, type Message, render } from '../../../texts/localized';
import { memo } from '../../../texts/memo';
import { formatDay, isAfter, isBefore } from '../../../time/date';
import { explainDeadline, parseDeadline, type ResolvedDeadline } from '../../../time/deadline';
import { bullets, escaped } from '../../hover/markdown';
import type { ValuePlace, ValueProposal, ValueProvider } from '../types';
import { eventNames } from './events';
import { goingOn, type Phrase, phraseStart, shortForms, usualPhrases } from './phrases';
import { LONGEST, written } from './proposal';
import { byFrequency, deadlinesInArea } from './usage';

const TEXTS = {
  once: { vi: '→ {day}', en: '→ {day}' },
  dayOff: { vi: '→ {day}, ngày nghỉ (làm việc đến {worked})', en: '→ {day}, a day off (worked until {worked})' },
  many: { vi: '→ {count} lần, đầu tiên {day}', en: '→ {count} times, first {day}' },
  over: { vi: '{detail} (đã qua)', en: '{detail} (past)' },
} as const satisfies Record<string, Localized>;

/** So many deadlines of the area are proposed, none of them longer. */
const MOST_USED = 8;
const LONGEST_USED = 120;

/** Deadlines as one types them: as the superior set it, of the template, as in this area, then whatever is usual. */
export const deadlineProposals: ValueProvider = (place) => {
  const { analysis, task, before, after } = place;
  if (before.length > LONGEST) return [];
  const { document, frame } = analysis;
  const from = phraseStart(before);
  const typed = nfc(before.slice(from));
  const year = frame.year ?? frame.asOf.year;
  const start = frame.issueDate ?? frame.asOf;
  const events = eventNames(place);
  const alone = from === 0;
  const used = task ? usedIn(place) : [];
  const phrases: readonly Phrase[] = [
    ...goingOn(typed, year, events),
    ...(alone ? [...ofTemplate(place), ...used].map((text) => ({ text })) : []),
    ...usualPhrases(year, start, eachIn(document), events),
  ];
  const limit =
    task &&
    limitOf(
      task.task.implements.map(({ value }) => value),
      frame,
    );
  const sound: ValueProposal[] = [];
  const late: ValueProposal[] = [];
  const known = new Set<string>();
  // Behind other words of the same value a deadline goes on in small letters.
  const inside = /[^;\n\s]\s*$/.test(before.slice(0, from));
  for (const phrase of phrases) {
    const text = inside ? lowered(phrase.text) : raised(phrase.text);
    const key = foldKey(text);
    if (known.has(key)) continue;
    known.add(key);
    const reading = readIn(text, place);
    if (!isSound(reading)) continue;
    const { last } = reading.resolved;
    const over = last !== undefined && isBefore(last, start);
    // Later than the superior wants it is a fault.
    if (limit && reading.endings.some((ending) => isAfter(ending.last, limit.last))) continue;
    const found = proposalOf(phrase, text, from, place, reading, over);
    (over || reading.past.length > 0 ? late : sound).push({ ...found, whole: !/[;:]/.test(after) });
  }
  return [...sound, ...late];
};

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const raised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function proposalOf(
  { stops, typed }: Phrase,
  text: string,
  from: number,
  { language }: ValuePlace,
  { expression, resolved, endings }: Reading,
  over: boolean,
): ValueProposal {
  const onDayOff = endings.some(endsOnDayOff);
  const computed = dayOf(resolved, onDayOff);
  const detail = computed && over ? { text: TEXTS.over, values: { detail: inBoth(computed) } } : computed;
  const counted = expression.kind === 'fromEvent' && resolved.last !== undefined;
  const explained = counted || onDayOff ? explainDeadline(resolved, expression) : [];
  return {
    kind: expression.kind === 'fromEvent' ? 'event' : expression.kind === 'recurrence' ? 'phrase' : 'date',
    text,
    from,
    whole: true,
    ...(stops ? { stops } : {}),
    ...(detail ? { detail: render(detail, language) } : {}),
    ...(explained.length > 0 ? { documentation: bullets(explained.map((line) => escaped(line[language]))) } : {}),
    alsoKnownAs: [...(typed ? [typed] : []), ...shortForms(text)],
  };
}

/** The computed last day; of several occurrences their number and the first one. */
function dayOf({ occurrences, last, lastWorkingDay }: ResolvedDeadline, onDayOff: boolean): Message | undefined {
  const first = occurrences[0]?.last;
  if (occurrences.length > 1 && first)
    return { text: TEXTS.many, values: { count: occurrences.length, day: formatDay(first) } };
  if (!last) return undefined;
  const worked = onDayOff && lastWorkingDay && formatDay(lastWorkingDay);
  return worked
    ? { text: TEXTS.dayOff, values: { day: formatDay(last), worked } }
    : { text: TEXTS.once, values: { day: formatDay(last) } };
}

const expressionOf = byValue(parseDeadline);

/** What a deadline comes to at its place. */
function readIn(text: string, { analysis: { frame }, task }: ValuePlace): Reading {
  const expression = expressionOf(text);
  const reading = readingOf(expression, task?.task, undefined, frame);
  return reading ?? readDue(expression, { year: frame.asOf.year, eventDate: () => undefined }, frame);
}

/** Whether no rule warns of it, wherever in the plan it stands. */
function isSound({ resolved, outside }: Reading): boolean {
  const { invalid, unrecognized, vague, events } = resolved;
  if (invalid.length > 0 || unrecognized.length > 0 || vague) return false;
  return outside.length === 0 && events.every(({ needsDate }) => !needsDate);
}

/** What the superior set for what the task implements, and what the template of such a task says. */
function ofTemplate({ analysis: { document, frame }, map, task }: ValuePlace): readonly string[] {
  if (!task || (map !== 'task' && map !== 'deadline' && map !== 'product')) return [];
  const limit = limitOf(
    task.task.implements.map(({ value }) => value),
    frame,
  );
  const template = usualTask(document, frame, task.task);
  const time = { year: frame.year ?? frame.asOf.year, issueDate: frame.issueDate };
  const own = (template?.products ?? []).flatMap(({ deadline }) => deadline ?? []);
  const templates = template ? (map === 'task' ? [template.deadline, ...own] : [...own, template.deadline]) : [];
  return [...(limit?.words ? [limit.words] : []), ...templates.map((words) => templateDeadline(words, time))];
}

/** The deadlines of the area, most frequent first, without what stands in the value now. */
function usedIn(place: ValuePlace): readonly string[] {
  if (!place.task) return [];
  const now = foldKey(written(place));
  return usedMost(place.task.area)
    .filter((text) => foldKey(text) !== now)
    .slice(0, MOST_USED);
}

const usedMost = memo((area: AreaPlace) =>
  byFrequency(deadlinesInArea(area))
    .filter((text) => text.length <= LONGEST_USED && !/[;:\n]/.test(text))
    .slice(0, MOST_USED + 1),
);

/** `hằng năm` or, where the plan writes it so the first time, `hàng năm`. */
function eachIn({ pieces }: PlanDocument): string {
  for (const piece of pieces) {
    const found = eachInPiece(piece);
    if (found) return found;
  }
  return 'hằng';
}

const eachInPiece = memo(
  ({ piece }: PieceReading): string | undefined =>
    nfc(
      /h(?:à|ằ|a\u0300|ă\u0300|a\u0306\u0300)ng(?= (?:ngày|tuần|tháng|quý|năm))/i.exec(piece.text)?.[0] ?? '',
    ).toLowerCase() || undefined,
);
