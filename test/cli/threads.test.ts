/** Several threads: the same bytes as one, in the same order; and what happens when one of them ends. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadsFor } from '../../server/src/cli/threads';
import { BAD, cli, folderWith, GOOD, removeFolders, threads } from './harness';

const FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'markdown', 'html'];
const DAY = ['--as-of', '2021-02-01'];

/** Plans of several sizes, the larger ones first, so that the later ones are done before them. */
function mixed(): Record<string, string | Uint8Array | undefined> {
  const large = `${BAD}lĩnh vực:\n${'  - tên: Cải cách thể chế\n    nhiệm vụ:\n      - tên: Rà soát\n'.repeat(60)}`;
  const files: Record<string, string | Uint8Array | undefined> = { 'reform-plan.yaml': undefined };
  for (let i = 0; i < 14; i++) {
    const agency = `cơ quan: ${['Sở Y tế', 'Sở Tư pháp', ' sở y tế'][i % 3]}`;
    const text = (i < 2 ? large : i % 2 === 0 ? BAD : GOOD).replace('cơ quan: Thanh tra tỉnh', agency);
    files[`${String.fromCharCode(97 + i)}.plan.yaml`] = text;
  }
  files['f.plan.yaml'] = Buffer.from('a: caf\xe9', 'latin1');
  return files;
}

after(removeFolders);

describe('check with several threads', function () {
  // Each run starts threads, and each of these loads the program.
  this.timeout(120_000);

  it('gives the same bytes as one, in every format', async () => {
    const cwd = folderWith(mixed());
    const before = threads.up;
    for (const format of FORMATS) {
      const check = ['check', ...DAY, '--format', format];
      const one = await cli([...check, '--threads', '1'], { cwd });
      const two = await cli([...check, '--threads', '2'], { cwd });
      assert.deepEqual(two, one, format);
      assert.equal(one.code, 2, one.err);
    }
    assert.ok(threads.up - before >= FORMATS.length, 'no thread was at work');
    const { files } = JSON.parse((await cli(['check', '--format', 'json', '--threads', '3'], { cwd })).out);
    const paths = files.map(({ path }: { path: string }) => path);
    assert.deepEqual(paths, [...paths].sort());
    assert.equal(paths.length, 13);
  });

  it('obeys the configuration of each folder and its profiles', async () => {
    const wrong = GOOD.replace('cơ quan', 'co quan');
    const cwd = folderWith({
      'a/reform-plan.yaml': 'rules:\n  unknown-key: hint\n',
      'a/x.plan.yaml': wrong,
      'b/reform-plan.yaml': 'rules:\n  unknown-key: off\n',
      'b/x.plan.yaml': wrong,
      'c/x.plan.yaml': wrong,
    });
    const found = async (threads: string) => {
      const { out } = await cli(['check', ...DAY, '--format', 'json', '--threads', threads], { cwd });
      return JSON.parse(out).files.map(({ findings }: { findings: { rule: string; severity: string }[] }) =>
        findings.filter(({ rule }) => rule === 'unknown-key').map(({ severity }) => severity),
      );
    };
    assert.deepEqual(await found('2'), [['hint'], [], ['error']]);
    assert.deepEqual(await found('1'), await found('2'));
  });

  it('fixes, writes and reads baselines as one does', async () => {
    const results = [];
    for (const threads of ['1', '3']) {
      const cwd = folderWith(mixed());
      const base = await cli(['check', ...DAY, '--threads', threads, '--write-baseline', 'base.json'], { cwd });
      const fixed = await cli(['check', ...DAY, '--threads', threads, '--fix'], { cwd });
      const rest = await cli(['check', ...DAY, '--threads', threads, '--baseline', 'base.json', '--format', 'json'], {
        cwd,
      });
      const files = readdirSync(cwd).map((name) => [name, readFileSync(join(cwd, name), 'utf8')]);
      results.push({ base, fixed, rest, files });
    }
    assert.deepEqual(results[1], results[0]);
    assert.match(results[0]?.fixed.err ?? '', /Đã tự sửa \d+ chỗ trong c\.plan\.yaml/);
    assert.deepEqual(JSON.parse(results[0]?.rest.out ?? '').summary.errors, 0);
  });

  it('names the file over which a thread ends, checks the others, and exits with 2', async () => {
    const cwd = folderWith(Object.fromEntries('abcdefghijkl'.split('').map((name) => [`${name}.plan.yaml`, BAD])));
    const ends: [how: string, code: string, says: RegExp][] = [
      ['killed', 'process.exit(9)', /^reform-plan: Việc kiểm tra e\.plan\.yaml bị ngắt giữa chừng.*\n$/],
      ['throws', `throw new Error('inner')`, /^reform-plan: Việc kiểm tra e\.plan\.yaml bị ngắt giữa chừng.*\n$/],
      [
        'out of memory',
        'const all = []; for (;;) all.push(new Array(1000).fill(all.length))',
        /^reform-plan: Không đủ bộ nhớ để kiểm tra e\.plan\.yaml\..*\n$/,
      ],
    ];
    for (const [how, code, says] of ends) {
      const inThread = `port.on('message', ({ path }) => { if (path?.endsWith('e.plan.yaml')) { ${code}; } });`;
      const { code: exit, err, out } = await cli(['check', '--format', 'json', '--threads', '2'], { cwd, inThread });
      assert.match(err, says, how);
      assert.equal(exit, 2);
      const paths = JSON.parse(out).files.map(({ path }: { path: string }) => path.charAt(0));
      assert.equal(paths.join(''), 'abcdfghijkl', how);
    }
  });

  it('checks on this thread where no other can be started', async () => {
    const cwd = folderWith({ 'a.plan.yaml': BAD, 'b.plan.yaml': GOOD, 'c.plan.yaml': BAD });
    const one = await cli(['check', '--threads', '1'], { cwd });
    assert.deepEqual(await cli(['check', '--threads', '2'], { cwd, inThread: 'process.exit(1)' }), one);
  });

  it('says what is no number of threads', async () => {
    const cwd = folderWith({ 'a.plan.yaml': GOOD });
    for (const value of ['0', '-1', 'x', '1.5', '100']) {
      const { code, err } = await cli(['check', `--threads=${value}`], { cwd });
      assert.equal(code, 2);
      assert.match(err, /--threads/);
    }
  });

  it('shows progress on a terminal and leaves none of it behind', async () => {
    const cwd = folderWith(Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`${i}.plan.yaml`, GOOD])));
    const { err } = await cli(['check', '--threads', '2'], { cwd, columns: 80 });
    assert.match(err, /Đang kiểm tra 20\/25/);
    assert.ok(err.endsWith('\r\u001b[K'));
  });

  it('uses other threads for many files or large ones only', () => {
    const cases: [files: number, bytes: number, cores: number, wanted: number | undefined, threads: number][] = [
      [1, 30_000, 8, undefined, 1],
      [5, 150_000, 8, undefined, 1],
      [1_000, 31_000_000, 2, undefined, 2],
      [1_000, 31_000_000, 64, undefined, 8],
      [3, 9_000_000, 8, undefined, 3],
      [1_000, 31_000_000, 1, undefined, 1],
      [0, 0, 8, undefined, 1],
      [5, 150_000, 8, 4, 4],
      [5, 150_000, 8, 12, 5],
    ];
    for (const [files, bytes, cores, wanted, threads] of cases)
      assert.equal(threadsFor(files, bytes, cores, wanted), threads, `${files} files on ${cores} cores`);
  });
});

