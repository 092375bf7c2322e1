import type { PieceReading, PlanDocument } from '../../plan/document';
import { endOfPair, type Insertable, insertItems } from '../../plan/edit';
import type { Unit, Work } from '../../plan/model';
import { forEachTask } from '../../plan/tasks';
import type { Text } from '../../plan/text';
import { type Range, rangeOf } from '../../plan/tree';
import type { EnumWord } from '../../plan/vocabulary';
import { enums } from '../../plan/vocabulary';
import { COMMON_NOUNS } from '../../rules/people/language/vocabulary';
import { namesIn, participantsOf } from '../../rules/people/participants';
import { type Units, unitsOf } from '../../rules/units';
import { foldKey, nfc, stripAccents } from '../../texts/fold';
import { memo } from '../../texts/memo';
import { wordPattern } from '../../texts/word-pattern';
import type { Analysis } from '../analysis';
import { readingOf, touches } from './trial';
import type { Refactor } from './types';

const title = {
  vi: 'Khai báo {count} đơn vị được giao việc vào danh sách đơn vị',
  en: 'Declare {count} units that have work in the list of units',
};

/**
 * Declares every unit that is named under `chủ trì`, `phối hợp` and `thực hiện` and not declared yet; the names stay as
 * they are written. Offered in the list of units, and on a name that is not in it. Collectives need no declaration.
 */
export const extractUnits: Refactor = (analysis, range) => {
  const { document, frame } = analysis;
  const reading = readingOf(document, range);
  if (!reading || reading.problems.length > 0 || reading.kind === 'whole') return [];
  if (!isInList(document, range) && !isOnName(reading, frame.units, range)) return [];
  const value = document.plan.root.at.get('units')?.value;
  const names = value && value.kind !== 'sequence' ? undefined : undeclared(document, frame.units);
  if (!names || names.length === 0) return [];
  const edits = () => [insertItems(document, 'root', document.plan.root, 'units', declarations(analysis, names))];
  return [{ kind: 'extract', title: { text: title, values: { count: names.length } }, edits }];
};

function isInList(document: PlanDocument, range: Range): boolean {
  const pair = document.plan.root.at.get('units');
  return pair !== undefined && touches({ start: rangeOf(pair.key).start, end: endOfPair(document, pair) }, range);
}

function isOnName(reading: PieceReading, units: Units, range: Range): boolean {
  return valuesIn(reading).some(
    (value) => touches(rangeOf(value.text.node), range) && usedIn(value, units).some(({ certain }) => certain),
  );
}

/** A text that says who does something. */
interface Value {
  readonly text: Text;
  /** Free text of `thực hiện`; else nothing but names. */
  readonly free: boolean;
}

/** Independent of the list of units, so that typing in the list reads no task again. */
const valuesIn = memo(({ problems, tasks, part }: PieceReading): readonly Value[] => {
  const values: Value[] = [];
  const add = (text: Text | undefined, free = false) => {
    if (text) values.push({ text, free });
  };
  const addWork = ({ lead, support, responsible }: Work) => {
    add(lead);
    for (const text of support) add(text);
    for (const { text, unit } of responsible) {
      add(text, true);
      add(unit);
    }
  };
  if (problems.length > 0) return values;
  forEachTask(tasks, (task) => {
    addWork(task);
    for (const product of task.products) addWork(product);
  });
  for (const { lead } of part.reports ?? []) add(lead);
  return values;
});

/** The texts of a plan that say who does something, each once: there are few in the longest plan. */
function distinctValues(pieces: readonly PieceReading[]): Iterable<Value> {
  const values = new Map<string, Value>();
  for (const reading of pieces)
    for (const value of valuesIn(reading)) {
      const key = `${value.free ? ' ' : ''}${value.text.value}`;
      if (!values.has(key)) values.set(key, value);
    }
  return values.values();
}

/** Somebody in particular who is named where work is given, and is in no list. */
interface Used {
  readonly name: string;
  readonly text: Text;
  /** Under a key of its own, or with a role: it is somebody. Else it may be any words. */
  readonly certain: boolean;
}

function usedIn({ text, free }: Value, units: Units): readonly Used[] {
  const named = free
    ? participantsOf(
        { ...NO_WORK, responsible: [{ entity: undefined, text, unit: undefined, duty: undefined }] },
        units,
      )
    : namesIn(text, units).map((name) => ({ name, role: 'lead' }));
  return named.flatMap(({ name, role }): Used[] => {
    if (name.collective || units.find(name.text) || COMMON_NOUNS.has(foldKey(name.text))) return [];
    return [{ name: name.text, text, certain: role !== 'text' }];
  });
}

const NO_WORK: Work = { deadline: [], lead: undefined, support: [], responsible: [], target: undefined, evidence: [] };

/** Longer is a sentence under the wrong key; more no agency has. */
const LONGEST_NAME = 100;
const MOST_NAMES = 200;

