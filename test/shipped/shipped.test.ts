import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import manifest from '../../package.json';
import { PULL, startClient } from '../support/client';

const root = join(__dirname, '../..');
const dist = join(root, 'dist');

/** What Node gives to every program; it computes and touches nothing. */
const HARMLESS = ['buffer', 'crypto', 'events', 'module', 'os', 'path', 'process', 'readline', 'stream', 'url', 'util'];

/**
 * The modules each program may load that reach beyond itself, and why. The protocol library can speak over sockets and
 * pipes and can start a server in other ways than we ask it to: it names `net` and `child_process` without our using them.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // Starts the server: a process of the editor's own Node, over an IPC channel.
  'extension.js': ['vscode', 'fs', 'net', 'child_process'],
  // `v8`: it is told to give memory back sooner.
  'server.js': ['fs', 'fs/promises', 'net', 'child_process', 'v8'],
  // `worker_threads`: many plans are checked on all cores, by this same program.
  // `v8`: these are told to give memory back sooner.
  'cli.js': ['fs', 'fs/promises', 'net', 'child_process', 'v8', 'worker_threads', 'zlib'],
  'web/extension.js': ['vscode'],
  'web/features.js': [],
  'web/server.js': [],
};

/** Words by which a program reaches a network or makes code of text. */
const FORBIDDEN =
  /(?<![\w$.])(?:eval\s*\(|new Function\b|Function\s*\(|fetch\s*\(|XMLHttpRequest|WebSocket\b|EventSource\b|importScripts\b)|\bsendBeacon\b|\brunIn(?:This|New)?Context\b/g;

/** The worker loads its own second part, from the address that its page gives: `client/src/browser.ts`. */
const LOADS: Readonly<Record<string, readonly string[]>> = { 'web/server.js': ['importScripts'] };

describe('what is shipped', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.js'));

  it('is the programs that are listed here', () => assert.deepEqual(files.sort(), Object.keys(ALLOWED).sort()));

  for (const [name, allowed] of Object.entries(ALLOWED)) {
    const text = () => readFileSync(join(dist, name), 'utf8');

    it(`${name} loads nothing that reaches a network or runs code, beyond the list`, () => {
      const loaded = [...text().matchAll(/(?:require|import)\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, module = '']) =>
        module.replace(/^node:/, ''),
      );
      const known = new Set([...HARMLESS, ...allowed]);
      const programs = loaded.filter((module) => module === 'vscode' || builtinModules.includes(module));
      assert.deepEqual(
        programs.filter((module) => !known.has(module)),
        [],
      );
    });

    it(`${name} makes no code of text and asks no address`, () =>
      assert.deepEqual(
        [...text().matchAll(FORBIDDEN)].map(([found]) => found),
        LOADS[name] ?? [],
      ));
  }

  it('makes no activation wait: texts are in the programs, not in a bundle that the editor fetches first', () =>
    assert.equal('l10n' in manifest, false));

  it('is trusted with nothing by a workspace that is not trusted', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    assert.equal(untrustedWorkspaces.supported, true);
    assert.equal(virtualWorkspaces, true);
    // All settings are words from closed lists: none names a program, a file or an address.
    for (const [name, setting] of Object.entries<{ type?: unknown; enum?: unknown; properties?: object }>(
      manifest.contributes.configuration.properties,
    )) {
      const closed = setting.type === 'boolean' || Array.isArray(setting.enum) || setting.properties !== undefined;
      assert.ok(closed, `${name} takes free text: decide whether an untrusted workspace may set it`);
    }
  });
});

describe('the programs at work', () => {
  /** The folder that may be read, and in it the one that is the workspace. */
  let readable: string;
  let folder: string;

  before(() => {
    readable = realpathSync(mkdtempSync(join(tmpdir(), 'reform-plan-')));
    folder = join(readable, 'workspace');
    mkdirSync(join(folder, 'plans'), { recursive: true });
    // A repository's root: what lies above is not asked for a `.gitignore`.
    mkdirSync(join(folder, '.git'));
    for (const name of readdirSync(join(root, 'examples')).filter((entry) => entry.endsWith('.plan.yaml')))
      cpSync(join(root, 'examples', name), join(folder, 'plans', name));
    writeFileSync(join(folder, 'reform-plan.yaml'), 'quy tắc:\n  misspelling: tắt\n');
  });

  after(() => rmSync(readable, { recursive: true, force: true }));

  const check = (before: readonly string[], after: readonly string[] = []) =>
    spawnSync(
      process.execPath,
      [...before, join(dist, 'cli.js'), 'check', 'plans', '--as-of', '2021-02-01', '--format', 'json', ...after],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') } },
    );

  it('check plans the same when they may read these plans and nothing else, and start nothing', () => {
    const free = check([], ['--no-cache']);
    assert.equal(free.status, 1, free.stderr);
    // Denied: writing, other folders, other programs, threads.
    const held = check([
      '--no-warnings',
      '--experimental-permission',
      `--allow-fs-read=${dist}/*`,
      `--allow-fs-read=${readable}/*`,
    ]);
    assert.equal(held.stderr, '');
    assert.equal(held.stdout, free.stdout);
  });

  it('check plans without a network and without another program', () => {
    const { status, stderr } = check(['--require', join(__dirname, 'guard.cjs')], ['--no-cache', '--threads', '1']);
    assert.deepEqual([status, stderr], [1, '']);
  });

  it('serve an editor without a network, without another program and without writing', async () => {
    const client = await startClient({
      command: [
        process.execPath,
        '--no-warnings',
        '--experimental-permission',
        `--allow-fs-read=${dist}/*`,
        `--allow-fs-read=${__dirname}/*`,
        `--allow-fs-read=${readable}/*`,
        '--require',
        join(__dirname, 'guard.cjs'),
        join(dist, 'server.js'),
        '--stdio',
      ],
      capabilities: PULL,
      workspaceFolders: [pathToFileURL(folder).toString()],
    });
    const path = join(folder, 'plans/khanh-hoa-2021.plan.yaml');
    const uri = pathToFileURL(path).toString();
    client.open(uri, readFileSync(path, 'utf8'));
    const { items = [] } = await client.pull(uri);
    assert.ok(items.some(({ code }) => code === 'number-duplicate'));
    assert.ok(!items.some(({ code }) => code === 'misspelling'), 'the configuration was read');
    await client.stop();
    assert.equal(client.process.exitCode, 0);
  });
});
