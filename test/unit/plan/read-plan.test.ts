import assert from 'node:assert/strict';
import { readDocument } from '../../../server/src/plan/document';
import type { Plan, Task } from '../../../server/src/plan/model';
import type { Text } from '../../../server/src/plan/text';

const read = (text: string): Plan => readDocument(text).plan;
const say = (text: Text | undefined) => text?.value;
const all = (texts: readonly Text[]) => texts.map(({ value }) => value);

const vietnamese = `kế hoạch:
  tên: Kế hoạch CCHC năm 2021
  năm: 2021
  cơ quan: Thanh tra tỉnh
  cấp: SỞ
  bộ quy tắc: khanh-hoa-2021
  tình trạng: Đã ban hành
quyết định:
  số: 010
  ngày: 29/01/2021
  căn cứ: [Luật A, "Nghị định B; C"]
  theo đề nghị của: Chánh Văn phòng
  điều:
    - Điều 1. Ban hành
    -
    - ""
  người ký: { họ tên: A, chức vụ: Chánh Thanh tra, quyền hạn: KT. }
kế hoạch cấp trên:
  số: 3595/QĐ-UBND
  ngày: 2020-12-31
  cơ quan: UBND tỉnh
  nhiệm vụ được giao:
    - { mã: II.1, nội dung: Rà soát, tiến độ: Quý I }
đơn vị:
  - { mã: VP, tên: Văn phòng, loại: phòng, người đứng đầu: Chánh Văn phòng, tên khác: [Văn phòng cơ quan] }
  - không phải đơn vị
mốc thời gian:
  - { mã: kh, tên: Kế hoạch của tỉnh, ngày: 31/02/2021 }
mục đích: [Mục đích 1]
yêu cầu:
  - Yêu cầu 1
mục tiêu:
  - Mục tiêu 1
  - mã: MT2
    nội dung: Mục tiêu 2
    gồm: [a, b]
lĩnh vực:
  - tên: Chỉ đạo
    nhiệm vụ:
      - TT: 1.10
        tên: Kiểm tra
        sản phẩm:
          - Kế hoạch
          - { nội dung: Báo cáo, tiến độ: Quý II, chủ trì: VP }
        tiến độ:
          - { việc: Ban hành, tiến độ: tháng 10 }
          - Quý IV
        chủ trì: VP
        phối hợp: Các phòng
        thực hiện:
          - { đơn vị: VP, việc: chủ trì }
          - Các phòng phối hợp
        chỉ tiêu: 100%
        tài liệu kiểm chứng: [12/BC]
        cụ thể hóa: [II.1]
        căn cứ: [Luật A]
        điều kiện: nếu có
        trạng thái: hoàn thành
        tỷ lệ: 60%
        ngày hoàn thành: 1/3/2021
        ghi chú: x
        nhiệm vụ:
          - tên: Việc con
  - nhiệm vụ: [{ tên: Trong ngoặc }]
    tên: Sau
báo cáo:
  - { loại: CCHC, kỳ: quý I, tiến độ: 10/3, nơi nhận: UBND tỉnh, chủ trì: VP }
kinh phí: [Ngân sách]
tổ chức thực hiện: [Văn phòng theo dõi]
`;

function checkAll(plan: Plan): void {
  const { head, decision, parent } = plan;
  assert.deepEqual(
    [say(head?.title), head?.year, say(head?.agency), head?.level?.word, say(head?.profile), head?.state?.word],
    ['Kế hoạch CCHC năm 2021', 2021, 'Thanh tra tỉnh', 'department', 'khanh-hoa-2021', 'issued'],
  );
  assert.deepEqual(
    [say(decision?.number), decision?.date?.date?.toString(), all(decision?.bases ?? []), say(decision?.proposer)],
    ['010', '2021-01-29', ['Luật A', 'Nghị định B; C'], 'Chánh Văn phòng'],
  );
  assert.deepEqual(all(decision?.articles ?? []), ['Điều 1. Ban hành']);
  assert.deepEqual(
    [say(decision?.signer?.name), say(decision?.signer?.position), say(decision?.signer?.capacity)],
    ['A', 'Chánh Thanh tra', 'KT.'],
  );
  assert.deepEqual(
    [say(parent?.number), parent?.date?.date?.toString(), say(parent?.issuer), parent?.assignments.length],
    ['3595/QĐ-UBND', '2020-12-31', 'UBND tỉnh', 1],
  );
  assert.deepEqual([say(parent?.assignments[0]?.id), say(parent?.assignments[0]?.deadline)], ['II.1', 'Quý I']);
  assert.equal(plan.units.length, 1);
  assert.deepEqual(
    [say(plan.units[0]?.id), plan.units[0]?.kind?.word, say(plan.units[0]?.head), all(plan.units[0]?.aliases ?? [])],
    ['VP', 'room', 'Chánh Văn phòng', ['Văn phòng cơ quan']],
  );
  assert.deepEqual([say(plan.events[0]?.id), plan.events[0]?.date?.date], ['kh', undefined]);
  assert.deepEqual([all(plan.purposes), all(plan.requirements)], [['Mục đích 1'], ['Yêu cầu 1']]);
  assert.deepEqual(
    plan.objectives.map(({ id, text, items }) => [say(id), say(text), all(items)]),
    [
      [undefined, 'Mục tiêu 1', []],
      ['MT2', 'Mục tiêu 2', ['a', 'b']],
    ],
  );
  assert.deepEqual(
    plan.areas.map(({ title, tasks }) => [say(title), tasks.length]),
    [
      ['Chỉ đạo', 1],
      ['Sau', 1],
    ],
  );
  checkTask(plan.areas[0]?.tasks[0]);
  assert.deepEqual(
    plan.reports.map(({ series, periods, to, lead }) => [say(series), all(periods), say(to), say(lead)]),
    [['CCHC', ['quý I'], 'UBND tỉnh', 'VP']],
  );
  assert.deepEqual([all(plan.funding), all(plan.organization)], [['Ngân sách'], ['Văn phòng theo dõi']]);
}

