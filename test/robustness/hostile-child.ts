import { rangeOf } from '../../server/src/plan/tree';
import { actionsIn } from '../../server/src/service/fixes';
import { hoverAt } from '../../server/src/service/hover';
import { manual } from '../../server/src/service/manual-texts';
import { render } from '../../server/src/texts/localized';
import { checkText } from '../support/check';
import { attackPlan, hostileTexts } from './hostile-texts';

/** Checks the text it is told the name of, and does what an editor does at its first findings. */
process.on(
  'message',
  ({ name, attack, length = 0, end = '' }: { name: string; attack?: string; length?: number; end?: string }) => {
    const text = attack === undefined ? (hostileTexts[name]?.() ?? '') : attackPlan(attack, length, end);
    const result = checkText(text);
    // A second version is read on the first.
    const again = checkText(`${text}\n# x\n`, result);
    for (const finding of again.findings.slice(0, 5)) {
      render(finding.message, 'vi');
      actionsIn(again, rangeOf(finding.at));
      hoverAt(again, rangeOf(finding.at).start, 'vi', manual);
    }
    const rules = [...new Set(result.findings.map(({ rule }) => rule))];
    const codes = result.document.refused
      ? [result.document.refused.code]
      : [...new Set(result.document.pieces.flatMap(({ problems }) => problems.map(({ code }) => code)))];
    process.send?.({ rules, codes, findings: result.findings.length, memory: process.memoryUsage().rss });
  },
);
