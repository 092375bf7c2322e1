import assert from 'node:assert/strict';
import { declarationsOf, placesOf, referencesOf, typesOf } from '../../../../server/src/service/navigation/places';
import { subjectAt } from '../../../../server/src/service/navigation/subject';
import { checkText } from '../../../support/check';
import { readCursor, writePlaces } from '../../../support/cursor';

const HEAD = `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021 của Thanh tra tỉnh
  năm: 2021
  cơ quan: Thanh tra tỉnh Khánh Hòa
  bộ quy tắc: khanh-hoa-2021
`;
const task = (...lines: string[]) => `lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát văn bản
${lines.map((line) => `        ${line}\n`).join('')}`;

/** Every place of what stands at each place of the text, and at the cursor, is marked. */
const cases: Readonly<Record<string, string>> = {
  'a unit under keys, by id, name and alias, in lists and duties': `${HEAD}đơn vị:
  - mã: ⟪VP⟫
    tên: ⟪Văn phòng⟫
    tên khác: [⟪Văn phòng Thanh tra⟫]
  - { mã: NV, tên: Phòng Nghiệp vụ }
${task('chủ trì: ‹V|P›', 'phối hợp: [NV, ‹vp›, "‹Văn phòng›"]', 'thực hiện:', '  - { đơn vị: ‹Văn phòng Thanh tra›, việc: đôn đốc }')}báo cáo:
  - { loại: CCHC, kỳ: năm, chủ trì: ‹văn phòng› }
`,
  'a unit in free text, also in the title of its head': `${HEAD}đơn vị:
  - mã: ⟪VP⟫
    tên: ⟪Văn phòng⟫
    người đứng đầu: ⟪Chánh Văn phòng⟫
  - { mã: NV1, tên: Phòng Nghiệp vụ 1 }
${task('thực hiện: ‹Văn ph|òng› chủ trì; các phòng phối hợp; Phòng Nghiệp vụ 1 báo cáo ‹Văn phòng› tổng hợp')}tổ chức thực hiện:
  - ‹Chánh Văn phòng›, Trưởng các phòng chịu trách nhiệm thi hành; Phó Trưởng Phòng Nghiệp vụ 1 báo cáo.
`,
  'a title in front of the name is no part of it': `${HEAD}đơn vị:
  - { mã: ⟪NV1⟫, tên: ⟪Phòng Nghiệp vụ 1⟫ }
${task('thực hiện: Trưởng ‹phòng Nghiệp vụ 1› chủ trì', 'chủ trì: Trưởng ‹phòng Nghiệp vụ| 1›')}`,
  'a name that is part of that of another body is none': `${HEAD}đơn vị:
  - { mã: ⟪VP⟫, tên: ⟪Văn phòng⟫ }
  - { mã: NV, tên: Phòng Nội vụ, tên khác: [Nội vụ] }
mục tiêu:
  - Văn phòng UBND tỉnh và Sở Nội vụ công bố; mua văn phòng phẩm; ‹Văn ph|òng› theo dõi
  - Theo Quyết định số 12/QĐ-UBND ngày 05/01/2021 của UBND tỉnh về chức năng của Văn phòng
  - ‹Văn phòng Thanh tra› tỉnh gửi Văn phòng Chính phủ
`.replace('‹Văn phòng Thanh tra› tỉnh', '‹Văn phòng› Thanh tra tỉnh'),
  'an abbreviation is the unit under keys and in THỰC HIỆN, not in prose': `${HEAD}đơn vị:
  - { mã: ⟪CCHC⟫, tên: ⟪Phòng Cải cách hành chính⟫ }
mục tiêu: [Nâng cao chất lượng công tác CCHC]
${task('chủ trì: ‹CC|HC›', 'thực hiện: ‹CCHC› chủ trì; các phòng phối hợp', 'ghi chú: Báo cáo CCHC')}`,
  'a name written with escapes, over two lines, in single quotes': `${HEAD}đơn vị:
  - { mã: ⟪VP⟫, tên: ⟪Văn ph|òng⟫ }
mục tiêu:
  - >-
    Giao ‹Văn
    phòng› theo dõi
  - 'Giao ''‹Văn phòng›'''
  - "Giao ‹V\\u0103n ph\\xF2ng›"
${task('chủ trì: "‹\\x56P›"')}`,
  'a name nobody has declared, wherever it is used': `${HEAD}đơn vị:
  - { mã: VP, tên: Văn phòng }
${task('chủ trì: ‹Phòng Nghiệp| vụ 9›', 'phối hợp: [VP, ‹phòng Nghiệp vụ 9›, Các phòng]', 'thực hiện: ‹Phòng Nghiệp vụ 9› đôn đốc')}`,
  'an event in deadlines and in prose, by id, name and other words': `${HEAD}mốc thời gian:
  - mã: ⟪kh-dao-tao⟫
    tên: ⟪Kế hoạch đào tạo của tỉnh⟫
    ngày: 10/01/2021
${task('sản phẩm: [Báo cáo theo ‹Kế hoạch đào tạo của tỉnh›]', 'tiến độ:', '  - 30 ngày kể từ ngày ‹kế hoạch đào tạo của tỉnh được ban hành›', '  - 10 ngày kể từ ‹kh-dao|-tao›')}`,
  'an objective, also in free text': `${HEAD}mục tiêu:
  - { mã: ⟪MT-1⟫, nội dung: Một }
  - { mã: MT-10, nội dung: Hai }
${task('ghi chú: Thực hiện mục tiêu ‹MT|-1› và MT-10, không phải 5/MT-1', 'chỉ tiêu: 100% ‹MT-1›.')}`,
  'an assignment in its list, under keys and in free text': `${HEAD}kế hoạch cấp trên:
  số: 3595/QĐ-UBND
  ngày: 31/12/2020
  cơ quan: UBND tỉnh Khánh Hòa
  nhiệm vụ được giao:
    - { mã: ⟪GV-01⟫, nội dung: Kiểm tra }
${task('cụ thể hóa: [‹gv-|01›, GV-02]', 'ghi chú: Hoàn thành ‹GV-01› sớm')}`,
  'an area by title, number and name in prose': `${HEAD}mục tiêu:
  - Hoàn thành lĩnh vực ‹Cải cách thể chế›, “‹cải cách thể chế›”; cải cách thể chế là trọng tâm
  - Tập trung mục ‹II.1› và mục II.2 của kế hoạch tỉnh
lĩnh vực:
  - tên: ⟪Cải cách| thể chế⟫
    nhiệm vụ:
      - tên: Rà soát
`,
  'a task by name, TT and number in prose': `${HEAD}lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - TT: "⟪1.1⟫"
        tên: ⟪Rà soát| văn bản⟫
        ghi chú: Cùng với nhiệm vụ 1.2
      - tên: Kiểm tra
        ghi chú: Sau nhiệm vụ ‹1.1›; xem mục ‹II.1.1›, các nhiệm vụ ‹1.1› và 1.2; nhiệm vụ 1.1 của kế hoạch tỉnh
`,
};

