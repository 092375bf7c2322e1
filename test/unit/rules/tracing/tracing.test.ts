import assert from 'node:assert/strict';
import { frameOf } from '../../../../server/src/rules/frame';
import { agencyNames, placeOfAgency, sameAgency } from '../../../../server/src/rules/tracing/agency';
import { tasksOfAgency } from '../../../../server/src/rules/tracing/assigned';
import { factsOf } from '../../../../server/src/rules/tracing/facts';
import { type ParentFacts, parentFactsOf, type Tracing } from '../../../../server/src/rules/tracing/parent';
import { render } from '../../../../server/src/texts/localized';
import { checkEdit, checkText } from '../../../support/check';

function facts(text: string): ParentFacts {
  return parentFactsOf(factsOf(checkText(text)));
}

const tracing = (parent: ParentFacts): Tracing => ({ file: 'tinh.plan.yaml', parent: { kind: 'plan', facts: parent } });

const province = (tasks: string, units = '') => `kế hoạch:
  tên: Kế hoạch cải cách hành chính tỉnh Khánh Hòa năm 2021
  năm: 2021
  cơ quan: UBND tỉnh Khánh Hòa
${units}lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
${tasks}`;

const UNITS = `đơn vị:
  - { mã: SNV, tên: Sở Nội vụ }
  - { mã: TTT, tên: Thanh tra tỉnh, tên khác: [Thanh tra] }
  - { mã: VP, tên: Văn phòng UBND tỉnh, người đứng đầu: Chánh Văn phòng }
`;

const child = (body: string) => `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021
  năm: 2021
  cơ quan: Thanh tra tỉnh Khánh Hòa
kế hoạch cấp trên:
  số: 3595/QĐ-UBND
  ngày: 31/12/2020
  cơ quan: UBND tỉnh Khánh Hòa
  tệp: tinh.plan.yaml
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
${body}`;

describe('names of agencies', () => {
  const same: [string, string, boolean][] = [
    ['Thanh tra tỉnh', 'Thanh tra tỉnh Khánh Hòa', true],
    ['Sở Nội vụ', 'Sở Nội vụ tỉnh Khánh Hòa', true],
    ['UBND tỉnh Khánh Hoà', 'Ủy ban nhân dân tỉnh Khánh Hòa', true],
    ['UBND phường Nha Trang', 'Phường Nha Trang', true],
    ['UBND phường Nha Trang', 'UBND phường Nha Trang, tỉnh Khánh Hòa', true],
    ['Thanh tra tỉnh Khánh Hòa', 'Thanh tra tỉnh Ninh Thuận', false],
    ['UBND tỉnh Khánh Hòa', 'UBND tỉnh Ninh Thuận', false],
    ['Sở Nội vụ', 'Sở Nông nghiệp', false],
    ['Sở Nội vụ', 'Bộ Nội vụ', false],
    ['UBND xã Suối Dầu', 'UBND xã Suối Cát', false],
    ['Văn phòng', 'Văn phòng UBND tỉnh', false],
    ['', '', false],
  ];
  for (const [a, b, expected] of same)
    it(`${a} – ${b}: ${expected}`, () => {
      assert.equal(sameAgency(a, b), expected);
      assert.equal(sameAgency(b, a), expected);
    });

  it('leaves out the name of the province that is spoken of, and no other', () => {
    assert.equal(placeOfAgency('UBND tỉnh Khánh Hòa'), 'khánh hòa');
    assert.equal(placeOfAgency('Sở Nội vụ'), undefined);
    assert.deepEqual(agencyNames('Sở Nội vụ tỉnh Khánh Hòa', 'khánh hòa'), [
      'sở nội vụ tỉnh khánh hòa',
      'sở nội vụ tỉnh',
      'sở nội vụ',
    ]);
    assert.deepEqual(agencyNames('Sở Nội vụ tỉnh Khánh Hòa', 'ninh thuận'), ['sở nội vụ tỉnh khánh hòa']);
  });
});

