import { distance } from 'fastest-levenshtein';
import { type Field, type MapId, vocabulary } from '../../plan/vocabulary';
import { foldLoose } from '../../texts/fold';

/** Longer keys are prose, and nobody's slip. */
const LONGEST = 60;

/** The fields of a map whose key a word may be a slip of, the nearest first. */
export function nearFields(map: MapId, key: string): readonly Field[] {
  const written = foldLoose(key).slice(0, LONGEST);
  return vocabulary[map]
    .map((field) => ({
      field,
      far: Math.min(distance(foldLoose(field.vi), written), distance(field.en.toLowerCase(), written)),
    }))
    .filter(({ far }) => far <= Math.max(2, written.length / 3))
    .sort((a, b) => a.far - b.far)
    .map(({ field }) => field);
}
