import type { EnumWord } from '../plan/vocabulary';
import type { Level } from '../profiles/profile';
import { foldKey, nfc } from '../texts/fold';
import { wordPattern } from '../texts/word-pattern';

/** A unit of a new plan, complete. */
export interface NewUnit {
  /** Unique among all ids and names, folded. */
  readonly id: string;
  readonly name: string;
  /** Absent where the name does not tell. */
  readonly kind: EnumWord<'unitKind'> | undefined;
  readonly head: string | undefined;
}

/** A unit as it was given. */
export interface GivenUnit {
  readonly id?: string | undefined;
  readonly name: string;
  readonly kind?: EnumWord<'unitKind'> | undefined;
  readonly head?: string | undefined;
}

/** `VP=Văn phòng`, or just a name; an id has no spaces and at most 20 characters. */
export function readUnit(text: string): GivenUnit {
  const [, id, name] = /^([^=\s]{1,20})=(.*)$/su.exec(text.trim()) ?? [];
  return name?.trim() ? { id: nfc(id ?? ''), name: nfc(name).trim() } : { name: nfc(text).trim() };
}

/** The units on one line or several: names hold commas (`Phòng Tổ chức, biên chế`), so semicolons and line breaks part them. */
export function readUnits(text: string): readonly GivenUnit[] {
  return text
    .split(/[;\n]/)
    .map(readUnit)
    .filter(({ name }) => name !== '');
}

/** Gives each unit what it lacks: an id from the initials of its name, and the kind that its name shows. */
export function completeUnits(given: readonly GivenUnit[], level: Level | undefined): readonly NewUnit[] {
  /** Whose each name and id is, folded. */
  const taken = new Map<string, GivenUnit>();
  for (const unit of given) for (const text of [unit.name, unit.id ?? unit.name]) taken.set(foldKey(text), unit);
  return given.map((unit) => ({
    id: unit.id ?? freeId(unit, taken),
    name: unit.name,
    kind: unit.kind ?? kindOf(unit.name, level),
    head: unit.head,
  }));
}

function freeId(unit: GivenUnit, taken: Map<string, GivenUnit>): string {
  const initials = initialsOf(unit.name);
  let id = initials;
  for (let n = 2; (taken.get(foldKey(id)) ?? unit) !== unit; n++) id = `${initials}-${n}`;
  taken.set(foldKey(id), unit);
  return id;
}

/** `Phòng Nghiệp vụ 1` → `PNV1`; numbers and abbreviations stay whole, conjunctions count for nothing. */
function initialsOf(name: string): string {
  const words = name.slice(0, LONGEST_NAME).match(WORDS) ?? [];
  const parts = words
    .filter((word) => !/^và$/iu.test(word))
    .map((word) => (/^\d+$/.test(word) || isAbbreviation(word) ? word : ([...word][0] ?? '').toUpperCase()));
  const id = parts.join('').slice(0, LONGEST_ID);
  return /^\p{L}/u.test(id) ? id : `ĐV${id}`;
}

const WORDS = wordPattern(String.raw`[\p{L}\p{M}]+|\d+`, 'gu');
const LONGEST_NAME = 300;
const LONGEST_ID = 12;

function isAbbreviation(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** What a name says of the kind of unit. */
const KINDS: readonly (readonly [RegExp, EnumWord<'unitKind'>])[] = [
  [/^(?:văn )?phòng(?: |$)/u, 'room'],
  [/^(?:hội đồng|ban (?:chỉ đạo|biên tập))(?: |$)/u, 'board'],
  [/^(?:bộ phận|tổ|nhóm|đội)(?: |$)/u, 'group'],
  [/^(?:pháp chế|kế toán|văn thư|chuyên trách|công chức|cán bộ|thư ký|chánh|trưởng|phó)(?: |$)/u, 'position'],
  [/^(?:vụ|cục|chi cục|trung tâm|viện|trường|thanh tra|bệnh viện)(?: |$)/u, 'agency'],
  [/^(?:sở|ubnd|ủy ban nhân dân|bộ)(?: |$)/u, 'agency'],
];

function kindOf(name: string, level: Level | undefined): EnumWord<'unitKind'> | undefined {
  const folded = foldKey(name.slice(0, LONGEST_NAME));
  const kind = KINDS.find(([pattern]) => pattern.test(folded))?.[1];
  // A sở among the units of an agency of its own rank, or of one below, is none of its units.
  const ofOthers = /^(?:sở|ubnd|ủy ban nhân dân|bộ) /u.test(folded) && !folded.startsWith('bộ phận ');
  return ofOthers && level !== undefined && level !== 'province' && level !== 'ministry' ? 'external' : kind;
}
