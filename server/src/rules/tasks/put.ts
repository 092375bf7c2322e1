import type { PlanDocument } from '../../plan/document';
import { insertItems, insertKey, replaceScalar, type TextEdit } from '../../plan/edit';
import type { Entity } from '../../plan/model';
import type { MapId } from '../../plan/vocabulary';

/** Writes a text under a key that is absent, or written but empty. */
export function put(document: PlanDocument, map: MapId, entity: Entity, key: string, text: string): TextEdit {
  const value = entity.at.get(key)?.value;
  if (value?.kind === 'scalar') return replaceScalar(value, text);
  return value ? insertItems(document, map, entity, key, [text]) : insertKey(document, map, entity, key, text);
}
