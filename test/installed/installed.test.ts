import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as actions from '../editor/harness/actions';
import { openEditor } from '../editor/harness/window';

const root = join(__dirname, '../..');

/** What a user has: the package installed, a plan opened, nothing started by hand. */
describe('the installed package', () => {
  it('checks a plan and offers fixes, in Vietnamese', async function () {
    this.timeout(180_000);
    const workspace = mkdtempSync(join(tmpdir(), 'reform-plan-'));
    cpSync(join(root, 'examples/khanh-hoa-2021.plan.yaml'), join(workspace, 'a.plan.yaml'));
    const window = await openEditor({ workspace, vsix: join(root, 'reform-plan.vsix') });
    try {
      await actions.openFile(window, 'a.plan.yaml');
      const rows = (await actions.showProblems(window)).join('\n');
      assert.match(rows, /Người ký ghi chức vụ/);
      assert.match(rows, /II\.4\.4/);
    } finally {
      await window.close();
      rmSync(workspace, { recursive: true, force: true });
    }
  });
});
