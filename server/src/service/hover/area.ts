import type { Place } from '../../plan/locate';
import { spanOf, type Text } from '../../plan/text';
import { matchArea } from '../../profiles/registry';
import type { Language } from '../../texts/localized';
import type { Analysis } from '../analysis';
import { outlineFor } from '../findings';
import type { Card } from './index';
import { bullets, escaped, paragraphs } from './markdown';

const words = {
  vi: { leaf: 'nhiệm vụ', usual: 'Nhiệm vụ thường có' },
  en: { leaf: 'tasks', usual: 'Usual tasks' },
} as const;

/** What belongs into an area of the profile, and how many tasks it has. */
export function areaCard(analysis: Analysis, place: Place, text: Text, language: Language): Card | undefined {
  if (place.map !== 'area' || place.key !== 'area') return undefined;
  const { profile } = analysis.frame;
  const match = matchArea(profile, text.value);
  if (!match) return undefined;
  const say = words[language];
  const { entry, group, area } = match;
  const where = area ? `${group.roman}.${area.number}` : group.roman;
  const tasks =
    outlineFor(analysis).areas.find((candidate) => candidate.area.title?.node === place.scalar)?.tasks ?? [];
  const leaves = tasks.filter(({ task }) => task.tasks.length === 0).length;
  const head = `**${where} ${escaped(entry.title)}**  \n${escaped(profile.name[language])} · ${leaves} ${say.leaf}`;
  const usual = entry.templates
    .slice(0, 6)
    .map((template) => escaped(template.name.replaceAll('{năm}', String(analysis.frame.year ?? '…'))));
  return {
    span: spanOf(text),
    markdown: paragraphs(
      head,
      escaped(entry.about[language]),
      usual.length > 0 && `*${say.usual}:*\n${bullets(usual)}`,
    ),
  };
}
