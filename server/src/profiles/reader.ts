import type { Localized, Message, TextValue } from '../texts/localized';
import { areaSubstance, roleIds, roleOf, templateById } from './catalogue';
import { RECIPIENTS, RECIPIENTS_BY_LEVEL, REPORT_DEMANDS, WINDOW_DAYS, WINDOW_GROUND } from './defaults';
import { titleKey } from './match';
import {
  LEVELS,
  type Level,
  type Profile,
  type ProfileArea,
  type ProfileEntry,
  type ProfileGroup,
  profileEntries,
  REPORT_PERIODS,
  REPORT_SERIES,
  type Recipient,
  type ReportDemand,
  type TaskTemplate,
  type TemplateProduct,
} from './profile';

/** Where in the value, from the outside in: keys and 0-based positions. */
export type Path = readonly (string | number)[];

export interface ProfileProblem {
  readonly path: Path;
  readonly message: Message;
}

export interface ProfileReading {
  /** What could be read; absent when there is no id, name or outline to work with. */
  readonly profile?: Profile;
  readonly problems: readonly ProfileProblem[];
}

const MESSAGES = {
  notMap: { vi: 'Chỗ này phải là một nhóm các khóa.', en: 'This must be a map of keys.' },
  notList: { vi: '“{key}” phải là một danh sách.', en: '“{key}” must be a list.' },
  notText: { vi: '“{key}” phải là chữ và không được để trống.', en: '“{key}” must be a text that is not empty.' },
  notLocalized: {
    vi: '“{key}” phải là chữ, hoặc gồm hai bản “vi” và “en”.',
    en: '“{key}” must be a text, or a “vi” and an “en” text.',
  },
  notBoolean: { vi: '“{key}” phải là true hoặc false.', en: '“{key}” must be true or false.' },
  notDays: {
    vi: '“{key}” phải là số ngày nguyên từ 1 đến 366.',
    en: '“{key}” must be a whole number of days from 1 to 366.',
  },
  notYears: {
    vi: '“{key}” phải gồm năm đầu và năm cuối, ví dụ [2021, 2030].',
    en: '“{key}” must hold a first and a last year, such as [2021, 2030].',
  },
  notRoman: {
    vi: '“{key}” phải là số La Mã của nhóm, theo thứ tự: {expected}.',
    en: '“{key}” must be the Roman number of the group, in order: {expected}.',
  },
  missing: { vi: 'Thiếu “{key}”.', en: '“{key}” is missing.' },
  unknownKey: { vi: 'Bộ quy tắc không có khóa “{key}”.', en: 'A profile has no key “{key}”.' },
  notOneOf: { vi: '“{value}” không có; chọn một trong: {known}.', en: '“{value}” is unknown; use one of: {known}.' },
  unknownTemplate: {
    vi: 'Không có mẫu nhiệm vụ “{value}”; ghi mã của mẫu có sẵn hoặc viết đủ tên, sản phẩm, tiến độ, chủ trì.',
    en: 'There is no task template “{value}”; give the id of a shipped one, or write name, products, deadline and lead.',
  },
  unknownArea: { vi: 'Không có lĩnh vực “{value}” để lấy theo.', en: 'There is no area “{value}” to be like.' },
  duplicate: {
    vi: '“{value}” trùng với một lĩnh vực khác của bộ quy tắc này.',
    en: '“{value}” is also another area of this profile.',
  },
} satisfies Record<string, Localized>;

/** A map being read: its values, where it stands, and where to say what is wrong. */
interface Scope {
  readonly map: Readonly<Record<string, unknown>>;
  readonly path: Path;
  readonly problems: ProfileProblem[];
}

function say(scope: Scope, key: string | number | undefined, text: Localized, values: Record<string, TextValue> = {}) {
  const path = key === undefined ? scope.path : [...scope.path, key];
  scope.problems.push({ path, message: { text, values: { key: key ?? '', ...values } } });
}

