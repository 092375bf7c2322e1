import type { Objective, PlanEvent, Unit } from '../../plan/model';
import { isInCitation } from '../../rules/citations/citations-of';
import type { Frame } from '../../rules/frame';
import { verbAt } from '../../rules/people/language/names';
import { BODY_NOUNS } from '../../rules/people/language/vocabulary';
import { foldWord, isCapital, type Word } from '../../rules/people/language/words';
import { namesOf, TITLE, type Units } from '../../rules/units';
import { byValue } from '../../texts/by-value';
import { foldCase, foldKey, foldTone, nfc } from '../../texts/fold';
import { filterFor } from '../../texts/marks';
import { memo } from '../../texts/memo';
import { wordPattern } from '../../texts/word-pattern';

/**
 * What a plan names. A unit that nobody has declared, an area, an objective and an assignment are known by their folded
 * name, title or id; what is declared under `đơn vị` and `mốc thời gian` by its entry.
 */
export type Thing =
  | { readonly kind: 'unit'; readonly is: Unit | string }
  | { readonly kind: 'event'; readonly is: PlanEvent }
  | { readonly kind: 'area' | 'objective' | 'assignment'; readonly is: string };

/** Where a text names something; indexes into its `value`, UTF-16. */
export interface Naming {
  readonly thing: Thing;
  readonly from: number;
  readonly to: number;
  /** Whoever reads THỰC HIỆN reads it as that unit. */
  readonly sure?: boolean;
}

/** What the texts of a plan may name, and where they do. */
export interface Names {
  readonly units: Units;
  /** The names in prose, from left to right: of units, events, areas, objectives and assignments. */
  inWords(value: string): readonly Naming[];
  /** The place of a unit's name in somebody's name that the plan reads as that unit: `phòng Nội vụ` in `Trưởng phòng Nội vụ`. */
  inActor(written: string, unit: Unit): number;
}

/** What {@link namesFor} rests on. */
interface Sources {
  readonly events: readonly PlanEvent[];
  readonly objectives: readonly Objective[];
  readonly assignments: readonly { readonly id: { readonly value: string } | undefined }[];
  /** One a line. */
  readonly titles: string;
  readonly agency: string;
}

/** By list of units what was last made: the other sources change seldom. */
const lastNames = new WeakMap<Units, { readonly from: Sources; readonly names: Names }>();

/** @param titles of the areas */
export function namesFor(frame: Frame, objectives: readonly Objective[], titles: readonly string[]): Names {
  const { units, events, parent, head } = frame;
  const from: Sources = {
    events,
    objectives,
    assignments: parent?.assignments ?? NONE,
    titles: [...new Set(titles)].join('\n'),
    agency: head?.agency?.value ?? '',
  };
  const last = lastNames.get(units);
  if (last && (Object.keys(from) as (keyof Sources)[]).every((key) => last.from[key] === from[key])) return last.names;
  const names = createNames(units, from);
  lastNames.set(units, { from, names });
  return names;
}

const NONE: readonly never[] = [];

/** A name as words, one below the other. */
interface Step {
  readonly next: Map<string, Step>;
  /** What is called by the words up to here; several where signs tell names apart. */
  readonly ends: NameEnd[];
}

interface NameEnd {
  readonly thing: Thing;
  /** From the first word to the last, folded. */
  readonly core: string;
  /** The signs before and behind the words: `Phòng “Một cửa”`. */
  readonly open: string;
  readonly close: string;
}

/** The filter has room for so many names. */
const MOST_FILTERED = 2_000;

/** Words of a name that are looked at; longer names are sentences. */
const LONGEST_NAME = 24;

function createNames(units: Units, { events, objectives, assignments, titles, agency }: Sources): Names {
  const root: Step = { next: new Map(), ends: [] };
  const known: string[] = [];
  const add = (name: string, thing: Thing) => {
    const words = wordsIn(name);
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last || words.length > LONGEST_NAME) return;
    let at = root;
    for (const { fold } of words) {
      const next = at.next.get(fold) ?? { next: new Map(), ends: [] };
      at.next.set(fold, next);
      at = next;
    }
    // What is declared first has the name, as everywhere in the plan.
    const core = foldKey(name.slice(first.start, last.end));
    at.ends.push({ thing, core, open: name.slice(0, first.start), close: name.slice(last.end) });
    known.push(name);
  };
  // Of one word are ids, and short names that mean something else as well (`CCHC`): keys and THỰC HIỆN alone tell.
  for (const unit of units.list)
    for (const { value } of namesOf(unit)) if (/\s/.test(value)) add(value, { kind: 'unit', is: unit });
  for (const event of events)
    if (event.name && /\s/.test(event.name.value)) add(event.name.value, { kind: 'event', is: event });
  for (const title of titles.split('\n')) add(title, { kind: 'area', is: foldKey(title) });
  for (const [kind, entries] of [
    ['objective', objectives],
    ['assignment', assignments],
  ] as const)
    for (const { id } of entries)
      if (id && /\p{L}/u.test(id.value) && /\d/.test(id.value)) add(id.value, { kind, is: foldKey(id.value) });
  const mayName = known.length > MOST_FILTERED ? () => true : filterFor(known.map(nfc));
  const own = wordsIn(agency).map(({ fold }) => fold);
  const found = byValue((value): readonly Naming[] => findIn(value, root, own));
  const inActor = memo((unit: Unit) => {
    const folded = new Set(namesOf(unit).map(({ value }) => foldKey(value)));
    return byValue((written): number => {
      if (folded.has(foldKey(written))) return 0;
      const title = TITLE.exec(foldKey(written))?.[0] ?? '';
      const space = wordsIn(title).length;
      return wordsIn(written)[space]?.start ?? 0;
    });
  });
  return {
    units,
    inWords: (value) => (known.length > 0 && mayName(value) ? found(value) : NONE),
    inActor: (written, unit) => inActor(unit)(written),
  };
}

