import assert from 'node:assert/strict';
import { FIX_ALL_KIND, TEMPLATE_KIND } from '../../server/src/lsp/capabilities';
import { codeActions } from '../../server/src/lsp/code-actions';
import { toDiagnostic, toRange } from '../../server/src/lsp/convert';
import { applyEdits, type TextEdit } from '../../server/src/plan/edit';
import { type Range, rangeOf } from '../../server/src/plan/tree';
import type { CheckResult } from '../../server/src/rules/check';
import { completionsAt } from '../../server/src/service/completion';
import { outlineFor } from '../../server/src/service/findings';
import { actionsIn, fixAll, silence } from '../../server/src/service/fixes';
import { onDash, onEnter } from '../../server/src/service/format/on-type';
import { reindent } from '../../server/src/service/format/reindent';
import { hintsIn } from '../../server/src/service/hints';
import { hoverAt } from '../../server/src/service/hover';
import { manual } from '../../server/src/service/manual-texts';
import { fileRefactoringsIn, refactoringsIn } from '../../server/src/service/refactor';
import { templatesAt } from '../../server/src/service/templates';
import { render } from '../../server/src/texts/localized';
import { ALL_HINTS, decoded, lensLines } from './aids';
import { checkText } from './check';
import { exerciseNavigation } from './exercise-navigation';
import { outlineHolds } from './outline';
import { findingsShape } from './shape';

/** How far {@link exercise} goes: what is left out there is drawn at random by other runs. */
export interface Thoroughness {
  /** At most so many offsets are hovered over, spread evenly. */
  readonly hovers: number;
  /** At most so many actions are applied and their results checked. */
  readonly actions: number;
}

export const EVERYTHING: Thoroughness = { hovers: Number.POSITIVE_INFINITY, actions: Number.POSITIVE_INFINITY };

const languages = ['vi', 'en'] as const;

/** Whatever is in a file: nothing throws, every place lies in the text, every finding on one line, every message is whole. */
export function holdsUp(text: string, previous?: CheckResult): CheckResult {
  const result = checkText(text, previous);
  const { document, findings } = result;
  for (const { rule, at, message, related } of findings) {
    inside(rangeOf(at), text, rule);
    for (const place of related) inside(rangeOf(place.at), text, rule);
    const { start, end } = rangeOf(at);
    assert.ok(!text.slice(start, end).includes('\n'), `${rule} runs over a line end`);
    for (const said of [message, ...related.map((place) => place.message)])
      for (const language of languages) noGap(render(said, language), text, rule);
  }
  for (const { keys, prose } of document.pieces) {
    for (const { key } of keys) inside(rangeOf(key), text, 'a key');
    for (const { text: words } of prose) inside(rangeOf(words.node), text, 'a text');
  }
  return result;
}

/**
 * {@link holdsUp}, and so does every feature of the editor at every place of the text, and the text that each action leaves.
 */
export function exercise(text: string, { hovers, actions }: Thoroughness, previous?: CheckResult): CheckResult {
  const analysis = holdsUp(text, previous);
  const found = findingsShape(analysis);
  outlineIn(analysis, text);
  aidsIn(analysis, text);
  const step = Math.max(1, Math.ceil((text.length + 1) / hovers));
  outlineHolds(analysis, 5 * step);
  // Which of every few offsets differs from text to text.
  for (let offset = text.length % step; offset <= text.length; offset += step)
    for (const language of languages) {
      const hover = hoverAt(analysis, offset, language, manual, 'rule:{rule}');
      if (!hover) continue;
      inside(hover.range, text, 'a hover');
      assert.ok(hover.range.start <= offset && offset <= hover.range.end, `a hover elsewhere than at ${offset}`);
      noGap(hover.markdown, text, 'a hover');
    }
  for (const renamed of exerciseNavigation(analysis, step, Math.min(actions, 3))) holdsUp(renamed);
  completed(analysis, text, step);
  let left = actions;
  const tried = new Set<string>();
  const apply = (edits: readonly TextEdit[], about: string) => {
    for (const edit of edits) inside(edit, text, about);
    const result = applyEdits(text, edits);
    if (left <= 0 || tried.has(result)) return;
    tried.add(result);
    left--;
    holdsUp(result);
  };
  for (const finding of analysis.findings) {
    for (const action of actionsIn(analysis, rangeOf(finding.at)))
      apply(action.edits, `“${render(action.title, 'en')}” of ${action.finding?.rule}`);
    const silenced = silence(analysis, finding);
    if (silenced) apply(silenced.edits, `silencing ${finding.rule}`);
  }
  for (let offset = 0; offset <= text.length; offset += 7 * step)
    for (const action of templatesAt(analysis, offset)) apply(action.edits, `“${render(action.title, 'en')}”`);
  for (let offset = 0; offset <= text.length; offset += 7 * step) {
    const end = Math.min(text.length, offset + (offset % 2) * 40);
    for (const { title, edits } of refactoringsIn(analysis, { start: offset, end }))
      apply(edits(), `“${render(title, 'en')}” at ${offset}`);
  }
  for (const { kind, edits } of fileRefactoringsIn(analysis)) apply(edits(), kind);
  formats(analysis, text, step, apply);
  holdsUp(fixAll(analysis).text);
  asSent(analysis, text);
  assert.deepEqual(findingsShape(analysis), found, 'a feature has changed what it looked at');
  return analysis;
}

