import type { RulePages } from '../rule';

export const targetPages = {
  'declared-count': {
    about: {
      vi: 'Tìm câu báo trước số ý, như “gồm 4 hoạt động:”, mà số sản phẩm liệt kê sau đó, hoặc số gạch đầu dòng của cùng đoạn, lại khác. Thường là thêm bớt ý mà quên sửa con số, hoặc bỏ sót một ý.',
      en: 'Finds sentences that announce a number, such as “4 activities:”, where the products listed after it, or the bullets of the same text, are of another number: an item was added or lost and the number was not.',
    },
    ground: {
      vi: 'Mục II.7.2.2 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: “gồm 4 hoạt động:” với đủ bốn hoạt động.',
      en: 'Task II.7.2.2 of the Khánh Hòa Inspectorate’s 2021 plan: “4 activities:”, and four they are.',
    },
  },
  'target-range': {
    about: {
      vi: 'Tìm tỷ lệ lớn hơn 100% hoặc âm ở chỉ tiêu, sản phẩm, mục tiêu: không thể đạt và không thể chấm điểm. Mức tăng, mức so với năm trước, so với kế hoạch hay dự toán được phép vượt 100%.',
      en: 'Finds shares above 100% or below nought in targets, products and objectives: they cannot be reached nor scored. Growth, and what is measured against a plan, a budget or another year, may exceed 100%.',
    },
    ground: {
      vi: 'Mục II.5.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: “đạt từ 80% trở lên”; tỷ lệ của một tổng thể không quá 100%.',
      en: 'Task II.5.1 of the Khánh Hòa Inspectorate’s 2021 plan: “80% or more”; a part of a whole is 100% at the most.',
    },
  },
  'target-ratio': {
    about: {
      vi: 'Tìm tỷ số có tử lớn hơn mẫu (7/6 phòng), và “tất cả các phòng” với số phòng khác danh sách đơn vị (6/6 phòng khi khai báo 5 phòng). Con số cũ thường còn sót lại sau khi sáp nhập phòng. Một phần (3/6 phòng) và những thứ không khai báo thì không kiểm tra.',
      en: 'Finds ratios of more than all (7/6 rooms), and all of a number of rooms that is not the number declared (6/6 with 5 in the list), often left over from before a merger. A part (3/6 rooms) and things that are not declared are fine.',
    },
    ground: {
      vi: 'Mục I.2 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: kiểm tra “đối với 6/6 phòng trực thuộc”.',
      en: 'Task I.2 of the Khánh Hòa Inspectorate’s 2021 plan: inspection of “6/6 rooms”.',
    },
  },
  'target-subject': {
    about: {
      vi: 'Tìm sản phẩm chỉ ghi một con số, như “Từ 10% trở lên”. Không biết tính trên cái gì thì không đo được và không chấm điểm được. Ở “chỉ tiêu” thì con số một mình là của nhiệm vụ, không bị nhắc.',
      en: 'Finds products that are nothing but a figure, such as “10% or more”. Without knowing of what, it cannot be measured nor scored. Under “target” a bare figure is that of the task, and fine.',
    },
    ground: {
      vi: 'Mục I.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: “xác định rõ kết quả, sản phẩm đạt được”; trường hợp ở mục II.6.2.',
      en: 'Task I.1 of the Khánh Hòa Inspectorate’s 2021 plan: “results and products are clearly stated”; the case is its task II.6.2.',
    },
  },
} satisfies RulePages;
