import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { languageServers } from '../harness/processes';
import { finding, openPlan, placeOf, ruleOf, until } from './support';

const plan = `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021 của Thanh tra tỉnh
  năm: 2021
  cơ quan: Thanh tra tỉnh Khánh Hòa
  bộ quy tắc: khanh-hoa-2021
quyết định:
  số: 11/QĐ-TTT
  ngày: 31/01/2021
kế hoạch cấp trên:
  số: 3595/QĐ-UBND
  ngày: 31/12/2020
  cơ quan: UBND tỉnh Khánh Hòa
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát văn bản
        sản phẩm:
          - Báo cáo kết quả rà soát
        tiến độ: Trước 15/12/2021
        chủ trì: Văn phòng
`;

/** As many in three minutes as the client takes for something that a restart does not mend. */
const MOST_CRASHES = 5;

const findingsOf = (uri: vscode.Uri) =>
  vscode.languages
    .getDiagnostics(uri)
    .map((found) => `${ruleOf(found)} ${found.range.start.line}:${found.range.start.character} ${found.message}`)
    .sort();

/** Kills the server as a crash would, and gives the id it had. */
async function kill(): Promise<number> {
  const pid = await until(() => languageServers()[0]);
  process.kill(pid, 'SIGKILL');
  return pid;
}

describe('a server that dies', () => {
  beforeEach(() => vscode.commands.executeCommand('reformPlan.restart'));
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('is started again while one types: no letter is lost, no finding is of yesterday', async () => {
    const editor = await openPlan(plan);
    const { document } = editor;
    await finding(document.uri, 'issue-window');
    const typed = '\nbáo cáo:\n  - loại: CCHC\n    kỳ: [quý I, 6 tháng]\n';
    const date = placeOf(document, '31/01/2021');
    const dead = await kill();
    await editor.edit((edit) => edit.replace(date, '29/01/2021'));
    for (const letter of typed) {
      const end = document.positionAt(document.getText().length);
      assert.ok(await editor.edit((edit) => edit.insert(end, letter), { undoStopBefore: false, undoStopAfter: false }));
    }
    const expected = plan.replace('31/01/2021', '29/01/2021') + typed;
    assert.equal(document.getText(), expected);
    await until(() => languageServers().find((pid) => pid !== dead));
    await until(() => (findingsOf(document.uri).some((found) => found.startsWith('report-series')) ? true : undefined));
    // The same text in a document that has never seen another server.
    const { document: fresh } = await openPlan(expected);
    await finding(fresh.uri, 'report-series');
    assert.deepEqual(findingsOf(document.uri), findingsOf(fresh.uri));
    assert.equal(document.getText(), expected);
  });

  it('is not started for ever: all findings are taken back, and come again with the command', async () => {
    const { document } = await openPlan(plan);
    await finding(document.uri, 'issue-window');
    const killed = new Set<number>();
    while (killed.size < MOST_CRASHES) {
      const alive = await until(() => languageServers().find((pid) => !killed.has(pid)));
      // A server that has answered is a server that runs; the last of them is killed in the middle of its start.
      if (killed.size < MOST_CRASHES - 1) await finding(document.uri, 'issue-window');
      process.kill(alive, 'SIGKILL');
      killed.add(alive);
      await until(() => (languageServers().includes(alive) ? undefined : true));
      await until(() => (findingsOf(document.uri).length === 0 ? true : undefined));
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    assert.deepEqual(languageServers(), [], 'no server is started any more');
    assert.deepEqual(findingsOf(document.uri), []);
    assert.equal(document.getText(), plan);
    await vscode.commands.executeCommand('reformPlan.restart');
    await finding(document.uri, 'issue-window');
  });
});
