import assert from 'node:assert/strict';
import { locate } from '../../../../../server/src/plan/locate';
import { rangeOf } from '../../../../../server/src/plan/tree';
import { analyse } from '../../../../../server/src/service/analysis';
import type { ValuePlace, ValueProposal } from '../../../../../server/src/service/completion/types';
import { valueProposals } from '../../../../../server/src/service/completion/values';
import { taskPlaceAt } from '../../../../../server/src/service/findings';
import type { Language } from '../../../../../server/src/texts/localized';
import { asOf } from '../../../../support/check';

/** The place of the cursor `|` in a text; it stands in a value, or where one could be. */
export function placeOf(marked: string, language: Language = 'vi'): ValuePlace {
  const offset = marked.indexOf('|');
  assert.ok(offset >= 0, 'no cursor');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const options = { asOf: asOf(text), profiles: [], severities: {} };
  const analysis = analyse(text, options);
  // A letter in the place of the cursor, so that there is a value.
  const full = analyse(`${text.slice(0, offset)}x${text.slice(offset)}`, options).document;
  const place = locate(full, offset + 1) ?? assert.fail('no value at the cursor');
  assert.equal(place.part, 'value');
  const { start, end } = rangeOf(place.scalar);
  const quote = /["']/.test(full.text.charAt(start)) ? 1 : 0;
  return {
    analysis,
    language,
    map: place.map,
    key: place.key ?? assert.fail('an unknown key'),
    before: text.slice(start + quote, offset),
    after: text.slice(offset, end - 1 - quote),
    task: taskPlaceAt(analysis, offset),
  };
}

/** The value once a proposal has been taken. */
export function taken({ before, after }: ValuePlace, { text, from, whole }: ValueProposal): string {
  return before.slice(0, from) + text + (whole ? '' : after);
}

/** What is proposed at the cursor. */
export const proposedAt = (marked: string, language: Language = 'vi') => valueProposals(placeOf(marked, language));

/** The texts of what is proposed. */
export const textsAt = (marked: string) => proposedAt(marked).map(({ text }) => text);
