import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { t } from './texts';

/** What the server says of a plan; the same shape as its `PlanStatus`. */
interface PlanStatus {
  readonly text: string;
  readonly level: 'error' | 'warning' | 'ok';
  readonly lines: readonly string[];
}

const ICONS = { error: '$(error)', warning: '$(warning)', ok: '$(pass)' } as const;

/** Milliseconds of quiet after which the item is asked for anew: it is read at a glance, not at every key. */
const QUIET = 200;

/** An item in the status bar while a plan is being looked at; a click lists the findings by task. */
export function registerStatus(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const item = vscode.window.createStatusBarItem('reformPlan.status', vscode.StatusBarAlignment.Left, 10);
  item.name = 'Reform Plan';
  item.command = 'reformPlan.findingsByTask';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const schedule = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void update(), QUIET);
  };
  context.subscriptions.push(
    item,
    vscode.window.onDidChangeActiveTextEditor(schedule),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = current()?.uri.toString();
      if (uris.some((uri) => uri.toString() === shown)) schedule();
    }),
    client.onDidChangeState(schedule),
    { dispose: () => clearTimeout(waiting) },
  );

  function current(): vscode.TextDocument | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document?.languageId === 'reform-plan' ? document : undefined;
  }

  async function update(): Promise<void> {
    const document = current();
    if (!document) {
      item.hide();
      return;
    }
    const status = client.state === State.Running ? await ask(document) : undefined;
    // Another editor may have come to the front while the server was thinking.
    if (current() !== document) return;
    if (status) {
      item.text = `${ICONS[status.level]} CCHC: ${status.text}`;
      item.tooltip = [...status.lines, t('Click to list the findings by task.')].join('\n');
      item.accessibilityInformation = { label: `Reform Plan: ${status.text}` };
    } else {
      item.text = `$(circle-slash) CCHC`;
      item.tooltip = t('The language server is not running.');
    }
    item.show();
  }

  async function ask(document: vscode.TextDocument): Promise<PlanStatus | undefined> {
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    // A server that has just died is told of elsewhere.
    const answer = await client.sendRequest<PlanStatus | null>('reformPlan/status', { uri }).catch(() => null);
    return answer ?? undefined;
  }
}