/** Opens a map whose keys are known; anything else is reported at `path` and reads as an empty map. */
function open(value: unknown, path: Path, problems: ProfileProblem[], keys: readonly string[]): Scope {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  const scope: Scope = { map: isMap ? Object.fromEntries(Object.entries(value)) : {}, path, problems };
  if (!isMap) say(scope, undefined, MESSAGES.notMap);
  for (const key of Object.keys(scope.map)) if (!keys.includes(key)) say(scope, key, MESSAGES.unknownKey);
  return scope;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function optionalText(scope: Scope, key: string): string | undefined {
  const value = scope.map[key];
  if (value === undefined) return undefined;
  if (isText(value)) return value;
  say(scope, key, MESSAGES.notText);
  return undefined;
}

function requiredText(scope: Scope, key: string): string | undefined {
  if (scope.map[key] === undefined) say(scope, key, MESSAGES.missing);
  return optionalText(scope, key);
}

/** A text in both languages; a plain text serves for both. */
function optionalLocalized(scope: Scope, key: string): Localized | undefined {
  const value = scope.map[key];
  if (value === undefined) return undefined;
  if (isText(value)) return { vi: value, en: value };
  if (typeof value === 'object' && value !== null && 'vi' in value && 'en' in value) {
    const { vi, en } = value;
    if (isText(vi) && isText(en)) return { vi, en };
  }
  say(scope, key, MESSAGES.notLocalized);
  return undefined;
}

function optionalBoolean(scope: Scope, key: string): boolean | undefined {
  const value = scope.map[key];
  if (value === undefined || typeof value === 'boolean') return value;
  say(scope, key, MESSAGES.notBoolean);
  return undefined;
}

function optionalList(scope: Scope, key: string): readonly unknown[] | undefined {
  const value = scope.map[key];
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value;
  say(scope, key, MESSAGES.notList);
  return undefined;
}

/** A list of texts; an item that is none is reported and left out. */
function optionalTexts(scope: Scope, key: string): readonly string[] | undefined {
  return optionalList(scope, key)?.filter((item, index): item is string => {
    if (isText(item)) return true;
    say({ ...scope, path: [...scope.path, key] }, index, MESSAGES.notText);
    return false;
  });
}

/** The member of a closed list that a value is; anything else is reported. */
function oneOf<T extends string>(
  scope: Scope,
  key: string | number,
  value: unknown,
  known: readonly T[],
): T | undefined {
  const found = known.find((item) => item === value);
  if (found === undefined) {
    const shown = isText(value) ? value : '…';
    say(scope, key, MESSAGES.notOneOf, { value: shown, known: known.join(', ') });
  }
  return found;
}

/** An id is written in lower-case Latin letters; any other text in its place is a name. */
function looksLikeId(text: string): boolean {
  return /^[a-z0-9-]+$/.test(text);
}

function readYears(scope: Scope): readonly [number, number] | undefined {
  const value = scope.map.years;
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.length === 2) {
    const [first, last]: readonly unknown[] = value;
    if (Number.isInteger(first) && Number.isInteger(last) && Number(first) <= Number(last)) {
      return [Number(first), Number(last)];
    }
  }
  say(scope, 'years', MESSAGES.notYears);
  return undefined;
}

function readWindowDays(scope: Scope): number | undefined {
  const value = scope.map.windowDays;
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 366) return value;
  say(scope, 'windowDays', MESSAGES.notDays);
  return undefined;
}

function readReports(scope: Scope): readonly ReportDemand[] {
  return (optionalList(scope, 'reports') ?? []).flatMap((item, index): readonly ReportDemand[] => {
    const path = [...scope.path, 'reports', index];
    if (typeof item === 'string') {
      const series = oneOf({ ...scope, path: [...scope.path, 'reports'] }, index, item, REPORT_SERIES);
      return series ? [REPORT_DEMANDS[series]] : [];
    }
    const inner = open(item, path, scope.problems, ['series', 'periods', 'ground']);
    const series = oneOf(inner, 'series', inner.map.series, REPORT_SERIES);
    const listed = optionalTexts(inner, 'periods');
    const ground = optionalLocalized(inner, 'ground');
    if (!series) return [];
    const usual = REPORT_DEMANDS[series];
    const periods = listed?.flatMap((period) => oneOf(inner, 'periods', period, REPORT_PERIODS) ?? []) ?? usual.periods;
    return [{ ...usual, periods, ground: ground ?? usual.ground }];
  });
}

