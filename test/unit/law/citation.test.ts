import assert from 'node:assert/strict';
import { type Citation, findCitations } from '../../../server/src/law/citation';
import { formatDate } from '../../../server/src/time/date';

/** The one citation of a text. */
function only(text: string): Citation {
  const citations = findCitations(text);
  assert.equal(citations.length, 1, `${citations.length} citations in: ${text}`);
  const [citation] = citations;
  assert.ok(citation);
  return citation;
}

describe('citations: numbers of all families (domain guide §6.1)', () => {
  const numbers: [text: string, family: string, type: string | undefined, code: string | undefined, issuer: string][] =
    [
      ['34/2016/NĐ-CP', 'normative', 'decree', 'NĐ', 'CP'],
      ['172/2012/TT-BTC', 'normative', 'circular', 'TT', 'BTC'],
      ['22/2017/QĐ-UBND', 'normative', 'decision', 'QĐ', 'UBND'],
      ['05/2019/NQ-HĐND', 'normative', 'resolution', 'NQ', 'HĐND'],
      ['09/2015/QĐ-TTg', 'normative', 'decision', 'QĐ', 'TTg'],
      ['01/2014/TTLT-BNV-BTC', 'normative', 'joint-circular', 'TTLT', 'BNV-BTC'],
      ['45/2019/QH14', 'assembly', undefined, undefined, 'QH14'],
      ['28/2026/QH16', 'assembly', undefined, undefined, 'QH16'],
      ['131/2020/QH14', 'assembly', undefined, undefined, 'QH14'],
      ['1656/NQ-UBTVQH15', 'individual', 'resolution', 'NQ', 'UBTVQH15'],
      ['3595/QĐ-UBND', 'individual', 'decision', 'QĐ', 'UBND'],
      ['12/CT-UBND', 'individual', 'directive', 'CT', 'UBND'],
      ['10316/KH-UBND', 'individual', 'plan', 'KH', 'UBND'],
      ['26/CT-TTg', 'individual', 'directive', 'CT', 'TTg'],
      ['876/QĐ-BNV', 'individual', 'decision', 'QĐ', 'BNV'],
      ['6150/TB-BLĐTBXH', 'individual', 'notice', 'TB', 'BLĐTBXH'],
      ['30c/NQ-CP', 'individual', 'resolution', 'NQ', 'CP'],
      ['76/NQ-CP', 'individual', 'resolution', 'NQ', 'CP'],
      ['2746/TTr-SNV', 'individual', 'submission', 'TTr', 'SNV'],
      ['15/KH-BCĐTKNQ18', 'individual', 'plan', 'KH', 'BCĐTKNQ18'],
      ['3717/UBND-KSTT', 'letter', 'letter', undefined, 'UBND'],
      ['2450/VPCP-KGVX', 'letter', 'letter', undefined, 'VPCP'],
      ['725/BNV-CCHC', 'letter', 'letter', undefined, 'BNV'],
      ['2231/SNV-CCHC&PC', 'letter', 'letter', undefined, 'SNV'],
      ['1725/BTTTT-ƯDCNTT', 'letter', 'letter', undefined, 'BTTTT'],
      ['18/BCTĐ-STP', 'letter', 'letter', undefined, 'BCTĐ'],
      ['12-CT/TU', 'party', 'directive', 'CT', 'TU'],
      ['147-CTHĐ/TU', 'party', 'programme', 'CTHĐ', 'TU'],
      ['60-NQ/TW', 'party', 'resolution', 'NQ', 'TW'],
      ['05-HD/VPTW', 'party', 'guidance', 'HD', 'VPTW'],
    ];
  for (const [number, family, type, code, issuerCode] of numbers) {
    it(number, () => {
      const citation = only(`Thực hiện theo số ${number}.`);
      assert.deepEqual(
        [citation.number.text, citation.canonical, citation.family, citation.type, citation.code, citation.issuerCode],
        [number, number, family, type, code, issuerCode],
      );
      assert.equal(citation.hasSo, true);
      assert.equal(citation.missingYear, false);
    });
  }

  it('takes the year from the number, and only from there', () => {
    assert.equal(only('Nghị định số 34/2016/NĐ-CP').year, 2016);
    assert.equal(only('Quyết định số 3595/QĐ-UBND ngày 31/12/2020').year, undefined);
  });

  it('knows a number that must have a year and has none', () => {
    const citation = only('Thông tư số 02/TT-VPCP ngày 31/10/2017');
    assert.deepEqual(
      [citation.family, citation.type, citation.missingYear, citation.year],
      ['normative', 'circular', true, undefined],
    );
    assert.equal(only('Nghị định số 34/NĐ-CP').missingYear, true);
  });

  it('takes the word for the type where the number has no code, or practice with the code varies', () => {
    assert.equal(only('Bộ luật Lao động số 45/2019/QH14').type, 'code');
    assert.equal(only('Nghị quyết số 28/2026/QH16').type, 'resolution');
    assert.equal(only('Chương trình hành động số 12-CT/TU của Tỉnh ủy').type, 'programme');
    assert.equal(only('Báo cáo thẩm định số 18/BCTĐ-STP').type, 'report');
    assert.equal(only('Thông báo số 12/QĐ-UBND').type, 'decision');
  });

  it('reads short forms that a type word makes plain', () => {
    assert.equal(only('theo Nghị định 34/2016 về văn bản').canonical, '34/2016/NĐ-CP');
    assert.deepEqual([only('TT 01/2020').canonical, only('TT 01/2020').type], ['01/2020', 'circular']);
    assert.deepEqual([only('Công văn 581/BNV').family, only('Công văn 581/BNV').issuerCode], ['letter', 'BNV']);
  });
});

