import { enums, everydayWords, type Spelling } from '../plan/vocabulary';
import type { Level, Profile } from '../profiles/profile';
import { profileById, profileForYear, shippedProfiles } from '../profiles/registry';
import { levelByName } from '../rules/issuance/level';
import { foldKey, nfc } from '../texts/fold';
import type { Language, Localized, Message } from '../texts/localized';
import { type PlainDate, readDate } from '../time/date';
import { type GivenUnit, readUnit, readUnits } from './new-plan-units';

/**
 * What somebody says of a new plan, as it was typed: flags of the command line, boxes of an editor. Texts are taken as
 * they are but for NFC and white space at their ends; an empty one is as if it had not been given.
 */
export interface RawAnswers {
  readonly agency?: string | undefined;
  readonly year?: string | undefined;
  /** A word of either spelling, or an everyday one (`phường`). */
  readonly level?: string | undefined;
  readonly superior?: string | undefined;
  readonly title?: string | undefined;
  readonly parentNumber?: string | undefined;
  /** In any form that a plan may hold. */
  readonly parentDate?: string | undefined;
  readonly parentIssuer?: string | undefined;
  readonly parentTitle?: string | undefined;
  readonly profile?: string | undefined;
  /** `VP=Văn phòng` or a name, each; or all of them in one text with semicolons or line breaks between them. */
  readonly units?: string | readonly (string | GivenUnit)[] | undefined;
  readonly place?: string | undefined;
  readonly signer?: string | undefined;
  readonly keys?: string | undefined;
  /** Columns of a level, 2 or 4. */
  readonly indent?: number | string | undefined;
  readonly eol?: string | undefined;
  /** The plan is issued by itself, under a number of its own, and not by a decision. */
  readonly ownNumber?: boolean | undefined;
  /** Of the comments that say what is to be filled in. */
  readonly language?: string | undefined;
}

/** Answers that make a plan. */
export interface Answers {
  readonly agency: string;
  readonly year: number;
  readonly level: Level | undefined;
  readonly superior: string | undefined;
  readonly title: string;
  readonly parent: ParentAnswers | undefined;
  readonly profile: Profile;
  readonly units: readonly GivenUnit[];
  readonly place: string | undefined;
  readonly signer: string | undefined;
  readonly keys: Spelling;
  readonly indent: 2 | 4;
  readonly eol: '\n' | '\r\n';
  readonly ownNumber: boolean;
  readonly language: Language;
}

/** What is known of the plan above; a blank is left for the rest. */
export interface ParentAnswers {
  readonly number: string | undefined;
  readonly date: PlainDate | undefined;
  readonly issuer: string | undefined;
  readonly title: string | undefined;
}

/** The answers that can be wrong, or are needed. */
export type AnswerField = 'agency' | 'year' | 'level' | 'parentDate' | 'profile' | 'units' | 'keys' | 'indent';

/** What is wrong with one answer, in a sentence with an example. */
export interface AnswerProblem {
  readonly field: AnswerField;
  readonly message: Message;
  /** Whether the answer is needed and was not given. */
  readonly absent: boolean;
}

/** What answers rest on besides themselves. */
export interface AnswerContext {
  readonly today: PlainDate;
  /** The workspace's own, which come before the shipped ones. */
  readonly profiles: readonly Profile[];
}

/** What is likely where nothing was answered; shown to whoever answers, who may change it. */
export interface Proposals {
  readonly year: number;
  readonly level: Level | undefined;
  readonly superior: string | undefined;
  readonly profile: Profile;
  /** All that there are, the proposed one among them. */
  readonly profiles: readonly Profile[];
  /** The name of a file for the plan. */
  readonly file: string;
}

const texts = {
  agency: {
    vi: 'Hãy ghi tên cơ quan lập kế hoạch, ví dụ: Sở Nội vụ tỉnh Khánh Hòa.',
    en: 'Write the name of the agency the plan is for, such as: Sở Nội vụ tỉnh Khánh Hòa.',
  },
  noYear: { vi: 'Hãy ghi năm của kế hoạch, ví dụ: 2026.', en: 'Write the year of the plan, such as: 2026.' },
  year: {
    vi: '“{value}” không phải là năm. Hãy ghi bốn chữ số, ví dụ: 2026.',
    en: '“{value}” is not a year. Write four digits, such as: 2026.',
  },
  level: {
    vi: '“{value}” không phải là cấp. Hãy chọn: bộ, tỉnh, sở, huyện, xã.',
    en: '“{value}” is not a level. Choose one of: ministry, province, department, district, commune.',
  },
  date: {
    vi: '“{value}” không phải là ngày có thật. Hãy viết ngày/tháng/năm, ví dụ: 31/12/2025.',
    en: '“{value}” is no day of the calendar. Write day/month/year, such as: 31/12/2025.',
  },
  profile: {
    vi: 'Không có bộ quy tắc “{value}”. Hãy chọn: {choices}.',
    en: 'There is no profile “{value}”. Choose one of: {choices}.',
  },
  unitTwice: {
    vi: 'Đơn vị “{value}” được nêu hai lần. Mỗi đơn vị có một tên và một mã riêng.',
    en: 'The unit “{value}” is given twice. Each unit has a name and an id of its own.',
  },
  choice: { vi: '“{value}” không dùng được. Hãy chọn: {choices}.', en: '“{value}” cannot be used. Choose: {choices}.' },
} as const satisfies Record<string, Localized>;

