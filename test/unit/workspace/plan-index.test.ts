import assert from 'node:assert/strict';
import { readDocument } from '../../../server/src/plan/document';
import { frameOf } from '../../../server/src/rules/frame';
import { type Files, memoryFiles } from '../../../server/src/workspace/files';
import { createPlanIndex, type PlanIndex } from '../../../server/src/workspace/plan-index';
import { day } from '../../support/check';

const OPTIONS = { asOf: day('2021-02-01'), profiles: [] };

/** A workspace in memory, with the number of times each file was read. */
function workspace(texts: Record<string, string>, links: Record<string, string> = {}, roots = ['/w']) {
  const reads = new Map<string, number>();
  const memory = memoryFiles(texts, links);
  const files: Files = {
    ...memory,
    read: (path) => {
      reads.set(path, (reads.get(path) ?? 0) + 1);
      return memory.read(path);
    },
  };
  const told: string[] = [];
  const index = createPlanIndex({ files, roots: () => roots, frameOptions: async () => OPTIONS });
  index.onChange(({ dependents }) => told.push(...dependents));
  return { index, reads, told, texts, roots };
}

function readPlan(text: string) {
  const document = readDocument(text);
  return { document, frame: frameOf(document, OPTIONS) };
}

const PROVINCE = `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021
  năm: 2021
  cơ quan: UBND tỉnh Khánh Hòa
quyết định:
  số: 3595/QĐ-UBND
  ngày: 31/12/2020
đơn vị:
  - mã: TTT
    tên: Thanh tra tỉnh
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát văn bản
        tiến độ: Trong tháng 10/2021
        chủ trì: TTT
`;
const child = (file: string) => `kế hoạch:
  tên: Kế hoạch
  năm: 2021
  cơ quan: Thanh tra tỉnh Khánh Hòa
kế hoạch cấp trên:
  số: 3595/QĐ-UBND
  ngày: 31/12/2020
  cơ quan: UBND tỉnh Khánh Hòa
${file ? `  tệp: ${file}\n` : ''}lĩnh vực: []
`;

async function why(index: PlanIndex, path: string, file: string): Promise<string> {
  const { parent } = await index.tracing(path, file);
  return parent.kind === 'failed' ? parent.why : `plan ${parent.facts.title}`;
}

