import type { Reference } from '../../law/compare';
import { padNumber } from '../../law/number';
import { documentType } from '../../law/types';
import type { PlanDocument } from '../../plan/document';
import type { Parent } from '../../plan/model';
import { wordPattern } from '../../texts/word-pattern';
import type { PlainDate } from '../../time/date';
import { defineRule, type Fix, seesNoTask } from '../rule';
import { basesOf, citationOfParent, parentReference } from './cited-parent';
import { spelledDate } from './dates';
import { type Issuing, issuingOf, placeOf } from './issuing';
import { endingFor, insertTexts } from './lines';

export const basesParent = defineRule({
  id: 'bases-parent',
  severity: 'error',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Căn cứ thiếu kế hoạch cấp trên', en: 'Superior plan not among the bases' },
  messages: {
    missing: {
      vi: 'Phần căn cứ chưa có văn bản số {number} ban hành kế hoạch cấp trên. Hãy thêm văn bản này vào căn cứ.',
      en: 'The bases do not name {number}, the superior plan. Add it to the bases.',
    },
  },
  sees: seesNoTask,
  check(plan, frame, report) {
    const issuing = issuingOf(plan, frame);
    const { parent } = plan;
    const reference = parent && parentReference(parent);
    if (!issuing || !reference || basesOf(plan).some((basis) => citationOfParent(basis, reference))) return;
    report({
      at: placeOf(issuing, 'bases'),
      message: 'missing',
      values: { number: reference.canonical },
      fixes: (document) => addBasis(document, issuing, plan.decision?.proposer !== undefined, parent, reference),
    });
  },
});

/** Written only with date and issuer: without them the line would be an incomplete citation. */
function addBasis(
  document: PlanDocument,
  issuing: Issuing,
  proposed: boolean,
  parent: Parent,
  reference: Reference,
): readonly Fix[] {
  const { date, issuer, title: about } = parent;
  if (!date?.date || !issuer) return [];
  const line = basisLine(reference, { date: date.date, issuer: issuer.value, title: about?.value });
  const first = issuing.bases[0];
  // Every basis ends in a semicolon, only the very last line in a full stop; the proposer comes behind the bases.
  const end = first ? endingFor(first.value, ';') : proposed ? ';' : '.';
  const edit = insertTexts(document, issuing.map, issuing, 'bases', [line + end], first);
  const title = { vi: 'Thêm căn cứ: văn bản số {number}', en: 'Add the basis {number}' };
  return [{ title: { text: title, values: { number: reference.canonical } }, edits: [edit], safe: false }];
}

/** How a document stands among the bases, without the mark at its end: `Căn cứ Quyết định số … ngày 31 tháng 12 năm 2020 của …`. */
export function basisLine(
  { canonical, type }: Pick<Reference, 'canonical' | 'type'>,
  {
    date,
    issuer,
    title,
  }: { readonly date: PlainDate | undefined; readonly issuer: string | undefined; readonly title: string | undefined },
): string {
  const kind = type === undefined ? 'Văn bản' : documentType(type).name.vi;
  const parts = [
    `Căn cứ ${kind} số ${padNumber(canonical)}`,
    date && `ngày ${spelledDate(date)}`,
    issuer && `của ${issuer}`,
    title && subject(title, kind),
  ];
  return parts.filter(Boolean).join(' ');
}

/** What the document is about, as it follows its issuer: `ban hành Kế hoạch …`, of a plan itself `về cải cách …`. */
function subject(title: string, kind: string): string {
  const text = title.replace(/(?<![;.\s])[;.\s]+$/, '');
  const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
  if (FOLLOWS_ISSUER.test(text)) return lower(text);
  const own = new RegExp(`^${kind}\\s+`, 'iu');
  if (own.test(text))
    return /^về\s/iu.test(text.replace(own, '')) ? lower(text.replace(own, '')) : `về ${lower(text.replace(own, ''))}`;
  return `ban hành ${text}`;
}

const FOLLOWS_ISSUER = wordPattern(String.raw`^(?:về|ban hành|phê duyệt|v\/v)(?!\p{L})`, 'iu');
