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
              fixesOf(document, finding).map((fix) => ({ rule: finding.rule, text: applyFix(document, fix) })),
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
