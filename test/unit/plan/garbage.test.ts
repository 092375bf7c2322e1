import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SyntaxCode } from '../../../server/src/plan/syntax';
import { rangeOf } from '../../../server/src/plan/tree';
import { yamlSyntax } from '../../../server/src/rules/structure/yaml-syntax';
import { checkText, fixesOf } from '../../support/check';

const plan = readFileSync(join(__dirname, '../../../examples/khanh-hoa-2021.plan.yaml'), 'utf8');
const MILLION = 1_000_000;

/** Lines `a0` to `a29`, each repeating the one before nine times. */
function laughs(): string {
  const lines = Array.from({ length: 29 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`);
  return ['a0: &a0 ha', ...lines].join('\n');
}

function deeper(levels: number, step: string, content: string): string {
  return Array.from({ length: levels }, (_, i) => step.repeat(i) + content).join('\n');
}

/** What a file may hold that is no plan; each has to be answered in a moment, by a finding that says what it is. */
const garbage: readonly [name: string, text: () => string, answer: SyntaxCode | { rule: string }][] = [
  ['nothing', () => '', { rule: 'missing-field' }],
  ['a byte order mark', () => '\ufeff', { rule: 'missing-field' }],
  ['comments only', () => '# kế hoạch sẽ viết sau\n', { rule: 'missing-field' }],
  ['a program', () => '\x7fELF\x02\x01\x01\0'.repeat(1_000), 'not-text'],
  ['UTF-16 read as UTF-8', () => 'k\0ế\0 \0'.repeat(1_000), 'not-text'],
  ['another encoding read as UTF-8', () => 'K\ufffd ho\ufffdch c\ufffdi c\ufffdch '.repeat(100), 'not-text'],
  ['a picture', () => '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'not-text'],
  ['10 MB on one line', () => `tên: ${'x'.repeat(10 * MILLION)}`, 'too-large'],
  ['10 MB of words', () => 'cải cách hành chính '.repeat(MILLION / 2), 'too-large'],
  ['10 MB of newlines', () => '\n'.repeat(10 * MILLION), 'too-large'],
  ['10 MB of CRLF', () => '\r\n'.repeat(5 * MILLION), 'too-large'],
  ['10 MB of tabs', () => '\t'.repeat(10 * MILLION), 'too-large'],
  ['33 MB', () => 'x'.repeat(33 * MILLION), 'too-large'],
  ['a million lines without a colon', () => 'dòng\n'.repeat(MILLION), 'too-large'],
  ['half a plan', () => plan.slice(0, plan.length / 2), { rule: 'section-missing' }],
  ['half a line of a plan', () => plan.slice(0, plan.indexOf('kế hoạch:') + 5), { rule: 'wrong-type' }],
  ['a conflict', () => plan.replace('quyết định:', '<<<<<<< HEAD\nquyết định:\n=======\n>>>>>>> b'), 'conflict-marker'],
  ['200,000 conflicts', () => '<<<<<<< a\nx: y\n=======\nx: z\n>>>>>>> b\n'.repeat(200_000), 'conflict-marker'],
  ['a billion laughs', laughs, 'too-many-aliases'],
  ['a billion laughs before a plan', () => `${laughs()}\n${plan}`, 'too-many-aliases'],
  ['10,000 aliases', () => `a: &a x\nb: [${'*a, '.repeat(10_000)}]\n`, 'too-many-aliases'],
  ['100,000 aliases', () => `a: &a x\nb: [${'*a, '.repeat(100_000)}]\n`, 'too-large'],
  ['an alias of itself', () => 'a: &a [*a]\n', 'bad-alias'],
  ['100,000 opening brackets', () => '['.repeat(100_000), 'too-deep'],
  ['100,000 opening braces', () => '{a: '.repeat(100_000), 'too-deep'],
  ['900 brackets that close', () => `mục tiêu: ${'['.repeat(900)}${']'.repeat(900)}`, 'too-deep'],
  ['20,000 dashes', () => '- '.repeat(20_000), 'too-deep'],
  ['20,000 question marks', () => '? '.repeat(20_000), 'too-deep'],
  ['1,300 levels of keys', () => deeper(1_300, ' ', 'a:'), 'too-deep'],
  ['300 levels of lists', () => deeper(300, '  ', '- a:'), 'too-deep'],
  ['tabs for every indentation', () => plan.replaceAll('  ', '\t'), 'tab-indent'],
  ['100,000 lines with tabs', () => '\tx: y\n'.repeat(100_000), 'too-large'],
  ['a key 100,000 times', () => `kế hoạch:\n${'  tên: x\n'.repeat(100_000)}`, 'too-large'],
  ['a key 10,000 times', () => `kế hoạch:\n${'  tên: x\n'.repeat(10_000)}`, { rule: 'duplicate-key' }],
  ['a section 100,000 times', () => 'lĩnh vực:\n'.repeat(100_000), 'too-large'],
  ['100,000 keys', () => Array.from({ length: 100_000 }, (_, i) => `k${i}: x\n`).join(''), 'too-large'],
  ['a list of 3,000,000', () => `mục tiêu: [${'a, '.repeat(3 * MILLION)}]`, 'too-large'],
  ['a million colons', () => 'x: '.repeat(MILLION), 'too-large'],
  ['an open quote over 500,000 lines', () => `tên: "${'x\n'.repeat(500_000)}`, 'too-large'],
  ['an open quote over 90,000 lines', () => `tên: "${' x\n'.repeat(90_000)}`, 'unclosed-quote'],
  ['marks piled on a letter', () => `tên: a${'\u0301'.repeat(900_000)}`, { rule: 'missing-field' }],
  ['halves of emoji', () => `tên: ${'\ud83d'.repeat(900_000)}`, { rule: 'missing-field' }],
  ['silencing comments on one line', () => `# ${'reform-plan: bỏ qua x '.repeat(40_000)}`, { rule: 'missing-field' }],
  [
    '20,000 silencing comments',
    () => 'a: b # reform-plan: bỏ qua unit-unused\n'.repeat(20_000),
    { rule: 'unused-suppression' },
  ],
  ['a web page', () => `<!DOCTYPE html>\n${'<p>Kế hoạch</p>\n'.repeat(900)}`, { rule: 'wrong-type' }],
  ['a table', () => 'TT,NHIỆM VỤ\n1,"Kiểm tra"\n', { rule: 'wrong-type' }],
  ['JSON cut off', () => '{"kế hoạch": {"tên": "Kế hoạch", "năm": 20', 'unclosed-flow'],
];

describe('garbage', () => {
  for (const [name, text, answer] of garbage)
    it(`${name}: ${typeof answer === 'string' ? answer : answer.rule}`, () => {
      const { document, findings } = checkText(text());
      const wanted = findings.find(({ rule, message }) =>
        typeof answer === 'string' ? message.text === yamlSyntax.messages[answer] : rule === answer.rule,
      );
      assert.ok(
        wanted,
        `found instead: ${[...new Set(findings.map(({ rule, message }) => `${rule} ${message.text.en}`))].slice(0, 5).join('\n')}`,
      );
      const { start, end } = rangeOf(wanted.at);
      assert.ok(0 <= start && start <= end && end <= document.text.length);
      for (const fix of fixesOf(document, wanted)) assert.ok(fix.edits.length > 0);
    });
});