describe('where something is named', () => {
  for (const eol of ['\n', '\r\n'])
    for (const [name, marked] of Object.entries(cases))
      it(`${name}${eol === '\n' ? '' : ', with CRLF'}`, () => {
        const { text, cursor, places } = readCursor(marked.replaceAll('\n', eol));
        const analysis = checkText(text);
        for (const offset of [cursor, ...places.flatMap(({ start, end }) => [start + 1, end])]) {
          const subject = subjectAt(analysis, offset);
          if (!subject) assert.fail(`nothing at ${text.slice(offset - 10, offset)}▮${text.slice(offset, offset + 10)}`);
          assert.ok(subject.at.start <= offset && offset <= subject.at.end);
          assert.equal(writePlaces(text, placesOf(analysis, subject)), writePlaces(text, places), `at ${offset}`);
        }
      });

  it('is found the same in decomposed text', () => {
    for (const [name, marked] of Object.entries(cases)) {
      const { text, cursor, places } = readCursor(marked.normalize('NFD'));
      const analysis = checkText(text);
      const subject = subjectAt(analysis, cursor) ?? assert.fail(name);
      assert.equal(writePlaces(text, placesOf(analysis, subject)), writePlaces(text, places), name);
    }
  });

  it('knows one place of a declaration, and takes it in only when asked', () => {
    const { text, cursor } = readCursor(cases['a unit under keys, by id, name and alias, in lists and duties'] ?? '');
    const analysis = checkText(text);
    const subject = subjectAt(analysis, cursor) ?? assert.fail();
    const at = (declared: boolean) =>
      referencesOf(analysis, subject, declared).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(at(false), ['VP', 'vp', 'Văn phòng', 'Văn phòng Thanh tra', 'văn phòng']);
    assert.deepEqual(at(true), ['Văn phòng', ...at(false)]);
  });

  const goes: readonly [name: string, declared: readonly string[], types: readonly string[]][] = [
    ['a unit in free text, also in the title of its head', ['Văn phòng'], ['Văn phòng']],
    ['a name nobody has declared, wherever it is used', [], []],
    [
      'an event in deadlines and in prose, by id, name and other words',
      ['Kế hoạch đào tạo của tỉnh'],
      ['Kế hoạch đào tạo của tỉnh'],
    ],
    ['an objective, also in free text', ['MT-1'], ['MT-1']],
    ['an assignment in its list, under keys and in free text', ['GV-01'], ['kế hoạch cấp trên']],
    ['an area by title, number and name in prose', ['Cải cách thể chế'], []],
    ['a task by name, TT and number in prose', ['Rà soát văn bản'], ['Cải cách thể chế']],
  ];
  for (const [name, declared, types] of goes)
    it(`goes to the declaration and to the type: ${name}`, () => {
      const { text, cursor, places } = readCursor(cases[name] ?? '');
      const analysis = checkText(text);
      for (const offset of [cursor, ...places.filter(({ declares }) => !declares).map(({ end }) => end)]) {
        const subject = subjectAt(analysis, offset) ?? assert.fail();
        const shown = (found: ReturnType<typeof typesOf>) =>
          found.map(({ at, whole }) => {
            assert.ok(whole.start <= at.start && at.end <= whole.end);
            return text.slice(at.start, at.end);
          });
        assert.deepEqual(shown(declarationsOf(analysis, subject)), declared);
        assert.deepEqual(shown(typesOf(analysis, subject)), types);
      }
    });

  it('of two tasks of one number both are meant', () => {
    const { text, cursor } = readCursor(`${HEAD}lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - { TT: 1.1, tên: Một }
      - { TT: 1.1, tên: Hai, ghi chú: Sau nhiệm vụ 1|.1 }
`);
    const analysis = checkText(text);
    const subject = subjectAt(analysis, cursor) ?? assert.fail();
    assert.deepEqual(
      declarationsOf(analysis, subject).map(({ at }) => text.slice(at.start, at.end)),
      ['Một', 'Hai'],
    );
  });
});
