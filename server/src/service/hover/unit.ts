import type { Place } from '../../plan/locate';
import type { Task, Unit } from '../../plan/model';
import { spanOf, type Text } from '../../plan/text';
import { enums } from '../../plan/vocabulary';
import { readRoles } from '../../rules/people/roles';
import type { Language } from '../../texts/localized';
import { memo } from '../../texts/memo';
import type { Analysis } from '../analysis';
import { outlineFor } from '../findings';
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
  const named = nameAt(place, text, index);
  const unit = named && analysis.frame.units.find(text.value.slice(named.start, named.end));
  if (!named || !unit) return undefined;
  const say = words[language];
  const load = loads(analysis).get(unit) ?? { lead: 0, support: 0 };
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
function nameAt({ map, key }: Place, text: Text, index: number): { start: number; end: number } | undefined {
  const whole = { start: 0, end: text.value.length };
  if (key === 'lead' || key === 'support' || (map === 'duty' && key === 'unit')) return whole;
  if (map === 'unit' && (key === 'id' || key === 'name' || key === 'aliases' || key === 'head')) return whole;
  if (key !== 'responsible') return undefined;
  return readRoles(text.value)
    .flatMap(({ actors }) => actors)
    .find(({ start, end }) => start <= index && index <= end);
}

interface Load {
  lead: number;
  support: number;
}

/** How many tasks each unit leads and supports; a task counts once. */
const loads: (analysis: Analysis) => ReadonlyMap<Unit, Load> = memo((analysis) => {
  const counts = new Map<Unit, Load>();
  for (const { task } of outlineFor(analysis).tasks) {
    if (task.tasks.length > 0) continue;
    const { lead, support } = unitsIn(task, (name) => analysis.frame.units.find(name));
    for (const unit of lead) bump(counts, unit, 'lead');
    for (const unit of support) if (!lead.has(unit)) bump(counts, unit, 'support');
  }
  return counts;
});

function bump(counts: Map<Unit, Load>, unit: Unit, role: keyof Load): void {
  const load = counts.get(unit) ?? { lead: 0, support: 0 };
  load[role]++;
  counts.set(unit, load);
}

function unitsIn(task: Task, find: (name: string) => Unit | undefined) {
  const lead = new Set<Unit>();
  const support = new Set<Unit>();
  const add = (to: Set<Unit>, name: string | undefined) => {
    const unit = name === undefined ? undefined : find(name);
    if (unit) to.add(unit);
  };
  for (const work of [task, ...task.products]) {
    add(lead, work.lead?.value);
    for (const name of work.support) add(support, name.value);
    for (const { text, unit } of work.responsible) {
      if (unit) add(lead.size === 0 ? lead : support, unit.value);
      for (const clause of text ? readRoles(text.value) : [])
        for (const actor of clause.actors) add(clause.role === 'lead' ? lead : support, actor.text);
    }
  }
  return { lead, support };
}
