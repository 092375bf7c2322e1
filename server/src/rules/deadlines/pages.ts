import type { RulePages } from '../rule';

export const deadlinePages = {
  'calendar-year': {
    about: {
      vi: 'Nêu một lần cho cả kế hoạch khi có thời hạn tính theo ngày làm việc, hoặc hạn là một ngày cụ thể, rơi vào năm mà công cụ chưa có lịch nghỉ chính thức (hiện có 2020–2026). Kết quả khi đó là dự kiến: nghỉ bù, hoán đổi ngày làm việc chỉ biết khi có thông báo.',
      en: 'Said once for a plan when a term in working days, or a deadline on a given day, falls into a year without an official calendar here (2020–2026 have one). The result is then a projection: days in lieu and swaps are known only from the notice.',
    },
    ground: {
      vi: 'Bộ luật Lao động 2019, điều 111, 112; thông báo nghỉ Tết, lễ hằng năm của Bộ Lao động - Thương binh và Xã hội, Bộ Nội vụ.',
      en: 'Labour Code 2019, articles 111 and 112; the yearly notices of holidays.',
    },
  },
  'deadline-count': {
    about: {
      vi: 'Nhiều thời hạn thì số thời hạn phải bằng số sản phẩm (hoặc số gạch đầu dòng của sản phẩm), theo đúng thứ tự; một thời hạn thì dùng chung. Không khớp thì không biết sản phẩm nào xong khi nào. Thời hạn có ghi “việc” tự ghép được; nhiều ngày trong một dòng là các lần của cùng một việc.',
      en: 'Several deadlines must be as many as the products (or the bullets of the product), in their order; a single one holds for all. Otherwise nobody knows which product is due when. Deadlines with a label (“việc”) pair by themselves; several dates in one line are occurrences of one work.',
    },
    ground: {
      vi: 'Phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa, mục II.1.3 (3 sản phẩm, 4 thời hạn), II.2.4, II.2.5; mục I.1: xác định rõ sản phẩm và tiến độ.',
      en: 'Appendix of the 2021 plan of the Khánh Hòa Inspectorate, items II.1.3 (3 products, 4 deadlines), II.2.4 and II.2.5; item I.1: products and timing are made clear.',
    },
  },
  'deadline-event': {
    about: {
      vi: 'Tìm thời hạn tính từ một sự kiện chỉ xảy ra một lần (một kế hoạch, một quyết định được ban hành) mà tệp chưa cho biết ngày. “Kế hoạch của tỉnh” trong nhiệm vụ về kế hoạch CCHC là kế hoạch cấp trên; trong nhiệm vụ về kế hoạch khác (kiểm soát TTHC, đào tạo) là kế hoạch khác đó. Sự kiện lặp lại (mỗi hồ sơ, mỗi lần công bố) không bị nhắc. Mốc đã khai báo với khóa “ngày” còn để trống là việc đang chờ nên cũng không bị nhắc.',
      en: 'Finds deadlines that count from something that happens once (a plan or decision is issued) whose date the file does not give. “Kế hoạch của tỉnh” is the superior plan in a task about the reform plan, and in a task about another plan (procedure control, training) that other plan. What happens again and again (each dossier, each publication) is left alone, and so is a declared event whose “date” is still empty: it is known to be open.',
    },
    ground: {
      vi: 'Phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa, mục II.2.1, II.5.4: “không quá 30 ngày kể từ ngày kế hoạch của tỉnh được ban hành”; Bộ luật Dân sự 2015, điều 147 (ngày bắt đầu thời hạn).',
      en: 'Appendix of the 2021 plan of the Khánh Hòa Inspectorate, items II.2.1 and II.5.4: “no more than 30 days from the issue of the province’s plan”; Civil Code 2015, article 147 (when a term begins).',
    },
  },
  'deadline-in-product': {
    about: {
      vi: 'Tìm ngày hoặc thời hạn nêu trong lời của sản phẩm mà “tiến độ” không có: tiến độ ghi chung chung, ghi cả năm, hoặc ghi ngày khác. Người theo dõi chỉ đọc cột tiến độ nên sẽ bỏ sót; hai nơi khác nhau thì không biết theo nơi nào. So với thời hạn của chính sản phẩm, nếu không có thì của nhiệm vụ; cùng ngày làm việc cuối cùng được coi là khớp.',
      en: 'Finds dates and terms in the words of a product that “deadline” does not say: it is vague, says the whole year, or another date. Whoever follows the plan reads the column of deadlines and will miss it; where the two differ nobody knows which holds. Compared with the product’s own deadline, else the task’s; the same last working day agrees.',
    },
    ground: {
      vi: 'Phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: mục II.1.2 (“trước 15/12 hàng năm” ở sản phẩm, “Thực hiện theo thời gian quy định” ở tiến độ), II.2.2, II.2.4, II.5.7, II.7.2.3, IV.2.',
      en: 'Appendix of the 2021 plan of the Khánh Hòa Inspectorate: items II.1.2 (“trước 15/12 hàng năm” in the product, “Thực hiện theo thời gian quy định” as deadline), II.2.2, II.2.4, II.5.7, II.7.2.3, IV.2.',
    },
  },
  'deadline-invalid': {
    about: {
      vi: 'Tìm ngày, tháng, quý không có trong lịch (31/02, 31/9, tháng 13, quý V) và khoảng thời gian kết thúc trước khi bắt đầu, ở tiến độ và trong lời của sản phẩm. Thường là lỗi gõ; không ai biết phải xong vào ngày nào.',
      en: 'Finds days, months and quarters that are not in the calendar (31/02, 31/9, month 13, quarter V) and periods that end before they begin, in deadlines and in the words of products. Mostly slips; nobody can tell the day.',
    },
    ground: {
      vi: 'Dương lịch; Bộ luật Dân sự 2015, điều 145: thời hạn tính theo dương lịch.',
      en: 'The solar calendar; Civil Code 2015, article 145: terms are counted by the solar calendar.',
    },
  },
  'deadline-non-working': {
    about: {
      vi: 'Tìm thời hạn ghi ngày hoặc số ngày mà ngày cuối cùng là thứ Bảy, Chủ nhật, ngày lễ hoặc nghỉ bù. Công việc nội bộ nên xong từ ngày làm việc trước đó: khi chấm điểm không lùi sang ngày làm việc tiếp theo. Hạn ghi theo tháng, quý, năm không bị nhắc.',
      en: 'Finds deadlines on a day, or counted in days, that end on a Saturday, Sunday, holiday or day in lieu. Work of one’s own is best done by the working day before: scoring does not move the day on. Deadlines by month, quarter or year are left alone.',
    },
    ground: {
      vi: 'Lịch nghỉ của cán bộ, công chức theo thông báo hằng năm; Bộ luật Dân sự 2015, điều 148 khoản 5 (thời hạn dân sự thì lùi sang ngày làm việc tiếp theo).',
      en: 'The yearly notices of days off for the civil service; Civil Code 2015, article 148(5) (a civil term moves to the next working day).',
    },
  },
  'deadline-outside-year': {
    about: {
      vi: 'Tìm thời hạn không thuộc năm của kế hoạch, thường là sót lại từ tệp năm trước. Không nhắc: hạn trong tháng 01 năm sau (báo cáo, đánh giá, quyết toán của năm), khoảng thời gian có phần thuộc năm kế hoạch, ngày ghi rõ “năm trước”, “năm sau”, và hạn cuối năm trước của kế hoạch ban hành sớm từ tháng 12.',
      en: 'Finds deadlines that are not in the year of the plan, mostly left over from last year’s file. Left alone: the January after the year (reports, evaluations and accounts of the year), stretches that reach into the year, dates that say “năm trước” or “năm sau”, and last year’s final days in a plan issued that December.',
    },
    ground: {
      vi: 'Phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa, mục II.7.2.2: “Trước 30/12/2020” trong kế hoạch năm 2021.',
      en: 'Appendix of the 2021 plan of the Khánh Hòa Inspectorate, item II.7.2.2: “Trước 30/12/2020” in the plan of 2021.',
    },
  },
  'deadline-past': {
    about: {
      vi: 'Tìm thời hạn kết thúc trước ngày ban hành kế hoạch: việc đã làm rồi, hoặc hạn chép từ dự thảo cũ. Việc định kỳ không bị nhắc. Hạn thuộc năm khác do deadline-outside-year nêu.',
      en: 'Finds deadlines that end before the plan is issued: the work is done already, or the date comes from an older draft. Recurring work is left alone. Dates of another year belong to deadline-outside-year.',
    },
    ground: {
      vi: 'Phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa, mục II.7.2.2: hạn “Trước 30/12/2020” trong kế hoạch ban hành ngày 29/01/2021.',
      en: 'Appendix of the 2021 plan of the Khánh Hòa Inspectorate, item II.7.2.2: due “Trước 30/12/2020” in a plan issued on 29/01/2021.',
    },
  },
  'deadline-unrecognized': {
    about: {
      vi: 'Tìm những chữ trong “tiến độ” không đọc được thành ngày, tháng, quý, số ngày hay định kỳ. Thời hạn như vậy không tính được ngày, không nhắc việc được, và khi chấm điểm bị coi như chưa nêu tiến độ. Nội dung sản phẩm lạc sang cột tiến độ cũng được nhận ra ở đây.',
      en: 'Finds words under “deadline” that cannot be read as a date, month, quarter, number of days or recurrence. Such a deadline gives no day, no reminder, and counts as none when the plan is scored. Text of a product that has slipped into the column is found here too.',
    },
    ground: {
      vi: 'Mục I.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: kế hoạch xác định tiến độ thực hiện.',
      en: 'Item I.1 in the appendix of the 2021 plan of the Khánh Hòa Inspectorate: a plan states when its tasks are done.',
    },
  },
  'deadline-vague': {
    about: {
      vi: 'Tìm thời hạn không nói khi nào xong: “Theo quy định”, “Theo kế hoạch”, “kịp thời”, hoặc chỉ dẫn sang văn bản khác. Tiêu chí chấm điểm đòi tiến độ rõ ràng; không có ngày thì không đôn đốc được. “Thường xuyên”, “khi có yêu cầu” là nhiệm vụ thường trực nên chỉ được gợi ý. Nếu lời của sản phẩm đã nêu thời hạn thì xem deadline-in-product.',
      en: 'Finds deadlines that do not say when: “Theo quy định” (as prescribed), “Theo kế hoạch” (as planned), “kịp thời” (in time), or that only point to another document. Scoring asks for clear dates, and without one nobody can be reminded. Standing duties (“Thường xuyên”, “khi có yêu cầu”) are a hint only. Where the words of the product say the term, see deadline-in-product.',
    },
    ground: {
      vi: 'Mục I.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: kế hoạch xác định tiến độ thực hiện.',
      en: 'Item I.1 in the appendix of the 2021 plan of the Khánh Hòa Inspectorate: a plan states when its tasks are done.',
    },
  },
  'deadline-year-long': {
    about: {
      vi: 'Đếm các nhiệm vụ mà tiến độ chỉ là “Năm …” hoặc “Trong năm …”. Cách ghi này hợp lệ và rất phổ biến, nên chỉ có một gợi ý chung cho cả kế hoạch: việc nào có thể thì nên chia theo quý hoặc tháng để dồn việc cuối năm ít hơn và dễ đôn đốc.',
      en: 'Counts the tasks whose deadline is only the year. That is allowed and very common, so there is one hint for the whole plan: where possible give a quarter or a month, so that less is left for December and reminding is easier.',
    },
    ground: {
      vi: 'Phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: 31 trong 47 nhiệm vụ chỉ ghi “Năm 2021” hoặc “Trong năm 2021”.',
      en: 'Appendix of the 2021 plan of the Khánh Hòa Inspectorate: 31 of 47 tasks say only “Năm 2021” or “Trong năm 2021”.',
    },
  },
  'milestone-order': {
    about: {
      vi: 'Trong một nhiệm vụ, việc ban hành kế hoạch phải có hạn trước hoặc cùng lúc với việc thực hiện kế hoạch đó (ban hành kế hoạch kiểm tra rồi mới kiểm tra). Ngược lại thường là do đổi chỗ hai mốc.',
      en: 'Within a task a plan is issued before, or at the same time as, it is carried out (the inspection plan before the inspection). The other way round two milestones have mostly been swapped.',
    },
    ground: {
      vi: 'Phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa, mục I.2: “Ban hành KH kiểm tra trong tháng 10/2021”, “Kiểm tra trong tháng 11/2021”.',
      en: 'Appendix of the 2021 plan of the Khánh Hòa Inspectorate, item I.2: the inspection plan in October, the inspection in November.',
    },
  },
} satisfies RulePages;
