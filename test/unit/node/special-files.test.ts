import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFiles, readBytes } from '../../../server/src/node/files';

describe('what is no regular file', () => {
  it('is refused at once: a pipe nobody writes to, a device without an end, a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reform-plan-'));
    try {
      assert.deepEqual(await readBytes(folder), { kind: 'failed', why: 'folder' });
      if (process.platform === 'win32') return;
      const pipe = join(folder, 'a.plan.yaml');
      assert.equal(spawnSync('mkfifo', [pipe]).status, 0);
      for (const path of [pipe, '/dev/zero']) {
        assert.deepEqual(await readBytes(path), { kind: 'failed', why: 'special' }, path);
        assert.deepEqual(await nodeFiles.read(path), { kind: 'failed', why: 'unreadable' }, path);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
