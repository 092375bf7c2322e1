import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CliOptions, cli, folderWith, removeFolders } from './harness';

const MAIN = join(__dirname, '../../server/src/cli/main.ts');
const PROGRAM = [
  process.execPath,
  '--require',
  require.resolve('tsx/preflight'),
  '--import',
  `file://${require.resolve('tsx')}`,
  MAIN,
];

const UNITS = [
  'Văn phòng',
  'CCHC=Chuyên trách CCHC',
  'Pháp chế',
  'Tổ chức cán bộ',
  'Kế toán',
  'Chuyên trách CNTT',
  'Văn thư',
  'Bộ phận Một cửa',
];
const WHOLE = [
  ...['new', '--agency', 'Sở Nội vụ tỉnh Khánh Hòa', '--year', '2026', '--as-of', '2026-01-05'],
  ...['--parent-number', '1234/QĐ-UBND', '--parent-date', '24/12/2025', ...UNITS.flatMap((unit) => ['--unit', unit])],
];

const empty = () => folderWith({ 'reform-plan.yaml': undefined });
const run = (cwd: string, argv: readonly string[], more: Partial<CliOptions> = {}) => cli(argv, { cwd, ...more });

const children: ChildProcess[] = [];

after(() => {
  for (const child of children) child.kill('SIGKILL');
  removeFolders();
});

