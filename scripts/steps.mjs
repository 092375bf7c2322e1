/** What `npm start` and `npm test` share: packages installed as the lock file says, and steps run with their output shown. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Installs the packages when they are missing or the lock file has changed since. */
export async function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(
      `Cần Node.js 20.19 trở lên (đang dùng ${process.versions.node}). / Node.js 20.19 or newer is needed.`,
    );
  }
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.reform-plan-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  // No package here needs its install script: esbuild and Biome come as packages with a binary inside.
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lock);
}

/**
 * Runs a command in the project folder with its output shown.
 *
 * @returns everything it printed to standard output
 * @throws when it ends with another exit code than those allowed
 */
export function run(command, args, { allowed = [0], env = {} } = {}) {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH: path, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
      // On Windows the tools are .cmd files, which need a shell; all arguments are our own.
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      process.stdout.write(data);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (allowed.includes(code)) resolve(output);
      else reject(Object.assign(new Error(`${command} ${args.join(' ')}: exit ${code}`), { output }));
    });
  });
}
