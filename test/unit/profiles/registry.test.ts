import assert from 'node:assert/strict';
import fc from 'fast-check';
import { templateById } from '../../../server/src/profiles/catalogue';
import { matchArea, suggestArea, titleKey } from '../../../server/src/profiles/match';
import type { Profile } from '../../../server/src/profiles/profile';
import { profileEntries } from '../../../server/src/profiles/profile';
import { profileById, profileForYear, shippedProfiles, unitForRole } from '../../../server/src/profiles/registry';

function profile(id: string): Profile {
  const found = profileById(id);
  assert.ok(found, id);
  return found;
}

describe('profileForYear', () => {
  for (const [year, id] of [
    [undefined, 'nq76'],
    [2009, 'nq30c'],
    [2011, 'nq30c'],
    [2012, 'nq30c'],
    [2020, 'nq30c'],
    [2021, 'nq76'],
    [2022, 'nq76'],
    [2026, 'nq76'],
    [2030, 'nq76'],
    [2031, 'nq76'],
  ] as const) {
    it(`${year} → ${id}`, () => assert.equal(profileForYear(year).id, id));
  }

  it('lets a profile of the workspace come first', () => {
    const own: Profile = { ...profile('nq76'), id: 'tinh-ta', years: [2026, 2026] };
    assert.equal(profileForYear(2026, [own]).id, 'tinh-ta');
    assert.equal(profileForYear(2027, [own]).id, 'nq76');
    assert.equal(profileById('tinh-ta', [own]), own);
  });
});

describe('profileById', () => {
  it('folds the id', () => assert.equal(profileById(' NQ76 ')?.id, 'nq76'));
  it('knows no other', () => assert.equal(profileById('nq77'), undefined));
});

describe('matchArea', () => {
  const rows: readonly (readonly [profile: string, title: string, id: string, exact: boolean])[] = [
    ['khanh-hoa-2021', 'Cải cách thể chế', 'the-che', true],
    ['khanh-hoa-2021', 'CẢI CÁCH THỂ CHẾ', 'the-che', true],
    ['khanh-hoa-2021', '1. Cải cách thể chế', 'the-che', true],
    ['khanh-hoa-2021', 'Cải cách thể chế năm 2021', 'the-che', true],
    ['khanh-hoa-2021', 'Thể chế', 'the-che', true],
    ['khanh-hoa-2021', 'Xây dựng và tổ chức thực hiện VBQPPL', 'the-che', false],
    ['khanh-hoa-2021', 'TTHC', 'tthc', true],
    ['khanh-hoa-2021', 'Cải cách TTHC', 'tthc', true],
    ['khanh-hoa-2021', 'Thực hiện cơ chế một cửa', 'mot-cua', true],
    ['khanh-hoa-2021', 'Cơ chế một cửa, một cửa liên thông', 'mot-cua', false],
    ['khanh-hoa-2021', 'Cải cách tổ chức bộ máy hành chính nhà nước', 'bo-may', false],
    ['khanh-hoa-2021', 'Cải cách chế độ công vụ', 'doi-ngu', false],
    ['khanh-hoa-2021', 'Hiện đại hoá nền hành chính', 'hien-dai-hoa', false],
    ['khanh-hoa-2021', 'Hiện đại hoá nền hành chính'.normalize('NFD'), 'hien-dai-hoa', false],
    ['khanh-hoa-2021', 'CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH NĂM 2021', 'chi-dao', true],
    ['khanh-hoa-2021', 'Chỉ đạo, điều hành', 'chi-dao', false],
    ['khanh-hoa-2021', 'Công tác chỉ đạo điều hành CCHC', 'chi-dao', true],
    ['khanh-hoa-2021', 'TÁC ĐỘNG CỦA CẢI CÁCH HÀNH CHÍNH', 'tac-dong', true],
    ['khanh-hoa-2021', 'Nội dung khác', 'khac', false],
    ['nq30c', 'Hiện đại hóa hành chính', 'hien-dai-hoa', true],
    ['nq30c', 'Xây dựng và nâng cao chất lượng đội ngũ CBCCVC', 'doi-ngu', true],
    ['nq76', 'Xây dựng và phát triển Chính phủ điện tử, Chính phủ số', 'chinh-quyen-so', true],
    ['nq76', 'Xây dựng, phát triển chính quyền điện tử, chính quyền số', 'chinh-quyen-so', true],
    ['nq76', 'Chính quyền số', 'chinh-quyen-so', false],
    ['nq76', 'Hiện đại hóa hành chính', 'chinh-quyen-so', false],
    ['nq76', 'Cải cách chế độ công vụ, công chức', 'cong-vu', false],
    ['nq76', 'Tài chính công.', 'tai-chinh-cong', true],
    ['par-index', 'Công tác chỉ đạo, điều hành CCHC', 'chi-dao', true],
    ['par-index', 'Chỉ đạo, điều hành', 'chi-dao', false],
  ];
  for (const [id, title, entry, exact] of rows) {
    it(`${id}: ${title} is ${entry}`, () => {
      const match = matchArea(profile(id), title);
      assert.equal(match?.entry.id, entry);
      assert.equal(match?.exact, exact);
    });
  }

  for (const [id, title] of [
    ['nq76', ''],
    ['nq76', '   '],
    ['nq76', '2026'],
    ['nq76', 'Cải cách hành chính'],
    ['nq76', 'Nhiệm vụ cải cách hành chính'],
    ['nq76', 'Thực hiện cơ chế một cửa'],
    ['nq76', 'Tác động của cải cách hành chính'],
    ['nq76', 'Cai cach the che'],
    ['nq76', 'Cải cách thể chề'],
    ['nq76', 'Tài chính ngân hàng'],
    ['nq76', 'x'.repeat(1_000_000)],
  ] as const) {
    it(`${id}: ${JSON.stringify(title.slice(0, 40))} is no area`, () => {
      assert.equal(matchArea(profile(id), title), undefined);
    });
  }

  it('says the group, and the area when there is one', () => {
    const direction = matchArea(profile('nq76'), 'Chỉ đạo, điều hành');
    assert.deepEqual([direction?.group.roman, direction?.area], ['I', undefined]);
    const finance = matchArea(profile('nq76'), 'Cải cách tài chính công');
    assert.deepEqual([finance?.group.roman, finance?.area?.number], ['II', 5]);
  });

  for (const each of shippedProfiles) {
    it(`${each.id}: every title and alias leads to its own entry alone`, () => {
      for (const entry of profileEntries(each)) {
        assert.equal(matchArea(each, entry.title)?.entry, entry);
        for (const alias of entry.aliases) assert.equal(matchArea(each, alias)?.entry, entry, alias);
      }
    });
  }
});

