import assert from 'node:assert/strict';
import { readDocument } from '../../../../server/src/plan/document';
import { tasksOf } from '../../../../server/src/plan/tasks';
import { LEVELS, type Level, profileEntries } from '../../../../server/src/profiles/profile';
import { readProfile } from '../../../../server/src/profiles/reader';
import { profileById, shippedProfiles } from '../../../../server/src/profiles/registry';
import { faults } from '../../../../server/src/rules/collect';
import { type NewPlan, newPlan } from '../../../../server/src/service/new-plan';
import { type RawAnswers, readAnswers } from '../../../../server/src/service/new-plan-answers';
import { render } from '../../../../server/src/texts/localized';
import { day } from '../../../support/check';

/** A profile as a workspace may have it: an area without usual tasks, its own reports and recipients. */
const OWN = readProfile({
  id: 'tinh-ta',
  name: { vi: 'Tỉnh ta', en: 'Our province' },
  source: { vi: 'Hướng dẫn của tỉnh', en: 'Guidance of the province' },
  reports: ['KSTTHC'],
  groups: [
    { id: 'chi-dao', roman: 'I', title: 'Chỉ đạo, điều hành' },
    {
      id: 'nhiem-vu',
      roman: 'II',
      title: 'Nhiệm vụ',
      areas: [
        { id: 'the-che', title: 'Cải cách thể chế' },
        { id: 'nong-thon', title: 'Nông thôn mới' },
      ],
    },
  ],
}).profile;
assert.ok(OWN);
const profiles = [OWN];

/** A year in which each profile is used, and a day in it on which nothing of the year has passed. */
const YEARS: Readonly<Record<string, number>> = { nq30c: 2020, 'khanh-hoa-2021': 2021 };
const yearOf = (profile: string) => YEARS[profile] ?? 2026;

const AGENCIES: Readonly<Record<Level, string>> = {
  ministry: 'Bộ Y tế',
  province: 'UBND tỉnh Khánh Hòa',
  department: 'Sở Nội vụ tỉnh Khánh Hòa',
  district: 'UBND huyện Diên Khánh',
  commune: 'UBND xã Long Phụng',
};

const UNITS =
  'Văn phòng; CCHC=Chuyên trách CCHC; Pháp chế; Tổ chức cán bộ; Kế toán; Chuyên trách CNTT; Văn thư; Bộ phận Một cửa';

function made(raw: RawAnswers, today = `${raw.year ?? 2026}-01-05`): NewPlan {
  faults.length = 0;
  const plan = newPlan(raw, { today: day(today), profiles });
  assert.deepEqual(faults, []);
  if ('problems' in plan) assert.fail(plan.problems.map(({ message }) => render(message, 'vi')).join('\n'));
  return plan;
}

/** `rule` or `rule ×n`, in the order of the alphabet. */
function left({ analysis }: NewPlan): string[] {
  const count = new Map<string, number>();
  for (const { rule } of analysis.findings) count.set(rule, (count.get(rule) ?? 0) + 1);
  return [...count].map(([rule, n]) => (n > 1 ? `${rule} ×${n}` : rule)).sort();
}

