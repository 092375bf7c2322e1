import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rangeOf } from '../../../server/src/plan/tree';
import { applyFix, checkText, fixesOf } from '../../support/check';

const head = 'kế hoạch:\n  tên: K\n  năm: 2021\n  bộ quy tắc: khanh-hoa-2021\nlĩnh vực:\n';

function area(
  title: string,
  numbers: readonly (string | undefined)[],
  below: readonly (string | undefined)[] = [],
): string {
  const tasks = numbers.map((number, i) => {
    const inner = i === 1 && below.length > 0 ? `, nhiệm vụ: [${below.map((each) => task(each)).join(', ')}]` : '';
    return `      - ${task(number, inner)}\n`;
  });
  return `  - tên: ${title}\n    nhiệm vụ:\n${tasks.join('')}`;
}

function task(number: string | undefined, inner = ''): string {
  return `{ ${number === undefined ? '' : `TT: ${number}, `}tên: a${inner} }`;
}

/** `gap 4.3` and so on, in the order of the file. */
function faults(text: string): string[] {
  return checkText(text).findings.flatMap(({ rule, at }) => {
    const { start, end } = rangeOf(at);
    return rule.startsWith('number-') ? [`${rule.slice(7)} ${text.slice(start, end)}`] : [];
  });
}

describe('task numbers', () => {
  const area4 = 'Cải cách tổ chức bộ máy';
  const cases: readonly [string, readonly (string | undefined)[], readonly string[]][] = [
    ['a row', ['4.1', '4.2', '4.3'], []],
    ['a row without numbers', [undefined, undefined], []],
    ['a duplicate, the row going on with it uncounted', ['4.1', '4.1', '4.2'], ['duplicate 4.1']],
    ['a duplicate, the row going on with it counted', ['4.1', '4.1', '4.3'], ['duplicate 4.1']],
    ['three of a kind', ['4.1', '4.1', '4.1'], ['duplicate 4.1', 'duplicate 4.1']],
    ['a deleted task', ['4.1', '4.3', '4.4'], ['gap 4.3']],
    ['a deleted first task', ['4.2', '4.3'], ['gap 4.2']],
    ['two that changed places', ['4.1', '4.3', '4.2', '4.4'], ['gap 4.3']],
    ['one number far off', ['4.1', '4.9', '4.3', '4.4'], ['gap 4.9']],
    ['the number of another area', ['4.1', '5.2', '4.3'], ['format 5.2']],
    ['a row under the number of another area', ['3.1', '3.2', '3.3'], ['format 3.1']],
    ['numbers without the area', ['1', '2'], ['format 1']],
    ['letters, each', ['a', 'b)', '4.3'], ['format a', 'format b)']],
    ['ten after nine, not one', ['4.1', '4.2', '4.3', '4.4', '4.5', '4.6', '4.7', '4.8', '4.9', '4.10'], []],
    ['padded numbers and full stops', ['4.01', '4.02.'], []],
  ];
  for (const [name, numbers, expected] of cases)
    it(name, () => {
      assert.deepEqual(faults(head + area(area4, numbers)), expected);
    });

  it('restart in each group, and below each heading', () => {
    const text =
      head + area('Chỉ đạo, điều hành', ['1', '2'], ['2.1', '2.2']) + area('Những nội dung khác', ['1', '2']);
    assert.deepEqual(faults(text), []);
  });

  it('below a heading whose own number is wrong go with either number', () => {
    assert.deepEqual(faults(head + area(area4, ['4.1', '4.3'], ['4.3.1', '4.3.2'])), ['gap 4.3']);
    assert.deepEqual(faults(head + area(area4, ['4.1', '4.3'], ['4.2.1', '4.2.2'])), ['gap 4.3']);
  });

  it('are right after enough fixes, and no fix makes them worse', () => {
    const number = fc.option(fc.constantFrom('4.1', '4.2', '4.3', '4.4', '4.6', '5.1', '4.2.1', 'x', '4.0'), {
      nil: undefined,
    });
    const inner = fc.option(fc.constantFrom('4.2.1', '4.2.2', '4.2.3', '4.1.1', 'y'), { nil: undefined });
    // A number written twice below a wrong heading is part of one slip, and comes to light when the heading is right.
    const row = fc.uniqueArray(inner, { maxLength: 3, selector: (one) => one ?? Symbol() });
    fc.assert(
      fc.property(fc.array(number, { maxLength: 6 }), row, (numbers, below) => {
        let text = head + area(area4, numbers, below);
        for (let left = faults(text).length; left > 0; left = faults(text).length) {
          const { document, findings } = checkText(text);
          const wrong = findings.filter(({ rule }) => rule.startsWith('number-'));
          const results = wrong.map((finding) => {
            const [fix] = fixesOf(document, finding);
            assert.ok(fix);
            return applyFix(document, fix);
          });
          for (const result of results) assert.ok(faults(result).length < left, `${text}\n→\n${result}`);
          text = results[0] ?? text;
        }
      }),
      {
        numRuns: 150,
        examples: [
          [['4.4', '4.0'], ['4.2.1']],
          [['4.6', '4.2.1'], ['4.2.1']],
        ],
      },
    );
  });
});
