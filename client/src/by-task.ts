import * as vscode from 'vscode';
import type { BaseLanguageClient, Range } from 'vscode-languageclient';
import { t } from './texts';

/** What the server answers, a group a task; an empty label is what stands outside all tasks. */
interface TaskFindings {
  readonly label: string;
  readonly name: string;
  readonly findings: readonly {
    readonly severity: 'error' | 'warning' | 'info' | 'hint';
    readonly rule: string;
    /** Of the rule. */
    readonly title: string;
    readonly message: string;
    readonly range: Range;
  }[];
}

interface Item extends vscode.QuickPickItem {
  readonly range?: Range;
}

const ICONS = { error: 'error', warning: 'warning', info: 'info', hint: 'lightbulb' } as const;

/** A long name would push aside what stands beside it. In UTF-16 units. */
const LONGEST_NAME = 36;

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).trimEnd()}…` : name;
}

/** Lists the findings of the plan in front by task; moving through the list shows the places, Enter goes there, Esc back. */
export async function showFindingsByTask(client: BaseLanguageClient, editor: vscode.TextEditor): Promise<void> {
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const groups = await client.sendRequest<TaskFindings[] | null>('reformPlan/findingsByTask', { uri });
  if (!groups || groups.length === 0) {
    void vscode.window.showInformationMessage(t('The plan has no findings.'));
    return;
  }
  const { selection, visibleRanges } = editor;
  const asRange = (range: Range) => client.protocol2CodeConverter.asRange(range);
  const show = (range: Range) =>
    editor.revealRange(asRange(range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  const picker = vscode.window.createQuickPick<Item>();
  picker.items = groups.flatMap(({ label, name, findings }): Item[] => [
    { label: label ? `${label} ${shortened(name)}` : t('Outside the tasks'), kind: vscode.QuickPickItemKind.Separator },
    ...findings.map(({ severity, rule, title, message, range }) => ({
      label: `$(${ICONS[severity]}) ${title}`,
      description: [rule, label, t('line {0}', String(range.start.line + 1))].filter(Boolean).join(' · '),
      detail: message,
      range,
    })),
  ]);
  picker.placeholder = t('Findings by task: type to filter by task, rule or words');
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  let chosen = false;
  picker.onDidChangeActive(([item]) => item?.range && show(item.range));
  picker.onDidAccept(() => {
    const [item] = picker.selectedItems;
    chosen = item?.range !== undefined;
    picker.hide();
    if (!item?.range) return;
    editor.selection = new vscode.Selection(asRange(item.range).start, asRange(item.range).end);
    show(item.range);
    void vscode.window.showTextDocument(editor.document, editor.viewColumn);
  });
  picker.onDidHide(() => {
    const [before] = visibleRanges;
    if (!chosen && before) {
      editor.selection = selection;
      editor.revealRange(before, vscode.TextEditorRevealType.AtTop);
    }
    picker.dispose();
  });
  picker.show();
}
