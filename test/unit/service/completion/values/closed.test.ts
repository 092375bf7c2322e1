import assert from 'node:assert/strict';
import { proposedAt, textsAt } from './place';

const HEAD = `# as-of: 2026-01-16
kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2026 của Sở Nội vụ
  cơ quan: Sở Nội vụ tỉnh Khánh Hòa
`;
const ENGLISH = `# as-of: 2026-01-16
plan:
  title: Kế hoạch cải cách hành chính năm 2026
  year: 2026
`;

describe('proposals for closed lists, years and dates', () => {
  const cases: readonly (readonly [what: string, marked: string, texts: readonly string[]])[] = [
    ['the level that the agency shows comes first', `${HEAD}  cấp: |`, ['sở', 'bộ', 'tỉnh', 'huyện', 'xã']],
    ['states in the file’s spelling', `${ENGLISH}  state: |`, ['draft', 'issued']],
    ['the year of the title, of today', `${HEAD}  năm: |`, ['2026', '2027']],
    [
      'the profile of the year first',
      `${HEAD}  năm: 2026\n  bộ quy tắc: |`,
      ['nq76', 'nq30c', 'khanh-hoa-2021', 'par-index'],
    ],
    [
      'the status of a task',
      `${HEAD}lĩnh vực:\n  - tên: A\n    nhiệm vụ:\n      - tên: B\n        trạng thái: h|`,
      ['chưa thực hiện', 'đang thực hiện', 'hoàn thành', 'không thực hiện'],
    ],
    [
      'kinds of units',
      `${HEAD}đơn vị:\n  - tên: A\n    loại: |`,
      ['phòng', 'vị trí', 'nhóm', 'hội đồng', 'cơ quan', 'bên ngoài'],
    ],
    ['today as an event’s date', `${HEAD}mốc thời gian:\n  - mã: a\n    ngày: |`, ['16/01/2026']],
    [
      'dates as the file writes them',
      `${HEAD}kế hoạch cấp trên:\n  ngày: 2025-12-24\nmốc thời gian:\n  - mã: a\n    ngày: |`,
      ['2026-01-16'],
    ],
  ];
  for (const [what, marked, texts] of cases)
    it(what, () => assert.deepEqual(textsAt(marked).slice(0, texts.length), texts));

  it('everyday words lead to the words of a list', () => {
    const found = proposedAt(`${HEAD}  cấp: |`).find(({ text }) => text === 'xã');
    assert.deepEqual(found?.alsoKnownAs, ['commune', 'phường', 'thị trấn', 'đặc khu']);
  });

  it('a word in another language than the reader’s is explained', () => {
    assert.deepEqual(
      proposedAt(`${HEAD}  tình trạng: |`, 'en').map(({ detail }) => detail),
      ['draft', 'issued'],
    );
  });

  const PARENT = '\nkế hoạch cấp trên:\n  số: 1234/QĐ-UBND\n  ngày: 31/12/2025\n  cơ quan: UBND tỉnh Khánh Hòa\n';
  it('the date of issue is today, or the last day of the window', () => {
    assert.deepEqual(
      proposedAt(`${HEAD}  năm: 2026\nquyết định:\n  ngày: |${PARENT}`).map(({ text, detail }) => [text, detail]),
      [
        ['16/01/2026', 'hôm nay, T6 16/01/2026'],
        ['30/01/2026', 'hạn cuối để ban hành, T6 30/01/2026'],
      ],
    );
    const late = HEAD.replace('2026-01-16', '2026-02-16');
    assert.deepEqual(textsAt(`${late}  năm: 2026\nquyết định:\n  ngày: |${PARENT}`), ['30/01/2026']);
  });
});
