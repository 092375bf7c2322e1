import assert from 'node:assert/strict';
import { filterFor, HAS_DIGIT, markFor, marksOf } from '../../../server/src/texts/marks';

const URGING = markFor(['đôn đốc', 'nhắc']);
const CODE = markFor(['TBTD']);

const has = (text: string, mark: number) => (marksOf(text) & mark) !== 0;

describe('marks of a text', () => {
  for (const [text, expected] of [
    ['Văn phòng đôn đốc các phòng', true],
    ['ĐÔN ĐỐC', true],
    ['đôn\nđốc', true],
    ['đơn đốc', false],
    ['đôn các đốc', false],
    ['đốc đôn', false],
    ['đônđốc', false],
    ['nhắc', true],
    ['Nhắc việc', true],
    ['nhac', false],
    ['', false],
  ] as const)
    it(`${JSON.stringify(text)} ${expected ? 'may hold' : 'does not hold'} the words`, () =>
      assert.equal(has(text, URGING), expected));

  it('are of their own words alone', () => {
    assert.ok(has('tbtd', CODE));
    assert.ok(!has('tbtd', URGING));
  });

  it('tell of digits', () => {
    assert.ok(has('Quý 1', HAS_DIGIT));
    assert.ok(!has('Quý I', HAS_DIGIT));
  });

  it('do not depend on where the tone stands', () => {
    const hoa = markFor(['hòa giải']);
    assert.ok(has('hoà giải', hoa));
  });

  it('are all set where an accent stands apart from its letter', () =>
    assert.ok(has('rà soát'.normalize('NFD'), URGING)));
});

describe('a filter for phrases', () => {
  const may = filterFor(['Phòng Nội vụ', 'VP']);

  for (const [text, expected] of [
    ['giao phòng nội vụ', true],
    ['vp', true],
    ['phòng họp', false],
    ['VPĐP', false],
  ] as const)
    it(`${JSON.stringify(text)} → ${expected}`, () => assert.equal(may(text), expected));

  it('ends, and lets everything pass, for more phrases than there is place for', () => {
    const letters = (i: number) => [...String(i)].map((digit) => 'abcdefghik'[Number(digit)]).join('');
    const many = filterFor(Array.from({ length: 50_000 }, (_, i) => letters(i)));
    assert.ok(many('phòng họp'));
  });

  it('lets everything pass for a phrase of letters it does not know', () => assert.ok(filterFor(['Ж'])('phòng họp')));
});
