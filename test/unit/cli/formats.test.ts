import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import type { Formatter } from '../../../server/src/cli/formats/formatter';
import { githubFormat } from '../../../server/src/cli/formats/github';
import { htmlFormat } from '../../../server/src/cli/formats/html';
import { STYLE } from '../../../server/src/cli/formats/html-style';
import { jsonFormat } from '../../../server/src/cli/formats/json';
import { junitFormat } from '../../../server/src/cli/formats/junit';
import { markdownFormat } from '../../../server/src/cli/formats/markdown';
import { sarifFormat } from '../../../server/src/cli/formats/sarif';
import { textFormat } from '../../../server/src/cli/formats/text';
import type { FileReport, PlanFacts, Region, ReportedFinding } from '../../../server/src/cli/report';
import { type CheckFlags, readSettings } from '../../../server/src/cli/settings';
import { newTally } from '../../../server/src/cli/tally';
import { rulePage } from '../../../server/src/rules/pages';
import { allRules } from '../../../server/src/rules/registry';

function region(line: number, from: number, to: number): Region {
  return { start: { line, column: from }, end: { line, column: to } };
}

function finding(part: Partial<ReportedFinding>): ReportedFinding {
  return {
    rule: 'unknown-key',
    severity: 'error',
    message: 'Sai.',
    region: region(1, 1, 2),
    related: [],
    fixes: [],
    excerpt: { text: 'x', from: 0, cut: false },
    identity: { key: '', mark: '0000' },
    ...part,
  };
}

function file(path: string, findings: readonly ReportedFinding[], facts: Partial<PlanFacts> = {}): FileReport {
  const titles = Object.fromEntries(allRules.map(({ id, title }) => [id, title.vi]));
  return {
    path,
    findings,
    titles,
    facts: { agency: 'Sở Nội vụ', profile: '', areas: [], tasks: 0, assignments: { all: 0, uncovered: 0 }, ...facts },
  };
}

/** All that a format writes of these files. */
function written(formatter: Formatter, files: readonly FileReport[], complaints: readonly string[] = []): string {
  const tally = newTally();
  const parts = files.map((one) => {
    tally.add(one);
    return formatter.file(one);
  });
  return [...parts, formatter.end(tally.totals(complaints))].join('');
}

const rename = {
  title: 'Đổi thành “sản phẩm”',
  safe: true,
  edits: [{ region: region(12, 3, 11), newText: 'sản phẩm' }],
};
const files: readonly FileReport[] = [
  file('tỉnh/a.plan.yaml', [
    finding({
      region: region(12, 3, 11),
      message: 'Khóa “san pham” viết chưa đúng.',
      task: { label: 'II.4.4', name: 'Kiểm tra công tác CCHC' },
      excerpt: { text: '  san pham: [a]', from: 0, cut: false },
      fixes: [rename],
    }),
    finding({
      rule: 'duplicate-key',
      severity: 'warning',
      region: region(20, 1, 4),
      message: 'Viết hai lần.',
      excerpt: { text: 'năm: 2021', from: 0, cut: false },
      related: [{ region: region(3, 1, 4), message: 'Lần đầu ở đây.' }],
      fixes: [{ title: 'Xóa', safe: false, edits: [{ region: region(20, 1, 10), newText: '' }] }],
    }),
    finding({ rule: 'mixed-keys', severity: 'hint', region: region(21, 1, 2) }),
    finding({ rule: 'mixed-keys', severity: 'hint', region: region(22, 1, 2) }),
  ]),
  file('tỉnh/b.plan.yaml', []),
];
const settings = (flags: CheckFlags = {}, language: 'vi' | 'en' = 'vi') => readSettings(['tỉnh'], flags, language);
const plain = { colour: false, width: 100 };

