/** The vocabulary of THỰC HIỆN: what actors are called, and what they do. All folded (`foldKey`). Source: domain guide §5. */

/** `text`: a verb that is no role, or none at all. A bare name has the role `lead`. */
export type Role =
  | 'lead'
  | 'support'
  | 'urge'
  | 'monitor'
  | 'review'
  | 'supply'
  | 'advise'
  | 'execute'
  | 'brief'
  | 'accountable'
  | 'remind'
  | 'text';

/** Verbs that give a role. */
export const ROLE_VERBS: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['chủ trì', 'lead'],
  ['phối hợp', 'support'],
  ['đôn đốc', 'urge'],
  ['đơn đốc', 'urge'], // the commonest misspelling of it, in the source too
  ['theo dõi', 'monitor'],
  ['rà soát', 'review'],
  ['cung cấp', 'supply'],
  ['tham mưu', 'advise'],
  ['thực hiện', 'execute'],
  ['triển khai', 'execute'],
  ['quán triệt', 'brief'],
  ['chịu trách nhiệm', 'accountable'],
  ['có trách nhiệm', 'accountable'],
  ['nhắc việc', 'remind'],
  ['nhắc nhở', 'remind'],
]);

/** Words that end a name in small letters, and open no name: other verbs, adverbs, prepositions, times. */
export const OTHER_WORDS: ReadonlySet<string> = words(`
  phải|được|sẽ|cần|đã|khi|nếu|để|theo|căn cứ|cho|từ|đến|trong|tại|trước|sau|không|cùng|với|tự|gồm|hàng|hằng
  trình|gửi|nộp|lập|viết|đăng|lưu|xin|mở|nêu|kèm|đầu mối|làm đầu mối
  báo cáo|cập nhật|xây dựng|ban hành|tổng hợp|hướng dẫn|kiểm tra|đề xuất|kiến nghị|tổ chức|chuẩn bị|hoàn thành
  hoàn thiện|chỉ đạo|tiếp nhận|giải quyết|xử lý|phân công|thẩm định|giám sát|đánh giá|tổng kết|thông báo|bố trí|công khai
  công bố|niêm yết|soạn thảo|sửa đổi|khắc phục|đảm bảo|bảo đảm|đối với|kịp thời|nghiêm túc|thường xuyên|chủ động|định kỳ
  trực tiếp|tăng cường|tiếp tục|tích cực|đẩy mạnh|đưa|năm|quý|tháng|ngày|lần|đầy đủ|đúng hạn|hội nghị|hội thảo|trường hợp`);

/** Those of the words above that may stand between an actor and what it does. */
export const ADVERBS: ReadonlySet<string> = words(`
  phải|sẽ|cần|kịp thời|nghiêm túc|thường xuyên|chủ động|định kỳ|trực tiếp|tăng cường|tiếp tục|tích cực|hàng năm|hằng năm
  hàng quý|hằng quý|hàng tháng|hằng tháng|hàng tuần|hằng tuần`);

/** Nouns that open the name of an actor, in whatever letters. */
export const ACTOR_NOUNS: ReadonlySet<string> = words(`
  văn phòng|phòng|sở|ban|bộ|vụ|cục|chi cục|tổng cục|viện|trung tâm|trường|hội|hội đồng|ủy ban|ubnd|hđnd|ubmttq|công an
  thanh tra|chánh|trưởng|phó|phó trưởng|thủ trưởng|lãnh đạo|giám đốc|chủ tịch|bí thư|đồng chí|đ/c|người đứng đầu|đại diện
  cán bộ|công chức|viên chức|người lao động|nhân viên|chuyên viên|chuyên trách|cbcc|cbccvc|đảng viên|cấp ủy|đảng ủy
  chi bộ|công đoàn|đoàn|đoàn thanh niên|bộ phận|tổ|nhóm|đội|trạm|hạt|pháp chế|kế toán|văn thư|thủ quỹ|thư ký|quản trị
  tư pháp|đơn vị|cơ quan|cá nhân|địa phương|ngành|tổ công tác|tổng biên tập|ban giám đốc`);

/** What makes the next noun stand for many. */
export const QUANTIFIERS: ReadonlySet<string> = words('các|những|từng|mỗi|mọi|toàn thể|toàn bộ|tất cả');

/** Nouns of people and bodies that stand behind a quantifier, and go on a collective: `các phòng, ban, đơn vị`. */
export const COMMON_NOUNS: ReadonlySet<string> = words(`
  phòng|ban|bộ|sở|ngành|vụ|cục|chi cục|viện|trung tâm|trường|đơn vị|cơ quan|tổ chức|cá nhân|địa phương|xã|phường|đặc khu
  thị trấn|huyện|thị xã|thành phố|đoàn|đoàn thể|hội|tổ|nhóm|bộ phận|đồng chí|đ/c|thành viên|trưởng|phó|thủ trưởng|lãnh đạo
  cán bộ|công chức|viên chức|người lao động|nhân viên|đảng viên|chuyên viên|cbcc|cbccvc|người|doanh nghiệp|ubnd|sở ngành`);

/** Nouns that are no actor without what follows, so that a verb behind them belongs to the name: `Tổ rà soát`, `Ban chỉ đạo`. */
export const OPEN_NOUNS: ReadonlySet<string> = words('tổ|ban|đoàn|nhóm|đội|bộ phận|phòng|hội đồng|trung tâm');

/** Nouns of bodies whose own name follows; commas and `và` may be part of it: `Sở Khoa học và Công nghệ`, `Phòng Lao động, việc làm`. */
export const BODY_NOUNS: ReadonlySet<string> = words(`
  phòng|sở|ban|bộ|vụ|cục|chi cục|tổng cục|viện|trung tâm|bộ phận|tổ|nhóm|đội|đoàn|hội đồng|trưởng|phó|phó trưởng|ban quản lý`);

/** Staff as a whole: such names go on by commas. */
export const STAFF_NOUNS: ReadonlySet<string> = words(
  'cán bộ|công chức|viên chức|người lao động|nhân viên|đảng viên|cbcc|cbccvc',
);

/** Subjects that are a post of their own and a part of a room's name alike: `Pháp chế`, `Phòng Thanh tra và Pháp chế`. */
export const SUBJECTS: ReadonlySet<string> = words('pháp chế|kế toán|văn thư|thanh tra|tư pháp|quản trị|công đoàn');

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s*[|\n]\s*/u));
}
