import { describeCitation } from '../../law/describe';
import { spanOf, type Text } from '../../plan/text';
import { citationsOf } from '../../rules/citations/citations-of';
import type { Language } from '../../texts/localized';
import type { Card } from './index';

/** The cited document under the pointer: what it is, and what replaced or amended it. */
export function citationCard(text: Text, index: number, language: Language): Card | undefined {
  const citation = citationsOf(text).find(({ start, end }) => start <= index && index <= end);
  return (
    citation && { span: spanOf(text, citation.start, citation.end), markdown: describeCitation(citation)[language] }
  );
}