/** What is likely, from whatever has been answered so far. Never throws. */
export function propose(raw: RawAnswers, context: AnswerContext): Proposals {
  const { today, profiles: own } = context;
  const agency = textOf(raw.agency) ?? '';
  const year = yearOf(raw.year) ?? likelyYear(today);
  const level = levelOf(raw.level) ?? likelyLevel(agency, year);
  const ids = new Set(own.map(({ id }) => foldKey(id)));
  return {
    year,
    level,
    superior: textOf(raw.superior) ?? textOf(raw.parentIssuer) ?? likelySuperior(agency, level),
    profile: profileById(textOf(raw.profile) ?? '', own) ?? profileForYear(year, own),
    profiles: [...own, ...shippedProfiles.filter(({ id }) => !ids.has(foldKey(id)))],
    file: `ke-hoach-cchc-${year}.plan.yaml`,
  };
}

/** Reads answers. What is missing is proposed where a name or the calendar tells; agency and year never are. Never throws. */
export function readAnswers(
  raw: RawAnswers,
  context: AnswerContext,
): { readonly answers: Answers; readonly problems?: never } | { readonly problems: readonly AnswerProblem[] } {
  const problems: AnswerProblem[] = [];
  const wrong = (field: AnswerField, key: keyof typeof texts, value = '', choices = '') => {
    problems.push({ field, message: { text: texts[key], values: { value: brief(value), choices } }, absent: false });
  };
  const absent = (field: AnswerField, key: keyof typeof texts) =>
    problems.push({ field, message: { text: texts[key] }, absent: true });
  const agency = textOf(raw.agency);
  const written = textOf(raw.year);
  const year = yearOf(written);
  const proposed = propose(raw, context);
  const profile = textOf(raw.profile);
  const date = textOf(raw.parentDate);
  const read = date === undefined ? undefined : readDate(date);
  if (agency === undefined) absent('agency', 'agency');
  if (written === undefined) absent('year', 'noYear');
  else if (year === undefined) wrong('year', 'year', written);
  if (textOf(raw.level) !== undefined && levelOf(raw.level) === undefined) wrong('level', 'level', raw.level);
  if (date !== undefined && !read?.date) wrong('parentDate', 'date', date);
  if (profile !== undefined && !profileById(profile, context.profiles))
    wrong('profile', 'profile', profile, proposed.profiles.map(({ id }) => id).join(', '));
  const units = unitsOf(raw.units);
  const twice = firstTwice(units);
  if (twice !== undefined) wrong('units', 'unitTwice', twice);
  if (raw.keys !== undefined && raw.keys !== 'vi' && raw.keys !== 'en') wrong('keys', 'choice', raw.keys, 'vi, en');
  const indent = raw.indent === undefined ? '2' : String(raw.indent);
  if (indent !== '2' && indent !== '4') wrong('indent', 'choice', indent, '2, 4');
  if (problems.length > 0 || agency === undefined || year === undefined) return { problems };
  return {
    answers: {
      agency,
      year,
      level: proposed.level,
      superior: proposed.superior,
      title: textOf(raw.title) ?? `Kế hoạch cải cách hành chính năm ${year} của ${agency}`,
      parent: parentOf(raw, read?.date, proposed),
      profile: proposed.profile,
      units,
      place: textOf(raw.place) ?? likelyPlace(agency, proposed),
      signer: textOf(raw.signer),
      keys: raw.keys === 'en' ? 'en' : 'vi',
      indent: indent === '4' ? 4 : 2,
      eol: raw.eol === '\r\n' ? '\r\n' : '\n',
      ownNumber: raw.ownNumber === true,
      language: raw.language === 'en' ? 'en' : 'vi',
    },
  };
}

/** Ministries and provinces have no plan of the year above theirs (domain guide §8), unless one is named. */
function parentOf(
  raw: RawAnswers,
  date: PlainDate | undefined,
  { level, superior }: Pick<Proposals, 'level' | 'superior'>,
): ParentAnswers | undefined {
  const [number, issuer, title] = [raw.parentNumber, raw.parentIssuer, raw.parentTitle].map(textOf);
  const given = number ?? date ?? issuer ?? title;
  const isHighest = level === undefined || level === 'ministry' || level === 'province';
  return given === undefined && isHighest ? undefined : { number, date, issuer: issuer ?? superior, title };
}

function textOf(text: string | undefined): string | undefined {
  const trimmed = text === undefined ? '' : nfc(text).trim();
  return trimmed === '' ? undefined : trimmed;
}

function yearOf(text: string | undefined): number | undefined {
  const year = textOf(text);
  return year !== undefined && /^(?:19|20)\d\d$/.test(year) ? Number(year) : undefined;
}

