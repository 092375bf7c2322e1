import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { ensureNpmEditor } from './npm-editor';
import { CACHE } from './paths';

/** How long VS Code's download site may be silent until the machine counts as offline. */
const PROBE_MS = 8_000;

/** How long a whole download may take: 150 MB on a slow line. */
const DOWNLOAD_MS = 10 * 60 * 1000;

/** An editor that takes `code`'s flags. */
export interface Editor {
  /** For `runTests({ vscodeExecutablePath })`. */
  readonly executable: string;
  /** Which one it is, for the log. */
  readonly name: string;
}

/**
 * Finds the editor for the tests: the one that `REFORM_PLAN_VSCODE` names; else the desktop editor that
 * `@vscode/test-electron` downloads; else the one that comes from npm.
 *
 * @param folder where a wrapper script may be written; it must outlive the tests.
 * @throws Error that says why each way failed and what to install: tests in the editor are never skipped.
 */
export async function findEditor(folder: string): Promise<Editor> {
  const given = process.env.REFORM_PLAN_VSCODE;
  if (given) return { executable: await givenEditor(given), name: `REFORM_PLAN_VSCODE (${given})` };
  const failures: string[] = [];
  for (const way of [desktopEditor, npmEditor]) {
    try {
      return await way(folder);
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(
    [
      'No VS Code to run the tests in the editor with.',
      ...failures.map((failure) => `  - ${failure}`),
      'Do one of these and run again: let this machine reach the download site of VS Code; or, on Linux, let it reach the',
      'npm registry and install Chromium (Debian: apt-get install -y chromium fonts-noto-core fonts-noto-mono); or set',
      'REFORM_PLAN_VSCODE to the executable of an installed VS Code.',
    ].join('\n'),
  );
}

async function givenEditor(file: string): Promise<string> {
  const executable = path.resolve(file);
  await fs.access(executable, fs.constants.X_OK).catch(() => {
    throw new Error(`REFORM_PLAN_VSCODE names ${file}, which is no executable file.`);
  });
  return executable;
}

async function desktopEditor(folder: string): Promise<Editor> {
  const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (needsDisplay && !isCommand('xvfb-run')) {
    throw new Error('desktop editor: there is no display (DISPLAY is not set) and no xvfb-run');
  }
  const cachePath = path.join(CACHE, 'desktop');
  await fs.mkdir(cachePath, { recursive: true });
  const download = downloadAndUnzipVSCode({ version: 'stable', cachePath, timeout: PROBE_MS });
  const executable = await bounded(download, DOWNLOAD_MS).catch((error: unknown) => {
    throw new Error(
      `desktop editor: it could not be downloaded (${error instanceof Error ? error.message : String(error)})`,
    );
  });
  const missing = missingLibraries(executable);
  if (missing.length > 0) throw new Error(`desktop editor: the system lacks ${missing.join(', ')}`);
  const name = 'the desktop editor downloaded by @vscode/test-electron';
  if (!needsDisplay) return { executable, name };
  const wrapper = path.join(folder, 'code-under-xvfb');
  return { executable: await writeWrapper(wrapper, ['xvfb-run', '-a', executable]), name: `${name}, under xvfb-run` };
}

async function npmEditor(folder: string): Promise<Editor> {
  await ensureNpmEditor().catch((error: Error) => {
    throw new Error(`npm-borne editor: ${error.message}`);
  });
  const launcher = path.join(__dirname, 'launcher.ts');
  const command = [process.execPath, '--require', require.resolve('tsx/cjs'), launcher];
  return { executable: await writeWrapper(path.join(folder, 'code'), command), name: 'the npm-borne editor' };
}

/** Writes a command as one executable file: `@vscode/test-electron` spawns a path and no arguments of ours. */
async function writeWrapper(file: string, command: readonly string[]): Promise<string> {
  const words = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`);
  await fs.writeFile(file, `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`, { mode: 0o755 });
  return file;
}

/** A minimal Linux (a container, WSL) lacks what Electron needs; the editor would then end without a word. */
function missingLibraries(executable: string): string[] {
  if (process.platform !== 'linux') return [];
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '');
}

function isCommand(name: string): boolean {
  return spawnSync(name, ['--help'], { stdio: 'ignore' }).error === undefined;
}

function bounded<T>(work: Promise<T>, ms: number): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`not done within ${ms / 1000} s`)), ms).unref();
  });
  return Promise.race([work, late]);
}
