import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyFix, checkText, fixesOf } from '../../support/check';

const titles = [
  'Chỉ đạo, điều hành',
  'Cải cách thể chế',
  'Cải cách TTHC',
  'Tổ chức bộ máy',
  'Chế độ công vụ',
  'Tài chính công',
  'Chính quyền số',
  'Phòng cháy',
] as const;

/** How often each rule on areas and numbers finds something. */
function counts(text: string): Record<string, number> {
  const all: Record<string, number> = {};
  for (const { rule } of checkText(text).findings) if (/^(?:area|number)-/.test(rule)) all[rule] = (all[rule] ?? 0) + 1;
  return all;
}

describe('areas in any order', () => {
  const plan = (order: readonly string[], gap: string, flow: boolean) => {
    const areas = order.map((title, i) =>
      flow
        ? `{ tên: "${title}", nhiệm vụ: [{ tên: a }] }`
        : `  # ${i}\n  - tên: ${title}\n    nhiệm vụ:\n      - tên: a\n`,
    );
    const list = flow ? ` [${areas.join(', ')}]\n` : `\n${areas.join(gap)}`;
    return `kế hoạch:\n  tên: K\n  năm: 2022\n  cơ quan: Sở\nlĩnh vực:${list}kinh phí: [x]\n`;
  };
  it('are put right by the fixes, one by one', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...titles], { minLength: 1 }),
        fc.boolean(),
        fc.boolean(),
        (order, gap, flow) => {
          let text = plan(order, gap ? '\n' : '', flow);
          for (let round = 0; round < 20; round++) {
            const before = counts(text);
            const { document, findings } = checkText(text);
            const fixable = findings.filter(({ rule }) => rule === 'area-order' || rule === 'area-missing');
            const results = fixable.flatMap((finding) =>
              // The second of a missing area adds the others, too.
              fixesOf(document, finding)
                .slice(0, 1)
                .map((fix) => ({ rule: finding.rule, text: applyFix(document, fix) })),
            );
            for (const result of results) {
              const after = counts(result.text);
              assert.equal(after[result.rule] ?? 0, (before[result.rule] ?? 0) - 1, `${text}\n→\n${result.text}`);
              for (const [rule, count] of Object.entries(after)) assert.ok(count <= (before[rule] ?? 0), result.text);
            }
            const [first] = results;
            if (!first) break;
            text = first.text;
          }
          assert.equal(counts(text)['area-missing'], undefined);
          if (!flow) assert.equal(counts(text)['area-order'], undefined);
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('all missing areas at once', () => {
  const plan = (areas: string, eol = '\n') =>
    `kế hoạch:\n  tên: Kế hoạch cải cách hành chính năm 2026\n  năm: 2026\n  cơ quan: Sở Nội vụ\n${areas}`.replaceAll(
      '\n',
      eol,
    );
  const missing = (text: string) => {
    const result = checkText(text);
    const findings = result.findings.filter(({ rule }) => rule === 'area-missing');
    return { result, findings };
  };
  const titled = (text: string, title: string) => {
    const { result, findings } = missing(text);
    const fix = fixesOf(result.document, findings[0] ?? assert.fail(text)).find(
      ({
        title: {
          text: { vi },
        },
      }) => vi === title,
    );
    return applyFix(result.document, fix ?? assert.fail(title));
  };
  const oneByOne = (text: string): string => {
    const { result, findings } = missing(text);
    const [first] = findings[0] ? fixesOf(result.document, findings[0]) : [];
    return first ? oneByOne(applyFix(result.document, first)) : text;
  };

  for (const [name, areas] of [
    ['behind the first', 'lĩnh vực:\n  - tên: Cải cách thể chế\n    nhiệm vụ:\n      - tên: Rà soát văn bản\n'],
    [
      'before the last, at the end of a file without a line break',
      'lĩnh vực:\n  - tên: Cải cách tài chính công\n    nhiệm vụ:\n      - tên: Giao quyền tự chủ',
    ],
    [
      'on both sides',
      'lĩnh vực:\n  - tên: Cải cách thủ tục hành chính\n    nhiệm vụ: []\n\n  - tên: Cải cách tài chính công\n    nhiệm vụ: []\nmục tiêu:\n  - Đủ\n',
    ],
    ['in brackets', 'lĩnh vực: [{ tên: Cải cách thể chế, nhiệm vụ: [] }]\n'],
  ] as const)
    for (const eol of ['\n', '\r\n'])
      it(`${name}, ${JSON.stringify(eol)}: the same as one after the other`, () => {
        const text = plan(areas, eol);
        assert.equal(titled(text, 'Thêm mọi lĩnh vực còn thiếu với nhiệm vụ mẫu'), oneByOne(text));
      });

  it('is not offered for one alone', () => {
    const text = oneByOne(plan('lĩnh vực:\n  - tên: Cải cách thể chế\n    nhiệm vụ: []\n')).replace(
      / {2}- tên: Cải cách tài chính công\n(?: {4}.*\n)+/,
      '',
    );
    const { result, findings } = missing(text);
    assert.equal(findings.length, 1);
    assert.equal(fixesOf(result.document, findings[0] ?? assert.fail()).length, 1);
  });
});
