import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from '../../../server/src/plan/text';
import { rangeOf, Scalar } from '../../../server/src/plan/tree';
import type { CheckResult } from '../../../server/src/rules/check';
import { deadlineContext, termsFound } from '../../../server/src/rules/deadlines/context';
import { deadlineRules } from '../../../server/src/rules/deadlines/index';
import { respelled } from '../../../server/src/rules/deadlines/respell';
import { outlineOf } from '../../../server/src/rules/outline';
import { formatDate } from '../../../server/src/time/date';
import { findDeadlines } from '../../../server/src/time/deadline';
import { checkText } from '../../support/check';
import { HIDDEN } from '../time/deadline.samples';

const read = (name: string) => readFileSync(join(__dirname, '../../../examples', name), 'utf8');

/** `II.2.1` of every finding of a rule, in order; `–` for one outside the tasks. */
function tasksWith({ document, frame, findings }: CheckResult, rule: string): string[] {
  const places = outlineOf(document.plan, frame.profile).tasks;
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ at }) => {
      const { start } = rangeOf(at);
      const holder = places.findLast(
        ({ task }) => rangeOf(task.node).start <= start && start <= rangeOf(task.node).end,
      );
      return holder?.label ?? '–';
    });
}

describe('deadlines of the source document', () => {
  const vi = checkText(read('khanh-hoa-2021.plan.yaml'));
  const en = checkText(read('khanh-hoa-2021.en.plan.yaml'));
  const expected: Record<string, readonly string[]> = {
    'deadline-unrecognized': ['II.1.3', 'II.1.3'],
    'deadline-invalid': [],
    'deadline-vague': [
      ...['II.1.3', 'II.1.4', 'II.2.1', 'II.2.1', 'II.2.2', 'II.2.3'],
      ...['II.2.4', 'II.2.4', 'II.2.4', 'II.2.4', 'II.2.5', 'II.2.5', 'II.2.5'],
      ...['II.3.1', 'II.3.1', 'II.3.1', 'II.3.1'],
    ],
    'deadline-year-long': ['I.5'],
    'deadline-past': [],
    'deadline-outside-year': ['II.7.2.2'],
    'deadline-in-product': ['II.1.2', 'II.2.2', 'II.2.3', 'II.2.4', 'II.5.7', 'II.7.2.3', 'IV.2'],
    'deadline-count': ['II.1.3', 'II.2.1', 'II.2.4', 'II.2.5', 'II.3.1'],
    'deadline-event': ['II.2.1', 'II.5.4'],
    'deadline-non-working': ['I.1', 'II.1.2', 'II.1.3', 'II.7.2.2'],
    'calendar-year': [],
    'milestone-order': [],
  };
  for (const { id } of deadlineRules)
    it(`${id}: ${expected[id]?.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(tasksWith(vi, id), expected[id]);
      assert.deepEqual(tasksWith(en, id), expected[id]);
    });
  it('counts 31 tasks with nothing but the year', () => {
    const [summary] = vi.findings.filter(({ rule }) => rule === 'deadline-year-long');
    assert.equal(summary?.message.values?.['count'], 31);
    assert.equal(summary?.severity, 'hint');
  });
});

it('the model plan has no finding about deadlines', () => {
  const { findings } = checkText(read('so-noi-vu-2026.plan.yaml'));
  const ids = new Set(deadlineRules.map(({ id }) => id));
  assert.deepEqual(
    findings.filter(({ rule }) => ids.has(rule)),
    [],
  );
});

describe('what a deadline counts from', () => {
  const plan = `kế hoạch:
  năm: 2021
  cơ quan: Sở Nội vụ
quyết định:
  ngày: 29/01/2021
kế hoạch cấp trên:
  số: 3595/QĐ-UBND
  ngày: 31/12/2020
  cơ quan: UBND tỉnh Khánh Hòa
mốc thời gian:
  - { mã: kstt, tên: Kế hoạch kiểm soát TTHC năm 2021 của UBND tỉnh, ngày: 08/01/2021 }
  - { mã: dt, tên: "Kế hoạch đào tạo, bồi dưỡng cán bộ, công chức, viên chức của tỉnh", ngày: 15/01/2021 }
  - { mã: dt-bo, tên: Kế hoạch đào tạo của Bộ Nội vụ, ngày: 20/01/2021 }
  - { mã: hoi-nghi, tên: Hội nghị công chức, ngày: 05/3/2021 }
  - { mã: cds, tên: Kế hoạch chuyển đổi số của tỉnh }
lĩnh vực:
  - tên: Chỉ đạo, điều hành
    nhiệm vụ:
      - tên: Xây dựng kế hoạch CCHC
      - { tên: Rà soát thủ tục, sản phẩm: [Ban hành kế hoạch kiểm soát thủ tục hành chính] }
      - { tên: "Đào tạo, bồi dưỡng cán bộ, công chức", sản phẩm: [Xây dựng kế hoạch hàng năm] }
      - tên: Tuyên truyền CCHC
        sản phẩm: [Kế hoạch tuyên truyền CCHC năm 2021]
      - tên: Hiện đại hóa công sở
`;
  const { document, frame } = checkText(plan);
  const [reform, control, training, publicity, other] = document.plan.areas[0]?.tasks ?? [];
  const PARENT = '31/12/2020';
  const cases = [
    ['kế hoạch của tỉnh được ban hành', reform, PARENT],
    ['KH của UBND tỉnh được ban hành', reform, PARENT],
    ['KẾ HOẠCH CỦA TỈNH ĐƯỢC BAN HÀNH', reform, PARENT],
    ['kế hoạch của Bộ được ban hành', reform, undefined],
    ['Kế hoạch CCHC của tỉnh được ban hành', control, PARENT],
    ['Quyết định số 3595/QĐ-UBND được ban hành', other, PARENT],
    ['KH của tỉnh được ban hành', control, '08/01/2021'],
    ['kế hoạch kiểm soát thủ tục hành chính của tỉnh được ban hành', reform, '08/01/2021'],
    ['UBND tỉnh ban hành kế hoạch kiểm soát TTHC', undefined, '08/01/2021'],
    ['kế hoạch của tỉnh được ban hành', training, '15/01/2021'],
    ['kế hoạch đào tạo của tỉnh được ban hành', training, '15/01/2021'],
    ['kế hoạch đào tạo của Bộ Nội vụ được ban hành', training, '20/01/2021'],
    ['kế hoạch của tỉnh được ban hành', publicity, undefined],
    ['kế hoạch của tỉnh được ban hành', other, undefined],
    ['kế hoạch của tỉnh được ban hành', undefined, PARENT],
    ['Hội nghị công chức', other, '05/3/2021'],
    ['hoi-nghi', other, '05/3/2021'],
    ['kế hoạch chuyển đổi số của tỉnh được ban hành', other, undefined],
    ['kế hoạch của Sở Nội vụ được ban hành', other, '29/01/2021'],
    ['Quyết định số 12/QĐ-UBND ngày 11/01/2021 được ban hành', other, '11/01/2021'],
    ['Nghị định số 62/2020/NĐ-CP ngày 01/6/2020 có hiệu lực', other, undefined],
  ] as const;
  for (const [words, task, date] of cases)
    it(`${words} (${task?.name?.value ?? 'outside the tasks'}): ${date ?? 'not known'}`, () => {
      const found = deadlineContext(frame, task)?.eventDate(words);
      assert.equal(found && formatDate(found).replace('/03/', '/3/'), date);
    });
});

it('a term found in a text is found by the quick look too', () => {
  for (const { text, inside = text } of HIDDEN) {
    const value = inside.normalize('NFC');
    const node = new Scalar({ offset: 0, text: value }, value, 'plain', 0, value.length);
    assert.deepEqual(
      termsFound(textOf(node)).map(({ start }) => start),
      findDeadlines(value.trim()).flatMap(({ concrete, start }) => (concrete ? [start] : [])),
      inside,
    );
  }
});

describe('deadlines typed without accents', () => {
  const cases = [
    ['Truoc 31/01/2021', 'Trước 31/01/2021'],
    ['TRUOC ngay 15/12', 'Trước ngày 15/12'],
    ['quy I/2021', 'quý I/2021'],
    ['trong thang 10/2021', 'trong tháng 10/2021'],
    ['ngay 5 hang thang', 'ngày 5 hàng tháng'],
    ['Theo quy dinh', 'Theo quy định'],
    ['Ban hành quy chế', 'Ban hành quy chế'],
    ['Trước 31/01/2021', 'Trước 31/01/2021'],
    ['hằng năm', 'hằng năm'],
  ] as const;
  for (const [written, right] of cases) it(`${written}: ${right}`, () => assert.equal(respelled(written), right));
});
