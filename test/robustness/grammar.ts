import { enums, type Field, type MapId, type Shape, vocabulary } from '../../server/src/plan/vocabulary';
import type { Random } from '../support/random';

/**
 * Texts that are nearly plans, drawn from the vocabulary: keys in both spellings, every shape of value in every style of
 * YAML, some of it in the wrong place, written the wrong way or in odd characters.
 */
export function planText(random: Random): string {
  const lines = [...heading(random), ...mapping(random, 'root', 0)];
  const eol = random.pick(['\n', '\n', '\n', '\n', '\r\n', '\r\n', '\r']);
  const text = lines.join(eol) + (random.chance(0.8) ? eol : '');
  const form = random.nat(20);
  if (form === 0) return text.normalize('NFD');
  if (form === 1) return `\ufeff${text}`;
  if (form === 2) return text.replaceAll('  ', '\t');
  return text;
}

function heading(random: Random): string[] {
  const rare = [
    '---',
    '%YAML 1.2',
    '...',
    '# as-of: 2021-02-01',
    '# reform-plan: bỏ qua tệp area-missing – thử',
    '[',
    '- ',
  ];
  return random.chance(0.15) ? [random.pick(rare)] : [];
}

/** The lines of a mapping whose keys stand in a column. */
function mapping(random: Random, map: MapId, column: number): string[] {
  const fields = vocabulary[map].filter(() => random.chance(map === 'root' ? 0.35 : 0.3));
  if (fields.length === 0) fields.push(random.pick(vocabulary[map]));
  if (random.chance(0.1)) fields.push(random.pick(vocabulary[random.pick(Object.keys(vocabulary) as MapId[])]));
  if (random.chance(0.1)) fields.push(random.pick(fields));
  if (random.chance(0.2)) fields.sort(() => random.next() - 0.5);
  return fields.flatMap((field) => {
    const at = column + (random.chance(0.02) ? random.nat(4) - 1 : 0);
    return [...between(random, column), ...pair(random, field, Math.max(0, at))];
  });
}

/** What may stand between two keys. */
function between(random: Random, column: number): string[] {
  if (random.chance(0.9)) return [];
  const pad = ' '.repeat(random.chance(0.5) ? column : random.nat(8));
  const ids = ['deadline-vague', 'unit-unknown', 'area-missing', 'x', 'deadline-vague, lead-missing'];
  return [
    random.pick([
      '',
      '   ',
      '\t',
      `${pad}# ghi chú`,
      `${pad}#không cách`,
      `${pad}# reform-plan: bỏ qua ${random.pick(ids)} – vì thế`,
      `${pad}# reform-plan: ignore ${random.pick(ids)}`,
      `${pad}${random.pick(ODD)}`,
    ]),
  ];
}

function pair(random: Random, field: Field, column: number): string[] {
  const [first = '', ...rest] = value(random, field.shape, column);
  const colon = random.chance(0.97) ? ':' : random.pick(['', ' :', '::', '：', ':\t']);
  const comment = random.chance(0.05) ? ' # lý do' : '';
  return [`${' '.repeat(column)}${key(random, field)}${colon}${first}${comment}`, ...rest];
}

function key(random: Random, field: Field): string {
  const name = random.chance(0.8) ? field.vi : field.en;
  switch (random.nat(40)) {
    case 0:
      return name.toUpperCase();
    case 1:
      return `"${name}"`;
    case 2:
      return `'${name}'`;
    case 3:
      return name.normalize('NFD');
    case 4:
      return name.normalize('NFD').replace(/\p{M}/gu, '');
    case 5:
      return `? ${name}`;
    case 6:
      return `&a ${name}`;
    case 7:
      return spoilt(random, name);
    default:
      return name;
  }
}

/** The rest of a key's line, and the lines below it. */
function value(random: Random, shape: Shape, column: number): string[] {
  const wanted = random.chance(0.06) ? random.pick(SHAPES) : shape;
  if (random.chance(0.04)) return [random.pick(['', ' ', ' ~', ' null', ' ""', ' []', ' {}', ' !!str', ' *a', ' &a'])];
  const deep = column > 24;
  switch (wanted.kind) {
    case 'map':
      if (deep || random.chance(0.15)) return [` ${flowMap(random, wanted.of)}`];
      return ['', ...mapping(random, wanted.of, column + random.pick([2, 2, 2, 2, 4, 1]))];
    case 'list':
      if (wanted.single && random.chance(0.5)) return scalar(random, { kind: 'text' }, column);
      if (deep || random.chance(0.15)) return [` [${items(random, wanted).join(', ')}]`];
      return ['', ...list(random, wanted, column + random.pick([0, 2, 2, 2, 4]))];
    default:
      return scalar(random, wanted, column);
  }
}

