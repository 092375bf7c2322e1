import type { Issuance } from '../../../plan/model';
import { type EnumId, enums, everydayWords } from '../../../plan/vocabulary';
import type { Profile } from '../../../profiles/profile';
import { profileById } from '../../../profiles/registry';
import { levelOf } from '../../../rules/issuance/level';
import { windowOf } from '../../../rules/issuance/window';
import { statedYears } from '../../../rules/issuance/years';
import { type Language, type Localized, render } from '../../../texts/localized';
import { nextWorkingDay } from '../../../time/calendar';
import { formatDate, formatDay, formatIsoDate, isAfter, isBefore, isSameDay, type PlainDate } from '../../../time/date';
import type { ValuePlace, ValueProposal, ValueProvider } from '../types';
import { whole, words } from './proposal';

const TEXTS = {
  today: { vi: 'hôm nay, {day}', en: 'today, {day}' },
  lastDay: { vi: 'hạn cuối để ban hành, {day}', en: 'last day to issue, {day}' },
  rollOver: {
    vi: '{last}; ngày nghỉ, ngày làm việc tiếp theo {next}',
    en: '{last}; a day off, next working day {next}',
  },
  issued: { vi: 'ngày ban hành', en: 'date of issue' },
} as const satisfies Record<string, Localized>;

/** The words of a closed list in the file's spelling; the everyday words lead to them. */
export function enumProposals(id: EnumId, { analysis, language }: ValuePlace): readonly ValueProposal[] {
  const { document, frame } = analysis;
  const { spelling } = document.style;
  const everyday = Object.entries(everydayWords[id]);
  const all = enums[id].map((word) => {
    const other = word[spelling === 'vi' ? 'en' : 'vi'];
    const meaning = everyday.flatMap(([said, meant]) => (meant === word.en ? [said] : []));
    return whole('word', word[spelling], {
      alsoKnownAs: [other, ...meaning],
      ...(language === spelling ? {} : { detail: word[language] }),
    });
  });
  const shown = id === 'level' && levelOf({ head: frame.head, level: undefined });
  const first = Math.max(
    0,
    enums[id].findIndex(({ en }) => en === shown),
  );
  return [...all.slice(first, first + 1), ...all.slice(0, first), ...all.slice(first + 1)];
}

/** The profiles there are, that of the plan's year first. */
export const profileProposals: ValueProvider = ({ analysis, language }) => {
  const { frame, options } = analysis;
  const fits = ({ years }: Profile) => years !== undefined && within(frame.year, years);
  return [...new Set(frame.profileIds)]
    .flatMap((id) => profileById(id, options.profiles) ?? [])
    .sort((a, b) => Number(fits(b)) - Number(fits(a)))
    .map(({ id, name, source }) =>
      whole('word', id, { detail: name[language], documentation: source[language], alsoKnownAs: [name.vi, name.en] }),
    );
};

function within(year: number | undefined, [first, last]: readonly [number, number]): boolean {
  return year !== undefined && first <= year && year <= last;
}

/** The year that the title names, that of the issue, this year and the next; from October on the next comes before. */
export const yearProposals: ValueProvider = ({ analysis: { frame } }) => {
  const { head, issueDate, asOf } = frame;
  const stated = statedYears(head?.title?.value ?? '').map(({ year }) => year);
  const late = asOf.month >= 10;
  const years = [
    ...stated,
    ...(issueDate ? [issueDate.year] : []),
    asOf.year + Number(late),
    asOf.year + Number(!late),
  ];
  return words('date', years.map(String));
};

/** A date as the file writes them: `30/01/2021`, or `2021-01-30` where its first date is so. */
function written({ analysis: { document } }: ValuePlace, date: PlainDate): string {
  const { decision, head, parent, events } = document.plan;
  const holders: readonly (Pick<Issuance, 'date'> | undefined)[] = [decision, head, parent, ...events];
  const first = holders.find((holder) => holder?.date?.date)?.date?.text.value;
  return /^\d{4}-/.test(first ?? '') ? formatIsoDate(date) : formatDate(date);
}

function dated(place: ValuePlace, date: PlainDate, text: Localized): ValueProposal {
  const { language } = place;
  const detail = render({ text, values: { day: formatDay(date) } }, language);
  return whole('date', written(place, date), { detail, alsoKnownAs: ['hôm nay', 'today', formatDate(date)] });
}

/** Today: what is recorded is recorded on the day. */
export const todayProposals: ValueProvider = (place) => [dated(place, place.analysis.frame.asOf, TEXTS.today)];

/** Today, unless the window is over or not begun, and the last day of the window. */
export const issueDateProposals: ValueProvider = (place) => {
  const { frame } = place.analysis;
  const window = windowOf(frame);
  if (!window) return todayProposals(place);
  const { from, last } = window;
  const open = !isBefore(frame.asOf, from) && !isAfter(frame.asOf, last);
  const end = dated(place, last, { vi: endText('vi', last), en: endText('en', last) });
  return open && !isSameDay(frame.asOf, last) ? [...todayProposals(place), end] : [end];
};

function endText(language: Language, last: PlainDate): string {
  const next = nextWorkingDay(last);
  const text = render({ text: TEXTS.lastDay, values: { day: formatDay(last) } }, language);
  if (isSameDay(next, last)) return text;
  return render({ text: TEXTS.rollOver, values: { last: text, next: formatDay(next) } }, language);
}

/** When a task was done: today. Before the plan was issued nothing of it was. */
export const completedProposals: ValueProvider = (place) => {
  const { asOf, issueDate } = place.analysis.frame;
  return issueDate && isBefore(asOf, issueDate) ? [dated(place, issueDate, TEXTS.issued)] : todayProposals(place);
};

export const progressProposals: ValueProvider = () => words('word', ['25%', '50%', '75%', '90%', '100%']);