describe('what a superior assigns', () => {
  const cases: [string, string, boolean][] = [
    ['the lead by id', 'chủ trì: TTT', true],
    ['the lead by name', 'chủ trì: Thanh tra tỉnh', true],
    ['the lead by an alias', 'chủ trì: Thanh tra', true],
    ['a role in free text', 'thực hiện: Thanh tra tỉnh chủ trì; Sở Nội vụ phối hợp', true],
    ['a bare name in free text', 'thực hiện: Thanh tra tỉnh', true],
    ['a list of duties', 'thực hiện: [{ đơn vị: TTT, việc: thực hiện }]', true],
    ['a product of its own', 'sản phẩm: [{ nội dung: Báo cáo, chủ trì: TTT }]', true],
    ['whoever supports', '{ chủ trì: SNV, phối hợp: [TTT] }', false],
    ['whoever urges', 'thực hiện: Sở Nội vụ chủ trì; Thanh tra tỉnh đôn đốc', false],
    ['another agency', 'chủ trì: SNV', false],
    ['all agencies together', 'chủ trì: Các sở, ban, ngành', false],
    ['nobody', 'ghi chú: Thanh tra tỉnh', false],
  ];
  for (const [name, keys, expected] of cases)
    it(`${name}: ${expected}`, () => {
      const lines = keys.startsWith('{') ? keys.slice(2, -2).replace('{ ', '').split(', ').join('\n        ') : keys;
      const parent = facts(province(`      - tên: Rà soát văn bản\n        ${lines}\n`, UNITS));
      assert.equal(tasksOfAgency(parent, 'Thanh tra tỉnh Khánh Hòa').length === 1, expected);
    });

  it('is found without a list of units by the name alone', () => {
    const parent = facts(province('      - tên: Rà soát văn bản\n        chủ trì: Thanh tra tỉnh\n'));
    assert.equal(tasksOfAgency(parent, 'Thanh tra tỉnh Khánh Hòa').length, 1);
    assert.equal(tasksOfAgency(parent, 'Thanh tra Sở Xây dựng').length, 0);
  });

  it('is nobody’s where two units of the superior may be meant', () => {
    const units = 'đơn vị:\n  - { mã: A, tên: Thanh tra tỉnh }\n  - { mã: B, tên: Thanh tra tỉnh Khánh Hòa }\n';
    const parent = facts(province('      - tên: Rà soát văn bản\n        chủ trì: A\n', units));
    assert.equal(tasksOfAgency(parent, 'Thanh tra tỉnh Khánh Hòa').length, 0);
  });

  it('is told in a bounded message, whatever there is of it', () => {
    const tasks = Array.from(
      { length: 500 },
      (_, i) => `      - tên: ${`Việc ${i} `.repeat(60)}\n        chủ trì: TTT\n`,
    );
    const { findings } = checkText(
      child('      - tên: x\n'),
      undefined,
      tracing(facts(province(tasks.join(''), UNITS))),
    );
    const [found, more] = findings.filter(({ rule }) => rule === 'assignment-uncovered');
    assert.ok(found && !more);
    const message = render(found.message, 'vi');
    assert.ok(message.length < 1_000, message);
    assert.match(message, /^Kế hoạch cấp trên giao cơ quan 500 nhiệm vụ .* và 495 nhiệm vụ khác\./);
  });
});

describe('findings that rest on a parent', () => {
  const parent = facts(
    province('      - tên: Rà soát\n        chủ trì: TTT\n        tiến độ: Trong tháng 9/2021\n', UNITS),
  );
  const rulesOf = (findings: readonly { rule: string }[]) =>
    findings.map(({ rule }) => rule).filter((rule) => /^(?:assignment|implements|parent|later)-/.test(rule));
  const task = (ids: string, deadline: string) =>
    child(`      - tên: Rà soát\n        tiến độ: ${deadline}\n        cụ thể hóa: [${ids}]\n      - tên: Khác\n`);

  it('hold under the same parent, and go with the file that is named', () => {
    const text = task('II.1.1', 'Trong tháng 10/2021');
    const first = checkText(text, undefined, tracing(parent));
    assert.deepEqual(rulesOf(first.findings), ['later-than-parent']);
    const other = checkText(text.replace('tinh.plan.yaml', 'khac.plan.yaml'), first, tracing(parent));
    assert.deepEqual(rulesOf(other.findings), []);
    assert.deepEqual(rulesOf(checkText(text, undefined, undefined).findings), []);
  });

  it('keep the frame while a key is typed, so that nothing is traced again', () => {
    const known = tracing(parent);
    const first = checkText(task('II.1.1', 'Trong tháng 8/2021'), undefined, known);
    const second = checkEdit(first, task('II.1.1', 'Trong tháng 8/2021').replace('tên: Khác', 'tên: Khác nữa'));
    assert.equal(second.frame, first.frame);
    assert.equal(second.byRule?.get('assignment-uncovered'), first.byRule?.get('assignment-uncovered'));
    assert.notEqual(frameOf(second.document, { ...second.options, tracing: tracing(parent) }).parentPlan, undefined);
  });

  it('are the same after each edit as from scratch', () => {
    let last = checkText(task('II.1.1', 'Trong tháng 8/2021'), undefined, tracing(parent));
    const known = last.options.tracing;
    const texts = [
      task('II.1.1', 'Trong tháng 10/2021'),
      task('II.1.2', 'Trong tháng 10/2021'),
      task('', 'Trong tháng 10/2021'),
      task('"1.1"', 'Trong tháng 10/2021').replace('tên: Khác', 'tên: [Khác'),
      task('"1.1"', 'Trong tháng 10/2021'),
      task('II.1.1', 'Hàng tháng'),
      task('II.1.1', 'Trong tháng 9/2021'),
    ];
    const expected = [
      ['later-than-parent'],
      ['assignment-uncovered', 'implements-unknown'],
      ['assignment-uncovered'],
      [],
      ['later-than-parent'],
      [],
      [],
    ];
    for (const [i, text] of texts.entries()) {
      last = checkEdit(last, text);
      const scratch = checkText(text, undefined, known);
      assert.deepEqual(rulesOf(last.findings), rulesOf(scratch.findings), text);
      if (i !== 3) assert.deepEqual(rulesOf(last.findings), expected[i], text);
    }
  });

  it('are silent where the parent has an error of YAML, or is of another year', () => {
    const broken = facts(`${province('      - tên: [Rà soát\n        chủ trì: TTT\n', UNITS)}`);
    assert.equal(broken.complete, false);
    const text = task('II.9.9', 'Trong tháng 10/2021');
    assert.deepEqual(rulesOf(checkText(text, undefined, tracing(broken)).findings), []);
    const old = { ...parent, year: 2020 };
    assert.deepEqual(rulesOf(checkText(text, undefined, tracing(old)).findings), ['parent-file']);
  });
});
