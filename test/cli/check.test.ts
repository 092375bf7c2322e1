import assert from 'node:assert/strict';
import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BAD, cli, folderWith, GOOD, type Outcome, PINNED_CONFIG, removeFolders } from './harness';

interface Json {
  files: {
    path: string;
    findings: {
      rule: string;
      severity: string;
      range: { start: { line: number; column: number }; end: { line: number; column: number } };
      task?: string;
      fixes: string[];
    }[];
  }[];
  summary: Record<string, number>;
}

async function json(cwd: string, ...argv: string[]): Promise<Json & { code: number; err: string }> {
  const { code, out, err } = await cli(['check', '--format', 'json', ...argv], { cwd });
  assert.notEqual(out, '', err);
  return { ...JSON.parse(out), code, err };
}

async function pathsOf(cwd: string, ...argv: string[]): Promise<string[]> {
  return (await json(cwd, ...argv)).files.map(({ path }) => path);
}

function oneSentence({ err }: Outcome): void {
  assert.equal(err.trimEnd().split('\n').length, 1, err);
  assert.ok(!/\n\s+at |Error:/.test(err), err);
}

after(removeFolders);

describe('check: exit codes', () => {
  it('0 without findings, 1 with, by --fail-on', async () => {
    const hint = `${GOOD}  year: 2021\n`.replace('  năm: 2021\n', '');
    const cwd = folderWith({ 'bad.plan.yaml': BAD, 'good.plan.yaml': GOOD, 'hint.plan.yaml': hint });
    const codes: [string[], number][] = [
      [['good.plan.yaml'], 0],
      [['bad.plan.yaml'], 1],
      [['.'], 1],
      [['bad.plan.yaml', '--fail-on', 'never'], 0],
      [['bad.plan.yaml', '--fail-on', 'hint'], 1],
      [['hint.plan.yaml'], 0],
      [['hint.plan.yaml', '--fail-on', 'info'], 0],
      [['hint.plan.yaml', '--fail-on', 'hint'], 1],
    ];
    for (const [argv, code] of codes) {
      const outcome = await cli(['check', ...argv], { cwd });
      assert.equal(outcome.code, code, `${argv.join(' ')}\n${outcome.out}${outcome.err}`);
      assert.equal(outcome.err, '');
    }
  });

  it('2 and one sentence for each mistake of the user, in the language chosen', async () => {
    const cwd = folderWith({ 'good.plan.yaml': GOOD, 'empty/x.txt': '', 'bad.json': '{}' });
    const mistakes: [string[], RegExp, RegExp][] = [
      [[], /Chưa có lệnh/, /No command/],
      [['chek'], /Không có lệnh “chek”.*check\?/, /no command “chek”.*Did you mean check\?/],
      [['good.plan.yaml'], /reform-plan check good\.plan\.yaml/, /reform-plan check good\.plan\.yaml/],
      [['check', '--fromat', 'json'], /--fromat.*--format\?/, /--fromat.*Did you mean --format\?/],
      [['check', '--nothing-like-it'], /--nothing-like-it.*--help/, /--nothing-like-it.*--help/],
      [['check', '--format'], /--format phải có giá trị/, /--format needs a value/],
      [['check', '--format', 'xml'], /“xml”.*text, json/, /“xml”.*text, json/],
      [['check', '--fail-on', 'fatal'], /“fatal”.*never/, /“fatal”.*never/],
      [['check', '--as-of', 'hôm nay'], /“hôm nay” không phải là ngày.*2021-02-01/, /“hôm nay” is not a date/],
      [['check', '--as-of', '2021-02-30'], /Không có ngày 2021-02-30/, /no day 2021-02-30/],
      [['check', 'none.plan.yaml'], /Không tìm thấy none\.plan\.yaml/, /none\.plan\.yaml is not there/],
      [['check', 'none*.yaml'], /khớp với none\*\.yaml/, /No file matches none\*\.yaml/],
      [['check', 'empty'], /Không có kế hoạch nào.*empty/, /no plan.*empty/],
      [['check', '--config', 'none.yaml'], /none\.yaml/, /none\.yaml/],
      [['check', '--baseline', 'none.json'], /none\.json/, /none\.json/],
      [['check', '--baseline', 'bad.json'], /bad\.json không phải tệp mốc/, /bad\.json is not a baseline/],
      [['check', '--write-baseline', 'none/b.json'], /Không ghi được none\/b\.json/, /none\/b\.json cannot be written/],
      [['check', '--baseline', 'a', '--write-baseline', 'b'], /không dùng cùng nhau/, /cannot be used together/],
      [['check', '--stdin', '--fix'], /--stdin và --fix/, /--stdin and --fix/],
      [['check', '--stdin', 'good.plan.yaml'], /Với --stdin/, /With --stdin/],
      [['check', '--stdin-filename', 'x'], /--stdin-filename chỉ dùng cùng với --stdin/, /only with --stdin/],
      [['rules', 'unknown-kei'], /“unknown-kei”.*unknown-key/, /“unknown-kei”.*unknown-key/],
      [['rules', 'qqqqqqqqqq'], /reform-plan rules/, /reform-plan rules/],
      [['rules', 'unknown-key', 'more'], /Thừa đối số/, /too many arguments/],
      [['rules', '--format', 'xml'], /“xml”/, /“xml”/],
    ];
    for (const [argv, vi, en] of mistakes) {
      for (const [language, expected] of [
        ['vi', vi],
        ['en', en],
      ] as const) {
        const outcome = await cli(argv, { cwd, env: { REFORM_PLAN_LANG: language } });
        assert.equal(outcome.code, 2, argv.join(' '));
        oneSentence(outcome);
        assert.match(outcome.err, expected);
      }
    }
    const outcome = await cli(['check', '--lang', 'fr'], { cwd });
    assert.equal(outcome.code, 2);
    assert.match(outcome.err, /“fr”.*vi, en/);
  });

  it('2 for a configuration that is not right, with its place, and the plans are checked all the same', async () => {
    const cwd = folderWith({
      'bad.plan.yaml': BAD,
      'reform-plan.yaml': 'rules:\n  no-such-rule: off\n  unknown-key: loud\n',
    });
    for (const argv of [[], ['--config', 'reform-plan.yaml']]) {
      const { code, err, files } = await json(cwd, ...argv);
      assert.equal(code, 2);
      assert.match(err, /reform-plan\.yaml:2:3: .*“no-such-rule”/);
      assert.match(err, /reform-plan\.yaml:3:16: .*“loud”/);
      assert.ok((files[0]?.findings.length ?? 0) > 0);
    }
  });

  it('2 when one file cannot be read, and the others are checked', async () => {
    const cwd = folderWith({
      'a.plan.yaml': BAD,
      'latin.plan.yaml': Buffer.from('plan:\n  title: caf\xe9\n', 'latin1'),
      'utf16.plan.yaml': Buffer.from(`\ufeff${GOOD}`, 'utf16le'),
      'z.plan.yaml': GOOD,
    });
    symlinkSync('nowhere', join(cwd, 'dangling.plan.yaml'));
    symlinkSync('loop.plan.yaml', join(cwd, 'loop.plan.yaml'));
    const { code, err, files } = await json(cwd, '.', 'dangling.plan.yaml', 'loop.plan.yaml', 'none.plan.yaml');
    assert.equal(code, 2);
    assert.deepEqual(
      files.map(({ path }) => path),
      ['a.plan.yaml', 'z.plan.yaml'],
    );
    for (const sentence of [
      /latin\.plan\.yaml:2: tệp không phải văn bản UTF-8/,
      /utf16\.plan\.yaml:1: tệp lưu ở bảng mã UTF-16/,
      /dangling\.plan\.yaml là liên kết tới một tệp không còn/,
      /loop\.plan\.yaml là liên kết vòng/,
      /Không tìm thấy none\.plan\.yaml/,
    ])
      assert.match(err, sentence);
  });

  it('findings or a clear error for garbage, never a stack trace', async () => {
    const garbage: Record<string, string | Uint8Array> = {
      empty: '',
      zeros: new Uint8Array(5_000),
      noise: Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256),
      line: `a: ${'x'.repeat(3_000_000)}`,
      half: BAD.slice(0, BAD.length / 2),
      merge: `<<<<<<< HEAD\n${GOOD}=======\n${BAD}>>>>>>> other\n`,
      laughs: `a: &a [x]\n${[...'bcdefghij'].map((c, i) => `${c}: &${c} [${`*${'abcdefghij'[i]},`.repeat(9)}]`).join('\n')}\n`,
      tabs: 'kế hoạch:\n\ttên: a\n',
    };
    for (const [name, content] of Object.entries(garbage)) {
      const cwd = folderWith({ 'x.plan.yaml': content, 'reform-plan.yaml': undefined });
      for (const format of ['text', 'json', 'sarif', 'junit']) {
        const { code, out, err } = await cli(['check', '--format', format], { cwd });
        assert.ok(code === 1 || code === 2, `${name}: ${code}`);
        assert.ok(!/\n\s+at /.test(out + err), `${name}: ${out}${err}`);
      }
    }
  });
});