describe('index of the plans of a workspace', () => {
  it('finds what lies behind a file, and never leaves the workspace', async () => {
    const { index } = workspace(
      {
        '/w/tinh.plan.yaml': PROVINCE,
        '/w/so/a.plan.yaml': child('../tinh.plan.yaml'),
        '/w/so/b.plan.yaml': child('b.plan.yaml'),
        '/w/so/c1.plan.yaml': child('c2.plan.yaml'),
        '/w/so/c2.plan.yaml': child('c1.plan.yaml'),
        '/w/so/note.yaml': 'a: 1\n',
        '/secret/tinh.plan.yaml': PROVINCE,
        '/w/NFD-ho\u0300a.plan.yaml': PROVINCE,
      },
      { '/w/link.plan.yaml': '/secret/tinh.plan.yaml', '/w/in': '/w/so', '/w/loop': '/w/loop' },
    );
    const a = '/w/so/a.plan.yaml';
    const cases: [string, string][] = [
      ['../tinh.plan.yaml', 'plan Kế hoạch cải cách hành chính năm 2021'],
      ['..\\tinh.plan.yaml', 'plan Kế hoạch cải cách hành chính năm 2021'],
      ['../NFD-hòa.plan.yaml', 'plan Kế hoạch cải cách hành chính năm 2021'],
      ['/w/tinh.plan.yaml', 'outside'],
      ['C:\\tinh.plan.yaml', 'outside'],
      ['file:///w/tinh.plan.yaml', 'outside'],
      ['https://example.org/tinh.plan.yaml', 'outside'],
      ['../../secret/tinh.plan.yaml', 'outside'],
      ['../link.plan.yaml', 'outside'],
      ['../loop', 'missing'],
      ['x'.repeat(2_000), 'outside'],
      ['none.plan.yaml', 'missing'],
      ['../so', 'folder'],
      ['note.yaml', 'no-plan'],
      ['a.plan.yaml', 'itself'],
      ['../in/a.plan.yaml', 'itself'],
    ];
    for (const [file, expected] of cases) assert.equal(await why(index, a, file), expected, file);
    assert.equal(await why(index, '/w/so/b.plan.yaml', 'b.plan.yaml'), 'itself');
    assert.equal(await why(index, '/w/so/c1.plan.yaml', 'c2.plan.yaml'), 'cycle');
  });

  it('ends where a chain of parents is a circle that the plan is no part of', async () => {
    const { index } = workspace({
      '/w/a.plan.yaml': child('b.plan.yaml'),
      '/w/b.plan.yaml': child('c.plan.yaml'),
      '/w/c.plan.yaml': child('b.plan.yaml'),
    });
    assert.equal(await why(index, '/w/a.plan.yaml', 'b.plan.yaml'), 'plan Kế hoạch');
  });

  it('gives a lone plan its own folder for a workspace', async () => {
    const { index } = workspace({ '/x/a.plan.yaml': '', '/x/tinh.plan.yaml': PROVINCE, '/tinh.plan.yaml': PROVINCE });
    assert.match(await why(index, '/x/a.plan.yaml', 'tinh.plan.yaml'), /^plan/);
    assert.equal(await why(index, '/x/a.plan.yaml', '../tinh.plan.yaml'), 'outside');
  });

  it('answers with the same object as long as the parent says the same, and reads it once', async () => {
    const { index, reads, told, texts } = workspace({
      '/w/tinh.plan.yaml': PROVINCE,
      '/w/a.plan.yaml': child('tinh.plan.yaml'),
    });
    const [a, file, parent] = ['/w/a.plan.yaml', 'tinh.plan.yaml', '/w/tinh.plan.yaml'];
    const first = await index.tracing(a, file);
    assert.equal(await index.tracing(a, file), first);
    assert.equal(index.known(a, file), first);
    assert.equal(index.known(a, 'other.plan.yaml'), undefined);
    assert.equal(reads.get(parent), 1);
    assert.equal(reads.get(a), undefined);
    texts[parent] = `# lời ghi\n${PROVINCE}`;
    index.invalidate(parent);
    assert.deepEqual(told, [a]);
    assert.equal(index.known(a, file), undefined);
    assert.equal((await index.tracing(a, file)).parent, first.parent);
    assert.equal(await index.tracing(a, file), first);
    texts[parent] = PROVINCE.replace('10/2021', '11/2021');
    index.invalidate(parent);
    assert.notEqual(await index.tracing(a, file), first);
    assert.equal(reads.get(parent), 3);
  });

  it('follows a parent that is created, renamed and deleted', async () => {
    const { index, told, texts } = workspace({ '/w/a.plan.yaml': child('tinh.plan.yaml') });
    assert.equal(await why(index, '/w/a.plan.yaml', 'tinh.plan.yaml'), 'missing');
    texts['/w/tinh.plan.yaml'] = PROVINCE;
    index.invalidate('/w/tinh.plan.yaml');
    assert.deepEqual(told, ['/w/a.plan.yaml']);
    assert.match(await why(index, '/w/a.plan.yaml', 'tinh.plan.yaml'), /^plan/);
    delete texts['/w/tinh.plan.yaml'];
    index.invalidate('/w/tinh.plan.yaml');
    assert.equal(await why(index, '/w/a.plan.yaml', 'tinh.plan.yaml'), 'missing');
  });

  it('takes the text of an open document before the file, and tells only when it says something else', async () => {
    const { index, told } = workspace({ '/w/tinh.plan.yaml': PROVINCE, '/w/a.plan.yaml': child('tinh.plan.yaml') });
    const [a, parent] = ['/w/a.plan.yaml', '/w/tinh.plan.yaml'];
    await index.tracing(a, 'tinh.plan.yaml');
    let text = PROVINCE;
    let plan = readPlan(text);
    index.open(parent, () => plan);
    index.changed(parent);
    assert.deepEqual(told, []);
    text = `\n${PROVINCE}`;
    plan = readPlan(text);
    index.changed(parent);
    assert.deepEqual(told, []);
    plan = readPlan(text.replace('Rà soát văn bản', 'Rà soát, hệ thống hóa văn bản'));
    index.changed(parent);
    assert.deepEqual(told, [a]);
    const { parent: seen } = await index.tracing(a, 'tinh.plan.yaml');
    assert.equal(seen.kind === 'plan' && seen.facts.tasks[0]?.name, 'Rà soát, hệ thống hóa văn bản');
    index.close(parent);
    const { parent: again } = await index.tracing(a, 'tinh.plan.yaml');
    assert.equal(again.kind === 'plan' && again.facts.tasks[0]?.name, 'Rà soát văn bản');
  });

  it('does not keep an answer that a change has overtaken', async () => {
    const { index, texts } = workspace({ '/w/tinh.plan.yaml': PROVINCE, '/w/a.plan.yaml': child('tinh.plan.yaml') });
    const asked = index.tracing('/w/a.plan.yaml', 'tinh.plan.yaml');
    delete texts['/w/tinh.plan.yaml'];
    index.invalidate('/w/tinh.plan.yaml');
    assert.equal((await asked).parent.kind, 'failed');
  });

  it('knows who stands above whom: by file, else by number, issuer and year where that is certain', async () => {
    const { index, texts } = workspace({
      '/w/tinh.plan.yaml': PROVINCE,
      '/w/a.plan.yaml': child('tinh.plan.yaml'),
      '/w/b.plan.yaml': child(''),
      '/w/c.plan.yaml': child('').replace('3595', '3596'),
      '/w/d.plan.yaml': child('').replaceAll('Khánh Hòa', 'Ninh Thuận'),
      '/w/e.plan.yaml': child('').replaceAll(' tỉnh Khánh Hòa', ' tỉnh'),
      '/w/node_modules/x.plan.yaml': child('../tinh.plan.yaml'),
      '/w/.git/x.plan.yaml': child('../tinh.plan.yaml'),
      '/w/broken.plan.yaml': 'a: [',
    });
    await index.scan();
    const parents = () => 'abcde'.split('').map((name) => index.parentOf(`/w/${name}.plan.yaml`)?.slice(3));
    assert.deepEqual(parents(), ['tinh.plan.yaml', 'tinh.plan.yaml', undefined, undefined, 'tinh.plan.yaml']);
    assert.deepEqual(index.childrenOf('/w/tinh.plan.yaml'), ['/w/a.plan.yaml', '/w/b.plan.yaml', '/w/e.plan.yaml']);
    texts['/w/ban-sao.plan.yaml'] = PROVINCE;
    await index.scan();
    assert.deepEqual(parents(), ['tinh.plan.yaml', undefined, undefined, undefined, undefined]);
    delete texts['/w/ban-sao.plan.yaml'];
    await index.scan();
    assert.deepEqual(index.childrenOf('/w/tinh.plan.yaml').length, 3);
    assert.equal(index.plans().length, 7);
  });

  it('reads each plan of several roots once, in steps', async () => {
    const texts = { '/w/a.plan.yaml': child(''), '/v/b.plan.yml': child(''), '/u/c.plan.yaml': child('') };
    const { index, reads, roots } = workspace(texts, {}, ['/w', '/v']);
    let pauses = 0;
    const pause = async () => void pauses++;
    await index.scan(pause);
    await index.scan(pause);
    assert.deepEqual([...reads.values()], [1, 1]);
    assert.equal(pauses, 2);
    assert.equal(await index.load('/u/c.plan.yaml'), undefined);
    roots.push('/u');
    index.reset();
    await index.scan(pause);
    assert.deepEqual(
      index.plans().map(({ path }) => path),
      ['/u/c.plan.yaml', '/v/b.plan.yml', '/w/a.plan.yaml'],
    );
  });

  it('gives the facts of a plan with their places', async () => {
    const { index } = workspace({
      '/w/tinh.plan.yaml': PROVINCE,
      '/w/a.plan.yaml': `${child('tinh.plan.yaml').replace('lĩnh vực: []\n', '')}  nhiệm vụ được giao:
    - mã: GV-1
      nội dung: Rà soát văn bản
      tiến độ: Quý III/2021
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát
        cụ thể hóa: [GV-1, "II.1.1"]
        tiến độ: Trước 01/10/2021
        thực hiện: Văn phòng chủ trì; các phòng phối hợp
`,
    });
    await index.scan();
    const [a, tinh] = index.plans();
    assert.deepEqual(tinh?.facts.date?.toString(), '2020-12-31');
    assert.deepEqual(
      tinh?.facts.tasks.map(({ label, ids, name, lastDay, actors }) => ({
        label,
        ids,
        name,
        last: lastDay?.toString(),
        actors: actors.map(({ written, role, unit }) => [written, role, unit]),
      })),
      [
        {
          label: 'II.1.1',
          ids: ['II.1.1', '1.1'],
          name: 'Rà soát văn bản',
          last: '2021-10-31',
          actors: [['TTT', 'lead', 0]],
        },
      ],
    );
    const [assignment] = a?.facts.parent?.assignments ?? [];
    assert.equal(assignment?.lastDay?.toString(), '2021-09-30');
    assert.equal(assignment?.idAt.line, 10);
    assert.equal(assignment?.idAt.character, 10);
    const [task] = a?.facts.tasks ?? [];
    assert.deepEqual(
      task?.implements.map(({ text, at }) => [text, at.line, at.character, at.endCharacter]),
      [
        ['GV-1', 17, 21, 25],
        ['II.1.1', 17, 28, 34],
      ],
    );
    assert.deepEqual(
      task?.actors.map(({ written, role, collective }) => [written, role, collective]),
      [
        ['Văn phòng', 'lead', false],
        ['các phòng', 'support', true],
      ],
    );
    assert.equal(task?.lastDay?.toString(), '2021-09-30');
  });
});
