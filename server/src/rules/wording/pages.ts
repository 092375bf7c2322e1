import type { RulePages } from '../rule';

export const wordingPages = {
  'commercial-email': {
    about: {
      vi: 'Văn bản hành chính chỉ dùng thư điện tử công vụ (tên miền .gov.vn). Địa chỉ Gmail, Yahoo trong văn bản làm mất điểm tiêu chí sử dụng thư điện tử công vụ.',
      en: 'Administrative documents use official e-mail only (.gov.vn). A Gmail or Yahoo address costs points under the criterion on official e-mail.',
    },
    ground: {
      vi: 'Mục II.7.1.3 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: “Không có trường hợp sử dụng thư điện tử thương mại trong văn bản hành chính”.',
      en: 'Item II.7.1.3 of the 2021 plan of the Khánh Hòa Inspectorate: no commercial e-mail in administrative documents.',
    },
  },
  misspelling: {
    about: {
      vi: 'Tìm những từ gõ nhầm thành một từ có thật (“đơn đốc”, “nghiệm túc”) mà bộ kiểm tra chính tả thông thường không thấy. Chỉ những cặp từ chắc chắn sai mới có trong bảng đi kèm.',
      en: 'Finds words mistyped into another real word (“đơn đốc”, “nghiệm túc”), which an ordinary spell checker cannot see. The table holds only pairs of words that are certainly wrong.',
    },
    ground: {
      vi: 'Lỗi có thật trong kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa, và các lỗi cùng loại hay gặp trong văn bản hành chính.',
      en: 'Slips found in the 2021 plan of the Khánh Hòa Inspectorate, and others of the kind that are common in administrative papers.',
    },
  },
  'stale-year': {
    about: {
      vi: 'Kế hoạch thường được soạn từ tệp năm trước nên hay sót năm cũ trong sản phẩm, phân công. Quy tắc không xét số và trích yếu văn bản, giai đoạn, so sánh, chỉ số, kết quả, tổng kết, quyết toán, nhiệm kỳ, số hiệu ISO và cột tiến độ.',
      en: 'Plans are written from last year’s file, and old years stay behind in products and duties. The rule leaves alone numbers and titles of documents, periods, comparisons, indexes, results, summaries, settlements, terms of office, ISO numbers, and deadlines.',
    },
    ground: {
      vi: 'Mục II.2.2, II.4.2, II.7.2.2 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa (còn ghi năm 2020).',
      en: 'Items II.2.2, II.4.2 and II.7.2.2 of the 2021 plan of the Khánh Hòa Inspectorate (they still say 2020).',
    },
  },
  'term-inconsistent': {
    about: {
      vi: 'Một văn bản nên dùng một cách viết (“hằng năm” hay “hàng năm”), một phiên bản tiêu chuẩn, một năm cho cùng một kế hoạch. Mỗi từ chỉ báo một lần, ở chỗ viết khác đầu tiên.',
      en: 'A document uses one spelling of a word (“hằng năm” or “hàng năm”), one version of a standard, one year for one plan. Each term is reported once, where the rarer way first appears.',
    },
    ground: {
      vi: 'Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: ISO 9001:2008 và ISO 9001:2015, Kế hoạch duy trì ISO năm 2020 và năm 2021, “hằng năm” và “hàng năm”.',
      en: 'The 2021 plan of the Khánh Hòa Inspectorate: ISO 9001:2008 and 9001:2015, the ISO plan of 2020 and of 2021, “hằng năm” and “hàng năm”.',
    },
  },
} satisfies RulePages;
