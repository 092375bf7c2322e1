import type { TextEdit } from '../../plan/edit';
import type { TaskPlace } from '../outline';

/** `nhiệm vụ II.4.5`, `các nhiệm vụ 4.5, 4.6 và 4.7`; not where another document is named behind, whose tasks they are. */
const MENTION =
  /nhiệm vụ(?: số)?\s{1,20}((?:[IVX]{1,4}\.)?\d{1,3}(?:\.\d{1,3}){0,4}(?:(?:,| và|;)\s{1,20}(?:[IVX]{1,4}\.)?\d{1,3}(?:\.\d{1,3}){0,4}){0,20})(?![\d/%]|\.\d|(?:,| và|;)\s{1,20}[IVX\d]|\s{1,20}(?:của|tại|theo|trong|nêu|kế hoạch|quyết định|nghị quyết|chương trình))/giu;
const TASK_NUMBER = /(?:[IVX]{1,4}\.)?\d{1,3}(?:\.\d{1,3}){0,4}/giu;

/**
 * Edits where a text, or a comment, names a task whose number changes. Only what is certain: with the Roman number of
 * the group, or a number with a dot (areas stand in one group); and not a number that two tasks have.
 */
export function references(
  text: string,
  places: readonly TaskPlace[],
  changes: ReadonlyMap<TaskPlace, string>,
): TextEdit[] {
  const named = new Map<string, TaskPlace | 'several'>();
  for (const place of places)
    for (const name of place.number.includes('.') ? [place.label, place.number] : [place.label])
      named.set(name, named.has(name) ? 'several' : place);
  const edits: TextEdit[] = [];
  for (const mention of text.matchAll(MENTION)) {
    const list = mention[1] ?? '';
    const from = mention.index + mention[0].length - list.length;
    for (const { 0: written, index } of list.matchAll(TASK_NUMBER)) {
      const place = named.get(written.toUpperCase());
      const to = place && place !== 'several' ? changes.get(place) : undefined;
      if (!place || place === 'several' || !to) continue;
      const end = from + index + written.length;
      edits.push({ start: end - place.number.length, end, newText: to });
    }
  }
  return edits;
}
