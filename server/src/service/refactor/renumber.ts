import { locate } from '../../plan/locate';
import { rangeOf } from '../../plan/tree';
import { type Numbering, numberTasks } from '../../rules/numbers/renumber';
import type { Localized } from '../../texts/localized';
import { outlineFor } from '../findings';
import type { Refactor, WholeFile } from './types';

const titles = {
  correct: { vi: 'Đánh số lại mọi nhiệm vụ', en: 'Renumber all tasks' },
  write: { vi: 'Ghi số (TT) vào mọi nhiệm vụ', en: 'Write the number (TT) of every task' },
  drop: { vi: 'Bỏ số (TT), để tự tính theo thứ tự', en: 'Remove the numbers (TT), to follow from the order' },
} as const satisfies Record<Numbering, Localized>;

const area = { vi: 'Đánh số lại nhiệm vụ của lĩnh vực này', en: 'Renumber the tasks of this area' };

const kinds = { correct: 'renumber', write: 'writeNumbers', drop: 'removeNumbers' } as const;

/** The numbers of all tasks: set right, written down, or left to be worked out. */
export const numbersOfAll: WholeFile = ({ document, frame: { profile, unknownProfile } }) =>
  unknownProfile || document.refused
    ? []
    : (['correct', 'write', 'drop'] as const).flatMap((numbering) => {
        const edits = numberTasks(document, profile, numbering);
        return edits ? [{ kind: kinds[numbering], title: { text: titles[numbering] }, edits }] : [];
      });

/** At a number or the title of an area: the numbers of that area set right. */
export const renumberArea: Refactor = (analysis, { start }) => {
  const { document, frame } = analysis;
  const place = locate(document, start);
  const isNumber = place?.map === 'task' && place.key === 'number';
  if (frame.unknownProfile || !place || !(isNumber || (place.map === 'area' && place.key === 'area'))) return [];
  const { areas } = outlineFor(analysis);
  const index = areas.findLastIndex((one) => rangeOf(one.area.node).start <= start);
  const edits = index < 0 ? undefined : numberTasks(document, frame.profile, 'correct', index);
  return edits ? [{ kind: 'rewrite', title: { text: area }, edits }] : [];
};
