import assert from 'node:assert/strict';
import type { Analysis } from '../../server/src/service/analysis';
import { type HintKinds, hintsIn } from '../../server/src/service/hints';
import { lensesOf, lensText } from '../../server/src/service/lenses';
import { tokenModifiers, tokenTypes } from '../../server/src/service/token-types';
import { tokensOf } from '../../server/src/service/tokens';
import type { Language } from '../../server/src/texts/localized';

export const ALL_HINTS: HintKinds = { numbers: true, deadlines: true, units: true };

/** The text with its hints between `⟨` and `⟩`. */
export function withHints(analysis: Analysis, kinds = ALL_HINTS, language: Language = 'vi'): string {
  const { text } = analysis.document;
  let shown = '';
  let at = 0;
  for (const hint of hintsIn(analysis, { start: 0, end: text.length }, kinds, language)) {
    shown += `${text.slice(at, hint.at)}⟨${hint.label}⟩`;
    at = hint.at;
  }
  return shown + text.slice(at);
}

/** `12: 8 nhiệm vụ`: a line each, as one looks at them. */
export function lensLines(analysis: Analysis, language: Language = 'vi'): string[] {
  return lensesOf(analysis, () => true).map((lens) => {
    const { line } = analysis.document.lines.positionAt(lens.at.start);
    return `${line + 1}: ${lensText(analysis, lens, language)?.title}`;
  });
}

export interface DecodedToken {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly modifiers: readonly string[];
}

/** The tokens as a client reads them; fails where they overlap, leave their line, or are of no type. */
export function decoded(analysis: Analysis, data: readonly number[] = tokensOf(analysis)): DecodedToken[] {
  const { lines } = analysis.document;
  const tokens: DecodedToken[] = [];
  let line = 0;
  let end = 0;
  assert.equal(data.length % 5, 0);
  for (let i = 0, start = 0; i < data.length; i += 5) {
    const [down = -1, right = -1, length = 0, type = -1, modifiers = 0] = data.slice(i, i + 5);
    assert.ok(down >= 0 && right >= 0 && length > 0, `${data.slice(i, i + 5)}`);
    start = down > 0 ? right : start + right;
    assert.ok(down > 0 || i === 0 || start >= end, `tokens overlap in line ${line}`);
    line += down;
    end = start + length;
    const width = lines.lineEnd(line) - lines.lineStart(line);
    assert.ok(line < lines.count && end <= width, `a token to column ${end} of ${width} in line ${line}`);
    tokens.push({
      line,
      start,
      end,
      type: tokenTypes[type] ?? assert.fail(`no type ${type}`),
      modifiers: tokenModifiers.filter((_, bit) => modifiers & (1 << bit)),
    });
  }
  return tokens;
}

/** `class.declaration:"VP"`: a line each. */
export function tokenLines(analysis: Analysis, data?: readonly number[]): string[] {
  const { lines, text } = analysis.document;
  return decoded(analysis, data).map(({ line, start, end, type, modifiers }) => {
    const from = lines.lineStart(line);
    return `${[type, ...modifiers].join('.')}:"${text.slice(from + start, from + end)}"`;
  });
}
