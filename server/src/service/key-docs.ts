import type { MapId } from '../plan/vocabulary';
import type { Localized } from '../texts/localized';

/** What a hover and the published schemas say of a key. */
export interface KeyDoc {
  readonly what: Localized;
  readonly write: Localized;
  readonly ground?: Localized;
  /** A value as it may be written; `{map.key}` stands for that key in the file's spelling. */
  readonly example: string;
}

export type KeyDocs = Readonly<Record<MapId, Readonly<Record<string, KeyDoc>>>>;

/** One entry for every key of the vocabulary; a test holds them equal. “Kế hoạch mẫu” is the source document. */
export const keyDocs: KeyDocs = {
  root: {
    plan: {
      what: { vi: 'Thông tin chung của kế hoạch.', en: 'The plan itself.' },
      write: {
        vi: 'Tên, năm, cơ quan; mỗi khóa một dòng, lùi vào hai dấu cách.',
        en: 'Title, year, agency: one key a line, indented by two spaces.',
      },
      example: '{plan.title}: Kế hoạch cải cách hành chính năm 2026\n{plan.year}: 2026\n{plan.agency}: Sở Nội vụ',
    },
    decision: {
      what: { vi: 'Quyết định ban hành kế hoạch.', en: 'The decision that issues the plan.' },
      write: {
        vi: 'Bỏ mục này nếu kế hoạch có số riêng; khi đó số, ngày, căn cứ, nơi nhận ghi dưới “kế hoạch”.',
        en: 'Leave it out when the plan has a number of its own; number, date, bases and recipients then stand under “plan”.',
      },
      ground: {
        vi: 'Nghị định 30/2020/NĐ-CP (quyết định ban hành văn bản khác: mẫu 1.3).',
        en: 'Decree 30/2020/NĐ-CP (decision that issues another document: form 1.3).',
      },
      example: '{decision.number}: 11/QĐ-TTT\n{decision.date}: 29/01/2021',
    },
    parent: {
      what: {
        vi: 'Kế hoạch của cấp trên mà kế hoạch này cụ thể hóa.',
        en: 'The superior’s plan that this plan puts into practice.',
      },
      write: {
        vi: 'Số, ngày, cơ quan ban hành. Hạn ban hành được tính từ ngày này.',
        en: 'Number, date and issuer. The issue window counts from this date.',
      },
      ground: {
        vi: 'Mục I.1 kế hoạch mẫu: ban hành không quá 30 ngày kể từ ngày kế hoạch của tỉnh được ban hành.',
        en: 'Item I.1 of the source plan: issued within 30 days of the province’s plan.',
      },
      example: '{parent.number}: 3595/QĐ-UBND\n{parent.date}: 31/12/2020\n{parent.issuer}: UBND tỉnh Khánh Hòa',
    },
    units: {
      what: {
        vi: 'Danh mục đơn vị, bộ phận, vị trí được giao việc.',
        en: 'The units, sections and posts that get work.',
      },
      write: {
        vi: 'Mỗi đơn vị một ý: mã ngắn, tên, loại. Có danh mục thì tên viết sai ở “chủ trì”, “phối hợp” sẽ được báo.',
        en: 'One item each: a short id, the name, the kind. With a list, misspelled names under “lead” and “support” are reported.',
      },
      example: '- {unit.id}: VP\n  {unit.name}: Văn phòng\n  {unit.kind}: phòng',
    },
    events: {
      what: { vi: 'Các mốc để tính thời hạn.', en: 'Dates that deadlines count from.' },
      write: {
        vi: 'Khai báo khi một thời hạn tính “kể từ ngày …” mà ngày đó không có trong kế hoạch.',
        en: 'Declare one when a deadline counts “from the day …” and that day is nowhere in the plan.',
      },
      ground: {
        vi: 'Bộ luật Dân sự 2015, điều 147: ngày xảy ra sự kiện không tính vào thời hạn.',
        en: 'Civil Code 2015, article 147: the day of the event is not counted.',
      },
      example: '- {event.id}: kh-ksTTHC\n  {event.name}: Kế hoạch kiểm soát TTHC của tỉnh\n  {event.date}: 15/01/2021',
    },
    purposes: {
      what: { vi: 'Mục đích của kế hoạch.', en: 'The purposes of the plan.' },
      write: { vi: 'Mỗi mục đích một gạch đầu dòng.', en: 'One item for each purpose.' },
      example: '- Nâng cao chất lượng phục vụ người dân, tổ chức.',
    },
    requirements: {
      what: { vi: 'Yêu cầu khi thực hiện.', en: 'Requirements on carrying it out.' },
      write: { vi: 'Mỗi yêu cầu một gạch đầu dòng.', en: 'One item for each requirement.' },
      example: '- Xác định rõ kết quả, thời hạn và đơn vị chịu trách nhiệm.',
    },
    objectives: {
      what: { vi: 'Mục tiêu của năm.', en: 'The objectives of the year.' },
      write: {
        vi: 'Mỗi mục tiêu một gạch đầu dòng; có thể kèm mã và các ý nhỏ.',
        en: 'One item for each objective; an id and sub-items are possible.',
      },
      ground: { vi: 'Phần I kế hoạch mẫu: mục tiêu trọng tâm.', en: 'Part I of the source plan: main objectives.' },
      example: '- 100% thủ tục hành chính được giải quyết đúng hạn.',
    },
    areas: {
      what: {
        vi: 'Các lĩnh vực và nhiệm vụ: phần chính của kế hoạch (phụ lục).',
        en: 'The reform areas with their tasks: the heart of the plan (the appendix).',
      },
      write: {
        vi: 'Mỗi lĩnh vực một ý gồm tên và các nhiệm vụ. Phải đủ lĩnh vực của bộ quy tắc.',
        en: 'One item an area, with its name and tasks. Every area of the profile must be there.',
      },
      ground: {
        vi: 'Mục I.1 kế hoạch mẫu: xác định đầy đủ nhiệm vụ trên 7 lĩnh vực.',
        en: 'Item I.1 of the source plan: tasks in all 7 areas.',
      },
      example:
        '- {area.area}: Cải cách thể chế\n  {area.tasks}:\n    - {task.name}: Rà soát văn bản quy phạm pháp luật',
    },
    reports: {
      what: { vi: 'Các báo cáo định kỳ phải gửi.', en: 'The periodic reports owed.' },
      write: {
        vi: 'Mỗi loại báo cáo một ý: loại, các kỳ, thời hạn, nơi nhận, chủ trì.',
        en: 'One item a series: series, periods, deadline, recipient, lead.',
      },
      ground: { vi: 'Mục I.4, II.2.5 kế hoạch mẫu.', en: 'Items I.4 and II.2.5 of the source plan.' },
      example:
        '- {report.series}: CCHC\n  {report.periods}: [quý I, 6 tháng, quý III, năm]\n  {report.deadline}: Trước ngày 10 của tháng cuối quý',
    },
    funding: {
      what: { vi: 'Kinh phí thực hiện.', en: 'Funding.' },
      write: {
        vi: 'Nêu nguồn kinh phí và văn bản quy định mức chi.',
        en: 'State the source of the money and the circular on rates.',
      },
      ground: { vi: 'Phần III kế hoạch mẫu.', en: 'Part III of the source plan.' },
      example: '- Bố trí trong dự toán chi thường xuyên năm 2026 của cơ quan.',
    },
    organization: {
      what: { vi: 'Tổ chức thực hiện.', en: 'Carrying it out.' },
      write: {
        vi: 'Nêu đơn vị theo dõi, đôn đốc, tổng hợp báo cáo và trách nhiệm của các đơn vị.',
        en: 'Name the unit that monitors, urges and reports, and what the others owe.',
      },
      ground: { vi: 'Phần IV kế hoạch mẫu.', en: 'Part IV of the source plan.' },
      example: '- Giao Văn phòng theo dõi, đôn đốc việc thực hiện Kế hoạch này.',
    },
  },
  plan: {
    title: {
      what: { vi: 'Tên kế hoạch.', en: 'The plan’s title.' },
      write: { vi: 'Ghi như sẽ in, kèm năm.', en: 'As it will be printed, with the year.' },
      example: 'Kế hoạch cải cách hành chính năm 2026 của Sở Nội vụ',
    },
    year: {
      what: { vi: 'Năm của kế hoạch.', en: 'The plan’s year.' },
      write: {
        vi: 'Bốn chữ số. Thời hạn không ghi năm được hiểu là năm này.',
        en: 'Four digits. A deadline without a year is in this one.',
      },
      example: '2026',
    },
    agency: {
      what: { vi: 'Cơ quan ban hành kế hoạch.', en: 'The agency that issues the plan.' },
      write: { vi: 'Tên đầy đủ.', en: 'Its full name.' },
      example: 'Sở Nội vụ tỉnh Khánh Hòa',
    },
    superior: {
      what: { vi: 'Cơ quan chủ quản.', en: 'The superior agency.' },
      write: { vi: 'Tên in ở dòng trên tên cơ quan.', en: 'The name printed above the agency’s.' },
      ground: { vi: 'Nghị định 30/2020/NĐ-CP, phụ lục I.', en: 'Decree 30/2020/NĐ-CP, annex I.' },
      example: 'UBND tỉnh Khánh Hòa',
    },
    level: {
      what: { vi: 'Cấp của cơ quan.', en: 'The agency’s level.' },
      write: {
        vi: 'Chọn một từ. Thanh tra tỉnh, ban quản lý ngang sở ghi “sở”.',
        en: 'One word. An inspectorate or board equal in rank to a sở is “department”.',
      },
      example: 'sở',
    },
    profile: {
      what: {
        vi: 'Bộ quy tắc dùng để kiểm tra: danh mục lĩnh vực, hạn ban hành, báo cáo.',
        en: 'The profile it is checked against: areas, window, reports.',
      },
      write: {
        vi: 'nq76, nq30c, khanh-hoa-2021, par-index hoặc bộ của riêng thư mục. Bỏ trống thì chọn theo năm.',
        en: 'nq76, nq30c, khanh-hoa-2021, par-index or one of the workspace. Without it the year decides.',
      },
      ground: {
        vi: 'Nghị quyết 76/NQ-CP ngày 15/7/2021; Nghị quyết 30c/NQ-CP ngày 08/11/2011.',
        en: 'Resolutions 76/NQ-CP of 15/7/2021 and 30c/NQ-CP of 08/11/2011.',
      },
      example: 'nq76',
    },
    state: {
      what: { vi: 'Tình trạng của văn bản.', en: 'The document’s state.' },
      write: {
        vi: 'Bỏ trống: có ngày ban hành là đã ban hành, chưa có là dự thảo.',
        en: 'Without it: issued when a date is given, else a draft.',
      },
      example: 'dự thảo',
    },
    number: {
      what: {
        vi: 'Số, ký hiệu của kế hoạch tự ban hành (không kèm quyết định).',
        en: 'Number of a plan issued by itself, without a decision.',
      },
      write: { vi: 'Số/ký hiệu loại-cơ quan. Dự thảo để trống.', en: 'Number/type code-agency. Empty in a draft.' },
      ground: { vi: 'Nghị định 30/2020/NĐ-CP, phụ lục I, III.', en: 'Decree 30/2020/NĐ-CP, annexes I and III.' },
      example: '15/KH-SNV',
    },
    date: {
      what: { vi: 'Ngày ban hành của kế hoạch tự ban hành.', en: 'Date of a plan issued by itself.' },
      write: { vi: 'Ngày/tháng/năm.', en: 'Day/month/year.' },
      ground: { vi: 'Mục I.1 kế hoạch mẫu (hạn 30 ngày).', en: 'Item I.1 of the source plan (30 days).' },
      example: '16/01/2026',
    },
    place: {
      what: { vi: 'Địa danh ghi cùng ngày ban hành.', en: 'Place printed with the date.' },
      write: { vi: 'Tên tỉnh, thành phố hoặc xã, phường.', en: 'The province, city or commune.' },
      ground: { vi: 'Nghị định 30/2020/NĐ-CP, phụ lục I.', en: 'Decree 30/2020/NĐ-CP, annex I.' },
      example: 'Khánh Hòa',
    },
    authority: {
      what: { vi: 'Người hoặc cơ quan có thẩm quyền ban hành.', en: 'Who has the authority to issue.' },
      write: { vi: 'Chức danh hoặc tên cơ quan.', en: 'The office or body.' },
      ground: { vi: 'Nghị định 30/2020/NĐ-CP, phụ lục I.', en: 'Decree 30/2020/NĐ-CP, annex I.' },
      example: 'Giám đốc Sở Nội vụ',
    },
    bases: {
      what: { vi: 'Các căn cứ ban hành.', en: 'The legal bases.' },
      write: {
        vi: 'Mỗi căn cứ một ý, đủ loại, số, ngày, cơ quan, trích yếu; phải có kế hoạch của cấp trên.',
        en: 'One item each with type, number, date, issuer, title; the superior’s plan must be among them.',
      },
      ground: { vi: 'Nghị định 30/2020/NĐ-CP.', en: 'Decree 30/2020/NĐ-CP.' },
      example: '- Căn cứ Quyết định số 3595/QĐ-UBND ngày 31 tháng 12 năm 2020 của UBND tỉnh;',
    },
    recipients: {
      what: { vi: 'Nơi nhận văn bản.', en: 'The recipients.' },
      write: { vi: 'Mỗi nơi một ý; ý cuối là “Lưu: VT, …”.', en: 'One item each; the last is “Lưu: VT, …”.' },
      ground: { vi: 'Nghị định 30/2020/NĐ-CP, phụ lục I.', en: 'Decree 30/2020/NĐ-CP, annex I.' },
      example: '- Lưu: VT, VP.',
    },
    signer: {
      what: { vi: 'Người ký kế hoạch.', en: 'Who signs the plan.' },
      write: { vi: 'Họ tên, chức vụ, quyền hạn ký nếu có.', en: 'Name, position, and capacity if any.' },
      ground: { vi: 'Nghị định 30/2020/NĐ-CP, phụ lục I.', en: 'Decree 30/2020/NĐ-CP, annex I.' },
      example: '{signer.name}: Nguyễn Văn A\n{signer.position}: Giám đốc',
    },
  },
  decision: {
    number: {
      what: { vi: 'Số, ký hiệu của quyết định.', en: 'The decision’s number.' },
      write: {
        vi: 'Số/QĐ-ký hiệu cơ quan. Dự thảo để trống: văn thư cấp số khi ban hành.',
        en: 'Number/QĐ-agency code. Empty in a draft: the registry gives it on issue.',
      },
      ground: { vi: 'Nghị định 30/2020/NĐ-CP, phụ lục I, III.', en: 'Decree 30/2020/NĐ-CP, annexes I and III.' },
      example: '11/QĐ-TTT',
    },
    date: {
      what: { vi: 'Ngày ban hành quyết định.', en: 'The decision’s date.' },
      write: {
        vi: 'Ngày/tháng/năm. Phải trong hạn tính từ ngày kế hoạch cấp trên.',
        en: 'Day/month/year, within the window after the superior’s plan.',
      },
      ground: {
        vi: 'Mục I.1 kế hoạch mẫu; Bộ luật Dân sự 2015, điều 147, 148.',
        en: 'Item I.1 of the source plan; Civil Code 2015, articles 147, 148.',
      },
      example: '29/01/2021',
    },
    place: {
      what: { vi: 'Địa danh ghi cùng ngày ban hành.', en: 'Place printed with the date.' },
      write: { vi: 'Tên tỉnh, thành phố hoặc xã, phường.', en: 'The province, city or commune.' },
      ground: { vi: 'Nghị định 30/2020/NĐ-CP, phụ lục I.', en: 'Decree 30/2020/NĐ-CP, annex I.' },
      example: 'Khánh Hòa',
    },
    authority: {
      what: { vi: 'Người có thẩm quyền ban hành quyết định.', en: 'Who has the authority to decide.' },
      write: { vi: 'Chức danh in ngay dưới tên loại văn bản.', en: 'The office printed below the document’s type.' },
      ground: { vi: 'Nghị định 30/2020/NĐ-CP, phụ lục I.', en: 'Decree 30/2020/NĐ-CP, annex I.' },
      example: 'Chánh Thanh tra tỉnh Khánh Hòa',
    },
    bases: {
      what: { vi: 'Các căn cứ ban hành.', en: 'The legal bases.' },
      write: {
        vi: 'Mỗi căn cứ một ý, kết thúc bằng dấu chấm phẩy; phải có kế hoạch của cấp trên cùng năm.',
        en: 'One item each, ending with a semicolon; the superior’s plan of the same year must be among them.',
      },
      ground: {
        vi: 'Nghị định 30/2020/NĐ-CP; các căn cứ của quyết định mẫu.',
        en: 'Decree 30/2020/NĐ-CP; the source plan’s own bases.',
      },
      example: '- Căn cứ Quyết định số 3595/QĐ-UBND ngày 31 tháng 12 năm 2020 của UBND tỉnh;',
    },
    proposer: {
      what: { vi: 'Người, đơn vị đề nghị ban hành.', en: 'Who proposes the decision.' },
      write: { vi: 'Ghi sau “Theo đề nghị của”.', en: 'What follows “Theo đề nghị của”.' },
      example: 'Chánh Văn phòng Thanh tra tỉnh',
    },
    articles: {
      what: { vi: 'Các điều của quyết định.', en: 'The decision’s articles.' },
      write: {
        vi: 'Mỗi điều một ý; phải có điều giao các đơn vị thi hành.',
        en: 'One item each; one of them binds the units to carry it out.',
      },
      ground: { vi: 'Điều 2 quyết định mẫu.', en: 'Article 2 of the source decision.' },
      example: '- Điều 2. Chánh Văn phòng, Trưởng các phòng căn cứ Quyết định thi hành./.',
    },
    recipients: {
      what: { vi: 'Nơi nhận quyết định.', en: 'The recipients.' },
      write: {
        vi: 'Mỗi nơi một ý: cấp trên, Sở Nội vụ, Lưu.',
        en: 'One item each: the superior, Sở Nội vụ, the archive.',
      },
      ground: { vi: 'Nghị định 30/2020/NĐ-CP, phụ lục I.', en: 'Decree 30/2020/NĐ-CP, annex I.' },
      example: '- Sở Nội vụ (b/c);',
    },
    signer: {
      what: { vi: 'Người ký quyết định.', en: 'Who signs the decision.' },
      write: {
        vi: 'Chức vụ phải khớp thẩm quyền ban hành, hoặc có KT., TL., TUQ., Q.',
        en: 'The position fits the authority, or there is a capacity (KT., TL., TUQ., Q.).',
      },
      ground: { vi: 'Nghị định 30/2020/NĐ-CP, phụ lục I.', en: 'Decree 30/2020/NĐ-CP, annex I.' },
      example: '{signer.name}: Lê Hữu Trí\n{signer.position}: Chánh Thanh tra',
    },
  },
  signer: {
    name: {
      what: { vi: 'Họ tên người ký.', en: 'The signer’s name.' },
      write: { vi: 'Không ghi học hàm, học vị.', en: 'Without academic titles.' },
      ground: { vi: 'Nghị định 30/2020/NĐ-CP, phụ lục I.', en: 'Decree 30/2020/NĐ-CP, annex I.' },
      example: 'Lê Hữu Trí',
    },
    position: {
      what: { vi: 'Chức vụ của người ký.', en: 'The signer’s position.' },
      write: { vi: 'Như in trên văn bản.', en: 'As printed.' },
      ground: { vi: 'Nghị định 30/2020/NĐ-CP, phụ lục I.', en: 'Decree 30/2020/NĐ-CP, annex I.' },
      example: 'Chánh Thanh tra',
    },
    capacity: {
      what: { vi: 'Quyền hạn ký.', en: 'Capacity of signing.' },
      write: {
        vi: 'TM. (thay mặt), KT. (ký thay), TL. (thừa lệnh), TUQ. (thừa ủy quyền), Q. (quyền).',
        en: 'TM. (for a body), KT. (for the head), TL. (by order), TUQ. (by authorization), Q. (acting).',
      },
      ground: { vi: 'Nghị định 30/2020/NĐ-CP, phụ lục I.', en: 'Decree 30/2020/NĐ-CP, annex I.' },
      example: 'KT.',
    },
  },
  parent: {
    number: {
      what: { vi: 'Số, ký hiệu kế hoạch cấp trên.', en: 'Number of the superior’s plan.' },
      write: { vi: 'Chép nguyên từ văn bản.', en: 'As on the document.' },
      example: '3595/QĐ-UBND',
    },
    date: {
      what: { vi: 'Ngày ban hành kế hoạch cấp trên.', en: 'Date of the superior’s plan.' },
      write: {
        vi: 'Ngày/tháng/năm; hạn ban hành của kế hoạch này đếm từ ngày hôm sau.',
        en: 'Day/month/year; this plan’s window counts from the day after.',
      },
      ground: { vi: 'Bộ luật Dân sự 2015, điều 147.', en: 'Civil Code 2015, article 147.' },
      example: '31/12/2020',
    },
    issuer: {
      what: { vi: 'Cơ quan ban hành kế hoạch cấp trên.', en: 'Who issued the superior’s plan.' },
      write: { vi: 'Tên cơ quan.', en: 'The agency’s name.' },
      example: 'UBND tỉnh Khánh Hòa',
    },
    title: {
      what: { vi: 'Tên kế hoạch cấp trên.', en: 'Title of the superior’s plan.' },
      write: { vi: 'Trích yếu của văn bản.', en: 'As on the document.' },
      example: 'Kế hoạch cải cách hành chính tỉnh Khánh Hòa năm 2021',
    },
    file: {
      what: { vi: 'Tệp kế hoạch của cấp trên, nếu có.', en: 'The superior’s plan as a file, if there is one.' },
      write: {
        vi: 'Đường dẫn tính từ tệp này, trong cùng thư mục làm việc.',
        en: 'A path from this file, inside the workspace.',
      },
      example: 'ubnd-tinh-2021.plan.yaml',
    },
    assignments: {
      what: { vi: 'Các nhiệm vụ cấp trên giao cho cơ quan.', en: 'What the superior’s plan assigns to this agency.' },
      write: { vi: 'Mỗi nhiệm vụ một ý: mã, nội dung, tiến độ.', en: 'One item each: id, text, deadline.' },
      ground: {
        vi: 'Mục I.1 kế hoạch mẫu: cụ thể hóa nhiệm vụ được giao.',
        en: 'Item I.1 of the source plan: put the assignments into practice.',
      },
      example:
        '- {assignment.id}: NV1\n  {assignment.text}: Rà soát thủ tục hành chính\n  {assignment.deadline}: Quý III/2021',
    },
  },
  assignment: {
    id: {
      what: { vi: 'Mã nhiệm vụ được giao.', en: 'The assignment’s id.' },
      write: {
        vi: 'Ngắn, không trùng; nhiệm vụ của kế hoạch dẫn lại mã này ở “cụ thể hóa”.',
        en: 'Short and unique; the plan’s tasks refer to it under “implements”.',
      },
      example: 'NV1',
    },
    text: {
      what: { vi: 'Nội dung nhiệm vụ được giao.', en: 'What is assigned.' },
      write: { vi: 'Chép từ kế hoạch cấp trên.', en: 'As in the superior’s plan.' },
      example: 'Rà soát, đơn giản hóa thủ tục hành chính',
    },
    deadline: {
      what: { vi: 'Thời hạn cấp trên giao.', en: 'The deadline given.' },
      write: { vi: 'Như trong kế hoạch cấp trên.', en: 'As in the superior’s plan.' },
      example: 'Quý III/2021',
    },
  },
  unit: {
    id: {
      what: { vi: 'Mã đơn vị.', en: 'The unit’s id.' },
      write: {
        vi: 'Ngắn, không trùng, dùng ở “chủ trì”, “phối hợp”.',
        en: 'Short and unique, used under “lead” and “support”.',
      },
      example: 'VP',
    },
    name: {
      what: { vi: 'Tên đơn vị.', en: 'The unit’s name.' },
      write: { vi: 'Tên đầy đủ như trong văn bản.', en: 'In full, as in documents.' },
      example: 'Văn phòng',
    },
    kind: {
      what: { vi: 'Loại đơn vị.', en: 'The kind of unit.' },
      write: { vi: 'Chọn một từ; cơ quan ngoài ghi “bên ngoài”.', en: 'One word; bodies outside are “external”.' },
      example: 'phòng',
    },
    head: {
      what: { vi: 'Người đứng đầu.', en: 'The unit’s head.' },
      write: {
        vi: 'Chức danh, ví dụ “Chánh Văn phòng”; dùng thay tên đơn vị được.',
        en: 'The office, for example “Chánh Văn phòng”; it may stand for the unit.',
      },
      example: 'Chánh Văn phòng',
    },
    aliases: {
      what: { vi: 'Tên khác của đơn vị.', en: 'Other names of the unit.' },
      write: { vi: 'Mỗi tên một ý: viết tắt, tên cũ.', en: 'One item each: abbreviations, former names.' },
      example: '- VP Thanh tra tỉnh',
    },
  },
  event: {
    id: {
      what: { vi: 'Mã của mốc.', en: 'The event’s id.' },
      write: { vi: 'Ngắn, không trùng.', en: 'Short and unique.' },
      example: 'kh-dao-tao',
    },
    name: {
      what: { vi: 'Tên của mốc.', en: 'The event’s name.' },
      write: {
        vi: 'Ghi như trong thời hạn, đủ để không lẫn với văn bản khác.',
        en: 'As deadlines call it, clear enough not to mean another document.',
      },
      example: 'Kế hoạch đào tạo, bồi dưỡng của tỉnh',
    },
    date: {
      what: { vi: 'Ngày của mốc.', en: 'The event’s date.' },
      write: { vi: 'Ngày/tháng/năm.', en: 'Day/month/year.' },
      example: '20/01/2021',
    },
  },
  objective: {
    id: {
      what: { vi: 'Mã mục tiêu.', en: 'The objective’s id.' },
      write: { vi: 'Ngắn, không trùng.', en: 'Short and unique.' },
      example: 'MT1',
    },
    text: {
      what: { vi: 'Nội dung mục tiêu.', en: 'The objective.' },
      write: { vi: 'Một câu, có con số thì ghi con số.', en: 'One sentence, with a figure where there is one.' },
      example: '100% hồ sơ được giải quyết đúng hạn',
    },
    items: {
      what: { vi: 'Các ý của mục tiêu.', en: 'Its parts.' },
      write: { vi: 'Mỗi ý một gạch đầu dòng.', en: 'One item each.' },
      example: '- Gửi, nhận văn bản hoàn toàn dưới dạng điện tử.',
    },
  },
  area: {
    area: {
      what: { vi: 'Tên lĩnh vực.', en: 'The area’s name.' },
      write: {
        vi: 'Như trong bộ quy tắc; các cách gọi quen dùng cũng được nhận ra.',
        en: 'As in the profile; usual names are recognized too.',
      },
      ground: {
        vi: 'Nghị quyết 76/NQ-CP ngày 15/7/2021 (6 lĩnh vực).',
        en: 'Resolution 76/NQ-CP of 15/7/2021 (6 areas).',
      },
      example: 'Cải cách thủ tục hành chính',
    },
    tasks: {
      what: { vi: 'Các nhiệm vụ của lĩnh vực.', en: 'The area’s tasks.' },
      write: {
        vi: 'Mỗi nhiệm vụ một ý có tên, sản phẩm, tiến độ, chủ trì.',
        en: 'One item each with name, products, deadline, lead.',
      },
      ground: { vi: 'Mục I.1 kế hoạch mẫu.', en: 'Item I.1 of the source plan.' },
      example:
        '- {task.name}: Rà soát thủ tục hành chính\n  {task.products}:\n    - Quyết định phê duyệt phương án đơn giản hóa\n  {task.deadline}: Trước 15/9/2026\n  {task.lead}: Văn phòng',
    },
  },
  task: {
    number: {
      what: { vi: 'Số thứ tự (cột TT).', en: 'The number (column TT).' },
      write: { vi: 'Bỏ trống thì tự đánh số theo vị trí.', en: 'Without it, the position decides.' },
      example: '2.1',
    },
    name: {
      what: { vi: 'Tên nhiệm vụ.', en: 'The task.' },
      write: { vi: 'Bắt đầu bằng động từ: rà soát, xây dựng, kiểm tra…', en: 'Begin with a verb.' },
      example: 'Kiểm tra công tác cải cách hành chính',
    },
    products: {
      what: { vi: 'Sản phẩm, kết quả phải có.', en: 'The products or results owed.' },
      write: {
        vi: 'Mỗi sản phẩm một ý: văn bản, báo cáo, con số. Không chép lại tên nhiệm vụ.',
        en: 'One item each: a document, a report, a figure. Not the task’s name again.',
      },
      ground: {
        vi: 'Mục I.1 kế hoạch mẫu: xác định rõ kết quả, sản phẩm.',
        en: 'Item I.1 of the source plan: results and products stated.',
      },
      example: '- Kế hoạch kiểm tra công tác CCHC năm 2026\n- Kết luận kiểm tra',
    },
    deadline: {
      what: { vi: 'Thời hạn (cột TIẾN ĐỘ).', en: 'The deadline (column TIẾN ĐỘ).' },
      write: {
        vi: 'Như viết trong văn bản: “Trước 31/01/2026”, “Quý I/2026”, “Không quá 30 ngày kể từ ngày …”. Nhiều việc thì ghi danh sách.',
        en: 'As documents say it: “Trước 31/01/2026”, “Quý I/2026”, “Không quá 30 ngày kể từ ngày …”. A list for several.',
      },
      ground: {
        vi: 'Mục I.1 kế hoạch mẫu; Bộ luật Dân sự 2015, điều 146–148.',
        en: 'Item I.1 of the source plan; Civil Code 2015, articles 146–148.',
      },
      example: 'Trong tháng 10/2026',
    },
    lead: {
      what: { vi: 'Đơn vị chủ trì.', en: 'The unit that leads.' },
      write: { vi: 'Một đơn vị: mã, tên hoặc tên khác.', en: 'One unit: its id, name or another name.' },
      ground: {
        vi: 'Mục I.1 kế hoạch mẫu: phân công trách nhiệm.',
        en: 'Item I.1 of the source plan: who is responsible.',
      },
      example: 'VP',
    },
    support: {
      what: { vi: 'Các đơn vị phối hợp.', en: 'The units that support.' },
      write: { vi: 'Một đơn vị hoặc danh sách.', en: 'One unit or a list.' },
      example: '[Các phòng, Chuyên trách CNTT]',
    },
    responsible: {
      what: {
        vi: 'Người, đơn vị thực hiện (cột THỰC HIỆN), khi không tách chủ trì và phối hợp.',
        en: 'Who does it (column THỰC HIỆN), when lead and support are not told apart.',
      },
      write: {
        vi: 'Chữ tự do như trong bảng Word, hoặc danh sách đơn vị và việc.',
        en: 'Free text as in the Word table, or a list of units and duties.',
      },
      ground: { vi: 'Mục I.1 kế hoạch mẫu.', en: 'Item I.1 of the source plan.' },
      example: 'Văn phòng chủ trì; các phòng phối hợp',
    },
    target: {
      what: { vi: 'Chỉ tiêu bằng số.', en: 'The target, as a figure.' },
      write: {
        vi: '100%, “>= 80%” (trong ngoặc kép), 6/6 phòng, <= 1 lần.',
        en: '100%, “>= 80%” (in quotes), 6/6 phòng, <= 1 lần.',
      },
      example: '100%',
    },
    evidence: {
      what: { vi: 'Tài liệu kiểm chứng khi chấm điểm.', en: 'Evidence for the scoring.' },
      write: {
        vi: 'Mỗi ý một số văn bản, tên tài liệu hoặc đường dẫn.',
        en: 'One item each: a number, a title or a link.',
      },
      example: '- 25/BC-TTT',
    },
    implements: {
      what: {
        vi: 'Mã nhiệm vụ cấp trên giao mà nhiệm vụ này cụ thể hóa.',
        en: 'The assignments this task puts into practice.',
      },
      write: { vi: 'Danh sách mã ở “nhiệm vụ được giao”.', en: 'A list of ids from “assignments”.' },
      ground: { vi: 'Mục I.1 kế hoạch mẫu.', en: 'Item I.1 of the source plan.' },
      example: '[NV1]',
    },
    basis: {
      what: { vi: 'Căn cứ riêng của nhiệm vụ.', en: 'The task’s own legal basis.' },
      write: { vi: 'Mỗi ý một văn bản, đủ loại, số, ngày.', en: 'One item each with type, number and date.' },
      example: '- Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ',
    },
    when: {
      what: { vi: 'Điều kiện để thực hiện.', en: 'On what condition it is done.' },
      write: { vi: 'Ví dụ “nếu có”.', en: 'For example “nếu có” (if any).' },
      example: 'nếu có',
    },
    status: {
      what: { vi: 'Trạng thái thực hiện.', en: 'How far it is.' },
      write: { vi: 'Chọn một từ.', en: 'One word.' },
      example: 'đang thực hiện',
    },
    progress: {
      what: { vi: 'Tỷ lệ hoàn thành.', en: 'Share done.' },
      write: { vi: 'Từ 0% đến 100%.', en: '0% to 100%.' },
      example: '60%',
    },
    completed: {
      what: { vi: 'Ngày hoàn thành.', en: 'The day it was done.' },
      write: {
        vi: 'Ngày/tháng/năm, khi trạng thái là “hoàn thành”.',
        en: 'Day/month/year, when the status is “done”.',
      },
      example: '12/11/2026',
    },
    note: {
      what: { vi: 'Ghi chú.', en: 'A note.' },
      write: { vi: 'Chữ tự do.', en: 'Free text.' },
      example: 'Lồng ghép với báo cáo công tác tháng',
    },
    tasks: {
      what: { vi: 'Các nhiệm vụ con.', en: 'Sub-tasks.' },
      write: {
        vi: 'Có nhiệm vụ con thì nhiệm vụ này là đề mục (7.1 → 7.1.1).',
        en: 'A task with sub-tasks is a heading (7.1 → 7.1.1).',
      },
      example: '- {task.name}: Triển khai văn bản điện tử',
    },
  },
  product: {
    text: {
      what: { vi: 'Nội dung sản phẩm.', en: 'The product.' },
      write: { vi: 'Tên văn bản, báo cáo hoặc kết quả đo được.', en: 'A document, a report or a measurable result.' },
      ground: { vi: 'Mục I.1 kế hoạch mẫu.', en: 'Item I.1 of the source plan.' },
      example: 'Báo cáo kết quả kiểm tra',
    },
    deadline: {
      what: { vi: 'Thời hạn riêng của sản phẩm.', en: 'The product’s own deadline.' },
      write: { vi: 'Như ở nhiệm vụ.', en: 'As for a task.' },
      example: 'Trước 15/12/2026',
    },
    lead: {
      what: { vi: 'Đơn vị chủ trì riêng của sản phẩm.', en: 'The unit that leads for this product.' },
      write: { vi: 'Một đơn vị.', en: 'One unit.' },
      example: 'VP',
    },
    support: {
      what: { vi: 'Đơn vị phối hợp riêng của sản phẩm.', en: 'The units that support for this product.' },
      write: { vi: 'Một đơn vị hoặc danh sách.', en: 'One unit or a list.' },
      example: '[Các phòng]',
    },
    responsible: {
      what: { vi: 'Người, đơn vị thực hiện riêng của sản phẩm.', en: 'Who does this product.' },
      write: { vi: 'Chữ tự do hoặc danh sách.', en: 'Free text or a list.' },
      example: 'Pháp chế',
    },
    target: {
      what: { vi: 'Chỉ tiêu riêng của sản phẩm.', en: 'The product’s own target.' },
      write: { vi: 'Như ở nhiệm vụ.', en: 'As for a task.' },
      example: '100%',
    },
    evidence: {
      what: { vi: 'Tài liệu kiểm chứng riêng của sản phẩm.', en: 'The product’s own evidence.' },
      write: { vi: 'Mỗi ý một tài liệu.', en: 'One item each.' },
      example: '- Đường dẫn bài viết trên Trang TTĐT',
    },
  },
  deadline: {
    label: {
      what: { vi: 'Việc mà thời hạn này nói tới.', en: 'What this deadline is for.' },
      write: { vi: 'Ngắn gọn.', en: 'In short.' },
      example: 'Ban hành KH kiểm tra',
    },
    deadline: {
      what: { vi: 'Thời hạn của việc đó.', en: 'Its deadline.' },
      write: { vi: 'Như ở nhiệm vụ.', en: 'As for a task.' },
      ground: { vi: 'Bộ luật Dân sự 2015, điều 146–148.', en: 'Civil Code 2015, articles 146–148.' },
      example: 'Trong tháng 10/2026',
    },
  },
  duty: {
    unit: {
      what: { vi: 'Đơn vị được giao.', en: 'The unit.' },
      write: { vi: 'Mã, tên hoặc tên khác.', en: 'Its id, name or another name.' },
      example: 'Văn thư',
    },
    duty: {
      what: { vi: 'Việc được giao.', en: 'Its duty.' },
      write: { vi: 'Một câu.', en: 'One sentence.' },
      example: 'rà soát việc thực hiện',
    },
  },
  report: {
    series: {
      what: { vi: 'Loại báo cáo.', en: 'The series.' },
      write: { vi: 'CCHC, KSTTHC hoặc tên khác.', en: 'CCHC, KSTTHC or another name.' },
      example: 'CCHC',
    },
    periods: {
      what: { vi: 'Các kỳ báo cáo.', en: 'The periods.' },
      write: {
        vi: 'quý I, quý II, 6 tháng, quý III, 9 tháng, năm.',
        en: 'quý I, quý II, 6 tháng, quý III, 9 tháng, năm.',
      },
      ground: { vi: 'Mục I.4, II.2.5 kế hoạch mẫu.', en: 'Items I.4 and II.2.5 of the source plan.' },
      example: '[quý I, 6 tháng, quý III, năm]',
    },
    deadline: {
      what: { vi: 'Hạn gửi báo cáo.', en: 'When it is due.' },
      write: { vi: 'Như ở nhiệm vụ.', en: 'As for a task.' },
      example: 'Trước ngày 10 của tháng cuối quý',
    },
    to: {
      what: { vi: 'Nơi nhận báo cáo.', en: 'Whom it goes to.' },
      write: { vi: 'Tên cơ quan.', en: 'The agency’s name.' },
      example: 'Sở Nội vụ',
    },
    lead: {
      what: { vi: 'Đơn vị làm báo cáo.', en: 'Who writes it.' },
      write: { vi: 'Một đơn vị.', en: 'One unit.' },
      example: 'Chuyên trách CCHC',
    },
  },
};