describe('citations: writing slips', () => {
  const slips: [text: string, written: string, canonical: string][] = [
    ['Quyết định số 11 /QĐ-TTT', '11 /QĐ-TTT', '11/QĐ-TTT'],
    ['Nghị định số 34 / 2016 / NĐ - CP', '34 / 2016 / NĐ - CP', '34/2016/NĐ-CP'],
    ['Quyết định số 3595/QĐ–UBND', '3595/QĐ–UBND', '3595/QĐ-UBND'],
    ['Quyết định số 3595/QÐ-UBND', '3595/QÐ-UBND', '3595/QĐ-UBND'],
    ['Quyết định số 3595/QD-UBND', '3595/QD-UBND', '3595/QĐ-UBND'],
    ['Thông tư số 172/2012/TT/BTC', '172/2012/TT/BTC', '172/2012/TT-BTC'],
    ['Chương trình số 12 - CTr/TU', '12 - CTr/TU', '12-CTr/TU'],
    ['Quyết định số\u00a03595/QĐ-UBND', '3595/QĐ-UBND', '3595/QĐ-UBND'],
    ['Quyết định số3595/QĐ-UBND', '3595/QĐ-UBND', '3595/QĐ-UBND'],
  ];
  for (const [text, written, canonical] of slips) {
    it(text, () => {
      const { number, ...citation } = only(text);
      assert.deepEqual([number.text, citation.canonical], [written, canonical]);
      assert.notEqual(citation.typeWord, undefined);
    });
  }

  it('stops a number where the next word begins', () => {
    assert.equal(only('Kế hoạch số 12/KH-UBND - Sở Nội vụ').canonical, '12/KH-UBND');
    assert.equal(only('Công văn số 3717/UBND-KSTT.').canonical, '3717/UBND-KSTT');
  });
});

describe('citations: what is none', () => {
  const texts = [
    '6/6 phòng trực thuộc',
    '01/3/2021',
    'trong tháng 10/2021',
    'Quý I/2021',
    'tin/bài',
    'Cổng/Trang',
    'Kế hoạch/biên bản',
    '01 năm/lần',
    'ít nhất 01 lần/năm',
    '2021-2030',
    'TCVN ISO 9001:2015',
    '24/7',
    'Kế hoạch 10/2021',
    'UBND/HĐND',
    'văn bản đi/đến',
    '…/QĐ-UBND',
    'Quyết định số /QĐ-UBND',
    'số M /QĐ-TTT',
    'Số: ......',
    '12/BC',
    'pháp luật, kỷ luật, luật sư, Luật sư Nguyễn Văn A',
    'việc thực hiện Luật',
    '',
  ];
  for (const text of texts) it(text, () => assert.deepEqual(findCitations(text), []));
});

