import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as actions from '../editor/harness/actions';
import { languageServers } from '../editor/harness/processes';
import { openEditor } from '../editor/harness/window';

const root = join(__dirname, '../..');

/** The same package where there is no Node: the extension and the server run in web workers of the window. */
describe('the installed package in a web editor', () => {
  it('checks a plan by the configuration of the workspace, without any process', async function () {
    this.timeout(180_000);
    const workspace = mkdtempSync(join(tmpdir(), 'reform-plan-'));
    cpSync(join(root, 'examples/khanh-hoa-2021.plan.yaml'), join(workspace, 'a.plan.yaml'));
    writeFileSync(join(workspace, 'reform-plan.yaml'), 'quy tắc:\n  number-duplicate: tắt\n');
    const window = await openEditor({ workspace, vsix: join(root, 'reform-plan.vsix'), host: 'web' });
    try {
      await actions.openFile(window, 'a.plan.yaml');
      const rows = (await actions.showProblems(window)).join('\n');
      assert.match(rows, /II\.7\.2\.3/);
      assert.doesNotMatch(rows, /number-duplicate/, 'the configuration was read through the editor');
      assert.deepEqual(languageServers(), []);
    } finally {
      await window.close();
      rmSync(workspace, { recursive: true, force: true });
    }
  });
});
