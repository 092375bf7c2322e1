import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { PROVINCE } from '../support/workspace';
import { cli, folderWith, removeFolders } from './harness';

/** The plans of the sample workspace in a folder of their own. */
function province(changes: Record<string, string | undefined> = {}): string {
  const files = Object.fromEntries(
    readdirSync(PROVINCE).map((name) => [name, readFileSync(join(PROVINCE, name), 'utf8')]),
  );
  return folderWith({ ...files, ...changes });
}

function changed(name: string, from: string, to: string): Record<string, string> {
  const text = readFileSync(join(PROVINCE, name), 'utf8');
  assert.ok(text.includes(from), from);
  return { [name]: text.replaceAll(from, to) };
}

const FULL = changed('so-tai-chinh.plan.yaml', 'cụ thể hóa: [II.5.1]', 'cụ thể hóa: [II.5.1, II.2.1]');

interface Json {
  readonly version: number;
  readonly matrices: {
    readonly parent: Record<string, string | null>;
    readonly year: number;
    readonly agencies: { readonly name: string; readonly path: string; readonly complete: boolean }[];
    readonly assignments: {
      readonly id: string;
      readonly place: { readonly path: string; readonly line: number; readonly column: number };
      readonly cells: {
        readonly agency: number;
        readonly state: string;
        readonly tasks: { readonly number: string }[];
      }[];
    }[];
    readonly totals: Record<string, number>;
  }[];
  readonly summary: Record<string, number>;
}

async function json(cwd: string, ...argv: string[]): Promise<Json> {
  const { out } = await cli(['trace', '--format', 'json', ...argv], { cwd });
  return JSON.parse(out);
}

/** The parts of a zip archive, as text; those of a spreadsheet are small. */
function unzip(path: string): Record<string, string> {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const parts: Record<string, string> = {};
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, nameLength] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
    ];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    parts[name] = (method === 0 ? packed : inflateRawSync(packed)).toString('utf8');
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function unescaped(xml: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };
  return xml.replace(/&([^;]+);/g, (whole, name: string) => entities[name] ?? whole);
}

/** The cells of a sheet, row by row, as a reader of spreadsheets sees them. */
function cellsOf(parts: Record<string, string>, sheet: number): string[][] {
  const shared = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
    unescaped([...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text).join('')),
  );
  const rows = [...(parts[`xl/worksheets/sheet${sheet}.xml`] ?? '').matchAll(/<row[^>]*>(.*?)<\/row>/gs)];
  return rows.map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', content = '']) => {
      const value = unescaped(
        /<v>(.*?)<\/v>|<t[^>]*>(.*?)<\/t>/s
          .exec(content)
          ?.slice(1)
          .find((text) => text !== undefined) ?? '',
      );
      return /t="s"/.test(attributes) ? (shared[Number(value)] ?? '') : value;
    }),
  );
}

after(removeFolders);

