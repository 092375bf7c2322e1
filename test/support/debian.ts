import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Makes sure that a program is there. On Debian and as root it is installed from the distribution; anywhere else the
 * error says what to install.
 *
 * @throws Error when there is no such program
 */
export function ensurePackage(program: string, name: string): void {
  if (answers(program)) return;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const options = {
      stdio: 'ignore' as const,
      timeout: 500_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    // Another apt may be at work on a machine that has just started.
    const patient = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
    spawnSync('apt-get', [...patient, 'update'], options);
    spawnSync('apt-get', [...patient, 'install', '-y', '--no-install-recommends', name], options);
  }
  if (!answers(program)) throw new Error(`${program} was not found. Install it (Debian: apt-get install ${name}).`);
}

function answers(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