describe('citations: word, date, issuer, title, pins', () => {
  it('reads a citation in full', () => {
    const text =
      'Căn cứ Quyết định số 3595/QĐ-UBND ngày 31 tháng 12 năm 2020 của UBND tỉnh Khánh Hòa ban hành Kế hoạch cải cách hành chính tỉnh Khánh Hòa năm 2021;';
    const citation = only(text);
    assert.equal(citation.typeWord?.text, 'Quyết định');
    assert.equal(citation.date?.text, '31 tháng 12 năm 2020');
    assert.equal(citation.date?.date && formatDate(citation.date.date), '31/12/2020');
    assert.equal(citation.issuer?.text, 'UBND tỉnh Khánh Hòa');
    assert.equal(citation.title?.text, 'ban hành Kế hoạch cải cách hành chính tỉnh Khánh Hòa năm 2021');
    assert.equal(
      text.slice(citation.start, citation.end),
      text.slice('Căn cứ '.length, -1),
      'the whole cite, without the sign behind it',
    );
  });

  const dates: [text: string, date: string][] = [
    ['26/CT-TTg ngày 05/9/2016', '05/09/2016'],
    ['11 /QĐ-TTT ngày 29 /01 /2021', '29/01/2021'],
    ['11/QĐ-TTT ngày *29* / *01* /2021', '29/01/2021'],
    ['76/NQ-CP, ngày 15/7/2021', '15/07/2021'],
    ['76/NQ-CP (15/7/2021)', '15/07/2021'],
    ['76/NQ-CP ngày 15-7-2021', '15/07/2021'],
    ['3595/QĐ-UBND của UBND tỉnh Khánh Hòa ngày 31/12/2020', '31/12/2020'],
    ['691/QĐ-UBND NGÀY 24 THÁNG 3 NĂM 2015', '24/03/2015'],
  ];
  for (const [text, date] of dates) {
    it(text, () => {
      const cited = only(text).date;
      assert.equal(cited?.date && formatDate(cited.date), date);
      assert.equal(cited?.impossible, undefined);
    });
  }

  it('keeps a day that does not exist, and says so', () => {
    const { date } = only('Quyết định số 3595/QĐ-UBND ngày 31/02/2020 của UBND tỉnh');
    assert.deepEqual([date?.text, date?.impossible, date?.date], ['31/02/2020', true, undefined]);
  });

  it('leaves a blank date and a deadline behind other words alone', () => {
    assert.equal(only('Quyết định số 12/QĐ-TTT ngày …/01/2021').date, undefined);
    assert.equal(only('báo cáo theo Kế hoạch số 12/KH-UBND trước ngày 15/12/2021').date, undefined);
  });

  const issuers: [text: string, issuer: string | undefined][] = [
    ['172/2012/TT-BTC của Bộ trưởng Bộ Tài chính quy định việc lập dự toán', 'Bộ trưởng Bộ Tài chính'],
    ['26/CT-TTg của Thủ tướng Chính phủ về tăng cường', 'Thủ tướng Chính phủ'],
    ['01/2020/TT-VPCP của Văn phòng Chính phủ đảm bảo đúng nội dung', 'Văn phòng Chính phủ'],
    ['12-CT/TU của Tỉnh ủy đẩy mạnh cải cách', 'Tỉnh ủy'],
    ['10316/KH-UBND của UBND tỉnh đảm bảo đầy đủ', 'UBND tỉnh'],
    ['11/QĐ-TTT của Chánh Thanh tra tỉnh về việc', 'Chánh Thanh tra tỉnh'],
    ['12/QĐ-UBND của Uỷ ban nhân dân thành phố Hồ Chí Minh', 'Uỷ ban nhân dân thành phố Hồ Chí Minh'],
    ['12/QĐ-SNV của Giám đốc Sở Nội vụ tỉnh Bà Rịa - Vũng Tàu giao', 'Giám đốc Sở Nội vụ tỉnh Bà Rịa - Vũng Tàu'],
    ['12/KH-BQL của Ban Quản lý Khu kinh tế Vân Phong về', 'Ban Quản lý Khu kinh tế Vân Phong'],
    ['12/QĐ-UBND của cơ quan', undefined],
  ];
  for (const [text, issuer] of issuers) it(text, () => assert.equal(only(text).issuer?.text, issuer));

  const titles: [text: string, title: string | undefined][] = [
    [
      'Chỉ thị số 26/CT-TTg về tăng cường kỷ luật, kỷ cương các cấp. Triển khai',
      'về tăng cường kỷ luật, kỷ cương các cấp',
    ],
    ['(Kế hoạch số 12/KH-UBND về tuyên truyền) trong năm 2020', 'về tuyên truyền'],
    ['Nghị định số 43/2011/NĐ-CP (đạt trên 90%)', undefined],
    ['Thông tư số 01/2020/TT-VPCP đảm bảo đúng nội dung', undefined],
    ['Nghị định số 61/2018/NĐ-CP quy định thi hành Luật Tổ chức Chính phủ', 'quy định thi hành Luật Tổ chức Chính phủ'],
    ['Quyết định số 12/QĐ-UBND về việc sáp nhập trong năm 2020', 'về việc sáp nhập'],
  ];
  for (const [text, title] of titles) it(text, () => assert.equal(only(text).title?.text, title));

  it('ends a title before the citation inside it', () => {
    const [outer, inner] = findCitations(
      'Chỉ thị số 12/CT-UBND ngày 26/5/2017 của UBND tỉnh về triển khai Chương trình hành động số 12-CT/TU của Tỉnh ủy đẩy mạnh cải cách hành chính',
    );
    assert.equal(outer?.title?.text, 'về triển khai');
    assert.deepEqual([inner?.canonical, inner?.title?.text], ['12-CT/TU', 'đẩy mạnh cải cách hành chính']);
    assert.ok(outer && inner && outer.end <= inner.start);
  });

  const pins: [text: string, pins: string][] = [
    ['khoản 3 Điều 170 Nghị định số 34/2016/NĐ-CP', 'khoản 3|Điều 170'],
    ['Điều 135 Nghị định số 34/2016/NĐ-CP', 'Điều 135'],
    ['Điều 14 và Phụ lục IV Thông tư số 02/2017/TT-VPCP', 'Điều 14|Phụ lục IV'],
    ['Điều 4 và Điều 5 Quyết định số 22/2017/QĐ-UBND', 'Điều 4|Điều 5'],
    ['điểm a khoản 2, 3 Điều 5 của Nghị định 154/2020/NĐ-CP', 'điểm a|khoản 2|khoản 3|Điều 5'],
    ['điểm đ khoản 1 Điều 7a Luật Thanh tra', 'điểm đ|khoản 1|Điều 7a'],
    ['thực hiện Điều 4, báo cáo theo Nghị định số 34/2016/NĐ-CP', ''],
    ['Theo Nghị định số 34/2016/NĐ-CP', ''],
  ];
  for (const [text, expected] of pins) {
    it(text, () => {
      const citation = only(text);
      assert.equal(citation.pins.map(({ kind, value }) => `${kind} ${value}`).join('|'), expected);
      assert.equal(citation.start, expected ? 0 : text.indexOf(citation.typeWord?.text ?? ''));
      for (const pin of citation.pins) assert.ok(text.slice(pin.start, pin.end).endsWith(pin.value));
    });
  }

  it('gives each document of a list its own pins', () => {
    const citations = findCitations('Điều 3 Nghị định số 107/2020/NĐ-CP và Điều 4 Nghị định số 108/2020/NĐ-CP');
    assert.deepEqual(
      citations.map(({ pins: [pin] }) => pin?.value),
      ['3', '4'],
    );
  });

  it('knows whether "số" stands before the number', () => {
    assert.equal(only('Nghị định 62/2020/NĐ-CP').hasSo, false);
    assert.equal(only('Công văn 3717/UBND-KSTT ngày 22/4/2019').hasSo, false);
    assert.equal(only('QUYẾT ĐỊNH SỐ: 11/QĐ-TTT').hasSo, true);
  });
});

