import { foldKey } from '../../texts/fold';
import { wordPattern } from '../../texts/word-pattern';
import { commonWords, LONGEST_TEXT, wordsOf } from './words';

/** The share of the task's words that a product repeats, from which it says nothing of its own (DESIGN §7). */
const EQUAL = 0.8;
/** A product so many times as long as the task says more than the task. */
const MUCH_LONGER = 2;

/** What a product can be: to name one of these that the task does not name is to name a result. */
const DOCUMENT =
  /kế hoạch|báo cáo|quyết định|văn bản|biên bản|danh mục|danh sách|tờ trình|đề án|phương án|quy chế|quy trình|hồ sơ|thông báo|kết luận|công văn|chương trình|dự thảo|tài liệu|phiếu|bảng|hội nghị|lớp|tin bài|bài viết|sổ/gu;
/** A share, or a number of things; not a term of days. */
const AMOUNT = wordPattern(
  String.raw`%|(?<![\p{L}\p{N}./-])\d{1,6}(?:\/\d{1,6})? (?!ngày|tháng|năm|quý|tuần|giờ)\p{L}`,
  'gu',
);

/** Whether a product only says the task again: nearly all its words in the same order, and neither a document nor an amount beside. */
export function restates(product: string, task: string): boolean {
  const words = wordsOf(task);
  const said = wordsOf(product);
  if (words.length === 0 || said.length > words.length * MUCH_LONGER) return false;
  // They cannot have more words in common in one order than in any.
  const spoken = new Set(said);
  if (words.filter((word) => spoken.has(word)).length < words.length * EQUAL) return false;
  return commonWords(words, said) >= words.length * EQUAL && results(product) <= results(task);
}

function results(text: string): number {
  const folded = foldKey(text.slice(0, LONGEST_TEXT));
  return [DOCUMENT, AMOUNT].reduce((count, pattern) => count + (folded.match(pattern)?.length ?? 0), 0);
}
