import assert from 'node:assert/strict';
import type { Position } from '../../server/src/plan/lines';
import type { CheckResult } from '../../server/src/rules/check';
import { foldedTexts, foldsOf } from '../../server/src/service/outline/folding';
import { linksOf } from '../../server/src/service/outline/links';
import { selectionsAt } from '../../server/src/service/outline/selection';
import { documentSymbols, type LineRange, type PlanSymbol } from '../../server/src/service/outline/symbols';
import { findSymbols } from '../../server/src/service/outline/workspace-symbols';
import { factsOf } from '../../server/src/workspace/plan-facts';
import { checkText } from './check';

/** The outline as a person would write it down: `type name | detail  first-last line`, 1-based, a level two spaces deep. */
export function outlineText(text: string, language: 'vi' | 'en' = 'vi'): string {
  const line = ({ type, name, detail, cancelled, range }: PlanSymbol, depth: number) =>
    `${'  '.repeat(depth)}${type} ${name}${detail && ` | ${detail}`}${cancelled ? ' (cancelled)' : ''}  ` +
    `${range.start.line + 1}-${range.end.line + 1}`;
  const show = (symbol: PlanSymbol, depth: number): string[] => [
    line(symbol, depth),
    ...symbol.children.flatMap((child) => show(child, depth + 1)),
  ];
  return documentSymbols(checkText(text), language)
    .flatMap((symbol) => show(symbol, 0))
    .join('\n');
}

/** `1-5 3-4 7-8#`: first and last lines, 1-based; `#` for comments. */
export function foldText(text: string, most?: number): string {
  return foldsOf(checkText(text), most)
    .map(({ startLine, endLine, comment }) => `${startLine + 1}-${endLine + 1}${comment ? '#' : ''}`)
    .join(' ');
}

/** The texts of a growing selection at `¦`, the smallest first. */
export function selectionTexts(marked: string): string[] {
  const at = marked.indexOf('¦');
  assert.ok(at >= 0, 'no ¦ in the text');
  const text = marked.replace('¦', '');
  return selectionsAt(checkText(text), at).map(({ start, end }) => text.slice(start, end));
}

/** `words → target` of every link. */
export function linkTexts(text: string): string[] {
  return linksOf(checkText(text)).map(({ range, target }) => {
    const to =
      target.kind === 'url'
        ? target.url
        : target.kind === 'file'
          ? `file ${target.path}`
          : target.kind === 'rule'
            ? `rule ${target.rule}`
            : `law ${target.id}`;
    return `${text.slice(range.start, range.end)} → ${to}`;
  });
}

/**
 * Whatever the text: every place lies in it, what is inside something lies inside it, siblings follow on each other, names
 * are there and on one line.
 *
 * @param step of every so many offsets the growing selection is looked at
 */
export function outlineHolds(analysis: CheckResult, step: number): void {
  const { document } = analysis;
  const { lines, source } = document;
  for (const language of ['vi', 'en'] as const) {
    const check = (symbols: readonly PlanSymbol[], outer: LineRange) => {
      let from = outer.start;
      for (const { name, range, selection, children } of symbols) {
        assert.ok(name.trim() !== '' && !/[\n\r]/.test(name) && name.length <= 300, `a symbol called “${name}”`);
        for (const place of [range.start, range.end, selection.start, selection.end])
          assert.deepEqual(lines.positionAt(lines.offsetAt(place)), place, `${name}: no place of the text`);
        ordered([from, range.start, selection.start, selection.end, range.end, outer.end], name);
        assert.equal(selection.start.line, selection.end.line, `${name}: selected over several lines`);
        check(children, range);
        from = range.end;
      }
    };
    check(documentSymbols(analysis, language), { start: lines.positionAt(0), end: lines.positionAt(source.length) });
    foldedTexts(analysis, language);
  }
  let last = -1;
  for (const { startLine, endLine } of foldsOf(analysis)) {
    assert.ok(last < startLine && startLine < endLine && endLine < lines.count, `folded ${startLine}–${endLine}`);
    last = startLine;
  }
  assert.ok(foldsOf(analysis, 3).length <= 3);
  for (let offset = 0; offset <= source.length; offset += step) {
    const chosen = selectionsAt(analysis, offset);
    assert.deepEqual(chosen.at(-1), { start: 0, end: source.length });
    for (const [i, { start, end }] of chosen.entries()) {
      const inner = chosen[i - 1];
      assert.ok(start <= offset && offset <= end, 'a selection elsewhere');
      if (inner) assert.ok(start <= inner.start && inner.end <= end && inner.end - inner.start < end - start);
    }
  }
  let behind = 0;
  for (const { range, target } of linksOf(analysis)) {
    assert.ok(behind <= range.start && range.start < range.end && range.end <= source.length, 'links overlap');
    if (target.kind === 'url') assert.match(target.url, /^https?:\/\/\S+$/i);
    behind = range.end;
  }
  for (const query of ['', 'a', 'ke hoach', '1.1'])
    for (const { at, name } of findSymbols([{ facts: factsOf(analysis), where: 0 }], query, 50)) {
      assert.ok(0 <= at.start && at.start <= at.end && at.end <= source.length && name !== '');
    }
}

function ordered(places: readonly Position[], name: string): void {
  for (const [i, place] of places.entries()) {
    const before = places[i - 1];
    const follows =
      !before || before.line < place.line || (before.line === place.line && before.character <= place.character);
    assert.ok(follows, `${name}: places out of order ${JSON.stringify(places)}`);
  }
}
