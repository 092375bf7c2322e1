import { replaceParts } from '../../plan/replace-parts';
import { spanOf } from '../../plan/text';
import { wordPattern } from '../../texts/word-pattern';
import { defineRule } from '../rule';
import { type Ratio, ratiosIn, statesFigures } from './figures';

export const targetRatio = defineRule({
  id: 'target-ratio',
  severity: 'warning',
  scope: 'prose',
  fixable: true,
  title: { vi: 'Tỷ số không khớp với số phòng', en: 'Ratio that does not fit the units' },
  messages: {
    above: {
      vi: '{ratio} là nhiều hơn tổng số. Hãy kiểm tra lại hai con số.',
      en: '{ratio} is more than all of them. Check the two figures.',
    },
    rooms: {
      vi: '{ratio} phòng là tất cả, nhưng danh sách đơn vị có {rooms} phòng. Hãy sửa tỷ số, hoặc bổ sung danh sách đơn vị.',
      en: '{ratio} means all rooms, but the list of units has {rooms}. Correct the ratio, or complete the list of units.',
    },
  },
  check(prose, { units }, report) {
    if (!statesFigures(prose)) return;
    const { text } = prose;
    for (const ratio of ratiosIn(text.value)) {
      const rooms = countsRooms(ratio) ? units.rooms : undefined;
      const above = ratio.n > ratio.of;
      if (!above && (rooms === undefined || ratio.n !== ratio.of || fits(ratio, rooms))) continue;
      const all = rooms ?? ratio.of;
      report({
        at: spanOf(text, ratio.start, ratio.end),
        message: above ? 'above' : 'rooms',
        values: { ratio: text.value.slice(ratio.start, ratio.end), rooms: all },
        fixes: () => [
          {
            title: { text: { vi: 'Sửa thành {all}', en: 'Change to {all}' }, values: { all: `${all}/${all}` } },
            edits: replaceParts(text, [{ from: ratio.start, to: ratio.end, newText: `${all}/${all}` }]),
            safe: false,
          },
        ],
      });
    }
  },
});

/** Rooms of the agency; not `phòng, ban` (more than rooms), nor what only sounds like it. */
function countsRooms({ noun }: Ratio): boolean {
  return ROOMS.test(noun);
}

const ROOMS = wordPattern(
  String.raw`^phòng(?!\p{L})(?!(?: ?[,/]| và| ban| họp| học| máy| chống| làm việc| khám| bệnh| tiếp))`,
  'u',
);

/** `Phòng chuyên môn` may be fewer than all rooms: the office is often none. */
function fits({ of, noun }: Ratio, rooms: number): boolean {
  return of === rooms || (of < rooms && /^phòng (?:chuyên môn|nghiệp vụ)/u.test(noun));
}
