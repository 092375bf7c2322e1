/** What the words of an event tell: whether it happens once, again and again, or is the issue of the plan itself. */
import { foldKey } from '../../texts/fold';
import { wordPattern } from '../../texts/word-pattern';

function anyOf(phrases: readonly string[]): RegExp {
  return wordPattern(`(?<!\\p{L})(?:${phrases.join('|')})(?!\\p{L})`, 'u');
}

const EVERY = anyOf(['mỗi', 'từng', 'các', 'những']);

/** Plans and programmes: one of each kind a year, so a date can be given. */
const PLAN = anyOf(['kế hoạch', 'kh', 'chương trình', 'đề án', 'nghị quyết', 'chỉ thị', 'đại hội', 'hội nghị']);

/** Happens with each dossier, publication, change, document that comes in. */
const STANDING = anyOf([
  'hồ sơ',
  'công bố',
  'đăng tải',
  'thay đổi',
  'phát sinh',
  'nhận',
  'nhận được',
  'tiếp nhận',
  'yêu cầu',
  'đề nghị',
  'phản ánh',
  'kiến nghị',
  'khiếu nại',
  'tố cáo',
  'đơn',
  'văn bản',
  'nghỉ hưu',
  'nghỉ việc',
  'chuyển công tác',
  'bổ nhiệm',
  'tuyển dụng',
  'kết thúc',
  'kết luận',
  'thông tin',
  'dữ liệu',
  'thủ tục',
  'tthc',
]);

/** Single documents that are no plans: once, unless something standing is told of them. */
const DOCUMENT = anyOf([
  'quyết định',
  'thông tư',
  'nghị định',
  'luật',
  'công văn',
  'hướng dẫn',
  'thông báo',
  'quy chế',
]);

const OWN_ISSUE =
  /^(?:ký(?: ban hành)?|ban hành(?: kế hoạch| quyết định)?|(?:kế hoạch|quyết định) (?:được )?(?:ký|ban hành))$/u;

/** Again and again, so that no one date can be given: each dossier, each publication of a procedure, each change. */
export function happensAgain(eventText: string): boolean {
  const text = foldKey(eventText);
  return EVERY.test(text) || (!PLAN.test(text) && STANDING.test(text));
}

/** The issue of the plan that the text stands in: `Kế hoạch này được ban hành`, `ký`. */
export function isOwnIssue(eventText: string): boolean {
  const text = foldKey(eventText);
  return OWN_ISSUE.test(text) || /(?:kế hoạch|quyết định) này/u.test(text);
}

/** Happens once and can be given a date: a plan, a decision. */
export function canBeDated(eventText: string): boolean {
  const text = foldKey(eventText);
  return !happensAgain(eventText) && !isOwnIssue(eventText) && (PLAN.test(text) || DOCUMENT.test(text));
}
