import type { PlanDocument } from '../../plan/document';
import { insertItems, type TextEdit } from '../../plan/edit';
import type { Entity } from '../../plan/model';
import type { Text } from '../../plan/text';
import type { MapId } from '../../plan/vocabulary';

/** Inserts texts into a list, in front of one of its texts, or at its end where none is given; writes the list if there is none. */
export function insertTexts(
  document: PlanDocument,
  map: MapId,
  entity: Entity,
  key: string,
  texts: readonly string[],
  before?: Text,
): TextEdit {
  const list = entity.at.get(key)?.value;
  const items = list?.kind === 'sequence' ? list.items.filter((item) => item !== undefined) : [];
  const index = before ? items.indexOf(before.node) : -1;
  return insertItems(document, map, entity, key, texts, index < 0 ? undefined : index);
}

/** The mark at the end of a line of bases or recipients, white space left out: `;`, `.`, `,` or none. */
function markOf(line: string): string {
  return /[;.,]\s*$/.exec(line)?.[0].trim() ?? '';
}

/**
 * The mark a new line ends in beside another one.
 *
 * @param beside a line of the same list; where it has no mark, the new one has none
 * @param usual the mark by Nghị định 30/2020/NĐ-CP: `;`, of the last line `.`
 */
export function endingFor(beside: string, usual: ';' | '.'): string {
  const mark = markOf(beside);
  return mark === '' ? '' : mark === ',' && usual === ';' ? ',' : usual;
}
