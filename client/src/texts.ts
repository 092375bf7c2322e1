import * as vscode from 'vscode';
import vietnamese from '../../l10n/bundle.l10n.vi.json';

/**
 * A text of the extension. `vscode.l10n` follows the language of the editor, for which no Vietnamese pack is shipped;
 * so Vietnamese, the default of `reformPlan.language`, is looked up here.
 */
export function t(message: keyof typeof vietnamese, ...values: string[]): string {
  const chosen = vscode.workspace.getConfiguration('reformPlan').get<string>('language');
  if (chosen === 'en') return vscode.l10n.t(message, ...values);
  return vietnamese[message].replace(/\{(\d+)\}/g, (whole, index: string) => values[Number(index)] ?? whole);
}
