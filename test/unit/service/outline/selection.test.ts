import assert from 'node:assert/strict';
import { selectionTexts } from '../../../support/outline';

const task = `- tên: Rà soát
        sản phẩm:
          - Báo cáo "kết quả"
          - nội dung: 'Danh mục'`;
const list = `${task}
      - tên: Công bố`;
const area = `- tên: Cải cách thể chế
    nhiệm vụ:
      ${list}`;
const areas = `${area}
  - tên: Cải cách tài chính công`;
const plan = `kế hoạch:
  năm: 2021
lĩnh vực:
  ${areas}
# hết
`;

describe('a growing selection', () => {
  it('takes in the word, the value, the item, the list, the task, its list, the area, the section, the document', () => {
    assert.deepEqual(selectionTexts(plan.replace('Báo cáo', 'Báo c¦áo')), [
      'cáo',
      'Báo cáo "kết quả"',
      '- Báo cáo "kết quả"',
      `- Báo cáo "kết quả"\n          - nội dung: 'Danh mục'`,
      `sản phẩm:\n          - Báo cáo "kết quả"\n          - nội dung: 'Danh mục'`,
      task.slice(2),
      task,
      list,
      `nhiệm vụ:\n      ${list}`,
      area,
      areas,
      `lĩnh vực:\n  ${areas}`,
      plan,
    ]);
  });

  it('takes in a value without and with its quotes, then its key', () => {
    assert.deepEqual(selectionTexts(plan.replace('Danh mục', '¦Danh mục')).slice(0, 5), [
      'Danh',
      'Danh mục',
      `'Danh mục'`,
      `nội dung: 'Danh mục'`,
      `- nội dung: 'Danh mục'`,
    ]);
  });

  it('takes in a key, then its pair', () => {
    assert.deepEqual(selectionTexts('đơn vị:\n  - tên kh¦ác: [A, B]\n').slice(0, 4), [
      'khác',
      'tên khác',
      'tên khác: [A, B]',
      '- tên khác: [A, B]',
    ]);
  });

  it('takes in a line of a long text, then all of it', () => {
    assert.deepEqual(selectionTexts('kinh phí:\n  - |\n    một hai¦\n    ba\n'), [
      'hai',
      'một hai',
      'một hai\n    ba',
      '|\n    một hai\n    ba',
      '- |\n    một hai\n    ba',
      'kinh phí:\n  - |\n    một hai\n    ba',
      'kinh phí:\n  - |\n    một hai\n    ba\n',
    ]);
  });

  it('takes in a comment as a line', () => {
    assert.deepEqual(selectionTexts(plan.replace('# hết', '# h¦ết')), ['hết', '# hết', plan]);
  });

  it('does so with CRLF, emoji, decomposed letters and a byte order mark', () => {
    assert.deepEqual(selectionTexts('\ufeffđơn vị:\r\n  - tên: 😀 Phòng ¦1\r\n').slice(0, 4), [
      '1',
      '😀 Phòng 1',
      'tên: 😀 Phòng 1',
      '- tên: 😀 Phòng 1',
    ]);
    assert.deepEqual(selectionTexts('kinh phí: Dự ¦toán\n'.normalize('NFD')).slice(0, 2), [
      'toán'.normalize('NFD'),
      'Dự toán'.normalize('NFD'),
    ]);
  });

  it('has the document at least, and that alone in an empty one', () => {
    assert.deepEqual(selectionTexts('¦'), ['']);
    assert.deepEqual(selectionTexts('a: 1\n\n¦\n'), ['a: 1\n\n\n']);
    assert.deepEqual(selectionTexts('<<<<<<< ¦a\n'), ['a', '<<<<<<< a', '<<<<<<< a\n']);
  });
});
