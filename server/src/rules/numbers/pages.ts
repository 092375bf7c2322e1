import type { RulePages } from '../rule';

export const numberPages = {
  'number-duplicate': {
    about: {
      vi: 'Trong một nhóm (I, II, III…), mỗi nhiệm vụ có một số riêng ở cột TT. Trùng số thì báo cáo, đôn đốc và tài liệu kiểm chứng ghi theo số bị nhầm nhiệm vụ.',
      en: 'In a Roman group each task has a number of its own in the column TT. With a number used twice, reports, reminders and evidence that go by numbers are taken for the wrong task.',
    },
    ground: {
      vi: 'Cột TT của phụ lục (nhóm I–IV, lĩnh vực 1–7, nhiệm vụ 1.1, 7.1.1); lỗi thật ở mục II.4.4 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa.',
      en: 'The column TT of the appendix (groups I–IV, areas 1–7, tasks 1.1, 7.1.1); a real defect in item II.4.4 of the 2021 plan of the Khánh Hòa Inspectorate.',
    },
  },
  'number-format': {
    about: {
      vi: 'Nhóm không chia lĩnh vực đánh số 1, 2, 3; lĩnh vực 4 đánh số 4.1, 4.2; dưới mục 7.2 đánh số 7.2.1, 7.2.2. Số viết khác đi thì không biết nhiệm vụ thuộc lĩnh vực nào.',
      en: 'A group without areas counts 1, 2, 3; area 4 counts 4.1, 4.2; below heading 7.2 it is 7.2.1, 7.2.2. With another number nobody can tell which area the task belongs to.',
    },
    ground: {
      vi: 'Cách đánh số của phụ lục: nhóm La Mã, lĩnh vực n, nhiệm vụ n.n, nhiệm vụ con n.n.n (bố cục phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa).',
      en: 'How the appendix counts: Roman groups, areas n, tasks n.n, sub-tasks n.n.n (the layout of the 2021 plan of the Khánh Hòa Inspectorate).',
    },
  },
  'number-gap': {
    about: {
      vi: 'Số ở cột TT phải liên tục trong từng lĩnh vực. Số nhảy cách thường là dấu hiệu một nhiệm vụ đã bị xóa hoặc bị bỏ sót khi chép lại.',
      en: 'The numbers in the column TT follow each other within an area. A jump often means that a task was deleted, or lost in copying.',
    },
    ground: {
      vi: 'Cột TT của phụ lục: số liên tục trong từng lĩnh vực, từng mục (bố cục phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa).',
      en: 'The column TT of the appendix: numbers without gaps within an area or heading (the layout of the 2021 plan of the Khánh Hòa Inspectorate).',
    },
  },
} satisfies RulePages;
