import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** The language servers that this process, or one it started, has started: their process ids. */
export function languageServers(): number[] {
  const all = processes();
  const ours = new Set([process.pid]);
  for (let before = 0; before < ours.size; ) {
    before = ours.size;
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
  }
  return all
    .filter(({ pid, command }) => ours.has(pid) && /[\\/]dist[\\/]server\.js\b/.test(command))
    .map(({ pid }) => pid);
}

function processes(): Process[] {
  if (process.platform === 'linux') return fs.readdirSync('/proc').flatMap((name) => linuxProcess(name) ?? []);
  const [command, ...args] =
    process.platform === 'win32'
      ? [
          'powershell',
          '-NoProfile',
          'Get-CimInstance Win32_Process | % { "$($_.ProcessId) $($_.ParentProcessId) $($_.CommandLine)" }',
        ]
      : ['ps', '-A', '-o', 'pid=,ppid=,command='];
  const { stdout } = spawnSync(command ?? 'ps', args, { encoding: 'utf8' });
  return [...stdout.matchAll(/^\s*(\d+)\s+(\d+)\s+(.*)$/gm)].map(([, pid, parent, line]) => ({
    pid: Number(pid),
    parent: Number(parent),
    command: line ?? '',
  }));
}

/** A process may end while it is looked at. */
function linuxProcess(name: string): Process | undefined {
  if (!/^\d+$/.test(name)) return undefined;
  try {
    // "12 (name, with anything in it) S 11 …": behind the last bracket stand the state and the parent.
    const parent = fs.readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ')[1];
    const command = fs.readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return { pid: Number(name), parent: Number(parent), command };
  } catch {
    return undefined;
  }
}
