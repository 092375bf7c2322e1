import type { PieceReading } from '../../plan/document';
import validators from '../../plan/generated/validate';
import type { Node } from '../../plan/tree';
import { type ListPlace, type Located, nodeAt, plainValue } from '../../plan/value';
import type { MapId } from '../../plan/vocabulary';
import { memo } from '../../texts/memo';
import { isSound } from './sound';

/** One disagreement with the schema, at the map that lacks a key or the value that does not fit. */
export interface SchemaError extends Located {
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * What the schema says of a piece; computed once for the rules that read it. What is missing in the root or in
 * an area is left out where nothing else is wrong: their keys may stand in several pieces.
 */
export const schemaErrorsOf: (reading: PieceReading) => readonly SchemaError[] = memo((reading) =>
  subjects(reading).flatMap(({ node, map, list }) => {
    const validate = validators[map];
    if (isSound(node, map) || validate(plainValue(node, map))) return [];
    return (validate.errors ?? []).map((error): SchemaError => {
      const path = error.instancePath
        .split('/')
        .slice(1)
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
      return { keyword: error.keyword, params: error.params, ...nodeAt(node, map, path, list) };
    });
  }),
);

interface Subject {
  readonly node: Node;
  readonly map: MapId;
  readonly list?: ListPlace;
}

/** The maps of a piece to check; a piece of the root holds only some of the root's keys, so nothing is missing there. */
function subjects({ node, kind }: PieceReading): Subject[] {
  if (!node) return [];
  const inner = node.kind === 'sequence' ? node.items.flatMap((item) => item ?? []) : [node];
  if (kind === 'task')
    return inner.map((item) => ({ node: item, map: 'task', list: { key: 'tasks', holder: 'area' } }));
  if (kind === 'area')
    return inner.map((item) => ({ node: item, map: 'area', list: { key: 'areas', holder: 'root' } }));
  return inner.map((item) => ({ node: item, map: kind === 'tail' ? 'area' : 'root' }));
}