describe('text format', () => {
  it('shows source, rule, message, fix and what to do next', () => {
    const mixed = allRules.find(({ id }) => id === 'mixed-keys')?.title.vi;
    assert.equal(
      written(textFormat(settings(), plain), files),
      `tỉnh/a.plan.yaml:12:3  lỗi  unknown-key
  Nhiệm vụ II.4.4 – Kiểm tra công tác CCHC
  Khóa “san pham” viết chưa đúng.
12 │   san pham: [a]
   │   ^^^^^^^^
   = sửa: Đổi thành “sản phẩm” (tự sửa được: --fix)

tỉnh/a.plan.yaml:20:1  cảnh báo  duplicate-key
  Viết hai lần.
20 │ năm: 2021
   │ ^^^
   = xem tỉnh/a.plan.yaml:3:1: Lần đầu ở đây.
   = sửa: Xóa (bóng đèn trong trình soạn thảo)

tỉnh/a.plan.yaml  xem từng gợi ý: --hints
  2 gợi ý mixed-keys: ${mixed} (dòng 21, 22)

1 lỗi phải sửa, 1 cảnh báo cần xem lại, 2 gợi ý trong 2 tệp được kiểm tra.
Tự sửa được 1 chỗ: reform-plan check --fix tỉnh
Tìm hiểu một quy tắc: reform-plan rules unknown-key
`,
    );
  });

  it('shows each hint when asked', () => {
    const text = written(textFormat(settings({ hints: true }), plain), files);
    assert.match(text, /a\.plan\.yaml:21:1 {2}gợi ý {2}mixed-keys/);
    assert.match(text, /a\.plan\.yaml:22:1 {2}gợi ý {2}mixed-keys/);
    assert.doesNotMatch(text, /--hints/);
  });

  it('speaks English', () => {
    const text = written(textFormat(settings({}, 'en'), plain), files);
    assert.match(text, /error {2}unknown-key\n {2}Task II\.4\.4 – Kiểm tra công tác CCHC\n/);
    assert.match(text, /1 error to correct, 1 warning to look at, 2 hints in 2 files checked\./);
  });

  it('uses colours only when told to', () => {
    assert.ok(written(textFormat(settings(), { colour: true, width: 100 }), files).includes('\u001b[31m'));
    assert.ok(!written(textFormat(settings(), plain), files).includes('\u001b'));
  });

  it('prints no steering characters of the file, nor more of a message than people read', () => {
    const nasty = finding({
      message: `a\u001b]0;x\u0007${'b'.repeat(5_000)}`,
      excerpt: { text: '\u001b[2Jx', from: 0, cut: false },
      task: { label: 'I.1', name: '\u001b[31m\u202e' },
    });
    const text = written(textFormat(settings(), plain), [file('a\u001b.plan.yaml', [nasty])]);
    assert.ok(!/(?!\n)\p{Cc}|\u202e/u.test(text));
    assert.ok(text.length < 2_000);
  });

  it('keeps every line of prose within the terminal', () => {
    const wordy = finding({
      message: 'một hai ba '.repeat(40),
      excerpt: { text: 'y '.repeat(300), from: 0, cut: true },
    });
    const text = written(
      textFormat(settings(), {
        colour: false,
        width: 60,
      }),
      [file('a.plan.yaml', [wordy])],
    );
    assert.deepEqual(
      text.split('\n').filter((line) => line.length > 60 && !line.includes('reform-plan')),
      [],
    );
  });

  it('says that nothing was found', () => {
    const text = written(textFormat(settings(), plain), [file('b.plan.yaml', [])]);
    assert.equal(text, 'Không phát hiện gì trong 1 tệp được kiểm tra.\n');
  });

  it('says nothing where nothing was checked', () =>
    assert.equal(written(textFormat(settings(), plain), [], ['x']), ''));
});

describe('JSON format', () => {
  it('is the object other programs rely on', () => {
    const range = { start: { line: 12, column: 3 }, end: { line: 12, column: 11 } };
    const result = JSON.parse(written(jsonFormat(), files));
    assert.deepEqual(Object.keys(result), ['version', 'files', 'summary']);
    assert.deepEqual(result.files[0].findings[0], {
      rule: 'unknown-key',
      severity: 'error',
      message: 'Khóa “san pham” viết chưa đúng.',
      range,
      task: 'II.4.4',
      fixes: ['Đổi thành “sản phẩm”'],
    });
    assert.ok(!('task' in result.files[0].findings[1]));
    assert.deepEqual(result.files[1], { path: 'tỉnh/b.plan.yaml', findings: [] });
    assert.deepEqual(result.summary, {
      files: 2,
      errors: 1,
      warnings: 1,
      infos: 0,
      hints: 2,
      agencies: [{ agency: 'Sở Nội vụ', files: 2, errors: 1, warnings: 1, infos: 0, hints: 2 }],
      rules: [
        { rule: 'unknown-key', severity: 'error', findings: 1, files: 1 },
        { rule: 'duplicate-key', severity: 'warning', findings: 1, files: 1 },
        { rule: 'mixed-keys', severity: 'hint', findings: 2, files: 1 },
      ],
    });
  });
});

