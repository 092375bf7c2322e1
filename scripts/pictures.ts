/** `npm run pictures`: the extension in the real editor, as pictures to look at and for the guide (`docs/images/`). */
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as actions from '../test/editor/harness/actions';
import { type EditorWindow, openEditor } from '../test/editor/harness/window';

const root = join(__dirname, '..');
const images = join(root, 'docs/images');
const NAME = 'khanh-hoa-2021.plan.yaml';

const pictures = { onePlan, readingAids, allPlans, newPlan, guide };

/** All of them, or those named on the command line. */
async function main(): Promise<void> {
  mkdirSync(images, { recursive: true });
  const chosen = process.argv.slice(2);
  for (const [name, take] of Object.entries(pictures)) if (chosen.length === 0 || chosen.includes(name)) await take();
}

async function onePlan(): Promise<void> {
  const workspace = mkdtempSync(join(tmpdir(), 'reform-plan-pictures-'));
  const example = join(root, 'examples', NAME);
  copyFileSync(example, join(workspace, NAME));
  const text = readFileSync(example, 'utf8');
  const incomplete = text.replace(/\n {2}- tên: Cải cách tài chính công\n[\s\S]*?(?=\n {2}- tên: )/, '');
  writeFileSync(join(workspace, 'thieu-linh-vuc.plan.yaml'), incomplete);
  const window = await openEditor({
    workspace,
    extension: root,
    size: { width: 1440, height: 900 },
    env: { REFORM_PLAN_AS_OF: '2021-02-01' },
  });
  try {
    const lineOf = (words: string, from = text) => from.slice(0, from.indexOf(words)).split('\n').length;
    await actions.openFile(window, NAME);
    await actions.goTo(window, lineOf('chức vụ: Chánh Văn phòng'), 18);
    await actions.waitForSquiggle(window, 'warning');
    await actions.showHover(window);
    await window.page.waitForTimeout(800);
    await actions.takePicture(window, join(images, 'hover-finding.png'));
    await actions.goTo(window, lineOf('tiến độ: Trước 31/01/2021'), 26);
    await actions.showHover(window);
    await window.page.waitForTimeout(800);
    await actions.takePicture(window, join(images, 'hover-deadline.png'));
    await actions.showProblems(window);
    await actions.takePicture(window, join(images, 'problems.png'));
    await actions.openFile(window, 'thieu-linh-vuc.plan.yaml');
    await actions.goTo(window, lineOf('\nlĩnh vực:', incomplete) + 1, 4);
    await actions.waitForSquiggle(window, 'error');
    await actions.showFixes(window);
    await actions.takePicture(window, join(images, 'light-bulb.png'));
    await window.page.keyboard.press('Enter');
    await window.page.waitForTimeout(1_500);
    await window.page.keyboard.press('Control+J');
    await actions.goTo(window, lineOf('\n  - tên: Cải cách tài chính công') + 1, 12);
    await window.page.waitForTimeout(800);
    await actions.takePicture(window, join(images, 'template-inserted.png'));
    await actions.openFile(window, NAME);
    await showOutline(window);
    await actions.goTo(window, lineOf('tên: Theo dõi thi hành pháp luật') + 3, 14);
    await window.page.locator('.breadcrumbs-control', { hasText: '1.4 Theo dõi' }).waitFor();
    await window.page.waitForTimeout(800);
    await actions.takePicture(window, join(images, 'outline.png'));
  } finally {
    await window.close();
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** What is shown beside the words of the model plan. */
async function readingAids(): Promise<void> {
  const name = 'so-noi-vu-2026.plan.yaml';
  const workspace = mkdtempSync(join(tmpdir(), 'reform-plan-pictures-'));
  copyFileSync(join(root, 'examples', name), join(workspace, name));
  const window = await openEditor({ workspace, extension: root, size: { width: 1440, height: 900 } });
  try {
    const text = readFileSync(join(root, 'examples', name), 'utf8');
    await actions.openFile(window, name);
    const before = text.slice(0, text.indexOf('tên: Kiểm tra công tác'));
    await actions.goTo(window, before.split('\n').length, 24);
    await window.page.getByText('→ T3 30/06/2026').first().waitFor();
    await window.page.waitForTimeout(5_000);
    await actions.showHover(window);
    await window.page.waitForTimeout(800);
    await actions.takePicture(window, join(images, 'reading-aids.png'));
  } finally {
    await window.close();
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** The sections, and the groups of areas below theirs, in the view beside the editor. */
async function showOutline({ page }: EditorWindow): Promise<void> {
  await page.locator('.pane-header', { hasText: 'reform-plan-pictures' }).click();
  await page.keyboard.press('F1');
  await page.keyboard.insertText('Focus on Outline View');
  await page.waitForTimeout(800);
  await page.keyboard.press('Enter');
  const areas = page.locator('.outline-tree .monaco-list-row', { hasText: 'lĩnh vực' }).first();
  await page.locator('.outline-tree .monaco-list-row').first().waitFor();
  await page.locator('.pane-header', { hasText: 'Outline' }).hover();
  await page.getByLabel('Collapse All').last().click();
  // A click also goes to the place in the text, a little later.
  await areas.click();
  await page.locator('.breadcrumbs-control', { hasText: 'lĩnh vực' }).waitFor();
  await page.waitForTimeout(2_000);
  await page.keyboard.press('ArrowRight');
}

/** The plans of a province: what stands above the tasks, and the matrix beside the place that was clicked. */
async function allPlans(): Promise<void> {
  const workspace = mkdtempSync(join(tmpdir(), 'reform-plan-pictures-'));
  cpSync(join(root, 'test/fixtures/workspace/khanh-hoa-2026'), workspace, { recursive: true });
  const window = await openEditor({
    workspace,
    extension: root,
    size: { width: 1440, height: 900 },
    env: { REFORM_PLAN_AS_OF: '2026-01-20' },
  });
  try {
    await actions.openFile(window, 'so-tai-chinh.plan.yaml');
    await actions.waitForSquiggle(window, 'error');
    await window.page.getByText('5 cơ quan thực hiện').first().waitFor();
    await actions.goTo(window, 26, 1);
    await window.page.waitForTimeout(800);
    await actions.takePicture(window, join(images, 'lenses.png'));
    await window.page.keyboard.press('F1');
    await window.page.keyboard.insertText('Bảng phủ nhiệm vụ');
    await window.page.waitForTimeout(800);
    await window.page.keyboard.press('Enter');
    const view = window.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    const gap = view.locator('td.uncovered button');
    await gap.first().waitFor();
    await actions.takePicture(window, join(images, 'coverage.png'));
    // The place that is opened proves that the click got through.
    await gap.first().click();
    await window.page.locator('.monaco-editor .current-line').first().waitFor();
    await window.page.getByText('mã: II.2.1').first().waitFor();
  } finally {
    await window.close();
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** The skeleton of a plan, as it opens after its questions. */
async function newPlan(): Promise<void> {
  const workspace = mkdtempSync(join(tmpdir(), 'reform-plan-pictures-'));
  const window = await openEditor({
    workspace,
    extension: root,
    size: { width: 1440, height: 900 },
    env: { REFORM_PLAN_AS_OF: '2026-01-10' },
  });
  try {
    // The palette lists the commands that it knows when it is opened.
    await window.page.waitForTimeout(5_000);
    await actions.runCommand(window, 'Soạn kế hoạch mới');
    const answers = {
      '1/8': 'Sở Nội vụ tỉnh Khánh Hòa',
      '6/8': '1234/QĐ-UBND',
      '7/8': '24/12/2025',
      '8/8': 'Văn phòng; Phòng Nghiệp vụ 1; PC=Pháp chế',
    };
    for (const step of ['1/8', '2/8', '3/8', '4/8', '5/8', '6/8', '7/8', '8/8'] as const) {
      await window.page.locator('.quick-input-widget', { hasText: `(${step})` }).waitFor();
      if (step in answers) await window.page.keyboard.insertText(answers[step as keyof typeof answers]);
      await window.page.keyboard.press('Enter');
    }
    await actions.waitForSquiggle(window, 'warning');
    await window.page.waitForTimeout(1_500);
    await actions.takePicture(window, join(images, 'new-plan.png'));
  } finally {
    await window.close();
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** The pictures of the guide through the first plan, which are part of the package: JPEG, as they are small. */
async function guide(): Promise<void> {
  const media = join(root, 'media/guide');
  mkdirSync(media, { recursive: true });
  const workspace = mkdtempSync(join(tmpdir(), 'reform-plan-pictures-'));
  const model = readFileSync(join(root, 'examples/so-noi-vu-2026.plan.yaml'), 'utf8');
  // A model with gaps: something to fix, to write and to look over.
  const text = model
    .replace(/\n {2}- tên: Cải cách tài chính công\n[\s\S]*?(?=\n {2}- tên: |\n\S)/, '')
    .replace(/\n {8}sản phẩm:\n(?: {10}.*\n)+/, '\n');
  writeFileSync(join(workspace, 'ke-hoach-cchc-2026.plan.yaml'), text);
  const window = await openEditor({
    workspace,
    extension: root,
    size: { width: 800, height: 500 },
    env: { REFORM_PLAN_AS_OF: '2026-01-12' },
    settings: { 'editor.minimap.enabled': false },
  });
  const { page } = window;
  const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split('\n').length;
  const picture = async (name: string) => {
    await page.waitForTimeout(1_000);
    await page.screenshot({ path: join(media, `${name}.jpg`), quality: 55 });
  };
  try {
    await actions.openFile(window, 'ke-hoach-cchc-2026.plan.yaml');
    await page.keyboard.press('Control+B');
    await page.getByText(/CCHC: \d+ lỗi/).waitFor();
    await actions.goTo(window, lineOf('\nlĩnh vực:') + 1, 3);
    await actions.showFixes(window);
    await picture('fix');
    await page.keyboard.press('Escape');
    const deadline = lineOf('tiến độ: Trước');
    const column = (text.split('\n')[deadline - 1] ?? '').indexOf('Trước');
    await actions.goTo(window, deadline, column + 3);
    await actions.showHover(window);
    await picture('understand');
    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.type('tiến độ: tr', { delay: 60 });
    await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
    await picture('write');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Z');
    await actions.runCommand(window, 'Xem phát hiện theo từng nhiệm vụ');
    await page.locator('.quick-input-list .monaco-list-row').nth(2).waitFor();
    await picture('finish');
    await page.keyboard.press('Escape');
    await actions.runCommand(window, 'Soạn kế hoạch mới');
    await page.locator('.quick-input-widget input').first().waitFor();
    await picture('new');
  } finally {
    await window.close();
    rmSync(workspace, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
