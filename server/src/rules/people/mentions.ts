import type { PieceReading } from '../../plan/document';
import type { Unit } from '../../plan/model';
import type { Node } from '../../plan/tree';
import { byValue } from '../../texts/by-value';
import { foldCase, nfc } from '../../texts/fold';
import { filterFor, markFor, marksOf } from '../../texts/marks';
import { memo } from '../../texts/memo';
import { wordPattern } from '../../texts/word-pattern';
import { namesOf, type Units } from '../units';
import { foldWord } from './language/words';

/** What a piece says about the units of a plan, in keys and prose alike. */
export interface Mentions {
  /** Each once, in the order in which they are named. */
  readonly units: readonly Unit[];
  /** Whether rooms are spoken of together: `các phòng`, `Trưởng các phòng`, `6/6 phòng`, `các đơn vị`. */
  readonly rooms: boolean;
}

/** Mentions by list of units and by piece, so that an edit reads its own piece again and no other. */
export const mentionsOf: (units: Units) => (reading: PieceReading) => Mentions = memo((units) => {
  const names = nameTree(units.list);
  const mayName = filterFor(units.list.flatMap(namesOf).map(({ value }) => nfc(value)));
  const namedIn = byValue((value): readonly Unit[] => unitsIn(value, names));
  return memo((reading) => mentionsIn(reading, (value) => (mayName(value) ? namedIn(value) : NOBODY)));
});

const NOBODY: readonly Unit[] = [];

/** Names as words, one below the other. */
interface Name {
  /** Whose name ends here; several where two units are called the same. */
  readonly units: Unit[];
  readonly next: Map<string, Name>;
}

const newName = (): Name => ({ units: [], next: new Map() });

/** Words of a name that tell it from others, at most. */
const LONGEST_NAME = 24;

function nameTree(list: readonly Unit[]): Name {
  const root = newName();
  for (const unit of list)
    for (const { value } of namesOf(unit)) {
      let at = root;
      for (const word of wordsOf(value).slice(0, LONGEST_NAME)) {
        const next = at.next.get(word) ?? newName();
        at.next.set(word, next);
        at = next;
      }
      if (at !== root) at.units.push(unit);
    }
  return root;
}

const WORDS = wordPattern(String.raw`[\p{L}\p{N}]+`, 'gu');

const wordsOf = (text: string) => (nfc(text).match(WORDS) ?? []).map(foldWord);

const ROOMS = wordPattern(
  String.raw`(?<!\p{L})(?:các|những|từng|mỗi|tất cả|toàn bộ|\d{1,4}\/\d{1,4})(?:\s(?:đồng chí|lãnh đạo|trưởng)){0,2}\s(?:phòng|đơn vị|cơ quan|ban|bộ phận)(?!\p{L})`,
  'u',
);

/** The words before and behind the blank in them: what speaks of rooms holds two of these in a row, or a ratio. */
const OF_ROOMS = markFor(
  ['các', 'những', 'từng', 'mỗi', 'cả', 'bộ', 'chí', 'đạo', 'trưởng'].flatMap((word) =>
    ['phòng', 'đơn', 'cơ', 'ban', 'bộ'].map((noun) => `${word} ${noun}`),
  ),
);

function speaksOfRooms(value: string): boolean {
  return ((marksOf(value) & OF_ROOMS) !== 0 || value.includes('/')) && ROOMS.test(foldCase(nfc(value)));
}

function mentionsIn(reading: PieceReading, namedIn: (value: string) => readonly Unit[]): Mentions {
  const units = new Set<Unit>();
  let rooms = false;
  const declared = reading.entity?.at.get('units')?.value;
  forEachValue(reading.node, declared, (value) => {
    rooms ||= speaksOfRooms(value);
    for (const unit of namedIn(value)) units.add(unit);
  });
  return { units: units.size > 0 ? [...units] : NOBODY, rooms };
}

function unitsIn(value: string, names: Name): readonly Unit[] {
  const units = new Set<Unit>();
  const words = wordsOf(value);
  for (let at = 0; at < words.length; ) at += longestName(words, at, names, units);
  return [...units];
}

/** The number of words that the longest name at `at` has, at least one; a name inside a longer one is no mention (`Văn phòng UBND tỉnh`). */
function longestName(words: readonly string[], at: number, names: Name, units: Set<Unit>): number {
  let name: Name | undefined = names;
  let found: readonly Unit[] = [];
  let length = 1;
  for (let i = at; name && i < words.length; i++) {
    name = name.next.get(words[i] ?? '');
    if (name && name.units.length > 0) {
      found = name.units;
      length = i - at + 1;
    }
  }
  for (const unit of found) units.add(unit);
  return length;
}

/** All values of a tree; the declaration of the units is no mention of them. */
function forEachValue(node: Node | undefined, declared: Node | undefined, visit: (value: string) => void): void {
  if (!node || node === declared) return;
  if (node.kind === 'scalar') visit(node.value);
  else if (node.kind === 'sequence') for (const item of node.items) forEachValue(item, declared, visit);
  else for (const { value } of node.pairs) forEachValue(value, declared, visit);
}