describe('trace: exit codes', () => {
  it('0 when all is covered, late or not; 1 with a gap; 2 for what cannot be used', async () => {
    assert.equal((await cli(['trace'], { cwd: province() })).code, 1);
    assert.equal((await cli(['trace'], { cwd: province(FULL) })).code, 0);
    assert.equal((await cli(['trace', '--year', '2025'], { cwd: province() })).code, 0);
    const broken = changed('so-tai-chinh.plan.yaml', 'tổ chức thực hiện:', 'tổ chức thực hiện: "');
    const unknown = await cli(['trace', '--format', 'json'], { cwd: province(broken) });
    assert.equal(unknown.code, 1);
    assert.deepEqual(JSON.parse(unknown.out).summary, { assigned: 24, covered: 23, late: 1, uncovered: 0, unknown: 1 });
  });

  it('says in one sentence what kept a plan out, and shows the others', async () => {
    const cases: [Record<string, string | undefined>, RegExp][] = [
      [
        { 'ubnd-tinh.plan.yaml': undefined },
        /so-noi-vu\.plan\.yaml: không dùng được kế hoạch cấp trên “ubnd-tinh\.plan\.yaml”/,
      ],
      [{ 'xau.plan.yaml': '<<<<<<< a\nkế hoạch:\n=======\n>>>>>>> b\n' }, /xau\.plan\.yaml còn lỗi YAML/],
    ];
    for (const [changes, sentence] of cases) {
      const { code, err, out } = await cli(['trace'], { cwd: province(changes) });
      assert.equal(code, 2, err);
      assert.match(err, sentence);
      assert.match(out, /lượt giao/);
    }
    const cwd = province();
    writeFileSync(join(cwd, 'utf16.plan.yaml'), Buffer.from('\ufeffkế hoạch', 'utf16le'));
    symlinkSync('gone', join(cwd, 'link.plan.yaml'));
    const { code, err } = await cli(['trace', '.', 'utf16.plan.yaml', 'link.plan.yaml'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /utf16\.plan\.yaml.*UTF-16/);
    assert.match(err, /link\.plan\.yaml là liên kết/);
  });

  it('says each mistake of the user in one sentence', async () => {
    const cwd = province();
    const mistakes: [string[], RegExp, RegExp][] = [
      [['--format', 'pdf'], /“pdf” không dùng được cho --format/, /“pdf” is no value for --format/],
      [['--format', 'xlsx'], /--output bang-phu\.xlsx/, /--output coverage\.xlsx/],
      [['--year', '26'], /“26” không phải là năm/, /“26” is not a year/],
      [['nowhere'], /Không tìm thấy nowhere/, /nowhere is not there/],
      [['--output', 'no/such/folder/x.html'], /x\.html/, /x\.html/],
      [['--frmat', 'x'], /--frmat/, /--frmat/],
    ];
    for (const [argv, vi, en] of mistakes)
      for (const [language, sentence] of [
        ['vi', vi],
        ['en', en],
      ] as const) {
        const { code, err } = await cli(['trace', ...argv, '--lang', language], { cwd });
        assert.equal(code, 2, argv.join(' '));
        assert.match(err, sentence);
        assert.ok(!/\n\s+at /.test(err));
      }
  });

  it('explains itself', async () => {
    const { out, code } = await cli(['trace', '--help'], { cwd: province() });
    assert.equal(code, 0);
    assert.match(out, /bảng phủ/);
    assert.match(out, /--year/);
  });
});

describe('trace: formats', () => {
  it('text: fits 80 columns, names each gap with its place', async () => {
    const { out } = await cli(['trace'], { cwd: province(), columns: 80 });
    const plain = stripVTControlCharacters(out);
    assert.deepEqual(
      plain.split('\n').filter((line) => line.length > 80),
      [],
    );
    assert.match(plain, /24 lượt giao: 23 đã có nhiệm vụ thực hiện \(1 muộn hơn hạn giao\), 1 chưa có\./);
    assert.match(plain, / {2}II\.2\.1 .* {2}✓ {2}✓ {2}✗ {2}✓ {2}✓\n/);
    assert.match(plain, /✗ II\.2\.1 Cắt giảm thời gian giải quyết thủ tục hành chính – chưa có/);
    assert.match(plain, /so-tai-chinh\.plan\.yaml:33:11\n/);
    assert.ok(out.includes('\u001b['), 'in colours on a terminal');
    const piped = await cli(['trace', '--lang', 'en'], { cwd: province() });
    assert.ok(!piped.out.includes('\u001b['));
    assert.match(piped.out, /24 assigned: 23 covered \(1 later than asked\), 1 not covered\./);
  });

  it('text: forty agencies stay readable, a plan cannot steer the terminal', async () => {
    const base = readFileSync(join(PROVINCE, 'so-tai-chinh.plan.yaml'), 'utf8');
    const more = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `xa-${i}.plan.yaml`,
        base.replace('cơ quan: Sở Tài chính tỉnh Khánh Hòa', `cơ quan: "UBND xã số ${i} \\e[31m\\u202E"`),
      ]),
    );
    const { out } = await cli(['trace'], { cwd: province(more), env: { NO_COLOR: '1' }, columns: 80 });
    assert.ok(!out.includes('\u001b') && !out.includes('\u202e'));
    assert.deepEqual(
      out.split('\n').filter((line) => line.length > 80),
      [],
    );
    assert.match(out, /45 {2}/);
  });

  it('json: everything, in a stable form', async () => {
    const cwd = province();
    const { version, matrices, summary } = await json(cwd);
    assert.equal(version, 1);
    const [matrix] = matrices;
    assert.deepEqual(matrix?.parent, {
      number: '1234/KH-UBND',
      date: '2025-12-24',
      issuer: 'UBND tỉnh Khánh Hòa',
      title: 'Kế hoạch cải cách hành chính tỉnh Khánh Hòa năm 2026',
      path: 'ubnd-tinh.plan.yaml',
    });
    const row = matrix?.assignments.find(({ id }) => id === 'II.2.1');
    assert.deepEqual(row?.place, { path: 'ubnd-tinh.plan.yaml', line: 64, column: 14 });
    assert.deepEqual(
      row?.cells.map(({ agency, state, tasks }) => [
        matrix?.agencies[agency]?.path,
        state,
        tasks.map((task) => task.number),
      ]),
      [
        ['so-khoa-hoc-va-cong-nghe.plan.yaml', 'covered', ['II.2.1']],
        ['so-noi-vu.plan.yaml', 'covered', ['II.2.1']],
        ['so-tai-chinh.plan.yaml', 'uncovered', []],
        ['so-tu-phap.plan.yaml', 'covered', ['II.2.1']],
        ['phuong-nha-trang.plan.yaml', 'covered', ['II.2.1']],
      ],
    );
    assert.deepEqual(summary, { assigned: 24, covered: 23, late: 1, uncovered: 1, unknown: 0 });
    assert.deepEqual(await json(cwd, '--year', '2030'), {
      version: 1,
      matrices: [],
      summary: { assigned: 0, covered: 0, late: 0, uncovered: 0, unknown: 0 },
    });
  });

  it('one plan alone is seen with the superior plan it names', async () => {
    const { matrices } = await json(province(), 'so-khoa-hoc-va-cong-nghe.plan.yaml');
    assert.deepEqual(matrices[0]?.totals, { assigned: 5, covered: 5, late: 0, uncovered: 0, unknown: 0 });
  });

  it('html: the file alone, with a policy whose hash is that of its style', async () => {
    const cwd = province(
      changed('so-tai-chinh.plan.yaml', 'nội dung: Cắt giảm', 'nội dung: <img src=x onerror=alert(1)> Cắt giảm'),
    );
    const { out, code } = await cli(['trace', '--output', 'bang-phu.html'], { cwd });
    assert.equal(out, '');
    assert.equal(code, 1);
    const page = readFileSync(join(cwd, 'bang-phu.html'), 'utf8');
    const [, hash] = /style-src 'sha256-([^']*)'/.exec(page) ?? [];
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const { createHash } = await import('node:crypto');
    assert.equal(createHash('sha256').update(style).digest('base64'), hash);
    assert.ok(!/<img|<script|https?:\/\//.test(page));
    assert.deepEqual(
      readdirSync(cwd).filter((name) => name.includes('.tmp')),
      [],
    );
  });

  it('xlsx: text stays text, headings are frozen, lists can be filtered', async () => {
    const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '<b>&"\'', '\u0001\u202e'];
    const entries = hostile
      .map((id) => `    - { mã: ${JSON.stringify(id)}, nội dung: ${JSON.stringify(id)} }\n`)
      .join('');
    const cwd = province(
      changed('so-tai-chinh.plan.yaml', '  nhiệm vụ được giao:\n', `  nhiệm vụ được giao:\n${entries}`),
    );
    const { code, err } = await cli(['trace', '--output', 'bang-phu.xlsx'], { cwd });
    assert.equal(code, 1, err);
    const parts = unzip(join(cwd, 'bang-phu.xlsx'));
    const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'));
    assert.equal(sheets.length, 2);
    for (const name of sheets) {
      assert.ok(!/<f[ >]/.test(parts[name] ?? ''), 'no formula');
      assert.match(parts[name] ?? '', /state="frozen"/);
      assert.match(parts[name] ?? '', /<\/sheetData><autoFilter ref="A[14]:[A-Z]+\d+"\/>/);
    }
    assert.match(parts['xl/workbook.xml'] ?? '', /name="Cần xử lý"[\s\S]*name="1234-KH-UBND"/);
    const [heads, ...gaps] = cellsOf(parts, 1);
    assert.deepEqual(heads?.slice(0, 3), ['Cơ quan', 'Kế hoạch cấp trên', 'Mã']);
    const ids = gaps.map((row) => row[2]);
    for (const id of hostile.slice(0, 5)) assert.ok(ids.includes(id), id);
    const matrix = cellsOf(parts, 2);
    assert.equal(matrix[0]?.[0], 'Kế hoạch cải cách hành chính tỉnh Khánh Hòa năm 2026');
    const row = matrix.find(([id]) => id === 'II.2.1');
    assert.deepEqual(row?.slice(3), ['II.2.1', 'II.2.1', 'chưa có', 'II.2.1', 'II.2.1', '4', '5']);
    assert.deepEqual(matrix.find(([id]) => id === 'I.1')?.slice(3), ['–', 'I.1 (muộn)', '–', 'I.1', '–', '2', '2']);
    assert.ok(!JSON.stringify([gaps, matrix]).includes('\\u0001'));
  });

  it('a file that cannot be written stays as it is', async () => {
    const cwd = province({ 'cu/bang.json/x': 'đây' });
    const { code, err } = await cli(['trace', '--output', 'cu/bang.json'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /cu\/bang\.json/);
    assert.ok(existsSync(join(cwd, 'cu/bang.json/x')));
  });
});
