import assert from 'node:assert/strict';
import { shortForms } from '../../../../../server/src/service/completion/values/phrases';
import { checkText } from '../../../../support/check';
import { placeOf, proposedAt, taken, textsAt } from './place';

interface Options {
  readonly year?: number;
  readonly issued?: string;
  readonly asOf?: string;
  /** Lines of the task. */
  readonly more?: string;
}

const plan = (
  deadline: string,
  { year = 2026, issued = `16/01/${year}`, asOf = `${year}-01-16`, more = '' }: Options = {},
) => `# as-of: ${asOf}
kế hoạch:
  tên: Kế hoạch cải cách hành chính năm ${year} của Sở Nội vụ
  năm: ${year}
  cơ quan: Sở Nội vụ
quyết định:
  số: 12/QĐ-SNV
${issued === '' ? '' : `  ngày: ${issued}\n`}kế hoạch cấp trên:
  số: 1234/QĐ-UBND
  ngày: 24/12/${year - 1}
  cơ quan: UBND tỉnh Khánh Hòa
  nhiệm vụ được giao:
    - mã: GV-01
      nội dung: Tập huấn
      tiến độ: Quý II/${year}
mốc thời gian:
  - mã: dao-tao
    tên: Kế hoạch đào tạo của tỉnh
    ngày: 12/01/${year}
  - mã: chua-co
    tên: Kế hoạch tuyên truyền của tỉnh
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát
        tiến độ: Trong tháng 9/${year}
      - tên: Tổng kết
        tiến độ: Theo quy định
      - tên: Tập huấn
${more}        tiến độ: ${deadline}
`;

/** What is proposed, with what stands beside it, up to some length. */
const shown = (marked: string, count: number) =>
  proposedAt(marked)
    .slice(0, count)
    .map(({ text, detail }) => (detail === undefined ? text : `${text} ${detail}`));

