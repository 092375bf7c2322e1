import { locate } from '../../plan/locate';
import { sortedAreas } from '../../rules/areas/matches';
import { reordered } from '../../rules/areas/move-item';
import type { Analysis } from '../analysis';
import type { Refactor, WholeFile } from './types';

const title = {
  vi: 'Xếp các lĩnh vực theo thứ tự của bộ quy tắc',
  en: 'Sort the areas into the order of the profile',
};

/** All areas at once; an area's number is its place in the profile, so that no task gets another one. */
function sort({ document, frame: { profile, unknownProfile } }: Analysis) {
  if (unknownProfile || document.refused) return undefined;
  const { plan } = document;
  const edit = reordered(document, plan.root.at.get('areas'), sortedAreas(plan, profile));
  return edit && { title: { text: title }, edits: () => [edit] };
}

export const areasInOrder: WholeFile = (analysis) => {
  const sorting = sort(analysis);
  return sorting ? [{ kind: 'sortAreas', ...sorting }] : [];
};

/** At the key of the areas, or at the title of one of them. */
export const sortAreas: Refactor = (analysis, { start }) => {
  const { map, key } = locate(analysis.document, start) ?? {};
  if (!(map === 'root' && key === 'areas') && !(map === 'area' && key === 'area')) return [];
  const sorting = sort(analysis);
  return sorting ? [{ kind: 'rewrite', ...sorting }] : [];
};
