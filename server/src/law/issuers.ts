import type { Localized } from '../texts/localized';
import { wordPattern } from '../texts/word-pattern';
import type { Span } from './model';

/**
 * Codes of issuers that exist once in the country. What is not here (UBND, HĐND, SNV, TU …) exists in every province:
 * a number with such a code says nothing without issuer and date.
 */
const NATIONAL = new Map<string, Localized>(
  Object.entries({
    CP: { vi: 'Chính phủ', en: 'the Government' },
    TTg: { vi: 'Thủ tướng Chính phủ', en: 'the Prime Minister' },
    VPCP: { vi: 'Văn phòng Chính phủ', en: 'the Office of the Government' },
    TTCP: { vi: 'Thanh tra Chính phủ', en: 'the Government Inspectorate' },
    CTN: { vi: 'Chủ tịch nước', en: 'the President' },
    TW: { vi: 'Ban Chấp hành Trung ương Đảng', en: "the Party's Central Committee" },
    VPTW: { vi: 'Văn phòng Trung ương Đảng', en: "the Office of the Party's Central Committee" },
    BTC: { vi: 'Bộ Tài chính', en: 'the Ministry of Finance' },
    BNV: { vi: 'Bộ Nội vụ', en: 'the Ministry of Home Affairs' },
    BTP: { vi: 'Bộ Tư pháp', en: 'the Ministry of Justice' },
    BYT: { vi: 'Bộ Y tế', en: 'the Ministry of Health' },
    BCT: { vi: 'Bộ Công Thương', en: 'the Ministry of Industry and Trade' },
    BXD: { vi: 'Bộ Xây dựng', en: 'the Ministry of Construction' },
    BCA: { vi: 'Bộ Công an', en: 'the Ministry of Public Security' },
    BQP: { vi: 'Bộ Quốc phòng', en: 'the Ministry of National Defence' },
    BNG: { vi: 'Bộ Ngoại giao', en: 'the Ministry of Foreign Affairs' },
    BKHCN: { vi: 'Bộ Khoa học và Công nghệ', en: 'the Ministry of Science and Technology' },
    BTTTT: { vi: 'Bộ Thông tin và Truyền thông', en: 'the Ministry of Information and Communications' },
    BGTVT: { vi: 'Bộ Giao thông vận tải', en: 'the Ministry of Transport' },
    BGDĐT: { vi: 'Bộ Giáo dục và Đào tạo', en: 'the Ministry of Education and Training' },
    BKHĐT: { vi: 'Bộ Kế hoạch và Đầu tư', en: 'the Ministry of Planning and Investment' },
    BTNMT: { vi: 'Bộ Tài nguyên và Môi trường', en: 'the Ministry of Natural Resources and Environment' },
    BLĐTBXH: {
      vi: 'Bộ Lao động - Thương binh và Xã hội',
      en: 'the Ministry of Labour, War Invalids and Social Affairs',
    },
    BVHTTDL: { vi: 'Bộ Văn hóa, Thể thao và Du lịch', en: 'the Ministry of Culture, Sports and Tourism' },
  }),
);

/** Codes of issuers found in every province, district or commune, for hovers. */
const LOCAL = new Map<string, Localized>(
  Object.entries({
    UBND: { vi: 'Ủy ban nhân dân', en: "a People's Committee" },
    HĐND: { vi: 'Hội đồng nhân dân', en: "a People's Council" },
    SNV: { vi: 'Sở Nội vụ', en: 'a Department of Home Affairs' },
    TTT: { vi: 'Thanh tra tỉnh', en: 'a provincial Inspectorate' },
    TU: { vi: 'Tỉnh ủy (Thành ủy)', en: 'a provincial Party Committee' },
  }),
);

/** The name of the issuer by the code in the number: `CP`, `BNV-BTC`, `QH14`. Undefined for a code not known. */
export function issuerOfCode(code: string): Localized | undefined {
  const assembly = /^(UBTV)?QH(\d{1,2})$/.exec(code);
  if (assembly) {
    const term = assembly[2] ?? '';
    return assembly[1]
      ? {
          vi: `Ủy ban Thường vụ Quốc hội khóa ${term}`,
          en: `the Standing Committee of the National Assembly, term ${term}`,
        }
      : { vi: `Quốc hội khóa ${term}`, en: `the National Assembly, term ${term}` };
  }
  const names = code.split('-').map((part) => NATIONAL.get(part));
  if (names.every((name) => name !== undefined)) {
    return { vi: names.map((name) => name.vi).join(', '), en: names.map((name) => name.en).join(', ') };
  }
  return LOCAL.get(code);
}

