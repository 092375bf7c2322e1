import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { finding, openPlan, placeOf, until } from './support';

const plan = `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021
  năm: 2021
  cơ quan: Thanh tra tỉnh
  bộ quy tắc: khanh-hoa-2021
quyết định:
  số: 11/QĐ-TTT
  ngày: 29/01/2021
đơn vị:
  - mã: VP
    tên: Văn phòng Đảng ủy
lĩnh vực:
  - tên: Chỉ đạo, điều hành
    nhiệm vụ:
      - tên: Xây dựng kế hoạch
        chủ trì: VP
  - tên: Cải cách thể chế
    nhiệm vụ:
      # reform-plan: bỏ qua product-missing – làm sau
      - tên: Rà soát theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020
        tài liệu kiểm chứng:
          - https://khanhhoa.gov.vn/bao-cao
        tiến độ: Trước 15/12/2021
`;

describe('the outline in a real VS Code', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  async function open(): Promise<vscode.TextDocument> {
    const { document } = await openPlan(plan);
    await finding(document.uri, 'area-missing');
    return document;
  }

  it('shows sections, groups, areas and tasks with their numbers', async () => {
    const document = await open();
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = (all: readonly vscode.DocumentSymbol[]): unknown[] =>
      all.map(({ name, detail, children }) => [`${name} | ${detail}`, ...names(children)]);
    assert.deepEqual(names(symbols), [
      ['kế hoạch | Kế hoạch cải cách hành chính năm 2021'],
      ['quyết định | 11/QĐ-TTT · 29/01/2021'],
      ['đơn vị | 1 đơn vị', ['Văn phòng Đảng ủy | VP']],
      [
        'lĩnh vực | 2 lĩnh vực · 2 nhiệm vụ',
        ['I Chỉ đạo, điều hành | 1 nhiệm vụ', ['1 Xây dựng kế hoạch | VP']],
        [
          'II Nhiệm vụ cải cách hành chính | 1 lĩnh vực · 1 nhiệm vụ',
          [
            'II.1 Cải cách thể chế | 1 nhiệm vụ',
            ['1.1 Rà soát theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 | Trước 15/12/2021'],
          ],
        ],
      ],
    ]);
  });

  it('folds sections, areas, tasks and lists', async () => {
    const document = await open();
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.deepEqual(
      folds.map(({ start, end }) => `${start + 1}-${end + 1}`).join(' '),
      '1-5 6-8 9-11 10-11 12-23 13-16 14-16 15-16 17-23 18-23 20-23 21-22',
    );
  });

  it('lets a selection grow from the word to the document', async () => {
    const document = await open();
    const at = placeOf(document, 'soát theo').start;
    const [chosen] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [at],
    );
    const texts: string[] = [];
    for (let range = chosen; range; range = range.parent as vscode.SelectionRange)
      texts.push(document.getText(range.range));
    assert.ok(texts.includes('Rà soát theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020'));
    assert.ok(texts.some((text) => text.startsWith('- tên: Rà soát') && text.endsWith('Trước 15/12/2021')));
    assert.ok(texts.some((text) => text.startsWith('- tên: Cải cách thể chế')));
    assert.equal(texts.at(-1), plan);
  });

  it('finds tasks and units of all plans without accents', async () => {
    const { uri } = await open();
    for (const [query, name] of [
      ['van phong dang uy', 'VP · Văn phòng Đảng ủy · vp · van phong dang uy'],
      ['II.1.1', 'II.1.1 Rà soát theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020'],
    ] as const) {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
      const one = found.find(({ location }) => location.uri.toString() === uri.toString());
      assert.equal(one?.name, name);
    }
  });

  it('leads from a citation to the page of the document, from a comment to its rule, and to evidence', async () => {
    const document = await open();
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      100,
    );
    const targets = new Map(links.map(({ range, target }) => [document.getText(range), target?.toString(true)]));
    assert.equal(targets.get('Nghị định số 30/2020/NĐ-CP'), 'command:reformPlan.openLaw?["30-2020-nd-cp-2020-03-05"]');
    assert.equal(targets.get('product-missing'), 'command:reformPlan.openRule?["product-missing"]');
    assert.equal(targets.get('https://khanhhoa.gov.vn/bao-cao'), 'https://khanhhoa.gov.vn/bao-cao');
    await vscode.commands.executeCommand('reformPlan.openLaw', '30-2020-nd-cp-2020-03-05');
    await until(() =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('30-2020-nd-cp')),
    );
  });

  it('opens nothing for a name that leads elsewhere', async () => {
    for (const name of ['../../package', '../rules/README', 'README', 'x'])
      void vscode.commands.executeCommand('reformPlan.openLaw', name);
    await vscode.commands.executeCommand('reformPlan.openLaw', '62-2020-nd-cp-2020-06-01');
    const labels = await until(() => {
      const all = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label);
      return all.some((label) => label.includes('62-2020-nd-cp')) ? all : undefined;
    });
    assert.equal(labels.length, 1);
  });
});
