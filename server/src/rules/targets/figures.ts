import type { Prose } from '../../plan/entity';
import { byValue } from '../../texts/by-value';
import { foldCase } from '../../texts/fold';
import { markFor, marksOf } from '../../texts/marks';
import { wordPattern } from '../../texts/word-pattern';

/** A share in a text; places are UTF-16 in that text. */
export interface Share {
  readonly value: number;
  /** Of the figure with its sign of percent. */
  readonly start: number;
  readonly end: number;
}

/** `n` of `of` counted things. */
export interface Ratio {
  readonly n: number;
  readonly of: number;
  /** What is counted, folded, as far as the sentence goes on: `phòng trực thuộc`. */
  readonly noun: string;
  /** Of `n/of`. */
  readonly start: number;
  readonly end: number;
}

/** Where a plan states figures to be reached: targets, products, names of tasks, objectives. */
export function statesFigures({ map, key }: Prose): boolean {
  switch (map) {
    case 'root':
      return key === 'objectives' || key === 'requirements';
    case 'objective':
      return true;
    case 'task':
      return key === 'target' || key === 'products' || key === 'name';
    case 'product':
      return key === 'target' || key === 'text';
    default:
      return false;
  }
}

const SHARE = wordPattern(
  String.raw`(?<![\p{L}\p{N}.,/])(\d{1,9})(?:([.,])(\d{1,6}))?[ \u00a0]?(?:%|phần trăm)`,
  'giu',
);

const PER_CENT = markFor(['phần trăm']);
const NO_SHARES: readonly Share[] = [];
const NO_RATIOS: readonly Ratio[] = [];

/** All shares of a text. `1.000%` may be a thousand or one: it is left out. */
export function sharesIn(text: string): readonly Share[] {
  if (!text.includes('%') && (marksOf(text) & PER_CENT) === 0) return NO_SHARES;
  return readShares(text);
}

const readShares = byValue((text): readonly Share[] =>
  [...text.matchAll(SHARE)].flatMap((match): Share[] => {
    const [whole, units = '', point, fraction = ''] = match;
    if (point === '.' && fraction.length === 3) return [];
    return [{ value: Number(`${units}.${fraction || 0}`), start: match.index, end: match.index + whole.length }];
  }),
);

const RATIO = wordPattern(
  String.raw`(?<![\p{L}\p{N}.,/-])(\d{1,6})[ \u00a0]?\/[ \u00a0]?(\d{1,6})[ \u00a0]{1,3}(?=\p{L})`,
  'gu',
);

/** What stands before a day and month, or before the number of a document. */
const BEFORE_DATE = /(?:ngày|trước|tháng|đến|hạn|từ|sau|vào|quý|số|nhất|là|năm|kỳ|điều|khoản)[ \u00a0]{0,3}$/u;

/** What is counted in parts of all, and does not begin what is to be done by a day (`15/12 gửi báo cáo`). */
const COUNTED = wordPattern(
  String.raw`^(?:phòng|đơn vị|cơ quan|xã|phường|đặc khu|huyện|thị xã|sở|ban|ngành|lĩnh vực|hồ sơ|thủ tục|tthc|nhiệm vụ|chỉ tiêu|tiêu chí|cán bộ|công chức|viên chức|người|doanh nghiệp|dịch vụ|trường|trung tâm|bộ phận|kiến nghị|phản ánh|địa phương|thôn)(?!\p{L})`,
  'u',
);

/** All ratios that count something; days and numbers of documents (`15/12 hàng năm`) are none. */
export function ratiosIn(text: string): readonly Ratio[] {
  if (!text.includes('/')) return NO_RATIOS;
  return [...text.matchAll(RATIO)].flatMap((match): Ratio[] => {
    const [whole, n = '', of = ''] = match;
    const figures = whole.trimEnd().length;
    const behind = match.index + whole.length;
    const noun = foldCase(text.slice(behind, behind + 60)).split(/[.;:()\n]/)[0] ?? '';
    if (BEFORE_DATE.test(foldCase(text.slice(Math.max(0, match.index - 12), match.index)))) return [];
    if (!COUNTED.test(noun)) return [];
    return [{ n: Number(n), of: Number(of), noun, start: match.index, end: match.index + figures }];
  });
}
