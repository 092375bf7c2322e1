import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as actions from '../editor/harness/actions';
import { type EditorWindow, openEditor } from '../editor/harness/window';

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
      await goesThroughFindings(window);
    } finally {
      await window.close();
      rmSync(workspace, { recursive: true, force: true });
    }
  });
});

/** From the status bar, by task, to a place and back. */
async function goesThroughFindings({ page }: EditorWindow): Promise<void> {
  const place = page.locator('.statusbar-item', { hasText: /^Ln / });
  const ask = async () => {
    await page.locator('.statusbar-item', { hasText: /CCHC: \d+ lỗi/ }).click();
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  };
  await ask();
  const row = (title: string) => page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  await page.keyboard.type('4.4');
  await row('II.4.4').waitFor();
  const before = await place.innerText();
  await page.keyboard.press('Escape');
  assert.equal(await place.innerText(), before);
  await ask();
  await page.keyboard.type('number-duplicate');
  await row('number-duplicate').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  assert.notEqual(await place.innerText(), before);
}
