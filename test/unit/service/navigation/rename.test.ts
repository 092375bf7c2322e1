import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../server/src/plan/edit';
import { renamableAt, renameEdits } from '../../../../server/src/service/navigation/rename';
import { subjectAt } from '../../../../server/src/service/navigation/subject';
import { render } from '../../../../server/src/texts/localized';
import { checkText } from '../../../support/check';
import { readCursor } from '../../../support/cursor';

/** The text after a renaming at the cursor, with `«…»` around what stands in free text; the reason where it is refused. */
function renamed(marked: string, to: string): { text: string; shown: string; placeholder: string } | string {
  const { text, cursor } = readCursor(marked);
  const analysis = checkText(text);
  const subject = renamableAt(analysis, subjectAt(analysis, cursor), cursor);
  if ('text' in subject) return render(subject, 'vi');
  assert.ok(subject.at.start <= cursor && cursor <= subject.at.end);
  const edits = renameEdits(analysis, subject, to);
  if ('text' in edits) return render(edits, 'vi');
  const shown = edits.map((edit) => (edit.free ? { ...edit, newText: `«${edit.newText}»` } : edit));
  return { text: applyEdits(text, edits), shown: applyEdits(text, shown), placeholder: subject.name };
}

const rules = (text: string) => checkText(text).findings.map(({ rule }) => rule);

const HEAD = `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021 của Thanh tra tỉnh
  năm: 2021
  cơ quan: Thanh tra tỉnh Khánh Hòa
  bộ quy tắc: khanh-hoa-2021
`;

interface Case {
  readonly before: string;
  readonly to: string;
  readonly after: string;
}

const UNITS = `đơn vị:
  - mã: NV
    tên: Phòng Nội vụ
    người đứng đầu: Trưởng phòng Nội vụ
    tên khác: [P. Nội vụ]
  - { mã: VP, tên: Văn phòng }
`;
const WORK = `lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát văn bản
        tiến độ: Quý I/2021
        sản phẩm: [Báo cáo của Phòng Nội vụ]
        chủ trì: NV
        phối hợp: [phòng Nội vụ, 'VP', "P. Nội vụ"]
        thực hiện: Phòng Nội vụ chủ trì; Trưởng phòng Nội vụ báo cáo Văn phòng
        ghi chú: Phòng Nội vụ UBND huyện và PHÒNG NỘI VỤ; Chánh Văn phòng # Phòng Nội vụ
`;

