import { type Citation, findCitations } from '../../law/citation';
import { citedDate, citeInFull } from '../../law/describe';
import { findDocument } from '../../law/registry';
import { replace } from '../../plan/edit';
import { spanOf, type Text } from '../../plan/text';
import type { Span } from '../../plan/tree';
import { defineRule, type Fix } from '../rule';
import { firstMentions } from './first-mentions';
import { nameOfCitation, nameSpan } from './places';

export const citationIncomplete = defineRule({
  id: 'citation-incomplete',
  severity: 'hint',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Lần đầu dẫn văn bản chưa ghi ngày ban hành', en: 'First mention of a document without its date' },
  about: {
    vi: 'Lần đầu viện dẫn một văn bản phải ghi đủ tên loại, số, ký hiệu, ngày ban hành, cơ quan ban hành và trích yếu; những lần sau chỉ cần tên loại và số. Luật, pháp lệnh dẫn theo tên. Quy tắc chỉ xét ngày ban hành.',
    en: 'A document cited for the first time takes its type, number, date of issue, issuer and title; later on type and number are enough. Laws are cited by name. The rule looks at the date only.',
  },
  ground: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I (viện dẫn văn bản lần đầu).',
    en: 'Decree 30/2020/NĐ-CP, annex I (first citation of a document).',
  },
  messages: {
    undated: {
      vi: 'Lần đầu dẫn {document} cần ghi ngày ban hành, cơ quan ban hành và trích yếu; từ lần sau chỉ cần số.',
      en: 'The first mention of {document} takes its date of issue, issuer and title; later ones only the number.',
    },
  },
  check(_plan, frame, report, document) {
    for (const { text, citation } of firstMentions(document, frame))
      report({
        at: nameSpan(text, citation),
        message: 'undated',
        values: { document: nameOfCitation(citation) },
        fixes: () => completions(text, citation),
      });
  },
});

/** The date alone, and the whole citation, as far as the registry knows the document. */
function completions(text: Text, citation: Citation): readonly Fix[] {
  const known = findDocument(citation);
  if (!known?.date) return [];
  const { number, typeWord } = citation;
  const behind = spanOf(text, number.start, number.end);
  const safe = known.confidence === 'sourced';
  const date: Fix = {
    title: { text: { vi: 'Ghi thêm ngày {date}', en: 'Add the date {date}' }, values: { date: citedDate(known.date) } },
    edits: [replace({ ...behind, start: behind.end }, ` ngày ${citedDate(known.date)}`)],
    safe,
  };
  const whole = spanOf(text, typeWord?.start ?? number.start, citation.end);
  // A title may itself cite a document that would then lack its date.
  const full = citeInFull(known);
  const plain = typeWord && !citation.issuer && !citation.title && findCitations(full).length === 1;
  return plain ? [date, inFull(whole, full)] : [date];
}

function inFull(at: Span, full: string): Fix {
  return {
    title: {
      text: { vi: 'Ghi đầy đủ ngày, cơ quan ban hành và trích yếu', en: 'Write date, issuer and title in full' },
    },
    edits: [replace(at, full)],
    safe: false,
  };
}
