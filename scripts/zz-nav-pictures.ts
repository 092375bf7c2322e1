import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as actions from '../test/editor/harness/actions';
import { openEditor } from '../test/editor/harness/window';
const root = join(__dirname, '..');
(async () => {
  const name = 'so-noi-vu-2026.plan.yaml';
  const workspace = mkdtempSync(join(tmpdir(), 'reform-plan-pictures-'));
  copyFileSync(join(root, 'examples', name), join(workspace, name));
  const window = await openEditor({ workspace, extension: root, size: { width: 1440, height: 900 } });
  try {
    const { page } = window;
    const text = readFileSync(join(root, 'examples', name), 'utf8');
    const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split('\n').length;
    await actions.openFile(window, name);
    await page.getByText('Được giao').first().waitFor({ timeout: 20000 }).catch(() => undefined);
    await actions.goTo(window, lineOf('theo đề nghị của: Trưởng phòng'), 40);
    await page.waitForTimeout(2500);
    await actions.takePicture(window, '/tmp/nav-highlight.png');
    await page.keyboard.press('Shift+F12');
    await page.locator('.peekview-widget').first().waitFor({ timeout: 15000 }).catch(() => console.log('no peek'));
    await page.waitForTimeout(2500);
    await actions.takePicture(window, '/tmp/nav-references.png');
  } finally { await window.close(); rmSync(workspace, { recursive: true, force: true }); }
})().then(() => process.exit(0), (e) => { console.error(e); process.exit(1); });
