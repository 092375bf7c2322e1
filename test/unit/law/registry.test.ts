import assert from 'node:assert/strict';
import { findCitations } from '../../../server/src/law/citation';
import { sameDocument } from '../../../server/src/law/compare';
import { citeInFull } from '../../../server/src/law/describe';
import { readNumber } from '../../../server/src/law/number';
import {
  amendmentsAt,
  amends,
  changesOf,
  findDocument,
  KNOWN_DOCUMENTS,
  possibleDocuments,
  replacementAt,
} from '../../../server/src/law/registry';
import data from '../../../server/src/law/registry.json';
import { typeOfCode } from '../../../server/src/law/types';
import { compareDates, type PlainDate, plainDate } from '../../../server/src/time/date';

function cite(text: string) {
  const [citation] = findCitations(text);
  assert.ok(citation, text);
  return citation;
}

function day(year: number, month: number, date: number): PlainDate {
  const found = plainDate(year, month, date);
  assert.ok(found);
  return found;
}

describe('the registry as data', () => {
  it('holds every document of the data, each with a proper number and ground', () => {
    assert.equal(KNOWN_DOCUMENTS.length, data.documents.length);
    for (const { number, type, date, ground } of KNOWN_DOCUMENTS) {
      const read = readNumber(number);
      assert.deepEqual(read?.problems, [], number);
      if (read?.code && read.family !== 'party') assert.equal(typeOfCode(read.code), type, number);
      if (read?.year !== undefined && date) assert.equal(read.year, date.year, number);
      assert.ok(ground.vi.length > 0 && ground.en.length > 0, number);
    }
  });

  it('is keyed by type, number, issuer and date', () => {
    const keys = KNOWN_DOCUMENTS.map(({ type, number, issuer, date }) =>
      [type, number, issuer, date?.toString()].join(),
    );
    assert.equal(new Set(keys).size, keys.length);
  });

  it('names only documents that it holds as replacing or amending, and later ones', () => {
    for (const document of KNOWN_DOCUMENTS) {
      const raw = data.documents.find(({ number, issuer }) => number === document.number && issuer === document.issuer);
      const { replaced, amended } = changesOf(cite(citeInFull(document)));
      assert.equal(replaced?.by.length ?? 0, raw && 'replaced' in raw ? raw.replaced?.by.length : 0, document.number);
      for (const change of [...amended, ...(replaced ? [replaced] : [])]) {
        assert.ok(change.by.length > 0 && change.ground.vi && change.ground.en);
        for (const by of change.by) {
          assert.ok(document.date && by.date && compareDates(document.date, by.date) < 0);
          assert.ok(by.date && compareDates(by.date, change.from) <= 0, `${by.number} before it takes effect`);
        }
      }
    }
  });

  it('cites each document so that the citation is read back', () => {
    for (const document of KNOWN_DOCUMENTS) {
      if (document.type === 'code') continue;
      const citation = cite(citeInFull(document));
      assert.equal(citation.canonical, document.number);
      assert.equal(citation.type, document.type);
      assert.equal(citation.date?.date?.toString(), document.date?.toString());
      assert.equal(citation.issuer?.text, document.issuer);
    }
  });

  it('knows all documents of the source document', () => {
    const numbers = new Set(KNOWN_DOCUMENTS.map(({ number }) => number));
    for (const number of [
      ...['3595/QĐ-UBND', '691/QĐ-UBND', '2678/QĐ-UBND', '2824/QĐ-UBND', '11/QĐ-TTT', '22/2017/QĐ-UBND'],
      ...['12/CT-UBND', '26/CT-TTg', '10316/KH-UBND', '3717/UBND-KSTT', '12-CT/TU', '172/2012/TT-BTC'],
      ...['34/2016/NĐ-CP', '43/2011/NĐ-CP', '62/2020/NĐ-CP', '107/2020/NĐ-CP', '108/2020/NĐ-CP'],
      ...['02/2017/TT-VPCP', '01/2018/TT-VPCP', '01/2020/TT-VPCP'],
    ]) {
      assert.ok(numbers.has(number), number);
    }
  });
});

