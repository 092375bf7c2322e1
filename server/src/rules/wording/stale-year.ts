import type { PieceReading } from '../../plan/document';
import { replace } from '../../plan/edit';
import { type Prose, textAt } from '../../plan/entity';
import { spanOf, type Text } from '../../plan/text';
import type { Span } from '../../plan/tree';
import { defineRule, type Fix } from '../rule';
import { isOwnWording } from './own-words';
import { isLeftover, yearMentions } from './years';

export const staleYear = defineRule({
  id: 'stale-year',
  severity: 'warning',
  scope: 'piece',
  fixable: true,
  title: { vi: 'Năm cũ còn sót lại', en: 'Year left over from an earlier plan' },
  messages: {
    stale: {
      vi: 'Kế hoạch của năm {planYear} nhưng ở đây ghi năm {year}, có thể sót lại từ kế hoạch trước. Hãy kiểm tra và sửa năm.',
      en: 'The plan is for {planYear}, but this says {year}, perhaps a leftover of an earlier plan. Check the year.',
    },
  },
  check(reading, { year: planYear }, report) {
    if (planYear === undefined) return;
    for (const text of textsOf(reading))
      for (const mention of yearMentions(text)) {
        if (!isLeftover(mention, planYear)) continue;
        const at = spanOf(text, mention.start, mention.end);
        report({
          at,
          message: 'stale',
          values: { planYear, year: mention.year },
          fixes: () => [toPlanYear(at, planYear)],
        });
      }
  },
});

function toPlanYear(at: Span, planYear: number): Fix {
  return {
    title: { text: { vi: 'Sửa năm thành {planYear}', en: 'Change the year to {planYear}' }, values: { planYear } },
    edits: [replace(at, String(planYear))],
    safe: false,
  };
}

/** The prose of a piece and the titles of its areas (`CHỈ ĐẠO, ĐIỀU HÀNH … NĂM 2020`). */
function textsOf({ prose, entity, part, kind }: PieceReading): readonly Text[] {
  const texts: Text[] = [];
  // Few texts name a year of this century at all.
  for (const one of prose) if (one.text.value.includes('20') && isWatched(one)) texts.push(one.text);
  const title = kind === 'area' && entity ? textAt(entity, 'area') : undefined;
  const titles = part.areas ? [title, ...part.areas.map((area) => area.title)] : [title];
  for (const text of titles) if (text) texts.push(text);
  return texts;
}

/** Deadlines and the plan's title have rules of their own. */
function isWatched(prose: Prose): boolean {
  return isOwnWording(prose) && prose.key !== 'deadline' && !(prose.map === 'plan' && prose.key === 'title');
}