describe('SARIF format', () => {
  const schema = JSON.parse(readFileSync(join(__dirname, '../../support/sarif-2.1.0.schema.json'), 'utf8'));
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  const validate = ajv.compile<Log>(schema);

  function valid(text: string): Log {
    const log = JSON.parse(text);
    assert.ok(validate(log), JSON.stringify(validate.errors, null, 2));
    return log;
  }

  it('is valid with findings, without, and with files that could not be read', () => {
    for (const language of ['vi', 'en'] as const) {
      valid(written(sarifFormat(language), files));
      valid(written(sarifFormat(language), []));
      valid(written(sarifFormat(language), files, ['Không đọc được x.']));
    }
  });

  it('is held to the schema: an unknown property and a column of 0 are refused', () => {
    const log = JSON.parse(written(sarifFormat('vi'), files));
    assert.ok(!validate({ ...log, more: 1 }));
    log.runs[0].results[0].locations[0].physicalLocation.region.startColumn = 0;
    assert.ok(!validate(log));
  });

  it('describes every rule in both languages', () => {
    const rules = valid(written(sarifFormat('vi'), files)).runs[0]?.tool.driver.rules ?? [];
    assert.deepEqual(
      rules.map(({ id }) => id),
      allRules.map(({ id }) => id),
    );
    for (const [i, { id, title }] of allRules.entries()) {
      const { about } = rulePage(id);
      const help = rules[i]?.help?.text ?? '';
      for (const text of [title.vi, title.en, about.vi, about.en]) assert.ok(help.includes(text), text);
    }
  });

  it('says where, in UTF-16 columns, with related places, the task and the fix', () => {
    const run = valid(written(sarifFormat('vi'), files)).runs[0];
    assert.equal(run?.columnKind, 'utf16CodeUnits');
    const [first, second, hint] = run.results ?? [];
    const place = first?.locations?.[0];
    assert.equal(place?.physicalLocation?.artifactLocation?.uri, 't%E1%BB%89nh/a.plan.yaml');
    assert.deepEqual(place?.physicalLocation?.region, { startLine: 12, startColumn: 3, endLine: 12, endColumn: 11 });
    assert.equal(place?.logicalLocations?.[0]?.fullyQualifiedName, 'II.4.4');
    const change = first?.fixes?.[0]?.artifactChanges[0]?.replacements[0];
    assert.equal(change?.insertedContent?.text, 'sản phẩm');
    assert.equal(second?.relatedLocations?.[0]?.physicalLocation?.region?.startLine, 3);
    assert.deepEqual([first?.level, second?.level, hint?.level], ['error', 'warning', 'note']);
    assert.equal(run.tool.driver.rules?.[first?.ruleIndex ?? -1]?.id, 'unknown-key');
  });
});

describe('JUnit format', () => {
  it('has a suite for each file; failures are what fails the check', () => {
    const xml = written(junitFormat(settings()), files);
    assert.match(xml, /<testsuites name="reform-plan" tests="5" failures="1" errors="0">/);
    assert.match(xml, /<testsuite name="tỉnh\/a\.plan\.yaml" tests="4" failures="1" errors="0">/);
    assert.match(
      xml,
      /<testcase name="unknown-key II\.4\.4 12:3" classname="tỉnh\/a\.plan\.yaml">\n +<failure type="error"/,
    );
    assert.match(written(junitFormat(settings({ failOn: 'hint' })), files), /failures="4" errors="0">/);
    assert.match(written(junitFormat(settings()), [], ['Không đọc được x.']), /<error message="Không đọc được x\."\/>/);
  });

  it('escapes markup and takes out what XML cannot hold', () => {
    const nasty = finding({ message: '<a> & "b"\u0000\u001b\ud800 ]]>\n😀' });
    const xml = written(junitFormat(settings()), [file('a"&.plan.yaml', [nasty])]);
    assert.match(xml, /message="&lt;a&gt; &amp; &quot;b&quot;\ufffd\ufffd\ufffd ]]&gt;&#10;😀"/);
    assert.match(xml, /name="a&quot;&amp;\.plan\.yaml"/);
    assert.ok(!/(?!\n)\p{Cc}|\p{Cs}/u.test(xml));
  });
});

