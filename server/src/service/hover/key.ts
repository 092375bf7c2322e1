import type { Style } from '../../plan/document';
import type { Place } from '../../plan/locate';
import { enums, type Field, fieldsOf, type Shape } from '../../plan/vocabulary';
import type { Language } from '../../texts/localized';
import type { Manual } from '../manual';
import type { Card } from './index';
import { paragraphs, yamlBlock } from './markdown';

const words = {
  vi: { write: 'Cách ghi', ground: 'Căn cứ', example: 'Ví dụ', required: 'bắt buộc', words: 'Chọn' },
  en: { write: 'What to write', ground: 'Ground', example: 'Example', required: 'required', words: 'One of' },
} as const;

/** What a key is, what to write, the ground, and an example in the file's own spelling. */
export function keyCard(place: Place, style: Style, language: Language, { keys }: Manual): Card | undefined {
  const field = place.key === undefined ? undefined : fieldsOf(place.map).get(place.key);
  const doc = field && keys[place.map]?.[field.en];
  if (!field || !doc) return undefined;
  const say = words[language];
  const other = style.spelling === 'vi' ? field.en : field.vi;
  const title = `**${field[style.spelling]}** · ${other}${field.required ? ` · *${say.required}*` : ''}`;
  return {
    span: place.scalar,
    markdown: paragraphs(
      `${title}  \n${doc.what[language]}`,
      `*${say.write}:* ${doc.write[language]}`,
      choices(field.shape, style, say.words),
      doc.ground && `*${say.ground}:* ${doc.ground[language]}`,
      `*${say.example}:*\n${yamlBlock(example(field, doc.example, style))}`,
    ),
  };
}

function choices(shape: Shape, style: Style, label: string): string | undefined {
  if (shape.kind !== 'enum') return undefined;
  return `*${label}:* ${enums[shape.of].map((word) => `\`${word[style.spelling]}\``).join(', ')}`;
}

/** The example's value under the key: on its line, or below it when it has lines of its own. `{key}` in it is spelled as the file spells keys. */
function example(field: Field, value: string, style: Style): string {
  const spelled = value.replace(/\{(\w+)\.(\w+)\}/g, (whole, map: string, key: string) => {
    const inner = fieldsOf(map as Place['map']).get(key);
    return inner ? inner[style.spelling] : whole;
  });
  if (!spelled.includes('\n') && !spelled.startsWith('- ')) return `${field[style.spelling]}: ${spelled}`;
  return `${field[style.spelling]}:\n${spelled.replace(/^/gm, '  ')}`;
}
