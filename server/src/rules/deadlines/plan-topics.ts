/** What the words of a text tell about a plan: whose it is, and what it is about. All on folded words. */
import { foldKey } from '../../texts/fold';
import { wordPattern } from '../../texts/word-pattern';

/** No name or product tells its topic later than this; in UTF-16 units. */
const LONGEST = 2000;

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['kh', 'kế hoạch'],
  ['qđ', 'quyết định'],
  ['cchc', 'cải cách hành chính'],
  ['tthc', 'thủ tục hành chính'],
  ['kstthc', 'kiểm soát thủ tục hành chính'],
  ['ubnd', 'ủy ban nhân dân'],
  ['cntt', 'công nghệ thông tin'],
  ['cbcc', 'cán bộ công chức'],
  ['cbccvc', 'cán bộ công chức viên chức'],
  ['vbqppl', 'văn bản quy phạm pháp luật'],
  ['đtbd', 'đào tạo bồi dưỡng'],
  ['tw', 'trung ương'],
]);

/** The words of a text, folded, without signs, the usual abbreviations written out. */
export function plainWords(text: string): string {
  return foldKey(text.slice(0, LONGEST))
    .replace(SIGNS, ' ')
    .trim()
    .split(' ')
    .map((word) => ABBREVIATIONS.get(word) ?? word)
    .join(' ');
}

const SIGNS = wordPattern(String.raw`[^\p{L}\p{N}]+`, 'gu');

/** Whether `part` stands in `whole` at word boundaries; both of {@link plainWords}. */
export function holdsWords(whole: string, part: string): boolean {
  return part !== '' && ` ${whole} `.includes(` ${part} `);
}

const REFORM = 'cải cách hành chính';

/** Whether a text speaks of administrative reform: `Kế hoạch CCHC của tỉnh`. */
export function namesReform(words: string): boolean {
  return holdsWords(words, REFORM);
}

/** Words that say of a plan whose it is, for when and what becomes of it, not what it is about. */
const UNTELLING = wordPattern(
  `(?<!\\p{L})(?:${[
    `${REFORM}(?: nhà nước)?`,
    'kế hoạch',
    'quyết định',
    'chương trình',
    'ủy ban nhân dân',
    'cấp trên|cấp tỉnh|cơ quan cấp trên',
    'của|do|về|việc|công tác|nhiệm vụ',
    'tỉnh|thành phố|trung ương|huyện|xã|phường|sở',
    '(?<!cán )bộ(?! phận)',
    'được|đã|ban hành|phê duyệt|ký|ngày|số|này',
    'hàng năm|hằng năm|năm|giai đoạn',
    'thực hiện|triển khai|tổ chức|xây dựng',
  ].join('|')}|\\d+)(?!\\p{L})`,
  'gu',
);

/** What a plan or event is about, as distinct words; none for `kế hoạch của tỉnh` and for the reform plan. */
export function topicOf(words: string): readonly string[] {
  const telling = words.replace(UNTELLING, ' ').trim();
  return telling === '' ? [] : [...new Set(telling.split(/\s+/))];
}

/** Bodies that two plans may differ by. */
const BODY = wordPattern(
  String.raw`(?<!\p{L})(?:tỉnh|thành phố|trung ương|chính phủ|huyện|xã|phường|sở|(?<!cán )bộ(?! phận))(?!\p{L})`,
  'gu',
);

/** Whose plan is meant, as far as the words tell: `của tỉnh`, `của Bộ Nội vụ`. */
export function bodiesIn(words: string): readonly string[] {
  const owner = /(?:^| )(?:của|do) (.*)$/su.exec(words)?.[1] ?? words;
  return owner.match(BODY) ?? [];
}

/** Whether two plans can be one by whose they are; what names nobody may be anybody's. */
export function sameBody(a: string, b: string): boolean {
  const [left, right] = [bodiesIn(a), bodiesIn(b)];
  return left.length === 0 || right.length === 0 || left.some((body) => right.includes(body));
}

/** What stands behind `kế hoạch` up to whose, when, or the end of the clause. */
const PLAN = wordPattern(String.raw`(?<!\p{L})(?:kế hoạch|kh) ((?:[^\s.;:()/]{1,30} ?){1,16})`, 'giu');
const END =
  /(?:^|[ ,])(?:của|năm|hàng|hằng|được|đã|theo|trên|do|tại|đối với|để|hoặc|kể|từ|giai đoạn|đạt|số)(?: |,|$)/iu;
/** After these words a plan is told of, not named. */
const NO_NAME = /^(?:phải|này|và|là|có|nêu|cụ thể|cho|với|chi tiết|trình|gửi|còn|không|nhằm|khi)(?: |,|$)/iu;

/** What the plans named in a text are about, as written: `kiểm soát thủ tục hành chính`. */
export function planTopicsIn(text: string): readonly string[] {
  return [...text.slice(0, LONGEST).matchAll(PLAN)].flatMap(([, behind = '']) => {
    const topic = behind.slice(0, END.exec(behind)?.index).replace(/[\s,]+$/, '');
    return topic === '' || NO_NAME.test(topic) ? [] : [topic];
  });
}
