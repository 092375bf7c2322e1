import * as vscode from 'vscode';
import vietnamese from '../../l10n/bundle.l10n.vi.json';

/**
 * A text of the extension; its English is its name. Not by `vscode.l10n`: that follows the language of the editor, for which
 * no Vietnamese pack is shipped, and makes every activation wait for a bundle to be fetched.
 */
export function t(message: keyof typeof vietnamese, ...values: string[]): string {
  const chosen = vscode.workspace.getConfiguration('reformPlan').get<string>('language');
  const text = chosen === 'en' ? message : vietnamese[message];
  return text.replace(/\{(\d+)\}/g, (whole, index: string) => values[Number(index)] ?? whole);
}