const SHAPES: readonly Shape[] = [
  { kind: 'text' },
  { kind: 'date' },
  { kind: 'map', of: 'task' },
  { kind: 'list', map: 'task', single: false },
  { kind: 'list', text: 'text', single: true },
];

type ListShape = Extract<Shape, { kind: 'list' }>;

function list(random: Random, { map, text }: ListShape, column: number): string[] {
  const pad = ' '.repeat(column);
  return Array.from({ length: random.nat(3) + 1 }, () => {
    const asMap = map !== undefined && (text === undefined || random.chance(0.4));
    if (!asMap) {
      const [first = '', ...rest] = scalar(random, { kind: 'text' }, column);
      return [`${pad}-${first}`, ...rest];
    }
    if (random.chance(0.15)) return [`${pad}- ${flowMap(random, map)}`];
    const inner = mapping(random, map, column + 2);
    if (random.chance(0.05)) return [`${pad}-`, ...inner];
    return inner.map((line, i) => (i === 0 ? `${pad}- ${line.slice(column + 2)}` : line));
  }).flat();
}

function items(random: Random, { map, text }: ListShape): string[] {
  const words = () => random.pick(phrasesOf({ kind: 'text' })).replaceAll(/[,[\]{}]/g, '');
  return Array.from({ length: random.nat(4) }, () =>
    map !== undefined && (text === undefined || random.chance(0.3)) ? flowMap(random, map) : words(),
  );
}

function flowMap(random: Random, map: MapId): string {
  const pairs = vocabulary[map]
    .filter(() => random.chance(0.3))
    .map((field) => `${key(random, field)}: ${random.pick(phrasesOf(field.shape)).replaceAll(/[,[\]{}]/g, '')}`);
  return random.chance(0.96) ? `{ ${pairs.join(', ')} }` : `{ ${pairs.join(', ')}`;
}

/** A text in one of YAML's styles: the rest of the line, and the lines below it. */
function scalar(random: Random, shape: Shape, column: number): string[] {
  const chosen = random.pick(phrasesOf(shape));
  const words = random.chance(0.1) ? spoilt(random, chosen) : chosen;
  const pad = ' '.repeat(column + 2);
  switch (random.nat(14)) {
    case 0:
      return [` "${words.replaceAll('"', random.pick(['\\"', '"', '']))}"`];
    case 1:
      return [` '${words.replaceAll("'", random.pick(["''", "'"]))}'`];
    case 2:
      return [` |${random.pick(['', '-', '+', '2'])}`, ...broken(random, words).map((line) => pad + line)];
    case 3:
      return [` >${random.pick(['', '-', '+'])}`, ...broken(random, words).map((line) => pad + line)];
    case 4: {
      const [first = '', ...rest] = broken(random, words);
      return [` ${first}`, ...rest.map((line) => pad + line)];
    }
    case 5: {
      const [first = '', ...rest] = broken(random, words);
      return [` "${first}`, ...rest.map((line) => pad + line), `${pad}"`];
    }
    case 6:
      return [` ${random.pick(['&a ', '*a', '!t ', '!!str ', '@', '`', '% ', '- ', '? ', '| ', '> '])}${words}`];
    default:
      return [` ${words}`];
  }
}

/** Words over several lines, some of them blank. */
function broken(random: Random, words: string): string[] {
  return words.split(' ').reduce<string[]>(
    (lines, word) => {
      if (random.chance(0.25)) lines.push(...(random.chance(0.2) ? ['', word] : [word]));
      else lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
      return lines;
    },
    [''],
  );
}

/** Words with something odd in them. */
export function spoilt(random: Random, words: string): string {
  const at = random.nat(words.length + 1);
  return words.slice(0, at) + random.pick(ODD) + words.slice(at + random.nat(2));
}

/** Characters that tools, keyboards and attackers put into texts. */
export const ODD = [
  '😀',
  '👩‍👩‍👧',
  '\ud83d',
  '\ude00',
  '\u0301',
  '\u0323\u0302',
  '\u200b',
  '\u200d',
  '\u00ad',
  '\u00a0',
  '\u202e',
  '\u2066',
  '\u2028',
  '\u2029',
  '\u0085',
  '\ufeff',
  '\ufffd',
  '\u0007',
  '\u001b[31m',
  '\u007f',
  '\v',
  '\f',
  '\r',
  '\t',
  '：',
  '“',
  '”',
  '–',
  'İ',
  'ß',
  'ﬁ',
  '١',
  '०',
  '\\',
  '\\u0041',
  '\\x',
  '#',
  ' #',
  ': ',
  ':',
  '"',
  "'",
  '{',
  ']',
  ',',
  '__proto__',
  'constructor',
  '{0}',
  '$&',
  '{name}',
] as const;

function phrasesOf(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'date':
      return DATES;
    case 'year':
      return ['2021', '2026', '1900', '99999', '-1', '02021', 'hai nghìn', '２０２１', '2021.0'];
    case 'percent':
      return ['100%', '0', '-5 %', '101%', '50', 'một nửa', '1e9%'];
    case 'enum':
      return enums[shape.of].flatMap(({ vi, en }) => [vi, en, vi.toUpperCase(), `${vi}x`]);
    default:
      return PHRASES;
  }
}