/** A recipient by the id of a usual one, or simply by its name. */
function recipientOf(scope: Scope, index: number, text: string): readonly Recipient[] {
  const known = RECIPIENTS.find((recipient) => recipient.id === text);
  if (known) return [known];
  if (looksLikeId(text)) {
    say(scope, index, MESSAGES.notOneOf, { value: text, known: RECIPIENTS.map(({ id }) => id).join(', ') });
    return [];
  }
  return [{ id: text, kind: 'named', name: { vi: text, en: text }, line: text, names: [text] }];
}

function readRecipients(scope: Scope): Record<Level, readonly Recipient[]> {
  const value = scope.map.recipients ?? {};
  const inner = open(value, [...scope.path, 'recipients'], scope.problems, LEVELS);
  const at = (level: Level): readonly Recipient[] => {
    const texts = optionalTexts(inner, level) ?? RECIPIENTS_BY_LEVEL[level];
    return texts.flatMap((text, index) => recipientOf({ ...inner, path: [...inner.path, level] }, index, text));
  };
  return {
    ministry: at('ministry'),
    province: at('province'),
    department: at('department'),
    district: at('district'),
    commune: at('commune'),
  };
}

function readProduct(item: unknown, path: Path, problems: ProfileProblem[]): readonly TemplateProduct[] {
  if (isText(item)) return [{ text: item }];
  const scope = open(item, path, problems, ['text', 'deadline']);
  const text = requiredText(scope, 'text');
  const deadline = optionalText(scope, 'deadline');
  return text ? [{ text, ...(deadline ? { deadline } : {}) }] : [];
}

const TEMPLATE_KEYS = ['id', 'name', 'products', 'deadline', 'lead', 'support', 'target', 'basis', 'when'];

function readTemplate(item: unknown, parent: Scope, index: number): readonly TaskTemplate[] {
  const path = [...parent.path, 'templates', index];
  if (isText(item)) {
    const shipped = templateById(item);
    if (shipped) return [shipped];
    say({ ...parent, path: [...parent.path, 'templates'] }, index, MESSAGES.unknownTemplate, { value: item });
    return [];
  }
  const scope = open(item, path, parent.problems, TEMPLATE_KEYS);
  const name = requiredText(scope, 'name');
  const deadline = requiredText(scope, 'deadline');
  const lead = requiredText(scope, 'lead');
  if (scope.map.products === undefined) say(scope, 'products', MESSAGES.missing);
  const products = (optionalList(scope, 'products') ?? []).flatMap((product, position) =>
    readProduct(product, [...path, 'products', position], parent.problems),
  );
  if (lead && looksLikeId(lead)) oneOf(scope, 'lead', lead, roleIds);
  const target = optionalText(scope, 'target');
  const when = optionalText(scope, 'when');
  const id = optionalText(scope, 'id');
  const support = optionalTexts(scope, 'support') ?? [];
  const basis = optionalTexts(scope, 'basis') ?? [];
  if (!name || !deadline || !lead || products.length === 0) return [];
  return [
    {
      id: id ?? titleKey(name),
      name,
      products,
      deadline,
      lead: roleOf(lead),
      support,
      basis,
      ...(target ? { target } : {}),
      ...(when ? { when } : {}),
    },
  ];
}

/**
 * The keys that an area and a group share. What is not written is taken from the shipped catalogue: of the area named by
 * `like`, else of the one with the same id.
 */
