import { type Citation, findCitations } from '../../law/citation';
import { citedDate, citeInFull } from '../../law/describe';
import { findDocument } from '../../law/registry';
import type { PlanDocument } from '../../plan/document';
import type { Text } from '../../plan/text';
import { defineRule, type Fix } from '../rule';
import { firstMentions, seenCitations } from './first-mentions';
import { nameOfCitation, nameSpan } from './places';
import { rewrite } from './rewrite';

export const citationIncomplete = defineRule({
  id: 'citation-incomplete',
  severity: 'hint',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Lần đầu dẫn văn bản chưa ghi ngày ban hành', en: 'First mention of a document without its date' },
  messages: {
    undated: {
      vi: 'Lần đầu dẫn {document} cần ghi ngày ban hành, cơ quan ban hành và trích yếu; từ lần sau chỉ cần số.',
      en: 'The first mention of {document} takes its date of issue, issuer and title; later ones only the number.',
    },
  },
  sees: seenCitations,
  check(_plan, frame, report, document) {
    for (const { text, citation } of firstMentions(document, frame))
      report({
        at: nameSpan(text, citation),
        message: 'undated',
        values: { document: nameOfCitation(citation) },
        fixes: (now) => completions(now, text, citation),
      });
  },
});

/** The date alone, and the whole citation, as far as the registry knows the document. */
function completions(document: PlanDocument, text: Text, citation: Citation): readonly Fix[] {
  const known = findDocument(citation);
  if (!known?.date) return [];
  const { number, typeWord, issuer, title, end } = citation;
  const safe = known.confidence === 'sourced';
  const date = citedDate(known.date);
  const dated: Fix = {
    title: { text: { vi: 'Ghi thêm ngày {date}', en: 'Add the date {date}' }, values: { date } },
    edits: rewrite(document, text, [{ start: number.end, end: number.end, to: ` ngày ${date}` }]),
    safe,
  };
  const full = citeInFull(known);
  // A title may itself cite a document, which would then lack its date.
  if (!typeWord || issuer || title || findCitations(full).length !== 1) return [dated];
  const whole: Fix = {
    title: {
      text: { vi: 'Ghi đầy đủ ngày, cơ quan ban hành và trích yếu', en: 'Write date, issuer and title in full' },
    },
    edits: rewrite(document, text, [{ start: typeWord.start, end, to: full }]),
    safe: false,
  };
  return [dated, whole];
}
