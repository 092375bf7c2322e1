import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, finding, openPlan, placeOf } from './support';

const PLAN = `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021
  năm: 2021
  cơ quan: Thanh tra tỉnh Khánh Hòa
  bộ quy tắc: khanh-hoa-2021
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát văn bản
        sản phẩm: [Báo cáo]
        tiến độ: Theo quy định
        thực hiện: Văn phòng chủ trì; các phòng phối hợp
      - tên: Theo dõi thi hành pháp luật
        sản phẩm: [Kế hoạch]
        tiến độ: Quý I/2021
        chủ trì: Văn phòng
`;

describe('refactorings in a real VS Code', () => {
  let document: vscode.TextDocument;

  before(async () => {
    ({ document } = await openPlan(PLAN));
    await finding(document.uri, 'deadline-vague');
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('split who does a task, and can be undone', async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      placeOf(document, 'Văn phòng chủ trì'),
      vscode.CodeActionKind.Refactor.value,
      10,
    );
    const split = actions.find(({ title }) => /^(?:Tách|Split) “thực hiện”/.test(title));
    assert.ok(split?.edit, actions.map(({ title }) => title).join('; '));
    assert.ok(split.kind?.value === 'refactor.rewrite');
    assert.ok(await vscode.workspace.applyEdit(split.edit));
    assert.ok(
      document.getText().includes('\n        chủ trì: Văn phòng\n        phối hợp: [Các phòng]\n      - tên: Theo'),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), PLAN);
  });

  it('keep the light bulb calm where there is nothing to rewrite', async () => {
    const actions = await actionsAt(document, placeOf(document, 'Kế hoạch]'), vscode.CodeActionKind.Refactor.value);
    const kinds = new Set(actions.map(({ kind }) => kind?.value));
    assert.deepEqual(
      [...kinds].filter((kind) => kind !== 'refactor.insertTemplate'),
      [],
    );
  });
});
