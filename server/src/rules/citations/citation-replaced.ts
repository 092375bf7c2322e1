import type { Citation } from '../../law/citation';
import { citedDate, nameOf } from '../../law/describe';
import { findDocument, type KnownDocument, replacementAt } from '../../law/registry';
import { documentType } from '../../law/types';
import type { PlanDocument } from '../../plan/document';
import type { Text } from '../../plan/text';
import { foldKey } from '../../texts/fold';
import { defineRule, type Fix } from '../rule';
import { citationsOf } from './citations-of';
import { dateLike, isQuoted, nameOfCitation, nameSpan } from './places';
import { rewrite } from './rewrite';

export const citationReplaced = defineRule({
  id: 'citation-replaced',
  severity: 'warning',
  scope: 'prose',
  fixable: true,
  title: { vi: 'Dẫn văn bản đã được thay thế', en: 'Replaced document cited' },
  messages: {
    replaced: {
      vi: '{document} đã được thay thế bằng {by} từ ngày {from}. Căn cứ: {ground}. Hãy dẫn văn bản mới.',
      en: '{document} was replaced by {by} from {from}. Ground: {ground}. Cite the new one.',
    },
    unchecked: {
      vi: '{document} đã được thay thế bằng {by} từ ngày {from}. Căn cứ: {ground} (chưa đối chiếu với văn bản gốc). Hãy kiểm tra và dẫn văn bản mới.',
      en: '{document} was replaced by {by} from {from}. Ground: {ground} (not checked against the document itself). Check, and cite the new one.',
    },
  },
  check(prose, { issueDate, asOf }, report) {
    if (isQuoted(prose)) return;
    const { text } = prose;
    for (const citation of citationsOf(text)) {
      const change = replacementAt(citation, issueDate ?? asOf);
      if (!change || change.by.length === 0 || isSaidToBeReplaced(text.value, citation)) continue;
      const names = change.by.map(nameOf);
      report({
        at: nameSpan(text, citation),
        message: change.confidence === 'sourced' ? 'replaced' : 'unchecked',
        values: {
          document: nameOfCitation(citation),
          by: { vi: names.map(({ vi }) => vi).join(', '), en: names.map(({ en }) => en).join(', ') },
          from: citedDate(change.from),
          ground: change.ground,
        },
        fixes: (now) => change.by.flatMap((by) => citeInstead(now, text, citation, by)),
      });
    }
  },
});

const REPLACING =
  /(?:thay thế|thay cho|bãi bỏ|hủy bỏ|hết hiệu lực|một số điều của)(?: (?:của|cho|toàn bộ|các|đối với))*\s*$/;
const REPLACED = /^[\s,(]*(?:đã |được |bị |bằng )*(?:thay thế|hết hiệu lực|bãi bỏ)/;

/** `… thay thế Thông tư số 172/2012/TT-BTC`: the text itself says so. */
function isSaidToBeReplaced(text: string, { start, end }: Citation): boolean {
  return (
    REPLACING.test(foldKey(`${text.slice(Math.max(0, start - 60), start)}|`).slice(0, -1)) ||
    REPLACED.test(foldKey(`|${text.slice(end, end + 60)}`).slice(1))
  );
}

/** No fix where a pin is cited: the new document has other articles. Nor where its title would be missing. */
function citeInstead(document: PlanDocument, text: Text, citation: Citation, by: KnownDocument): readonly Fix[] {
  const { number, date, title, issuer, typeWord, pins } = citation;
  const old = findDocument(citation);
  if (pins.length > 0 || (date && !by.date) || (title && by.title === undefined)) return [];
  // Without a date of its own the new one would be an incomplete first mention.
  const dated = date || !by.date ? by.number : `${by.number} ngày ${citedDate(by.date)}`;
  const parts = [{ ...number, to: dated }];
  if (typeWord && old && old.type !== by.type) parts.push({ ...typeWord, to: documentType(by.type).name.vi });
  if (date && by.date) parts.push({ ...date, to: dateLike(date.text, by.date) });
  if (issuer && old && old.issuer !== by.issuer) parts.push({ ...issuer, to: by.issuer });
  if (title && by.title !== undefined) parts.push({ ...title, to: by.title });
  const name = { vi: 'Dẫn {document} thay cho văn bản cũ', en: 'Cite {document} instead' };
  return [
    { title: { text: name, values: { document: nameOf(by) } }, edits: rewrite(document, text, parts), safe: false },
  ];
}