describe('reform-plan new', () => {
  it('writes a plan that check has nothing against, and says so', async () => {
    const cwd = empty();
    const { code, out, err } = await run(cwd, [...WHOLE, 'a.plan.yaml']);
    assert.deepEqual([code, out], [0, '']);
    assert.match(err, /^Đã tạo a\.plan\.yaml\.\nKhông còn chỗ nào bắt buộc phải điền/);
    assert.match(err, /reform-plan check a\.plan\.yaml\n$/);
    const checked = await run(cwd, ['check', 'a.plan.yaml', '--as-of', '2026-01-05', '--fail-on', 'hint']);
    assert.equal(checked.code, 0, checked.out);
    assert.deepEqual(readdirSync(cwd), ['a.plan.yaml']);
  });

  it('counts by rule what is left to fill in', async () => {
    const argv = [
      'new',
      '--agency',
      'Sở Y tế',
      '--year',
      '2026',
      '--as-of',
      '2026-01-05',
      '--lang',
      'en',
      '-o',
      'a.plan.yaml',
    ];
    const { code, err } = await run(empty(), argv);
    assert.equal(code, 0);
    assert.match(err, /^Made a\.plan\.yaml\.\n\d+ places to fill in or to look at:\n/);
    assert.match(err, /\n {2}\d+ × No unit that leads \(line \d+, /);
    assert.match(err, /\n {2}3 × .+ \(line \d+, \d+, \d+\)/);
  });

  it('writes to standard output with -', async () => {
    const cwd = empty();
    const { code, out, err } = await run(cwd, [...WHOLE, '--keys', 'en', '--indent', '4', '-']);
    assert.equal(code, 0);
    assert.match(out, /\nplan:\n {4}title: Kế hoạch/);
    assert.doesNotMatch(err, /Đã tạo/);
    assert.deepEqual(readdirSync(cwd), []);
  });

  it('takes a profile of the folder the plan is to be in', async () => {
    const cwd = folderWith({
      'reform-plan.yaml': 'bộ quy tắc: ta.profile.yaml\n',
      'ta.profile.yaml': `id: ta
name: { vi: Của ta, en: Ours }
source: { vi: Hướng dẫn, en: Guidance }
reports: [CCHC]
groups:
  - { id: chi-dao, roman: I, title: "Chỉ đạo, điều hành" }
`,
    });
    const { code, err } = await run(cwd, [...WHOLE, '--profile', 'TA', 'a.plan.yaml']);
    assert.equal(code, 0, err);
    assert.match(readFileSync(join(cwd, 'a.plan.yaml'), 'utf8'), /bộ quy tắc: ta\n/);
  });

  it('never writes over a file without --force', async () => {
    const cwd = folderWith({ 'a.plan.yaml': 'mine\n' });
    symlinkSync('nowhere', join(cwd, 'link.plan.yaml'));
    mkdirSync(join(cwd, 'folder.plan.yaml'));
    for (const name of ['a.plan.yaml', 'link.plan.yaml', 'folder.plan.yaml']) {
      const { code, err } = await run(cwd, [...WHOLE, name]);
      assert.equal(code, 2);
      assert.match(err, /--force/);
    }
    assert.equal(readFileSync(join(cwd, 'a.plan.yaml'), 'utf8'), 'mine\n');
    assert.equal((await run(cwd, [...WHOLE, '--force', 'a.plan.yaml'])).code, 0);
    assert.match(readFileSync(join(cwd, 'a.plan.yaml'), 'utf8'), /^# Bản khung/);
    const folder = await run(cwd, [...WHOLE, '--force', 'folder.plan.yaml']);
    assert.deepEqual([folder.code, /thư mục, không phải tệp/.test(folder.err)], [2, true]);
  });

  it('says that a folder is missing, and leaves nothing behind', async () => {
    const cwd = empty();
    const { code, err } = await run(cwd, [...WHOLE, 'there/a.plan.yaml']);
    assert.equal(code, 2);
    assert.match(err, /Không có thư mục để ghi there\/a\.plan\.yaml/);
    assert.deepEqual(readdirSync(cwd), []);
  });

  it('tells of a name that no editor takes for a plan', async () => {
    assert.match((await run(empty(), [...WHOLE, 'a.yaml'])).err, /nên đổi tên a\.yaml/);
  });

  for (const [argv, says] of [
    [['new'], /Thiếu: --agency, --year, tên tệp \(hoặc -\)\. Ví dụ: reform-plan new /],
    [['new', '--agency', ' ', '--year', '2026', 'x'], /--agency: Hãy ghi tên cơ quan/],
    [['new', '--agency', 'Sở Y tế', '--year', '2026'], /Thiếu: tên tệp/],
    [[...WHOLE, '--year', '26', 'x'], /--year: “26” không phải là năm.*2026/],
    [[...WHOLE, '--parent-date', '31/02/2025', 'x'], /--parent-date: “31\/02\/2025”.*31\/12\/2025/],
    [[...WHOLE, '--level', 'làng', 'x'], /--level: “làng”.*sở/],
    [[...WHOLE, '--profile', 'nq77', 'x'], /--profile: .*nq76/],
    [[...WHOLE, '--unit', 'văn phòng', 'x'], /--unit: .*hai lần/],
    [[...WHOLE, '--keys', 'fr', 'x'], /--keys: .*vi, en/],
    [[...WHOLE, '--indent', 'ba', 'x'], /--indent: “ba”.*2, 4/],
    [[...WHOLE, '--as-of', 'nay', 'x'], /“nay” không phải là ngày/],
    [[...WHOLE, 'x', '--output', 'y'], /không dùng cùng nhau/],
    [[...WHOLE, 'x', 'y'], /Thừa đối số/],
    [[...WHOLE, '--unknown', 'x'], /--unknown/],
  ] as const)
    it(`refuses: ${argv.slice(-3).join(' ')}`, async () => {
      const cwd = empty();
      const { code, out, err } = await run(cwd, argv);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, says);
      assert.equal(err.trimEnd().split('\n').length, 1);
      assert.deepEqual(readdirSync(cwd), []);
    });
});

/** A terminal that python makes, which every Debian has; what is typed goes in when its question has come out. */
const PTY = `
import os, pty, sys, select
pid, fd = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
steps = [line.split('\\x1f') for line in os.environ['STEPS'].split('\\x1e') if line]
seen = b''
while True:
    try:
        ready, _, _ = select.select([fd], [], [], 60)
        part = os.read(fd, 65536) if ready else b''
    except OSError:
        part = b''
    if not part:
        break
    seen += part
    sys.stdout.buffer.write(part)
    while steps and steps[0][0].encode() in seen:
        seen = seen[seen.index(steps[0][0].encode()) + len(steps[0][0].encode()):]
        os.write(fd, steps.pop(0)[1].encode())
_, status = os.waitpid(pid, 0)
sys.exit(os.waitstatus_to_exitcode(status))
`;

/** Answers questions as somebody at a terminal does: after each text that comes out, what is typed. */
async function typed(
  cwd: string,
  argv: readonly string[],
  steps: readonly (readonly [seen: string, typed: string])[],
): Promise<{ code: number | null; shown: string }> {
  const child = spawn('python3', ['-c', PTY, ...PROGRAM, ...argv], {
    cwd,
    env: { ...process.env, TERM: 'xterm', STEPS: steps.map((step) => step.join('\u001f')).join('\u001e') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let shown = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (shown += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, shown: shown.replaceAll('\r\n', '\n') };
}

// Windows has no such terminal.
const atTerminal = process.platform === 'win32' ? () => undefined : describe;

atTerminal('reform-plan new at a terminal', function () {
  this.timeout(60_000);
  it('asks for what is missing, with what is likely in brackets, until it can be used', async () => {
    const cwd = empty();
    writeFileSync(join(cwd, 'ke-hoach-cchc-2026.plan.yaml'), 'mine\n');
    const { code, shown } = await typed(
      cwd,
      ['new', '--as-of', '2025-11-24'],
      [
        ['Cơ quan lập kế hoạch: ', '\n'],
        ['Hãy ghi tên cơ quan', 'Sở Nội vụ tỉnh Khánh Hòa\n'],
        ['Năm [2026]: ', 'năm nay\n'],
        ['bốn chữ số', '\n'],
        ['[sở]: ', '\n'],
        ['Bộ quy tắc [nq76]: ', '\n'],
        ['Cơ quan chủ quản [UBND tỉnh Khánh Hòa]: ', '\n'],
        ['Số, ký hiệu', '1234/QĐ-UBND\n'],
        ['Ngày ban hành', '32/12/2025\n'],
        ['31/12/2025.', '20/11/2025\n'],
        ['Các đơn vị', 'Văn phòng; PC=Pháp chế\n'],
        ['Tệp cần tạo [ke-hoach-cchc-2026.plan.yaml]: ', '\n'],
        ['đã có', 'moi.plan.yaml\n'],
      ],
    );
    assert.equal(code, 0, shown);
    assert.match(shown, /nq30c – /);
    assert.match(shown, /Đã tạo moi\.plan\.yaml\./);
    const text = readFileSync(join(cwd, 'moi.plan.yaml'), 'utf8');
    for (const line of ['năm: 2026', 'cấp: sở', 'ngày: 20/11/2025', 'mã: PC', 'cơ quan chủ quản: UBND tỉnh Khánh Hòa'])
      assert.ok(text.includes(line), line);
    assert.equal(readFileSync(join(cwd, 'ke-hoach-cchc-2026.plan.yaml'), 'utf8'), 'mine\n');
  });

  it('takes lines that are pasted at once, and asks a province nothing of a superior', async () => {
    const cwd = empty();
    const { code, shown } = await typed(
      cwd,
      ['new', '--lang', 'en', '--as-of', '2026-01-05', '--profile', 'nq76'],
      [['Agency', 'UBND tỉnh Khánh Hòa\n2027\n\n\ntinh.plan.yaml\n']],
    );
    assert.equal(code, 0, shown);
    assert.doesNotMatch(shown, /Superior|Profile/);
    assert.match(readFileSync(join(cwd, 'tinh.plan.yaml'), 'utf8'), /năm: 2027/);
  });

  it('asks nothing where agency, year and file are given', async () => {
    const cwd = empty();
    const { code, shown } = await typed(cwd, ['new', '--agency', 'Sở Y tế', '--year', '2026', 'a.plan.yaml'], []);
    assert.equal(code, 0, shown);
    assert.match(shown, /^Đã tạo/);
  });

  for (const [what, keys, expected] of [
    ['Ctrl-C', '\u0003', 130],
    ['the end of input', '\u0004', 2],
  ] as const)
    it(`stops at ${what} with a sentence, and makes nothing`, async () => {
      const cwd = empty();
      const { code, shown } = await typed(
        cwd,
        ['new'],
        [
          ['Cơ quan lập kế hoạch: ', 'Sở Y tế\n'],
          ['Năm [', keys],
        ],
      );
      assert.equal(code, expected, shown);
      assert.match(shown, /Đã dừng; chưa tạo tệp nào\.\n$/);
      assert.equal(existsSync(join(cwd, 'ke-hoach-cchc-2026.plan.yaml')), false);
      assert.deepEqual(readdirSync(cwd), []);
    });
});
