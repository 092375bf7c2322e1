import assert from 'node:assert/strict';
import fc from 'fast-check';
import { templateById } from '../../../server/src/profiles/catalogue';
import { readProfile } from '../../../server/src/profiles/reader';
import { render } from '../../../server/src/texts/localized';

const MINIMAL = {
  id: 'tinh-ta',
  name: 'Tỉnh ta',
  groups: [
    { id: 'chi-dao', title: 'Chỉ đạo, điều hành' },
    { id: 'nhiem-vu', title: 'Nhiệm vụ', areas: [{ id: 'the-che', title: 'Cải cách thể chế' }] },
  ],
};

/** Problems as `path: message`. */
function problems(value: unknown): string[] {
  return readProfile(value).problems.map(({ path, message }) => `${path.join('.')}: ${render(message, 'vi')}`);
}

describe('readProfile', () => {
  it('needs little: what is absent is that of the shipped profiles', () => {
    const { profile, problems: found } = readProfile(MINIMAL);
    assert.deepEqual(found, []);
    assert.ok(profile);
    assert.equal(profile.windowDays, 30);
    assert.deepEqual(profile.name, { vi: 'Tỉnh ta', en: 'Tỉnh ta' });
    assert.deepEqual(
      profile.recipients.department.map(({ id }) => id),
      ['ubnd-tinh', 'so-noi-vu', 'luu'],
    );
    assert.deepEqual(profile.reports, []);
    const [direction, group] = profile.groups;
    assert.deepEqual([direction?.roman, direction?.required], ['I', false]);
    const area = group?.areas[0];
    assert.deepEqual([area?.number, area?.required], [1, true]);
    assert.ok(area?.templates.includes(templateById('ra-soat-vbqppl') ?? assert.fail()));
    assert.ok(area?.aliases.includes('Thể chế'));
  });

  it('reads areas, templates, reports and recipients of its own', () => {
    const { profile, problems: found } = readProfile({
      ...MINIMAL,
      source: { vi: 'Công văn của tỉnh', en: 'A letter of the province' },
      years: [2026, 2027],
      windowDays: 20,
      windowGround: 'Quy chế của tỉnh',
      reports: ['KSTTHC', { series: 'CCHC', periods: ['6 tháng', 'năm'] }],
      recipients: { commune: ['ubnd-cap-tren', 'Phòng Văn hóa - Xã hội', 'luu'] },
      groups: [
        { id: 'chi-dao', title: 'Chỉ đạo, điều hành', required: true, roman: 'I' },
        {
          id: 'nhiem-vu',
          title: 'Nhiệm vụ',
          areas: [
            { id: 'bien-dao', title: 'Biển đảo', aliases: ['Biển'], about: 'Việc biển đảo', required: false },
            {
              id: 'ho-so',
              title: 'Hồ sơ',
              like: 'mot-cua',
              templates: [
                'giai-quyet-ho-so',
                {
                  name: 'Trực ngày thứ Bảy',
                  products: ['Lịch trực', { text: 'Sổ trực', deadline: 'Hằng tháng' }],
                  deadline: 'Quý I/{năm}',
                  lead: 'Tổ trực',
                  support: ['Các phòng'],
                  target: '100%',
                  basis: ['Quy chế làm việc'],
                  when: 'nếu có',
                },
              ],
            },
          ],
        },
      ],
    });
    assert.deepEqual(found, []);
    assert.ok(profile);
    assert.deepEqual([profile.years, profile.windowDays], [[2026, 2027], 20]);
    assert.deepEqual(
      profile.reports.map(({ series, periods }) => [series, periods.length]),
      [
        ['KSTTHC', 4],
        ['CCHC', 2],
      ],
    );
    assert.deepEqual(
      profile.recipients.commune.map(({ kind, line }) => `${kind} ${line}`),
      ['superior UBND tỉnh (để b/c)', 'named Phòng Văn hóa - Xã hội', 'archive Lưu: VT'],
    );
    const areas = profile.groups[1]?.areas ?? [];
    assert.deepEqual(
      areas.map(({ number, required }) => [number, required]),
      [
        [1, false],
        [2, true],
      ],
    );
    const [shipped, own] = areas[1]?.templates ?? [];
    assert.equal(shipped, templateById('giai-quyet-ho-so'));
    assert.deepEqual(own, {
      id: 'trực ngày thứ bảy',
      name: 'Trực ngày thứ Bảy',
      products: [{ text: 'Lịch trực' }, { text: 'Sổ trực', deadline: 'Hằng tháng' }],
      deadline: 'Quý I/{năm}',
      lead: { id: 'Tổ trực', unit: 'Tổ trực', aliases: [] },
      support: ['Các phòng'],
      target: '100%',
      basis: ['Quy chế làm việc'],
      when: 'nếu có',
    });
  });

  const area = (more: object) => ({
    ...MINIMAL,
    groups: [{ id: 'g', title: 'Nhóm', areas: [{ id: 'a', title: 'Lĩnh vực A', ...more }] }],
  });
  const bad: readonly (readonly [name: string, value: unknown, expected: readonly string[]])[] = [
    [
      'nothing',
      undefined,
      [': Chỗ này phải là một nhóm các khóa.', 'id: Thiếu “id”.', 'name: Thiếu “name”.', 'groups: Thiếu “groups”.'],
    ],
    [
      'a list',
      [],
      [': Chỗ này phải là một nhóm các khóa.', 'id: Thiếu “id”.', 'name: Thiếu “name”.', 'groups: Thiếu “groups”.'],
    ],
    ['an unknown key', { ...MINIMAL, tên: 'x' }, ['tên: Bộ quy tắc không có khóa “tên”.']],
    ['an empty id', { ...MINIMAL, id: ' ' }, ['id: “id” phải là chữ và không được để trống.']],
    [
      'half a localized text',
      { ...MINIMAL, source: { vi: 'x' } },
      ['source: “source” phải là chữ, hoặc gồm hai bản “vi” và “en”.'],
    ],
    [
      'years upside down',
      { ...MINIMAL, years: [2030, 2021] },
      ['years: “years” phải gồm năm đầu và năm cuối, ví dụ [2021, 2030].'],
    ],
    [
      'a window of no days',
      { ...MINIMAL, windowDays: 0 },
      ['windowDays: “windowDays” phải là số ngày nguyên từ 1 đến 366.'],
    ],
    ['groups that are no list', { ...MINIMAL, groups: {} }, ['groups: “groups” phải là một danh sách.']],
    [
      'a wrong Roman number',
      { ...MINIMAL, groups: [{ id: 'x', title: 'Nhóm', roman: 'II' }] },
      ['groups.0.roman: “roman” phải là số La Mã của nhóm, theo thứ tự: I.'],
    ],
    ['an area without a title', area({ title: undefined }), ['groups.0.areas.0.title: Thiếu “title”.']],
    [
      'required as a word',
      area({ required: 'có' }),
      ['groups.0.areas.0.required: “required” phải là true hoặc false.'],
    ],
    [
      'an alias that is no text',
      area({ aliases: ['B', 1] }),
      ['groups.0.areas.0.aliases.1: “1” phải là chữ và không được để trống.'],
    ],
    ['an area like none', area({ like: 'xyz' }), ['groups.0.areas.0.like: Không có lĩnh vực “xyz” để lấy theo.']],
    [
      'an unknown template',
      area({ templates: ['xyz'] }),
      [
        'groups.0.areas.0.templates.0: Không có mẫu nhiệm vụ “xyz”; ghi mã của mẫu có sẵn hoặc viết đủ tên, sản phẩm, tiến độ, chủ trì.',
      ],
    ],
    [
      'half a template',
      area({ templates: [{ name: 'Việc', deadline: 'Quý I/{năm}', lead: 'Văn phòng' }] }),
      ['groups.0.areas.0.templates.0.products: Thiếu “products”.'],
    ],
    [
      'a period that is none',
      { ...MINIMAL, reports: [{ series: 'CCHC', periods: ['quý IV'] }] },
      ['reports.0.periods: “quý IV” không có; chọn một trong: quý I, quý II, 6 tháng, quý III, 9 tháng, năm.'],
    ],
    [
      'a series that is none',
      { ...MINIMAL, reports: ['ISO'] },
      ['reports.0: “ISO” không có; chọn một trong: CCHC, KSTTHC.'],
    ],
    [
      'a recipient id that is none',
      { ...MINIMAL, recipients: { commune: ['luuu'] } },
      ['recipients.commune.0: “luuu” không có; chọn một trong: ubnd-tinh, ubnd-cap-tren, so-noi-vu, bo-noi-vu, luu.'],
    ],
    [
      'two areas of one title',
      {
        ...MINIMAL,
        groups: [
          { id: 'a', title: 'Thể chế' },
          { id: 'b', title: 'Cải cách thể chế' },
        ],
      },
      ['groups: “Cải cách thể chế” trùng với một lĩnh vực khác của bộ quy tắc này.'],
    ],
  ];
  for (const [name, value, expected] of bad) {
    it(`says what is wrong: ${name}`, () => assert.deepEqual(problems(value), expected));
  }

  it('reads what it can beside what it cannot', () => {
    const { profile, problems: found } = readProfile(area({ templates: ['xyz', 'tiet-kiem'] }));
    assert.equal(found.length, 1);
    assert.deepEqual(
      profile?.groups[0]?.areas[0]?.templates.map(({ id }) => id),
      ['tiet-kiem'],
    );
  });

  it('never throws, and fills every message in both languages', () => {
    const keys = fc.constantFrom(
      'id',
      'name',
      'groups',
      'areas',
      'templates',
      'reports',
      'recipients',
      'years',
      'commune',
      'title',
    );
    const { any } = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 5 }, fc.anything(), fc.array(tie('any')), fc.dictionary(keys, tie('any'))),
    }));
    fc.assert(
      fc.property(any, (value) => {
        for (const { message } of readProfile(value).problems) {
          assert.doesNotMatch(
            render({ text: message.text, values: { ...message.values, value: '' } }, 'vi'),
            /\{\w+\}/,
          );
          assert.doesNotMatch(
            render({ text: message.text, values: { ...message.values, value: '' } }, 'en'),
            /\{\w+\}/,
          );
        }
      }),
    );
  });
});
