import { applyEdits, type TextEdit } from '../plan/edit';
import { type Range, rangeOf } from '../plan/tree';
import type { Finding, Fix } from '../rules/rule';
import type { Message } from '../texts/localized';
import { type Analysis, analyse } from './analysis';
import { findingsIn } from './findings';

/** A change offered at a place. */
export interface Action extends Fix {
  readonly kind: 'quickfix' | 'silence' | 'template';
  /** The finding it takes away. */
  readonly finding: Finding | undefined;
  /** Whether it is the first fix of its finding. */
  readonly preferred: boolean;
}

export function fixesOf(analysis: Analysis, finding: Finding): readonly Fix[] {
  return finding.fixes?.(analysis.document) ?? [];
}

/** Everything a light bulb offers for a range: fixes first, then silencing. */
export function actionsIn(analysis: Analysis, range: Range): Action[] {
  const findings = findingsIn(analysis, range);
  const quick = findings.flatMap((finding) =>
    fixesOf(analysis, finding).map((fix, i): Action => ({ ...fix, kind: 'quickfix', finding, preferred: i === 0 })),
  );
  const silenced = findings.flatMap((finding) => silence(analysis, finding) ?? []);
  return [...quick, ...silenced];
}

/** Rules that a comment cannot silence: without readable YAML there is no comment, and the comment's own rule has its own fix. */
const UNSILENCEABLE = new Set(['yaml-syntax', 'unused-suppression']);

const titles = {
  silence: { vi: 'Bỏ qua “{rule}” ở đây', en: 'Ignore “{rule}” here' },
} as const;

const words = {
  vi: { ignore: 'bỏ qua', reason: 'lý do: ' },
  en: { ignore: 'ignore', reason: 'reason: ' },
};

/** Writes the comment that silences a finding, on a line of its own above it. */
export function silence(analysis: Analysis, finding: Finding): Action | undefined {
  if (UNSILENCEABLE.has(finding.rule)) return undefined;
  const { document } = analysis;
  const { text, lines, style } = document;
  const line = lines.positionAt(commentTarget(analysis, finding)).line;
  const start = lines.lineStart(line);
  const indent = /^ */.exec(text.slice(start, start + 200))?.[0] ?? '';
  const { ignore, reason } = words[style.spelling];
  const newText = `${indent}# reform-plan: ${ignore} ${finding.rule} – ${reason}…${style.eol}`;
  const bom = start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const title: Message = { text: titles.silence, values: { rule: finding.rule } };
  return {
    kind: 'silence',
    title,
    edits: [{ start: start + bom, end: start + bom, newText }],
    safe: false,
    finding,
    preferred: false,
  };
}

/** Where the comment has to go: above a block of text, as inside it a `#` is text. */
function commentTarget({ document }: Analysis, finding: Finding): number {
  const { start } = rangeOf(finding.at);
  const prose = document.pieces
    .find(({ piece }) => piece === finding.at.piece)
    ?.prose.find(({ text: { node } }) => node.start <= finding.at.start && finding.at.start < node.end);
  const node = prose?.text.node;
  return node ? rangeOf(node).start : start;
}

/**
 * The text after all safe fixes, applied until none is left; fixes that overlap wait for the next round.
 *
 * @returns the new text and how many fixes went into it
 */
export function fixAll(analysis: Analysis, only?: (finding: Finding) => boolean): { text: string; fixed: number } {
  let current = analysis;
  let fixed = 0;
  const seen = new Set([analysis.document.text]);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const chosen = compatible(current, only);
    const text = applyEdits(
      current.document.text,
      chosen.flatMap(({ edits }) => edits),
    );
    if (chosen.length === 0 || seen.has(text)) break;
    seen.add(text);
    fixed += chosen.length;
    // What is given is still in use: reading on from it would move its pieces to where they stand in the new text.
    current = analyse(text, current.options, current === analysis ? undefined : current);
  }
  return { text: current.document.text, fixed };
}

const MAX_ROUNDS = 10;

function compatible(analysis: Analysis, only?: (finding: Finding) => boolean): Fix[] {
  const taken: TextEdit[] = [];
  const chosen: Fix[] = [];
  for (const finding of analysis.findings) {
    if (only && !only(finding)) continue;
    const fix = fixesOf(analysis, finding).find(({ safe }) => safe);
    if (!fix || fix.edits.length === 0 || fix.edits.some((edit) => taken.some((other) => overlap(edit, other))))
      continue;
    taken.push(...fix.edits);
    chosen.push(fix);
  }
  return chosen;
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
