/** Results of earlier runs: the same bytes as a fresh run, whatever has become of them. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BAD, cli, folderWith, GOOD, type Outcome, removeFolders, threads } from './harness';

const root = join(__dirname, '../..');
const DAY = ['--as-of', '2021-02-01'];
const FORMATS = ['text', 'sarif'];

/** A folder with plans, and another one for the cache. */
function prepared(files: Record<string, string>) {
  const cwd = folderWith({ 'reform-plan.yaml': undefined, ...files });
  const cache = join(folderWith({ 'reform-plan.yaml': undefined }), 'cache');
  const run = (...argv: string[]) => cli(['check', ...DAY, ...argv], { cwd, env: { REFORM_PLAN_CACHE: cache } });
  const fresh = (...argv: string[]) => cli(['check', ...DAY, '--no-cache', ...argv], { cwd });
  const stored = () => join(cache, readdirSync(cache).find((name) => name.endsWith('.results')) ?? '');
  return { cwd, cache, run, fresh, stored };
}

/** Runs with threads, which are started only for files that are not known. */
async function checkedAnew(run: () => Promise<Outcome>): Promise<boolean> {
  const before = threads.up;
  await run();
  return threads.up > before;
}

after(removeFolders);

describe('check with a cache', function () {
  this.timeout(120_000);

  it('gives the bytes of a fresh run for all fixtures and examples, twice', async () => {
    const { cwd, run, fresh } = prepared({});
    cpSync(join(root, 'test/fixtures'), join(cwd, 'fixtures'), { recursive: true });
    cpSync(join(root, 'examples'), join(cwd, 'examples'), { recursive: true });
    for (const format of FORMATS) {
      const expected = await fresh('--format', format);
      assert.ok(expected.out.length > 10_000, expected.err);
      for (const time of ['first', 'second'])
        assert.ok(isSame(await run('--format', format), expected), `${format}, the ${time} time`);
    }
  });

  it('checks again only what has changed', async () => {
    const { cwd, run, fresh } = prepared({ 'a.plan.yaml': BAD, 'b.plan.yaml': GOOD, 'c.plan.yaml': BAD });
    const two = () => run('--threads', '2');
    assert.equal(await checkedAnew(two), true);
    assert.equal(await checkedAnew(two), false);
    writeFileSync(join(cwd, 'b.plan.yaml'), BAD);
    writeFileSync(join(cwd, 'a.plan.yaml'), GOOD);
    assert.equal(await checkedAnew(two), true);
    assert.deepEqual(await run(), await fresh());
    assert.equal(await checkedAnew(two), false);
  });

  it('depends on the day, the language, the form and the configuration', async () => {
    const plan = BAD.replace('năm: 2021', 'năm: 2021\n  bộ quy tắc: khanh-hoa-2021');
    const { cwd, run, fresh } = prepared({ 'a.plan.yaml': plan });
    const runs = [
      [],
      ['--as-of', '2021-12-31'],
      ['--lang', 'en'],
      ['--format', 'sarif'],
      ['--format', 'html'],
      ['--hints'],
      ['--config', 'other.yaml'],
    ];
    writeFileSync(join(cwd, 'other.yaml'), 'rules:\n  unknown-key: hint\n');
    for (let time = 0; time < 2; time++)
      for (const argv of runs) assert.deepEqual(await run(...argv), await fresh(...argv), argv.join(' '));
    writeFileSync(join(cwd, 'reform-plan.yaml'), 'rules:\n  unknown-key: off\n');
    assert.deepEqual(await run(), await fresh());
    assert.deepEqual(await run(), await fresh());
  });

  it('depends on the parent plan’s file', async () => {
    const parent = (deadline: string) =>
      `kế hoạch:\n  tên: Kế hoạch CCHC năm 2021\n  năm: 2021\n  cơ quan: UBND tỉnh Khánh Hòa\n  số: 3595/QĐ-UBND\nđơn vị:\n  - { mã: STT, tên: Thanh tra tỉnh, loại: cơ quan }\nlĩnh vực:\n  - tên: Cải cách thể chế\n    nhiệm vụ:\n      - { tên: Rà soát, sản phẩm: Báo cáo, tiến độ: ${deadline}, chủ trì: STT }\n`;
    const child = `${GOOD}kế hoạch cấp trên:\n  số: 3595/QĐ-UBND\n  ngày: 31/12/2020\n  cơ quan: UBND tỉnh Khánh Hòa\n  tệp: tinh.plan.yaml\nlĩnh vực: []\n`;
    const { cwd, run, fresh } = prepared({ 'tinh.plan.yaml': parent('Quý I/2021'), 'so.plan.yaml': child });
    const of = () => run('so.plan.yaml', '--format', 'json');
    const found = (outcome: Outcome) =>
      JSON.parse(outcome.out).files[0].findings.map(({ rule }: { rule: string }) => rule);
    assert.ok(found(await of()).includes('assignment-uncovered'));
    assert.ok(found(await of()).includes('assignment-uncovered'));
    writeFileSync(join(cwd, 'tinh.plan.yaml'), parent('Quý I/2021').replace('Thanh tra tỉnh', 'Sở Y tế'));
    assert.ok(!found(await of()).includes('assignment-uncovered'));
    rmSync(join(cwd, 'tinh.plan.yaml'));
    assert.ok(found(await of()).includes('parent-file'));
    assert.deepEqual(await of(), await fresh('so.plan.yaml', '--format', 'json'));
  });

  it('is as if it were not there when it is damaged', async () => {
    const { run, fresh, stored } = prepared({ 'a.plan.yaml': BAD, 'b.plan.yaml': GOOD });
    const expected = await fresh();
    await run();
    const whole = readFileSync(stored());
    const changed = (at: number) => {
      const copy = Buffer.from(whole);
      copy[at] = (copy[at] ?? 0) ^ 1;
      return copy;
    };
    const damages: [string, Uint8Array][] = [
      ['empty', new Uint8Array()],
      ['cut', whole.subarray(0, whole.length / 2)],
      ['noise', Buffer.alloc(5_000, 7)],
      ['another version', Buffer.from(whole.toString('latin1').replace('"version":1', '"version":2'), 'latin1')],
      ['no object', Buffer.from('null\n[]')],
    ];
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 60)) damages.push([`byte ${at}`, changed(at)]);
    for (const [name, bytes] of damages) {
      writeFileSync(stored(), bytes);
      assert.deepEqual(await run(), expected, name);
    }
    const file = stored();
    rmSync(file);
    mkdirSync(file);
    assert.deepEqual(await run(), expected, 'a folder in its place');
  });

  it('is as if it were not there when its folder cannot be made', async () => {
    const { cwd, fresh } = prepared({ 'a.plan.yaml': BAD, file: 'x' });
    const env = { REFORM_PLAN_CACHE: join(cwd, 'file', 'cache') };
    assert.deepEqual(await cli(['check', ...DAY], { cwd, env }), await fresh());
  });

  it('stands several runs at once', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `${i}.plan.yaml`);
    const { cwd, run, fresh, cache } = prepared(Object.fromEntries(names.map((name, i) => [name, i % 2 ? BAD : GOOD])));
    const one = await fresh(names[1] ?? '');
    const all = await fresh();
    for (let round = 0; round < 3; round++) {
      const outcomes = await Promise.all([run(), run(names[1] ?? ''), run(), run(names[1] ?? ''), run()]);
      assert.deepEqual(outcomes, [all, one, all, one, all]);
    }
    assert.deepEqual(
      readdirSync(cache).filter((name) => !name.endsWith('.results')),
      [],
    );
    assert.ok(cwd);
  });

  it('is used neither with --fix nor for standard input, nor without being asked for', async () => {
    const { cwd, cache, run } = prepared({ 'a.plan.yaml': GOOD });
    await run('--fix');
    await run('--no-cache');
    await cli(['check', '--stdin'], { cwd, stdin: GOOD, env: { REFORM_PLAN_CACHE: cache } });
    await cli(['check'], { cwd, env: { HOME: cache } });
    await cli(['check'], { cwd, env: { HOME: cache, REFORM_PLAN_CACHE: 'off' } });
    assert.throws(() => readdirSync(cache));
  });

  it('keeps baselines right', async () => {
    const { run, fresh } = prepared({ 'a.plan.yaml': BAD, 'b.plan.yaml': BAD });
    await run();
    await run('--write-baseline', 'base.json');
    assert.deepEqual(await run('--baseline', 'base.json'), await fresh('--baseline', 'base.json'));
    assert.equal((await run('--baseline', 'base.json')).code, 0);
  });
});

/** Without a difference of megabytes in the message. */
function isSame(a: Outcome, b: Outcome): boolean {
  return a.code === b.code && a.out === b.out && a.err === b.err;
}
