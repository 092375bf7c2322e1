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
  about: {
    vi: 'Văn bản hành chính chỉ dùng thư điện tử công vụ (tên miền .gov.vn). Địa chỉ Gmail, Yahoo trong văn bản làm mất điểm tiêu chí sử dụng thư điện tử công vụ.',
    en: 'Administrative documents use official e-mail only (.gov.vn). A Gmail or Yahoo address costs points under the criterion on official e-mail.',
  },
  ground: {
    vi: 'Mục II.7.1.3 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: “Không có trường hợp sử dụng thư điện tử thương mại trong văn bản hành chính”.',
    en: 'Item II.7.1.3 of the 2021 plan of the Khánh Hòa Inspectorate: no commercial e-mail in administrative documents.',
  },
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
