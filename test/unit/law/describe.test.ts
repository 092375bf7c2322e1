import assert from 'node:assert/strict';
import { findCitations } from '../../../server/src/law/citation';
import { citeInFull, describeCitation } from '../../../server/src/law/describe';
import { KNOWN_DOCUMENTS } from '../../../server/src/law/registry';

function describeText(text: string) {
  const [citation] = findCitations(text);
  assert.ok(citation, text);
  return describeCitation(citation);
}

describe('what a citation says on hover', () => {
  it('a replaced circular: what it is, what replaced it, since when, on what ground', () => {
    const { vi, en } = describeText('Thông tư số 172/2012/TT-BTC ngày 22/10/2012');
    assert.deepEqual(vi.split('\n\n').slice(0, 4), [
      '**Thông tư số 172/2012/TT-BTC**',
      'Cơ quan ban hành: Bộ Tài chính',
      'Ngày: 22/10/2012',
      'Trích yếu: quy định việc lập dự toán, quản lý, sử dụng và quyết toán kinh phí bảo đảm công tác cải cách hành chính nhà nước',
    ]);
    assert.match(
      vi,
      /Đã được thay thế bởi Thông tư số 26\/2019\/TT-BTC, từ ngày 25\/06\/2019\. Căn cứ: .*chưa đối chiếu/,
    );
    assert.match(en, /\*\*Circular 172\/2012\/TT-BTC\*\*\n\nIssued by: the Ministry of Finance\n\nDate: 22\/10\/2012/);
    assert.match(en, /Replaced by Circular 26\/2019\/TT-BTC, from 25\/06\/2019\. Ground: /);
  });

  it('a decree with pins and an amendment', () => {
    const { vi } = describeText('khoản 3 Điều 170 Nghị định số 34/2016/NĐ-CP');
    assert.match(vi, /Nơi dẫn: khoản 3, Điều 170/);
    assert.match(vi, /Được sửa đổi, bổ sung bởi Nghị định số 154\/2020\/NĐ-CP, từ ngày 01\/01\/2021/);
  });

  it('a number that several documents bear', () => {
    const { vi, en } = describeText('Nghị quyết số 76/NQ-CP');
    assert.match(
      vi,
      /chưa xác định được văn bản; có thể là: 76\/NQ-CP ngày 13\/06\/2013 .*; 76\/NQ-CP ngày 15\/07\/2021/,
    );
    assert.match(en, /does not tell the document/);
  });

  it('a number without its year, with and without a date', () => {
    assert.match(describeText('Thông tư số 02/TT-VPCP ngày 31/10/2017').vi, /^\*\*Thông tư số 02\/2017\/TT-VPCP\*\*/);
    assert.match(describeText('Thông tư số 02/TT-VPCP').vi, /Số thiếu năm ban hành/);
  });

  it('documents not known: only what is written and what the code means', () => {
    assert.deepEqual(describeText('Kế hoạch số 5/KH-UBND ngày 31/02/2021 của UBND xã Long Phụng'), {
      vi: '**Kế hoạch số 05/KH-UBND**\n\nCơ quan ban hành: UBND xã Long Phụng\n\nNgày ghi không có thật: 31/02/2021',
      en: '**Plan 05/KH-UBND**\n\nIssued by: UBND xã Long Phụng\n\nNo such day: 31/02/2021',
    });
    assert.deepEqual(describeText('28/2026/QH16'), {
      vi: '**Văn bản số 28/2026/QH16**\n\nCơ quan ban hành: Quốc hội khóa 16',
      en: '**Document 28/2026/QH16**\n\nIssued by: the National Assembly, term 16',
    });
    assert.deepEqual(describeText('Luật Thanh tra năm 2010'), {
      vi: '**Luật Thanh tra năm 2010**',
      en: '**Luật Thanh tra năm 2010**',
    });
    assert.match(describeText('Luật Ngân sách nhà nước số 83/2015/QH13').vi, /Tên: Ngân sách nhà nước/);
  });

  it('shows what the user wrote as it is', () => {
    assert.match(describeText('Kế hoạch số 12/KH-UBND về *việc* <b>').vi, /Trích yếu: về \\\*việc\\\* \\<b\\>/);
  });
});

describe('citing a known document in full', () => {
  const cited = new Map(KNOWN_DOCUMENTS.map((document) => [document.number, citeInFull(document)]));
  const examples: [number: string, full: string][] = [
    [
      '26/CT-TTg',
      'Chỉ thị số 26/CT-TTg ngày 05/9/2016 của Thủ tướng Chính phủ về tăng cường kỷ luật, kỷ cương trong các cơ quan hành chính nhà nước các cấp',
    ],
    [
      '11/QĐ-TTT',
      'Quyết định số 11/QĐ-TTT ngày 29/01/2021 của Chánh Thanh tra tỉnh Khánh Hòa ban hành Kế hoạch cải cách hành chính năm 2021 của Thanh tra tỉnh',
    ],
    ['22/2017/QĐ-UBND', 'Quyết định số 22/2017/QĐ-UBND ngày 27/11/2017 của UBND tỉnh Khánh Hòa'],
    ['45/2019/QH14', 'Bộ luật Lao động ngày 20/11/2019'],
  ];
  for (const [number, full] of examples) it(number, () => assert.equal(cited.get(number), full));
});
