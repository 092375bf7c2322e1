import assert from 'node:assert/strict';
import { applyEdits } from '../../../../server/src/plan/edit';
import type { CheckResult } from '../../../../server/src/rules/check';
import { fileRefactoringsIn, refactoringsIn } from '../../../../server/src/service/refactor';
import { checkText } from '../../../support/check';
import { examples, fixtures } from '../../../support/corpus';

/** What a change of the whole file makes of a text; undefined where it is not offered. */
function changed(text: string, kind: string, analysis: CheckResult = checkText(text)): string | undefined {
  const found = fileRefactoringsIn(analysis).find((one) => one.kind === kind);
  return found && applyEdits(text, found.edits());
}

/** What the refactoring of a title makes of a text with the cursor at `|`. */
function changedAt(marked: string, title: string): string | undefined {
  const at = marked.indexOf('|');
  const text = marked.slice(0, at) + marked.slice(at + 1);
  const found = refactoringsIn(checkText(text), { start: at, end: at }).find((one) => one.title.text.en === title);
  return found && applyEdits(text, found.edits());
}

/** What was read, without where it stands, and the words of closed lists without their spelling. */
function said({ document }: CheckResult): string {
  return JSON.stringify(document.plan, (name, value) => {
    if (['piece', 'start', 'end', 'node', 'at', 'root'].includes(name)) return value?.value;
    return value?.word === undefined ? value : value.word;
  });
}

const rulesOf = ({ findings }: CheckResult) => findings.map(({ rule }) => rule).sort();

