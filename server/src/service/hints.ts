import type { PieceReading } from '../plan/document';
import { forEachTask } from '../plan/tasks';
import { spanOf, type Text } from '../plan/text';
import type { Range } from '../plan/tree';
import { readingOf } from '../rules/deadlines/dues';
import { deadlinesAtKeys } from '../rules/deadlines/readings';
import type { Frame } from '../rules/frame';
import { namesIn } from '../rules/people/participants';
import type { Units } from '../rules/units';
import { foldKey } from '../texts/fold';
import type { Language, Localized } from '../texts/localized';
import { memo } from '../texts/memo';
import type { Analysis } from './analysis';
import { computedDay } from './computed-day';
import { outlineFor } from './findings';

/** Which hints are wanted. */
export interface HintKinds {
  readonly numbers: boolean;
  readonly deadlines: boolean;
  readonly units: boolean;
}

/** Words shown between the words of a plan. */
export interface Hint {
  /** Offset between two characters of the document, never inside quotes. */
  readonly at: number;
  readonly label: string;
  /** Whether it belongs to what stands behind it or before it. */
  readonly before: boolean;
  /** Offset at which a hover tells more. */
  readonly about: number;
}

/** The hints in a range of a document, in the order of the text. */
export function hintsIn(analysis: Analysis, range: Range, kinds: HintKinds, language: Language): Hint[] {
  const { document, frame } = analysis;
  const hints: Hint[] = [];
  const add = (at: number, label: string, before: boolean, about: number) => {
    if (range.start <= at && at <= range.end) hints.push({ at, label, before, about });
  };
  const { of } = outlineFor(analysis);
  for (const reading of document.pieces) {
    const { offset, text } = reading.piece;
    if (offset > range.end) break;
    if (offset + text.length < range.start) continue;
    if (kinds.numbers)
      forEachTask(reading.tasks, (task) => {
        const place = task.number || !task.name ? undefined : of.get(task);
        const at = offset + (task.name?.node.start ?? 0);
        if (place) add(at, place.derived, true, at);
      });
    for (const { kind, at, about, label } of behindWords(frame)(reading))
      if (kinds[kind]) add(offset + at, label[language], false, offset + about);
  }
  return hints.sort((a, b) => a.at - b.at);
}

/** A hint that stands behind words; offsets in its piece. */
interface Behind {
  readonly kind: 'deadlines' | 'units';
  readonly at: number;
  readonly about: number;
  readonly label: Localized;
}

/** What no edit elsewhere changes. */
const behindWords = memo((frame: Frame) =>
  memo((reading: PieceReading): readonly Behind[] => {
    const hints: Behind[] = [];
    for (const { text, expression, task, product } of deadlinesAtKeys(reading)) {
      const read = readingOf(expression, task, product, frame);
      const label = read && computedDay(read);
      if (label) hints.push({ kind: 'deadlines', at: endOf(text), about: spanOf(text).start, label });
    }
    for (const text of namingTexts(reading)) hints.push(...unitNames(text, frame.units));
    return hints;
  }),
);

/** The values that hold names of units and nothing else. */
function namingTexts({ tasks, part }: PieceReading): Text[] {
  const texts: (Text | undefined)[] = (part.reports ?? []).map(({ lead }) => lead);
  forEachTask(tasks, (task) => {
    for (const { lead, support, responsible } of [task, ...task.products])
      texts.push(lead, ...support, ...responsible.map(({ unit }) => unit));
  });
  return texts.flatMap((text) => text ?? []);
}

/** The names of the units that a value calls by their ids; behind each, or behind the quotes around them all. */
function unitNames(text: Text, units: Units): Behind[] {
  const called = namesIn(text, units).flatMap(({ text: written, start, end }) => {
    const unit = units.find(written);
    const { id, name } = unit ?? {};
    const byId = id && name && foldKey(written) === foldKey(id.value) && foldKey(name.value) !== foldKey(id.value);
    return byId ? [{ name: name.value.replace(/\s+/g, ' '), span: spanOf(text, start, end) }] : [];
  });
  const [first] = called;
  if (!first) return [];
  const hint = (at: number, about: number, name: string): Behind => {
    return { kind: 'units', at, about, label: { vi: name, en: name } };
  };
  if (!isQuoted(text)) return called.map(({ name, span }) => hint(span.end, span.start, name));
  return [hint(endOf(text), first.span.start, called.map(({ name }) => name).join(', '))];
}

function isQuoted({ node }: Text): boolean {
  return node.style === 'single' || node.style === 'double';
}

/** Behind a value and its quotes; of a block of text behind its first line. */
function endOf(text: Text): number {
  const { style, piece, end } = text.node;
  if (style !== 'literal' && style !== 'folded') return end;
  const { start } = spanOf(text);
  return start + (/^[^\r\n]*/.exec(piece.text.slice(start, end))?.[0].trimEnd().length ?? 0);
}