function readEntry(scope: Scope, requiredByDefault: boolean): ProfileEntry | undefined {
  const id = requiredText(scope, 'id');
  const title = requiredText(scope, 'title');
  const like = optionalText(scope, 'like');
  const aliases = optionalTexts(scope, 'aliases') ?? [];
  const required = optionalBoolean(scope, 'required') ?? requiredByDefault;
  const about = optionalLocalized(scope, 'about');
  const templates = optionalList(scope, 'templates')?.flatMap((item, index) => readTemplate(item, scope, index));
  if (!id || !title) return undefined;
  const substance = areaSubstance(like ?? id);
  if (like && !substance) say(scope, 'like', MESSAGES.unknownArea, { value: like });
  return {
    id,
    title,
    aliases: [...aliases, ...(substance?.aliases ?? [])],
    required,
    about: about ?? substance?.about ?? { vi: title, en: title },
    templates: templates ?? substance?.templates ?? [],
  };
}

const ENTRY_KEYS = ['id', 'title', 'like', 'aliases', 'required', 'about', 'templates'];
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

function readAreas(scope: Scope): readonly ProfileArea[] {
  const entries = (optionalList(scope, 'areas') ?? []).flatMap((item, index) => {
    const inner = open(item, [...scope.path, 'areas', index], scope.problems, ENTRY_KEYS);
    return readEntry(inner, true) ?? [];
  });
  return entries.map((entry, index) => ({ ...entry, number: index + 1 }));
}

function readGroups(scope: Scope): readonly ProfileGroup[] {
  const list = optionalList(scope, 'groups');
  if (list === undefined && scope.map.groups === undefined) say(scope, 'groups', MESSAGES.missing);
  return (list ?? []).flatMap((item, index): readonly ProfileGroup[] => {
    const keys = [...ENTRY_KEYS, 'roman', 'areas'];
    const inner = open(item, [...scope.path, 'groups', index], scope.problems, keys);
    const expected = ROMAN[index] ?? String(index + 1);
    const roman = optionalText(inner, 'roman') ?? expected;
    if (roman !== expected) say(inner, 'roman', MESSAGES.notRoman, { expected });
    const entry = readEntry(inner, false);
    const areas = readAreas(inner);
    return entry ? [{ ...entry, roman: expected, areas }] : [];
  });
}

/** Two entries under one id, or two titles that read the same, could never be told apart in a plan. */
function reportClashes(profile: Profile, scope: Scope): void {
  const seen = new Set<string>();
  for (const { id, title } of profileEntries(profile)) {
    for (const [name, text] of [
      [`id ${id}`, id],
      [`title ${titleKey(title)}`, title],
    ] as const) {
      if (seen.has(name)) say(scope, 'groups', MESSAGES.duplicate, { value: text });
      seen.add(name);
    }
  }
}

const PROFILE_KEYS = ['id', 'name', 'source', 'years', 'windowDays', 'windowGround', 'groups', 'reports', 'recipients'];

/**
 * Reads a profile from plain data (a shipped file, or a workspace's own). Never throws: what is wrong is a problem with its
 * path and is left out, the rest is read. What may be absent has the value of the shipped profiles (`defaults.ts`,
 * `catalogue.ts`): a workspace's profile needs `id`, `name`, and `groups` with ids and titles.
 */
export function readProfile(value: unknown): ProfileReading {
  const problems: ProfileProblem[] = [];
  const scope = open(value, [], problems, PROFILE_KEYS);
  const id = requiredText(scope, 'id');
  if (scope.map.name === undefined) say(scope, 'name', MESSAGES.missing);
  const name = optionalLocalized(scope, 'name');
  const source = optionalLocalized(scope, 'source');
  const years = readYears(scope);
  const windowDays = readWindowDays(scope);
  const windowGround = optionalLocalized(scope, 'windowGround');
  const groups = readGroups(scope);
  const reports = readReports(scope);
  const recipients = readRecipients(scope);
  if (!id || !name || groups.length === 0) return { problems };
  const profile: Profile = {
    id,
    name,
    source: source ?? name,
    ...(years ? { years } : {}),
    windowDays: windowDays ?? WINDOW_DAYS,
    windowGround: windowGround ?? WINDOW_GROUND,
    groups,
    reports,
    recipients,
  };
  reportClashes(profile, scope);
  return { profile, problems };
}
