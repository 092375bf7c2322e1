import { spanOf } from '../../plan/text';
import { defineRule } from '../rule';

/** Services anybody can have an address of. Only what has a name before the @ is an address. */
const ADDRESS =
  /(?<![\w.%+-])[\w.%+-]{1,64}@(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|icloud|aol|proton|protonmail|zohomail)\.(?:com|net|vn|me)(?:\.vn)?(?![\w-]|\.\w)/giu;

export const commercialEmail = defineRule({
  id: 'commercial-email',
  severity: 'warning',
  scope: 'prose',
  fixable: false,
  title: { vi: 'Địa chỉ thư điện tử thương mại', en: 'Commercial e-mail address' },
  messages: {
    commercial: {
      vi: '“{address}” là thư điện tử thương mại. Văn bản hành chính phải dùng thư điện tử công vụ; hãy thay bằng địa chỉ công vụ của cơ quan.',
      en: '“{address}” is a commercial address. Administrative documents use official e-mail; give the agency’s official address.',
    },
  },
  check({ text }, _frame, report) {
    if (!text.value.includes('@')) return;
    for (const { 0: address, index } of text.value.matchAll(ADDRESS))
      report({ at: spanOf(text, index, index + address.length), message: 'commercial', values: { address } });
  },
});