describe('a new plan', () => {
  for (const { id } of [...shippedProfiles, OWN])
    for (const level of LEVELS)
      for (const form of ['decision', 'own number'])
        it(`of ${id}, level ${level}, by ${form}, leaves to its author what only the author can know`, () => {
          const year = String(yearOf(id));
          const base: RawAnswers = {
            agency: AGENCIES[level],
            year,
            level,
            profile: id,
            superior: 'UBND tỉnh Khánh Hòa',
            ownNumber: form === 'own number',
          };
          const parent = { parentNumber: '99/QĐ-UBND', parentDate: `28/12/${yearOf(id) - 1}` };
          const tasks = tasksOf(made(base).analysis.document.plan).length;
          const empty = id === OWN.id ? ['area-empty'] : [];
          const highest = level === 'ministry' || level === 'province';
          const blanks = highest ? [] : ['missing-field ×2'];
          const nobody = ['coordinator-missing', `lead-missing ×${tasks}`];
          // A unit that leads nothing in the profile is one to drop.
          const all = made({ ...base, ...parent, units: UNITS });
          assert.deepEqual(
            left(all).filter((rule) => !rule.startsWith('unit-unused')),
            [...empty],
          );
          assert.deepEqual(
            left(made({ ...base, units: UNITS })).filter((rule) => !rule.startsWith('unit-unused')),
            [...empty, ...blanks],
          );
          assert.deepEqual(left(made({ ...base, ...parent })), [...empty, ...nobody]);
          assert.deepEqual(left(made(base)), [...empty, ...nobody, ...blanks]);
        });

  it('has all areas of the profile with their usual tasks, in order', () => {
    for (const profile of shippedProfiles) {
      const { plan } = made({ agency: 'Sở Y tế', year: String(yearOf(profile.id)), profile: profile.id }).analysis
        .document;
      const entries = profileEntries(profile);
      assert.deepEqual(
        plan.areas.map(({ title, tasks }) => [title?.value, tasks.length]),
        entries.map(({ title, templates }) => [title, templates.length]),
      );
      for (const task of tasksOf(plan)) assert.ok(task.products.length > 0 && task.deadline.length > 0);
    }
  });

  it('writes either spelling with 2 or 4 spaces, LF or CRLF, the same plan each time', () => {
    const base: RawAnswers = { agency: 'Sở Y tế tỉnh Phú Thọ', year: '2026', units: UNITS, parentNumber: '9/KH-UBND' };
    const facts = (plan: NewPlan) => {
      const { head, parent, units, areas, reports } = plan.analysis.document.plan;
      return [
        head?.title?.value,
        head?.level?.word,
        head?.state?.word,
        parent?.number?.value,
        units.map(({ id, kind }) => [id?.value, kind?.word]),
        areas.flatMap(({ tasks }) => tasks.map(({ lead }) => lead?.value)),
        reports.map(({ series }) => series?.value),
        left(plan),
      ];
    };
    const first = made(base);
    for (const keys of ['vi', 'en'])
      for (const indent of [2, 4])
        for (const eol of ['\n', '\r\n']) {
          const plan = made({ ...base, keys, indent, eol });
          assert.deepEqual(facts(plan), facts(first));
          const { style } = plan.analysis.document;
          assert.deepEqual(style, { spelling: keys, indent, eol });
          assert.equal(plan.text.replaceAll('\r\n', '').includes('\r'), false);
          assert.ok(plan.text.endsWith(eol) && !plan.text.endsWith(eol + eol));
          assert.equal(plan.text, made({ ...base, keys, indent, eol }).text);
        }
  });

  it('cites what is in force on the day, and the plan above first-class', () => {
    const bases = (raw: RawAnswers, today?: string) => {
      const { decision, head } = made({ agency: 'Sở Y tế tỉnh A', ...raw }, today).analysis.document.plan;
      return (decision ?? head)?.bases.map(({ value }) => value.replace(/ của .*/, ''));
    };
    assert.deepEqual(bases({ year: '2021' }), []);
    assert.deepEqual(bases({ year: '2015' }), ['Căn cứ Nghị quyết số 30c/NQ-CP ngày 08 tháng 11 năm 2011']);
    assert.deepEqual(bases({ year: '2026' }), ['Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021']);
    assert.deepEqual(bases({ year: '2026', parentNumber: '1/QĐ-UBND', parentDate: '31/12/2025' }, '2026-03-02'), [
      'Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021',
      'Căn cứ Quyết định số 282/QĐ-TTg ngày 12 tháng 02 năm 2026',
      'Căn cứ Quyết định số 01/QĐ-UBND ngày 31 tháng 12 năm 2025',
    ]);
    // Without its date the plan above is still among the bases.
    assert.deepEqual(bases({ year: '2021', parentNumber: '88/KH-UBND' }), ['Căn cứ Kế hoạch số 88/KH-UBND']);
  });

  it('takes the deadline of the plan itself from the window, and moves what has passed', () => {
    const deadlines = (raw: RawAnswers, today: string) =>
      tasksOf(made({ agency: 'Sở Y tế tỉnh A', ...raw }, today).analysis.document.plan)
        .slice(0, 2)
        .map(({ deadline: [first] }) => first?.text?.value);
    // 30/01/2021 is a Saturday.
    const january = { year: '2021', parentNumber: '1/QĐ-UBND', parentDate: '31/12/2020' };
    assert.deepEqual(deadlines(january, '2021-01-04'), ['Chậm nhất ngày 29/01/2021', 'Trong tháng 11/2021']);
    const july = deadlines({ year: '2026' }, '2026-07-20');
    // 31/8/2026 is a day off, by the official calendar.
    assert.deepEqual(july, ['Chậm nhất ngày 28/8/2026', 'Trong tháng 11/2026']);
  });

  it('leaves blank who issues and signs where the name of the agency does not tell', () => {
    const signs = (agency: string, level?: string) => {
      const { decision } = made({ agency, year: '2026', level }).analysis.document.plan;
      const { position, capacity } = decision?.signer ?? {};
      return [decision?.authority?.value, position?.value, capacity?.value, decision?.place?.value];
    };
    assert.deepEqual(signs('Sở Y tế tỉnh Phú Thọ'), [
      'Giám đốc Sở Y tế tỉnh Phú Thọ',
      'Giám đốc',
      undefined,
      'Phú Thọ',
    ]);
    assert.deepEqual(signs('Bộ Y tế'), ['Bộ trưởng Bộ Y tế', 'Bộ trưởng', undefined, 'Hà Nội']);
    assert.deepEqual(signs('Thanh tra tỉnh Khánh Hòa'), [
      'Chánh Thanh tra tỉnh Khánh Hòa',
      'Chánh Thanh tra',
      undefined,
      'Khánh Hòa',
    ]);
    assert.deepEqual(signs('UBND phường Bến Thành, thành phố Hồ Chí Minh'), [
      'UBND phường Bến Thành, thành phố Hồ Chí Minh',
      'Chủ tịch',
      'TM.',
      'Bến Thành',
    ]);
    assert.deepEqual(signs('Trường Chính trị'), [undefined, undefined, undefined, undefined]);
  });

  it('never takes a unit for a role that it does not fill', () => {
    const leads = (units: string, agency = 'Sở Y tế tỉnh A') => [
      ...new Set(
        tasksOf(made({ agency, year: '2026', units }).analysis.document.plan).map(({ lead }) => lead?.value ?? ''),
      ),
    ];
    // Its initials are those of Văn thư.
    assert.deepEqual(leads('Vật tư'), ['']);
    assert.deepEqual(leads('Phòng Nghiệp vụ 1; Phòng Nghiệp vụ 2'), ['']);
    assert.deepEqual(leads('Văn phòng Sở Y tế'), ['', 'VPSYT']);
    assert.deepEqual(leads('Văn phòng UBND tỉnh'), ['', 'VPUBNDT']);
    assert.deepEqual(leads('Văn phòng đăng ký đất đai'), ['']);
  });

  it('says in the language asked for what is to be filled in', () => {
    const comments = (language: string) =>
      made({ agency: 'Sở Y tế', year: '2026', language })
        .text.split('\n')
        .filter((line) => line.startsWith('# '));
    assert.match(comments('vi')[0] ?? '', /^# Bản khung/);
    assert.match(comments('en')[0] ?? '', /^# Skeleton/);
    assert.ok(comments('vi').includes('#   - mã: VP'));
    assert.equal(comments('vi').length, comments('en').length);
  });
});

describe('answers about a new plan', () => {
  const context = { today: day('2025-11-24'), profiles };
  const problems = (raw: RawAnswers) =>
    (readAnswers(raw, context).problems ?? []).map(({ field, absent, message }) => [
      field,
      absent,
      render(message, 'en'),
    ]);

  it('are needed for agency and year', () => {
    assert.deepEqual(
      problems({}).map(([field, absent]) => [field, absent]),
      [
        ['agency', true],
        ['year', true],
      ],
    );
  });

  for (const [raw, field, says] of [
    [{ year: '26' }, 'year', /four digits/],
    [{ year: '2026 năm' }, 'year', /four digits/],
    [{ level: 'làng' }, 'level', /Choose one of/],
    [{ parentDate: '31/02/2025' }, 'parentDate', /31\/12\/2025/],
    [{ parentDate: 'hôm qua' }, 'parentDate', /31\/12\/2025/],
    [{ profile: 'nq77' }, 'profile', /tinh-ta, nq76/],
    [{ units: 'VP=Văn phòng; VP=Vật tư' }, 'units', /“VP” is given twice/],
    [{ units: 'Văn phòng; văn phòng' }, 'units', /given twice/],
    [{ units: 'Kế toán=Văn phòng; Kế toán' }, undefined, /./],
    [{ units: 'KT=Văn phòng; KT' }, 'units', /“KT” is given twice/],
    [{ keys: 'fr' }, 'keys', /vi, en/],
    [{ indent: 3 }, 'indent', /2, 4/],
  ] as const)
    it(`tell what is wrong: ${JSON.stringify(raw)}`, () => {
      const found = problems({ agency: 'Sở Y tế', year: '2026', ...raw });
      assert.deepEqual(
        found.map(([which]) => which),
        field === undefined ? [] : [field],
      );
      if (field !== undefined) assert.match(String(found[0]?.[2]), says);
    });

  for (const [agency, year, level] of [
    ['Sở Nội vụ', '2026', 'department'],
    ['Thanh tra tỉnh', '2021', 'department'],
    ['Ban Quản lý Khu kinh tế tỉnh Khánh Hòa', '2026', 'department'],
    ['UBND tỉnh Khánh Hòa', '2026', 'province'],
    ['Ủy ban nhân dân thành phố Hà Nội', '2020', 'province'],
    ['UBND thành phố Nha Trang', '2020', 'district'],
    ['UBND phường Ba Đình', '2026', 'commune'],
    ['Bộ Tài chính', '2026', 'ministry'],
    ['Bộ phận Một cửa', '2026', undefined],
    ['Trường Đại học Y', '2026', undefined],
  ] as const)
    it(`have the level of ${agency} from its name`, () => {
      const read = readAnswers({ agency, year }, context);
      if (read.problems) assert.fail();
      assert.equal(read.answers.level, level);
    });

  it('take profile and superior from year and agency, and a level from everyday words', () => {
    const read = readAnswers({ agency: 'Sở Y tế thành phố Đà Nẵng', year: '2015', level: 'phường' }, context);
    if (read.problems) assert.fail();
    assert.equal(read.answers.profile, profileById('nq30c'));
    assert.equal(read.answers.level, 'commune');
    const sở = readAnswers({ agency: 'Sở Y tế thành phố Đà Nẵng', year: '2015' }, context);
    if (sở.problems) assert.fail();
    assert.equal(sở.answers.superior, 'UBND thành phố Đà Nẵng');
  });
});

describe('units of a new plan', () => {
  const idsOf = (units: string) =>
    readDocument(made({ agency: 'Sở Y tế', year: '2026', units }).text).plan.units.map(
      ({ id, name, kind }) => `${id?.value}=${name?.value} (${kind?.word ?? '?'})`,
    );

  it('get ids from their initials and kinds from their names', () => {
    assert.deepEqual(
      idsOf(
        'Văn phòng; Phòng Nghiệp vụ 1; Phòng Tổ chức, biên chế; Văn phòng HĐND và UBND; Chuyên trách CNTT; Hội đồng sáng kiến; Bộ phận Một cửa; Sở Tư pháp; Trung tâm Y tế; 5; đội',
      ),
      [
        'VP=Văn phòng (room)',
        'PNV1=Phòng Nghiệp vụ 1 (room)',
        'PTCBC=Phòng Tổ chức, biên chế (room)',
        'VPHĐNDUBND=Văn phòng HĐND và UBND (room)',
        'CTCNTT=Chuyên trách CNTT (position)',
        'HĐSK=Hội đồng sáng kiến (board)',
        'BPMC=Bộ phận Một cửa (group)',
        'STP=Sở Tư pháp (external)',
        'TTYT=Trung tâm Y tế (agency)',
        'ĐV5=5 (?)',
        'Đ=đội (group)',
      ],
    );
  });

  it('have ids of their own, whatever they are called', () => {
    assert.deepEqual(idsOf('VP; Văn phòng; Vườn phố; X=Vật phẩm; vp-2'), [
      'VP=VP (?)',
      'VP-3=Văn phòng (room)',
      'VP-4=Vườn phố (?)',
      'X=Vật phẩm (?)',
      'V2=vp-2 (?)',
    ]);
  });
});
