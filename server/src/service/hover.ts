import { locate, type Place } from '../plan/locate';
import { indexAt } from '../plan/offsets';
import { textOf } from '../plan/text';
import { type Range, rangeOf } from '../plan/tree';
import type { Language } from '../texts/localized';
import type { Analysis } from './analysis';
import { areaCard, deadlineCard, keyCard, ruleCard, unitCard, wordCard } from './cards';
import { citationAt } from './citation-card';
import { suppressedRuleAt } from './suppressed';

export interface Hover {
  readonly range: Range;
  readonly markdown: string;
}

/** What is said of the place under the pointer; undefined where there is nothing to say. */
export function hoverAt(analysis: Analysis, offset: number, language: Language): Hover | undefined {
  const { document } = analysis;
  const rule = suppressedRuleAt(document, offset);
  if (rule) return card(rule.range, ruleCard(rule.id, language));
  const place = locate(document, offset);
  if (!place) return undefined;
  const range = rangeOf(place.scalar);
  if (place.part === 'key') return card(range, keyCard(place, document.style, language));
  return valueHover(analysis, place, offset, language);
}

function valueHover(analysis: Analysis, place: Place, offset: number, language: Language): Hover | undefined {
  const text = textOf(place.scalar);
  const index = indexAt(text, offset - place.reading.piece.offset);
  const cited = citationAt(text, index, language);
  if (cited) return { range: rangeOf(cited.span), markdown: cited.markdown };
  const deadline = deadlineCard(analysis, place, text, index, language);
  if (deadline) return { range: rangeOf(deadline.span), markdown: deadline.markdown };
  const unit = unitCard(analysis, place, text, index, language);
  if (unit) return { range: rangeOf(unit.span), markdown: unit.markdown };
  const range = rangeOf({ ...place.scalar, end: place.scalar.start + firstLine(place) });
  if (place.map === 'area' && place.key === 'area') return card(range, areaCard(analysis, text.value, language));
  return card(range, wordCard(place, text.value, language));
}

function firstLine({ scalar }: Place): number {
  const source = scalar.piece.text.slice(scalar.start, scalar.end);
  const newline = source.search(/\r?\n/);
  return newline < 0 ? source.length : newline;
}

function card(range: Range, markdown: string | undefined): Hover | undefined {
  return markdown ? { range, markdown } : undefined;
}