function levelOf(text: string | undefined): Level | undefined {
  const word = foldKey(text?.slice(0, 40) ?? '');
  return enums.level.find(({ vi, en }) => vi === word || en === word)?.en ?? everydayWords.level[word];
}

function unitsOf(given: RawAnswers['units']): readonly GivenUnit[] {
  if (given === undefined) return [];
  if (typeof given === 'string') return readUnits(given);
  return given
    .map((unit) =>
      typeof unit === 'string'
        ? readUnit(unit)
        : { ...unit, id: textOf(unit.id), name: textOf(unit.name) ?? '', head: textOf(unit.head) },
    )
    .filter(({ name }) => name !== '');
}

/** A name or id that belongs to two units. */
function firstTwice(units: readonly GivenUnit[]): string | undefined {
  const seen = new Map<string, number>();
  for (const [i, { id, name }] of units.entries()) {
    for (const text of id === undefined ? [name] : [id, name]) {
      const key = foldKey(text);
      if ((seen.get(key) ?? i) !== i) return text;
      seen.set(key, i);
    }
  }
  return undefined;
}

/** From October on people write the plan of the next year. */
function likelyYear({ year, month }: PlainDate): number {
  return month >= 10 ? year + 1 : year;
}

/** Cities under the central government, whose committee is that of a province. */
const CITIES = /^(?:hà nội|hải phòng|huế|đà nẵng|cần thơ|hồ chí minh)(?:$|[ ,])/u;
const COMMITTEE_OF_CITY = /^(?:ubnd|ủy ban nhân dân) (?:thành phố|tp\.?) ?/u;
/** Equal in rank to a sở (DESIGN §7), and bodies equal to a ministry. */
const OF_A_PROVINCE =
  /^(?:thanh tra|ban quản lý|văn phòng (?:ubnd|ủy ban nhân dân|đoàn đbqh|hđnd)) .{0,60}(?:tỉnh|thành phố)/u;
const OF_THE_CENTRE = /^(?:thanh tra chính phủ|văn phòng chính phủ|ngân hàng nhà nước việt nam|ủy ban dân tộc)/u;
/** Cities of districts' rank ended with the districts on 01/7/2025 (domain guide §8). */
const LAST_YEAR_OF_DISTRICTS = 2025;

/** The level that a name shows. A city is a province, or until 2025 a district where it is none of the great ones. */
function likelyLevel(agency: string, year: number): Level | undefined {
  const known = levelByName(agency);
  if (known) return known;
  const name = foldKey(agency.slice(0, 200));
  const city = COMMITTEE_OF_CITY.exec(name)?.[0];
  if (city) return CITIES.test(name.slice(city.length)) || year > LAST_YEAR_OF_DISTRICTS ? 'province' : 'district';
  if (OF_THE_CENTRE.test(name)) return 'ministry';
  return OF_A_PROVINCE.test(name) ? 'department' : undefined;
}

/** A place of some kind that a name holds: `Sở Nội vụ tỉnh Khánh Hòa` → `tỉnh`, `Khánh Hòa`. */
function placeIn(name: string, pattern: RegExp): { readonly kind: string; readonly name: string } | undefined {
  const [, kind = '', place = ''] = pattern.exec(name.slice(0, 300)) ?? [];
  // In small letters the word is another one: `thành phố thông minh`.
  if (!/^[\p{Lu}\d]/u.test(place)) return undefined;
  return { kind: kind.toLowerCase(), name: place.replace(WIDER, '').trim() };
}

const WIDER = / (?:huyện|quận|thị xã|thành phố|tỉnh) .{0,60}$/iu;
const placeOf = (kinds: string) =>
  new RegExp(String.raw`(?:^|[\s,])(${kinds}) ([\p{L}\d][^,;()]{0,60})(?:$|[,;(])`, 'iu');
const PROVINCE = placeOf('tỉnh|thành phố');
const DISTRICT = placeOf('huyện|quận|thị xã|thành phố');
const COMMUNE = placeOf('xã|phường|thị trấn|đặc khu');

/** The committee above a department whose name holds that of its province. */
function likelySuperior(agency: string, level: Level | undefined): string | undefined {
  const province = level === 'department' ? placeIn(agency, PROVINCE) : undefined;
  return province && `UBND ${province.kind} ${province.name}`;
}

const PLACES: Readonly<Record<Exclude<Level, 'ministry'>, RegExp>> = {
  province: PROVINCE,
  department: PROVINCE,
  district: DISTRICT,
  commune: COMMUNE,
};

/** Địa danh by Nghị định 30/2020/NĐ-CP: the name of the unit the agency is of; of a ministry Hà Nội. */
function likelyPlace(agency: string, { level, superior }: Pick<Proposals, 'level' | 'superior'>): string | undefined {
  if (level === 'ministry') return 'Hà Nội';
  if (level === undefined) return undefined;
  const own =
    placeIn(agency, PLACES[level]) ?? (level === 'department' ? placeIn(superior ?? '', PROVINCE) : undefined);
  return own?.name;
}

/** A value as it can stand in a sentence. */
function brief(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