describe('GitHub format', () => {
  it('gives a command for each finding, hints only when asked', () => {
    const lines = written(githubFormat(settings()), files).trimEnd().split('\n');
    assert.deepEqual(lines, [
      '::error file=tỉnh/a.plan.yaml,line=12,endLine=12,col=3,endColumn=11,title=unknown-key (II.4.4)::lỗi: Khóa “san pham” viết chưa đúng.',
      '::warning file=tỉnh/a.plan.yaml,line=20,endLine=20,col=1,endColumn=4,title=duplicate-key::cảnh báo: Viết hai lần.',
    ]);
    assert.equal(written(githubFormat(settings({ hints: true })), files).match(/^::notice /gm)?.length, 2);
  });

  it('escapes what would end the command', () => {
    const nasty = finding({ message: '100%\r\n::set-env::x' });
    const text = written(githubFormat(settings()), [file('a,b:c.plan.yaml', [nasty])]);
    assert.equal(
      text,
      '::error file=a%2Cb%3Ac.plan.yaml,line=1,endLine=1,col=1,endColumn=2,title=unknown-key::lỗi: 100%25%0D%0A::set-env::x\n',
    );
  });
});

describe('Markdown format', () => {
  it('has a table for each file with findings and a summary', () => {
    const text = written(markdownFormat(settings()), files);
    assert.match(text, /^# Kết quả kiểm tra kế hoạch CCHC\n\n1 lỗi phải sửa/);
    assert.ok(
      text.includes(
        '| 12:3 | lỗi | `unknown-key` | II.4.4 Kiểm tra công tác CCHC | Khóa “san pham” viết chưa đúng. _Đổi thành “sản phẩm”_ |',
      ),
    );
    assert.match(text, /- 2 gợi ý mixed-keys/);
    assert.ok(!text.includes('b.plan.yaml'));
  });

  it('escapes markup and keeps each finding on its row', () => {
    const nasty = finding({ message: 'a | `b` <img src=x>\n_c_ [d](e) & \\' });
    const text = written(markdownFormat(settings()), [file('a_b.plan.yaml', [nasty])]);
    assert.ok(text.includes('## a\\_b.plan.yaml'));
    assert.ok(text.includes('a \\| \\`b\\` \\<img src=x\\> \\_c\\_ \\[d\\](e) &amp; \\\\ |'));
  });
});

describe('HTML format', () => {
  const areas = [{ title: 'Cải cách thể chế', tasks: 3 }, { title: 'Cải cách tài chính công' }];
  const outline = { profile: 'Nghị quyết 76', areas };
  const error = finding({ message: 'Sai ở đây.', task: { label: 'II.4.4', name: 'Rà soát' } });
  const plans = [
    file('a.plan.yaml', [finding({ severity: 'warning' })], { agency: 'Sở Y tế', ...outline }),
    file('b.plan.yaml', [error, error], { agency: 'Sở Tư pháp', assignments: { all: 4, uncovered: 1 }, ...outline }),
    file('c.plan.yaml', [], { agency: ' SỞ  y tế', ...outline }),
    file('d.plan.yaml', [], { agency: 'Sở Nội vụ' }),
  ];
  const page = (part: readonly FileReport[] = plans, complaints: readonly string[] = [], language?: 'en') =>
    written(htmlFormat(settings({ format: 'html' }, language), '2026-03-02'), part, complaints);
  /** The words of a part of the page, one behind the other. */
  const words = (html: string) =>
    html
      .replace(/<style>[\s\S]*<\/style>/, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');

  it('puts first the agency with most errors, and adds up the plans of one however it is spelled', () => {
    const text = words(page());
    assert.match(text, /Kiểm tra như vào ngày 02\/03\/2026: 4 tệp kế hoạch của 3 cơ quan/);
    assert.match(text, / 1 Sở Tư pháp 1 2 0 0 0 1\/2 thiếu: Cải cách tài chính công 3\/4 còn 1 2 Sở Y tế 2 0 1 0 0 /);
    assert.match(text, / 3 Sở Nội vụ 1 0 0 0 0 – – /);
    assert.match(text, /Cơ quan không có lỗi 2\/3/);
  });

  it('shows the areas by profile, and where there is no task', () => {
    const text = words(page());
    assert.match(
      text,
      /Nghị quyết 76 Cơ quan Cải cách thể chế Cải cách tài chính công Sở Tư pháp 3 thiếu Sở Y tế 6 thiếu /,
    );
  });

  it('leads from an agency to its findings, and from each rule to its sum', () => {
    const html = page();
    const links = [...html.matchAll(/href="#(\w+)"/g)].map(([, id]) => id);
    assert.ok(links.length > 5);
    for (const id of links) assert.equal(html.split(`id="${id}"`).length, 2, id);
    assert.match(
      words(html),
      /b\.plan\.yaml Dòng Mức Nhiệm vụ Nội dung 1:1 Lỗi II\.4\.4 Rà soát Sai ở đây\. unknown-key/,
    );
    assert.match(words(html), /unknown-key Lỗi 3 2 /);
    assert.ok(!words(html).includes('c.plan.yaml'));
  });

  it('says what could not be checked, and stands with no plan at all', () => {
    assert.match(words(page([], ['Không đọc được x.'])), /Chưa kiểm tra được Không đọc được x\./);
    assert.match(page([], []), /^<!DOCTYPE html>\n<html lang="vi"[\s\S]*<\/html>\n$/);
  });

  it('speaks English', () => {
    const html = page(plans, [], 'en');
    assert.match(html, /<html lang="en"/);
    assert.match(words(html), /Agencies that need attention first .* lacks: .* 1 left /);
  });

  it('runs nothing, asks nobody, and shows the text of a plan as text', () => {
    const evil = '<script>alert(1)</script>"\'&</style><!--\u202e\u0000\ud800';
    const html = page(
      [
        file(`${evil}.plan.yaml`, [finding({ message: evil, rule: evil, task: { label: evil, name: evil } })], {
          agency: evil,
          profile: evil,
          areas: [{ title: evil }],
        }),
      ],
      [evil],
    );
    assert.ok(
      !/<(?!\/?(?:style|html|head|meta|title|body|header|main|footer|section|nav|h[1-4]|p|a|dl|div|dt|dd|ul|li|table|thead|tbody|tr|th|td|span|strong|svg|rect)[\s>]|!DOCTYPE)/.test(
        html,
      ),
    );
    assert.ok(!/<!--|\u202e|\ud800|\son\w+=|style="|https?:/.test(html.replace(STYLE, '')));
    assert.ok(!html.includes('\0'));
    const hash = createHash('sha256')
      .update(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '')
      .digest('base64');
    const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
    assert.ok(html.includes(`<meta http-equiv="Content-Security-Policy" content="${policy}">`));
  });
});

describe('sums behind the text of many plans', () => {
  const many = Array.from({ length: 12 }, (_, i) =>
    file(`${i}.plan.yaml`, i < 3 ? [finding({ severity: i === 0 ? 'error' : 'warning' })] : [], {
      agency: ['Sở Y tế', 'Sở Tư pháp', ''][i % 3] ?? '',
    }),
  );

  it('rank agencies and rules', () => {
    const title = allRules.find(({ id }) => id === 'unknown-key')?.title.vi;
    const text = written(textFormat(settings(), plain), many);
    const sums = text.slice(text.indexOf('Cơ quan cần chú ý trước'));
    assert.equal(
      sums,
      `Cơ quan cần chú ý trước (3/3)
  lỗi  cảnh báo  thông tin  tệp  cơ quan
    1         0          0    4  Sở Y tế
    0         1          0    4  (chưa ghi cơ quan)
    0         1          0    4  Sở Tư pháp

Quy tắc cần chú ý trước (1/1)
  lần  tệp  quy tắc
    3    3  lỗi: ${title} (unknown-key)

1 lỗi phải sửa, 2 cảnh báo cần xem lại trong 12 tệp được kiểm tra.
Tìm hiểu một quy tắc: reform-plan rules unknown-key
`,
    );
  });

  it('are left out where they tell nothing', () => {
    assert.ok(!written(textFormat(settings(), plain), many.slice(0, 9)).includes('cần chú ý'));
    assert.ok(!written(textFormat(settings(), plain), many.slice(3)).includes('cần chú ý'));
  });
});
