import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import type { EditorWindow } from './window';

/** What a person does in the window, by keyboard, each waiting for what it should bring up. Playwright throws when it does not. */

/** Opens a file of the workspace by its whole name. */
export async function openFile({ page }: EditorWindow, name: string): Promise<void> {
  await page.keyboard.press('Control+P');
  await page.keyboard.insertText(name);
  await pick(page, name);
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator('.monaco-editor .view-lines').first().waitFor();
}

/** Runs a command of the palette by its title, as soon as the editor knows it. */
export async function runCommand({ page }: EditorWindow, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.keyboard.insertText(title);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** The search is fuzzy and blind to accents, so the first row need not be the one that was meant. */
async function pick(page: Page, label: string): Promise<void> {
  const name = page.locator('.quick-input-list .monaco-list-row .label-name').getByText(label, { exact: true });
  await name.first().click();
  // A pointer that stays brings up the tooltip of whatever lies under it.
  await page.mouse.move(0, 0);
}

/** Puts the cursor: line and column are 1-based, columns in UTF-16 units as VS Code counts them. */
export async function goTo({ page }: EditorWindow, line: number, column: number): Promise<void> {
  await page.keyboard.press('Control+G');
  // The box opens with the colon that says a line is meant.
  await page.keyboard.insertText(`${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Shows the hover at the cursor and gives its text. */
export async function showHover({ page }: EditorWindow): Promise<string> {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  const hover = page.locator('.monaco-editor .monaco-hover:not(.hidden) .hover-contents');
  await hover.first().waitFor();
  return (await hover.allInnerTexts()).join('\n');
}

/** Opens the light bulb's menu at the cursor and gives the titles in it. */
export async function showFixes({ page }: EditorWindow): Promise<string[]> {
  await page.keyboard.press('Control+.');
  const rows = page.locator('.action-widget .monaco-list-row.action .title');
  await rows.first().waitFor();
  return rows.allInnerTexts();
}

/** Opens the Problems panel and gives its rows, those of the files included. */
export async function showProblems({ page }: EditorWindow): Promise<string[]> {
  await page.keyboard.press('Control+Shift+M');
  const rows = page.locator('.markers-panel-container .monaco-list-row');
  await rows.first().waitFor();
  return rows.allInnerTexts();
}

/** Waits until the open file has a squiggle of the severity. */
export async function waitForSquiggle(
  { page }: EditorWindow,
  severity: 'error' | 'warning' | 'info' | 'hint',
): Promise<void> {
  await page.locator(`.monaco-editor .squiggly-${severity}`).first().waitFor({ state: 'attached' });
}

/** Writes the window as a PNG picture. */
export async function takePicture({ page }: EditorWindow, file: string): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file });
}