function outlineIn(analysis: CheckResult, text: string): void {
  const { areas, tasks } = outlineFor(analysis);
  for (const { area } of areas) inside(rangeOf(area.node), text, 'an area');
  for (const { task } of tasks) inside(rangeOf(task.node), text, 'a task');
}

/** Formatting moves lines, and changes none of their words. */
function formats(
  { document }: CheckResult,
  text: string,
  step: number,
  apply: (edits: readonly TextEdit[], about: string) => void,
): void {
  // The indentation of the first line stands behind the byte order mark.
  const words = (of: string) =>
    of
      .replace(/^(\ufeff)[ \t]+/, '$1')
      .replace(/^[ \t]+/gm, '')
      .replace(/-[ \t]+/g, '- ');
  const range = (start: number, end: number) => {
    const edits = reindent(document, { start, end }, 4);
    assert.equal(words(applyEdits(text, edits)), words(text), 'the words of a formatted range');
    apply(edits, 'formatting a range');
  };
  range(0, text.length);
  for (let offset = 0; offset <= text.length; offset += 5 * step) {
    apply(onEnter(document, offset, 2), 'a line break');
    apply(onDash(document, offset, 2), 'a dash');
    if (offset % 7 === 0) range(offset, Math.min(text.length, offset + 200));
  }
}

/** What is shown between the lines and the words, and their colours. */
function aidsIn(analysis: CheckResult, text: string): void {
  decoded(analysis);
  for (const language of languages) {
    for (const line of lensLines(analysis, language)) noGap(line, text, 'a lens');
    for (const { at, label, about } of hintsIn(analysis, { start: 0, end: text.length }, ALL_HINTS, language)) {
      inside({ start: Math.min(at, about), end: Math.max(at, about) }, text, 'a hint');
      noGap(label, text, 'a hint');
    }
  }
}

/** Every proposal replaces a stretch of the cursor's line around the cursor, and its stops lie in what is inserted. */
function completed(analysis: CheckResult, text: string, step: number): void {
  const { lines } = analysis.document;
  for (let offset = text.length % (3 * step); offset <= text.length; offset += 7 * step)
    for (const one of completionsAt(analysis, offset, { language: 'en', asks: offset % 2 === 0, typing: false })) {
      const { label, start, insertEnd, end, body } = one;
      assert.ok(start <= offset && offset <= insertEnd && insertEnd <= end, `“${label}” elsewhere than at ${offset}`);
      inside({ start, end }, text, label);
      assert.equal(lines.positionAt(start).line, lines.positionAt(end).line, `“${label}” over a line end`);
      let at = 0;
      for (const stop of body.stops) {
        assert.ok(at <= stop.start && stop.start <= stop.end && stop.end <= body.text.length, `a stop of “${label}”`);
        at = stop.end;
      }
    }
}

/** As the server sends it: lines and columns that are in the text. */
function asSent(analysis: CheckResult, text: string): void {
  const { lines } = analysis.document;
  const context = { uri: 'file:///a.plan.yaml', language: 'vi', rulePage: 'rule:{rule}' } as const;
  for (const finding of analysis.findings) {
    const { range, message } = toDiagnostic(analysis, finding, context);
    assert.ok(message);
    assert.equal(range.start.line, range.end.line, `${finding.rule} on several lines`);
    assert.equal(lines.offsetAt(range.start), rangeOf(finding.at).start, `${finding.rule}: another place when sent`);
  }
  const range = toRange(lines, { start: 0, end: text.length });
  const only = ['quickfix', TEMPLATE_KIND, FIX_ALL_KIND];
  for (const action of codeActions(
    analysis,
    { textDocument: context, range, context: { diagnostics: [], only } },
    context,
  ))
    assert.ok(action.title.length > 0);
}

/** What is said has no place left where a value belongs; words of the text itself may look like one. */
function noGap(said: string, text: string, about: string): void {
  for (const [gap] of said.matchAll(/\{\w+\}|undefined|NaN|\[object/g))
    assert.ok(text.includes(gap), `${about} says ${gap}: ${said}`);
}

function inside({ start, end }: Range, text: string, about: string): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${about}: ${start}–${end} of ${text.length}`);
}
