import { type Language, type Localized, type Message, render } from '../texts/localized';

/** Every text of the command line, in both languages. Texts of findings and rules come from the rules themselves. */
export const texts = {
  // Help
  usage: { vi: 'Cách dùng:', en: 'Usage:' },
  arguments: { vi: 'Đối số:', en: 'Arguments:' },
  options: { vi: 'Tùy chọn:', en: 'Options:' },
  commands: { vi: 'Lệnh:', en: 'Commands:' },
  usageProgram: { vi: '<lệnh> [tùy chọn]', en: '<command> [options]' },
  usageCheck: { vi: '[tùy chọn] [ĐƯỜNG_DẪN…]', en: '[options] [PATH…]' },
  usageRules: { vi: '[tùy chọn] [QUY_TẮC]', en: '[options] [RULE]' },
  program: {
    vi: 'Reform Plan: kiểm tra kế hoạch cải cách hành chính (CCHC) viết trong tệp *.plan.yaml.',
    en: 'Reform Plan: checks Vietnamese administrative-reform plans written in *.plan.yaml files.',
  },
  programMore: {
    vi: 'Xem cách dùng một lệnh: reform-plan check --help. In English: reform-plan --help --lang en.',
    en: 'Help on a command: reform-plan check --help. Tiếng Việt: reform-plan --help --lang vi.',
  },
  help: { vi: 'xem cách dùng', en: 'show this help' },
  helpCommand: { vi: 'xem cách dùng một lệnh', en: 'show help on a command' },
  version: { vi: 'xem phiên bản', en: 'show the version' },
  lang: {
    vi: 'ngôn ngữ: vi hoặc en (mặc định: vi, hoặc biến môi trường REFORM_PLAN_LANG)',
    en: 'language: vi or en (default: vi, or the environment variable REFORM_PLAN_LANG)',
  },
  check: { vi: 'kiểm tra các kế hoạch', en: 'check plans' },
  checkPaths: {
    vi: 'tệp, thư mục hoặc mẫu tên (mặc định: thư mục hiện tại); trong thư mục chỉ tìm *.plan.yaml, *.plan.yml và bỏ qua những gì .gitignore loại ra',
    en: 'files, folders or globs (default: the current folder); folders are searched for *.plan.yaml and *.plan.yml, leaving out what .gitignore leaves out',
  },
  format: {
    vi: 'dạng kết quả: text, json, sarif, junit, github, markdown, html (mặc định: text)',
    en: 'form of the result: text, json, sarif, junit, github, markdown, html (default: text)',
  },
  asOf: {
    vi: 'kiểm tra như vào ngày này, dạng 2021-02-01 (mặc định: hôm nay)',
    en: 'check as of this day, such as 2021-02-01 (default: today)',
  },
  config: {
    vi: 'tệp cấu hình (mặc định: reform-plan.yaml gần nhất, tìm từ thư mục của kế hoạch trở lên)',
    en: 'configuration file (default: the nearest reform-plan.yaml, from the plan’s folder upwards)',
  },
  failOn: {
    vi: 'mã thoát là 1 khi có phát hiện từ mức này: error, warning, info, hint, never (mặc định: error)',
    en: 'exit with 1 on findings from this severity: error, warning, info, hint, never (default: error)',
  },
  fix: {
    vi: 'tự sửa những chỗ sửa được chắc chắn, ghi thẳng vào tệp',
    en: 'apply the fixes that are safe, writing the files',
  },
  watch: { vi: 'kiểm tra lại mỗi khi tệp thay đổi', en: 'check again whenever a file changes' },
  baseline: {
    vi: 'chỉ tính những phát hiện chưa có trong tệp mốc này',
    en: 'count only findings that are not in this baseline file',
  },
  writeBaseline: {
    vi: 'ghi mọi phát hiện hiện có vào tệp mốc này',
    en: 'write all present findings to this baseline file',
  },
  stdin: { vi: 'đọc kế hoạch từ đầu vào chuẩn', en: 'read the plan from standard input' },
  stdinFilename: {
    vi: 'tên tệp ghi trong kết quả và dùng để tìm cấu hình, đi cùng --stdin',
    en: 'file name for the result and for finding the configuration, with --stdin',
  },
  hints: {
    vi: 'hiện từng gợi ý (mặc định chỉ đếm theo quy tắc)',
    en: 'show every hint (by default they are counted by rule)',
  },
  output: {
    vi: 'ghi kết quả vào tệp này thay vì ra màn hình',
    en: 'write the result to this file instead of the screen',
  },
  threads: {
    vi: 'số luồng cùng kiểm tra (mặc định: theo số nhân của máy, nhiều nhất 8)',
    en: 'threads to check with (default: as many as the machine has cores, 8 at the most)',
  },
  noCache: {
    vi: 'kiểm tra lại từ đầu, không dùng kết quả đã lưu của những tệp chưa thay đổi',
    en: 'check everything anew, without the saved results of files that have not changed',
  },
  checkMore: {
    vi: `Mã thoát: 0 không có phát hiện từ mức --fail-on; 1 có phát hiện; 2 dùng sai, tệp không đọc được hoặc lỗi của chương trình.

Ví dụ:
  reform-plan check                                  mọi kế hoạch trong thư mục hiện tại
  reform-plan check ke-hoach-2026.plan.yaml --fix    một kế hoạch, tự sửa những chỗ chắc chắn
  reform-plan check tinh/ --format html --output kq.html
                                                     cả tỉnh, một trang tổng hợp theo cơ quan và quy tắc`,
    en: `Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 wrong use, an unreadable file or a fault of the program.

Examples:
  reform-plan check                                   all plans of the current folder
  reform-plan check ke-hoach-2026.plan.yaml --fix     one plan, with its safe fixes
  reform-plan check tinh/ --format html --output out.html
                                                      a whole province, one page by agency and rule`,
  },
  rules: { vi: 'liệt kê các quy tắc, hoặc giải thích một quy tắc', en: 'list the rules, or explain one' },
  rulesId: { vi: 'tên quy tắc cần giải thích', en: 'the rule to explain' },
  rulesFormat: {
    vi: 'dạng kết quả: text, json (mặc định: text)',
    en: 'form of the result: text, json (default: text)',
  },
  trace: {
    vi: 'lập bảng phủ: nhiệm vụ cấp trên giao × cơ quan thực hiện, chỗ còn thiếu',
    en: 'coverage matrix: assignments from above × agencies, with what is missing',
  },
  traceFormat: {
    vi: 'dạng kết quả: text, json, html, xlsx (mặc định: theo đuôi tệp của --output, hoặc text)',
    en: 'form of the result: text, json, html, xlsx (default: by the name of --output, or text)',
  },
  traceYear: { vi: 'chỉ kế hoạch của năm này, ví dụ 2026', en: 'only plans for this year, such as 2026' },
  traceMore: {
    vi: `Mã thoát: 0 mọi nhiệm vụ được giao đều có nhiệm vụ thực hiện; 1 còn nhiệm vụ chưa có, hoặc chưa rõ; 2 dùng sai, tệp không đọc được hoặc lỗi của chương trình.

Ví dụ:
  reform-plan trace                               mọi kế hoạch trong thư mục hiện tại
  reform-plan trace tinh/ --output bang-phu.xlsx  bảng tính, để lọc và gửi đi
  reform-plan trace tinh/ --output bang-phu.html  một trang để xem và in`,
    en: `Exit codes: 0 every assignment has a task; 1 some have none, or it cannot be known; 2 wrong use, an unreadable file or a fault of the program.

Examples:
  reform-plan trace                                   all plans of the current folder
  reform-plan trace province/ --output coverage.xlsx  a spreadsheet, to filter and to send
  reform-plan trace province/ --output coverage.html  a page to look at and to print`,
  },
  usageConvert: { vi: '[tùy chọn] ĐƯỜNG_DẪN…', en: '[options] PATH…' },
  convert: {
    vi: 'chuyển khóa sang tiếng Việt hoặc tiếng Anh, chuyển chữ sang dạng dựng sẵn',
    en: 'convert keys to Vietnamese or English, text to composed Unicode',
  },
  convertPaths: {
    vi: 'tệp, thư mục hoặc mẫu tên; - là đầu vào chuẩn',
    en: 'files, folders or globs; - is standard input',
  },
  convertKeys: {
    vi: 'viết mọi khóa, và các từ trong danh sách cố định, bằng tiếng Việt (vi) hoặc tiếng Anh (en)',
    en: 'write all keys, and the words of closed lists, in Vietnamese (vi) or English (en)',
  },
  convertNfc: {
    vi: 'chuyển chữ có dấu sang dạng dựng sẵn (NFC)',
    en: 'convert accented letters to composed form (NFC)',
  },
  convertWrite: { vi: 'ghi thẳng vào tệp', en: 'write the files themselves' },
  convertCheck: {
    vi: 'không ghi gì, chỉ liệt kê những tệp sẽ thay đổi',
    en: 'write nothing, list the files that would change',
  },
  convertMore: {
    vi: `Lời văn, chú thích, dấu nháy và cách trình bày được giữ nguyên. Không có --write thì kết quả in ra màn hình.

Mã thoát: 0 xong; 1 có tệp sẽ thay đổi (với --check); 2 dùng sai, tệp không đọc được hoặc còn lỗi YAML.

Ví dụ:
  reform-plan convert ke-hoach.plan.yaml --keys en --output plan.en.plan.yaml
  reform-plan convert tinh/ --keys vi --nfc --write   mọi kế hoạch trong thư mục`,
    en: `Prose, comments, quotes and layout stay as they are. Without --write the result goes to the screen.

Exit codes: 0 done; 1 a file would change (with --check); 2 wrong use, or a file that cannot be read or has YAML errors.

Examples:
  reform-plan convert ke-hoach.plan.yaml --keys en --output plan.en.plan.yaml
  reform-plan convert tinh/ --keys vi --nfc --write   all plans of a folder`,
  },
  lsp: { vi: 'chạy máy chủ ngôn ngữ cho trình soạn thảo', en: 'run the language server for an editor' },
  lspStdio: { vi: 'trao đổi qua đầu vào và đầu ra chuẩn', en: 'talk over standard input and output' },

  // Wrong use
  didYouMean: { vi: '{sentence} Có phải là {meant}?', en: '{sentence} Did you mean {meant}?' },
  seeHelp: { vi: '{sentence} Xem cách dùng: {command}', en: '{sentence} For help: {command}' },
  noCommand: { vi: 'Chưa có lệnh. Ví dụ: reform-plan check', en: 'No command given. For example: reform-plan check' },
  unknownOption: { vi: 'Không có tùy chọn {name}.', en: 'There is no option {name}.' },
  unknownCommand: {
    vi: 'Không có lệnh “{name}”. Các lệnh: check, trace, convert, rules, lsp.',
    en: 'There is no command “{name}”. Commands: check, trace, convert, rules, lsp.',
  },
  fileAsCommand: {
    vi: 'Không có lệnh “{name}”. Để kiểm tra tệp hoặc thư mục này: reform-plan check {name}',
    en: 'There is no command “{name}”. To check this file or folder: reform-plan check {name}',
  },
  missingValue: { vi: 'Tùy chọn {name} phải có giá trị đi kèm.', en: 'The option {name} needs a value.' },
  tooMany: { vi: 'Thừa đối số trong câu lệnh.', en: 'There are too many arguments.' },
  wrongUse: { vi: 'Câu lệnh chưa đúng.', en: 'The command is not right.' },
  badChoice: {
    vi: '“{value}” không dùng được cho {name}. Hãy chọn: {choices}.',
    en: '“{value}” is no value for {name}. Choose one of: {choices}.',
  },
  badDate: {
    vi: '“{value}” không phải là ngày. Hãy viết năm-tháng-ngày, ví dụ: --as-of 2021-02-01',
    en: '“{value}” is not a date. Write year-month-day, for example: --as-of 2021-02-01',
  },
  badYear: {
    vi: '“{value}” không phải là năm. Ví dụ: --year 2026',
    en: '“{value}” is not a year. For example: --year 2026',
  },
  xlsxNeedsOutput: {
    vi: 'Bảng tính phải được ghi vào tệp. Ví dụ: --output bang-phu.xlsx',
    en: 'A spreadsheet has to be written to a file. For example: --output coverage.xlsx',
  },
  parentUnread: {
    vi: '{path}: không dùng được kế hoạch cấp trên “{file}”, nên chưa biết hết nhiệm vụ được giao. Xem lý do: reform-plan check {path}',
    en: '{path}: the superior plan “{file}” cannot be used, so not all assignments are known. For the reason: reform-plan check {path}',
  },
  planBroken: {
    vi: '{path} còn lỗi YAML ở phần kế hoạch cấp trên hoặc cả tệp, nên không có trong bảng. Xem lỗi: reform-plan check {path}',
    en: '{path} has YAML errors in the part on its superior plan or all over, so it is not in the matrix. See them with: reform-plan check {path}',
  },
  impossibleDate: {
    vi: 'Không có ngày {value} trong lịch. Hãy kiểm tra lại --as-of.',
    en: 'There is no day {value} in the calendar. Check --as-of.',
  },
  notTogether: {
    vi: '{a} và {b} không dùng cùng nhau. Hãy bỏ một trong hai.',
    en: '{a} and {b} cannot be used together. Leave one of them out.',
  },
  needs: { vi: '{a} chỉ dùng cùng với {b}.', en: '{a} works only with {b}.' },
  stdinAndPaths: {
    vi: 'Với --stdin thì không nêu tệp hay thư mục nữa. Đặt tên cho kết quả bằng --stdin-filename.',
    en: 'With --stdin no file or folder is given. Name the result with --stdin-filename.',
  },
  convertTo: {
    vi: 'Chưa nêu cần chuyển gì. Ví dụ: --keys vi, --keys en hoặc --nfc.',
    en: 'What to convert to is missing. For example: --keys vi, --keys en or --nfc.',
  },
  convertWhat: {
    vi: 'Chưa nêu tệp cần chuyển. Ví dụ: reform-plan convert ke-hoach.plan.yaml --keys vi',
    en: 'The file to convert is missing. For example: reform-plan convert ke-hoach.plan.yaml --keys en',
  },
  convertSeveral: {
    vi: 'Có {count} tệp, không in chung ra một chỗ được. Hãy dùng --write để ghi thẳng vào tệp.',
    en: 'There are {count} files, and they cannot go to one place. Write the files themselves with --write.',
  },
  notConverted: {
    vi: '{path}:{line}:{column}: tệp còn lỗi YAML nên chưa chuyển được và được giữ nguyên. Xem lỗi: reform-plan check {path}',
    en: '{path}:{line}:{column}: the file has YAML errors, so it was not converted and is untouched. See them with: reform-plan check {path}',
  },
  unknownRule: {
    vi: 'Không có quy tắc “{rule}”. Xem danh sách: reform-plan rules',
    en: 'There is no rule “{rule}”. List them with: reform-plan rules',
  },
  unknownRuleMeant: {
    vi: 'Không có quy tắc “{rule}”. Có phải là {meant}?',
    en: 'There is no rule “{rule}”. Did you mean {meant}?',
  },

  // New
  usageNew: { vi: '[tùy chọn] [TỆP]', en: '[options] [FILE]' },
  new: {
    vi: 'soạn khung một kế hoạch mới, hỏi những điều còn thiếu',
    en: 'write the skeleton of a new plan, asking for what is missing',
  },
  newFile: {
    vi: 'tệp cần tạo, chẳng hạn ke-hoach-cchc-2026.plan.yaml; dấu - là in ra màn hình',
    en: 'the file to make, such as ke-hoach-cchc-2026.plan.yaml; - for standard output',
  },
  newFileName: { vi: 'tên tệp (hoặc -)', en: 'FILE (or -)' },
  newAgency: { vi: 'cơ quan lập kế hoạch', en: 'the agency the plan is for' },
  newYear: { vi: 'năm của kế hoạch', en: 'year of the plan' },
  newLevel: {
    vi: 'cấp: bộ, tỉnh, sở, huyện, xã (mặc định: theo tên cơ quan)',
    en: 'ministry, province, department, district, commune (default: by the name of the agency)',
  },
  newSuperior: { vi: 'cơ quan chủ quản', en: 'the superior of the agency' },
  newTitle: { vi: 'tên kế hoạch', en: 'title of the plan' },
  newParentNumber: {
    vi: 'số, ký hiệu văn bản của kế hoạch cấp trên, chẳng hạn 1234/QĐ-UBND',
    en: 'number of the superior’s plan, such as 1234/QĐ-UBND',
  },
  newParentDate: {
    vi: 'ngày ban hành kế hoạch cấp trên, chẳng hạn 31/12/2025',
    en: 'date of the superior’s plan, such as 31/12/2025',
  },
  newParentIssuer: {
    vi: 'cơ quan ban hành kế hoạch cấp trên (mặc định: cơ quan chủ quản)',
    en: 'who issued the superior’s plan (default: the superior)',
  },
  newParentTitle: { vi: 'trích yếu kế hoạch cấp trên', en: 'title of the superior’s plan' },
  newProfile: {
    vi: 'bộ quy tắc (mặc định: theo năm); dùng được cả bộ quy tắc riêng khai báo trong reform-plan.yaml',
    en: 'profile (default: by the year); also one declared in reform-plan.yaml',
  },
  newUnit: {
    vi: 'đơn vị được giao việc, nêu được nhiều lần: “Văn phòng” hoặc “VP=Văn phòng”',
    en: 'a unit that gets tasks, any number of times: “Văn phòng” or “VP=Văn phòng”',
  },
  newPlace: { vi: 'địa danh', en: 'place of issue' },
  newSigner: { vi: 'họ tên người ký', en: 'name of the signer' },
  newOwnNumber: {
    vi: 'kế hoạch có số riêng, không ban hành kèm theo quyết định',
    en: 'the plan is issued under a number of its own, not by a decision',
  },
  newKeys: { vi: 'khóa trong tệp: vi hoặc en (mặc định: vi)', en: 'keys of the file: vi or en (default: vi)' },
  newIndent: { vi: 'số dấu cách thụt đầu dòng: 2 hoặc 4 (mặc định: 2)', en: 'spaces of a level: 2 or 4 (default: 2)' },
  newOutput: { vi: 'tệp cần tạo, thay cho TỆP', en: 'the file to make, in the place of FILE' },
  newForce: { vi: 'ghi đè tệp đã có', en: 'write over a file that is there' },
  newAsOf: {
    vi: 'soạn như vào ngày này, dạng 2026-01-05 (mặc định: hôm nay)',
    en: 'write it as of this day, such as 2026-01-05 (default: today)',
  },
  newMore: {
    vi: `Chạy trong cửa sổ lệnh thì chương trình hỏi những điều chưa nêu; có cơ quan, năm và tệp thì không hỏi gì. Chỗ chỉ tác giả
mới biết được để trống và được liệt kê sau khi tạo. Mã thoát: 0 đã tạo; 2 dùng sai hoặc không ghi được; 130 dừng bằng Ctrl-C.

Ví dụ:
  reform-plan new                                    hỏi từng điều
  reform-plan new --agency "Sở Nội vụ tỉnh Khánh Hòa" --year 2026 --parent-number 1234/QĐ-UBND --parent-date 24/12/2025
      --unit "Văn phòng" --unit "PC=Pháp chế" ke-hoach-cchc-2026.plan.yaml`,
    en: `On a terminal the program asks for what was not given; with agency, year and file it asks nothing. What only the author
can know is left blank and listed at the end. Exit codes: 0 made; 2 wrong use or not written; 130 stopped with Ctrl-C.

Examples:
  reform-plan new                                     asks for everything
  reform-plan new --agency "Sở Nội vụ tỉnh Khánh Hòa" --year 2026 --parent-number 1234/QĐ-UBND --parent-date 24/12/2025
      --unit "Văn phòng" --unit "PC=Pháp chế" ke-hoach-cchc-2026.plan.yaml`,
  },
  askAgency: { vi: 'Cơ quan lập kế hoạch', en: 'Agency the plan is for' },
  askYear: { vi: 'Năm', en: 'Year' },
  askLevel: { vi: 'Cấp (bộ, tỉnh, sở, huyện, xã)', en: 'Level (ministry, province, department, district, commune)' },
  askProfile: { vi: 'Các bộ quy tắc:{profiles}\nBộ quy tắc', en: 'The profiles:{profiles}\nProfile' },
  askSuperior: { vi: 'Cơ quan chủ quản', en: 'Superior of the agency' },
  askParentNumber: {
    vi: 'Số, ký hiệu của kế hoạch cấp trên (chưa biết: Enter)',
    en: 'Number of the superior’s plan (not known: Enter)',
  },
  askParentDate: {
    vi: 'Ngày ban hành kế hoạch cấp trên (chưa biết: Enter)',
    en: 'Date of the superior’s plan (not known: Enter)',
  },
  askUnits: {
    vi: 'Các đơn vị, cách nhau bằng dấu chấm phẩy (để sau: Enter)',
    en: 'Units, with semicolons between them (later: Enter)',
  },
  askFile: { vi: 'Tệp cần tạo', en: 'File to make' },
  askOtherFile: {
    vi: '{path} đã có. Hãy nêu tên khác, hoặc chạy lại với --force để ghi đè.',
    en: '{path} is there. Give another name, or run again with --force to write over it.',
  },
  newStopped: { vi: 'Đã dừng; chưa tạo tệp nào.', en: 'Stopped; no file was made.' },
  newLacks: {
    vi: 'Thiếu: {flags}. Ví dụ: reform-plan new --agency "Sở Nội vụ tỉnh Khánh Hòa" --year 2026 ke-hoach-cchc-2026.plan.yaml',
    en: 'Not given: {flags}. For example: reform-plan new --agency "Sở Nội vụ tỉnh Khánh Hòa" --year 2026 ke-hoach-cchc-2026.plan.yaml',
  },
  newWrong: { vi: '{flag}: {problem}', en: '{flag}: {problem}' },
  newExists: {
    vi: '{path} đã có nên không được ghi đè. Hãy nêu tên khác, hoặc thêm --force.',
    en: '{path} is there and was not written over. Give another name, or add --force.',
  },
  newNoFolder: {
    vi: 'Không có thư mục để ghi {path}. Hãy tạo thư mục trước.',
    en: 'There is no folder for {path}. Make it first.',
  },
  newWritten: { vi: 'Đã tạo {path}.', en: 'Made {path}.' },
  newNothingLeft: {
    vi: 'Không còn chỗ nào bắt buộc phải điền. Hãy đọc lại các ghi chú “#” trong tệp trước khi trình.',
    en: 'Nothing that is needed is left blank. Read the “#” comments in the file before you hand it in.',
  },
  newLeft: { vi: 'Còn {count} chỗ cần điền hoặc xem lại:', en: '{count} places to fill in or to look at:' },
  newLeftOne: { vi: 'Còn 1 chỗ cần điền hoặc xem lại:', en: '1 place to fill in or to look at:' },
  newLeftRule: { vi: '{count} × {title} (dòng {lines})', en: '{count} × {title} (line {lines})' },
  newOtherName: {
    vi: 'Trình soạn thảo chỉ nhận kế hoạch có đuôi .plan.yaml; nên đổi tên {path}.',
    en: 'Editors know a plan by the ending .plan.yaml; better rename {path}.',
  },
  newCheck: { vi: 'Kiểm tra lại sau khi điền: {command}', en: 'Check again when you have filled it in: {command}' },

  // Files
  missing: {
    vi: 'Không tìm thấy {path}. Hãy kiểm tra lại tên tệp và thư mục.',
    en: '{path} is not there. Check the name of the file and its folder.',
  },
  danglingLink: {
    vi: '{path} là liên kết tới một tệp không còn. Hãy xóa hoặc tạo lại liên kết.',
    en: '{path} links to a file that is gone. Delete the link or make it again.',
  },
  folder: { vi: '{path} là thư mục, không phải tệp.', en: '{path} is a folder, not a file.' },
  special: {
    vi: '{path} không phải tệp thường nên không được mở. Hãy đưa nội dung vào bằng --stdin.',
    en: '{path} is not a regular file and was not opened. Pass its content with --stdin.',
  },
  tooLarge: {
    vi: '{path} lớn quá {limit} MB nên không được đọc. Một kế hoạch chỉ vài trăm KB; hãy kiểm tra xem có nhầm tệp không.',
    en: '{path} is larger than {limit} MB and was not read. A plan has a few hundred KB; check whether this is the file you mean.',
  },
  denied: {
    vi: 'Không có quyền đọc {path}. Hãy kiểm tra quyền của tệp và thư mục.',
    en: 'No permission to read {path}. Check the permissions of the file and its folder.',
  },
  linkLoop: {
    vi: '{path} là liên kết vòng, không dẫn tới tệp nào. Hãy xóa hoặc tạo lại liên kết.',
    en: '{path} is a link that leads back to itself. Delete the link or make it again.',
  },
  unreadable: {
    vi: 'Không đọc được {path}. Hãy thử mở tệp bằng chương trình khác.',
    en: '{path} cannot be read. Try to open it with another program.',
  },
  notUtf8: {
    vi: '{path}:{line}: tệp không phải văn bản UTF-8. Hãy mở tệp và lưu lại với bảng mã UTF-8 (Unicode).',
    en: '{path}:{line}: the file is not UTF-8 text. Open it and save it with the encoding UTF-8 (Unicode).',
  },
  utf16: {
    vi: '{path}:{line}: tệp lưu ở bảng mã UTF-16. Hãy mở tệp và lưu lại với bảng mã UTF-8.',
    en: '{path}:{line}: the file is saved as UTF-16. Open it and save it with the encoding UTF-8.',
  },
  noPlans: {
    vi: 'Không có kế hoạch nào (*.plan.yaml, *.plan.yml) trong {path}. Hãy nêu rõ tệp hoặc thư mục cần kiểm tra.',
    en: 'There is no plan (*.plan.yaml, *.plan.yml) in {path}. Name the file or folder to check.',
  },
  currentFolder: { vi: 'thư mục hiện tại', en: 'the current folder' },
  noMatch: {
    vi: 'Không có tệp nào khớp với {path}. Hãy kiểm tra lại mẫu tên.',
    en: 'No file matches {path}. Check the glob.',
  },
  notWritten: {
    vi: 'Không ghi được {path}. Hãy kiểm tra quyền ghi và dung lượng đĩa; tệp cũ còn nguyên.',
    en: '{path} cannot be written. Check its permissions and the space on the disk; the old file is untouched.',
  },
  outputFailed: {
    vi: 'Không ghi được kết quả ra đầu ra. Hãy kiểm tra dung lượng đĩa.',
    en: 'The result cannot be written to the output. Check the space on the disk.',
  },
  configProblem: { vi: '{path}:{line}:{column}: {problem}', en: '{path}:{line}:{column}: {problem}' },

  // Baseline
  baselineBroken: {
    vi: '{path} không phải tệp mốc của reform-plan. Hãy tạo lại: reform-plan check --write-baseline {path}',
    en: '{path} is not a baseline file of reform-plan. Make it again: reform-plan check --write-baseline {path}',
  },
  baselineWritten: {
    vi: 'Đã ghi {count} phát hiện vào tệp mốc {path}. Lần sau dùng: reform-plan check --baseline {path}',
    en: 'Wrote {count} findings to the baseline {path}. From now on: reform-plan check --baseline {path}',
  },
  baselineStale: {
    vi: 'Tệp mốc {path} còn {count} mục không còn đúng nữa ({list}). Ghi lại bằng --write-baseline.',
    en: 'The baseline {path} has {count} entries that no longer occur ({list}). Write it again with --write-baseline.',
  },
  baselineStaleItem: { vi: '{file}: {rule}', en: '{file}: {rule}' },
  andMore: { vi: '… và {count} mục khác', en: '… and {count} more' },

  // Doing
  progress: { vi: 'Đang kiểm tra {done}/{all}…', en: 'Checking {done}/{all}…' },
  watching: {
    vi: 'Đang chờ thay đổi ở {count} tệp. Dừng bằng Ctrl-C.',
    en: 'Waiting for changes of {count} files. Stop with Ctrl-C.',
  },
  fixed: { vi: 'Đã tự sửa {count} chỗ trong {path}.', en: 'Fixed {count} places in {path}.' },
  fixedOne: { vi: 'Đã tự sửa 1 chỗ trong {path}.', en: 'Fixed 1 place in {path}.' },
  nothingFixed: { vi: 'Không có chỗ nào tự sửa được.', en: 'There was nothing that could be fixed safely.' },
  converted: { vi: 'Đã chuyển {path}.', en: 'Converted {path}.' },
  nothingToConvert: { vi: 'Không có tệp nào cần chuyển.', en: 'There was nothing to convert.' },
  internal: {
    vi: 'Lỗi của chương trình, không phải của tệp: {detail}. Hãy gửi dòng này cùng câu lệnh và phiên bản {version} cho nhóm phát triển (chi tiết: đặt REFORM_PLAN_DEBUG=1 rồi chạy lại).',
    en: 'A fault of the program, not of your file: {detail}. Please send this line with your command and the version {version} to the developers (details: set REFORM_PLAN_DEBUG=1 and run again).',
  },
  ruleFault: {
    vi: 'quy tắc {rule} dừng giữa chừng ở {path}',
    en: 'the rule {rule} broke off in {path}',
  },

  checkFault: { vi: '{detail} (khi kiểm tra {path})', en: '{detail} (while checking {path})' },
  outOfMemory: {
    vi: 'Không đủ bộ nhớ để kiểm tra {path}. Hãy kiểm tra xem có nhầm tệp không, hoặc kiểm tra riêng tệp này.',
    en: 'There is not enough memory to check {path}. See whether this is the file you mean, or check it on its own.',
  },
  threadEnded: {
    vi: 'Việc kiểm tra {path} bị ngắt giữa chừng. Hãy kiểm tra lại riêng tệp này.',
    en: 'The check of {path} was cut off. Check this file again on its own.',
  },

  // Findings
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'thông tin', en: 'info' },
  hint: { vi: 'gợi ý', en: 'hint' },
  task: { vi: 'Nhiệm vụ {label} – {name}', en: 'Task {label} – {name}' },
  taskOnly: { vi: 'Nhiệm vụ {label}', en: 'Task {label}' },
  fixSafe: { vi: 'sửa: {title} (tự sửa được: --fix)', en: 'fix: {title} (--fix does it)' },
  fixOffered: { vi: 'sửa: {title} (bóng đèn trong trình soạn thảo)', en: 'fix: {title} (light bulb in the editor)' },
  related: { vi: 'xem {path}:{line}:{column}: {message}', en: 'see {path}:{line}:{column}: {message}' },
  hintsOfRule: {
    vi: '{count} gợi ý {rule}: {title} (dòng {lines})',
    en: '{count} hints {rule}: {title} (lines {lines})',
  },
  hintOfRule: { vi: '1 gợi ý {rule}: {title} (dòng {lines})', en: '1 hint {rule}: {title} (line {lines})' },
  hintsHow: { vi: 'xem từng gợi ý: --hints', en: 'see each hint: --hints' },

  // Summary
  errors: { vi: '{count} lỗi phải sửa', en: '{count} errors to correct' },
  errorsOne: { vi: '1 lỗi phải sửa', en: '1 error to correct' },
  warnings: { vi: '{count} cảnh báo cần xem lại', en: '{count} warnings to look at' },
  warningsOne: { vi: '1 cảnh báo cần xem lại', en: '1 warning to look at' },
  infos: { vi: '{count} thông tin', en: '{count} notes' },
  infosOne: { vi: '1 thông tin', en: '1 note' },
  hintCount: { vi: '{count} gợi ý', en: '{count} hints' },
  hintCountOne: { vi: '1 gợi ý', en: '1 hint' },
  inFiles: { vi: '{found} trong {files} tệp được kiểm tra.', en: '{found} in {files} files checked.' },
  inFilesOne: { vi: '{found} trong 1 tệp được kiểm tra.', en: '{found} in 1 file checked.' },
  clean: {
    vi: 'Không phát hiện gì trong {files} tệp được kiểm tra.',
    en: 'Nothing found in {files} files checked.',
  },
  cleanOne: { vi: 'Không phát hiện gì trong 1 tệp được kiểm tra.', en: 'Nothing found in 1 file checked.' },
  canFix: { vi: 'Tự sửa được {count} chỗ: {command}', en: '{count} can be fixed at once: {command}' },
  explain: { vi: 'Tìm hiểu một quy tắc: {command}', en: 'What a rule means: {command}' },

  // Sums over many plans
  agenciesFirst: {
    vi: 'Cơ quan cần chú ý trước ({shown}/{all})',
    en: 'Agencies that need attention first ({shown}/{all})',
  },
  rulesFirst: { vi: 'Quy tắc cần chú ý trước ({shown}/{all})', en: 'Rules that need attention first ({shown}/{all})' },
  noAgency: { vi: '(chưa ghi cơ quan)', en: '(no agency stated)' },
  columnAgency: { vi: 'cơ quan', en: 'agency' },
  columnFiles: { vi: 'tệp', en: 'files' },
  columnFindings: { vi: 'lần', en: 'times' },

  // The page
  pageTitle: { vi: 'Kết quả kiểm tra kế hoạch cải cách hành chính', en: 'Check of administrative-reform plans' },
  pageAbout: {
    vi: 'Kiểm tra như vào ngày {day}: {files} tệp kế hoạch của {agencies} cơ quan.',
    en: 'Checked as of {day}: {files} plan files of {agencies} agencies.',
  },
  pageAgencies: { vi: 'Cơ quan cần chú ý trước', en: 'Agencies that need attention first' },
  pageAgenciesHow: {
    vi: 'Xếp theo số lỗi, rồi đến số cảnh báo. Bấm tên cơ quan để xem từng phát hiện.',
    en: 'By number of errors, then of warnings. Follow an agency’s name to its findings.',
  },
  pageAgency: { vi: 'Cơ quan', en: 'Agency' },
  pageFiles: { vi: 'Tệp', en: 'Files' },
  pageAreasColumn: { vi: 'Lĩnh vực có nhiệm vụ', en: 'Areas with tasks' },
  pageAllAreas: { vi: 'đủ {all}', en: 'all {all}' },
  pageLacks: { vi: 'thiếu:', en: 'lacks:' },
  pageAssignments: { vi: 'Nhiệm vụ được giao đã cụ thể hóa', en: 'Assignments taken up' },
  pageUncovered: { vi: 'còn {count}', en: '{count} left' },
  pageClean: { vi: 'cơ quan không có lỗi', en: 'agencies without errors' },
  pageRules: { vi: 'Theo quy tắc', en: 'By rule' },
  pageRulesHow: {
    vi: 'Tìm hiểu một quy tắc: reform-plan rules TÊN-QUY-TẮC.',
    en: 'To explain a rule: reform-plan rules RULE-ID.',
  },
  pageRule: { vi: 'Quy tắc', en: 'Rule' },
  pageTimes: { vi: 'Số lần', en: 'Times' },
  pageAreas: { vi: 'Lĩnh vực', en: 'Areas' },
  pageAreasHow: {
    vi: 'Số nhiệm vụ ở mỗi lĩnh vực của bộ quy tắc; “thiếu” là có kế hoạch chưa có nhiệm vụ nào ở lĩnh vực ấy.',
    en: 'Tasks in each area of the profile; “missing” where a plan has none in it.',
  },
  pageGap: { vi: 'thiếu', en: 'missing' },
  pageFindings: { vi: 'Phát hiện theo cơ quan', en: 'Findings by agency' },
  pageLine: { vi: 'Dòng', en: 'Line' },
  pageBack: { vi: '↑ Về bảng cơ quan', en: '↑ To the agencies' },
  pageFooter: {
    vi: 'Reform Plan {version} lập trên máy này; không gửi dữ liệu đi đâu.',
    en: 'Made on this machine by Reform Plan {version}; nothing was sent anywhere.',
  },

  // Markdown and JUnit
  reportTitle: { vi: 'Kết quả kiểm tra kế hoạch CCHC', en: 'Reform plan check' },
  columnPlace: { vi: 'Vị trí', en: 'Place' },
  columnSeverity: { vi: 'Mức', en: 'Severity' },
  columnRule: { vi: 'Quy tắc', en: 'Rule' },
  columnTask: { vi: 'Nhiệm vụ', en: 'Task' },
  columnMessage: { vi: 'Nội dung', en: 'Finding' },
  noFindings: { vi: 'Không có phát hiện', en: 'No findings' },
  notChecked: { vi: 'Chưa kiểm tra được', en: 'Not checked' },

  // Rules
  fixable: { vi: 'có cách sửa', en: 'has a fix' },
  ground: { vi: 'Căn cứ', en: 'Ground' },
  says: { vi: 'Thông báo', en: 'Says' },
  page: { vi: 'Trang', en: 'Page' },
  example: { vi: 'Ví dụ', en: 'Example' },
  severityIs: { vi: 'Mức', en: 'Severity' },
  silencing: {
    vi: 'Đổi mức hoặc tắt trong reform-plan.yaml; bỏ qua một chỗ bằng dòng sau, viết ngay trên chỗ đó:',
    en: 'Change the severity or switch it off in reform-plan.yaml; ignore one place with this line above it:',
  },
  silencingComment: { vi: '# reform-plan: bỏ qua {rule} – lý do', en: '# reform-plan: ignore {rule} – reason' },
  rulesMore: { vi: 'Giải thích một quy tắc: reform-plan rules {rule}', en: 'To explain one: reform-plan rules {rule}' },
  groupStructure: { vi: 'Cấu trúc tệp', en: 'Structure of the file' },
  groupIssuance: { vi: 'Ban hành', en: 'Issuing' },
  groupAreas: { vi: 'Lĩnh vực', en: 'Areas' },
  groupTasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
  groupPeople: { vi: 'Đơn vị, người thực hiện', en: 'Units and people' },
  groupDeadlines: { vi: 'Tiến độ', en: 'Deadlines' },
  groupNumbers: { vi: 'Đánh số', en: 'Numbers' },
  groupTargets: { vi: 'Chỉ tiêu, số liệu', en: 'Targets and counts' },
  groupCitations: { vi: 'Viện dẫn văn bản', en: 'Citations' },
  groupWording: { vi: 'Câu chữ', en: 'Wording' },
  groupTracing: { vi: 'Kế hoạch cấp trên', en: 'The plan above' },
  groupSilencing: { vi: 'Bỏ qua phát hiện', en: 'Silencing' },
} as const satisfies Record<string, Localized>;

export type TextKey = keyof typeof texts;

/** A text of the command line with its values. */
export function message(key: TextKey, values: Message['values'] = {}): Message {
  return { text: texts[key], values };
}

export function say(language: Language, key: TextKey, values: Message['values'] = {}): string {
  return render(message(key, values), language);
}