describe('finding a document', () => {
  const found: [text: string, number: string, year: number][] = [
    ['Thông tư số 172/2012/TT-BTC', '172/2012/TT-BTC', 2012],
    ['Thông tư số 02/TT-VPCP ngày 31/10/2017', '02/2017/TT-VPCP', 2017],
    ['Nghị định 34/2016', '34/2016/NĐ-CP', 2016],
    ['Nghị quyết số 76/NQ-CP ngày 15/7/2021', '76/NQ-CP', 2021],
    ['Nghị quyết số 76/NQ-CP ngày 13 tháng 6 năm 2013', '76/NQ-CP', 2013],
    ['Quyết định số 3595/QĐ-UBND ngày 31/12/2020', '3595/QĐ-UBND', 2020],
  ];
  for (const [text, number, year] of found) {
    it(text, () => {
      const document = findDocument(cite(text));
      assert.deepEqual([document?.number, document?.date?.year], [number, year]);
    });
  }

  const unknown = [
    'Nghị quyết số 76/NQ-CP',
    'Nghị quyết số 76/NQ-CP ngày 16/7/2021',
    'Quyết định số 3595/QĐ-UBND',
    'Quyết định số 3595/QĐ-UBND ngày 31/12/2020 của UBND tỉnh Phú Yên',
    'Thông tư số 02/TT-VPCP',
    'Nghị định số 999/2016/NĐ-CP',
    'Luật Thanh tra',
  ];
  for (const text of unknown) it(`cannot know: ${text}`, () => assert.equal(findDocument(cite(text)), undefined));

  it('lists what a number may mean', () => {
    const years = (text: string) => possibleDocuments(cite(text)).map(({ date }) => date?.year);
    assert.deepEqual(years('Nghị quyết số 76/NQ-CP'), [2013, 2021]);
    assert.deepEqual(years('Nghị quyết số 76/NQ-CP ngày 16/7/2021'), []);
  });
});

describe('replaced and amended documents', () => {
  it('172/2012/TT-BTC had been replaced when the source document was issued', () => {
    const replaced = replacementAt(cite('Thông tư số 172/2012/TT-BTC ngày 22/10/2012'), day(2021, 1, 29));
    assert.deepEqual(
      replaced?.by.map(({ number }) => number),
      ['26/2019/TT-BTC'],
    );
    assert.equal(replacementAt(cite('Thông tư số 172/2012/TT-BTC'), day(2019, 6, 24)), undefined);
    assert.notEqual(replacementAt(cite('Thông tư số 172/2012/TT-BTC'), day(2019, 6, 25)), undefined);
  });

  it('34/2016/NĐ-CP was in force in 2021, amended, and is replaced by two decrees', () => {
    const decree = cite('Nghị định số 34/2016/NĐ-CP');
    assert.equal(replacementAt(decree, day(2021, 1, 29)), undefined);
    assert.deepEqual(
      amendmentsAt(decree, day(2021, 1, 29)).flatMap(({ by }) => by.map(({ number }) => number)),
      ['154/2020/NĐ-CP'],
    );
    assert.deepEqual(amendmentsAt(decree, day(2020, 6, 1)), []);
    assert.deepEqual(
      replacementAt(decree, day(2026, 1, 5))?.by.map(({ number }) => number),
      ['78/2025/NĐ-CP', '79/2025/NĐ-CP'],
    );
  });

  it('a replacement in part is a note', () => {
    const circular = cite('Thông tư số 02/2017/TT-VPCP');
    assert.equal(replacementAt(circular, day(2021, 1, 29)), undefined);
    assert.match(findDocument(circular)?.note?.vi ?? '', /01\/2020\/TT-VPCP/);
  });

  it('says nothing of a document that cannot be told', () => {
    assert.equal(replacementAt(cite('Quyết định số 1149/QĐ-BNV'), day(2026, 1, 5)), undefined);
    assert.notEqual(replacementAt(cite('Quyết định số 1149/QĐ-BNV ngày 30/12/2020'), day(2026, 1, 5)), undefined);
  });

  it('knows which amends which', () => {
    const decree = cite('Nghị định số 34/2016/NĐ-CP');
    const amending = cite('Nghị định số 154/2020/NĐ-CP');
    assert.equal(amends(amending, decree), true);
    assert.equal(amends(decree, amending), false);
    assert.equal(amends(cite('Thông tư số 01/2020/TT-VPCP'), cite('Thông tư số 02/2017/TT-VPCP')), false);
    assert.equal(
      amends(cite('Nghị quyết số 76/NQ-CP ngày 13/6/2013'), cite('Nghị quyết số 30c/NQ-CP ngày 08/11/2011')),
      true,
    );
    assert.equal(sameDocument(amending, decree), false);
  });
});
