import { locate } from '../../plan/locate';
import { indexAt } from '../../plan/offsets';
import { textOf } from '../../plan/text';
import { type Range, rangeOf, type Span } from '../../plan/tree';
import type { Language } from '../../texts/localized';
import type { Analysis } from '../analysis';
import type { Manual } from '../manual';
import { areaCard } from './area';
import { citationCard } from './citation';
import { deadlineCard } from './deadline';
import { keyCard } from './key';
import { ruleAt, ruleCard } from './rule';
import { taskCard } from './task';
import { unitCard } from './unit';
import { wordCard } from './word';

export interface Hover {
  readonly range: Range;
  readonly markdown: string;
}

/** A hover's text and the words it is about. */
export interface Card {
  readonly span: Span;
  readonly markdown: string;
}

/**
 * What is said of the place at an offset; undefined where there is nothing to say.
 *
 * @param rulePage address of a rule's page with `{rule}` for its id; undefined where the client has none to open
 */
export function hoverAt(
  analysis: Analysis,
  offset: number,
  language: Language,
  manual: Manual,
  rulePage?: string,
): Hover | undefined {
  const card = cardAt(analysis, offset, language, manual, rulePage);
  if (!card) return undefined;
  const { start, end } = rangeOf(card.span);
  // The words alone, unless the pointer is on the quotes around them, or on white space that only the source has.
  return { range: { start: Math.min(start, offset), end: Math.max(end, offset) }, markdown: card.markdown };
}

function cardAt(
  analysis: Analysis,
  offset: number,
  language: Language,
  manual: Manual,
  rulePage: string | undefined,
): Card | undefined {
  const rule = ruleAt(analysis.document, offset);
  if (rule) return ruleCard(rule, language, manual);
  const place = locate(analysis.document, offset);
  if (!place) return undefined;
  if (place.part === 'key') return keyCard(place, analysis.document.style, language, manual);
  const text = textOf(place.scalar);
  const index = indexAt(text, offset - place.reading.piece.offset);
  return (
    citationCard(text, index, language) ??
    deadlineCard(analysis, place, text, index, language) ??
    unitCard(analysis, place, text, index, language) ??
    areaCard(analysis, place, text, language) ??
    taskCard(analysis, place, text, language, rulePage) ??
    wordCard(place, text, language)
  );
}
