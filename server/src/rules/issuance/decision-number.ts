import { type DocumentNumber, padNumber, readNumber } from '../../law/number';
import { replaceScalar } from '../../plan/edit';
import type { Text } from '../../plan/text';
import type { Localized } from '../../texts/localized';
import { defineRule, type Fix, seesNoTask } from '../rule';

export const decisionNumber = defineRule({
  id: 'decision-number',
  severity: 'error',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Số, ký hiệu văn bản chưa đúng', en: 'Malformed document number' },
  messages: {
    blank: {
      vi: 'Văn bản đã ban hành mà số còn để trống (“{number}”). Hãy ghi số do văn thư cấp, hoặc đặt tình trạng là “dự thảo”.',
      en: 'The document is issued, but its number is still a blank (“{number}”). Write the number it was given, or set the state to “draft”.',
    },
    malformed: {
      vi: 'Số, ký hiệu “{number}” chưa đúng: {problems}. Hãy viết theo mẫu {example}.',
      en: 'The number “{number}” is not right: it {problems}. Write it like {example}.',
    },
    party: {
      vi: 'Số, ký hiệu “{number}” viết theo thể thức văn bản của Đảng. Văn bản hành chính viết số, dấu gạch chéo, tên loại, gạch nối, cơ quan: {example}.',
      en: 'The number “{number}” has the form of Party documents. In administrative ones the number is followed by a slash, the type, a hyphen and the agency: {example}.',
    },
    code: {
      vi: 'Ký hiệu “{number}” không phải của quyết định: quyết định mang chữ QĐ. Hãy kiểm tra lại ký hiệu; nếu kế hoạch tự mang số này thì ghi số dưới “kế hoạch”.',
      en: 'The symbol of “{number}” is not that of a decision, which has QĐ. Check it; if this is the number of the plan itself, write it under “plan”.',
    },
  },
  sees: seesNoTask,
  check(plan, { issuance, state }, report) {
    const text = issuance?.number;
    const number = state === 'issued' && text ? readNumber(text.value) : undefined;
    if (!text || !number) return;
    const values = { number: text.value.slice(0, 60) };
    if (number.placeholder) {
      report({ at: text.node, message: 'blank', values });
    } else if (number.family === 'party') {
      const example = stateForm(number);
      const fixes = () => [rewrite(text, example, false)];
      report({ at: text.node, message: 'party', values: { ...values, example }, fixes });
    } else if (number.problems.length > 0) {
      const minor = number.problems.every((problem) => problem.minor);
      report({
        at: text.node,
        message: 'malformed',
        values: { ...values, problems: joined(number), example: plan.decision ? '11/QĐ-TTT' : '11/KH-TTT' },
        fixes: () => repaired(text, number),
        ...(minor ? { severity: 'warning' as const } : {}),
      });
    } else if (plan.decision && number.code !== undefined && number.type !== 'decision') {
      report({ at: text.node, message: 'code', values });
    }
  },
});

function joined({ problems }: DocumentNumber): Localized {
  return { vi: problems.map(({ text }) => text.vi).join('; '), en: problems.map(({ text }) => text.en).join('; ') };
}

/** The number as it was meant, where every slip of it can be repaired. */
function repaired(text: Text, { canonical, problems }: DocumentNumber): readonly Fix[] {
  const again = readNumber(canonical);
  if (canonical === text.value || !again || again.placeholder || again.problems.length > 0) return [];
  return [
    rewrite(
      text,
      canonical,
      problems.every(({ id }) => id !== 'extra-text'),
    ),
  ];
}

/** `11-QĐ/TTT` → `11/QĐ-TTT` */
function stateForm({ serial = '', code = '', issuerCode = '' }: DocumentNumber): string {
  return padNumber(`${serial}/${code}-${issuerCode}`);
}

function rewrite(text: Text, number: string, safe: boolean): Fix {
  const title = { vi: 'Viết thành {number}', en: 'Write {number}' };
  return { title: { text: title, values: { number } }, edits: [replaceScalar(text.node, number)], safe };
}
