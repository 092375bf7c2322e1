import { replaceParts } from '../../plan/replace-parts';
import { spanOf, type Text } from '../../plan/text';
import { foldKey } from '../../texts/fold';
import { wordPattern } from '../../texts/word-pattern';
import { defineRule, type Fix } from '../rule';
import { type Share, sharesIn, statesFigures } from './figures';

export const targetRange = defineRule({
  id: 'target-range',
  severity: 'error',
  scope: 'prose',
  fixable: true,
  title: { vi: 'Tỷ lệ ngoài khoảng 0–100%', en: 'Share outside 0–100%' },
  messages: {
    above: {
      vi: '{figure} lớn hơn 100%, không thể đạt được. Hãy kiểm tra lại con số; nếu là mức tăng thì ghi rõ “tăng … so với …”.',
      en: '{figure} is more than 100% and cannot be reached. Check the figure; if it is growth, say “tăng … so với …”.',
    },
    negative: {
      vi: '{figure} là số âm; chỉ tiêu phải từ 0 đến 100%. Hãy kiểm tra lại con số; nếu là mức giảm thì ghi “giảm …”.',
      en: '{figure} is negative; a target is between 0 and 100%. Check the figure; if it is a decrease, say “giảm …”.',
    },
  },
  check(prose, _frame, report) {
    if (!statesFigures(prose)) return;
    const { text, key } = prose;
    const shares = sharesIn(text.value);
    if (shares.length === 0) return;
    const negative = key === 'target' ? /^(?:[<>≤≥=]{1,2}\s{0,3}|đạt\s{1,3})?[-−]\s?(?=\d)/iu.exec(text.value) : null;
    for (const share of shares) {
      const minus = negative && negative[0].length === share.start ? negative[0].search(/[-−]/u) : -1;
      const from = minus >= 0 ? minus : share.start;
      if (minus < 0 && (share.value <= 100 || mayExceed(text.value, share))) continue;
      report({
        at: spanOf(text, from, share.end),
        message: minus >= 0 ? 'negative' : 'above',
        values: { figure: text.value.slice(from, share.end) },
        fixes: () => (minus >= 0 ? [] : [setFull(text, share)]),
      });
    }
  },
});

const GROWTH = wordPattern(
  String.raw`(?<!\p{L})(?:tăng(?! cường)|vượt|gấp|so với|tốc độ|hệ số|phụ cấp|lương|phạt|cùng kỳ)(?!\p{L})`,
  'u',
);
const MEASURED = wordPattern(
  String.raw`^ ?(?:trở lên |trở xuống )?(?:kế hoạch|kh|chỉ tiêu|dự toán|định mức|mức|cùng kỳ|năm (?:trước|\d{4})|số thu|lương|nhu cầu|công suất)(?!\p{L})`,
  'u',
);

/** Growth, and what is measured against something else, may be more than the whole. */
function mayExceed(text: string, { start, end }: Share): boolean {
  const before = foldKey(
    text
      .slice(Math.max(0, start - 120), start)
      .split(/[.;\n]/)
      .at(-1) ?? '',
  );
  const behind = foldKey(text.slice(end, end + 120).split(/[.;\n]/)[0] ?? '');
  return GROWTH.test(before) || MEASURED.test(behind) || COMPARED.test(behind);
}

const COMPARED = wordPattern(String.raw`(?<!\p{L})so với(?!\p{L})`, 'u');

function setFull(text: Text, { start, end }: Share): Fix {
  return {
    title: { text: { vi: 'Sửa thành 100%', en: 'Change to 100%' } },
    edits: replaceParts(text, [{ from: start, to: end, newText: '100%' }]),
    safe: false,
  };
}
