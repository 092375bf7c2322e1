import { type Field, type MapId, type Shape, vocabulary } from '../../server/src/plan/vocabulary';

/** Texts made to exhaust time or memory, by name; each is made where it is read. */
export const hostileTexts: Readonly<Record<string, () => string>> = {
  'a billion laughs': () =>
    ['a0: &a0 ha', ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}x]`)].join(
      '\n',
    ),
  'a bomb of merge keys': () =>
    [
      'a0: &a0 { x: y }',
      ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} { <<: [*a${i}, *a${i}], b: *a${i} }`),
    ].join('\n'),
  '20,000 anchors': () => Array.from({ length: 20_000 }, (_, i) => `k${i}: &k${i} x`).join('\n'),
  '3,000 levels of keys': () => levelsOfKeys(3_000),
  '1,300 levels of keys': () => levelsOfKeys(1_300),
  '100,000 levels of lists': () => `lĩnh vực: ${'- '.repeat(100_000)}`,
  '100,000 levels of brackets': () => `mục tiêu: ${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  '100,000 levels of braces': () => `mục tiêu: ${'{a: '.repeat(100_000)}x${'}'.repeat(100_000)}`,
  '150 levels of tasks': () => levelsOfTasks(150),
  '1,500 levels of tasks': () => levelsOfTasks(1_500),
  'a key 100,000 times': () => `kế hoạch:\n${'  tên: x\n'.repeat(100_000)}`,
  'a key of a task 100,000 times': () => `${AREA}      - tên: x\n${'        tiến độ: Quý I/2021\n'.repeat(100_000)}`,
  'a section 100,000 times': () => 'mục tiêu:\n  - x\n'.repeat(100_000),
  'one line of 10 MB': () => `kế hoạch:\n  tên: ${'Kế hoạch '.repeat(1_200_000)}`,
  'one word of 10 MB': () => `kế hoạch:\n  tên: ${'x'.repeat(10_000_000)}`,
  'one comment of 10 MB': () => `# ${'reform-plan: bỏ qua unit-unused '.repeat(320_000)}`,
  '1,000,000 empty lines': () => `${HEAD}${'\n'.repeat(1_000_000)}mục tiêu:\n  - x\n`,
  '1,000,000 empty lines with CRLF': () => `${HEAD}${'\r\n'.repeat(1_000_000)}mục tiêu:\n  - x\n`,
  '1,000,000 carriage returns': () => `${HEAD}${'\r'.repeat(1_000_000)}mục tiêu:\n  - x\n`,
  '1,000,000 blanks in a value': () => `kế hoạch:\n  tên: a${' '.repeat(900_000)}b\n  năm: 2021\n`,
  '100,000 tasks': () => `${AREA}${'      - tên: Rà soát văn bản\n        tiến độ: Quý I/2021\n'.repeat(100_000)}`,
  '20,000 areas': () => `lĩnh vực:\n${'  - tên: Cải cách thể chế\n'.repeat(20_000)}`,
  '10,000 units': () => manyUnits(10_000),
  '100,000 units': () => manyUnits(100_000),
  'a key of a million characters': () => `${'x'.repeat(1_000_000)}: y\nkế hoạch:\n  ${'tên '.repeat(250_000)}: y\n`,
  'a comment with 100,000 rule ids': () => `# reform-plan: bỏ qua ${'unit-unused, '.repeat(100_000)}\n${HEAD}`,
  '20,000 comments that silence': () => silencing(20_000),
  '100,000 comments that silence': () => silencing(100_000),
  '100,000 tasks without an end': () => `${AREA}${'      - tên: "x\n'.repeat(100_000)}`,
  '30,000 lines that are no YAML': () => `${HEAD}${'  - : [ } " \' & * ! |\n'.repeat(30_000)}`,
  '100,000 markers of a conflict': () => '<<<<<<< a\nx: y\n=======\nx: z\n>>>>>>> b\n'.repeat(100_000),
  '100,000 documents': () => '---\nx: y\n'.repeat(100_000),
  'a million tabs': () => `kế hoạch:\n${'\t'.repeat(900_000)}tên: x\n`,
  'nothing but marks on a letter': () => `kế hoạch:\n  tên: a${'\u0323\u0302'.repeat(400_000)}\n`,
  'a text escaped a million times': () => `kế hoạch:\n  tên: "${'\\u0061'.repeat(150_000)}"\n`,
};