const cases: Readonly<Record<string, Case>> = {
  'a unit’s id, under keys': {
    before: `${HEAD}${UNITS.replace('NV', 'N|V')}${WORK}`,
    to: 'PNV',
    after: `${HEAD}${UNITS.replace('mã: NV', 'mã: PNV')}${WORK.replace('chủ trì: NV', 'chủ trì: PNV')}`,
  },
  'a unit’s name, in the letters of each place': {
    before: `${HEAD}${UNITS}${WORK.replace('[phòng Nội vụ', '[phòng Nội| vụ')}`,
    to: 'Phòng Tổ chức',
    after: `${HEAD}đơn vị:
  - mã: NV
    tên: Phòng Tổ chức
    người đứng đầu: Trưởng phòng Tổ chức
    tên khác: [P. Nội vụ]
  - { mã: VP, tên: Văn phòng }
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát văn bản
        tiến độ: Quý I/2021
        sản phẩm: [Báo cáo của «Phòng Tổ chức»]
        chủ trì: NV
        phối hợp: [phòng Tổ chức, 'VP', "P. Nội vụ"]
        thực hiện: Phòng Tổ chức chủ trì; Trưởng phòng Tổ chức báo cáo Văn phòng
        ghi chú: Phòng Nội vụ UBND huyện và «PHÒNG TỔ CHỨC»; Chánh Văn phòng # Phòng Nội vụ
`,
  },
  'another name, with quotes where it needs them': {
    before: `${HEAD}${UNITS.replace('[P. Nội', '[P. Nộ|i')}${WORK}`,
    to: 'Phòng số 1, Nội vụ',
    after: `${HEAD}${UNITS.replace('[P. Nội vụ]', '["Phòng số 1, Nội vụ"]')}${WORK.replace('"P. Nội vụ"', '"Phòng số 1, Nội vụ"')}`,
  },
  'a name with a colon and a sharp': {
    before: `${HEAD}${UNITS}${WORK.replace('báo cáo Văn phòng', 'báo cáo Văn |phòng')}`,
    to: 'Văn phòng: tổ #1',
    after: `${HEAD}${UNITS.replace('tên: Văn phòng', 'tên: "Văn phòng: tổ #1"')}${WORK.replace(
      'thực hiện: Phòng Nội vụ chủ trì; Trưởng phòng Nội vụ báo cáo Văn phòng',
      'thực hiện: «"Phòng Nội vụ chủ trì; Trưởng phòng Nội vụ báo cáo Văn phòng: tổ #1"»',
    ).replace(
      'Phòng Nội vụ UBND huyện và PHÒNG NỘI VỤ; Chánh Văn phòng #',
      '«"Phòng Nội vụ UBND huyện và PHÒNG NỘI VỤ; Chánh Văn phòng: tổ #1"» #',
    )}`,
  },
  'the name in the title of a head': {
    before: `${HEAD}đơn vị:\n  - { mã: VP, tên: Văn phòng, người đứng đầu: Chánh Văn p|hòng }\nmục tiêu: ["Chánh Văn phòng; văn phòng phẩm"]\n`,
    to: 'Văn phòng Thanh tra',
    after: `${HEAD}đơn vị:\n  - { mã: VP, tên: Văn phòng Thanh tra, người đứng đầu: Chánh Văn phòng Thanh tra }\nmục tiêu: ["Chánh «Văn phòng Thanh tra»; văn phòng phẩm"]\n`,
  },
  'the title of a head itself': {
    before: `${HEAD}đơn vị:\n  - { mã: VP, tên: Văn phòng, người đứng đầu: C|hánh Văn phòng }\nmục tiêu: ["Chánh Văn phòng"]\n`,
    to: 'Giám đốc Văn phòng',
    after: `${HEAD}đơn vị:\n  - { mã: VP, tên: Văn phòng, người đứng đầu: Giám đốc Văn phòng }\nmục tiêu: ["«Giám đốc Văn phòng»"]\n`,
  },
  'tones and cases of one name': {
    before: `${HEAD}đơn vị:\n  - { tên: Ban Hòa g|iải }\nmục tiêu: [Giao ban hoà giải và Ban Hoà giải]\n`,
    to: 'Ban Tiếp dân',
    after: `${HEAD}đơn vị:\n  - { tên: Ban Tiếp dân }\nmục tiêu: [Giao ban hoà giải và «Ban Tiếp dân»]\n`,
  },
  'an event’s id and name where they stand, not where other words mean it': {
    before: `${HEAD}mốc thời gian:
  - { mã: kh-dao-|tao, tên: Kế hoạch đào tạo của tỉnh, ngày: 10/01/2021 }
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - { tên: Một, tiến độ: 30 ngày kể từ kế hoạch đào tạo của tỉnh được ban hành }
      - { tên: Hai, tiến độ: 30 ngày kể từ kh-dao-tao }
`,
    to: 'kh-boi-duong',
    after: `${HEAD}mốc thời gian:
  - { mã: kh-boi-duong, tên: Kế hoạch đào tạo của tỉnh, ngày: 10/01/2021 }
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - { tên: Một, tiến độ: 30 ngày kể từ kế hoạch đào tạo của tỉnh được ban hành }
      - { tên: Hai, tiến độ: 30 ngày kể từ «kh-boi-duong» }
`,
  },
  'an event’s name from a deadline': {
    before: `${HEAD}mốc thời gian:
  - { mã: kh-dao-tao, tên: Kế hoạch đào tạo của tỉnh, ngày: 10/01/2021 }
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - { tên: Một, tiến độ: 30 ngày kể từ kế hoạch đào| tạo của tỉnh được ban hành }
`,
    to: 'Kế hoạch bồi dưỡng của tỉnh',
    after: `${HEAD}mốc thời gian:
  - { mã: kh-dao-tao, tên: Kế hoạch bồi dưỡng của tỉnh, ngày: 10/01/2021 }
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - { tên: Một, tiến độ: 30 ngày kể từ «kế hoạch bồi dưỡng của tỉnh» được ban hành }
`,
  },
  'an objective': {
    before: `${HEAD}mục tiêu:\n  - { mã: MT|-1, nội dung: Một }\n  - Theo MT-1, MT-10 và 3/MT-1\n`,
    to: 'MT.A',
    after: `${HEAD}mục tiêu:\n  - { mã: MT.A, nội dung: Một }\n  - Theo «MT.A», MT-10 và 3/MT-1\n`,
  },
  'a name nobody has declared, to one that somebody has': {
    before: `${HEAD}${UNITS}${WORK.replace('chủ trì: NV', 'chủ trì: Tổ Pháp| chế').replace("'VP'", 'tổ Pháp chế')}`,
    to: 'VP',
    after: `${HEAD}${UNITS}${WORK.replace('chủ trì: NV', 'chủ trì: VP').replace("'VP'", 'VP')}`,
  },
  'a block of text keeps its lines': {
    before: `${HEAD}đơn vị:\n  - { mã: VP, tên: Văn phòn|g }\nmục tiêu:\n  - >-\n    Giao Văn phòng\n    theo dõi.\n  - "Hai\\n dòng, Văn phòng"\n`,
    to: 'Phòng "Một cửa"',
    after: `${HEAD}đơn vị:\n  - { mã: VP, tên: Phòng "Một cửa" }\nmục tiêu:\n  - >-\n    Giao «Phòng "Một cửa"»\n    theo dõi.\n  - «"Hai\\n dòng, Phòng \\"Một cửa\\""»\n`,
  },
};

