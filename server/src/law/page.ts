import { stripAccents } from '../texts/fold';
import type { KnownDocument } from './registry';

/** The name of a known document's page (`docs/law/`): its number, and its date where known: `76-nq-cp-2021-07-15`. */
export function lawPageId({ number, date }: Pick<KnownDocument, 'number' | 'date'>): string {
  const parts = stripAccents(number)
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return [...(parts ?? []), ...(date ? [date.toString()] : [])].join('-');
}
