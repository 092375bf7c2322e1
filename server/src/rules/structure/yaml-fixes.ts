import type { PlanDocument } from '../../plan/document';
import { applyEdits, inQuotes, type TextEdit } from '../../plan/edit';
import { isKeyAnywhere } from '../../plan/keys';
import { readYaml } from '../../plan/read-yaml';
import { contentEnd, lineEnd, lineStart, type SyntaxProblem } from '../../plan/syntax';
import type { Piece } from '../../plan/tree';
import type { Localized } from '../../texts/localized';
import { memo } from '../../texts/memo';
import type { Fix } from '../rule';

/** One way to mend a problem; offsets are those of the piece. */
interface Candidate {
  readonly title: Localized;
  readonly edits: readonly TextEdit[];
  readonly safe?: boolean;
}

const titles = {
  tabs: { vi: 'Thay tab thụt đầu dòng bằng dấu cách', en: 'Indent with spaces instead of tabs' },
  quote: { vi: 'Đặt nội dung trong dấu nháy', en: 'Put the content in quotes' },
  closeQuote: { vi: 'Đóng dấu nháy ở cuối dòng', en: 'Close the quote at the end of the line' },
  closeBracket: { vi: 'Đóng ngoặc ở cuối dòng', en: 'Close the bracket at the end of the line' },
  dropBracket: { vi: 'Bỏ dấu ngoặc thừa', en: 'Remove the extra bracket' },
  indent: { vi: 'Thụt dòng thẳng với các dòng trên', en: 'Align the line with those above' },
  colon: { vi: 'Ghi “khóa: nội dung”', en: 'Write “key: content”' },
  ownLine: { vi: 'Đưa danh sách xuống dòng dưới', en: 'Move the list to the next line' },
  space: { vi: 'Thêm dấu cách trước dấu #', en: 'Put a space before the #' },
  backslash: { vi: 'Viết thành hai dấu \\', en: 'Write the backslash twice' },
  ours: { vi: 'Giữ phần của mình ở mọi chỗ xung đột', en: 'Keep our side of every conflict' },
  theirs: { vi: 'Lấy phần của bên kia ở mọi chỗ xung đột', en: 'Take their side of every conflict' },
} satisfies Record<string, Localized>;

/** Characters that may be read to find the fixes of one problem: each candidate reads its whole piece. */
const MAX_TRIED = 500_000;

/** The problems of a piece as it is, which every problem in it is compared with. */
const problemsIn = memo((piece: Piece) => readYaml({ offset: 0, text: piece.text }).problems);

/** The fixes of a problem, each tried on its piece: offered is what leaves the fewest problems, or later ones. */
export function fixesFor(problem: SyntaxProblem, document: PlanDocument): Fix[] {
  if (problem.code === 'conflict-marker') return sides(document.text);
  const { piece } = problem.at;
  const before = problemsIn(piece);
  const best = new Map<Localized, { readonly candidate: Candidate; readonly left: number }>();
  const tried = candidates(problem, document).slice(0, Math.floor(MAX_TRIED / Math.max(1, piece.text.length)));
  for (const candidate of tried) {
    const after = readYaml({ offset: 0, text: applyEdits(piece.text, candidate.edits) }).problems;
    const left = after.length;
    const later = (after[0]?.at.start ?? Infinity) > lineEnd(piece.text, problem.at.end);
    const better = left < (best.get(candidate.title)?.left ?? Infinity);
    if (better && (left < before.length || (left === before.length && later)))
      best.set(candidate.title, { candidate, left });
  }
  return [...best.values()].map(({ candidate: { title, edits, safe }, left }) => ({
    title: { text: title },
    edits: edits.map(({ start, end, newText }) => edit(start + piece.offset, end + piece.offset, newText)),
    safe: safe === true && left < before.length,
  }));
}

