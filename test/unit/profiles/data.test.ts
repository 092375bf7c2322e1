import assert from 'node:assert/strict';
import { areaIds, areaSubstance, roleIds, templateById, templateIds } from '../../../server/src/profiles/catalogue';
import type { Profile, TaskTemplate } from '../../../server/src/profiles/profile';
import { fillYear, LEVELS, profileEntries } from '../../../server/src/profiles/profile';
import { readProfile } from '../../../server/src/profiles/reader';
import { shippedProfileData, shippedProfiles } from '../../../server/src/profiles/registry';

const byId = new Map(shippedProfiles.map((profile) => [profile.id, profile]));

function profile(id: string): Profile {
  const found = byId.get(id);
  assert.ok(found, id);
  return found;
}

function texts(template: TaskTemplate): string[] {
  const { name, products, deadline, support, target, when } = template;
  const ofProducts = products.flatMap((product) => [product.text, product.deadline ?? '']);
  return [name, ...ofProducts, deadline, ...support, target ?? '', when ?? ''];
}

const templates = templateIds.map((id) => {
  const template = templateById(id);
  assert.ok(template, id);
  return template;
});

describe('the shipped profiles', () => {
  for (const data of shippedProfileData) {
    const { profile: read, problems } = readProfile(data);
    it(`${read?.id} is read without a problem`, () => assert.deepEqual(problems, []));
  }

  it('demand the areas of their programme, in its order', () => {
    const required = (id: string) =>
      profileEntries(profile(id)).flatMap((entry) => (entry.required ? [entry.title] : []));
    assert.deepEqual(required('khanh-hoa-2021'), [
      'Cải cách thể chế',
      'Cải cách thủ tục hành chính',
      'Thực hiện cơ chế một cửa',
      'Cải cách tổ chức bộ máy',
      'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức',
      'Cải cách tài chính công',
      'Hiện đại hóa hành chính, xây dựng và phát triển chính quyền điện tử, chính quyền số',
    ]);
    assert.deepEqual(required('nq30c'), [
      'Cải cách thể chế',
      'Cải cách thủ tục hành chính',
      'Cải cách tổ chức bộ máy hành chính nhà nước',
      'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức',
      'Cải cách tài chính công',
      'Hiện đại hóa hành chính',
    ]);
    assert.deepEqual(required('nq76'), [
      'Cải cách thể chế',
      'Cải cách thủ tục hành chính',
      'Cải cách tổ chức bộ máy hành chính nhà nước',
      'Cải cách chế độ công vụ',
      'Cải cách tài chính công',
      'Xây dựng, phát triển Chính phủ điện tử, Chính phủ số',
    ]);
    assert.deepEqual(required('par-index'), [
      'Công tác chỉ đạo, điều hành CCHC',
      'Cải cách thể chế',
      'Cải cách TTHC',
      'Cải cách tổ chức bộ máy hành chính',
      'Cải cách chế độ công vụ',
      'Cải cách tài chính công',
      'Xây dựng và phát triển Chính phủ điện tử, Chính phủ số',
    ]);
  });

  it('put direction first and the areas second; only the source has impact and other matters', () => {
    for (const { groups } of shippedProfiles) {
      assert.deepEqual([groups[0]?.id, groups[0]?.roman, groups[0]?.areas.length], ['chi-dao', 'I', 0]);
      assert.deepEqual([groups[1]?.roman, groups[1]?.areas[0]?.number], ['II', 1]);
    }
    const more = (id: string) =>
      profile(id)
        .groups.slice(2)
        .map(({ roman, id: group, required }) => [roman, group, required]);
    assert.deepEqual(more('khanh-hoa-2021'), [
      ['III', 'tac-dong', false],
      ['IV', 'khac', false],
    ]);
    for (const id of ['nq30c', 'nq76', 'par-index']) assert.deepEqual(more(id), []);
  });

  it('demand the report series of DESIGN §7', () => {
    const reports = (id: string) => profile(id).reports.map(({ series, periods }) => [series, ...periods]);
    const cchc = ['CCHC', 'quý I', '6 tháng', 'quý III', 'năm'];
    assert.deepEqual(reports('khanh-hoa-2021'), [cchc, ['KSTTHC', 'quý I', 'quý II', 'quý III', 'năm']]);
    for (const id of ['nq30c', 'nq76', 'par-index']) assert.deepEqual(reports(id), [cchc]);
  });

  it('expect the recipients of DESIGN §7', () => {
    const expected = {
      ministry: ['luu'],
      province: ['bo-noi-vu', 'luu'],
      department: ['ubnd-tinh', 'so-noi-vu', 'luu'],
      district: ['ubnd-tinh', 'so-noi-vu', 'luu'],
      commune: ['ubnd-cap-tren', 'luu'],
    };
    for (const { recipients } of shippedProfiles) {
      for (const level of LEVELS)
        assert.deepEqual(
          recipients[level].map(({ id }) => id),
          expected[level],
        );
    }
  });

  it('have a window of 30 days', () => {
    for (const { windowDays } of shippedProfiles) assert.equal(windowDays, 30);
  });

  for (const { id, groups } of shippedProfiles) {
    for (const entry of profileEntries(profile(id))) {
      it(`${id} / ${entry.id} has usual tasks and says what belongs there`, () => {
        assert.ok(entry.templates.length >= 3, String(entry.templates.length));
        assert.notEqual(entry.about.vi, entry.title);
        assert.equal(new Set(entry.templates.map((template) => template.id)).size, entry.templates.length);
      });
    }
    it(`${id}: direction has the plan, inspection, communication, reports, training and scoring`, () => {
      const ids = groups[0]?.templates.map((template) => template.id) ?? [];
      for (const wanted of ['ke-hoach', 'kiem-tra', 'tuyen-truyen', 'bao-cao', 'tap-huan']) {
        assert.ok(ids.includes(`${wanted}-cchc`), wanted);
      }
      assert.ok(ids.includes('tu-cham-diem'));
    });
  }
});