function checkTask(task: Task | undefined): void {
  assert.ok(task);
  assert.deepEqual([say(task.number), say(task.name), say(task.lead)], ['1.10', 'Kiểm tra', 'VP']);
  assert.deepEqual(
    task.products.map(({ text, deadline, lead }) => [say(text), deadline.map((part) => say(part.text)), say(lead)]),
    [
      ['Kế hoạch', [], undefined],
      ['Báo cáo', ['Quý II'], 'VP'],
    ],
  );
  assert.deepEqual(
    task.deadline.map(({ label, text }) => [say(label), say(text)]),
    [
      ['Ban hành', 'tháng 10'],
      [undefined, 'Quý IV'],
    ],
  );
  assert.deepEqual(
    task.responsible.map(({ text, unit, duty }) => [say(text), say(unit), say(duty)]),
    [
      [undefined, 'VP', 'chủ trì'],
      ['Các phòng phối hợp', undefined, undefined],
    ],
  );
  assert.deepEqual(
    [all(task.support), say(task.target), all(task.evidence), all(task.implements), all(task.basis), say(task.when)],
    [['Các phòng'], '100%', ['12/BC'], ['II.1'], ['Luật A'], 'nếu có'],
  );
  assert.deepEqual(
    [task.status?.word, say(task.progress), task.completed?.date?.toString(), say(task.note)],
    ['done', '60%', '2021-03-01', 'x'],
  );
  assert.deepEqual(
    task.tasks.map(({ name }) => say(name)),
    ['Việc con'],
  );
}

describe('reading a plan', () => {
  it('reads every key', () => checkAll(read(vietnamese)));
  it('reads every key with CRLF and a byte order mark', () =>
    checkAll(read(`\ufeff${vietnamese.replaceAll('\n', '\r\n')}`)));
  it('reads every key decomposed', () => checkAll(read(vietnamese.normalize('NFD'))));
  it('reads every key as one piece', () => checkAll(read(`${vietnamese}#[&x\n`)));

  it('reads nothing from nothing', () => {
    const plan = read('');
    assert.deepEqual(
      [plan.head, plan.decision, plan.areas, plan.units, plan.root.at.size],
      [undefined, undefined, [], [], 0],
    );
  });

  it('leaves out what has the wrong shape', () => {
    const plan = read(
      'kế hoạch: x\nquyết định: [a]\nđơn vị: VP\nmục tiêu: {a: b}\nlĩnh vực:\n  - x\n  - [y]\nkinh phí:\n  a: b\n',
    );
    assert.deepEqual(
      [plan.head, plan.decision, plan.units, plan.areas, plan.funding],
      [undefined, undefined, [], [], []],
    );
  });

  const years: readonly [written: string, year: number | undefined][] = [
    ['2021', 2021],
    ['"2021"', 2021],
    ['năm 2021', undefined],
    ['21', undefined],
    ['', undefined],
  ];
  for (const [written, year] of years)
    it(`reads the year ${written || 'nothing'} as ${year}`, () =>
      assert.equal(read(`kế hoạch:\n  năm: ${written}\n`).head?.year, year));

  it('reads the first of a key written twice, in either spelling', () => {
    const { plan, pieces, duplicates } = readDocument('kế hoạch:\n  tên: A\n  title: B\nplan:\n  tên: C\n');
    assert.equal(say(plan.head?.title), 'A');
    assert.equal(pieces.flatMap((piece) => piece.duplicates).length, 1);
    assert.equal(duplicates.length, 1);
  });

  it('reads the tasks of the first list only, when an area has two', () => {
    for (const end of ['', '#[&x\n']) {
      const { areas } = read(`lĩnh vực:\n  - tên: A\n    nhiệm vụ:\n      - tên: x\n    tasks: [{ name: y }]\n${end}`);
      assert.deepEqual(
        areas.flatMap(({ tasks }) => tasks.map(({ name }) => say(name))),
        ['x'],
      );
    }
  });

  it('reads a slip as the key it resembles, unless that key is there', () => {
    assert.equal(say(read('kế hoạch:\n  co quan: A\n').head?.agency), 'A');
    assert.equal(say(read('kế hoạch:\n  co quan: A\n  cơ quan: B\n').head?.agency), 'B');
  });

  it('reads what stands around a broken task', () => {
    const { plan, pieces } = readDocument(
      'lĩnh vực:\n  - tên: A\n    nhiệm vụ:\n      - tên: "x\n        chủ trì: VP\n      - tên: y\n',
    );
    assert.deepEqual(
      pieces.map(({ problems }) => problems.length),
      [0, 0, 1, 0],
    );
    assert.ok(plan.areas[0]?.tasks.some(({ name }) => say(name) === 'y'));
  });
});
