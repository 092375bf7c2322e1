import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { CACHE, ROOT } from './paths';

/** The npm package that carries a built VS Code server with its web workbench, here VS Code 1.139.1. */
const CODE_SERVER = '4.139.1';

/** The Node that this server asks for. The npm package of the platform holds the binary itself. */
const NODE_MAJOR = '24';

/**
 * Stand-ins for two native modules that are not compiled here, without which the editor works and fills its output with
 * stack traces. The first writes log files: errors (an extension that does not start, say) go to the console instead. The
 * second ends an extension host whose server has gone: we end both as one group.
 */
const STAND_INS = {
  '@vscode/spdlog': `
const nothing = () => {};
const print = (message) => console.error(message);
const logger = { getLevel: () => 4, error: print, critical: print };
for (const name of ['trace', 'debug', 'info', 'warn', 'setLevel', 'setPattern', 'clearFormatters', 'flush', 'drop']) logger[name] = nothing;
exports.setLevel = exports.setFlushOn = nothing;
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async () => logger;
`,
  '@vscode/native-watchdog': `
exports.start = () => {};
exports.exit = (code) => process.exit(code);
`,
};

/** The parts of the editor that npm and the system brought: absolute paths. */
export interface NpmEditor {
  readonly node: string;
  readonly serverMain: string;
  readonly chromium: string;
}

/**
 * Gives the editor that is made of npm packages and of the system's Chromium, installing what is missing.
 *
 * The cache folder is named after its versions and appears under that name only when complete, so its being there is the
 * proof that it can be used.
 *
 * @throws Error with a sentence for the developer when a part cannot be had.
 */
export async function ensureNpmEditor(): Promise<NpmEditor> {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    throw new Error(`the npm-borne editor runs on Linux x64 and arm64, not on ${process.platform} ${process.arch}`);
  }
  const nodePackage = `node-linux-${process.arch}`;
  const folder = path.join(CACHE, `code-server-${CODE_SERVER}-${nodePackage}-${NODE_MAJOR}`);
  if (!(await exists(folder))) await install(folder, nodePackage);
  return {
    node: path.join(folder, 'node_modules', nodePackage, 'bin/node'),
    serverMain: path.join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
    chromium: ensureChromium(),
  };
}

async function install(folder: string, nodePackage: string): Promise<void> {
  console.log(
    `Installing the editor from npm: code-server ${CODE_SERVER} (once, 760 MB, under ${path.relative(ROOT, CACHE)}) …`,
  );
  await fs.mkdir(CACHE, { recursive: true });
  await removeInterrupted();
  const partial = path.join(CACHE, `partial-${process.pid}`);
  await fs.mkdir(partial);
  try {
    await fs.writeFile(path.join(partial, 'package.json'), '{ "private": true }\n');
    await npm(partial, ['install', '--save-exact', `code-server@${CODE_SERVER}`, `${nodePackage}@${NODE_MAJOR}`]);
    // Its own postinstall would do this and compile native modules; without them the server runs and only logs about it.
    // Its lock file leaves out a peer dependency, which newer npm rejects unless peers are left alone.
    const server = path.join(partial, 'node_modules/code-server/lib/vscode');
    await npm(server, ['ci', '--omit=dev', '--legacy-peer-deps']);
    for (const [name, source] of Object.entries(STAND_INS)) {
      await fs.writeFile(path.join(server, 'node_modules', name, 'index.js'), source);
    }
    await fs.rename(partial, folder).catch(async (error: unknown) => {
      // Another run finished the same installation meanwhile: its folder is as good as ours.
      if (!(await exists(folder))) throw error;
    });
  } finally {
    await fs.rm(partial, { recursive: true, force: true });
  }
}

/** A partial installation belongs to the process in its name; another run may be at work at this moment. */
async function removeInterrupted(): Promise<void> {
  for (const name of await fs.readdir(CACHE)) {
    const pid = /^partial-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      await fs.rm(path.join(CACHE, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** `--prefix` keeps the npm that runs our script from pointing the inner npm at the repository. */
async function npm(folder: string, args: readonly string[]): Promise<void> {
  const patience = ['--fetch-timeout=60000', '--fetch-retries=1'];
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...patience];
  // Under `npm run` this is the npm in use; yarn and pnpm put themselves there, and they know other arguments.
  const script = process.env.npm_execpath;
  const [command, first] = script?.endsWith('npm-cli.js') ? [process.execPath, [script]] : ['npm', []];
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(command, [...first, ...args, ...quiet, `--prefix=${folder}`], {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0)
    throw new Error(`npm ${args[0]} of the npm-borne editor failed (exit ${code}): is the npm registry reachable?`);
}

/**
 * The path of a Chromium. Asks `scripts/system-packages.mjs`, which installs it where it may, and tells on the way what it does.
 *
 * @throws Error when there is none
 */
export function ensureChromium(): string {
  const script = path.join(ROOT, 'scripts/system-packages.mjs');
  const { status, stdout } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error('there is no Chromium, and it could not be installed');
  return stdout.trim();
}

async function exists(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}
