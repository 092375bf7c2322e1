import { severities } from '../rules/rule';
import type { Language } from '../texts/localized';
import type { FileReport } from './report';
import type { Totals } from './tally';
import { say, type TextKey } from './texts';

/** In falling order of weight: one text for one, one for many. */
const COUNTED = {
  error: ['errorsOne', 'errors'],
  warning: ['warningsOne', 'warnings'],
  info: ['infosOne', 'infos'],
  hint: ['hintCountOne', 'hintCount'],
} as const satisfies Record<string, readonly [TextKey, TextKey]>;

/** “3 lỗi phải sửa, 5 cảnh báo cần xem lại trong 2 tệp được kiểm tra.” */
export function summaryLine({ files, counts }: Pick<Totals, 'files' | 'counts'>, language: Language): string {
  const found = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => say(language, COUNTED[severity][counts[severity] === 1 ? 0 : 1], { count: counts[severity] }))
    .join(', ');
  const one = files === 1;
  if (found === '') return say(language, one ? 'cleanOne' : 'clean', { files });
  return say(language, one ? 'inFilesOne' : 'inFiles', { found, files });
}

/** Lines named of a rule's hints; the rest is the number's. */
const LINES_SHOWN = 8;

/** A line for each rule with hints: how many, what they are about, where. */
export function foldedHints({ findings, titles }: FileReport, language: Language): string[] {
  const lines = new Map<string, number[]>();
  for (const { rule, severity, region } of findings)
    if (severity === 'hint') {
      const known = lines.get(rule);
      if (known) known.push(region.start.line);
      else lines.set(rule, [region.start.line]);
    }
  return [...lines].map(([rule, at]) => {
    const places = at.slice(0, LINES_SHOWN).join(', ') + (at.length > LINES_SHOWN ? ', …' : '');
    return say(language, at.length === 1 ? 'hintOfRule' : 'hintsOfRule', {
      count: at.length,
      rule,
      title: titles[rule] ?? '',
      lines: places,
    });
  });
}