const WORDS = wordPattern(String.raw`[\p{L}\p{M}\p{N}]+`, 'gu');

/** The words of a text without signs; `gap` is `space` where nothing but one blank or line end is before it. */
function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const gap = words.length > 0 && /^\s$/.test(text.slice(end, index)) ? 'space' : 'none';
    end = index + word.length;
    words.push({ text: word, fold: foldWord(word), start: index, end, gap });
  }
  return words;
}

/** Longer texts name nobody behind this. In UTF-16 units. */
const LONGEST_TEXT = 20_000;

function findIn(value: string, root: Step, own: readonly string[]): Naming[] {
  const words = wordsIn(value.slice(0, LONGEST_TEXT));
  const found: Naming[] = [];
  for (let at = 0; at < words.length; ) {
    const naming = longestAt(value, words, at, root, own);
    if (naming) found.push(naming.found);
    at += naming?.length ?? 1;
  }
  return found;
}

function longestAt(value: string, words: readonly Word[], at: number, root: Step, own: readonly string[]) {
  let longest: { found: Naming; length: number } | undefined;
  let step: Step | undefined = root;
  for (let i = at; i < words.length; i++) {
    step = step.next.get(words[i]?.fold ?? '');
    if (!step) break;
    if (step.ends.length === 0) continue;
    const [start, end] = [words[at]?.start ?? 0, words[i]?.end ?? 0];
    const core = foldKey(value.slice(start, end));
    const length = i - at + 1;
    const name = step.ends.find(
      (one) =>
        one.core === core && value.startsWith(one.close, end) && value.startsWith(one.open, start - one.open.length),
    );
    if (name && stands(value, words, at, length, name.thing, own))
      longest = { found: { thing: name.thing, from: start - name.open.length, to: end + name.close.length }, length };
  }
  return longest;
}

const CAPITAL = wordPattern(String.raw`\p{Lu}`, 'u');

/** Whether words that are a name are meant as that name where they stand. */
function stands(
  value: string,
  words: readonly Word[],
  at: number,
  length: number,
  { kind }: Thing,
  own: readonly string[],
): boolean {
  const from = words[at]?.start ?? 0;
  const to = words[at + length - 1]?.end ?? from;
  const written = value.slice(from, to);
  const before = value.slice(Math.max(0, from - 12), from);
  if (isInCitation(value, from, to)) return false;
  // Titles of areas are words of everyday: only those that are called so.
  if (kind === 'area') return /(?:lĩnh vực\s|[“"«])$/iu.test(before);
  if (kind === 'objective' || kind === 'assignment') return isId(value, from, to);
  // `văn phòng phẩm`: a name has a capital.
  if (!CAPITAL.test(written)) return false;
  return kind !== 'unit' || !isPartOfName(words, at, length, own);
}

const BEFORE_ID = wordPattern(String.raw`[\p{L}\p{N}\-_/.@]$`, 'u');
const BEHIND_ID = wordPattern(String.raw`^(?:[\p{L}\p{N}\-_/@]|\.[\p{L}\p{N}])`, 'u');

/** Whether an id stands for itself, and is no part of a number or an address. */
function isId(value: string, from: number, to: number): boolean {
  return !BEFORE_ID.test(value.slice(Math.max(0, from - 1), from)) && !BEHIND_ID.test(value.slice(to, to + 2));
}

/** Where a text names an id, which is given folded. */
export function idsIn(value: string, id: string): { readonly from: number; readonly to: number }[] {
  const folded = foldTone(foldCase(value));
  const found: { readonly from: number; readonly to: number }[] = [];
  for (let from = folded.indexOf(id); from >= 0; from = folded.indexOf(id, from + id.length)) {
    const to = from + id.length;
    if (isId(value, from, to) && !isInCitation(value, from, to)) found.push({ from, to });
  }
  return found;
}

/** What stands in small letters behind the name of a body, and makes it another one: `Thanh tra tỉnh`. */
const WHOSE = new Set(['tỉnh', 'thành', 'huyện', 'quận', 'thị', 'xã', 'phường', 'sở', 'bộ', 'cục', 'phẩm', 'điện']);
const TITLES = new Set(['trưởng', 'phó', 'chánh']);

/** Whether a unit's name is only part of the name of another body: `Văn phòng UBND tỉnh`, `Sở Nội vụ`. The plan's own agency may follow. */
function isPartOfName(words: readonly Word[], at: number, length: number, own: readonly string[]): boolean {
  const before = words[at]?.gap === 'space' ? words[at - 1] : undefined;
  if (before && BODY_NOUNS.has(before.fold) && !TITLES.has(before.fold)) return true;
  let next = at + length;
  for (const word of own) {
    if (words[next]?.fold !== word) break;
    next++;
  }
  const behind = words[next];
  if (behind?.gap !== 'space' || verbAt(words, next, true)) return false;
  return isCapital(behind) || (next === at + length && WHOSE.has(behind.fold));
}
