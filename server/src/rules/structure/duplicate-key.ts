import { defineRule } from '../rule';

export const duplicateKey = defineRule({
  id: 'duplicate-key',
  severity: 'error',
  scope: 'plan',
  fixable: false,
  title: { vi: 'Khóa viết hai lần', en: 'Key written twice' },
  about: {
    vi: 'Trong một mục, mỗi khóa chỉ viết một lần. Khi viết hai lần, chỉ nội dung thứ nhất được đọc, nội dung thứ hai bị bỏ qua.',
    en: 'Within one part each key is written once. Of a key written twice only the first content is read; the second is ignored.',
  },
  ground: { vi: 'YAML 1.2, mục 3.2.1.3; quy ước tệp kế hoạch.', en: 'YAML 1.2, section 3.2.1.3; the plan format.' },
  messages: {
    twice: {
      vi: 'Khóa “{key}” đã có ở trên (kể cả khi viết bằng tiếng kia); nội dung ở đây không được đọc. Hãy gộp hai chỗ làm một.',
      en: 'The key “{key}” stands above already (in either spelling); what is written here is not read. Join the two.',
    },
  },
  check(_plan, _frame, report, document) {
    const inPieces = document.pieces.flatMap(({ duplicates }) => duplicates);
    for (const { key, first } of [...inPieces, ...document.duplicates]) {
      const here = { vi: 'Khóa này viết lần đầu ở đây.', en: 'The key stands here first.' };
      report({
        at: key,
        message: 'twice',
        values: { key: key.value },
        related: [{ at: first, message: { text: here } }],
      });
    }
  },
});
