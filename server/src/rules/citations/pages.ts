import type { RulePages } from '../rule';

export const citationPages = {
  'citation-conflict': {
    about: {
      vi: 'Cùng một nhiệm vụ mà sản phẩm theo một thông tư, tiến độ theo thông tư khác của cùng cơ quan thì người thực hiện không biết theo văn bản nào. Thường một trong hai là văn bản cũ còn sót lại.',
      en: 'When the product of one task follows one circular and its deadline another of the same issuer, nobody knows which one holds. Often one of them is a leftover.',
    },
    ground: {
      vi: 'Mục II.2.5 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: sản phẩm theo Thông tư 01/2020/TT-VPCP, tiến độ theo Thông tư 02/2017/TT-VPCP.',
      en: 'Item II.2.5 of the 2021 plan of the Khánh Hòa Inspectorate: the product follows circular 01/2020/TT-VPCP, the deadline 02/2017/TT-VPCP.',
    },
  },
  'citation-format': {
    about: {
      vi: 'Số, ký hiệu viết sai hoặc thiếu năm thì không tra được văn bản. Thông tư, Nghị định luôn có năm trong số; loại văn bản phải khớp với chữ viết tắt trong ký hiệu.',
      en: 'A number that is malformed or lacks its year cannot be looked up. Circulars and decrees always have the year in their number, and the word for the type goes with the code.',
    },
    ground: {
      vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I (viện dẫn, số và ký hiệu), Phụ lục III (chữ viết tắt tên loại); cách đánh số của văn bản quy phạm pháp luật.',
      en: 'Decree 30/2020/NĐ-CP, annexes I (citing, numbers) and III (codes of types); the numbering of normative documents.',
    },
  },
  'citation-incomplete': {
    about: {
      vi: 'Lần đầu viện dẫn một văn bản phải ghi đủ tên loại, số, ký hiệu, ngày ban hành, cơ quan ban hành và trích yếu; những lần sau chỉ cần tên loại và số. Luật, pháp lệnh dẫn theo tên. Quy tắc chỉ xét ngày ban hành.',
      en: 'A document cited for the first time takes its type, number, date of issue, issuer and title; later on type and number are enough. Laws are cited by name. The rule looks at the date only.',
    },
    ground: {
      vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I (viện dẫn văn bản lần đầu).',
      en: 'Decree 30/2020/NĐ-CP, annex I (first citation of a document).',
    },
  },
  'citation-replaced': {
    about: {
      vi: 'Văn bản đã được thay thế vào ngày ban hành kế hoạch thì không còn là căn cứ để thực hiện hay chi kinh phí. Quy tắc chỉ xét những văn bản có trong danh mục đi kèm, và nêu rõ nguồn.',
      en: 'A document that had been replaced when the plan was issued is no ground for work or spending any more. The rule knows only the documents of the list that comes with it, and names its source.',
    },
    ground: {
      vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I (căn cứ là văn bản đang có hiệu lực); danh mục văn bản đi kèm, mỗi mục có nguồn.',
      en: 'Decree 30/2020/NĐ-CP, annex I (bases are documents in force); the list of documents that comes with the rule, each with its source.',
    },
  },
  'citation-year': {
    about: {
      vi: 'Năm trong số của văn bản quy phạm pháp luật là năm ban hành, nên phải trùng với năm của ngày. Hai năm khác nhau thì một bên ghi nhầm và người đọc không biết tra văn bản nào.',
      en: 'The year in the number of a normative document is that of its issue, the same as in its date. Where the two differ one is wrong, and the reader cannot tell which document is meant.',
    },
    ground: {
      vi: 'Cách đánh số văn bản quy phạm pháp luật (số/năm ban hành/ký hiệu); Nghị định 30/2020/NĐ-CP, Phụ lục I (viện dẫn văn bản).',
      en: 'The numbering of normative documents (number/year of issue/symbol); Decree 30/2020/NĐ-CP, annex I (citing).',
    },
  },
} satisfies RulePages;
