import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { finding, hoverAt, openPlan, placeOf, until } from './support';

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
        tiến độ: Trước 31/01/2021
        chủ trì: VP
      - tên: Theo dõi thi hành pháp luật
        sản phẩm: [Kế hoạch]
        tiến độ: Theo quy định
        chủ trì: VP
`;

async function hintsOf({ uri, lineCount }: vscode.TextDocument): Promise<string[]> {
  const range = new vscode.Range(0, 0, lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', uri, range);
  return hints.map(({ label }) => String(label));
}

async function lensesOf({ uri }: vscode.TextDocument): Promise<vscode.Command[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
  return lenses.flatMap(({ command }) => command ?? []);
}

describe('reading aids in a real VS Code', () => {
  let document: vscode.TextDocument;

  before(async () => {
    ({ document } = await openPlan(PLAN));
    await finding(document.uri, 'deadline-vague');
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('shows numbers, days and names between the words, as the settings say', async () => {
    assert.deepEqual(await hintsOf(document), ['1.1', '→ T7 30/01/2021', 'Văn phòng', '1.2', 'Văn phòng']);
    const settings = vscode.workspace.getConfiguration('reformPlan', document.uri);
    try {
      await settings.update('hints.units', false, vscode.ConfigurationTarget.Global);
      await settings.update('lenses.units', false, vscode.ConfigurationTarget.Global);
      while ((await hintsOf(document)).includes('Văn phòng')) await new Promise((resolve) => setTimeout(resolve, 50));
      assert.deepEqual(await hintsOf(document), ['1.1', '→ T7 30/01/2021', '1.2']);
      const titles = (await lensesOf(document)).map(({ title }) => title);
      assert.ok(!titles.some((title) => title.startsWith('chủ trì')), titles.join());
    } finally {
      await settings.update('hints.units', undefined, vscode.ConfigurationTarget.Global);
      await settings.update('lenses.units', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('sums up plan, units and areas in lines that open what they count', async () => {
    const lenses = await lensesOf(document);
    const [plan, unit, area] = lenses;
    assert.match(plan?.title ?? '', /^1\/7 lĩnh vực · 2 nhiệm vụ · 1 có hạn cụ thể · \d+ lỗi · \d+ cảnh báo$/u);
    assert.equal(plan?.command, 'reformPlan.showProblems');
    assert.equal(unit?.title, 'chủ trì 2');
    assert.match(area?.title ?? '', /^2 nhiệm vụ · .*1 cảnh báo$/u);
    for (const { command, arguments: given } of lenses) await vscode.commands.executeCommand(command, ...(given ?? []));
  });

  it('colours what words mean', async () => {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    const types = Array.from(data).flatMap((type, i) => (i % 5 === 3 ? (legend.tokenTypes[type] ?? '?') : []));
    assert.deepEqual(types, ['class', 'class', 'namespace', 'function', 'number', 'class', 'function', 'class']);
  });

  it('tells of a task at its name, with links that open nothing but our pages', async () => {
    const text = await hoverAt(document, 'Theo dõi');
    assert.match(text, /^\*\*II\.1\.2\*\* Theo dõi thi hành pháp luật\n\n\*Sản phẩm:\* Kế hoạch/u);
    assert.match(text, /\[Thời hạn chung chung\]\(command:reformPlan\.openRule\?%5B%22deadline-vague%22%5D\)/u);
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, 'Theo dõi').start,
    );
    const [content] = hover?.contents ?? [];
    const trusted = content instanceof vscode.MarkdownString ? content.isTrusted : undefined;
    assert.deepEqual(trusted, { enabledCommands: ['reformPlan.openRule'] });
    await until(() => (vscode.window.activeTextEditor?.document === document ? true : undefined));
  });
});
