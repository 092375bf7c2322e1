import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rangeOf } from '../../server/src/plan/tree';
import type { Finding } from '../../server/src/rules/rule';
import { taskOf } from '../../server/src/service/findings';
import { applyFix, checkText, fixesOf } from '../support/check';

/** The source document brings out its real defects, each at its place, and no false ones. */
const read = (name: string) => readFileSync(join(__dirname, '../../examples', name), 'utf8');
const source = read('khanh-hoa-2021.plan.yaml');

/** `rule · task · marked words` of every finding. */
function list(text: string): string[] {
  const result = checkText(text);
  return result.findings.map((finding) => {
    const { start, end } = rangeOf(finding.at);
    return [finding.rule, taskOf(result, finding)?.label ?? '–', text.slice(start, end)].join(' · ');
  });
}

const found = list(source);
const of = (rule: string) =>
  found.filter((line) => line.startsWith(`${rule} · `)).map((line) => line.slice(rule.length + 3));
const tasksOf = (rule: string) => [...new Set(of(rule).map((line) => line.split(' · ')[0]))];

describe('the source document', () => {
  it('has its second 4.4, and 7.2.3 without a responsible unit', () => {
    assert.deepEqual(of('number-duplicate'), ['II.4.4 · 4.4']);
    assert.deepEqual(tasksOf('responsible-missing'), ['II.7.2.3']);
  });

  it('has years left over from the plan before', () => {
    assert.deepEqual(of('stale-year'), ['II.2.2 · 2020', 'II.4.2 · 2020', 'II.7.2.2 · 2020']);
    const terms = of('term-inconsistent').join('\n');
    assert.match(terms, /ISO 9001:2008/);
    assert.match(terms, /Kế hoạch duy trì ISO năm 2020/);
  });

  it('has a circular without its year, a replaced one, and two for one duty', () => {
    assert.ok(of('citation-format').includes('II.2.3 · 02/TT-VPCP'));
    assert.match(of('citation-replaced').join(), /172\/2012\/TT-BTC/);
    assert.deepEqual(tasksOf('citation-conflict'), ['II.2.5']);
  });

  it('has deadlines that stand only in the product, vague ones, and events without a date', () => {
    assert.deepEqual(tasksOf('deadline-in-product'), [
      'II.1.2',
      'II.2.2',
      'II.2.3',
      'II.2.4',
      'II.5.7',
      'II.7.2.3',
      'IV.2',
    ]);
    for (const task of ['II.1.4', 'II.2.1', 'II.2.2', 'II.2.3', 'II.2.4', 'II.2.5', 'II.3.1'])
      assert.ok(tasksOf('deadline-vague').includes(task), task);
    assert.deepEqual(tasksOf('deadline-event'), ['II.2.1', 'II.5.4']);
    assert.deepEqual(of('deadline-outside-year'), ['II.7.2.2 · Trước 30/12/2020']);
  });

  it('has a target of nothing, a signer in the wrong office, and slips that are words', () => {
    assert.deepEqual(of('target-subject'), ['II.6.2 · Từ 10% trở lên']);
    assert.deepEqual(of('signer-authority'), ['– · Chánh Văn phòng']);
    const slips = of('misspelling').map((line) => line.split(' · ')[1]);
    const expected = [
      'đơn đốc',
      'phần đầu đạt',
      'trực liên thông',
      'TBTD',
      'nhân xét',
      'Công (Trang)',
      'công tác làm',
      'cả nhân',
      'đề chậm',
      'nghiệm túc',
    ];
    for (const slip of expected) assert.ok(slips.includes(slip), slip);
    assert.equal(slips.filter((slip) => slip === 'đơn đốc').length, 4);
  });

  it('has no missing area, is in time, reports enough, and is not shouted at for year-long deadlines', () => {
    const absent = [
      'area-missing',
      'area-empty',
      'area-unknown',
      'area-duplicate',
      'issue-window',
      'issue-before-parent',
      'year-mismatch',
      'report-series',
      'bases-parent',
      'yaml-syntax',
      'unknown-key',
      'missing-field',
      'wrong-type',
      'unit-unknown',
      'declared-count',
      'target-ratio',
      'milestone-order',
      'number-gap',
      'number-format',
    ];
    for (const rule of absent) assert.deepEqual(of(rule), [], rule);
    const yearLong = checkText(source).findings.filter(({ rule }) => rule === 'deadline-year-long');
    assert.deepEqual(
      yearLong.map(({ severity }) => severity),
      ['hint'],
    );
  });

  it('has the same defects with English keys', () => {
    const english = list(read('khanh-hoa-2021.en.plan.yaml'));
    // A finding about something missing stands on a key, which is spelled otherwise.
    const rules = (lines: readonly string[]) => lines.map((line) => line.split(' · ').slice(0, 2).join(' '));
    assert.deepEqual(rules(english), rules(found));
  });

  it('is told from the model plan, which has nothing above a hint', () => {
    const { findings } = checkText(`# as-of: 2026-01-20\n${read('so-noi-vu-2026.plan.yaml')}`);
    assert.deepEqual(
      findings.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule),
      [],
    );
  });
});

