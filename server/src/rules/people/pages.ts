import type { RulePages } from '../rule';

export const peoplePages = {
  'lead-missing': {
    about: {
      vi: 'Tìm nhiệm vụ chỉ có đơn vị phối hợp, hoặc có nhiều người cùng làm mà không ai chủ trì. Không có người chịu trách nhiệm chính thì việc dễ trễ hạn, và tiêu chí “định rõ trách nhiệm” bị trừ điểm.',
      en: 'Finds tasks that have supporters only, or several who do a part with nobody leading. Without one who answers for it work runs late, and the score for clear responsibilities is lost.',
    },
    ground: {
      vi: 'Mục I.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: phân công trách nhiệm.',
      en: 'Task I.1 of the Khánh Hòa Inspectorate’s 2021 plan: responsibilities are assigned.',
    },
  },
  'lead-multiple': {
    about: {
      vi: 'Tìm nhiệm vụ có từ hai đơn vị chủ trì trở lên; trong phần “thực hiện”, tên đứng một mình được hiểu là chủ trì. Hai bên cùng chịu trách nhiệm chính thì khi trễ hạn không biết hỏi ai.',
      en: 'Finds tasks with two leads or more; in free text a name that stands alone leads. When two answer for the same work, nobody does once it is late.',
    },
    ground: {
      vi: 'Mục I.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: phân công trách nhiệm.',
      en: 'Task I.1 of the Khánh Hòa Inspectorate’s 2021 plan: responsibilities are assigned.',
    },
  },
  'unit-duplicate': {
    about: {
      vi: 'Tìm đơn vị có mã, tên hoặc tên khác đã thuộc về một đơn vị đứng trước. Khi một tên chỉ hai nơi thì không biết nhiệm vụ giao cho ai, và số phòng bị đếm sai.',
      en: 'Finds a unit whose id, name or other name already belongs to one before it. With one name for two it cannot be known who has a task, and rooms are counted wrongly.',
    },
    ground: {
      vi: 'Mục I.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: phân công trách nhiệm.',
      en: 'Task I.1 of the Khánh Hòa Inspectorate’s 2021 plan: responsibilities are assigned.',
    },
  },
  'unit-unknown': {
    about: {
      vi: 'Tìm tên ở “chủ trì”, “phối hợp” không có trong danh sách đơn vị của kế hoạch, và tên gõ nhầm một chỗ trong phần “thực hiện”. Việc giao cho một tên không có thật là việc không ai làm. Cách gọi chung như “các phòng” không cần khai báo; kế hoạch không có danh sách đơn vị thì không kiểm tra.',
      en: 'Finds names under “lead” and “support” that the plan’s list of units does not hold, and names one slip away from it in free text. Work given to a name that does not exist is done by nobody. “The rooms” and the like need no declaration; a plan without a list is not checked.',
    },
    ground: {
      vi: 'Mục I.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: phân công trách nhiệm.',
      en: 'Task I.1 of the Khánh Hòa Inspectorate’s 2021 plan: responsibilities are assigned.',
    },
  },
  'unit-unused': {
    about: {
      vi: 'Tìm đơn vị có trong danh sách mà không nhiệm vụ, báo cáo, điều khoản hay nơi nhận nào nhắc tới. Thường là việc bị bỏ sót, hoặc tên còn lại từ kế hoạch năm trước. Cách gọi chung như “các phòng” tính cho mọi phòng; cơ quan bên ngoài không phải làm việc của kế hoạch nên không bị nhắc.',
      en: 'Finds units of the list that no task, report, article or recipient names: work that was forgotten, or a name left over from last year. “The rooms” and the like count for every room; bodies outside owe the plan no work and are left alone.',
    },
    ground: {
      vi: 'Mục I.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: phân công trách nhiệm.',
      en: 'Task I.1 of the Khánh Hòa Inspectorate’s 2021 plan: responsibilities are assigned.',
    },
  },
} satisfies RulePages;