describe('suggestArea', () => {
  for (const [title, id] of [
    ['Cai cach the che', 'the-che'],
    ['Cải cách thể chề', 'the-che'],
    ['Cải cách tài chính côgn', 'tai-chinh-cong'],
    ['Cải cách thủ tục hành chánh', 'tthc'],
    ['Cải cách thủ tục hành chính và cơ chế một cửa', 'tthc'],
    ['Chính phủ điện tử', 'chinh-quyen-so'],
    ['Chỉ đạo và điều hàng', 'chi-dao'],
  ] as const) {
    it(`${title} → ${id}`, () => assert.equal(suggestArea(profile('nq76'), title)?.entry.id, id));
  }

  for (const title of ['', 'a', 'Phòng cháy chữa cháy', 'Thi đua khen thưởng', 'x'.repeat(1_000_000)]) {
    it(`nothing for ${JSON.stringify(title.slice(0, 30))}`, () => {
      assert.equal(suggestArea(profile('nq76'), title), undefined);
    });
  }

  it('never throws, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        titleKey(title);
        matchArea(profile('khanh-hoa-2021'), title);
        suggestArea(profile('khanh-hoa-2021'), title);
      }),
    );
  });
});

describe('unitForRole', () => {
  const role = templateById('kiem-tra-cchc')?.lead;
  assert.ok(role);
  const office = { id: 'VP', name: 'Văn phòng Sở' };
  const legal = { id: 'PC', name: 'Phòng Pháp chế', aliases: ['Pháp chế'] };

  it('finds the unit by name, alias or id', () => {
    assert.equal(unitForRole(role, [legal, office]), office);
    assert.equal(unitForRole(role, [legal, { id: 'vp', name: 'Khối văn phòng' }])?.name, 'Khối văn phòng');
    assert.equal(unitForRole(role, [legal, { name: 'Hành chính', aliases: ['văn phòng'] }])?.name, 'Hành chính');
  });

  it('finds none where no unit fits', () => assert.equal(unitForRole(role, [legal, {}]), undefined));
});
