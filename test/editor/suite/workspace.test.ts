import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { finding, gone, until } from './support';

const PROVINCE = `kế hoạch:
  tên: Kế hoạch cải cách hành chính tỉnh Khánh Hòa năm 2021
  năm: 2021
  cơ quan: UBND tỉnh Khánh Hòa
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - { tên: Rà soát văn bản, tiến độ: Trong tháng 9/2021, chủ trì: Thanh tra tỉnh }
`;
const AGENCY = `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021 của Thanh tra tỉnh
  năm: 2021
  cơ quan: Thanh tra tỉnh Khánh Hòa
kế hoạch cấp trên:
  số: 3595/QĐ-UBND
  ngày: 31/12/2020
  cơ quan: UBND tỉnh Khánh Hòa
  tệp: tinh.plan.yaml
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - { tên: Rà soát văn bản, tiến độ: Trong tháng 10/2021, cụ thể hóa: [II.1.1] }
`;

const root = () => vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder');
const fileOf = (name: string) => vscode.Uri.joinPath(root(), 'closed', name);
const write = (name: string, text: string) =>
  vscode.workspace.fs.writeFile(fileOf(name), new TextEncoder().encode(text));

describe('plans that are not open, in a real VS Code', () => {
  before(async () => {
    await write('tinh.plan.yaml', PROVINCE);
    await write('thanh-tra.plan.yaml', AGENCY);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(fileOf('.'), { recursive: true });
  });

  it('have findings, which follow the plan above them in the editor and on the disk', async () => {
    const below = fileOf('thanh-tra.plan.yaml');
    const above = await vscode.workspace.openTextDocument(fileOf('tinh.plan.yaml'));
    await vscode.window.showTextDocument(above);
    await finding(below, 'later-than-parent');
    const edit = new vscode.WorkspaceEdit();
    const at = above.positionAt(above.getText().indexOf('9/2021'));
    edit.replace(above.uri, new vscode.Range(at, at.translate(0, 1)), '11');
    await vscode.workspace.applyEdit(edit);
    await gone(below, 'later-than-parent');
    await above.save();
    await write('thanh-tra.plan.yaml', AGENCY.replace('tháng 10', 'tháng 12'));
    await finding(below, 'later-than-parent');
  });

  it('are all checked by a command', async () => {
    await vscode.commands.executeCommand('reformPlan.checkWorkspace');
    // What was found is on its way to the editor when the command says how much it is.
    await until(() => (vscode.languages.getDiagnostics(fileOf('thanh-tra.plan.yaml')).length > 0 ? true : undefined));
  });
});
