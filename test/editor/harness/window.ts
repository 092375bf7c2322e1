import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { ensureNpmEditor } from './npm-editor';
import { type Server, startServer } from './server';

/** As VS Code knows the extension: publisher and name of package.json. */
const EXTENSION_ID = 'reform-plan.reform-plan';

/** How long the window may take until it can be used; it takes three seconds on an idle machine. */
const OPEN_MS = 60_000;

export interface WindowOptions {
  /** The folder to open. */
  readonly workspace: string;
  /** The folder of an extension under development, run from its sources. */
  readonly extension?: string;
  /** Folders of further ones that run in the same window. */
  readonly beside?: readonly string[];
  /** The module of the tests to run in the extension host. Needs `extension`. */
  readonly tests?: string;
  /** A package to install first: what a user sees. */
  readonly vsix?: string;
  /** `web` runs the extension in the web worker of the window, not in the server's Node. */
  readonly host?: 'node' | 'web';
  /** Default `vi`. The editor's own texts stay English: VS Code has no Vietnamese language pack. */
  readonly language?: 'vi' | 'en';
  /** Added to the settings that keep the window quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** In CSS pixels. Default 1280 × 800. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Added to the environment of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A window that has been prepared and has not yet been sent to its address. */
export interface PreparedWindow {
  readonly page: Page;
  readonly address: string;
  /** Resolves when the server, the browser or the page died by itself, with a sentence about it. */
  readonly died: Promise<string>;
  close(): Promise<void>;
}

/** An open VS Code, ready to be typed into. */
export interface EditorWindow {
  readonly page: Page;
  close(): Promise<void>;
}

/**
 * Opens the npm-borne VS Code on a folder and waits until it can be used.
 *
 * @throws Error with a sentence for the developer when the editor cannot be had or does not open.
 */
export async function openEditor(options: WindowOptions): Promise<EditorWindow> {
  const prepared = await prepareWindow(options);
  try {
    const opened = prepared.page
      .goto(prepared.address)
      .then(() => prepared.page.locator('.monaco-workbench .explorer-folders-view').waitFor({ timeout: OPEN_MS }))
      .then(() => undefined);
    const died = await Promise.race([opened, prepared.died]);
    if (died !== undefined) throw new Error(died);
    return { page: prepared.page, close: prepared.close };
  } catch (error) {
    await prepared.close();
    throw error;
  }
}

/** Starts server and browser, so that functions can be exposed to the page before it is sent to its address. */
export async function prepareWindow(options: WindowOptions): Promise<PreparedWindow> {
  const editor = await ensureNpmEditor();
  const server = await startServer({
    editor,
    language: options.language ?? 'vi',
    settings: {
      // The payload's `extensionDevelopmentKind` is read and then forgotten by this workbench; this setting is not.
      ...(options.host === 'web' && { 'remote.extensionKind': { [EXTENSION_ID]: ['web'] } }),
      ...options.settings,
    },
    // The payload can name one folder alone.
    ...(options.beside && { beside: options.beside }),
    ...(options.vsix !== undefined && { vsix: path.resolve(options.vsix) }),
    ...(options.env && { env: options.env }),
  });
  try {
    const browser = await launchBrowser(editor.chromium);
    const page = await browser.newPage({ viewport: options.size ?? { width: 1280, height: 800 } });
    let closing = false;
    const died = new Promise<string>((resolve) => {
      const report = (sentence: string) => {
        if (!closing) resolve(sentence);
      };
      server.ended.then(report);
      browser.on('disconnected', () => report('the browser of the editor ended'));
      page.on('crash', () => report('the page of the editor crashed'));
    });
    const close = async () => {
      closing = true;
      await browser.close();
      server.stop();
    };
    return { page, address: address(server, options), died, close };
  } catch (error) {
    server.stop();
    throw error;
  }
}

/** A browser without a window and without anything it would ask of a network. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    // Whoever opens the window closes it; playwright's own handlers would end the process before that.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Containers give /dev/shm 64 MB, less than the workbench needs.
      '--disable-dev-shm-usage',
    ],
  });
}

/** The workbench reads its folder and, in `payload`, the extension under development from its own address. */
function address(server: Server, options: WindowOptions): string {
  const host = `127.0.0.1:${server.port}`;
  const remote = (file: string) => `vscode-remote://${host}${pathToFileURL(path.resolve(file)).pathname}`;
  const payload: [string, string][] = [];
  if (options.extension !== undefined) payload.push(['extensionDevelopmentPath', remote(options.extension)]);
  if (options.tests !== undefined) payload.push(['extensionTestsPath', remote(options.tests)]);
  const query = new URLSearchParams({ folder: path.resolve(options.workspace) });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${host}/?${query}`;
}
