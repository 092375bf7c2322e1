import assert from 'node:assert/strict';
import { analyse } from '../../../../server/src/service/analysis';
import { cellAt, gapsOf, type Matrix } from '../../../../server/src/service/trace/matrix';
import { createTracer } from '../../../../server/src/service/trace/tracer';
import type { PlanIndex } from '../../../../server/src/workspace/plan-index';
import { day } from '../../../support/check';
import { indexOf, provinceFiles } from '../../../support/workspace';

async function matrices(texts: Record<string, string>, year?: number): Promise<Matrix[]> {
  return createTracer(await indexOf(texts)).matrices(year);
}

async function only(texts: Record<string, string>): Promise<Matrix> {
  const [matrix, second] = await matrices(texts);
  assert.equal(second, undefined);
  return matrix ?? assert.fail('no matrix');
}

/** One line a row: its id, then for each agency what stands in the cell. */
function drawn(matrix: Matrix): string[] {
  return matrix.rows.map((row) => {
    const cells = matrix.columns.map((_, column) => {
      const { state, covers } = cellAt(matrix, row, column);
      const labels = covers.map(({ task }) => task.label).join('+');
      return { covered: labels, late: `${labels}!`, uncovered: 'thiếu', unknown: '?', none: '-' }[state];
    });
    return [row.id, ...cells].join(' ');
  });
}

/** A plan under a superior plan that is not there. */
function child(agency: string, list: string, tasks: string, more = ''): string {
  return `kế hoạch:
  tên: Kế hoạch CCHC năm 2026
  năm: 2026
  cơ quan: ${agency}
kế hoạch cấp trên:
  số: 77/KH-UBND
  ngày: 20/12/2025
  cơ quan: UBND tỉnh
${more}  nhiệm vụ được giao:
${list}
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
${tasks}
`;
}

const entry = (id: string, text: string, deadline = 'Trước 01/7/2026') =>
  `    - { mã: ${id}, nội dung: ${text}, tiến độ: ${deadline} }`;
const task = (name: string, ids: string, deadline = 'Trước 01/6/2026') =>
  `      - { tên: ${name}, tiến độ: ${deadline}, cụ thể hóa: [${ids}] }`;

