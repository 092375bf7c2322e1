import { foldCase, foldKey, stripAccents } from '../../texts/fold';
import { wordPattern } from '../../texts/word-pattern';

/** The words of deadlines; phrases before the words in them, and of two with the same letters the usual one first. */
const PHRASES =
  'không quá|không muộn hơn|không chậm hơn|chậm nhất|muộn nhất|hạn cuối|trong vòng|trong thời hạn|kể từ|tính từ|ngày làm việc|hàng tuần|hàng tháng|hàng quý|hàng năm|hằng tuần|hằng tháng|hằng quý|hằng năm|thường xuyên|đột xuất|kịp thời|định kỳ|theo quy định|theo kế hoạch|hoàn thành|thực hiện|đầu năm|giữa năm|cuối năm|đầu tháng|giữa tháng|cuối tháng|đầu quý|cuối quý|trước|trong|ngày|tháng|năm|tuần|đến hết|đến|hết'.split(
    '|',
  );

/** Without accents `quý` is a word of its own (quy định): only a number behind it tells. */
const QUARTER = 'quy(?= ?(?:[1-4]|i{1,3}|iv)(?![\\p{L}\\d]))';

const RIGHT: ReadonlySet<string> = new Set([...PHRASES, 'quý']);

const BY_LETTERS: ReadonlyMap<string, string> = new Map(
  [...RIGHT].reverse().map((phrase) => [stripAccents(phrase), phrase]),
);

const LETTERS = wordPattern(`(?<!\\p{L})(?:${[...PHRASES.map(stripAccents), QUARTER].join('|')})(?!\\p{L})`, 'gu');

/** A text with the accents of the words of deadlines put right: `Truoc 31/01` gives `Trước 31/01`. Expects NFC; keeps the length. */
export function respelled(text: string): string {
  let result = text;
  // Letters keep their places: in NFC an accent is part of its letter.
  for (const { 0: letters, index } of stripAccents(foldCase(text)).matchAll(LETTERS)) {
    const phrase = BY_LETTERS.get(letters) ?? letters;
    const end = index + letters.length;
    const written = text.slice(index, end);
    if (RIGHT.has(foldKey(written))) continue;
    const capital = written.charAt(0) !== foldCase(written.charAt(0));
    result =
      result.slice(0, index) +
      (capital ? phrase.charAt(0).toUpperCase() : phrase.charAt(0)) +
      phrase.slice(1) +
      result.slice(end);
  }
  return result;
}
