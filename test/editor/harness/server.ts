import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { NpmEditor } from './npm-editor';

/** How long the server may take until it listens; it takes one second on an idle machine. */
const START_MS = 60_000;

/** A window without greetings, assistants and side bars: nothing that changes a screenshot or takes the focus. */
const QUIET_SETTINGS = {
  // The first monospace font of a system may lack Vietnamese letters.
  'editor.fontFamily': "'Noto Sans Mono', monospace",
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'update.mode': 'none',
  'telemetry.telemetryLevel': 'off',
  'git.enabled': false,
};

/**
 * Runs in the server before its own code: our end of its standard input closes however we end, even by SIGKILL, and then
 * its whole process group goes. The processes that the server forks inherit the flag, hence the question who it is.
 */
const GUARD = `
if (process.argv[1].endsWith('server-main.js'))
  process.stdin.resume().on('end', () => process.kill(-process.pid, 'SIGKILL'));
`;

export interface ServerOptions {
  readonly editor: NpmEditor;
  /** Added to the quiet ones. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** What `vscode.env.language` says. The editor's own texts stay English: VS Code has no Vietnamese language pack. */
  readonly language: 'vi' | 'en';
  /** Package to install before the window opens: an absolute path. */
  readonly vsix?: string;
  /** Folders of extensions that are there as if installed. */
  readonly beside?: readonly string[];
  /** Added to the environment of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Server {
  readonly port: number;
  /** Resolves when the server has ended by itself, with a sentence about it. */
  readonly ended: Promise<string>;
  /** Ends the server with every process it started, and removes its data. The end of our own process does the same. */
  stop(): void;
}

/**
 * Starts the VS Code server with fresh data on a free port of this machine.
 *
 * @throws Error with the server's output when it does not come up or the package cannot be installed.
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'reform-plan-editor-'));
  try {
    writeSettings(data, options.settings);
    if (options.language === 'vi') writeLanguagePack(data);
    for (const folder of options.beside ?? [])
      fs.cpSync(folder, path.join(data, 'extensions', path.basename(folder)), { recursive: true });
    if (options.vsix !== undefined) installPackage(options.editor, data, options.vsix);
    return await listen(options, data);
  } catch (error) {
    fs.rmSync(data, { recursive: true, force: true });
    throw error;
  }
}

function writeSettings(data: string, settings: Readonly<Record<string, unknown>>): void {
  const folder = path.join(data, 'data/Machine');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(
    path.join(folder, 'settings.json'),
    JSON.stringify({ ...QUIET_SETTINGS, ...settings }, undefined, 2),
  );
}

/**
 * A language counts for the server when a language pack says so; one without a single translation is enough to make
 * `vscode.env.language`, `vscode.l10n` and `package.nls.vi.json` speak Vietnamese.
 */
function writeLanguagePack(data: string): void {
  const folder = path.join(data, 'data');
  const translations = path.join(folder, 'vi.i18n.json');
  fs.writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: 'vi',
    label: 'Tiếng Việt',
    extensions: [{ extensionIdentifier: { id: 'reform-plan.language-pack-vi' }, version: '1.0.0' }],
    translations: { vscode: translations },
  };
  fs.writeFileSync(path.join(folder, 'languagepacks.json'), JSON.stringify({ vi: pack }));
}

function serverArguments(data: string): string[] {
  return ['--server-data-dir', data, '--accept-server-license-terms', '--disable-telemetry'];
}

function installPackage(editor: NpmEditor, data: string, vsix: string): void {
  const args = [editor.serverMain, ...serverArguments(data), '--install-extension', vsix, '--force'];
  const result = spawnSync(editor.node, args, { encoding: 'utf8', env: environment({}), timeout: START_MS });
  if (result.status !== 0) throw new Error(`the package ${vsix} was not installed:\n${result.stdout}${result.stderr}`);
}

async function listen(options: ServerOptions, data: string): Promise<Server> {
  const args = [
    `--import=data:text/javascript,${encodeURIComponent(GUARD)}`,
    options.editor.serverMain,
    ...serverArguments(data),
    '--without-connection-token',
    '--host=127.0.0.1',
    '--port=0',
    `--locale=${options.language}`,
    '--disable-workspace-trust',
    // Without it the server ignores the extension and the tests that the window's address names.
    '--enable-smoke-test-driver',
  ];
  // A group of its own: the extension host and the language server end with it, even one that hangs in a loop.
  const child = spawn(options.editor.node, args, {
    detached: true,
    env: environment(options.env ?? {}),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const stop = () => {
    process.off('exit', stop);
    killGroup(child);
    fs.rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.on('exit', stop);
  let output = '';
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(`the editor's server did not start: ${error.message}`));
    child.on('close', (code, signal) =>
      resolve(`the editor's server ended (${code ?? signal}):\n${output.slice(-4000)}`),
    );
  });
  const port = new Promise<number>((resolve) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const line = /listening on (\d+)/.exec(output);
      if (line) resolve(Number(line[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const late = new Promise<string>((resolve) => {
    setTimeout(
      () => resolve(`the editor's server did not listen within ${START_MS / 1000} s:\n${output}`),
      START_MS,
    ).unref();
  });
  const first = await Promise.race([port, ended, late]);
  if (typeof first === 'number') return { port: first, ended, stop };
  stop();
  throw new Error(first);
}

/** What the tools that run us put into the environment is not for the editor's Node. */
function environment(added: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(NODE_OPTIONS$|VSCODE_|ELECTRON_|npm_)/.test(name),
  );
  // Without a gallery the server asks no marketplace.
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{}', ...added };
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // the group has ended already
  }
}
