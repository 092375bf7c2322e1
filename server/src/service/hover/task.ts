import type { Place } from '../../plan/locate';
import type { Product } from '../../plan/model';
import { spanOf, type Text } from '../../plan/text';
import { rangeOf } from '../../plan/tree';
import { enums, fieldsOf } from '../../plan/vocabulary';
import { expressionOf } from '../../rules/deadlines/context';
import { readingOf } from '../../rules/deadlines/dues';
import type { TaskPlace } from '../../rules/outline';
import { allRules } from '../../rules/registry';
import type { Finding, Severity } from '../../rules/rule';
import { resultsOf } from '../../rules/tasks/results';
import type { Language, Localized } from '../../texts/localized';
import type { Analysis } from '../analysis';
import { computedDay } from '../computed-day';
import { findingsIn, taskOf, taskPlaceAt } from '../findings';
import { actorsOf, leads } from '../parts';
import type { Card } from './index';
import { bullets, escaped, paragraphs } from './markdown';

const severityWords: Readonly<Record<Severity, Localized>> = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  info: { vi: 'Lưu ý', en: 'Note' },
  hint: { vi: 'Gợi ý', en: 'Hint' },
};

/** Items of one kind that a card shows, and characters of one text. */
const MOST = 5;
const LONGEST = 120;

/**
 * A task at its name or number: what comes of it, by when, who does it, how far it is, and what was found in it.
 *
 * @param rulePage address of a rule's page with `{rule}` for its id; undefined where the client has none to open
 */
export function taskCard(
  analysis: Analysis,
  { map, key, reading, scalar }: Place,
  text: Text,
  language: Language,
  rulePage: string | undefined,
): Card | undefined {
  if (map !== 'task' || (key !== 'name' && key !== 'number')) return undefined;
  const place = taskPlaceAt(analysis, reading.piece.offset + scalar.start);
  if (!place) return undefined;
  const { task, label } = place;
  const { status, progress, target } = task;
  const state = enums.status.find(({ en }) => en === status?.word)?.[language];
  const rows = [
    row('products', productsOf(analysis, place, language), language),
    row('deadline', deadlinesOf(analysis, place, undefined, language), language),
    ...people(analysis, place, language),
    row('target', target ? [short(target.value)] : [], language),
    row('status', state ? [`${state}${progress ? ` (${short(progress.value)})` : ''}`] : [], language),
  ];
  const title = `**${escaped(label)}** ${short(task.name?.value ?? '')}`;
  const found = findingLines(analysis, place, language, rulePage);
  return {
    span: spanOf(text),
    markdown: paragraphs(title, rows.filter((line) => line).join('  \n'), found.length > 0 && bullets(found)),
  };
}

/** `*Sản phẩm:* A; B`, of values fit for Markdown, under the name of the key in the reader's language. */
function row(key: string, values: readonly string[], language: Language): string {
  if (values.length === 0) return '';
  const name = fieldsOf('task').get(key)?.[language] ?? key;
  const shown = values.slice(0, MOST);
  const more = values.length > MOST ? '; …' : '';
  return `*${name.charAt(0).toUpperCase()}${name.slice(1)}:* ${shown.join('; ')}${more}`;
}

/** Each by its first line, with its own deadline where it has one. */
function productsOf(analysis: Analysis, place: TaskPlace, language: Language): string[] {
  return resultsOf(place.task).map((product) => {
    const own = new Set(deadlinesOf(analysis, place, product, language));
    const [line = ''] = product.text?.value.split('\n', 1) ?? [];
    return [short(line.replace(/[;:.,\s]{0,9}$/, '')), ...own].join(' – ');
  });
}

/** As written, each with its last day. */
function deadlinesOf(
  { frame }: Analysis,
  { task }: TaskPlace,
  product: Product | undefined,
  language: Language,
): string[] {
  return (product ?? task).deadline.flatMap(({ label, text }) => {
    if (!text) return [];
    const read = readingOf(expressionOf(text), task, product, frame);
    const day = read && computedDay(read)?.[language];
    return `${label ? `${short(label.value)}: ` : ''}${short(text.value)}${day ? ` ${day}` : ''}`;
  });
}

/** Who leads, who supports, and who has another part in it, each by the full name. */
function people({ frame: { units } }: Analysis, { task }: TaskPlace, language: Language): string[] {
  const named = { lead: new Set<string>(), support: new Set<string>(), responsible: new Set<string>() };
  for (const actor of actorsOf(task, units)) {
    const name = units.find(actor.name.text)?.name?.value ?? actor.name.text;
    named[leads(actor) ? 'lead' : actor.role === 'support' ? 'support' : 'responsible'].add(short(name));
  }
  return (['lead', 'support', 'responsible'] as const).map((key) => row(key, [...named[key]], language));
}

/** Each rule once, the weightiest first. */
function findingLines(
  analysis: Analysis,
  place: TaskPlace,
  language: Language,
  rulePage: string | undefined,
): string[] {
  const own = findingsIn(analysis, rangeOf(place.task.node)).filter((finding) => taskOf(analysis, finding) === place);
  const weight = ({ severity }: Finding) => Object.keys(severityWords).indexOf(severity);
  const byRule = new Map<string, Finding[]>();
  for (const finding of own.sort((a, b) => weight(a) - weight(b))) {
    const same = byRule.get(finding.rule);
    if (same) same.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  const lines = [...byRule].map(([id, [first, ...more]]) => {
    const title = allRules.find((rule) => rule.id === id)?.title[language] ?? id;
    const link = rulePage ? `[${title}](${rulePage.replace('{rule}', id)})` : title;
    const times = more.length > 0 ? ` ×${more.length + 1}` : '';
    return `**${severityWords[first?.severity ?? 'hint'][language]}** · ${link}${times}`;
  });
  return lines.length > MOST ? [...lines.slice(0, MOST), '…'] : lines;
}

function short(text: string): string {
  return escaped(text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);
}