describe('citations: laws by name', () => {
  const laws: [text: string, canonical: string, type: string][] = [
    ['trong việc thực hiện Luật phòng, chống tham nhũng theo chức năng', 'Luật phòng, chống tham nhũng', 'law'],
    [
      'thi hành Luật sửa đổi, bổ sung một số điều của Luật Giám định Tư pháp',
      'Luật sửa đổi, bổ sung một số điều của Luật Giám định Tư pháp',
      'law',
    ],
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức ngày 25 tháng 11 năm 2019',
      'Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức',
      'law',
    ],
    ['Bộ luật Lao động', 'Bộ luật Lao động', 'code'],
    ['Luật Hóa chất năm 2007', 'Luật Hóa chất', 'law'],
  ];
  for (const [text, canonical, type] of laws) {
    it(text, () => {
      const citation = only(text);
      assert.deepEqual(
        [citation.family, citation.canonical, citation.type, citation.serial],
        ['named-law', canonical, type, ''],
      );
      assert.equal(`${citation.typeWord?.text} ${citation.number.text}`, canonical);
    });
  }

  it('takes the date, or the year the law is called by', () => {
    const dated = only('Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;');
    assert.equal(dated.date?.date?.year, 2015);
    assert.equal(only('Luật Thanh tra năm 2010').year, 2010);
    assert.equal(only('thi hành Luật Thanh tra trong năm 2021').year, undefined);
  });

  it('gives a law with a number as one citation, its name as title', () => {
    const text = 'Luật Ngân sách nhà nước số 83/2015/QH13 ngày 25 tháng 6 năm 2015';
    const citation = only(text);
    assert.deepEqual(
      [citation.family, citation.type, citation.canonical, citation.title?.text, citation.hasSo],
      ['assembly', 'law', '83/2015/QH13', 'Ngân sách nhà nước', true],
    );
    assert.equal(text.slice(citation.start, citation.end), text);
    assert.equal(only('Luật Hóa chất số 06/2007/QH12').title?.text, 'Hóa chất');
  });
});
