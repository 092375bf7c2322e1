/** What only a process of its own can show: pipes, signals, the language server. */
import assert from 'node:assert/strict';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BAD, bundled, folderWith, GOOD, removeFolders } from './harness';

const MAIN = join(__dirname, '../../server/src/cli/main.ts');
const WORDS = ['--require', require.resolve('tsx/preflight'), '--import', `file://${require.resolve('tsx')}`, MAIN];

const started: ChildProcess[] = [];

function start(cwd: string, ...argv: string[]): ChildProcess {
  const child = spawn(process.execPath, [...WORDS, ...argv], { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
  started.push(child);
  return child;
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function ended(child: ChildProcess): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

/** Resolves as soon as the text has come out of the stream. */
function says(stream: NodeJS.ReadableStream | null, text: string): Promise<void> {
  let seen = '';
  return new Promise((resolve, reject) => {
    stream?.on('data', (part: Buffer | string) => {
      seen += part.toString();
      if (seen.includes(text)) resolve();
    });
    stream?.on('end', () => reject(new Error(`ended without “${text}”: ${seen}`)));
  });
}

function atWork(cwd: string, before: string): boolean {
  if (readdirSync(cwd).some((name) => name.endsWith('.tmp'))) return true;
  return readFileSync(join(cwd, '0.plan.yaml'), 'utf8') !== before;
}

after(() => {
  // A failing test must not leave the runner waiting.
  for (const child of started) child.kill('SIGKILL');
  removeFolders();
});

describe('the process', () => {
  it('writes all of a large result through a pipe before it ends', async () => {
    const cwd = folderWith(Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`${i}.plan.yaml`, BAD])));
    const { code, out } = await ended(start(cwd, 'check', '--format', 'json'));
    assert.equal(code, 1);
    assert.ok(out.length > 500_000);
    assert.equal(JSON.parse(out).summary.files, 400);
  });

  it('is quiet when nobody reads on', async () => {
    const cwd = folderWith(Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.plan.yaml`, BAD])));
    const child = start(cwd, 'check');
    child.stdout?.destroy();
    const { code, err } = await ended(child);
    assert.deepEqual([code, err], [1, '']);
  });

  it('says when the result cannot be written', async () => {
    if (!existsSync('/dev/full')) return;
    const cwd = folderWith({ 'x.plan.yaml': BAD });
    const line = [process.execPath, ...WORDS, 'check'].map((word) => `'${word}'`).join(' ');
    const outcome = await new Promise<Ended>((resolve) =>
      execFile('sh', ['-c', `${line} > /dev/full`], { cwd }, (error, out, err) =>
        resolve({ code: Number(error?.code ?? 0), out, err }),
      ),
    );
    assert.equal(outcome.code, 2);
    assert.match(outcome.err, /^reform-plan: Không ghi được kết quả.*\n$/);
  });

  it('reads a plan from standard input', async () => {
    const child = start(folderWith({}), 'check', '--stdin', '--format', 'json');
    child.stdin?.end(GOOD);
    const { code, out } = await ended(child);
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).summary.files, 1);
  });

  for (const [how, threads] of [
    ['on this thread', '1'],
    ['on two threads', '2'],
  ] as const)
    it(`watches ${how}: checks again after a change and for a new plan, and ends with 0`, async () => {
      const cwd = folderWith({ 'w.plan.yaml': GOOD, 'x.plan.yaml': GOOD });
      const child = spawn(process.execPath, [bundled(), 'check', '--watch', '--threads', threads], { cwd });
      started.push(child);
      const end = ended(child);
      await says(child.stderr, 'Đang chờ thay đổi ở 2 tệp');
      const second = says(child.stdout, '1 lỗi phải sửa');
      writeFileSync(join(cwd, 'x.plan.yaml'), GOOD.replace('cơ quan', 'co quan'));
      await second;
      const third = says(child.stderr, 'Đang chờ thay đổi ở 3 tệp');
      writeFileSync(join(cwd, 'y.plan.yaml'), GOOD);
      await third;
      child.kill('SIGINT');
      assert.equal((await end).code, 0);
    });

  it('is not woken by the result that it writes itself', async () => {
    const cwd = folderWith({ 'x.plan.yaml': GOOD });
    const child = spawn(process.execPath, [bundled(), 'check', '--watch', '--output', 'result'], { cwd });
    started.push(child);
    const end = ended(child);
    await says(child.stderr, 'Đang chờ thay đổi');
    const again = says(child.stderr, 'Đang chờ thay đổi');
    // Longer than any check waits for quiet.
    const quiet = await Promise.race([again, new Promise((resolve) => setTimeout(() => resolve('quiet'), 1_000))]);
    assert.equal(quiet, 'quiet');
    writeFileSync(join(cwd, 'x.plan.yaml'), BAD);
    await again;
    assert.match(readFileSync(join(cwd, 'result'), 'utf8'), /lỗi phải sửa/);
    child.kill('SIGINT');
    assert.equal((await end).code, 0);
  });

  it('ends at Ctrl-C with 130, writes no half of a file and leaves nothing behind', async () => {
    const wrong = GOOD.replace('cơ quan', 'co quan');
    const names = Array.from({ length: 300 }, (_, i) => `${i}.plan.yaml`);
    const runs: [what: string, args: string[]][] = [
      ['fixes', ['--fix']],
      ['page', ['--format', 'html', '--output', 'kq.html']],
    ];
    for (const [what, args] of runs) {
      const cwd = folderWith(Object.fromEntries(names.map((name) => [name, wrong])));
      const words = [bundled(), 'check', '--threads', '2', ...args];
      const child = spawn(process.execPath, words, { cwd, env: { ...process.env, REFORM_PLAN_CACHE: 'off' } });
      started.push(child);
      const end = ended(child);
      // The beginning of a file in the making, or the first fix, says that it is at work.
      while (child.exitCode === null && !atWork(cwd, wrong)) await new Promise((resolve) => setTimeout(resolve, 5));
      child.kill('SIGINT');
      const { code, err } = await end;
      assert.equal(code, 130, `${what}: ${err}`);
      const left = readdirSync(cwd).filter((name) => !names.includes(name));
      assert.deepEqual(left, ['reform-plan.yaml'], what);
      const contents = new Set(names.map((name) => readFileSync(join(cwd, name), 'utf8')));
      assert.deepEqual(
        [...contents].filter((text) => text !== wrong && text !== GOOD),
        [],
        what,
      );
    }
  });

  it('answers an editor as its language server', async () => {
    const child = start(folderWith({}), 'lsp', '--stdio', '--clientProcessId=1');
    const end = ended(child);
    const send = (message: object) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    const answered = says(child.stdout, '"capabilities"');
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    await answered;
    const down = says(child.stdout, '"id":2');
    send({ id: 2, method: 'shutdown' });
    await down;
    send({ method: 'exit' });
    assert.equal((await end).code, 0);
  });
});
