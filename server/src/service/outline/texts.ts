import type { Language } from '../../texts/localized';

/** The words of the outline: what stands for a name that is still to be written, and counts of things. */
export const words = {
  vi: {
    unnamed: '(chưa có tên)',
    units: ['đơn vị', 'đơn vị'],
    events: ['mốc', 'mốc'],
    objectives: ['mục tiêu', 'mục tiêu'],
    areas: ['lĩnh vực', 'lĩnh vực'],
    tasks: ['nhiệm vụ', 'nhiệm vụ'],
    reports: ['báo cáo', 'báo cáo'],
    items: ['mục', 'mục'],
  },
  en: {
    unnamed: '(no name yet)',
    units: ['unit', 'units'],
    events: ['event', 'events'],
    objectives: ['objective', 'objectives'],
    areas: ['area', 'areas'],
    tasks: ['task', 'tasks'],
    reports: ['report', 'reports'],
    items: ['item', 'items'],
  },
} as const satisfies Record<Language, unknown>;

type Counted = Exclude<keyof (typeof words)['vi'], 'unnamed'>;

/** `12 đơn vị`, `1 task`; nothing for none. */
export function count(number: number, what: Counted, language: Language): string {
  const [one, many] = words[language][what];
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
}

/** What is there of several parts, `11/QĐ-TTT · 29/01/2021`. */
export function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part).join(' · ');
}

/** In UTF-16 units. */
const LONGEST = 120;

/** A text on one line, cut where it gets too long to be read in a list. */
export function oneLine(text: string): string {
  const line = text
    .slice(0, 4 * LONGEST)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')).trimEnd()}…`;
}
