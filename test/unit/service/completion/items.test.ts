import assert from 'node:assert/strict';
import { checkText } from '../../../support/check';
import { complete } from './support';

const head = `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2026 của Sở Nội vụ
  năm: 2026
  cơ quan: Sở Nội vụ
đơn vị:
  - mã: VP
    tên: Văn phòng
    loại: phòng
`;
const one = `${head}lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - TT: 1.1
        tên: Một việc
`;

const rules = (text: string) => checkText(text.replace('|', '')).findings.map(({ rule }) => rule);

describe('completion of whole items', () => {
  it('proposes the areas that are missing, each with its usual tasks and with one to fill, the next one first', () => {
    const { items, becomes } = complete(`${one}  - |`);
    assert.deepEqual(
      items.slice(0, 3).map(({ label, detail }) => [label, detail]),
      [
        ['Cải cách thủ tục hành chính', 'kèm 6 nhiệm vụ mẫu'],
        ['Cải cách thủ tục hành chính', 'một nhiệm vụ để trống'],
        ['Cải cách tổ chức bộ máy hành chính nhà nước', items[2]?.detail],
      ],
    );
    assert.ok(!items.some(({ label }) => label === 'Cải cách thể chế'));
    const full = becomes('Cải cách thủ tục hành chính');
    const { plan } = checkText(full.replace('|', '')).document;
    assert.equal(plan.areas[1]?.tasks.length, 6);
    assert.equal(plan.areas[1]?.tasks[0]?.number?.value, '2.1');
    assert.equal(
      becomes('Cải cách thủ tục hành chính', 'một nhiệm vụ để trống'),
      `${one}  - tên: Cải cách thủ tục hành chính
    nhiệm vụ:
      - tên: |
        sản phẩm:
          - 
        tiến độ: 
        chủ trì: `,
    );
  });

  it('finds an area by its other names and without accents', () => {
    assert.equal(complete(`${one}  - thu tuc|`).labels[0], 'Cải cách thủ tục hành chính');
    assert.ok(complete(`${one}  - tthc|`).labels.includes('Cải cách thủ tục hành chính'));
  });

  it('puts the dash before an area on a blank line, in the column of the others', () => {
    assert.ok(
      complete(`${one}  |`).becomes('Cải cách tài chính công').includes('\n  - tên: Cải cách tài chính công\n'),
    );
    assert.ok(
      complete(`${one}   |`).becomes('Cải cách tài chính công').includes('\n  - tên: Cải cách tài chính công\n'),
    );
  });

  it('fills the names of areas', () => {
    const { labels, becomes } = complete(`${head}lĩnh vực:\n  - tên: the che|`);
    assert.equal(labels[0], 'Cải cách thể chế');
    assert.equal(becomes('Cải cách thể chế'), `${head}lĩnh vực:\n  - tên: Cải cách thể chế|`);
  });

  it('fills in a usual task of the area, with the number that comes next and a stop on what is to be checked', () => {
    const { becomes, snippet, labels } = complete(`${one}      - |`);
    assert.equal(labels[0], 'Tham mưu xây dựng văn bản quy phạm pháp luật');
    const text = becomes('Rà soát, hệ thống hóa văn bản quy phạm pháp luật');
    assert.ok(text.startsWith(`${one}      - TT: "1.2"\n`) || text.startsWith(`${one}      - TT: 1.2\n`), text);
    assert.match(snippet('Rà soát, hệ thống hóa văn bản quy phạm pháp luật'), /chủ trì: \$\{6:Văn phòng\}/);
    const own = (all: readonly string[]) => all.filter((rule) => /missing$|number|yaml|unknown/.test(rule));
    assert.deepEqual(own(rules(text)), own(rules(one)));
  });

  it('leaves out the usual tasks that the area has, and proposes an empty one', () => {
    const there = `${one}      - TT: 1.2\n        tên: Theo dõi tình hình thi hành pháp luật\n`;
    const { labels, becomes } = complete(`${there}      - |`);
    assert.ok(!labels.includes('Theo dõi tình hình thi hành pháp luật'));
    assert.ok(
      becomes('nhiệm vụ mới').startsWith(`${there}      - TT: 1.3\n        tên: |\n        sản phẩm:\n          - \n`),
      becomes('nhiệm vụ mới'),
    );
  });

  it('numbers a task below a heading by the heading', () => {
    const text = `${head}lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - TT: 1.1
        tên: Đầu mục
        nhiệm vụ:
          - TT: 1.1.1
            tên: Việc
          - |`;
    assert.match(complete(text).becomes('nhiệm vụ mới'), /- TT: 1\.1\.2\n {12}tên: \|/);
  });

  for (const [about, text, label, after] of [
    ['a unit', 'đơn vị:\n  - |', 'đơn vị mới', 'đơn vị:\n  - mã: |\n    tên: \n    loại: '],
    ['an event', 'mốc thời gian:\n  |', 'mốc thời gian mới', 'mốc thời gian:\n  - mã: |\n    tên: \n    ngày: '],
    ['an objective', 'mục tiêu:\n  - |', 'mục tiêu mới', 'mục tiêu:\n  - nội dung: |\n    gồm:\n      - '],
    [
      'an assignment',
      'kế hoạch cấp trên:\n  nhiệm vụ được giao:\n    - |',
      'nhiệm vụ được giao mới',
      'kế hoạch cấp trên:\n  nhiệm vụ được giao:\n    - mã: |\n      nội dung: \n      tiến độ: ',
    ],
    [
      'a report series that is demanded',
      `${head}báo cáo:\n  - |`,
      'CCHC',
      `${head}báo cáo:\n  - loại: CCHC\n    kỳ:\n      - |quý I\n      - 6 tháng\n      - quý III\n      - năm\n    tiến độ: \n    nơi nhận: \n    chủ trì: `,
    ],
    ['an empty list in brackets', 'đơn vị: [|]', 'đơn vị mới', 'đơn vị: [{ mã: |, tên: , loại: }]'],
    [
      'an item with its dash behind the key',
      'đơn vị: |\n',
      'đơn vị mới',
      'đơn vị:\n  - mã: |\n    tên: \n    loại: \n',
    ],
    [
      'another item below its key',
      'đơn vị:|\n  - mã: A\n',
      'đơn vị mới',
      'đơn vị:\n  - mã: |\n    tên: \n    loại: \n  - mã: A\n',
    ],
    ['a text item', `${one}        sản phẩm:|`, 'ý mới', `${one}        sản phẩm:\n          - |`],
    [
      'a text item on a line of its own',
      `${one}        sản phẩm:\n          - a\n          |`,
      'ý mới',
      `${one}        sản phẩm:\n          - a\n          - |`,
    ],
    [
      'an English file',
      'plan:\n  year: 2026\nunits:\n  - |',
      'đơn vị mới',
      'plan:\n  year: 2026\nunits:\n  - id: |\n    name: \n    kind: ',
    ],
  ] as const)
    it(`writes ${about}`, () => {
      assert.equal(complete(text).becomes(label), after);
    });

  it('says in English what is new', () => {
    assert.ok(complete('units:\n  - |', { language: 'en' }).labels.includes('new unit'));
  });
});

