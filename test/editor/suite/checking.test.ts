import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, finding, gone, hoverAt, openPlan, placeOf, ruleOf, until } from './support';

const plan = `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021 của Thanh tra tỉnh
  năm: 2021
  cơ quan: Thanh tra tỉnh Khánh Hòa
  bộ quy tắc: khanh-hoa-2021
quyết định:
  số: 11/QĐ-TTT
  ngày: 31/01/2021
  căn cứ:
    - Căn cứ Quyết định số 3595/QĐ-UBND ngày 31 tháng 12 năm 2020 của UBND tỉnh;
kế hoạch cấp trên:
  số: 3595/QĐ-UBND
  ngày: 31/12/2020
  cơ quan: UBND tỉnh Khánh Hòa
đơn vị:
  - mã: VP
    tên: Văn phòng
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát văn bản
        san pham:
          - Báo cáo kết quả rà soát 😀 đạt 150%
        tiến độ: Trước 15/12/2021
        chủ trì: VP
`;

describe('checking in a real VS Code', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('finds as one types, in Vietnamese, at the exact words, with a link to the rule', async () => {
    const { document } = await openPlan(plan);
    const window = await finding(document.uri, 'issue-window');
    assert.deepEqual(window.range, placeOf(document, '31/01/2021'));
    assert.match(window.message, /30\/01\/2021/);
    assert.equal(window.severity, vscode.DiagnosticSeverity.Error);
    assert.ok(typeof window.code === 'object' && window.code.target.toString().includes('issue-window'));
    const range = await finding(document.uri, 'target-range');
    assert.equal(document.getText(range.range).includes('150'), true, 'columns are right behind an emoji');
  });

  it('lets go of a finding when it is mended', async () => {
    const editor = await openPlan(plan);
    const { document } = editor;
    await finding(document.uri, 'issue-window');
    await editor.edit((edit) => edit.replace(placeOf(document, '31/01/2021'), '29/01/2021'));
    await gone(document.uri, 'issue-window');
  });

  it('applies a quick fix and leaves everything else as it was', async () => {
    const { document } = await openPlan(plan);
    const slip = await finding(document.uri, 'unknown-key');
    const actions = await actionsAt(document, slip.range);
    const fix = actions.find(({ isPreferred }) => isPreferred) ?? assert.fail('no preferred fix');
    assert.ok(fix.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.getText(), plan.replace('san pham', 'sản phẩm'));
    await gone(document.uri, 'unknown-key');
  });

  it('fixes everything safe by one command', async () => {
    const { document } = await openPlan(plan);
    await finding(document.uri, 'unknown-key');
    await vscode.commands.executeCommand('reformPlan.fixAll');
    await gone(document.uri, 'unknown-key');
    assert.ok(document.getText().includes('        sản phẩm:\n'));
  });

  it('offers to silence a finding, and is silent then', async () => {
    const { document } = await openPlan(plan);
    const window = await finding(document.uri, 'issue-window');
    const actions = await actionsAt(document, window.range);
    const silence = actions.find(({ title }) => /Bỏ qua/.test(title)) ?? assert.fail('no silencing');
    assert.ok(silence.edit);
    await vscode.workspace.applyEdit(silence.edit);
    await gone(document.uri, 'issue-window');
    assert.ok(document.getText().includes('  # reform-plan: bỏ qua issue-window – lý do: …\n  ngày: 31/01/2021'));
  });

  it('inserts a task template that brings no finding', async () => {
    const { document } = await openPlan(plan);
    await finding(document.uri, 'unknown-key');
    const before = vscode.languages.getDiagnostics(document.uri).map(ruleOf).sort();
    const [template] = await actionsAt(document, placeOf(document, 'Rà soát văn bản'), 'refactor.insertTemplate');
    assert.ok(template?.edit, 'a template for the area');
    await vscode.workspace.applyEdit(template.edit);
    assert.ok(document.getText().length > plan.length + 100);
    await until(() => (document.isDirty ? true : undefined));
    const pulled = await until(() => {
      const now = vscode.languages.getDiagnostics(document.uri).map(ruleOf).sort();
      return now.length <= before.length ? now : undefined;
    });
    assert.deepEqual(pulled, before);
  });

  it('explains keys, areas, units and deadlines under the pointer', async () => {
    const { document } = await openPlan(plan);
    await finding(document.uri, 'issue-window');
    assert.match(await hoverAt(document, 'tiến độ'), /Thời hạn/);
    assert.match(await hoverAt(document, 'Cải cách thể chế'), /II\.1/);
    assert.match(await hoverAt(document, 'VP\n    tên'), /Văn phòng/);
    assert.match(await hoverAt(document, 'Trước 15/12/2021'), /14\/12\/2021/);
    assert.match(await hoverAt(document, '3595/QĐ-UBND ngày'), /Quyết định/);
  });

  it('shows nothing for a plan that was closed', async () => {
    const { document } = await openPlan(plan);
    const { uri } = document;
    await finding(uri, 'issue-window');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until(() => (vscode.languages.getDiagnostics(uri).length === 0 ? true : undefined));
  });

  it('is not moved by garbage, and goes on checking', async () => {
    for (const text of [
      '\u0000\u0001',
      '\t\t- [',
      `${'['.repeat(5_000)}`,
      plan.slice(0, 300),
      `<<<<<<< a\n${plan}=======\n>>>>>>> b\n`,
    ]) {
      const { document } = await openPlan(text);
      await until(() => (vscode.languages.getDiagnostics(document.uri).length > 0 ? true : undefined));
    }
    const { document } = await openPlan(plan);
    await finding(document.uri, 'issue-window');
  });

  it('opens the page of a rule inside the editor', async () => {
    await vscode.commands.executeCommand('reformPlan.openRule', 'issue-window');
    await until(() =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('issue-window')),
    );
  });

  it('opens the model plan, which has no error', async () => {
    await vscode.commands.executeCommand('reformPlan.openExample');
    const editor = await until(() => vscode.window.activeTextEditor);
    assert.equal(editor.document.languageId, 'reform-plan');
    // A key of our own making shows that this very document has been checked.
    await editor.edit((edit) => edit.insert(new vscode.Position(editor.document.lineCount, 0), '\nkhóa lạ: 1\n'));
    await finding(editor.document.uri, 'unknown-key');
    const severe = vscode.languages
      .getDiagnostics(editor.document.uri)
      .filter(({ severity }) => severity < vscode.DiagnosticSeverity.Hint);
    assert.deepEqual(severe.map(ruleOf), ['unknown-key']);
  });
});
