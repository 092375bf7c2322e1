import { distance } from 'fastest-levenshtein';
import type { Unit } from '../plan/model';
import { byValue } from '../texts/by-value';
import { foldKey, stripAccents } from '../texts/fold';
import { memo } from '../texts/memo';
import { wordPattern } from '../texts/word-pattern';

/** The units a plan declares, found by whatever they are called. */
export interface Units {
  readonly list: readonly Unit[];
  /** How many rooms are declared; `undefined` when none is, or when a unit called a room says no kind (cannot know). */
  readonly rooms: number | undefined;
  /** By id, name, alias or head, or by `Trưởng`, `Chánh`, `Phó` … + name; `undefined` for anything else. */
  find(written: string): Unit | undefined;
  /** The unit that is meant by a name one slip of the keyboard away from one of its names; `undefined` for what is known or far from all. */
  nearest(written: string): NearUnit | undefined;
}

/** A unit, and its name as it should have been written. */
export interface NearUnit {
  readonly unit: Unit;
  readonly name: string;
}

/** One index a list: it lives as long as the list does. */
export const unitsOf: (list: readonly Unit[]) => Units = memo((list) => {
  const byName = new Map<string, Unit>();
  for (const unit of list)
    for (const { value } of namesOf(unit)) {
      const name = foldKey(value);
      if (!byName.has(name)) byName.set(name, unit);
    }
  const find = byValue((written) => {
    const name = foldKey(written);
    return byName.get(name) ?? byName.get(name.replace(TITLE, ''));
  });
  const slips = memo(slipIndex);
  return {
    list,
    rooms: roomsIn(list, byName),
    find,
    nearest: (written) => (find(written) ? undefined : nearestIn(slips(list), written)),
  };
});

/** Everything a unit is called: its id, name, aliases and head, as written. */
export function namesOf(unit: Unit): readonly { readonly value: string }[] {
  return [unit.id, unit.name, ...unit.aliases, unit.head].flatMap((text) => text ?? []);
}

/** What stands, folded, before a unit's name when its head or deputy is meant: `Trưởng phòng …`, `Phó Chánh Văn phòng`, `Vụ trưởng Vụ …`. */
export const TITLE =
  /^(?:(?:đồng chí|đ\/c|ông|bà) )?(?:(?:phó |quyền )?(?:(?:tổng cục|chi cục|cục|vụ|viện|ban|tổ|đội|trạm) )?(?:trưởng|chánh|thủ trưởng|giám đốc|chủ tịch|lãnh đạo)|phó) /u;

function roomsIn(list: readonly Unit[], byName: ReadonlyMap<string, Unit>): number | undefined {
  let rooms = 0;
  for (const unit of list) {
    const name = unit.name && foldKey(unit.name.value);
    if (name && !unit.kind?.word && /^(?:văn )?phòng/u.test(name)) return undefined;
    // A unit declared twice is one room.
    if (unit.kind?.word === 'room' && (!name || byName.get(name) === unit)) rooms++;
  }
  return rooms || undefined;
}

interface SpelledName extends NearUnit {
  readonly loose: string;
}

/** Names by the length of their letters: only neighbours in length can be a slip apart. */
function slipIndex(list: readonly Unit[]): ReadonlyMap<number, readonly SpelledName[]> {
  const index = new Map<number, SpelledName[]>();
  for (const unit of list)
    for (const { value } of namesOf(unit)) {
      const loose = looseOf(value);
      if (loose.length > LONGEST_NAME) continue;
      const length = lettersOf(loose).length;
      const same = index.get(length);
      if (same) same.push({ unit, name: value, loose });
      else index.set(length, [{ unit, name: value, loose }]);
    }
  return index;
}

const LONGEST_NAME = 200;

const looseOf = (text: string) => stripAccents(foldKey(text).replaceAll('-', ' '));
const lettersOf = (loose: string) => loose.replaceAll(' ', '');