describe('keys in one spelling', () => {
  const cases: readonly [name: string, vi: string, en: string][] = [
    ['a map', 'kế hoạch:\n  tên: K\n  năm: 2021\n', 'plan:\n  title: K\n  year: 2021\n'],
    [
      'a key by the map it is in',
      'kế hoạch:\n  tên: K\nđơn vị:\n  - tên: VP\n    loại: phòng\nbáo cáo:\n  - loại: CCHC\n',
      'plan:\n  title: K\nunits:\n  - name: VP\n    kind: room\nreports:\n  - series: CCHC\n',
    ],
    [
      'brackets, quotes and comments',
      'lĩnh vực: # tên\n  - { "tên": A, nhiệm vụ: [{ \'tên\': x, trạng thái: "hoàn thành" }] } # nhiệm vụ\n',
      'areas: # tên\n  - { "area": A, tasks: [{ \'name\': x, status: "done" }] } # nhiệm vụ\n',
    ],
    [
      'tabs and blanks behind a colon, blocks, empty lines, a file without an end of line',
      "kế hoạch:\n\n  tên:\t\tK\n  cấp:    'sở'\n  tình trạng: |\n    dự thảo\n\n\nmục đích:\n  - 'năm: 2021'",
      "plan:\n\n  title:\t\tK\n  level:    'department'\n  state: |\n    draft\n\n\npurposes:\n  - 'năm: 2021'",
    ],
    [
      'anchors and aliases',
      'kế hoạch:\n  người ký: &ai\n    họ tên: A\nquyết định:\n  người ký: *ai\n',
      'plan:\n  signer: &ai\n    name: A\ndecision:\n  signer: *ai\n',
    ],
    [
      'what is not known',
      'kế hoạch:\n  tên: K\n  khóa lạ: 1\nghi chú khác: a\n',
      'plan:\n  title: K\n  khóa lạ: 1\nghi chú khác: a\n',
    ],
  ];
  for (const [name, vi, en] of cases)
    for (const [form, of] of [
      ['', (text: string) => text],
      [', CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
      [', BOM', (text: string) => `\ufeff${text}`],
    ] as const)
      it(`${name}${form}`, () => {
        assert.equal(changed(of(vi), 'convertKeys.en'), of(en));
        assert.equal(changed(of(en), 'convertKeys.vi'), of(vi));
        assert.equal(changed(of(vi), 'convertKeys.vi'), undefined);
      });

  it('reads a key without accents or with a slip as meant', () => {
    assert.equal(
      changed('ke hoach:\n  ten: K\n  nam : 2021\n', 'convertKeys.en'),
      'plan:\n  title: K\n  year : 2021\n',
    );
  });

  it('takes both from a file that mixes them, and leaves what is right', () => {
    const mixed = 'plan:\n  tên: K\n  state: dự thảo\n  level: sở\n';
    assert.equal(changed(mixed, 'convertKeys.en'), 'plan:\n  title: K\n  state: draft\n  level: department\n');
    assert.equal(changed(mixed, 'convertKeys.vi'), 'kế hoạch:\n  tên: K\n  tình trạng: dự thảo\n  cấp: sở\n');
  });

  it('is not offered for a file that cannot be read whole', () => {
    assert.equal(changed('kế hoạch:\n  tên: "K\n', 'convertKeys.en'), undefined);
    assert.equal(changed('<<<<<<< a\nkế hoạch:\n', 'convertKeys.en'), undefined);
  });

  it('says the same and finds no more, and there and back gives the same bytes', function () {
    this.timeout(120_000);
    // Those of the fixtures that are right hold the most keys of each kind.
    for (const { name, text } of [...examples, ...fixtures.filter((one) => one.name.includes('/good'))]) {
      const before = checkText(text);
      if (before.document.refused || text.includes('reform-plan:')) continue;
      for (const [to, back] of [
        ['en', 'vi'],
        ['vi', 'en'],
      ] as const) {
        const there = changed(text, `convertKeys.${to}`, before);
        if (there === undefined) continue;
        const after = checkText(there);
        assert.ok(said(after) === said(before), `${name} in ${to}`);
        const old = rulesOf(before);
        const added = rulesOf(after).filter((rule) => {
          const at = old.indexOf(rule);
          if (at >= 0) old.splice(at, 1);
          return at < 0;
        });
        assert.deepEqual(added, [], `${name} in ${to}`);
        assert.ok(!rulesOf(after).includes('mixed-keys'), name);
        const pure = before.document.pieces.every(({ spellings }) => spellings[to] === 0);
        const exact = before.document.pieces.every(({ keys }) =>
          keys.every(({ key, match }) => !match || key.value === match.field[back]),
        );
        if (pure && exact && !/: ["']?(?:draft|issued|done|todo|doing|cancelled|room)\b/.test(text))
          assert.equal(changed(there, `convertKeys.${back}`, after)?.toLowerCase(), text.toLowerCase(), name);
      }
    }
  });

  it('makes one example of the other, but for the comments', () => {
    const bare = (name: string) =>
      (examples.find((one) => one.name === `examples/${name}.plan.yaml`)?.text ?? '').replace(/(?:^|[ \t]+)#.*$/gm, '');
    const [vi, en] = [bare('khanh-hoa-2021'), bare('khanh-hoa-2021.en')];
    assert.ok(vi.length > 10_000);
    assert.equal(changed(vi, 'convertKeys.en'), en);
    assert.equal(changed(en, 'convertKeys.vi'), vi);
  });
});

describe('the file in composed Unicode', () => {
  it('changes decomposed words and nothing else, in a file that is no YAML, too', () => {
    for (const text of ['kế hoạch:\r\n  tên: Hòa\t# bình\r\n', '\ufeffkế hoạch: [ế', '<<<<<<< a\nế\n']) {
      assert.equal(changed(text.normalize('NFD'), 'toNfc'), text.normalize('NFC'));
      assert.equal(changed(text.normalize('NFC'), 'toNfc'), undefined);
    }
  });
});

const head = 'kế hoạch:\n  tên: K\n  năm: 2021\n  bộ quy tắc: khanh-hoa-2021\nlĩnh vực:\n';

describe('numbers of all tasks', () => {
  const wrong = `${head}  - tên: Cải cách tổ chức bộ máy
    nhiệm vụ:
      - TT: 4.2
        tên: a
        ghi chú: tiếp nhiệm vụ II.4.9
      - tên: b
      # như nhiệm vụ 4.9.4
      - TT: 4.9.
        tên: c
        nhiệm vụ:
          - { tên: d, TT: 4.9.1 }
          - TT: 4.9.4 # cũ
            tên: e
  - tên: Việc riêng
    nhiệm vụ:
      - { TT: x, tên: f }
`;

  it('are set right, with what names them', () => {
    const right = wrong
      .replace('TT: 4.2', 'TT: 4.1')
      .replace('II.4.9', 'II.4.3')
      .replace('TT: 4.9.\n', 'TT: 4.3.\n')
      .replace('4.9.1', '4.3.1')
      .replaceAll('4.9.4', '4.3.2');
    assert.equal(changed(wrong, 'renumber'), right);
    assert.equal(changed(right, 'renumber'), undefined);
  });

  it('are written down', () => {
    const right = changed(wrong, 'renumber') ?? '';
    assert.equal(changed(wrong, 'writeNumbers'), right.replace('- tên: b', '- TT: 4.2\n        tên: b'));
  });

  it('are left out, but for one with a comment', () => {
    const right = changed(wrong, 'renumber') ?? '';
    assert.equal(
      changed(wrong, 'removeNumbers'),
      right.replace('TT: 4.1\n        ', '').replace('TT: 4.3.\n        ', '').replace(', TT: 4.3.1', ''),
    );
  });

  it('of padded or derived form stay as they are', () => {
    const text = `${head}  - tên: Cải cách tổ chức bộ máy\n    nhiệm vụ:\n      - { TT: 4.01., tên: a }\n      - { tên: b }\n`;
    assert.equal(changed(text, 'renumber'), undefined);
  });

  it('are offered for one area at a number and at the title', () => {
    const two = `${head}  - tên: Cải cách tổ chức bộ máy\n    nhiệm vụ:\n      - { TT: 4.5, tên: a }\n`;
    const more = `${two}  - tên: Cải cách thể chế\n    nhiệm vụ:\n      - { TT: 1.5, tên: a }\n`;
    const title = 'Renumber the tasks of this area';
    assert.equal(changedAt(more.replace('4.5', '4|.5'), title), more.replace('4.5', '4.1'));
    assert.equal(changedAt(more.replace('thể chế', 'thể| chế'), title), more.replace('1.5', '1.1'));
    assert.equal(changedAt(more.replace('tên: a', 'tên: |a'), title), undefined);
    assert.equal(changedAt(more.replace('4.5', '4|.1'), title), undefined);
  });

  it('bring no other finding, and are what they should be at once', () => {
    const plans = [...examples, ...fixtures.filter(({ name }) => /\/(?:number|area)-/.test(name))];
    for (const { name, text } of plans)
      for (const kind of ['renumber', 'writeNumbers', 'removeNumbers']) {
        const after = changed(text, kind);
        if (after === undefined || /^\s*-.*\*/m.test(text)) continue;
        const result = checkText(after);
        const before = rulesOf(checkText(text));
        for (const rule of ['yaml-syntax', 'duplicate-key', 'wrong-type', 'unknown-key', 'area-order'])
          assert.equal(
            rulesOf(result).filter((one) => one === rule).length,
            before.filter((one) => one === rule).length,
            `${name}: ${rule} by ${kind}`,
          );
        assert.equal(changed(after, kind, result), undefined, `${name}: ${kind} twice`);
      }
  });
});

describe('areas in the order of the profile', () => {
  const area = (title: string, task: string) => `  - tên: ${title}\n    nhiệm vụ:\n      - tên: ${task}\n`;
  const [lead, one, two] = [
    area('Chỉ đạo, điều hành', 'a'),
    area('Cải cách thể chế', 'b'),
    area('Cải cách tổ chức bộ máy', 'c'),
  ];
  const own = area('Việc riêng', 'd');

  it('take their comments along, and keep those that the profile does not know behind their neighbour', () => {
    const text = `${head}  # bộ máy\n${two}${own}\n${one}\n  # dẫn đầu\n${lead}`;
    assert.equal(changed(text, 'sortAreas'), `${head}  # dẫn đầu\n${lead}${one}\n  # bộ máy\n${two}\n${own}`);
  });

  it('take in the file’s other lines nothing', () => {
    const text = `${head}${two}${one}${lead}kinh phí:\n  - x\n`;
    const sorted = `${head}${lead}${one}${two}kinh phí:\n  - x\n`;
    assert.equal(changed(text, 'sortAreas'), sorted);
    assert.equal(changed(text.replaceAll('\n', '\r\n'), 'sortAreas'), sorted.replaceAll('\n', '\r\n'));
    assert.equal(changed(sorted, 'sortAreas'), undefined);
    const title = 'Sort the areas into the order of the profile';
    assert.equal(changedAt(text.replace('lĩnh vực:', 'lĩnh |vực:'), title), sorted);
    assert.equal(changedAt(text.replace('tên: a', 'tên: |a'), title), undefined);
  });

  it('are not sorted where a comment may belong to the area before it, or in brackets', () => {
    assert.equal(changed(`${head}${two}      # của ai\n${one}`, 'sortAreas'), undefined);
    assert.equal(
      changed(`${head.trimEnd()} [{ tên: Cải cách tổ chức bộ máy }, { tên: Cải cách thể chế }]\n`, 'sortAreas'),
      undefined,
    );
  });
});
