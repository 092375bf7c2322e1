import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { finding, openPlan, placeOf, until } from './support';

const PLAN = `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021
  năm: 2021
  cơ quan: Thanh tra tỉnh Khánh Hòa
  bộ quy tắc: khanh-hoa-2021
đơn vị:
  - { mã: VP, tên: Văn phòng }
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát văn bản
        sản phẩm: [Báo cáo]
        tiến độ: Theo quy định
        chủ trì: VP
      - tên: Theo dõi thi hành pháp luật
        sản phẩm: [Kế hoạch]
        tiến độ: Trước 31/01/2021
        thực hiện: Văn phòng chủ trì
        ghi chú: Sau nhiệm vụ 1.1
`;

describe('navigation in a real VS Code', () => {
  let document: vscode.TextDocument;

  before(async () => {
    ({ document } = await openPlan(PLAN));
    await finding(document.uri, 'deadline-vague');
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  const ask = <T>(command: string, words: string, ...more: unknown[]) =>
    vscode.commands.executeCommand<T>(command, document.uri, placeOf(document, words).end.translate(0, -1), ...more);
  const shown = (range: vscode.Range | undefined) => range && `${range.start.line + 1} ${document.getText(range)}`;

  it('goes to declarations, from free text too', async () => {
    const go = async (command: string, words: string) =>
      (await ask<vscode.LocationLink[]>(`vscode.execute${command}Provider`, words)).map(
        ({ targetUri, targetSelectionRange, originSelectionRange }) => {
          assert.equal(String(targetUri), String(document.uri));
          return [shown(originSelectionRange), shown(targetSelectionRange)];
        },
      );
    assert.deepEqual(await go('Definition', 'thực hiện: Văn phòng'), [['18 Văn phòng', '7 Văn phòng']]);
    assert.deepEqual(await go('Definition', 'Sau nhiệm vụ 1.1'), [['19 1.1', '11 Rà soát văn bản']]);
    assert.deepEqual(await go('TypeDefinition', 'Sau nhiệm vụ 1.1'), [['19 1.1', '9 Cải cách thể chế']]);
  });

  it('finds and lights up what is used', async () => {
    const uses = await ask<vscode.Location[]>('vscode.executeReferenceProvider', 'mã: VP');
    assert.deepEqual(
      uses.map(({ range }) => shown(range)),
      ['7 Văn phòng', '14 VP', '18 Văn phòng'],
    );
    const lit = await ask<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', 'chủ trì: VP');
    assert.deepEqual(
      lit.map(({ range, kind }) => [shown(range), kind]),
      [
        ['7 VP', vscode.DocumentHighlightKind.Write],
        ['7 Văn phòng', vscode.DocumentHighlightKind.Write],
        ['14 VP', vscode.DocumentHighlightKind.Read],
        ['18 Văn phòng', vscode.DocumentHighlightKind.Read],
      ],
    );
  });

  it('renames everywhere, and asks about free text', async () => {
    const edit = await ask<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      'tên: Văn phòng',
      'Văn phòng Thanh tra',
    );
    const [entry] = edit.entries();
    assert.deepEqual(
      entry?.[1].map(({ range, newText }) => [shown(range), newText]),
      [
        ['7 Văn phòng', 'Văn phòng Thanh tra'],
        ['18 Văn phòng', 'Văn phòng Thanh tra'],
      ],
    );
    await vscode.workspace.applyEdit(edit);
    await until(() => (document.getText() === PLAN.replaceAll('Văn phòng', 'Văn phòng Thanh tra') ? true : undefined));
    await assert.rejects(
      Promise.resolve(ask('vscode.executeDocumentRenameProvider', 'tên: Rà soát văn bản', 'x')),
      /đánh lại số/,
    );
  });
});