function nearestIn(index: ReadonlyMap<number, readonly SpelledName[]>, written: string): NearUnit | undefined {
  if (written.length > LONGEST_NAME) return undefined;
  const title = TITLE.exec(foldKey(written))?.[0].length ?? 0;
  const whole = nearestName(index, looseOf(written), CODE.test(written.trim()));
  if (whole || title === 0) return whole;
  const bare = nearestName(index, looseOf(foldKey(written).slice(title)), false);
  return bare && { unit: bare.unit, name: `${written.trim().slice(0, title)}${bare.name}` };
}

function nearestName(
  index: ReadonlyMap<number, readonly SpelledName[]>,
  loose: string,
  code: boolean,
): NearUnit | undefined {
  const length = lettersOf(loose).length;
  for (const near of [length, length - 1, length + 1])
    for (const name of index.get(near) ?? [])
      if (code && CODE.test(name.name) ? isCodeSlip(loose, name.loose) : isSlip(loose, name.loose)) return name;
  return undefined;
}

/**
 * Accents or a space missing, or one letter wrong, left out, too many or swapped in one word. Words of one or two
 * letters and numbers are no slips of one another: `Sở` and `Bộ`, `Phòng 1` and `Phòng 2` are different bodies.
 */
function isSlip(a: string, b: string): boolean {
  if (lettersOf(a) === lettersOf(b)) return true;
  const words = a.split(' ');
  const others = b.split(' ');
  if (words.length !== others.length) return false;
  const differing = words.flatMap((word, i) => (word === others[i] ? [] : [[word, others[i] ?? ''] as const]));
  const [pair, second] = differing;
  if (!pair || second) return false;
  const [word, other] = pair;
  if (Math.min(word.length, other.length) < 3 || NUMBER.test(word) || NUMBER.test(other)) return false;
  return distance(word, other) === 1 || isSwap(word, other);
}

const CODE = wordPattern(String.raw`^\p{Lu}{2,10}$`, 'u');

/** A letter too many, too few or swapped; another letter is another body (`STP`, `STC`). */
function isCodeSlip(code: string, other: string): boolean {
  return code.length === other.length ? isSwap(code, other) : distance(code, other) === 1;
}

const NUMBER = /\d|^[ivx]+$/;

function isSwap(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const at = [...word].findIndex((letter, i) => letter !== other[i]);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2) === other;
}

/**
 * Whether a name stands for many at once (`các phòng`, `Trưởng các đoàn thanh tra`, `toàn thể công chức`, `CBCC`):
 * such a name needs no declaration, and is no one's in particular.
 */
export const isCollective: (written: string) => boolean = byValue((written) => {
  const name = foldKey(written.slice(0, LONGEST_NAME));
  return (
    /^(?:các|những|từng|mỗi|mọi|toàn thể|toàn bộ|tất cả|\d{1,4}\/\d{1,4}) /u.test(name) ||
    /^(?:đại diện )?(?:các )?(?:(?:thủ |phó )?trưởng|chánh|phó|lãnh đạo|giám đốc|chủ tịch|người đứng đầu|ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân) (?:(?:ở|của|tại) )?(?:các|cấp|từng|mỗi|những) /u.test(
      name,
    ) ||
    / liên quan$/u.test(name) ||
    /^(?:sở|phòng|ban|cơ quan|đơn vị|xã) ?[,/] ?(?:ban|ngành|phòng|đơn vị|địa phương|phường|đặc khu|thị trấn)(?: |,|\/|$)/u.test(
      name,
    ) ||
    /^(?:đơn vị|cơ quan|bộ phận) (?:trực thuộc|chuyên môn)/u.test(name) ||
    isStaff(name)
  );
});

const STAFF = wordPattern(
  String.raw`cán bộ|công chức|viên chức|người lao động|nhân viên|đảng viên|đoàn viên|cbccvc|cbcc|(?<!\p{L})và(?!\p{L})|[\s,/]`,
  'gu',
);

/** `Cán bộ, công chức, người lao động (của cơ quan)`: nothing but staff. `Công chức pháp chế` is one position. */
function isStaff(name: string): boolean {
  const people = name.replace(/ (?:trong|thuộc|của|toàn|tại) .*$/su, '');
  return people !== '' && people.replace(STAFF, '') === '';
}
