import type { RulePages } from '../rule';

export const tracingPages = {
  'assignment-uncovered': {
    about: {
      vi: 'Mỗi nhiệm vụ cấp trên giao cho cơ quan phải được ít nhất một nhiệm vụ của kế hoạch cụ thể hóa (khóa “cụ thể hóa”). Nhiệm vụ được giao lấy từ danh sách “nhiệm vụ được giao” và từ tệp kế hoạch cấp trên: những nhiệm vụ mà tệp đó ghi đích danh cơ quan này chủ trì hoặc thực hiện. Việc giao chung cho “các sở, ban, ngành” không bắt buộc phải có nhiệm vụ riêng. Danh sách ghi mã riêng, khác số của kế hoạch cấp trên, thì chỉ xét danh sách.',
      en: 'Each task that the superior assigns to the agency is implemented by at least one task of the plan (key “implements”). Assigned is what the list of assignments says, and in the superior’s own file what names this agency as leading or carrying out. What falls to “the departments” together asks for no task of its own. A list with ids other than the superior’s numbers is taken as the whole.',
    },
    ground: {
      vi: 'Mục I.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: “cụ thể hóa nhiệm vụ được giao tại Kế hoạch CCHC của tỉnh”.',
      en: 'Item I.1 of the appendix to the 2021 plan of the Khánh Hòa Inspectorate: “put into concrete terms the tasks assigned in the province’s plan”.',
    },
  },
  'implements-unknown': {
    about: {
      vi: 'Mã ở “cụ thể hóa” phải là mã của một nhiệm vụ được giao, hoặc số của một nhiệm vụ trong kế hoạch cấp trên (ví dụ II.4.4). Mã sai làm nhiệm vụ được giao bị coi là chưa thực hiện. Chưa biết kế hoạch cấp trên có gì thì không kiểm tra.',
      en: 'What stands under “implements” is the id of an assignment, or the number of a task of the superior’s plan (II.4.4, say). With a wrong one the assignment counts as not carried out. Not checked while it is not known what the superior’s plan holds.',
    },
    ground: {
      vi: 'Mục I.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: “cụ thể hóa nhiệm vụ được giao tại Kế hoạch CCHC của tỉnh”.',
      en: 'Item I.1 of the appendix to the 2021 plan of the Khánh Hòa Inspectorate: “put into concrete terms the tasks assigned in the province’s plan”.',
    },
  },
  'later-than-parent': {
    about: {
      vi: 'Nhiệm vụ cụ thể hóa một nhiệm vụ được giao phải xong không muộn hơn ngày cuối cùng mà cấp trên đặt ra; muộn hơn là chắc chắn trễ hạn. Chỉ so khi cả hai ngày đều tính được.',
      en: 'A task that implements an assigned one is done no later than the last day the superior has set; later is late for certain. Compared only where both days can be computed.',
    },
    ground: {
      vi: 'Mục I.6 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: “Hoàn thành đúng tiến độ 100% nhiệm vụ, công việc được giao”.',
      en: 'Item I.6 of the appendix to the 2021 plan of the Khánh Hòa Inspectorate: “complete on time 100 % of the tasks and work assigned”.',
    },
  },
  'parent-file': {
    about: {
      vi: 'Khóa “tệp” dẫn tới tệp kế hoạch của cấp trên để đối chiếu nhiệm vụ được giao. Tệp phải có thật, là một kế hoạch cùng năm và nằm trong thư mục làm việc (đường dẫn viết tương đối, tính từ tệp này); tệp ở ngoài thư mục làm việc không bao giờ được mở. Không dùng được tệp thì không đối chiếu được gì.',
      en: 'The key “file” leads to the file of the superior’s plan, so that the tasks assigned can be compared. It must be there, hold a plan of the same year, and lie inside the workspace (a path relative to this file); nothing outside the workspace is ever opened. Without a file that can be used, nothing is compared.',
    },
    ground: {
      vi: 'Mục I.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: “cụ thể hóa nhiệm vụ được giao tại Kế hoạch CCHC của tỉnh”.',
      en: 'Item I.1 of the appendix to the 2021 plan of the Khánh Hòa Inspectorate: “put into concrete terms the tasks assigned in the province’s plan”.',
    },
  },
} satisfies RulePages;
