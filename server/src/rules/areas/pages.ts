import type { RulePages } from '../rule';

export const areaPages = {
  'area-duplicate': {
    about: {
      vi: 'Mỗi lĩnh vực chỉ đứng một lần trong kế hoạch, kể cả khi viết bằng tên gọi khác. Ghi hai lần thì số nhiệm vụ trùng nhau và kết quả của lĩnh vực bị tính sai.',
      en: 'Each area stands once in a plan, whatever name it goes by. Written twice, its task numbers collide and its results are counted wrongly.',
    },
    ground: {
      vi: 'Danh mục lĩnh vực của bộ quy tắc; bố cục phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa.',
      en: 'The areas of the profile; the layout of the appendix to the 2021 plan of the Khánh Hòa Inspectorate.',
    },
  },
  'area-empty': {
    about: {
      vi: 'Mỗi lĩnh vực đã nêu trong kế hoạch phải có ít nhất một nhiệm vụ; lĩnh vực để trống bị tính như chưa xác định nhiệm vụ.',
      en: 'Each area that a plan names has at least one task; an empty one counts as an area without tasks determined.',
    },
    ground: {
      vi: 'Mục I.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: “xác định đầy đủ nhiệm vụ CCHC trên 7 lĩnh vực”.',
      en: 'Item I.1 of the appendix to the 2021 plan of the Khánh Hòa Inspectorate: “determine fully the reform tasks in the 7 areas”.',
    },
  },
  'area-missing': {
    about: {
      vi: 'Kế hoạch phải có nhiệm vụ ở đủ các lĩnh vực của bộ quy tắc. Thiếu một lĩnh vực thì mất điểm tiêu chí “xác định đầy đủ nhiệm vụ” khi chấm điểm cải cách hành chính.',
      en: 'A plan has tasks in every area of its profile. A missing area costs points on the criterion “all tasks determined” when administrative reform is scored.',
    },
    ground: {
      vi: 'Mục I.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: “xác định đầy đủ nhiệm vụ CCHC trên 7 lĩnh vực”; các lĩnh vực theo bộ quy tắc của kế hoạch (Nghị quyết 76/NQ-CP cho giai đoạn 2021–2030).',
      en: 'Item I.1 of the appendix to the 2021 plan of the Khánh Hòa Inspectorate: “determine fully the reform tasks in the 7 areas”; the areas are those of the plan’s profile (Resolution 76/NQ-CP for 2021–2030).',
    },
  },
  'area-order': {
    about: {
      vi: 'Các lĩnh vực nên đứng theo thứ tự của bộ quy tắc, vì số nhiệm vụ (4.1 là nhiệm vụ đầu của lĩnh vực 4) và các biểu báo cáo đều theo thứ tự đó.',
      en: 'Areas best stand in the order of the profile: the task numbers (4.1 is the first task of area 4) and the report forms follow it.',
    },
    ground: {
      vi: 'Thứ tự lĩnh vực của bộ quy tắc (Nghị quyết 30c/NQ-CP, Nghị quyết 76/NQ-CP hoặc kế hoạch của tỉnh).',
      en: 'The order of areas in the profile (Resolution 30c/NQ-CP, Resolution 76/NQ-CP or the province’s plan).',
    },
  },
  'area-unknown': {
    about: {
      vi: 'Tên lĩnh vực phải là một lĩnh vực hoặc nhóm của bộ quy tắc mà kế hoạch theo (hoặc tên gọi khác của nó). Tên lạ thì nhiệm vụ bên dưới không được tính vào lĩnh vực nào khi theo dõi và chấm điểm.',
      en: 'The title of an area is an area or group of the profile that the plan follows, or another name of it. Tasks under a foreign title count for no area when the plan is followed up and scored.',
    },
    ground: {
      vi: 'Danh mục lĩnh vực của bộ quy tắc: Nghị quyết 30c/NQ-CP (2011–2020), Nghị quyết 76/NQ-CP (2021–2030), hoặc kế hoạch của tỉnh.',
      en: 'The areas of the profile: Resolution 30c/NQ-CP (2011–2020), Resolution 76/NQ-CP (2021–2030), or the province’s plan.',
    },
  },
} satisfies RulePages;
