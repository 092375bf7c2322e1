import type { Citation } from '../../law/citation';
import { numberKey, type Reference, referenceOf } from '../../law/compare';
import { readNumber } from '../../law/number';
import type { Issuance, Parent, Plan } from '../../plan/model';
import type { Text } from '../../plan/text';
import { citationsOf } from '../citations/citations-of';

/** The bases of the decision and those that the plan itself names. */
export function basesOf({ decision, head }: Plan): readonly Text[] {
  const issuances: readonly (Issuance | undefined)[] = [decision, head];
  return issuances.flatMap((issuance) => issuance?.bases ?? []);
}

/** The parent's number as a reference; undefined for a blank to be filled in and what is no number. */
export function parentReference(parent: Parent): Reference | undefined {
  const number = parent.number && readNumber(parent.number.value);
  return number && referenceOf(number, parent.date?.date, parent.issuer?.value);
}

/** Where a text cites the parent, told by its number. */
export function citationOfParent(text: Text, parent: Reference): Citation | undefined {
  return citationsOf(text).find((citation) => numberKey(citation) === numberKey(parent));
}
