import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '../../server/src/plan/document';
import * as actions from '../editor/harness/actions';
import { type EditorWindow, openEditor } from '../editor/harness/window';

const root = join(__dirname, '../..');

/** The box that asks, at a step. */
const atStep = ({ page }: EditorWindow, step: string) =>
  page.locator('.quick-input-widget', { hasText: `Kế hoạch CCHC mới (${step})` }).waitFor();

/** Answers a step: what stands in the box already is written over; nothing takes what is likely. */
async function answer(window: EditorWindow, step: string, text?: string): Promise<void> {
  const { keyboard } = window.page;
  await atStep(window, step);
  if (text !== undefined) {
    await keyboard.press('Control+A');
    await keyboard.insertText(text);
  }
  await keyboard.press('Enter');
}

async function save(window: EditorWindow): Promise<void> {
  const { page } = window;
  await page.keyboard.press('Control+S');
  await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
}

/** By keyboard alone, in the installed package, in both hosts. */
for (const host of ['node', 'web'] as const)
  describe(`a new plan in the editor (${host})`, () => {
    it('is asked for step by step, there and back, and opens where its author begins', async function () {
      this.timeout(180_000);
      const workspace = mkdtempSync(join(tmpdir(), 'reform-plan-'));
      writeFileSync(join(workspace, 'ke-hoach-cchc-2026.plan.yaml'), 'kế hoạch:\n  tên: Kế hoạch CCHC năm 2026\n');
      const window = await openEditor({
        workspace,
        vsix: join(root, 'reform-plan.vsix'),
        host,
        settings: { 'files.autoSave': 'off' },
        env: { REFORM_PLAN_AS_OF: '2026-01-10' },
      });
      const { page } = window;
      try {
        // A plan that is not empty is left alone.
        await actions.openFile(window, 'ke-hoach-cchc-2026.plan.yaml');
        await actions.waitForSquiggle(window, 'error');
        await actions.runCommand(window, 'Soạn kế hoạch mới');
        await answer(window, '1/8');
        await page.getByText('Hãy ghi tên cơ quan lập kế hoạch').waitFor();
        await answer(window, '1/8', 'Sở Y tế');
        await atStep(window, '2/8');
        await page.locator('.quick-input-widget .codicon-quick-input-back').click();
        await answer(window, '1/8', 'Sở Nội vụ tỉnh Khánh Hòa');
        await answer(window, '2/8', '2026');
        await answer(window, '3/8');
        await answer(window, '4/8');
        await answer(window, '5/8');
        await answer(window, '6/8', '1234/QĐ-UBND');
        await answer(window, '7/8', '32/12/2025');
        await page.getByText('không phải là ngày có thật').waitFor();
        await answer(window, '7/8', '');
        await answer(window, '8/8', 'Văn phòng; Phòng Nghiệp vụ 1; PC=Pháp chế');
        // There is a file of the first name.
        await page.locator('.tab.active', { hasText: 'ke-hoach-cchc-2026-2.plan.yaml' }).waitFor();
        await actions.waitForSquiggle(window, 'error');
        // The cursor comes a moment after the text.
        await page.getByText(/^Ln (?!1,)\d+, Col \d+$/).waitFor();
        await page.keyboard.insertText('24/12/2025');
        await save(window);
        const text = readFileSync(join(workspace, 'ke-hoach-cchc-2026-2.plan.yaml'), 'utf8');
        const { plan, pieces } = readDocument(text);
        assert.deepEqual(
          pieces.flatMap(({ problems }) => problems),
          [],
        );
        assert.equal(plan.head?.superior?.value, 'UBND tỉnh Khánh Hòa');
        assert.equal(plan.parent?.number?.value, '1234/QĐ-UBND');
        // The cursor stood where the first thing was to be filled in.
        assert.equal(plan.parent?.date?.text.value, '24/12/2025');
        assert.deepEqual(
          plan.units.map(({ id }) => id?.value),
          ['VP', 'PNV1', 'PC'],
        );
        assert.equal(plan.areas.length, 7);
        assert.deepEqual(readdirSync(workspace).sort(), [
          'ke-hoach-cchc-2026-2.plan.yaml',
          'ke-hoach-cchc-2026.plan.yaml',
        ]);
      } finally {
        await window.close();
        rmSync(workspace, { recursive: true, force: true });
      }
    });
  });

describe('an empty plan in the editor', () => {
  it('is offered a skeleton, which then stands in it', async function () {
    this.timeout(180_000);
    const workspace = mkdtempSync(join(tmpdir(), 'reform-plan-'));
    writeFileSync(join(workspace, 'a.plan.yaml'), '');
    const window = await openEditor({
      workspace,
      vsix: join(root, 'reform-plan.vsix'),
      settings: { 'files.autoSave': 'off' },
      env: { REFORM_PLAN_AS_OF: '2026-01-10' },
    });
    const { page } = window;
    try {
      await actions.openFile(window, 'a.plan.yaml');
      await page.getByText('Kế hoạch này còn trống').first().waitFor({ state: 'attached' });
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+Shift+N');
      await page.locator('.notifications-center').getByText('Soạn kế hoạch mới…').click();
      // A province is asked nothing of a superior.
      await answer(window, '1/8', 'UBND tỉnh Khánh Hòa');
      await answer(window, '2/5');
      await answer(window, '3/5');
      await answer(window, '4/5');
      await answer(window, '5/5');
      await page.locator('.tab.active.dirty', { hasText: 'a.plan.yaml' }).waitFor();
      await save(window);
      assert.equal(readDocument(readFileSync(join(workspace, 'a.plan.yaml'), 'utf8')).plan.areas.length, 7);
    } finally {
      await window.close();
      rmSync(workspace, { recursive: true, force: true });
    }
  });
});