/** What somebody does to a plan, the one finding it brings, and whether a fix takes it away. */
const damages: readonly { what: string; rule: string; change: (text: string) => string; fixed: boolean }[] = [
  {
    what: 'deletes an area',
    rule: 'area-missing',
    fixed: true,
    change: (text) => text.replace(/\n {2}- tên: Cải cách tài chính công\n[\s\S]*?(?=\n {2}- tên: )/, ''),
  },
  {
    what: 'deletes the products of a task',
    rule: 'product-missing',
    fixed: true,
    change: (text) => text.replace(/\n {8}sản phẩm:\n {10}- Phần mềm được đưa vào sử dụng/, ''),
  },
  {
    what: 'deletes who leads',
    rule: 'responsible-missing',
    fixed: true,
    change: (text) =>
      text.replace(
        /(Đề án gửi Sở Nội vụ thẩm định, trình UBND tỉnh\n {8}tiến độ: Quý I\/2021)\n {8}thực hiện: Chánh Văn phòng/,
        '$1',
      ),
  },
  {
    what: 'issues two days later',
    rule: 'issue-window',
    fixed: true,
    change: (text) => text.replace('ngày: 29/01/2021', 'ngày: 31/01/2021'),
  },
  {
    what: 'promises 150 %',
    rule: 'target-range',
    fixed: false,
    change: (text) =>
      text
        .replace('thực hiện Kế hoạch theo dõi', 'x')
        .replace('Hoàn thành đúng tiến độ 100%', 'Hoàn thành đúng tiến độ 150%'),
  },
  {
    what: 'cites 34/2016 with another year',
    rule: 'citation-year',
    fixed: true,
    change: (text) =>
      text.replace(
        'khoản 3 Điều 170 Nghị định số 34/2016/NĐ-CP',
        'khoản 3 Điều 170 Nghị định số 34/2016/NĐ-CP ngày 14/5/2017',
      ),
  },
  {
    what: 'types a key without accents',
    rule: 'unknown-key',
    fixed: true,
    change: (text) => text.replace('        sản phẩm:', '        san pham:'),
  },
];

describe('somebody who', () => {
  for (const { what, rule, change, fixed } of damages) {
    it(`${what} gets one finding${fixed ? ', with a fix that takes it away' : ''}`, () => {
      const damaged = change(source);
      assert.notEqual(damaged, source);
      const before = counts(source);
      const result = checkText(damaged);
      const fresh = result.findings.filter((finding) => finding.rule === rule);
      assert.equal(fresh.length - (before.get(rule) ?? 0), 1, `${rule}: ${fresh.length}`);
      for (const [other, count] of counts(damaged))
        if (other !== rule) assert.ok(count <= (before.get(other) ?? 0), `${other} besides`);
      if (!fixed) return;
      const finding = fresh.find((candidate) => isNew(candidate, damaged)) ?? assert.fail();
      const [fix] = fixesOf(result.document, finding);
      const mended = applyFix(result.document, fix ?? assert.fail('no fix'));
      assert.equal(counts(mended).get(rule) ?? 0, before.get(rule) ?? 0);
    });
  }
});

function counts(text: string): Map<string, number> {
  const all = new Map<string, number>();
  for (const { rule } of checkText(text).findings) all.set(rule, (all.get(rule) ?? 0) + 1);
  return all;
}

/** Whether the finding's words and task are not among those of the untouched source. */
function isNew(finding: Finding, text: string): boolean {
  const { start, end } = rangeOf(finding.at);
  const result = checkText(text);
  return !found.includes([finding.rule, taskOf(result, finding)?.label ?? '–', text.slice(start, end)].join(' · '));
}
