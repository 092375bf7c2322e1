import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readMarks } from './marks';

const root = join(__dirname, '../..');

/** A plan file of the repository, marks taken out. */
export interface Sample {
  readonly name: string;
  readonly text: string;
}

function samplesUnder(folder: string): Sample[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.plan\.ya?ml$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(root, folder, name), 'utf8');
      return { name: `${folder}/${name}`, text: text.includes('⟦') ? readMarks(text).text : text };
    });
}

/** The small plans of the fixtures, each about one thing. */
export const fixtures: readonly Sample[] = samplesUnder('test/fixtures');

/** Whole plans of real length. */
export const examples: readonly Sample[] = samplesUnder('examples');

/** What hands and tools put into a file: signs with a meaning in YAML, pieces of plans, odd characters. */
export const fragments = [
  ':',
  ': ',
  '- ',
  '-',
  '#',
  ' #',
  '"',
  "'",
  '\t',
  '\n',
  '\r\n',
  '\r',
  '  ',
  '    ',
  '[',
  ']',
  '{',
  '}',
  ',',
  '&a ',
  '*a',
  '!',
  '|',
  '>',
  '>-\n',
  '|2\n',
  '%',
  '@',
  '`',
  '?',
  '? ',
  '\\',
  '---\n',
  '...\n',
  '~',
  'null',
  '\ufeff',
  '\u00a0',
  '\u2028',
  '😀',
  '\u0301',
  '\ud800',
  'đ',
  'ế',
  '<<<<<<< a\n',
  '=======\n',
  'tên: ',
  'năm: 2021\n',
  'nhiệm vụ:\n',
  'tasks:\n',
  'lĩnh vực:\n',
  '\nkế hoạch:\n',
  '\n- tên: x\n',
  '\n    - tên: x\n',
  'sản phẩm: [a, b]',
  'ngày: 31/02/2021',
  '{ tên: x, nhiệm vụ: [] }',
  '# reform-plan: bỏ qua unit-unused – x\n',
  '02/TT-VPCP',
  'Quý I/2021',
  '100%',
  '>= 80%',
  '6/6 phòng',
];

/** As many runs as fit into some seconds: on a slow or busy machine a property is tried less often, never longer. */
export function runs(numRuns: number, seconds: number): fc.Parameters<unknown> {
  const factor = Number(process.env.PROPERTY_FACTOR ?? 1);
  return { numRuns: numRuns * factor, interruptAfterTimeLimit: seconds * 1_000 * factor };
}

type Mutation = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, share: number) => Math.floor(share * text.length);
const lineAt = (lines: readonly string[], share: number) =>
  Math.min(lines.length - 1, Math.floor(share * lines.length));

const cut = fc.tuple(place, fc.nat({ max: 40 })).map(
  ([share, length]): Mutation =>
    (text) => {
      const start = at(text, share);
      return text.slice(0, start) + text.slice(start + length);
    },
);
const put = fc.tuple(place, fc.constantFrom(...fragments)).map(
  ([share, fragment]): Mutation =>
    (text) => {
      const start = at(text, share);
      return text.slice(0, start) + fragment + text.slice(start);
    },
);
const replaced = fc
  .tuple(
    place,
    fc.nat({ max: 12 }),
    fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary', maxLength: 6 })),
  )
  .map(
    ([share, length, fragment]): Mutation =>
      (text) => {
        const start = at(text, share);
        return text.slice(0, start) + fragment + text.slice(start + length);
      },
  );
const copied = fc.tuple(place, place, fc.nat({ max: 300 })).map(
  ([from, to, length]): Mutation =>
    (text) => {
      const slice = text.slice(at(text, from), at(text, from) + length);
      return text.slice(0, at(text, to)) + slice + text.slice(at(text, to));
    },
);
const truncated = fc.tuple(place, fc.boolean()).map(
  ([share, front]): Mutation =>
    (text) =>
      front ? text.slice(at(text, share)) : text.slice(0, at(text, share)),
);
const lineGone = place.map(
  (share): Mutation =>
    (text) => {
      const lines = text.split('\n');
      lines.splice(lineAt(lines, share), 1);
      return lines.join('\n');
    },
);
const linesSwapped = fc.tuple(place, place).map(
  ([a, b]): Mutation =>
    (text) => {
      const lines = text.split('\n');
      const [i, j] = [lineAt(lines, a), lineAt(lines, b)];
      [lines[i], lines[j]] = [lines[j] ?? '', lines[i] ?? ''];
      return lines.join('\n');
    },
);
const lineMoved = fc.tuple(place, fc.integer({ min: -4, max: 4 })).map(
  ([share, columns]): Mutation =>
    (text) => {
      const lines = text.split('\n');
      const i = lineAt(lines, share);
      const line = lines[i] ?? '';
      lines[i] = columns > 0 ? ' '.repeat(columns) + line : line.replace(new RegExp(`^ {0,${-columns}}`), '');
      return lines.join('\n');
    },
);
const valueGone = place.map(
  (share): Mutation =>
    (text) => {
      const lines = text.split('\n');
      const i = lineAt(lines, share);
      lines[i] = (lines[i] ?? '').replace(/(:[ \t]).*/, '$1');
      return lines.join('\n');
    },
);
const whole = fc.constantFrom<Mutation>(
  (text) => text.replaceAll(/\r?\n/g, '\r\n'),
  (text) => `\ufeff${text}`,
  (text) => text.normalize('NFD'),
  (text) => text.replaceAll('  ', '\t'),
  (text) => text.replaceAll('  ', '    '),
  (text) => text.trimEnd(),
  (text) => text.replaceAll('\n', '\n\n'),
);

/** One change to a text, as an author, a tool or an accident makes it. */
export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { arbitrary: fc.oneof(cut, put, replaced, copied), weight: 4 },
  { arbitrary: fc.oneof(lineGone, linesSwapped, lineMoved, valueGone), weight: 4 },
  { arbitrary: fc.oneof(truncated, whole), weight: 1 },
);

/** Changes that mostly leave the YAML sound: what a plan looks like while it is written. */
export const gentleMutation: fc.Arbitrary<Mutation> = fc.oneof(
  { arbitrary: fc.oneof(lineGone, valueGone), weight: 5 },
  { arbitrary: fc.oneof(cut, put, linesSwapped, copied, whole), weight: 2 },
);

/** A sample changed up to `most` times; shows its name and the resulting text when a property fails. */
export function mutated(samples: readonly Sample[], one: fc.Arbitrary<Mutation>, most = 3): fc.Arbitrary<Sample> {
  return fc
    .tuple(fc.constantFrom(...samples), fc.array(one, { minLength: 0, maxLength: most }))
    .map(([{ name, text }, changes]) => ({ name, text: changes.reduce((result, change) => change(result), text) }));
}