describe('completion of texts', () => {
  for (const [about, text, label, after] of [
    ['plain', `${one}        chủ trì: v|`, 'VP', `${one}        chủ trì: VP|`],
    ['without a blank behind the colon', `${one}        chủ trì:|`, 'VP', `${one}        chủ trì: VP|`],
    ['in quotes', `${one}        chủ trì: "v|"`, 'VP', `${one}        chủ trì: "VP|"`],
    ['in brackets', `${one}        phối hợp: [a, v|]`, 'VP', `${one}        phối hợp: [a, VP|]`],
    ['in a list', `${one}        phối hợp:\n          - v|`, 'VP', `${one}        phối hợp:\n          - VP|`],
    [
      'below its key, with the dash',
      `${one}        phối hợp:\n          |`,
      'VP',
      `${one}        phối hợp:\n          - VP|`,
    ],
    ['before a comment', `${one}        chủ trì: v| # chưa chắc`, 'VP', `${one}        chủ trì: VP| # chưa chắc`],
    ['by its name', `${one}        chủ trì: văn ph|`, 'VP', `${one}        chủ trì: VP|`],
    [
      'in brackets with keys',
      `${one}        thực hiện: [{ đơn vị: |, việc: a }]`,
      'VP',
      `${one}        thực hiện: [{ đơn vị: VP|, việc: a }]`,
    ],
  ] as const)
    it(`writes a unit ${about}`, () => {
      assert.equal(complete(text).becomes(label), after);
    });

  it('puts what YAML would read otherwise in quotes', () => {
    const ids = `${one}        chủ trì: |`.replace('mã: VP', 'mã: "VP: 1"');
    assert.ok(
      complete(ids).becomes('VP: 1').endsWith('chủ trì: "VP: 1|"') ||
        complete(ids).becomes('VP: 1').endsWith('chủ trì: "VP: 1"|'),
    );
  });

  it('is silent when the whole of one is typed, so that a line break is a line break', () => {
    assert.deepEqual(complete(`${one}        chủ trì: VP|`, { typing: true }).labels, []);
    assert.ok(complete(`${one}        chủ trì: VP|`).labels.includes('VP'));
  });
});