/** Whether the code names one issuer in the whole country, so that type, number and year name one document. */
export function isNationalIssuer(code: string): boolean {
  return /^(?:UBTV)?QH\d{1,2}$/.test(code) || code.split('-').every((part) => NATIONAL.has(part));
}

/** The issuer's code as it should be written when only the case is wrong: `TTG` → `TTg`. */
export function canonicalIssuerCode(code: string): string {
  return code === 'TTG' ? 'TTg' : code;
}

const FIELDS = [
  'Lao động - Thương binh và Xã hội',
  'Nông nghiệp và Phát triển nông thôn',
  'Nông nghiệp và Môi trường',
  'Tài nguyên và Môi trường',
  'Thông tin và Truyền thông',
  'Giáo dục và Đào tạo',
  'Khoa học và Công nghệ',
  'Kế hoạch và Đầu tư',
  'Văn hóa, Thể thao và Du lịch',
  'Văn hóa và Thể thao',
  'Dân tộc và Tôn giáo',
  'Giao thông vận tải',
  'Công Thương',
  'Công thương',
  'Quốc phòng',
  'Ngoại giao',
  'Ngoại vụ',
  'Xây dựng',
  'Tài chính',
  'Công an',
  'Nội vụ',
  'Tư pháp',
  'Du lịch',
  'Y tế',
].join('|');

/** Words that open a title; a capital letter does not make them part of a name. */
const CAPITAL = wordPattern(String.raw`^\p{Lu}`, 'u');
const NAME = '(?!Về |Ban |Quy |V/v)\\p{Lu}\\p{L}{0,12}';
const NAMES = `${NAME}(?:(?: - | )${NAME}){0,4}`;
const PLACE = `(?: (?:tỉnh|thành phố|TP\\.?|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)(?: ${NAMES})?)?`;
/** Agencies by their usual names, each with the place behind it. Expects single spaces and one tone placement. */
const AGENCY = wordPattern(
  [
    `(?:(?:Thường trực |(?:Phó )?Chủ tịch )?(?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân)${PLACE})`,
    '(?:(?:Phó )?Thủ tướng(?: Chính phủ)?)',
    '(?:(?:Bộ trưởng, )?(?:Chủ nhiệm )?Văn phòng Chính phủ)',
    '(?:(?:Tổng )?Thanh tra Chính phủ)',
    'Chính phủ',
    'Ủy ban Thường vụ Quốc hội',
    'Quốc hội',
    'Chủ tịch nước',
    '(?:Ban Chấp hành Trung ương(?: Đảng)?)',
    'Bộ Chính trị',
    'Ban Bí thư',
    `(?:(?:Ban Thường vụ )?(?:Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Đảng ủy)(?: ${NAMES})?)`,
    `(?:(?:Bộ trưởng )?Bộ (?:${FIELDS}))`,
    `(?:(?:Giám đốc )?Sở (?:${FIELDS})${PLACE})`,
    `(?:(?:Chánh )?Thanh tra (?:tỉnh|thành phố|bộ|sở)(?: ${NAMES})?)`,
  ].join('|'),
  'uy',
);

/** Words that cannot stand in the name of an agency: what follows has begun. */
const STOP =
  /^(?:về|v\/v|ban|quy|hướng|phê|sửa|triển|đảm|bảo|đẩy|tăng|kiện|công|giao|cho|và|để|nhằm|theo|tại|trong|đạt|được|đã|là|có|kèm|đối|thì|với|từ|khi|này|nêu|ngày|năm|số)$/u;
const WORD = wordPattern(String.raw`[\p{L}\d/&-]{1,40}`, 'uy');
const LONGEST_NAME = 12;

/**
 * The issuer that begins at `at`: an agency by its usual name, else capitalised words up to a word or sign that ends a name.
 * Expects composed text with one tone placement. `limit` is where it must end.
 */
export function readIssuer(text: string, at: number, limit: number): Span | undefined {
  AGENCY.lastIndex = at;
  const known = AGENCY.exec(text);
  if (known && AGENCY.lastIndex <= limit) return { text: known[0], start: at, end: AGENCY.lastIndex };
  if (!CAPITAL.test(text.slice(at, at + 2))) return undefined;
  let end = at;
  let next = at;
  for (let count = 0; count < LONGEST_NAME; count++) {
    WORD.lastIndex = next;
    const word = WORD.exec(text);
    if (!word || WORD.lastIndex > limit || (count > 0 && STOP.test(word[0]))) break;
    end = WORD.lastIndex;
    if (text[end] !== ' ') break;
    next = end + 1;
  }
  return end > at ? { text: text.slice(at, end), start: at, end } : undefined;
}
