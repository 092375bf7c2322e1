import { matchKey } from '../../plan/keys';
import type { Field, MapId, Shape } from '../../plan/vocabulary';
import type { Row } from './rows';

/** An open list or map, and where it is to stand. */
export interface Level {
  readonly kind: 'list' | 'map';
  /** The columns, as written, at which its items or keys are known to begin; the last one found is the nearest. */
  readonly columns: number[];
  /** Where they belong. */
  readonly column: number;
  /** The map that it is, or that its items are; undefined where that is not known. */
  readonly map: MapId | undefined;
  /** Whether items may be plain text. */
  readonly texts: boolean;
  /** The keys written so far, canonical. */
  readonly keys: Set<string>;
}

/** A key, or a dash, that waits for its content on the next lines. */
export interface Waiting {
  /** As written, and where it belongs. */
  readonly from: number;
  readonly column: number;
  readonly by: 'key' | 'dash';
  readonly shape: Shape | undefined;
  /** The map of a dash's item. */
  readonly map: MapId | undefined;
}

/** What is open at the end of the lines taken so far, from the outside in. */
export interface Levels {
  readonly open: readonly Level[];
  readonly waiting: Waiting | undefined;
  /**
   * Takes the next row.
   *
   * @param moves whether it may be moved; one that may not stands where it belongs
   * @param stays whether a first item or key has others beside it that may not be moved
   * @param below the keys of the item or the map that the row begins or goes on with
   * @returns the column where the row belongs; undefined where that is not known
   */
  take(row: Row, moves: boolean, stays: () => boolean, below: () => readonly string[]): number | undefined;
}

/** Columns in which the items of one list are taken for its own; more are no mistake of a hand. */
const MOST_COLUMNS = 8;

/** @param step columns of one level of indentation */
export function newLevels(step: number): Levels {
  const root: Level = { kind: 'map', columns: [0], column: 0, map: 'root', texts: false, keys: new Set() };
  const open: Level[] = [root];
  let waiting: Waiting | undefined;

  function begin(level: Level): Level {
    open.push(level);
    return level;
  }

  /** The content of what waits, if the row is that. */
  function child(row: Row, stays: () => boolean): Level | undefined {
    const parent = waiting;
    const isList = row.dashes.length > 0;
    if (!parent) return undefined;
    const flush = parent.by === 'key' && isList && row.column === parent.from;
    if (!flush && row.column <= parent.from) return undefined;
    const inner = innerOf(parent);
    const column = stays() ? row.column : parent.column + (flush ? 0 : parent.by === 'dash' ? 2 : step);
    if (!isList && row.key === undefined)
      return { kind: 'map', columns: [], column, map: undefined, texts: false, keys: new Set() };
    return begin({ ...inner, kind: isList ? 'list' : 'map', columns: [row.column], column });
  }

  /** Where a row with that beginning is known to belong. */
  function known({ column, dashes, key }: Row): Level | undefined {
    const kind = dashes.length > 0 ? 'list' : 'map';
    if (kind === 'map' && key === undefined) return undefined;
    return open.findLast((level) => level.kind === kind && level.columns.includes(column));
  }

  /** Where a row belongs that stands in no column of those above it: by what its keys are keys of. */
  function meant(row: Row, keys: readonly string[]): Level | undefined {
    const kind = row.dashes.length > 0 ? 'list' : 'map';
    const score = ({ map, texts, keys: taken }: Level) => {
      if (row.key === undefined) return kind === 'list' && texts ? 1 : 0;
      if (!map) return 0;
      return keys.filter((key) => {
        const match = matchKey(map, key);
        return match?.exact && !(kind === 'map' && taken.has(match.field.en));
      }).length;
    };
    const far = ({ columns }: Level) => Math.abs((columns.at(-1) ?? 0) - row.column);
    const candidates = open.filter((level) => level.kind === kind);
    const first = waiting?.by === 'key' && kind === 'list' ? innerOf(waiting) : undefined;
    let best: Level | undefined;
    for (const level of candidates)
      if (
        score(level) > 0 &&
        (!best || score(level) > score(best) || (score(level) === score(best) && far(level) <= far(best)))
      )
        best = level;
    if (!first || !waiting || score({ ...first, kind, columns: [], column: 0 }) <= (best ? score(best) : 0))
      return best;
    return begin({ ...first, kind, columns: [row.column], column: waiting.column + step });
  }

  return {
    open,
    get waiting() {
      return waiting;
    },
    take(row, moves, stays, below) {
      const isList = row.dashes.length > 0;
      let level = child(row, () => !moves || stays());
      let column = level?.column;
      if (!level) {
        level = known(row) ?? (moves && (isList || row.key !== undefined) ? meant(row, below()) : undefined);
        if (level) {
          if (!level.columns.includes(row.column)) level.columns.push(row.column);
          if (level.columns.length > MOST_COLUMNS) level.columns.shift();
          open.length = open.indexOf(level) + 1;
          column = moves ? level.column : row.column;
        }
      }
      const now = column ?? row.column;
      if (!level) {
        // Nobody knows: what stands below it is read by its columns, as it is.
        while (open.length > 1 && (open.at(-1)?.columns[0] ?? 0) >= row.column) open.pop();
        const kind = isList ? 'list' : 'map';
        if (isList || row.key !== undefined)
          level = begin({
            kind,
            columns: [row.column],
            column: row.column,
            map: undefined,
            texts: false,
            keys: new Set(),
          });
      }
      waiting = undefined;
      if (level) waiting = inside(row, now, level);
      return column;
    },
  };

  /** Opens what stands on the row itself. */
  function inside(row: Row, now: number, first: Level): Waiting | undefined {
    let level = first;
    const shift = now - row.column;
    for (const dash of row.dashes.slice(1))
      level = begin({ ...level, kind: 'list', columns: [dash], column: dash + shift, keys: new Set() });
    const { content } = row;
    if (row.key === undefined) {
      const dash = row.dashes.at(-1);
      if (row.filled || dash === undefined) return undefined;
      return { from: dash, column: dash + shift, by: 'dash', shape: undefined, map: level.map };
    }
    if (level.kind === 'list')
      level = begin({
        kind: 'map',
        columns: [content],
        column: content + shift,
        map: level.map,
        texts: false,
        keys: new Set(),
      });
    const field: Field | undefined = level.map && matchKey(level.map, row.key)?.field;
    if (field) level.keys.add(field.en);
    if (row.filled) return undefined;
    return { from: content, column: content + shift, by: 'key', shape: field?.shape, map: level.map };
  }
}

/** What stands below a key or a dash. */
function innerOf({ by, shape, map }: Waiting): Pick<Level, 'map' | 'texts' | 'keys'> {
  const keys = new Set<string>();
  if (by === 'dash') return { map, texts: false, keys };
  if (shape?.kind === 'map') return { map: shape.of, texts: false, keys };
  if (shape?.kind === 'list') return { map: shape.map, texts: shape.text !== undefined, keys };
  return { map: undefined, texts: false, keys };
}
