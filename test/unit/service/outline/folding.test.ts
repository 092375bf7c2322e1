import assert from 'node:assert/strict';
import { foldedTexts, foldsOf } from '../../../../server/src/service/outline/folding';
import { checkText } from '../../../support/check';
import { foldText } from '../../../support/outline';

const plan = `# một
# hai
kế hoạch:
  tên: |
    Kế hoạch

    # không phải chú thích
    # cũng không

  năm: 2021

# ba
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát
        sản phẩm:
          - Báo cáo
          - Danh mục

      # bốn
      # năm
      - tên: Công bố
        nhiệm vụ:
          - tên: A
            chủ trì: B
          - tên: C
    ghi chú: x

  - tên: Cải cách tài chính công
    nhiệm vụ: [
      { tên: A },
      { tên: B }
    ]

đơn vị:
  - tên: A
  - mã: B
    tên khác: [a,
      b]
`;

describe('folding', () => {
  it('folds what belongs together, without the blank lines and comments behind it', () => {
    assert.equal(
      foldText(plan),
      '1-2# 3-10 4-8 13-34 14-28 15-27 16-19 17-19 21-22# 23-27 24-27 25-26 30-34 31-33 36-40 38-40 39-40',
    );
  });

  it('is the same with CRLF, with a byte order mark and in brackets or with aliases', () => {
    assert.equal(foldText(plan.replaceAll('\n', '\r\n')), foldText(plan));
    assert.equal(foldText(`\ufeff${plan}`), foldText(plan));
    assert.equal(foldText('a: &x\n  - b\n  - c\nd: *x\ne: {\n  f: 1,\n}\n'), '1-3 5-6');
  });

  it('folds one-line things never, and nothing of a file that is no plan', () => {
    assert.equal(foldText('kế hoạch: {tên: A}\nđơn vị:\n'), '');
    assert.equal(foldText('<<<<<<< a\nđơn vị:\n  - tên: A\n=======\n>>>>>>> b\n'), '');
  });

  it('keeps the outermost where a client wants only so many, in the order of the text', () => {
    assert.equal(foldText(plan, 5), '3-10 13-34 14-28 30-34 36-40');
    assert.equal(foldText(plan, 3), '3-10 13-34 36-40');
    assert.equal(foldText(plan, 0), '');
  });

  it('says what is folded away', () => {
    const analysis = checkText(plan);
    const texts = foldedTexts(analysis, 'vi');
    const said = foldsOf(analysis).flatMap(({ startLine }) => texts.get(startLine) ?? []);
    assert.deepEqual(said.slice(0, 3), [
      '… Kế hoạch # không phải chú thích # cũng không',
      '… 2 lĩnh vực · 5 nhiệm vụ',
      '… 3 nhiệm vụ',
    ]);
    assert.equal(foldedTexts(analysis, 'en').get(12), '… 2 areas · 5 tasks');
  });
});
