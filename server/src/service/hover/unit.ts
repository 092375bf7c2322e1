import type { Place } from '../../plan/locate';
import { spanOf, type Text } from '../../plan/text';
import { enums } from '../../plan/vocabulary';
import { namesIn } from '../../rules/people/participants';
import { rolesOf } from '../../rules/people/roles';
import type { Units } from '../../rules/units';
import type { Language } from '../../texts/localized';
import type { Analysis } from '../analysis';
import { loadsOf } from '../parts';
import type { Card } from './index';
import { escaped, paragraphs } from './markdown';

const words = {
  vi: {
    lead: 'chủ trì',
    support: 'phối hợp',
    tasks: 'nhiệm vụ',
    head: 'Người đứng đầu',
    aliases: 'Tên khác',
    none: 'chưa được giao nhiệm vụ',
  },
  en: { lead: 'leads', support: 'supports', tasks: 'tasks', head: 'Head', aliases: 'Also called', none: 'no task yet' },
} as const;

/** A unit wherever it is named: what it is, and how many tasks it leads and supports. */
export function unitCard(
  analysis: Analysis,
  place: Place,
  text: Text,
  index: number,
  language: Language,
): Card | undefined {
  const { units } = analysis.frame;
  const named = nameAt(place, text, index, units);
  const unit = named && units.find(text.value.slice(named.start, named.end));
  if (!named || !unit) return undefined;
  const say = words[language];
  const load = loadsOf(analysis).get(unit) ?? { lead: 0, support: 0 };
  const kind = enums.unitKind.find(({ en }) => en === unit.kind?.word)?.[language];
  const title = `**${escaped(unit.name?.value ?? unit.id?.value ?? '')}**${kind ? ` · ${kind}` : ''}`;
  const work =
    load.lead + load.support > 0 ? `${say.lead} ${load.lead}, ${say.support} ${load.support} ${say.tasks}` : say.none;
  const head = unit.head && `${say.head}: ${escaped(unit.head.value)}`;
  const aliases =
    unit.aliases.length > 0 && `${say.aliases}: ${unit.aliases.map(({ value }) => escaped(value)).join(', ')}`;
  return { span: spanOf(text, named.start, named.end), markdown: paragraphs(`${title}  \n${work}`, head, aliases) };
}

/** The stretch of a value that may name a unit. */
function nameAt(
  { map, key }: Place,
  text: Text,
  index: number,
  units: Units,
): { readonly start: number; readonly end: number } | undefined {
  if (map === 'unit' && (key === 'id' || key === 'name' || key === 'aliases' || key === 'head'))
    return { start: 0, end: text.value.length };
  const isNames = key === 'lead' || key === 'support' || (map === 'duty' && key === 'unit');
  if (!isNames && key !== 'responsible') return undefined;
  const names = isNames ? namesIn(text, units) : rolesOf(text).flatMap(({ actors }) => actors);
  return names.find(({ start, end }) => start <= index && index <= end);
}