describe('check --output', () => {
  it('writes what would have been shown, without colour, and nothing else', async () => {
    const cwd = folderWith({ 'a.plan.yaml': BAD, 'b.plan.yaml': GOOD });
    for (const format of FORMATS) {
      const shown = await cli(['check', ...DAY, '--format', format], { cwd });
      const { code, out, err } = await cli(['check', ...DAY, '--format', format, '--output', 'kq.txt'], {
        cwd,
        columns: 80,
      });
      assert.deepEqual([code, out, err], [1, '', '']);
      assert.equal(readFileSync(join(cwd, 'kq.txt'), 'utf8'), shown.out, format);
    }
    assert.deepEqual(readdirSync(cwd).sort(), ['a.plan.yaml', 'b.plan.yaml', 'kq.txt', 'reform-plan.yaml']);
  });

  it('says in one sentence when it cannot, and leaves the old file', async () => {
    const cwd = folderWith({ 'a.plan.yaml': BAD, 'folder/x.txt': '' });
    writeFileSync(join(cwd, 'old.txt'), 'old');
    for (const target of ['none/kq.txt', 'folder']) {
      const { code, out, err } = await cli(['check', '--output', target], { cwd });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, new RegExp(`^reform-plan: Không ghi được ${target}\\..*\\n$`));
    }
    const wrong = await cli(['check', '--output', 'old.txt', '--baseline', 'none.json'], { cwd });
    assert.equal(wrong.code, 2);
    assert.equal(readFileSync(join(cwd, 'old.txt'), 'utf8'), 'old');
  });
});