/** What a template may set as a deadline: a day, a month, a quarter, or a turn that comes back. */
const CONCRETE =
  /^(?:Trước \d\d\/\d\d?\/\{năm\}|Trong tháng \d\d\/\{năm\}|Quý (?:I|II|III|IV)\/\{năm\}|Hằng quý|Trước ngày \d\d của tháng cuối quý)$/;

/** How much of the shorter text the two have in common, by words. */
function overlap(one: string, other: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
  const [a, b] = [words(one), words(other)];
  return [...a].filter((word) => b.has(word)).length / Math.min(a.size, b.size);
}

describe('the task templates', () => {
  for (const template of templates) {
    it(`${template.id} would pass the checks of a plan`, () => {
      assert.ok(template.products.length > 0);
      for (const deadline of [template.deadline, ...template.products.map((product) => product.deadline)]) {
        if (deadline !== undefined) assert.match(deadline, CONCRETE);
      }
      const own = template.products.filter((product) => product.deadline !== undefined);
      assert.ok(own.length === 0 || own.length === template.products.length, 'all products have deadlines, or none');
      for (const { text } of template.products) assert.ok(overlap(template.name, text) < 0.8, text);
      assert.ok(roleIds.includes(template.lead.id), template.lead.id);
      for (const text of texts(template)) {
        assert.equal(text, text.normalize('NFC').trim());
        assert.doesNotMatch(text, /\b20\d\d\b(?<!9001:2015)/, 'a year is written {năm}');
        assert.doesNotMatch(fillYear(text, 2026), /[{}]/);
        assert.doesNotMatch(text, /theo quy định|theo kế hoạch|kịp thời|hàng (?:năm|quý|tháng)|đảm bảo/i);
      }
    });
  }

  it('name each report series completely', () => {
    const product = (id: string) => templateById(id)?.products[0]?.text ?? '';
    assert.match(product('bao-cao-cchc'), /CCHC.*02 báo cáo quý, 01 báo cáo 6 tháng và 01 báo cáo năm/);
    assert.match(product('bao-cao-kstthc'), /KSTTHC.*03 báo cáo quý và 01 báo cáo năm/);
  });

  it('fill in the year', () => {
    assert.equal(fillYear('Quý I/{năm}, năm {năm}', 2026), 'Quý I/2026, năm 2026');
  });
});

describe('the catalogue', () => {
  it('has no template, area or role that nothing uses, and no reference that leads nowhere', () => {
    const inAreas = areaIds.flatMap((id) => areaSubstance(id)?.templates ?? []);
    assert.deepEqual([...new Set(inAreas.map(({ id }) => id))].sort(), [...templateIds].sort());
    assert.deepEqual([...new Set(templates.map(({ lead }) => lead.id))].sort(), [...roleIds].sort());
    for (const id of areaIds) assert.ok((areaSubstance(id)?.about?.vi ?? '') !== '', id);
  });

  it('knows nothing of ids that are no areas', () => {
    for (const id of ['', 'toString', '__proto__', 'the-chế']) assert.equal(areaSubstance(id), undefined);
  });
});
