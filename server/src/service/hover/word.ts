import type { Place } from '../../plan/locate';
import { spanOf, type Text } from '../../plan/text';
import { enums, fieldsOf } from '../../plan/vocabulary';
import type { Language } from '../../texts/localized';
import { dayInfo } from '../../time/calendar';
import { formatDay, readDate } from '../../time/date';
import type { Card } from './index';
import { paragraphs } from './markdown';

const words = {
  vi: { choices: 'Chọn một trong', working: 'ngày làm việc', off: 'ngày nghỉ' },
  en: { choices: 'One of', working: 'working day', off: 'day off' },
} as const;

/** A date with its weekday, or the words that may stand here. */
export function wordCard(place: Place, text: Text, language: Language): Card | undefined {
  const shape = place.key === undefined ? undefined : fieldsOf(place.map).get(place.key)?.shape;
  const say = words[language];
  if (shape?.kind === 'enum') {
    const choices = enums[shape.of].map(({ vi, en }) =>
      language === 'vi' ? `\`${vi}\` (${en})` : `\`${en}\` (${vi})`,
    );
    return { span: spanOf(text), markdown: `${say.choices}: ${choices.join(', ')}` };
  }
  if (shape?.kind !== 'date') return undefined;
  const read = readDate(text.value);
  if (!read || !('date' in read)) return undefined;
  const { working, name } = dayInfo(read.date);
  const day = `**${formatDay(read.date)[language]}** · ${working ? say.working : say.off}`;
  return { span: spanOf(text), markdown: paragraphs(day, name?.[language]) };
}
