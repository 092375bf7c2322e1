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
  about: {
    vi: 'Kế hoạch thường được soạn từ tệp năm trước nên hay sót năm cũ trong sản phẩm, phân công. Quy tắc không xét số và trích yếu văn bản, giai đoạn, so sánh, chỉ số, kết quả, tổng kết, quyết toán, nhiệm kỳ, số hiệu ISO và cột tiến độ.',
    en: 'Plans are written from last year’s file, and old years stay behind in products and duties. The rule leaves alone numbers and titles of documents, periods, comparisons, indexes, results, summaries, settlements, terms of office, ISO numbers, and deadlines.',
  },
  ground: {
    vi: 'Mục II.2.2, II.4.2, II.7.2.2 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa (còn ghi năm 2020).',
    en: 'Items II.2.2, II.4.2 and II.7.2.2 of the 2021 plan of the Khánh Hòa Inspectorate (they still say 2020).',
  },
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
