import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nodeFiles } from '../../../server/src/node/files';
import { type Files, memoryFiles } from '../../../server/src/workspace/files';

const DEEP = `${'a/'.repeat(25)}x.plan.yaml`;
const NAMES = [
  'tinh.plan.yaml',
  'so/b.PLAN.YML',
  'so/a.plan.yaml',
  'so/a.yaml',
  'so/plan.yaml',
  '.git/x.plan.yaml',
  'node_modules/x/x.plan.yaml',
  'so/.an/x.plan.yaml',
];

/** The same files on the disk and in memory. */
function both(names: readonly string[], root: string): readonly Files[] {
  for (const name of names) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), '');
  }
  return [nodeFiles, memoryFiles(Object.fromEntries(names.map((name) => [`${root}/${name}`, ''])))];
}

describe('plan files below a folder', () => {
  let root: string;
  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'reform-plan-list-')));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('are those with the name of a plan, outside hidden folders and packages', async () => {
    for (const files of both(NAMES, root))
      assert.deepEqual(await files.list(root, 100), {
        paths: ['so/a.plan.yaml', 'so/b.PLAN.YML', 'tinh.plan.yaml'].map((name) => `${root}/${name}`),
        cut: false,
      });
  });

  it('are so many and so deep at the most, the nearest on the disk', async () => {
    for (const files of both([...NAMES, DEEP], root)) {
      const { paths, cut } = await files.list(root, 100);
      assert.equal(paths.length, 3);
      assert.equal(cut, true);
      assert.equal((await files.list(root, 2)).paths.length, 2);
      assert.equal((await files.list(root, 2)).cut, true);
    }
    assert.deepEqual((await nodeFiles.list(root, 1)).paths, [`${root}/tinh.plan.yaml`]);
  });

  it('are not looked for behind links, nor where there is no folder', async () => {
    const [disk = nodeFiles] = both(NAMES, root);
    symlinkSync(root, join(root, 'so/loop'));
    symlinkSync(join(root, 'tinh.plan.yaml'), join(root, 'link.plan.yaml'));
    symlinkSync('self', join(root, 'self'));
    assert.equal((await disk.list(root, 100)).paths.length, 3);
    assert.deepEqual(await disk.list(join(root, 'none'), 100), { paths: [], cut: false });
    assert.deepEqual(await disk.list(join(root, 'tinh.plan.yaml'), 100), { paths: [], cut: false });
    assert.equal(await disk.realpath(join(root, 'link.plan.yaml')), join(root, 'tinh.plan.yaml'));
    assert.equal(await disk.realpath(join(root, 'so/loop/so/a.plan.yaml')), join(root, 'so/a.plan.yaml'));
    assert.equal(await disk.realpath(join(root, 'self')), undefined);
    assert.equal(await disk.realpath(join(root, 'none')), undefined);
  });
});
