import { rangeOf } from '../plan/tree';
import type { FixMaker, Reporter, RuleInfo } from './rule';
import type { UnusedId } from './silence';

type Key = 'unused' | 'nothing';

const info: RuleInfo<Key> = {
  id: 'unused-suppression',
  severity: 'hint',
  title: { vi: 'Chú thích bỏ qua không còn tác dụng', en: 'Silencing comment without effect' },
  messages: {
    unused: {
      vi: 'Không có cảnh báo “{rule}” nào để bỏ qua ở đây. Hãy xóa mã quy tắc này khỏi chú thích.',
      en: 'There is no “{rule}” finding to silence here. Remove the rule from the comment.',
    },
    nothing: {
      vi: 'Chú thích bỏ qua không nêu mã quy tắc nào nên không có tác dụng. Hãy ghi mã quy tắc, ví dụ: # reform-plan: bỏ qua deadline-vague – lý do.',
      en: 'The comment names no rule, so it silences nothing. Write the rule’s id, for example: # reform-plan: ignore deadline-vague – reason.',
    },
  },
  fixable: true,
};

/** Not a rule over a subject: it looks at what silencing left over when all other rules have spoken. */
export const unusedSuppression = {
  ...info,
  report(unused: readonly UnusedId[], report: Reporter<Key>): void {
    for (const { suppression, rule } of unused) {
      if (!rule) report({ at: suppression.at, message: 'nothing' });
      else report({ at: rule.at, message: 'unused', values: { rule: rule.id }, fixes: removal(suppression, rule) });
    }
  },
};

/** Takes the id out; the whole comment when it was the only one. */
function removal(suppression: UnusedId['suppression'], rule: NonNullable<UnusedId['rule']>): FixMaker {
  return (document) => {
    const only = suppression.rules.length === 1;
    const { start, end } = rangeOf(only ? suppression.at : rule.at);
    const { text, lines } = document;
    const title = {
      text: { vi: 'Xóa “{rule}” khỏi chú thích bỏ qua', en: 'Remove “{rule}” from the silencing comment' },
      values: { rule: rule.id },
    };
    if (!only) {
      const comma = /^\s*,\s*/.exec(text.slice(end, end + 40))?.[0].length ?? 0;
      const before = comma === 0 ? (/,\s*$/.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0) : 0;
      return [{ title, edits: [{ start: start - before, end: end + comma, newText: '' }], safe: true }];
    }
    const line = lines.positionAt(start).line;
    const lineStart = lines.lineStart(line);
    const alone = text.slice(lineStart, start).trim() === '';
    const from = alone ? lineStart : lineStart + text.slice(lineStart, start).trimEnd().length;
    const to = alone && line + 1 < lines.count ? lines.lineStart(line + 1) : end;
    return [{ title, edits: [{ start: from, end: to, newText: '' }], safe: true }];
  };
}
