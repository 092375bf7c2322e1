import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as actions from '../editor/harness/actions';
import { type EditorWindow, openEditor } from '../editor/harness/window';
import { checkText } from '../support/check';

const root = join(__dirname, '../..');
const NAME = 'ke-hoach-cchc-2026.plan.yaml';

/** What a person does: types a few letters and takes what is offered, fills in names and dates, lets the light bulb do the rest. */
class Author {
  constructor(
    private readonly window: EditorWindow,
    private readonly file: string,
  ) {}

  private get page() {
    return this.window.page;
  }

  /** Letters without accents, as many as are needed, then the proposal. */
  async take(typed: string, label: string): Promise<void> {
    await this.page.keyboard.type(typed, { delay: 40 });
    const row = this.page
      .locator('.suggest-widget.visible .monaco-list-row')
      .filter({ has: this.page.locator('.label-name').getByText(label, { exact: true }) })
      .first();
    // Whoever sees no list asks for it.
    await row.waitFor({ timeout: 5_000 }).catch(() => this.page.keyboard.press('Control+Space'));
    await row.click({ timeout: 15_000 });
    await this.page
      .locator('.suggest-widget.visible')
      .waitFor({ state: 'hidden', timeout: 3_000 })
      .catch(() => undefined);
  }

  /** Words of his own; a list that came up beside them is waved away. */
  async write(words: string): Promise<void> {
    await this.page.keyboard.type(words, { delay: 10 });
    await this.page.waitForTimeout(400);
    if (await this.page.locator('.suggest-widget.visible').count()) await this.page.keyboard.press('Escape');
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.page.waitForTimeout(250);
    }
  }

  /** To the end of the line that these words stand on. */
  async goTo(words: string): Promise<void> {
    const text = await this.saved();
    const line = text.slice(0, text.lastIndexOf(words) + 1).split('\n').length;
    await actions.goTo(this.window, line, 1);
    await this.press('End');
  }

  /** Takes the first fix whose title begins so, at the words. */
  async fix(words: string, title: string): Promise<void> {
    const text = await this.saved();
    const before = text.slice(0, text.indexOf(words)).split('\n');
    await actions.goTo(this.window, before.length, (before.at(-1)?.length ?? 0) + 1);
    await this.page.waitForTimeout(800);
    await actions.showFixes(this.window);
    const row = this.page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first();
    await row.click();
    await this.page.locator('.action-widget').first().waitFor({ state: 'hidden' });
    await this.page.waitForTimeout(500);
  }

  async saved(): Promise<string> {
    await this.press('Control+S');
    await this.page.locator('.tab.active:not(.dirty)').waitFor();
    return readFileSync(this.file, 'utf8');
  }
}

describe('writing a plan from nothing', () => {
  it('takes letters, proposals, templates and quick fixes, and ends with no error', async function () {
    this.timeout(400_000);
    const workspace = mkdtempSync(join(tmpdir(), 'reform-plan-'));
    const file = join(workspace, NAME);
    writeFileSync(file, '');
    const window = await openEditor({
      workspace,
      vsix: join(root, 'reform-plan.vsix'),
      env: { REFORM_PLAN_AS_OF: TODAY },
    });
    const author = new Author(window, file);
    try {
      await actions.openFile(window, NAME);
      await window.page.getByText('CCHC:').first().waitFor();

      await author.take('ke', 'kế hoạch');
      await author.write('Kế hoạch cải cách hành chính năm 2026 của Sở Nội vụ tỉnh Khánh Hòa');
      await author.press('Tab');
      await author.take('', '2026');
      await author.press('Tab');
      await author.write('Sở Nội vụ tỉnh Khánh Hòa');
      await author.press('End', 'Enter');
      await author.take('ca', 'cấp');
      await author.take('', 'sở');

      await author.press('End', 'Enter', 'Shift+Tab');
      await author.take('ke', 'kế hoạch cấp trên');
      await author.write('3595/QĐ-UBND');
      await author.press('Tab');
      await author.write('05/01/2026');
      await author.press('Tab');
      await author.write('UBND tỉnh Khánh Hòa');

      await author.press('End', 'Enter', 'Shift+Tab');
      await author.take('dv', 'đơn vị');
      for (const [index, [id, name]] of UNITS.entries()) {
        if (index > 0) {
          await author.press('End', 'Enter');
          await author.write('- ');
          await author.take('', 'đơn vị mới');
        }
        await author.write(id);
        await author.press('Tab');
        await author.write(name);
        await author.press('Tab');
        await author.take('', 'phòng');
      }

      await author.press('End', 'Enter', 'Shift+Tab', 'Shift+Tab');
      await author.take('linh', 'lĩnh vực');
      await author.take('the', 'Cải cách thể chế');
      await author.press('Escape');

      await author.fix('lĩnh vực:', 'Thêm mọi lĩnh vực còn thiếu với nhiệm vụ mẫu');
      for (const section of [
        'báo cáo cải cách hành chính',
        'phần “mục tiêu”',
        'phần “kinh phí”',
        'phần “tổ chức thực hiện”',
      ])
        await author.fix('kế hoạch:', `Thêm ${section}`);

      // A task of his own, in front of the others.
      await author.goTo('    nhiệm vụ:');
      await author.press('Enter');
      await author.take('moi', 'nhiệm vụ mới');
      await author.write('Tổ chức Hội thi tìm hiểu cải cách hành chính');
      await author.press('Tab');
      await author.write('Kế hoạch tổ chức Hội thi');
      await author.press('Tab');
      await author.take('q3', 'Quý III/2026');
      await author.press('Tab');
      await author.take('cai', 'Phòng Cải cách hành chính');

      const text = await author.saved();
      assert.ok(text.includes(`    nhiệm vụ:\n${OWN_TASK}      - tên: `), text);
      await window.page.getByText('CCHC: không có lỗi · còn 23 ngày').waitFor();
      const left = checkText(`# as-of: ${TODAY}\n${text}`).findings.filter(({ severity }) => severity !== 'hint');
      assert.deepEqual(
        left.map(({ rule }) => rule),
        [],
      );
    } catch (error) {
      await actions.takePicture(window, join(root, 'test/out/writing-failed.png'));
      throw error;
    } finally {
      await window.close();
      rmSync(workspace, { recursive: true, force: true });
    }
  });
});

const TODAY = '2026-01-12';

const OWN_TASK = `      - tên: Tổ chức Hội thi tìm hiểu cải cách hành chính
        sản phẩm:
          - Kế hoạch tổ chức Hội thi
        tiến độ: Quý III/2026
        chủ trì: Phòng Cải cách hành chính
`;

const UNITS = [
  ['VP', 'Văn phòng'],
  ['CCHC', 'Phòng Cải cách hành chính'],
] as const;
