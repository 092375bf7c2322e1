import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/plan/edit';
import type { Range } from '../../server/src/plan/tree';
import type { CheckResult } from '../../server/src/rules/check';
import { declarationsOf, placesOf, referencesOf, typesOf } from '../../server/src/service/navigation/places';
import { renamableAt, renameEdits } from '../../server/src/service/navigation/rename';
import { subjectAt } from '../../server/src/service/navigation/subject';

/**
 * Goes from every few offsets to wherever that leads, and gives what is there another name.
 *
 * @param renames so many things are renamed at most
 * @returns the texts after a rename
 */
export function exerciseNavigation(analysis: CheckResult, step: number, renames: number): string[] {
  const { text } = analysis.document;
  const inside = ({ start, end }: Range) =>
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end}`);
  const seen = new Set<unknown>();
  const results: string[] = [];
  for (let offset = text.length % step; offset <= text.length; offset += step) {
    const subject = subjectAt(analysis, offset);
    const named = renamableAt(analysis, subject, offset);
    if (!subject) continue;
    inside(subject.at);
    assert.ok(subject.at.start <= offset && offset <= subject.at.end, `a name elsewhere than at ${offset}`);
    const key = subject.kind === 'task' ? subject.places[0]?.task : subject.thing.is;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const list of [placesOf(analysis, subject), referencesOf(analysis, subject, true)])
      for (const place of list) inside(place);
    for (const { at, whole } of [...declarationsOf(analysis, subject), ...typesOf(analysis, subject)]) {
      inside(at);
      inside(whole);
    }
    if ('text' in named || results.length >= renames) continue;
    inside(named.at);
    const edits = renameEdits(analysis, named, `${named.name}: "x" #1, [y]`);
    if ('text' in edits) continue;
    let end = 0;
    for (const edit of edits) {
      inside(edit);
      assert.ok(edit.start >= end, 'two edits of a rename overlap');
      end = edit.end;
    }
    results.push(applyEdits(text, edits));
  }
  return results;
}
