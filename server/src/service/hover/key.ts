import type { Style } from '../../plan/document';
import type { Place } from '../../plan/locate';
import { enums, type Field, fieldsOf, type MapId, type Shape } from '../../plan/vocabulary';
import type { Language } from '../../texts/localized';
import type { Manual } from '../manual';
import type { Card } from './index';
import { paragraphs, yamlBlock } from './markdown';

const words = {
  vi: { write: 'Cách ghi', ground: 'Căn cứ', example: 'Ví dụ', required: 'bắt buộc', words: 'Chọn' },
  en: { write: 'What to write', ground: 'Ground', example: 'Example', required: 'required', words: 'One of' },
} as const;

/** The card of the key at a place. */
export function keyCard(place: Place, style: Style, language: Language, { keys }: Manual): Card | undefined {
  const markdown = place.key === undefined ? undefined : keyText(place.map, place.key, style, language, keys);
  return markdown === undefined ? undefined : { span: place.scalar, markdown };
}

type Spelled = Pick<Style, 'spelling'>;

/** What a key is, what to write, the ground, and an example in the file's own spelling; undefined for what is no key. */
export function keyText(
  map: MapId,
  key: string,
  style: Spelled,
  language: Language,
  keys: Manual['keys'],
): string | undefined {
  const field = fieldsOf(map).get(key);
  const doc = field && keys[map]?.[field.en];
  if (!field || !doc) return undefined;
  const say = words[language];
  const other = style.spelling === 'vi' ? field.en : field.vi;
  const title = `**${field[style.spelling]}** · ${other}${field.required ? ` · *${say.required}*` : ''}`;
  return paragraphs(
    `${title}  \n${doc.what[language]}`,
    `*${say.write}:* ${doc.write[language]}`,
    choices(field.shape, style, say.words),
    doc.ground && `*${say.ground}:* ${doc.ground[language]}`,
    `*${say.example}:*\n${yamlBlock(example(field, doc.example, style))}`,
  );
}

function choices(shape: Shape, style: Spelled, label: string): string | undefined {
  if (shape.kind !== 'enum') return undefined;
  return `*${label}:* ${enums[shape.of].map((word) => `\`${word[style.spelling]}\``).join(', ')}`;
}

/** The example's value under the key: on its line, or below it when it has lines of its own. `{key}` in it is spelled as the file spells keys. */
function example(field: Field, value: string, style: Spelled): string {
  const spelled = value.replace(/\{(\w+)\.(\w+)\}/g, (whole, map: string, key: string) => {
    const inner = fieldsOf(map as MapId).get(key);
    return inner ? inner[style.spelling] : whole;
  });
  if (!spelled.includes('\n') && !spelled.startsWith('- ')) return `${field[style.spelling]}: ${spelled}`;
  return `${field[style.spelling]}:\n${spelled.replace(/^/gm, '  ')}`;
}
