import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as actions from '../editor/harness/actions';
import { languageServers } from '../editor/harness/processes';
import { openEditor } from '../editor/harness/window';

const root = join(__dirname, '../..');

/** As many in three minutes as the client takes for something that a restart does not mend. */
const MOST_CRASHES = 5;

describe('a server that dies again and again, in the installed package', () => {
  it('is told of in Vietnamese, with a button that starts it again', async function () {
    this.timeout(240_000);
    const workspace = mkdtempSync(join(tmpdir(), 'reform-plan-'));
    cpSync(join(root, 'examples/khanh-hoa-2021.plan.yaml'), join(workspace, 'a.plan.yaml'));
    const window = await openEditor({ workspace, vsix: join(root, 'reform-plan.vsix') });
    const { page } = window;
    try {
      await actions.openFile(window, 'a.plan.yaml');
      await actions.showProblems(window);
      const rows = page.locator('.markers-panel-container .monaco-list-row');
      for (let crash = 1; crash <= MOST_CRASHES; crash++) {
        await rows.first().waitFor();
        const [server = assert.fail('no server runs')] = languageServers();
        process.kill(server, 'SIGKILL');
        while (languageServers().includes(server)) await page.waitForTimeout(20);
        if (crash < MOST_CRASHES) while (languageServers().length === 0) await page.waitForTimeout(20);
      }
      await rows.first().waitFor({ state: 'detached' });
      // An editor under test brings up no toasts; the bell shows them all.
      await page.locator('[id="status.notifications"] a').click();
      const told = page.locator('.notifications-center .notification-list-item');
      await told.first().waitFor();
      const sentences = await told.allInnerTexts();
      assert.equal(sentences.length, 1, sentences.join('\n'));
      assert.match(sentences[0] ?? '', /Máy chủ kiểm tra kế hoạch đã dừng.*vẫn còn nguyên/);
      assert.equal(await told.locator('.monaco-button', { hasText: 'Mở nhật ký' }).count(), 1);
      await told.locator('.monaco-button', { hasText: 'Khởi động lại' }).click();
      await rows.first().waitFor();
    } finally {
      await window.close();
      rmSync(workspace, { recursive: true, force: true });
    }
  });
});
