import type { RulePages } from '../rule';

export const issuancePages = {
  'bases-parent': {
    about: {
      vi: 'Kế hoạch cấp trên là lý do ban hành kế hoạch này nên phải có trong phần căn cứ, đúng số và ký hiệu. Quy tắc chỉ xét khi tệp có nêu kế hoạch cấp trên.',
      en: 'The superior plan is why this plan is issued, so it stands among the bases, with its number. The rule applies only where the file names a superior plan.',
    },
    ground: {
      vi: 'Quyết định ban hành Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: căn cứ thứ nhất là quyết định ban hành kế hoạch của tỉnh; Nghị định 30/2020/NĐ-CP, Phụ lục I (căn cứ ban hành).',
      en: 'The decision on the 2021 plan of the Khánh Hòa Inspectorate, whose first basis is the decision on the province’s plan; Decree 30/2020/NĐ-CP, annex I (bases).',
    },
  },
  'basis-after-issue': {
    about: {
      vi: 'Văn bản chỉ căn cứ vào những gì đã ban hành trước hoặc trong ngày của nó. Căn cứ có ngày muộn hơn là ngày ghi nhầm, hoặc văn bản được thêm vào sau.',
      en: 'A document can rest only on what was issued by its own date. A later basis has a wrong date, or was added afterwards.',
    },
    ground: {
      vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I (căn cứ ban hành văn bản là văn bản đang có hiệu lực).',
      en: 'Decree 30/2020/NĐ-CP, annex I (the bases of a document are documents in force).',
    },
  },
  'coordinator-missing': {
    about: {
      vi: 'Phần tổ chức thực hiện phải giao một đơn vị cụ thể theo dõi, đôn đốc và tổng hợp báo cáo. Giao chung cho “các phòng” thì không ai nhắc việc và gửi báo cáo đúng hạn.',
      en: 'The section on organization gives one unit the duty to monitor, urge and report. If it is “the rooms” in general, nobody reminds and nobody reports in time.',
    },
    ground: {
      vi: 'Mục IV.2 Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: “Giao Văn phòng theo dõi, đôn đốc việc triển khai thực hiện Kế hoạch này”.',
      en: 'Section IV.2 of the 2021 plan of the Khánh Hòa Inspectorate: the Office is charged with following and urging the implementation.',
    },
  },
  'decision-number': {
    about: {
      vi: 'Văn bản đã ban hành phải có số và ký hiệu đúng thể thức: số, dấu gạch chéo, chữ viết tắt tên loại, gạch nối, chữ viết tắt cơ quan. Dự thảo chưa có số thì không bị nhắc, vì văn thư chỉ cấp số khi ban hành.',
      en: 'An issued document has a number and symbol of the right form: number, slash, code of the type, hyphen, code of the agency. A draft is left alone, since the registry assigns the number on issue.',
    },
    ground: {
      vi: 'Nghị định 30/2020/NĐ-CP về công tác văn thư: số, ký hiệu (Phụ lục I) và chữ viết tắt tên loại (Phụ lục III).',
      en: 'Decree 30/2020/NĐ-CP on records work: number and symbol (annex I), codes of document types (annex III).',
    },
  },
  'enforcement-article': {
    about: {
      vi: 'Quyết định ban hành kế hoạch phải có điều nêu rõ ai chịu trách nhiệm thi hành; thiếu điều này thì kế hoạch chưa ràng buộc đơn vị nào. Quy tắc chỉ xét quyết định, không xét kế hoạch tự ban hành.',
      en: 'The decision that issues a plan has an article saying who must carry it out; without it the plan binds nobody. The rule concerns decisions only, not plans issued by themselves.',
    },
    ground: {
      vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.3 (quyết định quy định gián tiếp); điều 2 Quyết định số 11/QĐ-TTT ngày 29/01/2021 của Thanh tra tỉnh Khánh Hòa.',
      en: 'Decree 30/2020/NĐ-CP, annex III, model 1.3 (indirect decision); article 2 of decision 11/QĐ-TTT of 29/01/2021 of the Khánh Hòa Inspectorate.',
    },
  },
  'funding-basis': {
    about: {
      vi: 'Phần kinh phí phải nêu văn bản quy định nội dung chi, mức chi cho công tác CCHC (thường là thông tư của Bộ Tài chính, hoặc nghị quyết của HĐND). “Theo quy định hiện hành” thì kế toán và kho bạc không có gì để đối chiếu.',
      en: 'The section on funding names the document that says what may be spent on reform work and how much (usually a circular of the Ministry of Finance, or a council’s resolution). “By current rules” gives accountants and the treasury nothing to go by.',
    },
    ground: {
      vi: 'Mục III Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: mức chi và nội dung chi theo thông tư của Bộ Tài chính.',
      en: 'Section III of the 2021 plan of the Khánh Hòa Inspectorate: spending follows a circular of the Ministry of Finance.',
    },
  },
  'issue-before-parent': {
    about: {
      vi: 'Kế hoạch của cơ quan cụ thể hóa kế hoạch cấp trên nên không thể ban hành trước kế hoạch đó. Một trong hai ngày bị ghi nhầm, thường là nhầm năm, hoặc chọn nhầm kế hoạch cấp trên.',
      en: 'An agency’s plan puts the superior plan into concrete terms and cannot be older than it. One of the two dates is wrong, often by a year, or the wrong superior plan is named.',
    },
    ground: {
      vi: 'Mục I.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: kế hoạch cụ thể hóa nhiệm vụ được giao tại Kế hoạch CCHC của tỉnh.',
      en: 'Item I.1 in the appendix of the 2021 plan of the Khánh Hòa Inspectorate: the plan puts the tasks of the province’s plan into concrete terms.',
    },
  },
  'issue-window': {
    about: {
      vi: 'Kế hoạch phải được ban hành trong số ngày mà bộ quy tắc cho phép (30 ngày) kể từ ngày kế hoạch cấp trên; ngày thứ nhất là ngày liền sau. Với dự thảo, quy tắc nhắc trước 3 ngày. Ban hành chậm bị trừ điểm ngay ở tiêu chí đầu tiên của Chỉ số CCHC.',
      en: 'A plan is issued within the days its profile allows (30) from the date of the superior plan; day 1 is the day after. For a draft there is a reminder 3 days before. A late plan loses points in the very first criterion of the PAR Index.',
    },
    ground: {
      vi: 'Mục I.1 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa (không quá 30 ngày); cách tính: Bộ luật Dân sự 2015, điều 147, 148.',
      en: 'Item I.1 in the appendix of the 2021 plan of the Khánh Hòa Inspectorate (no more than 30 days); counted by the Civil Code 2015, articles 147 and 148.',
    },
  },
  'recipients-required': {
    about: {
      vi: 'Kế hoạch phải gửi cơ quan cấp trên, cơ quan theo dõi CCHC (theo cấp của cơ quan và bộ quy tắc) và lưu văn thư. Không gửi thì cơ quan chấm điểm không có căn cứ để ghi nhận. Cơ quan không phải gửi cho chính mình.',
      en: 'A plan goes to the superior body, to the body that follows the reform (by level and profile) and to the archive. What is not sent cannot be scored. No agency writes to itself.',
    },
    ground: {
      vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I (nơi nhận, dòng “Lưu”); nơi nhận của Quyết định số 11/QĐ-TTT ngày 29/01/2021 của Thanh tra tỉnh Khánh Hòa.',
      en: 'Decree 30/2020/NĐ-CP, annex I (recipients, the line “Lưu”); the recipients of decision 11/QĐ-TTT of 29/01/2021 of the Khánh Hòa Inspectorate.',
    },
  },
  'report-series': {
    about: {
      vi: 'Bộ quy tắc yêu cầu đủ các báo cáo định kỳ trong năm; nêu thiếu một kỳ thì dễ quên gửi và mất điểm tiêu chí báo cáo. Kỳ đã kết thúc trước ngày ban hành kế hoạch thì không phải nêu. Loại báo cáo không được nêu ở đâu thì chỉ cảnh báo.',
      en: 'A profile demands the periodic reports of the year; a period left out is easily forgotten and costs the points for reporting. A period that ended before the plan was issued owes nothing. A series named nowhere is a warning only.',
    },
    ground: {
      vi: 'Mục I.4 và II.2.5 phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa; Công văn số 581/BNV-CCHC của Bộ Nội vụ về báo cáo CCHC định kỳ.',
      en: 'Items I.4 and II.2.5 in the appendix of the 2021 plan of the Khánh Hòa Inspectorate; official letter 581/BNV-CCHC of the Ministry of Home Affairs on periodic reform reports.',
    },
  },
  'section-missing': {
    about: {
      vi: 'Ngoài bảng nhiệm vụ, kế hoạch phải có mục tiêu (hoặc mục đích, yêu cầu), kinh phí và tổ chức thực hiện. Bộ tiêu chí của các tỉnh chấm cả việc bố trí kinh phí và phân công trách nhiệm trong kế hoạch.',
      en: 'Besides the table of tasks a plan has objectives (or purposes and requirements), funding and organization. Provincial score-cards look at funding and at who is answerable, too.',
    },
    ground: {
      vi: 'Các mục I, III, IV Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa; tiêu chí 1.1 Quyết định số 1880/QĐ-UBND năm 2013 của UBND tỉnh Cà Mau.',
      en: 'Sections I, III and IV of the 2021 plan of the Khánh Hòa Inspectorate; criterion 1.1 of decision 1880/QĐ-UBND of 2013 of Cà Mau.',
    },
  },
  'signer-authority': {
    about: {
      vi: 'Chức vụ người ký phải là chức vụ có thẩm quyền ban hành, hoặc kèm quyền hạn: TM. (thay mặt tập thể), KT. (cấp phó ký thay), TL. (thừa lệnh), TUQ. (thừa ủy quyền), Q. (quyền). Ký sai thẩm quyền làm văn bản bị trả lại.',
      en: 'The signer holds the office that issues the document, or signs under a power: TM. (for a body), KT. (deputy for the head), TL. (by order), TUQ. (by authorization), Q. (acting). A document signed otherwise is sent back.',
    },
    ground: {
      vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I (quyền hạn, chức vụ và họ tên người ký).',
      en: 'Decree 30/2020/NĐ-CP, annex I (power, office and name of the signer).',
    },
  },
  'year-mismatch': {
    about: {
      vi: 'Tên kế hoạch, kế hoạch cấp trên và ngày ban hành phải cùng năm với kế hoạch; ban hành từ cuối năm trước là bình thường. Năm sót lại từ tệp năm trước làm văn bản không khớp với căn cứ của nó.',
      en: 'The plan’s title, its superior plan and its date of issue belong to the plan’s year; issue at the end of the year before is usual. A year left from last year’s file puts the document at odds with its own basis.',
    },
    ground: {
      vi: 'Tên và căn cứ của Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa: mọi chỗ cùng một năm.',
      en: 'Titles and basis of the 2021 plan of the Khánh Hòa Inspectorate: one year throughout.',
    },
  },
} satisfies RulePages;