/** The names to declare, in the order of the text; undefined where a declaration would bring a finding. */
function undeclared({ pieces, plan }: PlanDocument, units: Units): readonly string[] | undefined {
  const used = [...distinctValues(pieces)].flatMap((value) => usedIn(value, units));
  const names = new Map<string, Used>();
  for (const one of used) if (one.certain && !names.has(foldKey(one.name))) names.set(foldKey(one.name), one);
  if (names.size > MOST_NAMES) return undefined;
  // Of `Văn phòng` and `Chánh Văn phòng` the first is the unit.
  const byLength = [...names.values()].sort((a, b) => a.name.length - b.name.length);
  const added: Used[] = [];
  let after = units;
  for (const one of byLength) {
    if (after.find(one.name)) continue;
    // What would be taken for several units would have several leads.
    if (one.name.length > LONGEST_NAME || namesIn({ value: one.name }, after).length > 1) return undefined;
    added.push(one);
    after = unitsOf([...plan.units, ...added.map(asUnit)]);
  }
  const isSlip = ({ name }: Used) => after.nearest(name) !== undefined && !units.nearest(name);
  if (used.some(isSlip) || byLength.some(({ name }) => namesIn({ value: name }, after).length > 1)) return undefined;
  return used.flatMap((one) => (added.includes(one) ? [one.name] : []));
}

function asUnit({ name, text: { node } }: Used): Unit {
  const entity = { kind: 'mapping', pairs: [], flow: false, piece: node.piece, start: 0, end: 0 } as const;
  const named = { value: name, node };
  return { node: entity, at: new Map(), id: undefined, name: named, kind: undefined, head: undefined, aliases: [] };
}

function declarations({ document }: Analysis, names: readonly string[]): Insertable[] {
  const { units } = document.plan;
  const taken = new Set(
    units.flatMap(({ id, name, aliases }) => [id, name, ...aliases].map((text) => foldKey(text?.value ?? ''))),
  );
  for (const name of names) taken.add(foldKey(name));
  const ids = units.flatMap(({ id }) => id?.value ?? []);
  const wantsIds = units.length === 0 || ids.length > 0;
  const words = ids.length > 0 && ids.filter((id) => id === id.toLowerCase()).length * 2 > ids.length;
  // Beside rooms that the plan counts in its texts (`6/6 phòng`) a kind would say which rooms are counted.
  const counts = ROOMS_COUNTED.test(nfc(document.text));
  return names.map((written) => {
    const name = written.charAt(0).toUpperCase() + written.slice(1);
    const kind = kindOf(name, counts);
    return {
      ...(wantsIds && !CODE.test(written) ? { id: freeId(words ? slugOf(name) : initialsOf(name), taken) } : {}),
      name,
      ...(kind ? { kind: enums.unitKind.find(({ en }) => en === kind)?.[document.style.spelling] ?? kind } : {}),
    };
  });
}

/** A name that is as short as an id. */
const CODE = wordPattern(String.raw`^[\p{Lu}\d]{2,10}$`, 'u');

const ROOMS_COUNTED = /\d{1,4}\/\d{1,4}\s{1,3}phòng/iu;

/** What the first words of a name certainly say; a body may be inside or outside of the agency. */
function kindOf(name: string, roomsAreCounted: boolean): EnumWord<'unitKind'> | undefined {
  if (ROOM.test(name)) return roomsAreCounted ? undefined : 'room';
  return POSITION.test(name) ? 'position' : undefined;
}

const ROOM = wordPattern(String.raw`^(?:Văn phòng|Phòng)(?!\p{L})(?! (?:UBND|HĐND|Chính phủ|Quốc hội|Tỉnh ủy))`, 'iu');
const POSITION = wordPattern(
  String.raw`^(?:Chuyên trách|Công chức|Chuyên viên|Cán bộ|Kế toán|Văn thư|Thủ quỹ|Chánh|Phó|Trưởng|Giám đốc|Chủ tịch)(?!\p{L})`,
  'iu',
);

const WORDS = wordPattern(String.raw`[\p{L}\p{M}\p{N}]+`, 'gu');

const wordsOf = (name: string) => nfc(name).match(WORDS) ?? [];

/** `Phòng Nghiệp vụ 1` → `PNV1`; what is written in capitals stays whole: `Chuyên trách CCHC` → `CTCCHC`. */
function initialsOf(name: string): string {
  return wordsOf(stripAccents(name))
    .map((word) => (/^(?:[A-Z]{2,10}|\d+)$/.test(word) ? word : word.charAt(0).toUpperCase()))
    .join('');
}

/** `Văn phòng` → `van-phong` */
function slugOf(name: string): string {
  return wordsOf(stripAccents(name).toLowerCase()).join('-');
}

function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let n = 2; taken.has(foldKey(free)); n++) free = /\d$/.test(id) ? `${id}-${n}` : `${id}${n}`;
  taken.add(foldKey(free));
  return free;
}