function candidates(problem: SyntaxProblem, document: PlanDocument): Candidate[] {
  const { start, end, piece } = problem.at;
  const { text } = piece;
  switch (problem.code) {
    case 'tab-indent':
      return untabbed(text, document.style.indent);
    case 'unquoted-colon':
    case 'needs-quotes':
    case 'bad-alias':
      return quoted(text, start, end, problem.code !== 'unquoted-colon' || isPlainText(text.slice(start, end)));
    case 'unclosed-quote':
      return closedQuote(text, start, end);
    case 'unclosed-flow':
      return closedFlow(text, start, end);
    case 'extra-bracket':
      return [{ title: titles.dropBracket, edits: [edit(start, end, '')] }];
    case 'indentation':
      return realigned(text, start);
    case 'missing-colon':
      return coloned(text, start, end);
    case 'inline-list':
      return [...ownLine(text, start, document), ...quoted(text, start, end, false)];
    case 'comment-space':
      return [{ title: titles.space, edits: [edit(start, start, ' ')], safe: true }];
    case 'bad-escape':
      return [{ title: titles.backslash, edits: [edit(start, start, '\\')] }];
    default:
      return [];
  }
}

function edit(start: number, end: number, newText: string): TextEdit {
  return { start, end, newText };
}

/** Text in front of whose colon stands no key of a plan, so that a value was meant and not two keys on one line. */
function isPlainText(content: string): boolean {
  return !isKeyAnywhere(content.slice(0, content.search(/:(?:\s|$)/)));
}

/** Every tab in the indentation of the piece becomes spaces: a level, none beside spaces, or a wider step. */
function untabbed(text: string, indent: number): Candidate[] {
  return [indent, 0, 4, 8].map((width) => ({
    title: titles.tabs,
    edits: [...text.matchAll(/^[ \t]*(?:-[ \t]+)*(?=[^\s])/gm)].flatMap(({ 0: lead, index }) =>
      [...lead.matchAll(/\t+/g)].map((tabs) => {
        const behindDash = lead.slice(0, tabs.index).endsWith('-');
        const spaces = behindDash ? 1 : width * tabs[0].length;
        return edit(index + tabs.index, index + tabs.index + tabs[0].length, ' '.repeat(spaces));
      }),
    ),
    safe: true,
  }));
}

/** The value in quotes: with the lines on which it goes on, else the words of this line alone. */
function quoted(text: string, start: number, end: number, safe: boolean): Candidate[] {
  const ends = [continuedEnd(text, start, end), end];
  return ends.map((to) => ({ title: titles.quote, edits: [edit(start, to, inQuotes(text.slice(start, to)))], safe }));
}

/** The end of the last line that is indented deeper than the line of `start` and begins no key of a plan. */
function continuedEnd(text: string, start: number, end: number): number {
  const own = indentOf(text, lineStart(text, start));
  let last = end;
  for (let at = lineEnd(text, end); at < text.length; at = lineEnd(text, last)) {
    const next = text.indexOf('\n', at) + 1;
    if (next === 0 || next >= text.length) break;
    const content = text.slice(next, lineEnd(text, next));
    const key = content.slice(0, Math.max(0, content.search(/:(?:\s|$)/)));
    if (content.trim() === '' || indentOf(text, next) <= own || isKeyAnywhere(key)) break;
    if (contentEnd(text, next) < next + content.trimEnd().length) break;
    last = next + content.trimEnd().length;
  }
  return last;
}

function indentOf(text: string, start: number): number {
  return /^ */.exec(text.slice(start, start + 1_000))?.[0].length ?? 0;
}

function closedQuote(text: string, start: number, end: number): Candidate[] {
  const sign = text[start] ?? '"';
  const brackets = /(?<![\s,\]}])[\s,\]}]+$/.exec(text.slice(start + 1, end))?.[0].length ?? 0;
  return [end, end - brackets].map((at) => ({ title: titles.closeQuote, edits: [edit(at, at, sign)] }));
}

function closedFlow(text: string, start: number, end: number): Candidate[] {
  const open: string[] = [];
  for (const sign of text.slice(start, end))
    if (sign === '[' || sign === '{') open.push(sign === '[' ? ']' : '}');
    else if (sign === open.at(-1)) open.pop();
  const space = /^[{[] /.test(text.slice(start, end)) ? ' ' : '';
  const closing = space + open.reverse().join('');
  const comma = /(?<![\s,])[\s,]+$/.exec(text.slice(start, end))?.[0].length ?? 0;
  const wrong = /[\]}]$/.test(text.slice(start, end)) ? 1 : 0;
  return [edit(end, end, closing), edit(end - comma, end, closing), edit(end - wrong, end, closing)].map((change) => ({
    title: titles.closeBracket,
    edits: [change],
  }));
}

