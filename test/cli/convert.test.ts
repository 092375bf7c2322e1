import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, folderWith, removeFolders } from './harness';

const VI = 'kế hoạch: # tên\r\n  tên: "Kế hoạch"\r\n  tình trạng:   dự thảo\r\n';
const EN = 'plan: # tên\r\n  title: "Kế hoạch"\r\n  state:   draft\r\n';
const BROKEN = 'kế hoạch:\n  tên: K\n  năm: "2021\n';

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('reform-plan convert', () => {
  after(removeFolders);

  it('writes one plan to standard output and leaves the file', async () => {
    const cwd = folderWith({ 'a.plan.yaml': VI });
    assert.deepEqual(await cli(['convert', 'a.plan.yaml', '--keys', 'en'], { cwd }), { code: 0, out: EN, err: '' });
    assert.equal(read(cwd, 'a.plan.yaml'), VI);
  });

  it('reads standard input, with its byte order mark, and writes to a file', async () => {
    const cwd = folderWith({});
    const { code, out } = await cli(['convert', '-', '--keys', 'vi'], { cwd, stdin: `\ufeff${EN}` });
    assert.deepEqual([code, out], [0, `\ufeff${VI}`]);
    assert.equal((await cli(['convert', '-', '--keys', 'vi', '--output', 'b.yaml'], { cwd, stdin: EN })).code, 0);
    assert.equal(read(cwd, 'b.yaml'), VI);
  });

  it('writes the plans of a folder where they stand, only those that change', async () => {
    const cwd = folderWith({ 'x/a.plan.yaml': VI, 'x/b.plan.yaml': EN, 'x/c.txt': VI });
    const { code, out, err } = await cli(['convert', 'x', '--keys', 'en', '--write', '--lang', 'en'], { cwd });
    assert.deepEqual([code, out, err], [0, '', 'Converted x/a.plan.yaml.\n']);
    assert.deepEqual(
      ['a.plan.yaml', 'b.plan.yaml', 'c.txt'].map((name) => read(join(cwd, 'x'), name)),
      [EN, EN, VI],
    );
    assert.deepEqual(readdirSync(join(cwd, 'x')).length, 3);
    const again = await cli(['convert', 'x', '--keys', 'en', '--write'], { cwd });
    assert.deepEqual([again.code, again.err], [0, 'Không có tệp nào cần chuyển.\n']);
  });

  it('says which files would change', async () => {
    const cwd = folderWith({ 'a.plan.yaml': VI, 'b.plan.yaml': EN });
    const run = (...argv: string[]) => cli(['convert', '--check', '--keys', 'en', ...argv], { cwd });
    assert.deepEqual(await run('.'), { code: 1, out: 'a.plan.yaml\n', err: '' });
    assert.deepEqual(await run('b.plan.yaml'), { code: 0, out: '', err: '' });
    assert.equal(read(cwd, 'a.plan.yaml'), VI);
  });

  it('composes letters, together with the keys or alone, then of a file with errors, too', async () => {
    const cwd = folderWith({ 'a.plan.yaml': VI.normalize('NFD'), 'b.plan.yaml': BROKEN.normalize('NFD') });
    assert.equal((await cli(['convert', 'a.plan.yaml', '--nfc'], { cwd })).out, VI);
    assert.equal((await cli(['convert', 'a.plan.yaml', '--nfc', '--keys', 'en'], { cwd })).out, EN);
    assert.equal((await cli(['convert', 'b.plan.yaml', '--nfc'], { cwd })).out, BROKEN);
  });

  it('leaves a plan with YAML errors, says where they are, and converts the others', async () => {
    const cwd = folderWith({ 'a.plan.yaml': BROKEN, 'b.plan.yaml': VI });
    const { code, err } = await cli(['convert', '.', '--keys', 'en', '--write'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /^Đã chuyển b\.plan\.yaml\.\nreform-plan: a\.plan\.yaml:3:8: tệp còn lỗi YAML .*\n$/);
    assert.equal(read(cwd, 'a.plan.yaml'), BROKEN);
    assert.equal(read(cwd, 'b.plan.yaml'), EN);
    const alone = await cli(['convert', 'a.plan.yaml', '--keys', 'en'], { cwd });
    assert.deepEqual([alone.code, alone.out], [2, '']);
  });

  it('says what it cannot read or write', async () => {
    const cwd = folderWith({ 'a.plan.yaml': Buffer.from([0xff, 0xfe, 0x61, 0]), 'x/b.plan.yaml': VI });
    assert.match((await cli(['convert', 'a.plan.yaml', '--nfc'], { cwd })).err, /a\.plan\.yaml:1: .*UTF-16/);
    assert.match((await cli(['convert', 'gone.plan.yaml', '--nfc'], { cwd })).err, /gone\.plan\.yaml/);
    if (process.getuid?.() === 0) return;
    chmodSync(join(cwd, 'x/b.plan.yaml'), 0o444);
    const { code, err } = await cli(['convert', 'x', '--keys', 'en', '--write'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /x\/b\.plan\.yaml/);
  });

  it('tells wrong use in one sentence', async () => {
    const cwd = folderWith({ 'a.plan.yaml': VI, 'b.plan.yaml': VI });
    for (const [argv, sentence] of [
      [['a.plan.yaml'], /--keys vi, --keys en or --nfc/],
      [['--nfc'], /file to convert is missing/],
      [['a.plan.yaml', '--keys', 'fr'], /“fr” is no value for --keys.*vi, en/],
      [['.', '--nfc'], /There are 2 files.*--write/],
      [['.', '--nfc', '--output', 'c.yaml'], /There are 2 files.*--write/],
      [['a.plan.yaml', '--nfc', '--write', '--check'], /--write and --check cannot/],
      [['a.plan.yaml', '--nfc', '--write', '--output', 'c'], /--write and --output cannot/],
      [['-', '--nfc', '--write'], /--write and - cannot/],
      [['a.plan.yaml', '--key', 'vi'], /no option --key\. Did you mean --keys/],
    ] as const) {
      const { code, out, err } = await cli(['convert', ...argv, '--lang', 'en'], { cwd });
      assert.deepEqual([code, out], [2, ''], argv.join(' '));
      assert.match(err, sentence);
      assert.equal(err.trim().split('\n').length, 1);
    }
  });

  it('is in the help, in both languages', async () => {
    const cwd = folderWith({});
    assert.match((await cli(['--help'], { cwd })).out, /convert \[PATH\] {2,}chuyển khóa/);
    assert.match(
      (await cli(['convert', '--help', '--lang', 'en'], { cwd })).out,
      /--keys <SPELLING> {2,}write all keys/,
    );
  });
});
