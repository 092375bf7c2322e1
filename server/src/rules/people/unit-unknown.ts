import type { PieceReading, PlanDocument } from '../../plan/document';
import { insertItems } from '../../plan/edit';
import { replaceParts } from '../../plan/replace-parts';
import { spanOf, type Text } from '../../plan/text';
import { byValue } from '../../texts/by-value';
import { foldKey } from '../../texts/fold';
import { memo } from '../../texts/memo';
import { wordPattern } from '../../texts/word-pattern';
import { defineRule, type Fix } from '../rule';
import { isCollective, type NearUnit, type Units } from '../units';
import { COMMON_NOUNS } from './language/vocabulary';
import { namesIn } from './participants';
import { type Actor, rolesOf } from './roles';
import { isFlow, worksIn } from './works';

export const unitUnknown = defineRule({
  id: 'unit-unknown',
  severity: 'warning',
  scope: 'piece',
  fixable: true,
  title: { vi: 'Đơn vị chưa được khai báo', en: 'Unit that is not declared' },
  messages: {
    slip: {
      vi: 'Không có đơn vị “{name}” trong danh sách; có lẽ là “{meant}”. Hãy sửa lại, hoặc khai báo thêm đơn vị này.',
      en: 'There is no unit “{name}” in the list; “{meant}” is probably meant. Correct it, or declare this unit.',
    },
    unknown: {
      vi: '“{name}” không có trong danh sách đơn vị của kế hoạch, nên không rõ giao việc cho ai. Hãy khai báo ở mục “đơn vị”, hoặc ghi đúng tên đã khai báo.',
      en: '“{name}” is not in the plan’s list of units, so it is not clear who has the work. Declare it under “units”, or write a declared name.',
    },
  },
  check(reading, { units }, report) {
    if (units.list.length === 0) return;
    for (const { text, name, near, inFlow } of unknownIn(reading, units))
      report({
        at: spanOf(text, name.start, name.end),
        message: near ? 'slip' : 'unknown',
        values: { name: name.text, meant: near?.name ?? '' },
        fixes: (document) => [...(near ? [rename(text, name, near, inFlow)] : []), ...declare(document, name.text)],
      });
  },
});

interface Unknown {
  readonly text: Text;
  readonly name: Actor;
  readonly near: NearUnit | undefined;
  readonly inFlow: boolean;
}

function unknownIn(reading: PieceReading, units: Units): readonly Unknown[] {
  const unknown: Unknown[] = [];
  const add = (text: Text, names: readonly UnknownName[], inFlow: () => boolean) => {
    for (const { name, near } of names) unknown.push({ text, name, near, inFlow: inFlow() });
  };
  const inKey = unknownNames(units);
  for (const { work, entity } of worksIn(reading)) {
    if (work.lead) add(work.lead, inKey(work.lead.value), () => isFlow(entity, 'lead'));
    for (const text of work.support)
      if (inKey(text.value).length > 0 && !goesOn(text, work.support))
        add(text, inKey(text.value), () => isFlow(entity, 'support'));
    for (const { text, unit, entity: duty } of work.responsible) {
      if (text) add(text, misspeltNames(units)(text.value), () => isFlow(entity, 'responsible'));
      if (unit) add(unit, inKey(unit.value), () => duty?.node.flow ?? false);
    }
  }
  for (const entity of reading.part.reports ?? [])
    if (entity.lead) add(entity.lead, inKey(entity.lead.value), () => isFlow(entity, 'lead'));
  return unknown;
}

const CAPITALS = wordPattern(String.raw`^\p{Lu}+$`, 'u');

type UnknownName = Pick<Unknown, 'name' | 'near'>;

/** The names in a value under a key of its own that nobody has. */
const unknownNames = memo((units: Units) =>
  byValue((value): readonly UnknownName[] =>
    namesIn({ value }, units)
      .filter(({ collective, text: name }) => !collective && !units.find(name))
      .map((name) => ({ name, near: units.nearest(name.text) })),
  ),
);

/** The names in free text that are a slip away from somebody's. */
const misspeltNames = memo((units: Units) =>
  byValue((value): readonly UnknownName[] =>
    rolesOf({ value }).flatMap(({ actors }) =>
      actors.flatMap((name) => {
        // A code differs from another by one letter on purpose.
        const near = name.collective || CAPITALS.test(name.text) ? undefined : units.nearest(name.text);
        return near ? [{ name, near }] : [];
      }),
    ),
  ),
);

/** `[Các Vụ, Cục]`: the comma of a collective name parts the list, and the second half names nobody. */
const goesOn = (text: Text, list: readonly Text[]) =>
  COMMON_NOUNS.has(foldKey(text.value)) && list.slice(0, list.indexOf(text)).some(({ value }) => isCollective(value));

function rename(text: Text, name: Actor, near: NearUnit, inFlow: boolean): Fix {
  const title = {
    text: { vi: 'Đổi “{name}” thành “{meant}”', en: 'Change “{name}” to “{meant}”' },
    values: { name: name.text, meant: near.name },
  };
  return {
    title,
    edits: replaceParts(text, [{ from: name.start, to: name.end, newText: near.name }], inFlow),
    safe: false,
  };
}

/** Longer is a sentence under the wrong key, no name. */
const LONGEST_NAME = 100;

function declare(document: PlanDocument, name: string): Fix[] {
  if (name.length > LONGEST_NAME) return [];
  const title = {
    text: { vi: 'Thêm “{name}” vào danh sách đơn vị', en: 'Add “{name}” to the list of units' },
    values: { name },
  };
  return [{ title, edits: [insertItems(document, 'root', document.plan.root, 'units', [{ name }])], safe: false }];
}
