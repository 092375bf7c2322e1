import assert from 'node:assert/strict';
import { placeOf, proposedAt, taken, textsAt } from './place';

const plan = (responsible: string) => `# as-of: 2026-01-16
kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2026 của Sở Nội vụ
  năm: 2026
  cơ quan: Sở Nội vụ
đơn vị:
  - mã: VP
    tên: Văn phòng
  - mã: LĐVL
    tên: Phòng Lao động, việc làm
  - mã: TTPC
    tên: Phòng Thanh tra và Pháp chế
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Một
        thực hiện: ${responsible}
`;
const NAMES = ['Văn phòng', 'Phòng Lao động, việc làm', 'Phòng Thanh tra và Pháp chế'];
const DUTIES = [
  'phối hợp',
  'thực hiện',
  'tham mưu',
  'theo dõi, đôn đốc',
  'rà soát',
  'cung cấp',
  'tổng hợp',
  'triển khai',
];

describe('proposals for who does what', () => {
  const cases: readonly (readonly [what: string, typed: string, ...first: readonly string[]])[] = [
    ['names at the beginning, then the many', '|', ...NAMES, 'Các phòng', 'Các đơn vị liên quan'],
    ['what a unit does', 'Văn phòng |', 'chủ trì', 'chủ trì, phối hợp với các phòng', ...DUTIES],
    ['what begins like it is typed', 'Văn phòng ch|', 'chủ trì', 'chủ trì, phối hợp với các phòng', ...NAMES],
    ['what begins like it, without accents', 'Văn phòng phoi|', 'phối hợp', ...NAMES],
    ['what the many do', 'Văn phòng chủ trì; các phòng |', ...DUTIES],
    [
      'others behind a unit that leads',
      'Văn phòng chủ trì; |',
      'Phòng Lao động, việc làm',
      'Phòng Thanh tra và Pháp chế',
      'các phòng',
      'các đơn vị liên quan',
      'Văn phòng',
    ],
    ['whom the leader works with', 'Văn phòng chủ trì, phối hợp với |', 'Phòng Lao động, việc làm'],
    ['a name that holds a comma', 'Phòng Lao động, vi|', 'Phòng Lao động, việc làm'],
    ['a name that holds và', 'phong thanh tra và ph|', 'Phòng Thanh tra và Pháp chế'],
    ['a head stands for the unit', 'Trưởng phòng Thanh tra và Pháp chế |', 'chủ trì'],
  ];
  for (const [what, typed, ...first] of cases)
    it(what, () => assert.deepEqual(textsAt(plan(typed)).slice(0, first.length), first));

  it('what is typed before stays', () => {
    const results = (typed: string) => {
      const place = placeOf(plan(typed));
      return proposedAt(plan(typed)).map((proposal) => taken(place, proposal));
    };
    assert.ok(results('Văn phòng ch| trong quý I').includes('Văn phòng chủ trì trong quý I'));
    assert.ok(results('Văn phòng chủ trì; các ph|').includes('Văn phòng chủ trì; các phòng'));
    assert.ok(results('Phòng Lao động, vi|').includes('Phòng Lao động, việc làm'));
    assert.ok(results('Văn phòng chủ trì, |').includes('Văn phòng chủ trì, phối hợp với các phòng'));
  });

  it('heads stand behind their units', () => {
    const texts = textsAt(
      plan('|').replace('    tên: Văn phòng', '    tên: Văn phòng\n    người đứng đầu: Chánh Văn phòng'),
    );
    assert.deepEqual(texts.slice(0, 5), [...NAMES, 'Chánh Văn phòng', 'Các phòng']);
  });

  it('who supports is to be checked', () => {
    const found = proposedAt(plan('Văn phòng |'))[1];
    assert.deepEqual(
      found?.stops?.map(({ start, end }) => found.text.slice(start, end)),
      ['các phòng'],
    );
  });

  it('where no units are declared the words tell who is named', () => {
    const bare = (typed: string) => textsAt(plan(typed).replace(/đơn vị:[\s\S]*?(?=lĩnh vực)/u, ''));
    assert.equal(bare('Kế toán |')[0], 'chủ trì');
    assert.equal(bare('Phòng Nội vụ ph|')[0], 'phối hợp');
    assert.ok(bare('Phòng Nội vụ chủ trì, |').includes('chủ trì, phối hợp với các phòng'));
  });

  it('duties beside a unit, one after the other', () => {
    const duty = (typed: string) => textsAt(plan(`\n          - đơn vị: VP\n            việc: ${typed}`));
    assert.deepEqual(duty('|').slice(0, 2), ['chủ trì', 'phối hợp']);
    assert.ok(!duty('theo dõi, chủ trì, |').includes('chủ trì'));
    assert.ok(duty('chủ trì, |').includes('rà soát'));
  });
});
