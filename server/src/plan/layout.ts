import { type KeyMatch, matchPairs } from './keys';
import type { Mapping, Pair } from './tree';
import { fieldsOf, type MapId, type Shape } from './vocabulary';

/**
 * What the keys of a mapping stand for, by the places of its pairs. The maps of a plan have few orders of keys, which
 * come again in every task; each is worked out once and shared.
 */
export interface Layout {
  readonly matches: readonly (KeyMatch | undefined)[];
  /** Canonical key → the first pair written for it. */
  readonly places: ReadonlyMap<string, number>;
  /** Pairs whose key was written before, each with the first of its kind. */
  readonly again: readonly (readonly [pair: number, first: number])[];
  /** The canonical keys under which prose stands. */
  readonly prose: readonly string[];
}

/** The way to a layout, one key after the other. */
interface Step {
  readonly next: Map<string, Step>;
  layout: Layout | undefined;
}

/** What no plan has is not worth remembering: so many keys in one map, keys so long. */
const MOST_KEYS = 40;
const LONGEST_KEY = 60;
/** Together the keys of some hundred different maps; then all is forgotten and begins anew. */
const MOST_STEPS = 4_000;

const begin = new Map<MapId, Step>();
let steps = 0;

export function layoutOf(map: MapId, mapping: Mapping): Layout {
  const { pairs } = mapping;
  if (pairs.length > MOST_KEYS) return workOut(map, mapping);
  if (steps > MOST_STEPS) {
    begin.clear();
    steps = 0;
  }
  let step = begin.get(map) ?? { next: new Map(), layout: undefined };
  if (!begin.has(map)) begin.set(map, step);
  for (const { key } of pairs) {
    if (key.value.length > LONGEST_KEY) return workOut(map, mapping);
    step = step.next.get(key.value) ?? newStep(step, key.value);
  }
  step.layout ??= workOut(map, mapping);
  return step.layout;
}

function newStep({ next }: Step, key: string): Step {
  const step = { next: new Map(), layout: undefined };
  // A copy: as a slice the key would keep the text alive that it was read from.
  next.set(` ${key}`.slice(1), step);
  steps++;
  return step;
}

function workOut(map: MapId, mapping: Mapping): Layout {
  const matched = matchPairs(map, mapping);
  const places = new Map<string, number>();
  const unknown = new Map<string, number>();
  const again: (readonly [number, number])[] = [];
  for (const [i, { pair, match }] of matched.entries()) {
    const [known, name] = match ? [places, match.field.en] : [unknown, pair.key.value];
    const first = known.get(name);
    if (first === undefined) known.set(name, i);
    else again.push([i, first]);
  }
  const prose = [...places.keys()].filter((key) => isProse(fieldsOf(map).get(key)?.shape));
  return { matches: matched.map(({ match }) => match), places, again, prose };
}

function isProse(shape: Shape | undefined): boolean {
  return shape?.kind === 'text' || (shape?.kind === 'list' && shape.text === 'text');
}

/** Pairs by canonical key, in the order of the text. */
export interface PairsByKey extends Iterable<readonly [string, Pair]> {
  readonly size: number;
  get(key: string): Pair | undefined;
  has(key: string): boolean;
  values(): Iterable<Pair>;
}

/** The pairs of one mapping: a map, at a tenth of its memory. */
export class MappingPairs implements PairsByKey {
  constructor(
    private readonly layout: Layout,
    private readonly pairs: readonly Pair[],
  ) {}

  get size(): number {
    return this.layout.places.size;
  }

  get(key: string): Pair | undefined {
    const place = this.layout.places.get(key);
    return place === undefined ? undefined : this.pairs[place];
  }

  has(key: string): boolean {
    return this.layout.places.has(key);
  }

  *values(): Iterable<Pair> {
    for (const [, pair] of this) yield pair;
  }

  *[Symbol.iterator](): Iterator<readonly [string, Pair]> {
    for (const [key, place] of this.layout.places) {
      const pair = this.pairs[place];
      if (pair) yield [key, pair];
    }
  }
}