const DATES = [
  '29/01/2021',
  '2021-02-28',
  '31/02/2021',
  '00/00/0000',
  '99/99/9999',
  '1/1/21',
  '29/02/2024',
  'ngày 05 tháng 3 năm 2021',
  '2021-13-01',
  '29.01.2021',
  '0001-01-01',
  '31/12/9999',
];

/** Deadlines, numbers, citations, people, amounts: what the rules understand, and what is nearly that. */
const PHRASES = [
  ...DATES,
  'Trước 31/01/2021',
  'Trong tháng 10/2021',
  'Quý I/2021',
  'Quý V/2021',
  'Năm 2021',
  'Không quá 30 ngày kể từ ngày kế hoạch của tỉnh được ban hành',
  'chậm nhất là 05 ngày làm việc kể từ ngày nhận được văn bản',
  'trong 99999999999999999999 ngày kể từ ngày ban hành',
  'Trước ngày 10 của tháng cuối quý',
  'trước 15/12 hàng năm',
  'Thực hiện hàng tháng',
  'Theo quy định',
  'Thường xuyên',
  'tháng 13/2021',
  'từ tháng 3 đến tháng 9/2021',
  'Tuần 2 tháng 5, tuần 1 tháng 6',
  '11/QĐ-TTT',
  '/QĐ-UBND',
  '02/TT-VPCP',
  'Quyết định số 3595/QĐ-UBND ngày 31 tháng 12 năm 2020 của UBND tỉnh Khánh Hòa',
  'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ; Thông tư 01/2018/TT-VPCP',
  'Nghị quyết 76/NQ-CP ngày 15/7/2021',
  'Nghị quyết 30c/NQ-CP ngày 08/11/2011',
  'ISO 9001:2008',
  'Văn phòng',
  'VP',
  'Văn phòng chủ trì; các phòng phối hợp',
  'Phòng Nghiệp vụ 1, Phòng Nghiệp vụ 2 và Văn phòng',
  'Chánh Văn phòng (chủ trì), các phòng',
  '100%',
  '>= 80%',
  '6/6 phòng',
  'Từ 10% trở lên',
  '120% hồ sơ',
  'gồm 4 hoạt động: a; b; c',
  '02 báo cáo quý, 01 báo cáo 6 tháng và 01 báo cáo năm',
  'Báo cáo CCHC quý I, 6 tháng, quý III và năm 2021',
  'Kế hoạch cải cách hành chính năm 2021',
  'Cải cách thể chế',
  'Cải cách thủ tục hành chính',
  'Xây dựng và phát triển Chính quyền điện tử, Chính quyền số',
  'Chỉ đạo, điều hành',
  'Như Điều 2;',
  'Lưu: VT, VP.',
  'UBND tỉnh (b/c)',
  'TM. ỦY BAN NHÂN DÂN',
  'KT. GIÁM ĐỐC',
  'nq76',
  'khanh-hoa-2021',
  '1.1',
  'II.4.4',
  '7.1.1',
  'lienhe@gmail.com',
  'đơn đốc việc thực hiện',
  'a: b',
  'x',
  '',
  '0',
  '()()()((((',
  'và và và , ; , ;',
  `${'Văn phòng, '.repeat(30)}`,
  `${'12/'.repeat(40)}`,
  `${'quý I, '.repeat(40)}`,
];