describe('coverage matrix', () => {
  it('shows a province: who carries out what, what is late, what nobody does', async () => {
    const matrix = await only(provinceFiles());
    assert.deepEqual(
      matrix.columns.map(({ agency }) => agency),
      [
        'Sở Khoa học và Công nghệ tỉnh Khánh Hòa',
        'Sở Nội vụ tỉnh Khánh Hòa',
        'Sở Tài chính tỉnh Khánh Hòa',
        'Sở Tư pháp tỉnh Khánh Hòa',
        'UBND phường Nha Trang',
      ],
    );
    assert.deepEqual(drawn(matrix), [
      'I.1 - I.1! - I.1 -',
      'I.2 I.1 I.2 I.1 I.2 I.1',
      'I.3 - I.3 - - -',
      'II.1.1 II.1.1 II.1.1 II.1.1 II.1.1 -',
      'II.2.1 II.2.1 II.2.1 thiếu II.2.1 II.2.1',
      'II.2.2 II.2.2 - - - II.2.2',
      'II.3.1 - II.3.1 - II.3.1 -',
      'II.4.1 - II.4.1+II.4.2 - - -',
      'II.5.1 - - II.5.1 - -',
      'II.6.1 II.6.1 - - - -',
    ]);
    assert.deepEqual(matrix.totals, { assigned: 24, covered: 23, late: 1, uncovered: 1, unknown: 0 });
    assert.equal(matrix.parent.number, '1234/KH-UBND');
    assert.equal(matrix.year, 2026);
  });

  it('names what is to be mended, agency by agency, and where', async () => {
    const texts = provinceFiles();
    const matrix = await only(texts);
    const gaps = gapsOf(matrix, 10).map(({ row, column, state, place }) => {
      const { start, end } = place.at;
      return [column.agency, row.id, state, place.path, texts[place.path]?.slice(start, end)];
    });
    assert.deepEqual(gaps, [
      [
        'Sở Nội vụ tỉnh Khánh Hòa',
        'I.1',
        'late',
        '/w/so-noi-vu.plan.yaml',
        'Kiểm tra công tác cải cách hành chính tại các sở, xã, phường',
      ],
      ['Sở Tài chính tỉnh Khánh Hòa', 'II.2.1', 'uncovered', '/w/so-tai-chinh.plan.yaml', 'II.2.1'],
    ]);
    assert.equal(gapsOf(matrix, 1).length, 1);
  });

  it('joins lists without a superior plan by id and words, and sorts their ids as numbers', async () => {
    const matrix = await only({
      '/w/a.plan.yaml': child(
        'Sở A',
        [entry('GV-10', 'Rà soát văn bản'), entry('GV-2', 'Giảm thời gian lĩnh vực A')].join('\n'),
        task('Rà soát', 'gv-10, GV-10'),
      ),
      '/w/b.plan.yaml': child(
        'Sở B',
        [entry('GV-10', 'Rà soát  văn bản'), entry('GV-2', 'Giảm thời gian lĩnh vực B', 'Trước 01/5/2026')].join('\n'),
        task('Giảm', 'GV-2'),
      ),
    });
    assert.deepEqual(drawn(matrix), ['GV-2 thiếu -', 'GV-2 - II.1.1!', 'GV-10 II.1.1 thiếu']);
    assert.deepEqual(
      matrix.columns.map(({ totals }) => totals),
      [
        { assigned: 2, covered: 1, late: 0, uncovered: 1, unknown: 0 },
        { assigned: 2, covered: 1, late: 1, uncovered: 1, unknown: 0 },
      ],
    );
  });

  it('says “cannot know” of a plan with a YAML error, unless the task is there', async () => {
    const broken = child('Sở A', [entry('1', 'Một'), entry('2', 'Hai')].join('\n'), task('Việc', '1'));
    const matrix = await only({ '/w/a.plan.yaml': `${broken}ghi chú: "chưa đóng\n` });
    assert.deepEqual(drawn(matrix), ['1 II.1.1', '2 ?']);
    assert.equal(matrix.totals.unknown, 1);
  });

  it('makes one matrix for each superior plan and year', async () => {
    const list = entry('1', 'Một');
    const texts = {
      '/w/a.plan.yaml': child('Sở A', list, task('Việc', '1')),
      '/w/b.plan.yaml': child('Sở B', list, task('Việc', '1')).replace('năm: 2026', 'năm: 2027'),
      '/w/c.plan.yaml': child('Sở C', list, task('Việc', '1')).replace('77/KH-UBND', '9/KH-UBND'),
    };
    const found = await matrices(texts);
    assert.deepEqual(
      found.map(({ parent, year }) => [parent.number, year]),
      [
        ['9/KH-UBND', 2026],
        ['77/KH-UBND', 2026],
        ['77/KH-UBND', 2027],
      ],
    );
    assert.equal((await matrices(texts, 2027)).length, 1);
    assert.equal((await matrices({ '/w/a.plan.yaml': 'kế hoạch:\n  tên: Một mình\n' })).length, 0);
  });

  it('agrees with the rule assignment-uncovered', async () => {
    const texts = provinceFiles();
    const index = await indexOf(texts);
    const [matrix] = createTracer(index).matrices();
    for (const [column, { path }] of (matrix?.columns ?? []).entries()) {
      const found = await uncoveredIn(index, path, texts[path] ?? '');
      const missing = matrix?.rows.filter((row) => cellAt(matrix, row, column).state === 'uncovered').length;
      assert.equal(found, missing, path);
    }
  });

  it('is kept as long as the plans say the same', async () => {
    const texts = provinceFiles();
    const index = await indexOf(texts);
    const tracer = createTracer(index);
    const before = tracer.below('/w/ubnd-tinh.plan.yaml')[0];
    assert.equal(tracer.above('/w/so-noi-vu.plan.yaml'), before);
    texts['/w/so-tai-chinh.plan.yaml'] =
      texts['/w/so-tai-chinh.plan.yaml']?.replace('[II.5.1]', '[II.5.1, II.2.1]') ?? '';
    index.invalidate('/w/so-tai-chinh.plan.yaml');
    await index.scan();
    assert.equal(tracer.below('/w/ubnd-tinh.plan.yaml')[0]?.totals.uncovered, 0);
  });

  it('takes thousands of plans', async () => {
    const list = Array.from({ length: 30 }, (_, i) => entry(`GV-${i}`, `Nhiệm vụ ${i}`)).join('\n');
    const texts = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [
        `/w/${i}.plan.yaml`,
        child(`Xã ${i}`, list, task('Việc', `GV-${i % 30}`)),
      ]),
    );
    const matrix = await only(texts);
    assert.equal(matrix.columns.length, 300);
    assert.deepEqual(matrix.totals, { assigned: 9_000, covered: 300, late: 0, uncovered: 8_700, unknown: 0 });
  });
});

/** How many assignments the rule reports in a plan. */
async function uncoveredIn(index: PlanIndex, path: string, text: string): Promise<number> {
  const file = index.plan(path)?.facts.parent?.file?.text ?? assert.fail(path);
  const tracing = await index.tracing(path, file);
  const { findings } = analyse(text, { asOf: day('2026-01-20'), severities: {}, profiles: [], tracing });
  return findings.filter(({ rule }) => rule === 'assignment-uncovered').length;
}