describe('proposals for deadlines', () => {
  const FIRST_OF_AREA = 'Trong tháng 9/2026 → T4 30/09/2026';
  const going: readonly (readonly [typed: string, ...first: readonly string[]])[] = [
    ['Trước ngày 15/4|', 'Trước ngày 15/4/2026 → T3 14/04/2026'],
    ['Trước 31/01/20|', 'Trước 31/01/2026 → T6 30/01/2026'],
    ['truoc 1/7|', 'Trước 1/7/2026 → T3 30/06/2026'],
    ['cham nhat ngay 02-4|', 'Chậm nhất ngày 02/4/2026 → T5 02/04/2026'],
    [
      '15/1|',
      '15/10/2026 → T5 15/10/2026',
      '15/11/2026 → CN 15/11/2026, ngày nghỉ (làm việc đến T6 13/11/2026)',
      '15/12/2026 → T3 15/12/2026',
    ],
    [
      'Trước ngày 20|',
      'Trước ngày 20/01/2026 → T2 19/01/2026',
      'Trước ngày 20/02/2026 → T5 19/02/2026, ngày nghỉ (làm việc đến T6 13/02/2026)',
    ],
    [
      'quy|',
      'Quý I/2026 → T3 31/03/2026',
      'Quý II/2026 → T3 30/06/2026',
      'Quý III/2026 → T4 30/09/2026',
      'Quý IV/2026 → T5 31/12/2026',
    ],
    ['Trong quý ii|', 'Trong quý II/2026 → T3 30/06/2026', 'Trong quý III/2026 → T4 30/09/2026'],
    ['cuối quý|', 'Cuối quý I/2026 → T3 31/03/2026'],
    [
      'Trong tháng 1|',
      'Trong tháng 01/2026 → T7 31/01/2026',
      'Trong tháng 10/2026 → T7 31/10/2026',
      'Trong tháng 11/2026 → T2 30/11/2026',
      'Trong tháng 12/2026 → T5 31/12/2026',
    ],
    ['Theo quy|', FIRST_OF_AREA],
    ['trong nam|', 'Trong năm 2026 → T5 31/12/2026'],
    [
      'Không quá 10 ngày|',
      'Không quá 10 ngày kể từ ngày Kế hoạch đào tạo của tỉnh được ban hành → T5 22/01/2026',
      'Không quá 10 ngày kể từ ngày Kế hoạch này được ban hành → T2 26/01/2026',
    ],
    [
      'Chậm nhất 05 ngày làm việc ke tu ngay k|',
      'Chậm nhất 05 ngày làm việc kể từ ngày Kế hoạch đào tạo của tỉnh được ban hành → T2 19/01/2026',
    ],
    ['Ban hành kế hoạch trong tháng 9|', 'trong tháng 9/2026 → T4 30/09/2026'],
    ['Quý I; truoc 30/6|', 'Trước 30/6/2026 → T2 29/06/2026'],
    ['"Ban hành: trong quý i|"', 'trong quý I/2026 → T3 31/03/2026'],
  ];
  for (const [typed, ...first] of going)
    it(`${typed} goes on`, () => assert.deepEqual(shown(plan(typed), first.length), first));

  it('what is typed stays before the deadline that is proposed', () => {
    const results = ['Quý I; truoc 30/6|', 'Ban hành kế hoạch trong thang 9|', 'tr|', '"Kế hoạch: quy|"'].map(
      (typed) => {
        const place = placeOf(plan(typed));
        const proposal = proposedAt(plan(typed))[0] ?? assert.fail();
        return taken(place, proposal);
      },
    );
    assert.deepEqual(results, [
      'Quý I; Trước 30/6/2026',
      'Ban hành kế hoạch trong tháng 9/2026',
      'Trong tháng 9/2026',
      'Kế hoạch: quý I/2026',
    ]);
  });

  it('what stands behind another sign stays', () => {
    const place = placeOf(plan('quy|; Quý IV/2026'));
    assert.equal(taken(place, proposedAt(plan('quy|; Quý IV/2026'))[0] ?? assert.fail()), 'Quý I/2026; Quý IV/2026');
  });

  it('those of the area come first; a vague one never', () => {
    assert.deepEqual(textsAt(plan('|')).slice(0, 4), [
      'Trong tháng 9/2026',
      'Trước ngày 30/6/2026',
      'Trước 30/6/2026',
      'Chậm nhất ngày 30/6/2026',
    ]);
    assert.ok(!textsAt(plan('|')).some((text) => /theo quy định|thường xuyên|tuyên truyền/iu.test(text)));
  });

  it('the superior’s own deadline is first, and none is later', () => {
    const texts = textsAt(plan('|', { more: '        cụ thể hóa: [GV-01]\n' }));
    assert.equal(texts[0], 'Quý II/2026');
    assert.ok(texts.includes('Quý I/2026') && !texts.includes('Quý III/2026'));
  });

  it('day and month are to be filled', () => {
    const [, found] = proposedAt(plan('|'));
    assert.equal(found?.text, 'Trước ngày 30/6/2026');
    assert.deepEqual(
      found.stops?.map(({ start, end }) => found.text.slice(start, end)),
      ['30', '6'],
    );
    const counted = proposedAt(plan('|')).find(({ text }) => text.startsWith('Không quá'));
    assert.deepEqual(
      counted?.stops?.map(({ start, end }) => counted.text.slice(start, end)),
      ['30'],
    );
  });

  it('what is over when the plan is issued comes last, and says so', () => {
    const all = proposedAt(plan('|', { issued: '20/05/2026', asOf: '2026-05-20' }));
    const at = all.findIndex(({ text }) => text === 'Quý I/2026');
    assert.equal(all[at]?.detail, '→ T3 31/03/2026 (đã qua)');
    assert.ok(all.slice(at).every(({ detail }) => detail?.endsWith('(đã qua)')));
    assert.ok(at > all.findIndex(({ text }) => text === 'Quý IV/2026'));
  });

  it('recurrences say how often, and are spelled as the plan does', () => {
    const find = (marked: string, text: string) => proposedAt(marked).find((one) => one.text === text)?.detail;
    assert.equal(find(plan('|'), 'Hằng quý'), '→ 4 lần, đầu tiên T3 31/03/2026');
    assert.equal(
      find(plan('|').replace('Tổng kết', 'Báo cáo hàng quý'), 'Hàng tháng'),
      '→ 12 lần, đầu tiên T7 31/01/2026',
    );
  });

  it('the way a term is counted is explained', () => {
    const found = proposedAt(plan('|')).find(({ text }) => text.includes('Kế hoạch này'));
    assert.equal(found?.detail, '→ CN 15/02/2026, ngày nghỉ (làm việc đến T6 13/02/2026)');
    assert.match(found?.documentation ?? '', /điều 148 khoản 5/);
    assert.match(
      proposedAt(plan('|'), 'en').find(({ text }) => text.includes('Kế hoạch này'))?.detail ?? '',
      /Sun 15\/02\/2026, a day off/,
    );
  });

  it('a reform task counts from the superior’s plan', () => {
    const reform = plan('|').replace('tên: Tập huấn', 'tên: Ban hành kế hoạch cải cách hành chính');
    assert.ok(textsAt(reform).includes('Không quá 30 ngày kể từ ngày kế hoạch của cấp trên được ban hành'));
  });

  it('of a plan without a year the year of the day counts', () => {
    assert.ok(textsAt(plan('|').replace('  năm: 2026\n', '')).includes('Quý I/2026'));
  });

  const FAULTS = [
    'deadline-unrecognized',
    'deadline-invalid',
    'deadline-vague',
    'deadline-outside-year',
    'deadline-event',
  ];
  for (let year = 2021; year <= 2030; year++)
    it(`no proposal of ${year} is a fault`, () => {
      for (const typed of ['|', 'Trước ngày 3|', '29/|', 'tháng |', 'quý |', 'Không quá 10 ngày|'])
        for (const options of [{ year }, { year, issued: '', asOf: `${year}-02-01` }]) {
          const place = placeOf(plan(typed, options));
          const values = proposedAt(plan(typed, options)).map((proposal) => taken(place, proposal));
          assert.ok(values.length > 10);
          // All at once, a task each.
          const tasks = values.map((value) => `      - tên: Tập huấn\n        tiến độ: ${JSON.stringify(value)}\n`);
          const text = plan('Quý I', options).replace(/ {6}- tên: Rà soát[\s\S]*$/u, tasks.join(''));
          const found = checkText(text).findings.filter(({ rule }) => FAULTS.includes(rule));
          assert.deepEqual(
            found.map(({ rule, at }) => `${rule}: ${at.piece.text.slice(at.start, at.end)}`),
            [],
          );
        }
    });
});

it('quarters and months are known by their short forms', () => {
  assert.deepEqual(['Quý III/2026', 'Trong quý IV/2026', 'Trong tháng 02/2026', 'Năm 2026'].map(shortForms), [
    ['q3'],
    ['q4'],
    ['t2'],
    [],
  ]);
});
