import { distance } from 'fastest-levenshtein';
import { byValue } from '../texts/by-value';
import { foldKey, foldLoose } from '../texts/fold';
import type { Mapping, Pair } from './tree';
import { type EnumId, enums, everydayWords, type Field, type MapId, type Spelling, vocabulary } from './vocabulary';

/** What a written key stands for in its map. */
export interface KeyMatch {
  readonly field: Field;
  /** The spelling it is written in; both where they are the same. */
  readonly spelling: Spelling | 'both';
  /** False for a key without accents or with a slip: it is read as meant, and reported with a fix. */
  readonly exact: boolean;
}

interface Entry {
  readonly field: Field;
  readonly spelling: Spelling | 'both';
}

interface MapIndex {
  readonly exact: ReadonlyMap<string, Entry>;
  readonly loose: ReadonlyMap<string, Entry>;
}

const indexes = new Map<MapId, MapIndex>();

function indexOf(map: MapId): MapIndex {
  const known = indexes.get(map);
  if (known) return known;
  const exact = new Map<string, Entry>();
  const loose = new Map<string, Entry>();
  for (const field of vocabulary[map]) {
    const same = foldKey(field.vi) === foldKey(field.en);
    for (const spelling of ['vi', 'en'] as const) {
      const entry: Entry = { field, spelling: same ? 'both' : spelling };
      exact.set(foldKey(field[spelling]), entry);
      if (!loose.has(foldLoose(field[spelling]))) loose.set(foldLoose(field[spelling]), entry);
    }
  }
  const index = { exact, loose };
  indexes.set(map, index);
  return index;
}

/** How a key is read in a map; `undefined` for a key the map does not know. */
export function matchKey(map: MapId, written: string): KeyMatch | undefined {
  if (written.length > LONGEST) return match(map, written);
  const known = remembered.get(map) ?? byValue((short) => match(map, short));
  remembered.set(map, known);
  return known(written);
}

const remembered = new Map<MapId, (written: string) => KeyMatch | undefined>();

/** Longer keys are not worth remembering. */
const LONGEST = 60;

function match(map: MapId, written: string): KeyMatch | undefined {
  const { exact, loose } = indexOf(map);
  const hit = exact.get(written) ?? exact.get(foldKey(written));
  if (hit) return { ...hit, exact: true };
  const near = loose.get(foldLoose(written)) ?? slip(loose, foldLoose(written));
  return near && { ...near, exact: false };
}

/** A pair with what its key stands for. */
export interface MatchedPair {
  readonly pair: Pair;
  readonly match: KeyMatch | undefined;
}

/** The pairs of a mapping in the order of the text. A slip is read as the key it resembles only if that key is not there itself. */
export function matchPairs(map: MapId, { pairs }: Mapping): readonly MatchedPair[] {
  const matched = pairs.map((pair): MatchedPair => ({ pair, match: matchKey(map, pair.key.value) }));
  if (matched.every(({ match }) => match === undefined || match.exact)) return matched;
  const taken = new Set(matched.flatMap(({ match }) => (match?.exact ? match.field : [])));
  return matched.map(({ pair, match }) => {
    if (!match || match.exact) return { pair, match };
    const free = !taken.has(match.field);
    taken.add(match.field);
    return { pair, match: free ? match : undefined };
  });
}

const everywhere = new Set(
  Object.values(vocabulary).flatMap((fields) => fields.flatMap(({ vi, en }) => [foldKey(vi), foldKey(en)])),
);

/** Whether some map of the plan has this key: tells a misplaced key from text with a colon in it. */
export function isKeyAnywhere(written: string): boolean {
  return written.length <= 40 && everywhere.has(foldKey(written));
}

/** A key one slip away from exactly one known key (two slips from eight letters on). */
function slip(loose: ReadonlyMap<string, Entry>, written: string): Entry | undefined {
  if (written.length < 4 || written.length > 40) return undefined;
  const allowed = written.length >= 8 ? 2 : 1;
  const fields = new Map<Field, Entry>();
  for (const [key, entry] of loose) {
    if (key.length >= 4 && Math.abs(key.length - written.length) <= allowed && distance(key, written) <= allowed)
      fields.set(entry.field, entry);
  }
  return fields.size === 1 ? [...fields.values()][0] : undefined;
}

/** The canonical word of an enumeration for what is written in either spelling; `undefined` if it is none. */
export function matchEnum(id: EnumId, written: string): string | undefined {
  const folded = foldKey(written);
  return enums[id].find((word) => foldKey(word.vi) === folded || word.en === folded)?.en;
}

/** The nearest word of an enumeration in the given spelling, for did-you-mean. */
export function suggestEnum(id: EnumId, written: string, spelling: Spelling): string | undefined {
  const folded = foldLoose(written).slice(0, 60);
  const [, meant] = Object.entries(everydayWords[id]).find(([word]) => foldLoose(word) === folded) ?? [];
  if (meant) return enums[id].find(({ en }) => en === meant)?.[spelling];
  const ranked = enums[id]
    .flatMap((word) => [word.vi, word.en].map((form) => ({ word, far: distance(foldLoose(form), folded) })))
    .sort((a, b) => a.far - b.far);
  const best = ranked[0];
  return best && best.far <= Math.max(1, Math.floor(folded.length / 3)) ? best.word[spelling] : undefined;
}
