import type { TextEdit } from '../../plan/edit';
import type { TaskPlace } from '../outline';

/**
 * `nhiệm vụ II.4.5`, `các nhiệm vụ 4.5, 4.6 và 4.7`, `mục II.4` (which without a Roman number may be of any document); not
 * where another document is named behind, whose tasks they are.
 */
const MENTION =
  /(?:(?:nhiệm vụ|lĩnh vực)(?: số)?\s{1,20}|mục\s{1,20}(?=[IVX]{1,4}\.))((?:[IVX]{1,4}\.)?\d{1,3}(?:\.\d{1,3}){0,4}(?:(?:,| và|;)\s{1,20}(?:[IVX]{1,4}\.)?\d{1,3}(?:\.\d{1,3}){0,4}){0,20})(?![\d/%]|\.\d|(?:,| và|;)\s{1,20}(?:[IVX]{1,4}\.)?\d|\s{1,20}(?:của|tại|theo|trong|nêu|phụ lục|kế hoạch|quyết định|nghị quyết|nghị định|thông tư|công văn|chương trình))/giu;
const TASK_NUMBER = /(?:[IVX]{1,4}\.)?\d{1,3}(?:\.\d{1,3}){0,4}/giu;

/** A number by which a text names a task, or an area (`II.4`). Offsets are UTF-16 in that text. */
export interface NumberMention {
  readonly start: number;
  readonly end: number;
  /** With Roman figures in capitals. */
  readonly number: string;
}

/** The numbers by which a text names tasks and areas, whether or not there are any of that number. */
export function* numbersNamed(text: string): Generator<NumberMention> {
  for (const mention of text.matchAll(MENTION)) {
    const list = mention[1] ?? '';
    const from = mention.index + mention[0].length - list.length;
    for (const { 0: written, index } of list.matchAll(TASK_NUMBER)) {
      const start = from + index;
      yield { start, end: start + written.length, number: written.toUpperCase() };
    }
  }
}

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
    for (const name of namesOfTask(place)) named.set(name, named.has(name) ? 'several' : place);
  const edits: TextEdit[] = [];
  for (const { end, number } of numbersNamed(text)) {
    const place = named.get(number);
    const to = place && place !== 'several' ? changes.get(place) : undefined;
    if (place && place !== 'several' && to) edits.push({ start: end - place.number.length, end, newText: to });
  }
  return edits;
}

/** What a task is called by in a text: a number without a dot stands in several groups. */
export function namesOfTask({ number, label }: TaskPlace): readonly string[] {
  return number.includes('.') ? [label, number] : [label];
}