describe('another name', () => {
  for (const eol of ['\n', '\r\n'])
    for (const [name, { before, to, after }] of Object.entries(cases))
      it(`${name}${eol === '\n' ? '' : ', with CRLF'}`, () => {
        const result = renamed(before.replaceAll('\n', eol), to);
        if (typeof result === 'string') assert.fail(result);
        assert.equal(result.shown, after.replaceAll('\n', eol));
        const known = rules(readCursor(before).text);
        for (const rule of rules(result.text)) {
          const at = known.indexOf(rule);
          assert.ok(at >= 0, `brings ${rule}`);
          known.splice(at, 1);
        }
      });

  it('is offered as it is declared', () => {
    const at = (marked: string) => {
      const result = renamed(marked, 'Phòng Mới');
      return typeof result === 'string' ? result : result.placeholder;
    };
    assert.equal(at(`${HEAD}${UNITS}${WORK.replace('[phòng Nội vụ', '[phòng N|ội vụ')}`), 'Phòng Nội vụ');
    assert.equal(at(`${HEAD}${UNITS}${WORK.replace('"P. Nội', '"P.| Nội')}`), 'P. Nội vụ');
    assert.equal(at(`${HEAD}${UNITS}${WORK.replace('Trưởng phòng Nội', 'Trưởng phòng| Nội')}`), 'Phòng Nội vụ');
  });

  const refusals: readonly [name: string, marked: string, to: string, why: RegExp][] = [
    ['no name', `${HEAD}${UNITS.replace('P. Nội', 'P.| Nội')}`, ' \t ', /không được để trống/],
    ['two lines', `${HEAD}${UNITS.replace('P. Nội', 'P.| Nội')}`, 'a\nb', /một dòng/],
    ['a very long name', `${HEAD}${UNITS.replace('P. Nội', 'P.| Nội')}`, 'a'.repeat(201), /200 ký tự/],
    [
      'a name of another unit',
      `${HEAD}${UNITS.replace('P. Nội', 'P.| Nội')}`,
      'văn  phòng',
      /“văn {2}phòng” đã là tên hoặc mã của “Văn phòng” \(dòng 11\)/,
    ],
    ['its own other name', `${HEAD}${UNITS.replace('P. Nội', 'P.| Nội')}`, 'nv', /“Phòng Nội vụ” \(dòng 7\)/],
    ['what is said of many', `${HEAD}${UNITS.replace('P. Nội', 'P.| Nội')}`, 'các phòng', /cách gọi chung/],
    ['nothing there', `|${HEAD}${UNITS}`, 'x', /không có tên hay mã/],
    ['a task', `${HEAD}${WORK.replace('Rà soát', 'Rà |soát')}`, 'x', /đánh lại số/],
    ['a number of a task', `${HEAD}${WORK}        điều kiện: Sau nhiệm vụ 1|.1\n`, 'x', /đánh lại số/],
    ['an area', `${HEAD}${WORK.replace('thể chế', 'thể| chế')}`, 'x', /bộ quy tắc/],
    [
      'an event by other words',
      `${HEAD}mốc thời gian:\n  - { mã: kh, tên: Kế hoạch đào tạo của tỉnh, ngày: 10/01/2021 }\nlĩnh vực:\n  - tên: Cải cách thể chế\n    nhiệm vụ:\n      - { tên: Một, tiến độ: 30 ngày kể từ kế hoạch về đào| tạo của tỉnh }\n`,
      'x',
      /bằng lời khác/,
    ],
    [
      'an id that an event has',
      `${HEAD}mốc thời gian:\n  - { mã: kh|1, tên: Một }\n  - { mã: kh2, tên: Hai }\n`,
      'KH2',
      /“Hai” \(dòng 8\)/,
    ],
    [
      'a name that nobody would take for one where it is used',
      `${HEAD}đơn vị:\n  - { mã: VP, tên: Văn phò|ng }\nlĩnh vực:\n  - tên: Cải cách thể chế\n    nhiệm vụ:\n      - { tên: Một, thực hiện: Phòng A chủ trì; Văn phòng phối hợp }\n`,
      'Phòng B chủ trì',
      /có thêm lỗi ở dòng 11/,
    ],
  ];
  for (const [name, marked, to, why] of refusals)
    it(`is refused: ${name}`, () => {
      assert.match(String(JSON.stringify(renamed(marked, to))), why);
    });

  it('changes one of two units of the same name by its declaration, so that they can be told apart', () => {
    const twice = `${HEAD}đơn vị:\n  - { mã: A, tên: Phòng Một }\n  - { mã: B, tên: Phòng Mộ|t }\nmục tiêu: [Phòng Một làm]\n`;
    const result = renamed(twice, 'Phòng Hai');
    assert.ok(typeof result !== 'string');
    assert.equal(result.text, readCursor(twice).text.replace('B, tên: Phòng Một', 'B, tên: Phòng Hai'));
  });

  it('there and back gives the text as it was', () => {
    const names = [
      'Phòng Tổ chức',
      'Phòng Thanh tra, Pháp chế',
      'Ban Tiếp dân',
      'Phòng: A #1',
      'Phòng "B"',
      "Phòng 'C'",
    ];
    const styles = [(name: string) => name, (name: string) => `"${name}"`, (name: string) => `'${name}'`];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(...styles),
        fc.constantFrom(...styles),
        fc.constantFrom('\n', '\r\n'),
        (name, style, inList, eol) => {
          const text = `${HEAD}đơn vị:
  - mã: NV
    tên: ${style('Phòng Nội vụ')}
  - { mã: VP, tên: Văn phòng }
mục tiêu:
  - >-
    Giao Phòng Nội vụ
    theo dõi.
${WORK.replace('phối hợp: [phòng Nội vụ', `phối hợp: [${inList('phòng Nội vụ')}`).replace('và PHÒNG NỘI VỤ', '')}`.replaceAll(
            '\n',
            eol,
          );
          const first = renamed(text.replace('Phòng Nội', 'Phòng |Nội'), name);
          if (typeof first === 'string') assert.fail(first);
          const at = first.text.indexOf(eol, first.text.indexOf('mã: NV')) + eol.length + '    tên: '.length + 1;
          const back = renamed(`${first.text.slice(0, at)}|${first.text.slice(at)}`, 'Phòng Nội vụ');
          if (typeof back === 'string') assert.fail(back);
          const plain = (one: string) => one.replace(/["']/g, '');
          assert.equal(plain(back.text), plain(text));
          if (!/[:#"']/.test(name) && !name.includes(',')) assert.equal(back.text, text);
        },
      ),
      { numRuns: 60 },
    );
  });
});