describe('check: files', () => {
  it('searches folders for plans, respects .gitignore, leaves out packages and hidden folders', async () => {
    const cwd = folderWith({
      'b.plan.yml': GOOD,
      'a/x.plan.yaml': GOOD,
      'a/other.yaml': GOOD,
      'a/.gitignore': '*.plan.yaml\n!x.plan.yaml\n',
      'a/y.plan.yaml': GOOD,
      'ignored/x.plan.yaml': GOOD,
      'ignored/deep/x.plan.yaml': GOOD,
      'node_modules/m/x.plan.yaml': GOOD,
      '.hidden/x.plan.yaml': GOOD,
      'folder.plan.yaml/in.plan.yaml': GOOD,
      'UPPER.PLAN.YAML': GOOD,
      '.gitignore': '/ignored/\n',
    });
    const expected = ['UPPER.PLAN.YAML', 'a/x.plan.yaml', 'b.plan.yml', 'folder.plan.yaml/in.plan.yaml'];
    assert.deepEqual(await pathsOf(cwd), expected);
    assert.deepEqual(await pathsOf(cwd, '.'), expected);
    assert.deepEqual(await pathsOf(cwd, './a/'), ['a/x.plan.yaml']);
    // What is named is checked, ignored or not.
    assert.deepEqual(await pathsOf(cwd, 'ignored'), ['ignored/deep/x.plan.yaml', 'ignored/x.plan.yaml']);
    assert.deepEqual(await pathsOf(cwd, './a/other.yaml', 'a/y.plan.yaml'), ['a/other.yaml', 'a/y.plan.yaml']);
    assert.deepEqual(await pathsOf(join(cwd, 'a'), '..'), [
      '../UPPER.PLAN.YAML',
      '../a/x.plan.yaml',
      '../b.plan.yml',
      '../folder.plan.yaml/in.plan.yaml',
    ]);
    assert.deepEqual(await pathsOf(cwd, join(cwd, 'a')), [`${cwd}/a/x.plan.yaml`]);
  });

  it('expands globs, over files and folders', async () => {
    const cwd = folderWith({
      '2025/a.yaml': GOOD,
      '2026/a.plan.yaml': GOOD,
      '2026/deep/b.plan.yaml': GOOD,
      '2026/notes.yaml': GOOD,
      '2026/notes.txt': '',
      '[x].plan.yaml': GOOD,
    });
    assert.deepEqual(await pathsOf(cwd, '202?/*.yaml'), ['2025/a.yaml', '2026/a.plan.yaml', '2026/notes.yaml']);
    assert.deepEqual(await pathsOf(cwd, '202{5,6}'), ['2026/a.plan.yaml', '2026/deep/b.plan.yaml']);
    assert.deepEqual(await pathsOf(cwd, '2026/**'), ['2026/a.plan.yaml', '2026/deep/b.plan.yaml']);
    assert.deepEqual(await pathsOf(cwd, '**/b.*'), ['2026/deep/b.plan.yaml']);
    assert.deepEqual(await pathsOf(cwd, `${cwd}/2026/*.plan.yaml`), [`${cwd}/2026/a.plan.yaml`]);
    // A name that looks like a glob and is there is a name.
    assert.deepEqual(await pathsOf(cwd, '[x].plan.yaml'), ['[x].plan.yaml']);
  });

  it('checks each file once, in an order that does not depend on the disk', async () => {
    const names = Array.from({ length: 200 }, (_, i) => `${['sở', 'xã', 'z', 'A'][i % 4]}/${(i * 37) % 200}.plan.yaml`);
    const cwd = folderWith(Object.fromEntries(names.map((name) => [name, GOOD])));
    const paths = await pathsOf(cwd, '.', names[7] ?? '', '*', '.');
    assert.equal(paths.length, 200);
    assert.deepEqual(paths, [...paths].sort());
  });

  it('counts columns in UTF-16, behind emoji, with a byte order mark and CRLF', async () => {
    const plan = `${GOOD}lĩnh vực:\n  - tên: Khác\n    nhiệm vụ:\n      - { tên: "😀 việc", san pham: [a] }\n`;
    const variants = { lf: plan, crlf: plan.replaceAll('\n', '\r\n'), bom: `\ufeff${plan}` };
    for (const [name, text] of Object.entries(variants)) {
      const cwd = folderWith({ 'x.plan.yaml': text });
      const { files } = await json(cwd);
      const found = files[0]?.findings.find(({ rule }) => rule === 'unknown-key');
      assert.deepEqual(found?.range, { start: { line: 8, column: 27 }, end: { line: 8, column: 35 } }, name);
      assert.equal(found?.task?.split('.').at(-1), '1');
    }
    const first = folderWith({ 'x.plan.yaml': '\ufeffke hoach:\n  tên: a\n' });
    assert.deepEqual((await json(first)).files[0]?.findings[0]?.range.start, { line: 1, column: 1 });
  });

  it('reads standard input under a name, with the configuration of its folder', async () => {
    const cwd = folderWith({ 'tinh/reform-plan.yaml': `${PINNED_CONFIG}  unknown-key: hint\n` });
    const text = GOOD.replace('cơ quan', 'co quan');
    const plain = await cli(['check', '--stdin', '--format', 'json'], { cwd, stdin: text });
    assert.equal(plain.code, 1);
    assert.equal(JSON.parse(plain.out).files[0].path, 'stdin');
    const named = await cli(['check', '--stdin', '--stdin-filename', 'tinh/x.plan.yaml', '--format', 'json'], {
      cwd,
      stdin: text,
    });
    assert.equal(named.code, 0, named.err);
    assert.equal(JSON.parse(named.out).files[0].path, 'tinh/x.plan.yaml');
    assert.equal(JSON.parse(named.out).files[0].findings[0].severity, 'hint');
    const bytes = await cli(['check', '--stdin'], { cwd, stdin: Uint8Array.of(0x61, 0xff) });
    assert.equal(bytes.code, 2);
  });
});

