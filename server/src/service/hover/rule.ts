import type { PlanDocument } from '../../plan/document';
import { readingAt } from '../../plan/locate';
import type { Span } from '../../plan/tree';
import { allRules, ruleIds } from '../../rules/registry';
import { suppressionsOf } from '../../rules/suppression';
import type { Language } from '../../texts/localized';
import type { Manual } from '../manual';
import type { Card } from './index';
import { paragraphs } from './markdown';

/** The rule id under the pointer in a silencing comment. */
export function ruleAt(document: PlanDocument, offset: number): { readonly id: string; readonly at: Span } | undefined {
  const reading = readingAt(document, offset);
  if (!reading) return undefined;
  const at = offset - reading.piece.offset;
  return suppressionsOf(reading, ruleIds)
    .flatMap(({ rules }) => rules)
    .find((rule) => rule.at.start <= at && at <= rule.at.end);
}

const ground = { vi: 'Căn cứ', en: 'Ground' } as const;

export function ruleCard(
  { id, at }: { readonly id: string; readonly at: Span },
  language: Language,
  { rules }: Manual,
): Card | undefined {
  const rule = allRules.find((known) => known.id === id);
  const page = rules[id];
  if (!rule || !page) return undefined;
  const title = `**${rule.title[language]}** \`${id}\``;
  return {
    span: at,
    markdown: paragraphs(title, page.about[language], `*${ground[language]}:* ${page.ground[language]}`),
  };
}
