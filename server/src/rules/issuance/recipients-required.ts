import type { PlanDocument } from '../../plan/document';
import { replace, type TextEdit } from '../../plan/edit';
import { spanOf, type Text } from '../../plan/text';
import type { Localized } from '../../texts/localized';
import { wordPattern } from '../../texts/word-pattern';
import { defineRule, seesNoTask } from '../rule';
import { type Issuing, issuingOf, placeOf } from './issuing';
import { endingFor, insertTexts } from './lines';
import { type Expected, expectedRecipients, namesBody, plain } from './recipients';

export const recipientsRequired = defineRule({
  id: 'recipients-required',
  severity: 'warning',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Nơi nhận còn thiếu', en: 'Recipients missing' },
  messages: {
    missing: {
      vi: 'Nơi nhận còn thiếu: {missing}. Hãy thêm vào để báo cáo và lưu văn bản đúng quy định.',
      en: 'Missing among the recipients: {missing}. Add them, so that the document is sent and filed as it must be.',
    },
  },
  sees: seesNoTask,
  check(plan, frame, report) {
    const issuing = issuingOf(plan, frame);
    if (!issuing) return;
    const articles = (plan.decision?.articles ?? []).map(({ value }) => plain(value));
    const lines = issuing.recipients.flatMap(({ value }) => linesOf(plain(value), articles));
    const missing = expectedRecipients(frame).filter((expected) => !lines.some((line) => names(line, expected)));
    if (missing.length === 0) return;
    report({
      at: placeOf(issuing, 'recipients'),
      message: 'missing',
      values: { missing: joined(missing) },
      fixes: (document) => {
        const edits = addLines(document, issuing, missing);
        const title = { vi: 'Thêm nơi nhận: {missing}', en: 'Add the recipients: {missing}' };
        return [{ title: { text: title, values: { missing: joined(missing) } }, edits, safe: false }];
      },
    });
  },
});

/** A recipient's line, and the article that `Như Điều 2` sends the document to. */
function linesOf(line: string, articles: readonly string[]): readonly string[] {
  const number = /như điều (\d{1,2})/.exec(line)?.[1];
  return number === undefined ? [line] : [line, ...articles.filter((article) => article.startsWith(`điều ${number}.`))];
}

function names(line: string, { recipient, names }: Expected): boolean {
  return recipient.kind === 'archive' ? isArchive(line) : names.some((name) => namesBody(line, name));
}

/** `Lưu: VT, PC.`, and without its colon as many write it. */
function isArchive(line: string): boolean {
  return ARCHIVE.test(line);
}

const ARCHIVE = wordPattern(String.raw`^[-–+*\s]*lưu(?!\p{L})`, 'u');

function joined(missing: readonly Expected[]): Localized {
  return {
    vi: missing.map(({ recipient }) => recipient.name.vi).join(', '),
    en: missing.map(({ recipient }) => recipient.name.en).join(', '),
  };
}

/** Bodies go in front of the archive line, which is always the last; every line ends in `;`, the last in `.`. */
function addLines(document: PlanDocument, issuing: Issuing, missing: readonly Expected[]): readonly TextEdit[] {
  const { recipients, map } = issuing;
  const archive = missing.find(({ recipient }) => recipient.kind === 'archive');
  const lines = [...missing.filter((expected) => expected !== archive), ...(archive ? [archive] : [])];
  const filed = recipients.find(({ value }) => isArchive(plain(value)));
  const beside = recipients[0]?.value ?? ';';
  const marked = lines.map(
    ({ line }, i) => purposeLike(recipients, line) + endingFor(beside, !filed && i === lines.length - 1 ? '.' : ';'),
  );
  return [
    ...(filed ? [] : openEnd(recipients.at(-1))),
    insertTexts(document, map, issuing, 'recipients', marked, filed),
  ];
}

/** `(để b/c)`, or `(b/c)` where the other lines have it so. */
function purposeLike(recipients: readonly Text[], line: string): string {
  const short = recipients.some(({ value }) => /\(b\/c\)/i.test(value));
  return short ? line.replace('(để b/c)', '(b/c)') : line;
}

/** The full stop of the line that was the last becomes a semicolon. */
function openEnd(last: Text | undefined): readonly TextEdit[] {
  if (!last?.value.endsWith('.')) return [];
  return [replace(spanOf(last, last.value.length - 1), ';')];
}
