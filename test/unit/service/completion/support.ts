import assert from 'node:assert/strict';
import { applyEdits } from '../../../../server/src/plan/edit';
import { type Completion, completionsAt } from '../../../../server/src/service/completion';
import { snippet } from '../../../../server/src/service/completion/body';
import { checkText } from '../../../support/check';

export interface Completed {
  readonly labels: readonly string[];
  readonly items: readonly Completion[];
  /** The text after accepting a proposal with all its stops left as they are; `|` where the cursor goes first. */
  becomes(label: string, detail?: string): string;
  /** The same in the syntax of snippets, without the text around. */
  snippet(label: string): string;
}

interface Wishes {
  readonly language?: 'vi' | 'en';
  readonly asks?: boolean;
  readonly typing?: boolean;
}

/** What is proposed where `|` stands in a text. */
export function complete(marked: string, { language = 'vi', asks = false, typing = false }: Wishes = {}): Completed {
  const offset = marked.indexOf('|');
  assert.ok(offset >= 0, 'no cursor');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const items = completionsAt(checkText(text), offset, { language, asks, typing });
  const find = (label: string, detail?: string) =>
    items.find((item) => item.label === label && (detail === undefined || item.detail === detail)) ??
    assert.fail(`“${label}” not among ${items.map((item) => item.label).join(', ')}`);
  return {
    labels: items.map(({ label }) => label),
    items,
    becomes: (label, detail) => {
      const { body, start, insertEnd } = find(label, detail);
      const stop = body.stops[0]?.start ?? body.text.length;
      const newText = `${body.text.slice(0, stop)}|${body.text.slice(stop)}`;
      return applyEdits(text, [{ start, end: insertEnd, newText }]);
    },
    snippet: (label) => snippet(find(label).body),
  };
}