/** The line, with the deeper lines under it, moved to the column of a line above: the nearest column first. */
function realigned(text: string, start: number): Candidate[] {
  const first = lineStart(text, start);
  const own = indentOf(text, first);
  const columns = new Set<number>();
  for (let at = first; at > 0 && columns.size < 12; ) {
    at = lineStart(text, at - 1);
    const line = text.slice(at, lineEnd(text, at));
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const lead = /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;
    columns.add(lead).add(indentOf(text, at));
  }
  const lines: number[] = [first];
  for (let at = text.indexOf('\n', first) + 1; at > 0 && at < text.length; at = text.indexOf('\n', at) + 1) {
    const blank = text.slice(at, lineEnd(text, at)).trim() === '';
    if (!blank && indentOf(text, at) <= own) break;
    if (!blank) lines.push(at);
  }
  return [...columns]
    .filter((column) => column !== own)
    .sort((a, b) => Math.abs(a - own) - Math.abs(b - own))
    .map((column) => ({
      title: titles.indent,
      edits: lines.map((at) =>
        column > own ? edit(at, at, ' '.repeat(column - own)) : edit(at, at + own - column, ''),
      ),
    }));
}

/** `tên:Kế hoạch`, `năm 2021`, `kế hoạch`: the colon or the space behind it is put in where a key is recognized. */
function coloned(text: string, start: number, end: number): Candidate[] {
  const content = text.slice(start, Math.min(end, start + 200));
  const colon = content.indexOf(':');
  if (colon > 0 && isKeyAnywhere(content.slice(0, colon)))
    return [{ title: titles.colon, edits: [edit(start + colon + 1, start + colon + 1, ' ')], safe: true }];
  const words = [...content.matchAll(/\S+/g)].map(({ 0: word, index }) => index + word.length).reverse();
  const key = words.find((length) => isKeyAnywhere(content.slice(0, length)));
  return key === undefined ? [] : [{ title: titles.colon, edits: [edit(start + key, start + key, ':')] }];
}

/** A list behind its key goes below it, in the column of the dashes that follow if there are any. */
function ownLine(text: string, start: number, document: PlanDocument): Candidate[] {
  const { eol, indent } = document.style;
  const line = lineStart(text, start);
  const key = /^ *(?:- +)*/.exec(text.slice(line, start))?.[0].length ?? 0;
  const next = text.indexOf('\n', start) + 1;
  const dash = next > 0 ? /^( *)- /.exec(text.slice(next, next + 200))?.[1]?.length : undefined;
  const gap = start - line - text.slice(line, start).trimEnd().length;
  const columns = dash !== undefined && dash >= key ? [dash, key + indent] : [key + indent];
  return columns.map((column) => ({
    title: titles.ownLine,
    edits: [edit(start - gap, start, `${eol}${' '.repeat(column)}`)],
  }));
}

/** The file with one side of all its conflicts; none where the markers do not pair up. */
function sides(text: string): Fix[] {
  const blocks = [
    ...text.matchAll(
      /^<{7}(?: .*)?\r?\n(?<ours>(?:(?![<=>|]{7}).*\r?\n)*)(?:\|{7}(?: .*)?\r?\n(?:(?![<=>|]{7}).*\r?\n)*)?={7}\r?\n(?<theirs>(?:(?![<=>|]{7}).*\r?\n)*)>{7}(?: .*)?(?:\r?\n|$)/gm,
    ),
  ];
  if (blocks.length === 0) return [];
  return (['ours', 'theirs'] as const).map((side) => ({
    title: { text: titles[side] },
    edits: blocks.map(({ 0: block, index, groups }) => edit(index, index + block.length, groups?.[side] ?? '')),
    safe: false,
  }));
}
