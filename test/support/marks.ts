/**
 * Fixtures say what is to be found where it is: `⟦rule-id⟧marked text⟦/⟧`. Marks may nest and stand anywhere, in keys,
 * values, comments and blocks of text; two rules on one range are `⟦rule-a, rule-b⟧…⟦/⟧`. Nothing else is special.
 */
export interface Mark {
  readonly rule: string;
  /** UTF-16 offsets in the text without marks. */
  readonly start: number;
  readonly end: number;
}

const MARK = /⟦([^⟦⟧]*)⟧/gu;

/** The text without its marks, and the marks with places in that text. */
export function readMarks(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const open: { rules: string; start: number }[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(at, match.index);
    at = match.index + match[0].length;
    if (match[1] !== '/') open.push({ rules: match[1] ?? '', start: text.length });
    else {
      const { rules, start } = open.pop() ?? fail('⟦/⟧ without a mark before it');
      for (const rule of rules.split(/,\s*/)) marks.push({ rule, start, end: text.length });
    }
  }
  if (open.length > 0) fail(`unclosed ⟦${open[0]?.rules}⟧`);
  marks.sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));
  return { text: text + marked.slice(at), marks };
}

/** The text with marks written into it. */
export function writeMarks(text: string, marks: readonly Mark[]): string {
  const events = marks.flatMap((mark) => [
    {
      at: mark.start,
      order: mark.start === mark.end ? 1 : 2,
      width: -mark.end,
      write: `⟦${mark.rule}⟧${mark.start === mark.end ? '⟦/⟧' : ''}`,
    },
    ...(mark.start === mark.end ? [] : [{ at: mark.end, order: 0, width: -mark.start, write: '⟦/⟧' }]),
  ]);
  events.sort((a, b) => a.at - b.at || a.order - b.order || a.width - b.width);
  let result = '';
  let at = 0;
  for (const event of events) {
    result += text.slice(at, event.at) + event.write;
    at = event.at;
  }
  return result + text.slice(at);
}

function fail(message: string): never {
  throw new Error(message);
}
