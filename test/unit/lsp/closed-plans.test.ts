import assert from 'node:assert/strict';
import { ClosedPlans, type ClosedResult, LONGEST_CLOSED, MOST_CHECKED } from '../../../server/src/lsp/closed-plans';
import { memoryFiles } from '../../../server/src/workspace/files';
import { createPlanIndex } from '../../../server/src/workspace/plan-index';
import { AS_OF } from '../../support/check';

const PLAN = 'kế hoạch:\n  tên: Kế hoạch CCHC năm 2021\n  năm: 2021\n';

function prepared(texts: Record<string, string>) {
  const reported: [string, number | undefined][] = [];
  const open = new Set<string>();
  const settings = { language: 'vi', severities: {}, profiles: [] } as const;
  const index = createPlanIndex({
    files: memoryFiles(texts),
    roots: () => ['/w'],
    frameOptions: async () => ({ asOf: AS_OF, profiles: [] }),
  });
  const plans = new ClosedPlans({
    index,
    isOpen: (path) => open.has(path),
    settingsOf: async () => settings,
    today: () => AS_OF,
    uriOf: (path) => `file://${path}`,
    rulePage: undefined,
    onResult: (path: string, result: ClosedResult | undefined) => reported.push([path, result?.diagnostics.length]),
  });
  const check = async (...paths: string[]) => {
    reported.length = 0;
    plans.schedule(paths);
    await plans.idle();
    return [...reported];
  };
  return { plans, texts, open, reported, index, check };
}

describe('plans that are not open', () => {
  it('are told of when their findings change, and only then', async () => {
    const { plans, texts, check } = prepared({ '/w/a.plan.yaml': PLAN });
    const [first] = await check('/w/a.plan.yaml');
    assert.ok(first?.[1]);
    const id = plans.get('/w/a.plan.yaml')?.resultId;
    texts['/w/a.plan.yaml'] = `${PLAN}\n`;
    assert.deepEqual(await check('/w/a.plan.yaml'), []);
    assert.equal(plans.get('/w/a.plan.yaml')?.resultId, id);
    texts['/w/a.plan.yaml'] = `${PLAN}x: 1\n`;
    assert.equal((await check('/w/a.plan.yaml')).length, 1);
    assert.notEqual(plans.get('/w/a.plan.yaml')?.resultId, id);
    delete texts['/w/a.plan.yaml'];
    assert.deepEqual(await check('/w/a.plan.yaml'), [['/w/a.plan.yaml', undefined]]);
    assert.deepEqual(await check('/w/a.plan.yaml'), []);
  });

  it('give way to an open document, also while they are checked', async () => {
    const { plans, open, check } = prepared({ '/w/a.plan.yaml': PLAN });
    open.add('/w/a.plan.yaml');
    assert.deepEqual(await check('/w/a.plan.yaml'), []);
    open.clear();
    await check('/w/a.plan.yaml');
    plans.drop('/w/a.plan.yaml');
    assert.deepEqual(plans.all(), []);
  });

  it('are left alone where they are too long, too many, or outside the workspace', async () => {
    const many = Object.fromEntries(Array.from({ length: MOST_CHECKED + 3 }, (_, i) => [`/w/${i}.plan.yaml`, '']));
    const { plans, check } = prepared({
      ...many,
      '/v/a.plan.yaml': PLAN,
      '/w/long.plan.yaml': `#${'x'.repeat(LONGEST_CLOSED)}`,
    });
    assert.deepEqual(await check('/v/a.plan.yaml', '/w/long.plan.yaml', '/w/none.plan.yaml'), []);
    await check(...Object.keys(many));
    assert.equal(plans.all().length, MOST_CHECKED);
  }).timeout(60_000);

  it('are checked no more once the server ends', async () => {
    const { plans, check } = prepared({ '/w/a.plan.yaml': PLAN });
    plans.stop();
    assert.deepEqual(await check('/w/a.plan.yaml'), []);
  });
});
