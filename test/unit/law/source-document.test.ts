import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Citation, findCitations } from '../../../server/src/law/citation';

/** The source document, written as a plan: every citation of it stands there in its own words. */
const SOURCE = readFileSync(join(__dirname, '../../../examples/khanh-hoa-2021.plan.yaml'), 'utf8');

describe('citations of the source document', () => {
  // YAML folds long lines; a citation is read from the scalar, where the fold is a space.
  const text = SOURCE.replace(/\n\s*/g, ' ');
  const citations = findCitations(text);
  const byNumber = (canonical: string): readonly Citation[] => citations.filter((one) => one.canonical === canonical);

  it('finds all 21 numbers, and no other', () => {
    const numbers = citations.filter(({ family }) => family !== 'named-law').map(({ canonical }) => canonical);
    assert.deepEqual([...new Set(numbers)].sort(), [
      '01/2018/TT-VPCP',
      '01/2020/TT-VPCP',
      '02/2017/TT-VPCP',
      '02/TT-VPCP',
      '10316/KH-UBND',
      '107/2020/NĐ-CP',
      '108/2020/NĐ-CP',
      '11/QĐ-TTT',
      '12-CT/TU',
      '12/CT-UBND',
      '172/2012/TT-BTC',
      '22/2017/QĐ-UBND',
      '26/CT-TTg',
      '2678/QĐ-UBND',
      '2824/QĐ-UBND',
      '34/2016/NĐ-CP',
      '3595/QĐ-UBND',
      '3717/UBND-KSTT',
      '43/2011/NĐ-CP',
      '62/2020/NĐ-CP',
      '691/QĐ-UBND',
    ]);
  });

  it('finds the laws cited by name', () => {
    const names = citations.filter(({ family }) => family === 'named-law').map(({ canonical }) => canonical);
    assert.deepEqual([...new Set(names)].sort(), [
      'Luật phòng, chống tham nhũng',
      'Luật sửa đổi, bổ sung một số điều của Luật Giám định Tư pháp',
    ]);
  });

  it('sees the defects of domain guide §3B', () => {
    assert.equal(byNumber('02/TT-VPCP')[0]?.missingYear, true);
    assert.equal(byNumber('02/TT-VPCP')[0]?.date?.date?.year, 2017);
    for (const number of ['107/2020/NĐ-CP', '108/2020/NĐ-CP', '34/2016/NĐ-CP', '43/2011/NĐ-CP', '12-CT/TU']) {
      assert.equal(byNumber(number)[0]?.date, undefined, `${number} has no date`);
    }
    for (const number of ['62/2020/NĐ-CP', '3717/UBND-KSTT']) {
      assert.equal(byNumber(number)[0]?.hasSo, false, `${number} lacks "số"`);
    }
  });

  it('reads its pins', () => {
    const pins = citations.flatMap((one) => one.pins.map(({ kind, value }) => `${kind} ${value} ${one.canonical}`));
    assert.deepEqual([...new Set(pins)].sort(), [
      'Phụ lục IV 02/TT-VPCP',
      'khoản 3 34/2016/NĐ-CP',
      'Điều 135 34/2016/NĐ-CP',
      'Điều 14 02/TT-VPCP',
      'Điều 170 34/2016/NĐ-CP',
      'Điều 4 22/2017/QĐ-UBND',
      'Điều 5 22/2017/QĐ-UBND',
    ]);
  });
});