const HEAD = 'kế hoạch:\n  tên: Kế hoạch năm 2021\n  năm: 2021\n  cơ quan: Thanh tra tỉnh\n';
const AREA = `${HEAD}lĩnh vực:\n  - tên: Cải cách thể chế\n    nhiệm vụ:\n`;

function silencing(comments: number): string {
  return `${HEAD}${'# reform-plan: bỏ qua unit-unused – x\n'.repeat(comments)}`;
}

function levelsOfKeys(levels: number): string {
  return `lĩnh vực:\n${Array.from({ length: levels }, (_, i) => `${' '.repeat(i)}x:`).join('\n')}`;
}

function levelsOfTasks(levels: number): string {
  const level = (i: number) => `${'  '.repeat(i)}- tên: x\n${'  '.repeat(i)}  nhiệm vụ:`;
  return `${AREA}${Array.from({ length: levels }, (_, i) => level(i + 2)).join('\n')}`;
}

function manyUnits(units: number): string {
  const lines = Array.from({ length: units }, (_, i) => `  - { mã: P${i}, tên: Phòng số ${i} }\n`);
  return `đơn vị:\n${lines.join('')}${AREA}      - tên: x\n        chủ trì: Phòng số\n`;
}

/** What patterns of the rules look for, over and over: a pattern that starts again at every place takes quadratic time. */
export const ATTACKS: readonly string[] = [
  'a',
  'ế',
  ' ',
  '\u00a0',
  ' \u0301',
  '1',
  '1/',
  '12/2021 ',
  '"',
  "'",
  '(',
  ')',
  '[',
  ', ',
  '; ',
  '.',
  '-',
  '– ',
  '/QĐ-',
  'tỉnh a',
  'tỉnh ',
  'của ',
  ' của tỉnh',
  'và ',
  'các phòng, ',
  'Phòng A và ',
  'chủ trì, phối hợp ',
  'năm 20',
  'năm 2021, ',
  'quý I, ',
  'tháng 1 năm ',
  'ngày 01 tháng ',
  'Trước ngày ',
  'trong 5 ngày kể từ ngày ',
  'Quyết định số ',
  'Nghị định số 61/2018/NĐ-CP ngày ',
  'Luật ',
  'khoản 1 Điều 2 ',
  'báo cáo định kỳ ',
  'báo cáo quý, ',
  'kế hoạch ',
  'Kế hoạch của tỉnh ban hành ',
  'gồm 4 ',
  '100% ',
  '6/6 ',
  'ISO 9001:',
  'TM. KT. ',
  'a@gmail.com',
  'a@',
  'reform-plan: bỏ qua ',
];

/** A plan in which every text is the same attack, so often; `end` stands behind it, where a pattern would give up. */
export function attackPlan(attack: string, length: number, end: string): string {
  const words = `${attack.repeat(Math.ceil(length / attack.length))}${end}`;
  return mapLines('root', 0, JSON.stringify(words).slice(1, -1), 0).join('\n');
}

function mapLines(map: MapId, column: number, words: string, depth: number): string[] {
  if (depth > 4) return [];
  return vocabulary[map].flatMap((field) => fieldLines(field, column, words, depth));
}

function fieldLines({ vi, shape }: Field, column: number, words: string, depth: number): string[] {
  const pad = ' '.repeat(column);
  const key = `${pad}${vi}:`;
  const text = `"${words}"`;
  const listed = shape.kind === 'list' ? shape : undefined;
  if (shape.kind === 'map') return [key, ...mapLines(shape.of, column + 2, words, depth + 1)];
  if (!listed) return [`${key} ${valueFor(shape, text)}`];
  const lines = [key];
  if (listed.text) lines.push(`${pad}  - ${text}`);
  const inner = listed.map ? mapLines(listed.map, column + 4, words, depth + 1) : [];
  return [...lines, ...inner.map((line, i) => (i === 0 ? `${pad}  - ${line.slice(column + 4)}` : line))];
}

/** A year stands in its place, so that the rules have something to go on with. */
function valueFor(shape: Shape, text: string): string {
  return shape.kind === 'year' ? '2021' : shape.kind === 'date' ? '29/01/2021' : text;
}
