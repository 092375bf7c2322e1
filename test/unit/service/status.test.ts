import assert from 'node:assert/strict';
import { rangeOf } from '../../../server/src/plan/tree';
import { analyse } from '../../../server/src/service/analysis';
import { findingsByTask } from '../../../server/src/service/by-task';
import { statusOf } from '../../../server/src/service/status';
import { day } from '../../support/check';
import { examples } from '../../support/corpus';

const analysed = (text: string, asOf: string) => analyse(text, { asOf: day(asOf), severities: {}, profiles: [] });

const plan = (decision: string) => `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021
  năm: 2021
  cơ quan: Thanh tra tỉnh Khánh Hòa
  bộ quy tắc: khanh-hoa-2021
${decision}kế hoạch cấp trên:
  số: 3595/QĐ-UBND
  ngày: 31/12/2020
  cơ quan: UBND tỉnh Khánh Hòa
  tên: Kế hoạch cải cách hành chính năm 2021
`;

describe('the state of a plan', () => {
  const term = (text: string, asOf: string) => statusOf(analysed(text, asOf), 'vi').text.split(' · ').slice(1);

  it('counts the days a draft has left', () => {
    assert.deepEqual(term(plan(''), '2021-01-10'), ['còn 20 ngày']);
    assert.deepEqual(term(plan(''), '2021-01-30'), ['hôm nay là hạn cuối']);
    assert.deepEqual(term(plan(''), '2021-02-02'), ['quá hạn 3 ngày']);
  });

  it('says how late an issued plan was, and nothing of one that was in time', () => {
    const issued = (date: string) => plan(`quyết định:\n  số: 11/QĐ-TTT\n  ngày: ${date}\n`);
    assert.deepEqual(term(issued('29/01/2021'), '2021-06-01'), []);
    assert.deepEqual(term(issued('04/02/2021'), '2021-06-01'), ['ban hành chậm 5 ngày']);
  });

  it('explains itself line by line, in both languages', () => {
    const analysis = analysed(plan('quyết định:\n  số: 11/QĐ-TTT\n  ngày: 29/01/2021\n'), '2021-06-01');
    const { lines, level } = statusOf(analysis, 'vi');
    assert.equal(level, 'error');
    assert.match(lines[0] ?? '', /^Bộ quy tắc: .+ \(khanh-hoa-2021\)$/);
    assert.equal(lines[1], 'Hạn ban hành: T7 30/01/2021, ngày thứ 30 kể từ 31/12/2020');
    assert.equal(lines[2], 'Ban hành ngày 29/01/2021, ngày thứ 29');
    assert.match(statusOf(analysis, 'en').text, /^\d+ errors?(?:, \d+ warnings?)?$/);
  });

  it('does not know the time limit without a superior plan of the year', () => {
    const { text, lines } = statusOf(analysed(plan('').replace('31/12/2020', ''), '2021-01-10'), 'vi');
    assert.ok(!text.includes('ngày'), text);
    assert.match(lines[1] ?? '', /chưa tính được/);
  });
});

it('findings by task: all of them, in the order of the file, those outside tasks first', () => {
  const analysis = analysed(
    examples.find(({ name }) => name.includes('khanh-hoa-2021.plan'))?.text ?? '',
    '2021-02-01',
  );
  const groups = findingsByTask(analysis);
  assert.equal(groups.flatMap(({ findings }) => findings).length, analysis.findings.length);
  assert.equal(groups[0]?.task, undefined);
  const labels = groups.slice(1).map(({ task }) => task?.label);
  assert.equal(new Set(groups.map(({ task }) => task)).size, groups.length);
  assert.ok(labels.includes('II.4.4'));
  for (const { task, findings } of groups)
    for (const { at } of findings)
      if (task)
        assert.ok(rangeOf(at).start >= rangeOf(task.task.node).start && rangeOf(at).end <= rangeOf(task.task.node).end);
});
