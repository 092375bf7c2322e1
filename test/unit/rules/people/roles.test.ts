import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDuty, readNames, readRoles } from '../../../../server/src/rules/people/roles';

/** `lead: A | support: B*, C`; `*` marks the many, `+` further roles. */
function said(text: string): string {
  return readRoles(text)
    .map(({ actors, role, also }) => {
      const names = actors.map((actor) => actor.text + (actor.collective ? '*' : '')).join(', ');
      return `${[role, ...also].join('+')}: ${names}`.trim();
    })
    .join(' | ');
}

describe('roles in THỰC HIỆN', () => {
  describe('the expressions of the source document (domain guide §5.1)', () => {
    const cases: readonly (readonly [number, string, string])[] = [
      [1, 'Chuyên trách CCHC', 'lead: Chuyên trách CCHC'],
      [2, 'Văn phòng chủ trì; các phòng phối hợp theo quyết định kiểm tra', 'lead: Văn phòng | support: các phòng*'],
      [
        3,
        'Pháp chế chủ trì, đơn đốc tổ chức thực hiện; viết tin/bài đưa lên Trang TTĐT hàng tháng; lưu lại địa chỉ bài viết đăng trên trang TBTD để phục vụ công tác đánh giá CCHC cuối năm',
        'lead+urge: Pháp chế | text: | text:',
      ],
      [4, 'Pháp chế chủ trì, rà soát và tham mưu thực hiện định kỳ hàng tháng', 'lead+review+advise: Pháp chế'],
      [
        5,
        '- Chánh Văn phòng chủ trì đôn đốc, nhắc việc trong giao ban hàng tuần\n- Trưởng các phòng thực hiện nghiêm túc, không để việc trễ hạn',
        'lead+urge+remind: Chánh Văn phòng | execute: Trưởng các phòng*',
      ],
      [6, 'Pháp chế chủ trì, đơn đốc các phòng thực hiện nghiệm túc', 'lead+urge: Pháp chế | execute: các phòng*'],
      [7, 'Pháp chế', 'lead: Pháp chế'],
      [
        8,
        'Văn phòng chủ trì, phối hợp với chuyên trách CNTT và các phòng nghiệp vụ triển khai thực hiện',
        'lead: Văn phòng | support: chuyên trách CNTT, các phòng nghiệp vụ*',
      ],
      [9, 'Chánh Văn phòng', 'lead: Chánh Văn phòng'],
      [10, 'Kế toán', 'lead: Kế toán'],
      [
        11,
        '- Ban Biên tập Trang TTĐT chịu trách nhiệm theo dõi, đôn đốc CBCC thực hiện việc đăng tin, bài đúng quy định.\n- Cán bộ chuyên trách CNTT chịu trách nhiệm rà soát các thông tin trên Trang TTĐT để đảm bảo cập nhật đầy đủ, kịp thời theo đúng quy định.\n- Các đồng chí Trưởng phòng có trách nhiệm quán triệt CBCC tăng cường viết tin/bài gửi đăng trên trang TTĐT kịp thời theo quy định',
        'accountable+monitor+urge: Ban Biên tập Trang TTĐT | execute: CBCC* | accountable+review: Cán bộ chuyên trách CNTT | accountable+brief: Các đồng chí Trưởng phòng*',
      ],
      [
        12,
        '- Văn thư có trách nhiệm rà soát thực hiện đúng quy định.\n- CBCC khi tham mưu VB đi phải trình xét duyệt trên phần mềm E-Office.',
        'accountable+review: Văn thư | text: CBCC*',
      ],
      [
        13,
        '- Văn thư có trách nhiệm rà soát thực hiện đúng quy định.\n- CBCC thực hiện đúng quy định',
        'accountable+review: Văn thư | execute: CBCC*',
      ],
      [
        14,
        '- Chuyên trách CNTT chịu trách nhiệm theo dõi, đơn đốc CBCC thực hiện đúng quy định. Rà soát mail công đảm bảo cập nhật đầy đủ, kịp thời theo đúng quy định.\n-CBCC thực hiện nghiêm túc việc sử dụng và quản lý mail công vụ theo quy định',
        'accountable+monitor+urge+review: Chuyên trách CNTT | execute: CBCC* | execute: CBCC*',
      ],
      [
        15,
        'Thư ký ISO thực hiện các nội dung của cơ quan\n- Trưởng các phòng thực hiện các nội dung thuộc trách nhiệm của phòng (theo Kế hoạch duy trì ISO năm 2021)',
        'execute: Thư ký ISO | execute: Trưởng các phòng*',
      ],
      [16, '', ''],
      [
        17,
        'Văn phòng chủ trì, phối hợp với các phòng có liên quan',
        'lead: Văn phòng | support: các phòng có liên quan*',
      ],
      [18, 'Trưởng các phòng/ Trưởng các đoàn thanh tra', 'lead: Trưởng các phòng*, Trưởng các đoàn thanh tra*'],
      [19, 'Trưởng các phòng', 'lead: Trưởng các phòng*'],
      [
        20,
        'Phòng 5 chịu trách nhiệm theo dõi, đơn đốc và thực hiện những nội dung thuộc chức năng của phòng',
        'accountable+monitor+urge+execute: Phòng 5',
      ],
      [21, 'Trưởng các phòng thường xuyên quán triệt trong các cuộc họp phòng hàng tháng', 'brief: Trưởng các phòng*'],
      [22, 'Chuyên trách CNTT', 'lead: Chuyên trách CNTT'],
      [
        23,
        'Văn phòng chủ trì, phối hợp với các phòng nghiệp vụ triển khai thực hiện',
        'lead: Văn phòng | support: các phòng nghiệp vụ*',
      ],
    ];
    for (const [number, text, expected] of cases)
      it(`${number}. ${text.split('\n')[0]}`, () => assert.equal(said(text), expected));
  });

  describe('other ways of writing', () => {
    const cases: Readonly<Record<string, string>> = {
      'Pháp chế; Văn phòng': 'lead: Pháp chế | lead: Văn phòng',
      'Văn phòng, Thanh tra': 'lead: Văn phòng, Thanh tra',
      'VP, PC': 'lead: VP, PC',
      'Phòng 1, Phòng 2 và Phòng 3': 'lead: Phòng 1, Phòng 2, Phòng 3',
      'Văn phòng chủ trì, Pháp chế và các phòng phối hợp': 'lead: Văn phòng | support: Pháp chế, các phòng*',
      'Văn phòng (chủ trì), Pháp chế (phối hợp)': 'lead: Văn phòng | support: Pháp chế',
      'Văn phòng (đồng chí A) chủ trì': 'lead: Văn phòng',
      'Chủ trì: Văn phòng; Phối hợp: các phòng, ban': 'lead: Văn phòng | support: các phòng, ban*',
      'Đơn vị chủ trì: Sở Khoa học và Công nghệ. Đơn vị phối hợp: Sở Tài chính, UBND các xã, phường':
        'lead: Sở Khoa học và Công nghệ | support: Sở Tài chính, UBND các xã, phường*',
      'Văn phòng: chủ trì; Pháp chế: phối hợp': 'lead: Văn phòng | support: Pháp chế',
      'a) Văn phòng chủ trì\nb) Pháp chế phối hợp': 'lead: Văn phòng | support: Pháp chế',
      '1. Văn phòng chủ trì\r\n2. Pháp chế phối hợp': 'lead: Văn phòng | support: Pháp chế',
      'Văn phòng chủ trì - Pháp chế phối hợp': 'lead: Văn phòng | support: Pháp chế',
      'Phòng Tài chính - Kế toán chủ trì': 'lead: Phòng Tài chính - Kế toán',
      'Phòng Tổ chức, biên chế': 'lead: Phòng Tổ chức, biên chế',
      'Phòng Lao động, việc làm chủ trì, phối hợp chặt chẽ với Văn phòng':
        'lead: Phòng Lao động, việc làm | support: Văn phòng',
      'Bộ phận tiếp nhận và trả kết quả': 'lead: Bộ phận tiếp nhận và trả kết quả',
      'P. Nội vụ chủ trì': 'lead: P. Nội vụ',
      'Giao Văn phòng theo dõi, đôn đốc': 'monitor+urge: Văn phòng',
      'Văn phòng phối hợp với các phòng thực hiện': 'execute: Văn phòng | support: các phòng*',
      'Các phòng phối hợp với Văn phòng': 'support: Các phòng* | execute: Văn phòng',
      'Văn phòng chủ trì; Pháp chế phối hợp với Kế toán': 'lead: Văn phòng | support: Pháp chế | support: Kế toán',
      'Phối hợp với các phòng': 'support: các phòng*',
      'VĂN PHÒNG CHỦ TRÌ': 'lead: VĂN PHÒNG',
      'Tổ rà soát thực hiện': 'execute: Tổ rà soát',
      'Văn phòng tổng hợp; các phòng, Thanh tra Sở cung cấp số liệu':
        'text: Văn phòng | supply: các phòng*, Thanh tra Sở',
      'Công chức, người lao động': 'lead: Công chức, người lao động*',
      'các phòng, ban, đơn vị có liên quan': 'lead: các phòng, ban, đơn vị có liên quan*',
      '6/6 phòng thực hiện': 'execute: 6/6 phòng*',
      'Nguyễn Văn A': 'lead: Nguyễn Văn A',
    };
    for (const [text, expected] of Object.entries(cases)) it(text, () => assert.equal(said(text), expected));
  });

  describe('verbs that are no role are text', () => {
    const cases: Readonly<Record<string, string>> = {
      'Văn phòng tổng hợp, báo cáo UBND tỉnh, Sở Nội vụ': 'text: Văn phòng',
      'Văn phòng rà soát; Pháp chế tổng hợp': 'review: Văn phòng | text: Pháp chế',
      'Hoàn thành trước ngày 30/6': 'text:',
      'Phòng, chống tham nhũng': 'text:',
      'theo phân công của lãnh đạo': 'text:',
    };
    for (const [text, expected] of Object.entries(cases)) it(text, () => assert.equal(said(text), expected));
  });

  it('keeps what follows the role, and where everything stands', () => {
    const text = 'Văn phòng chủ trì; các phòng phối hợp theo quyết định kiểm tra';
    const [lead, support] = readRoles(text);
    assert.equal(support?.rest, 'theo quyết định kiểm tra');
    assert.equal(text.slice(lead?.start, lead?.end), 'Văn phòng chủ trì');
    assert.equal(text.slice(support?.start, support?.end), 'các phòng phối hợp theo quyết định kiểm tra');
    assert.equal(text.slice(support?.verb?.start, support?.verb?.end), 'phối hợp');
  });

  it('reads names and duties alone', () => {
    assert.deepEqual(
      readNames('Văn phòng, Pháp chế và các phòng').map(({ text }) => text),
      ['Văn phòng', 'Pháp chế', 'các phòng'],
    );
    assert.deepEqual(readDuty('đôn đốc, chủ trì'), ['lead', 'urge']);
    assert.deepEqual(readDuty('tổng hợp'), []);
  });

  it('never throws, and every name is where it says', () => {
    const word = fc.constantFrom(
      'Văn phòng', 'chủ trì', 'phối hợp', 'với', ',', 'và', '/', ';', '\n', '- ', 'các', 'phòng', '(', ')', '.', ':',
      'Pháp chế', 'thực hiện', 'đôn đốc', 'a)', 'P.', 'CBCC', '6/6', 'Trưởng', 'thường xuyên', 'Giao', '😀', 'đơn vị',
    ); // biome-ignore format: a list of words
    const text = fc.oneof(
      fc.array(fc.tuple(word, fc.constantFrom('', ' '))).map((all) => all.flat().join('')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(text, (value) => {
        for (const { actors, start, end } of readRoles(value)) {
          assert.ok(0 <= start && start <= end && end <= value.length);
          for (const actor of actors) {
            assert.notEqual(actor.text, '');
            assert.equal(value.slice(actor.start, actor.end), actor.text);
          }
        }
        readNames(value);
        readDuty(value);
      }),
    );
  });
});
