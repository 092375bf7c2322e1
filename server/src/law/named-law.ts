import { wordPattern } from '../texts/word-pattern';
import type { Span } from './model';
import type { TypeId } from './types';

/** A law cited by its name. Offsets are those of the text. */
export interface NamedLaw {
  readonly word: Span;
  readonly type: TypeId;
  /** The name without the word: `Phòng, chống tham nhũng`. */
  readonly name: Span;
}

/**
 * Names of laws that plans cite, lower case. Where a name ends cannot be seen from the text alone (`Luật Thanh tra theo
 * chức năng …`), so names are a list; other names are read only in front of a date or a number.
 */
const NAMES = [
  'ban hành văn bản quy phạm pháp luật',
  'thực hiện dân chủ ở cơ sở',
  'thực hành tiết kiệm, chống lãng phí',
  'tổ chức chính quyền địa phương',
  'quản lý, sử dụng tài sản công',
  'phòng, chống tham nhũng',
  'bảo vệ bí mật nhà nước',
  'an toàn thông tin mạng',
  'xử lý vi phạm hành chính',
  'giám định tư pháp',
  'tiếp cận thông tin',
  'tổ chức chính phủ',
  'thi đua, khen thưởng',
  'công nghệ thông tin',
  'ngân sách nhà nước',
  'giao dịch điện tử',
  'cán bộ, công chức',
  'tiếp công dân',
  'an ninh mạng',
  'đầu tư công',
  'khiếu nại',
  'viên chức',
  'thanh tra',
  'lao động',
  'đấu thầu',
  'lưu trữ',
  'kế toán',
  'dữ liệu',
  'căn cước',
  'dân sự',
  'hình sự',
  'đất đai',
  'tố cáo',
].sort((a, b) => b.length - a.length);

const WORD = '(?:[Bb]ộ [Ll]uật|BỘ LUẬT|Luật|LUẬT|Pháp lệnh|PHÁP LỆNH)';
const START = wordPattern(`(?<![\\p{L}\\p{M}])(?<word>${WORD})(?<gap>\\s{1,3})(?=\\p{L})`, 'gu');
const AMENDING = wordPattern(
  `(?:sửa đổi, bổ sung|sửa đổi|bổ sung)\\s{1,3}(?:một số điều của|một số điều)\\s{1,3}(?:các\\s{1,3})?${WORD}\\s{1,3}`,
  'iuy',
);
const KNOWN = wordPattern(
  `(?:${NAMES.map((name) => name.replaceAll(' ', '\\s{1,3}')).join('|')})(?![\\p{L}\\p{M}])`,
  'iuy',
);
/** A name not in the list: capitalised, without punctuation, and a date, a year or a number right behind it. */
const UNKNOWN = wordPattern(
  String.raw`\p{Lu}[\p{L}\p{M}\d -]{2,120}?(?=[\s,]{1,3}(?:ngày\s{1,3}\d|năm\s{1,3}(?:19|20)\d{2}|(?:số\s{0,3}:?\s{0,3})?\d{1,4}\/(?:19|20)\d{2}\/))`,
  'uy',
);
const ALSO = wordPattern(`\\s{1,3}và\\s{1,3}${WORD}\\s{1,3}`, 'uy');

/** Laws, codes and ordinances cited by name, in text order, without overlaps. Expects composed text. */
export function findNamedLaws(text: string): readonly NamedLaw[] {
  const laws: NamedLaw[] = [];
  let floor = 0;
  for (const match of text.matchAll(START)) {
    if (match.index < floor) continue;
    const { word = '', gap = '' } = match.groups ?? {};
    const nameAt = match.index + word.length + gap.length;
    const end = nameEnd(text, nameAt);
    if (end === undefined) continue;
    floor = end;
    laws.push({
      word: { text: word, start: match.index, end: match.index + word.length },
      type: typeOf(word),
      name: { text: text.slice(nameAt, end), start: nameAt, end },
    });
  }
  return laws;
}

function typeOf(word: string): TypeId {
  const lower = word.toLowerCase();
  if (lower === 'pháp lệnh') return 'ordinance';
  return lower === 'luật' ? 'law' : 'code';
}

function nameEnd(text: string, at: number): number | undefined {
  const amended = after(AMENDING, text, at);
  if (amended === undefined) return after(KNOWN, text, at) ?? after(UNKNOWN, text, at);
  const first = after(KNOWN, text, amended) ?? after(UNKNOWN, text, amended);
  if (first === undefined) return undefined;
  // One law may amend two: "Luật sửa đổi … của Luật Cán bộ, công chức và Luật Viên chức".
  const second = after(ALSO, text, first);
  return (second === undefined ? undefined : after(KNOWN, text, second)) ?? first;
}

function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
