import { fragments } from '../support/corpus';
import type { Random } from '../support/random';
import { ODD, spoilt } from './grammar';

/** A text changed up to `most` times, as authors, tools and accidents do; `other` lends it pieces. */
export function mutate(random: Random, text: string, other: string, most = 4): string {
  let result = text;
  for (let left = random.nat(most) + 1; left > 0; left--) result = random.pick(changes)(random, result, other);
  // Some changes double a text; a run of them must not grow without end.
  return result.length > MOST ? result.slice(0, MOST) : result;
}

const MOST = 20_000;

type Change = (random: Random, text: string, other: string) => string;

const splice = (text: string, start: number, end: number, by: string) => text.slice(0, start) + by + text.slice(end);

/** Where a token begins: a run of letters or digits, or one sign. */
function tokenAt(random: Random, text: string): { start: number; end: number } {
  const from = random.nat(text.length + 1);
  const token = /[\p{L}\p{M}\p{N}]{1,40}|[^\p{L}\p{M}\p{N}]/u.exec(text.slice(from, from + 200));
  const start = from + (token?.index ?? 0);
  return { start, end: start + (token?.[0].length ?? 0) };
}

function lineAt(random: Random, lines: readonly string[]): number {
  return random.nat(lines.length);
}

function byLines(change: (random: Random, lines: string[], other: string) => void): Change {
  return (random, text, other) => {
    const lines = text.split('\n');
    change(random, lines, other);
    return lines.join('\n');
  };
}

const changes: readonly Change[] = [
  // Tokens: gone, twice, swapped, taken from elsewhere, odd.
  (random, text) => {
    const { start, end } = tokenAt(random, text);
    return splice(text, start, end, '');
  },
  (random, text) => {
    const { start, end } = tokenAt(random, text);
    return splice(text, end, end, text.slice(start, end).repeat(random.nat(3) + 1));
  },
  (random, text) => {
    const [a, b] = [tokenAt(random, text), tokenAt(random, text)].sort((x, y) => x.start - y.start);
    if (!a || !b || a.end > b.start) return text;
    const [first, second] = [text.slice(a.start, a.end), text.slice(b.start, b.end)];
    return splice(splice(text, b.start, b.end, first), a.start, a.end, second);
  },
  (random, text, other) => {
    const [to, from] = [tokenAt(random, text), tokenAt(random, other)];
    return splice(text, to.start, to.end, other.slice(from.start, from.end));
  },
  (random, text) => {
    const { start, end } = tokenAt(random, text);
    return splice(text, start, end, spoilt(random, text.slice(start, end)));
  },
  // Signs with a meaning in YAML, and odd characters, anywhere.
  (random, text) => {
    const at = random.nat(text.length + 1);
    return splice(text, at, at, random.pick(fragments));
  },
  (random, text) => {
    const at = random.nat(text.length + 1);
    return splice(text, at, at + random.nat(3), random.pick(ODD));
  },
  // Lines: gone, twice, swapped, moved sideways, taken from elsewhere.
  byLines((random, lines) => void lines.splice(lineAt(random, lines), random.nat(3) + 1)),
  byLines((random, lines) => {
    const at = lineAt(random, lines);
    lines.splice(at, 0, ...lines.slice(at, at + random.nat(6) + 1));
  }),
  byLines((random, lines) => {
    const [a, b] = [lineAt(random, lines), lineAt(random, lines)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  }),
  byLines((random, lines) => {
    const at = lineAt(random, lines);
    for (let i = at; i < at + random.nat(5) + 1 && i < lines.length; i++)
      lines[i] = random.chance(0.5) ? ` ${lines[i]}` : (lines[i] ?? '').replace(/^ {1,2}/, '');
  }),
  byLines((random, lines, other) => {
    const others = other.split('\n');
    const from = lineAt(random, others);
    lines.splice(lineAt(random, lines), random.nat(2), ...others.slice(from, from + random.nat(8) + 1));
  }),
  // Stretches: cut out, cut off, doubled.
  (random, text) => {
    const at = random.nat(text.length + 1);
    return splice(text, at, at + random.nat(60), '');
  },
  (random, text) => (random.chance(0.1) ? text.slice(0, random.nat(text.length + 1)) : text),
  (random, text) => (random.chance(0.1) ? text.slice(random.nat(text.length + 1)) : text),
  // The whole.
  (random, text) =>
    random.chance(0.2)
      ? random.pick([
          text.replaceAll(/\r?\n/g, '\r\n'),
          text.normalize('NFD'),
          `\ufeff${text}`,
          text.replaceAll('  ', '\t'),
          text.replaceAll('\n', '\n\n'),
          text.trimEnd(),
        ])
      : text,
];