describe('check: settings', () => {
  it('takes the nearest reform-plan.yaml, from the plan up, and --config before it', async () => {
    const text = GOOD.replace('cơ quan', 'co quan');
    const cwd = folderWith({
      'near/reform-plan.yaml': `${PINNED_CONFIG}  unknown-key: warning\n`,
      'near/x.plan.yaml': text,
      'far/deep/x.plan.yaml': text,
      'other.yaml': `${PINNED_CONFIG}  unknown-key: info\n`,
    });
    const severities = async (folder: string, ...argv: string[]) =>
      (await json(folder, ...argv)).files.map(({ findings }) => findings[0]?.severity);
    assert.deepEqual(await severities(cwd), ['error', 'warning']);
    assert.deepEqual(await severities(cwd, '--config', 'other.yaml'), ['info', 'info']);
    assert.deepEqual(await severities(join(cwd, 'far/deep')), ['error']);
  });

  it('opens no profile outside the current folder', async () => {
    const outside = folderWith({ 'secret.yaml': 'a: 1\n' });
    const cwd = folderWith({
      'x.plan.yaml': GOOD,
      'reform-plan.yaml': `profiles: [${outside}/secret.yaml]\n${PINNED_CONFIG}`,
    });
    const { code, err } = await json(cwd);
    assert.equal(code, 2);
    assert.match(err, /reform-plan\.yaml:1:\d+: .*ngoài thư mục/);
  });

  it('judges by the day of --as-of', async () => {
    const draft = `${GOOD}kế hoạch cấp trên:\n  số: 3595/QĐ-UBND\n  ngày: 31/12/2020\n  cơ quan: UBND tỉnh\n`;
    const cwd = folderWith({ 'x.plan.yaml': draft, 'reform-plan.yaml': undefined });
    const found = async (day: string) =>
      (await json(cwd, '--as-of', day)).files[0]?.findings.some(({ rule }) => rule === 'issue-window');
    assert.equal(await found('2021-01-04'), false);
    assert.equal(await found('2021-03-01'), true);
  });

  it('speaks Vietnamese unless told otherwise, by flag before environment', async () => {
    const cwd = folderWith({ 'bad.plan.yaml': BAD });
    const said = async (argv: string[], env: Record<string, string>) =>
      (await cli(['check', ...argv], { cwd, env })).out;
    assert.match(await said([], { LANG: 'en_US.UTF-8' }), /lỗi phải sửa/);
    assert.match(await said([], { REFORM_PLAN_LANG: 'en' }), /errors to correct/);
    assert.match(await said(['--lang', 'vi'], { REFORM_PLAN_LANG: 'en' }), /lỗi phải sửa/);
    assert.match(await said(['--lang=en'], {}), /errors to correct/);
    assert.match((await cli(['--lang', 'en', 'check'], { cwd })).out, /errors to correct/);
  });

  it('colours a terminal, unless NO_COLOR; nothing else, unless FORCE_COLOR', async () => {
    const cwd = folderWith({ 'bad.plan.yaml': BAD });
    const coloured = async (env: Record<string, string>, columns?: number) =>
      (await cli(['check'], { cwd, env, ...(columns ? { columns } : {}) })).out.includes('\u001b[');
    assert.equal(await coloured({}, 80), true);
    assert.equal(await coloured({ NO_COLOR: '1' }, 80), false);
    assert.equal(await coloured({ NO_COLOR: '1', FORCE_COLOR: '1' }, 80), false);
    assert.equal(await coloured({}), false);
    assert.equal(await coloured({ FORCE_COLOR: '1' }), true);
    assert.equal(await coloured({ TERM: 'dumb' }, 80), false);
  });

  it('shows progress for many files, on a terminal only', async () => {
    const cwd = folderWith(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.plan.yaml`, GOOD])));
    assert.match((await cli(['check'], { cwd, columns: 80 })).err, /Đang kiểm tra 10\/30/);
    assert.equal((await cli(['check'], { cwd })).err, '');
  });
});

describe('check --fix', () => {
  const wrong = GOOD.replace('cơ quan', 'co quan');

  it('applies safe fixes only, keeps line ends, byte order mark and mode, and says how many', async () => {
    const variants = { lf: wrong, crlf: wrong.replaceAll('\n', '\r\n'), bom: `\ufeff${wrong}`, open: wrong.trimEnd() };
    for (const [name, text] of Object.entries(variants)) {
      const cwd = folderWith({ 'x.plan.yaml': text, 'good.plan.yaml': GOOD });
      const file = join(cwd, 'x.plan.yaml');
      chmodSync(file, 0o640);
      const { code, out, err } = await cli(['check', '--fix'], { cwd });
      assert.equal(code, 0, `${name}: ${out}`);
      assert.equal(err, 'Đã tự sửa 1 chỗ trong x.plan.yaml.\n');
      assert.equal(readFileSync(file, 'utf8'), text.replace('co quan', 'cơ quan'), name);
      assert.equal(statSync(file).mode & 0o777, 0o640);
      assert.deepEqual(await pathsOf(cwd), ['good.plan.yaml', 'x.plan.yaml'], 'nothing is left behind');
    }
  });

  it('leaves alone what it cannot fix, to the byte', async () => {
    const text = `${GOOD}  lạ: 1\n`;
    const cwd = folderWith({ 'x.plan.yaml': text });
    const before = statSync(join(cwd, 'x.plan.yaml')).mtimeMs;
    const { code, err } = await cli(['check', '--fix'], { cwd });
    assert.equal(code, 1);
    assert.match(err, /Không có chỗ nào tự sửa được/);
    assert.equal(readFileSync(join(cwd, 'x.plan.yaml'), 'utf8'), text);
    assert.equal(statSync(join(cwd, 'x.plan.yaml')).mtimeMs, before);
  });

  it('writes through a link and keeps it', async () => {
    const cwd = folderWith({ 'real/x.plan.yaml': wrong });
    symlinkSync('real/x.plan.yaml', join(cwd, 'link.yaml'));
    assert.equal((await cli(['check', '--fix', 'link.yaml'], { cwd })).code, 0);
    assert.equal(readFileSync(join(cwd, 'real/x.plan.yaml'), 'utf8'), GOOD);
    assert.deepEqual(await pathsOf(cwd, 'link.yaml'), ['link.yaml']);
  });

  it('finds nothing to do the second time', async () => {
    const cwd = folderWith({ 'x.plan.yaml': BAD });
    await cli(['check', '--fix'], { cwd });
    const once = readFileSync(join(cwd, 'x.plan.yaml'), 'utf8');
    await cli(['check', '--fix'], { cwd });
    assert.notEqual(once, BAD);
    assert.equal(readFileSync(join(cwd, 'x.plan.yaml'), 'utf8'), once);
  });
});

describe('check --baseline', () => {
  const task = (name: string, extra = '') => `      - tên: ${name}\n${extra}`;
  const plan = (...tasks: string[]) =>
    `${GOOD}lĩnh vực:\n  - tên: Cải cách thủ tục hành chính\n    nhiệm vụ:\n${tasks.join('')}`;
  const old = task('Cũ', '        lạ: a\n');

  it('counts only what is new, wherever the old has moved, and reports what is stale', async () => {
    const cwd = folderWith({ 'tinh/x.plan.yaml': plan(old), 'y.plan.yaml': GOOD });
    const file = join(cwd, 'tinh/x.plan.yaml');
    const written = await cli(['check', '--write-baseline', 'base.json'], { cwd });
    assert.equal(written.code, 0);
    assert.match(written.err, /Đã ghi 1 phát hiện vào tệp mốc base\.json/);
    const base = readFileSync(join(cwd, 'base.json'), 'utf8');
    const entries = JSON.parse(base).files['tinh/x.plan.yaml'];
    assert.equal(entries.length, 1);
    assert.deepEqual(
      { ...entries[0], text: '', task: '' },
      { rule: 'unknown-key', task: '', name: 'Cũ', key: 'lạ', text: '' },
    );

    const same = await json(cwd, '--baseline', 'base.json');
    assert.deepEqual([same.code, same.summary['errors'], same.err], [0, 0, '']);

    writeFileSync(file, plan(task('Mới'), task('Giữa'), old));
    assert.equal((await json(cwd, '--baseline', 'base.json')).code, 0, 'the task has another line and another number');

    writeFileSync(file, plan(task('Mới', '        lạ: b\n'), old));
    const fresh = await json(cwd, '--baseline', 'base.json');
    assert.deepEqual([fresh.code, fresh.summary['errors']], [1, 1]);
    assert.equal(fresh.files[0]?.findings[0]?.range.start.line, 9);

    writeFileSync(file, plan(old, old));
    assert.equal((await json(cwd, '--baseline', 'base.json')).summary['errors'], 1, 'one more of the same kind is new');

    writeFileSync(file, plan(task('Cũ')));
    const stale = await json(cwd, '--baseline', 'base.json');
    assert.equal(stale.code, 0);
    assert.match(stale.err, /base\.json còn 1 mục không còn đúng nữa \(tinh\/x\.plan\.yaml: unknown-key\)/);
  });

  it('is the same file for the same findings, and holds from other folders', async () => {
    const cwd = folderWith({ 'tinh/x.plan.yaml': plan(old), 'y.plan.yaml': BAD });
    await cli(['check', '--write-baseline', 'a.json'], { cwd });
    await cli(['check', 'y.plan.yaml', 'tinh', '--write-baseline', 'b.json'], { cwd });
    assert.equal(readFileSync(join(cwd, 'a.json'), 'utf8'), readFileSync(join(cwd, 'b.json'), 'utf8'));
    assert.equal((await json(join(cwd, 'tinh'), '--baseline', '../a.json')).code, 0);
  });

  it('reports entries of files that are gone, not of files that were not checked', async () => {
    const cwd = folderWith({ 'x.plan.yaml': plan(old), 'y.plan.yaml': GOOD });
    await cli(['check', '--write-baseline', 'base.json'], { cwd });
    assert.equal((await json(cwd, 'y.plan.yaml', '--baseline', 'base.json')).err, '');
    const gone = readFileSync(join(cwd, 'base.json'), 'utf8').replace('"x.plan.yaml"', '"z.plan.yaml"');
    writeFileSync(join(cwd, 'base.json'), gone);
    assert.match((await json(cwd, 'y.plan.yaml', '--baseline', 'base.json')).err, /z\.plan\.yaml: unknown-key/);
  });
});

describe('rules', () => {
  const cwd = process.cwd();

  it('lists every rule in a group', async () => {
    const { allRules } = await import('../../server/src/rules/registry');
    const { code, out } = await cli(['rules'], { cwd });
    assert.equal(code, 0);
    for (const { id, title } of allRules) assert.ok(out.includes(`${id} `) && out.includes(title.vi), id);
    assert.match(out, /^Cấu trúc tệp\n {2}yaml-syntax/);
    const { rules } = JSON.parse((await cli(['rules', '--format', 'json', '--lang', 'en'], { cwd })).out);
    assert.deepEqual(
      rules.map(({ id }: { id: string }) => id),
      allRules.map(({ id }) => id),
    );
    // One rule alone stands outside the folders of rules.
    const silencing = rules.filter(({ group }: { group: string }) => group === 'Silencing');
    assert.deepEqual(
      silencing.map(({ id }: { id: string }) => id),
      ['unused-suppression'],
    );
  });

  it('explains one', async () => {
    const { ruleById } = await import('../../server/src/rules/registry');
    const { rulePage } = await import('../../server/src/rules/pages');
    const rule = ruleById('unknown-key');
    const { code, out } = await cli(['rules', 'unknown-key'], { cwd });
    assert.equal(code, 0);
    const flat = out.replace(/\s+/g, ' ');
    for (const text of [
      rule?.title.vi,
      rulePage('unknown-key').about.vi,
      rulePage('unknown-key').ground.vi,
      rule?.messages['slip']?.vi,
      'docs/rules/unknown-key.md',
    ])
      assert.ok(text && flat.includes(text), text);
    const one = JSON.parse((await cli(['rules', 'unknown-key', '--format', 'json'], { cwd })).out);
    assert.deepEqual([one.id, one.severity, one.fixable], ['unknown-key', 'error', true]);
  });
});

describe('help', () => {
  const cwd = process.cwd();

  it('is in the language chosen, exit 0', async () => {
    const vi = await cli(['--help'], { cwd });
    assert.equal(vi.code, 0);
    assert.match(vi.out, /^Cách dùng: reform-plan <lệnh>/);
    assert.ok(!/Usage|Options|Commands|default|choices/.test(vi.out), vi.out);
    const en = await cli(['check', '--help', '--lang', 'en'], { cwd });
    assert.match(en.out, /^Usage: reform-plan check \[options\] \[PATH…\]/);
    const flags = [
      'format',
      'as-of',
      'config',
      'fail-on',
      'fix',
      'watch',
      'baseline',
      'write-baseline',
      'stdin',
      'stdin-filename',
    ];
    for (const flag of flags) assert.ok(en.out.includes(`--${flag}`), flag);
    assert.match((await cli(['help', 'rules'], { cwd })).out, /^Cách dùng: reform-plan rules/);
  });

  it('says the version', async () => {
    const { version } = await import('../../package.json');
    assert.equal((await cli(['--version'], { cwd })).out, `${version}\n`);
  });
});
