import assert from 'node:assert/strict';
import { lawPageId } from '../../../../server/src/law/page';
import { KNOWN_DOCUMENTS } from '../../../../server/src/law/registry';
import { linksOf } from '../../../../server/src/service/outline/links';
import { checkText } from '../../../support/check';
import { linkTexts } from '../../../support/outline';

describe('links', () => {
  it('lead from citations to what is known of the document, and from comments to rules', () => {
    const text = `quyết định:
  # reform-plan: bỏ qua basis-after-issue, citation-replaced – đã rà soát
  ngày: 29/01/2021
  căn cứ:
    - Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư
    - >-
      Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 và
      Nghị quyết số 76/NQ-CP ngày 13/6/2013
    - Nghị quyết số 76/NQ-CP; Thông tư số 02/TT-VPCP; Quyết định số 99/QĐ-TTT ngày 01/01/2021
`;
    assert.deepEqual(linkTexts(text), [
      'basis-after-issue → rule basis-after-issue',
      'citation-replaced → rule citation-replaced',
      'Nghị định số 30/2020/NĐ-CP → law 30-2020-nd-cp-2020-03-05',
      'Nghị quyết số 76/NQ-CP → law 76-nq-cp-2021-07-15',
      'Nghị quyết số 76/NQ-CP → law 76-nq-cp-2013-06-13',
      '02/TT-VPCP → rule citation-format',
    ]);
  });

  it('lead to the superior plan and to evidence in files and on the web', () => {
    const text = `kế hoạch cấp trên:
  tệp: ../tinh/ke-hoach.plan.yaml
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát
        tài liệu kiểm chứng:
          - 12/BC-TTT
          - tài liệu/Báo cáo quý I.pdf
          - Xem https://khanhhoa.gov.vn/bài-viết?id=1, (http://a.vn/b).
        ghi chú: https://khong-phai.vn
`;
    assert.deepEqual(linkTexts(text), [
      '../tinh/ke-hoach.plan.yaml → file ../tinh/ke-hoach.plan.yaml',
      'tài liệu/Báo cáo quý I.pdf → file tài liệu/Báo cáo quý I.pdf',
      'https://khanhhoa.gov.vn/bài-viết?id=1 → https://khanhhoa.gov.vn/bài-viết?id=1',
      'http://a.vn/b → http://a.vn/b',
    ]);
  });

  for (const evil of [
    'javascript:alert(1)',
    'command:workbench.action.quit',
    'file:///etc/passwd',
    'FILE:///etc/a.pdf',
    'vscode://x/y',
    'data:text/html,x',
    'https://',
    'xhttps://a.vn',
  ])
    it(`never lead to ${evil}`, () => {
      const text = `lĩnh vực:\n  - tên: A\n    nhiệm vụ:\n      - tên: B\n        tài liệu kiểm chứng: ["${evil}"]\n`;
      assert.deepEqual(linkTexts(text), []);
    });

  it('are found where letters are decomposed, and in quotes', () => {
    const text = 'kinh phí:\n  - "Thông tư số 26/2019/TT-BTC\\tngày 10/5/2019"\n'.normalize('NFD');
    assert.deepEqual(linkTexts(text), [
      `${'Thông tư số 26/2019/TT-BTC'.normalize('NFD')} → law 26-2019-tt-btc-2019-05-10`,
    ]);
  });

  it('do not look into a text of a megabyte', () => {
    const text = `kinh phí:\n  - ${'https://a.vn/ Nghị định số 30/2020/NĐ-CP '.repeat(25_000)}\n`;
    assert.deepEqual(
      linksOf(checkText(text)).filter(({ target }) => target.kind !== 'rule'),
      [],
    );
  });

  it('name each known document in a way of its own that a client lets through', () => {
    const ids = KNOWN_DOCUMENTS.map(lawPageId);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z0-9-]+$/);
  });
});
