import type { RulePages } from '../rule';

export const taskPages = {
  'deadline-missing': {
    about: {
      vi: 'Mỗi nhiệm vụ phải có tiến độ, ở nhiệm vụ hoặc ở từng sản phẩm. Không có tiến độ thì không theo dõi, đôn đốc được và không chấm được mức độ hoàn thành kế hoạch.',
      en: 'Each task has a deadline, of its own or with each of its products. Without one it cannot be followed up, nor can the completion of the plan be scored.',
    },
    ground: {
      vi: 'Mục I.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: “phân công trách nhiệm, tiến độ thực hiện”.',
      en: 'Item I.1 of the appendix to the 2021 plan of the Khánh Hòa Inspectorate: “assign responsibility and time”.',
    },
  },
  'product-missing': {
    about: {
      vi: 'Mỗi nhiệm vụ phải nêu kết quả, sản phẩm đạt được (kế hoạch, báo cáo, quyết định, chỉ tiêu…). Không có sản phẩm thì không có gì để kiểm chứng, và mất điểm tiêu chí “kết quả xác định rõ ràng, cụ thể”.',
      en: 'Each task says what comes out of it (a plan, a report, a decision, a target). Without a product nothing can be verified, and the criterion “results are clear and concrete” gets no points.',
    },
    ground: {
      vi: 'Mục I.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: “xác định rõ kết quả, sản phẩm đạt được”.',
      en: 'Item I.1 of the appendix to the 2021 plan of the Khánh Hòa Inspectorate: “state clearly the results and products”.',
    },
  },
  'product-restates-task': {
    about: {
      vi: 'Sản phẩm phải là kết quả nhìn thấy được: văn bản, báo cáo, tỷ lệ, số lượng. Chép lại tên nhiệm vụ (từ 80% số từ) thì người kiểm tra không biết thế nào là xong.',
      en: 'A product is a result one can see: a document, a report, a share, a number. If it repeats the task (80 % of its words or more), nobody can tell when the task is done.',
    },
    ground: {
      vi: 'Mục I.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: “xác định rõ kết quả, sản phẩm đạt được”; lỗi thật ở mục IV.2, IV.3 của phụ lục đó.',
      en: 'Item I.1 of the appendix to the 2021 plan of the Khánh Hòa Inspectorate: “state clearly the results and products”; real defects in items IV.2 and IV.3 there.',
    },
  },
  'responsible-missing': {
    about: {
      vi: 'Mỗi nhiệm vụ phải ghi ai làm, ở nhiệm vụ hoặc ở từng sản phẩm. Không phân công thì không ai chịu trách nhiệm, và mất điểm tiêu chí “định rõ trách nhiệm”.',
      en: 'Each task says who does it, of its own or with each of its products. Without that nobody answers for it, and the criterion “responsibility is assigned” gets no points.',
    },
    ground: {
      vi: 'Mục I.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: “phân công trách nhiệm, tiến độ thực hiện”.',
      en: 'Item I.1 of the appendix to the 2021 plan of the Khánh Hòa Inspectorate: “assign responsibility and time”.',
    },
  },
} satisfies RulePages;
