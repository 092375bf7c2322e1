import type { Style } from '../../plan/document';
import { readingAt } from '../../plan/locate';
import { rangeOf } from '../../plan/tree';
import type { MapId, Spelling } from '../../plan/vocabulary';
import type { TaskPlace } from '../../rules/outline';
import { allRules } from '../../rules/registry';
import type { Language } from '../../texts/localized';
import type { Analysis } from '../analysis';
import { outlineFor, taskPlaceAt } from '../findings';
import { type Body, behind, plain } from './body';
import { areaTitles, bodyOf, itemsFor } from './items';
import { type KeyChoice, keyBody, keysFor, mayChoose } from './keys';
import { isClear, matchAny } from './match';
import { type CompletionPlace, completionPlace, type Slot, type TextSlot } from './place';
import { inserted } from './texts';
import type { ValueProposal } from './types';
import { valueProposals } from './values';

/** One way to go on writing. Offsets are UTF-16, in the document. */
export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'area' | 'task' | 'new' | 'rule' | ValueProposal['kind'];
  /** One short line beside the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** The key whose card says more. */
  readonly about?: { readonly map: MapId; readonly key: string; readonly spelling: Spelling };
  /** What is inserted in the place of the text from `start` to `insertEnd`, or to `end` where what follows goes, too. */
  readonly body: Body;
  readonly start: number;
  readonly insertEnd: number;
  readonly end: number;
  /** Whether there is something to choose from right behind it. */
  readonly asks: boolean;
}

export interface CompletionOptions {
  readonly language: Language;
  /** Whether the editor asks anew by itself behind what `asks`. */
  readonly asks: boolean;
  /** Whether somebody is typing on, and has not asked: what is written in full already is not proposed then. */
  readonly typing: boolean;
}

/** More than anybody reads; what is typed next leaves fewer. */
const MOST = 200;

/** What may be written at an offset, the best first, in whatever state the text is. Never throws. */
export function completionsAt(analysis: Analysis, offset: number, options: CompletionOptions): readonly Completion[] {
  const place = completionPlace(analysis.document, offset);
  const found = [
    ...ruleIds(place, offset, options),
    ...texts(analysis, place.text, offset, options),
    ...place.slots.flatMap((slot) => items(analysis, slot, offset, options)),
    ...place.slots.flatMap((slot) => keys(analysis, slot, offset, options)),
  ];
  // As long as some are found equally well, they stay in this order.
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ completion }) => completion);
}

interface Ranked {
  readonly rank: number;
  readonly completion: Completion;
}

function ruleIds({ rule }: CompletionPlace, offset: number, { language }: CompletionOptions): Ranked[] {
  if (!rule) return [];
  return allRules.flatMap(({ id, title }) => {
    const rank = matchAny([id, title[language]], rule.typed);
    const completion = { label: id, kind: 'rule', detail: title[language], body: plain(id), asks: false } as const;
    return rank === undefined ? [] : [{ rank, completion: { ...completion, ...rule, insertEnd: offset } }];
  });
}

/** A copy of the style in another spelling. */
function spelled(style: Style, spelling: Spelling): Style {
  return spelling === style.spelling ? style : { ...style, spelling };
}

function keys(analysis: Analysis, slot: Slot, offset: number, options: CompletionOptions): Ranked[] {
  const { style } = analysis.document;
  // An item that may be text is not offered keys at every word of it.
  return keysFor(slot, style).map((choice): Ranked => {
    const { field, map, spelling, rank } = choice;
    const asks = options.asks && !slot.filled && choosesAt(analysis, choice, offset, options.language);
    const body = behind(slot.lead, keyBody(choice, slot, spelled(style, spelling), asks));
    const { start, end } = slot;
    const completion: Completion = {
      label: field[spelling],
      kind: 'key',
      about: { map, key: field.en, spelling },
      body,
      start,
      insertEnd: slot.colon || slot.typed === '' ? end : offset,
      end,
      asks,
    };
    return { rank, completion };
  });
}

const ALWAYS: ReadonlySet<string> = new Set(['areas', 'tasks', 'area', 'deadline']);

/** Whether there is something to choose from behind a key. */
function choosesAt(analysis: Analysis, { field, map }: KeyChoice, offset: number, language: Language): boolean {
  // Of some there always is something, and it need not be worked out.
  if (field.shape.kind === 'enum' || ALWAYS.has(field.en)) return true;
  if (!mayChoose(field)) return false;
  const task = taskAround(analysis, offset);
  return valueProposals({ analysis, language, map, key: field.en, before: '', after: '', task }).length > 0;
}

function items(analysis: Analysis, slot: Slot, offset: number, { language }: CompletionOptions): Ranked[] {
  const { list, typed, strict, colon } = slot;
  if (!list || colon || slot.filled === 'lines') return [];
  const { style } = analysis.document;
  const begun = slot.flow || !slot.lead.trimEnd().endsWith('-');
  return itemsFor(analysis, list, offset, begun, language).flatMap((item): Ranked[] => {
    const rank = matchAny([item.label, ...item.names], typed);
    if (rank === undefined || (strict && !isClear(typed, rank))) return [];
    const { label, kind, detail } = item;
    const body = behind(slot.lead, bodyOf(item, list, slot, style));
    const { start, end } = slot;
    const completion = { label, kind, ...(detail ? { detail } : {}), body, start, insertEnd: offset, end, asks: false };
    return [{ rank, completion }];
  });
}

function texts(
  analysis: Analysis,
  slot: TextSlot | undefined,
  offset: number,
  { language, typing }: CompletionOptions,
): Ranked[] {
  if (!slot) return [];
  const { map, field, before, after } = slot;
  const task = taskAround(analysis, offset);
  const proposals =
    map === 'area' && field.en === 'area'
      ? titles(analysis, before + after)
      : valueProposals({ analysis, language, map, key: field.en, before, after, task });
  // Whoever has typed the whole of one goes on to the next line; the list would take the line break for a choice.
  if (typing && after === '' && proposals.some(({ text, from }) => text === before.slice(from))) return [];
  return proposals.flatMap((proposal): Ranked[] => {
    const { text, kind, detail, documentation, alsoKnownAs = [] } = proposal;
    const rank = matchAny([text, ...alsoKnownAs], before.slice(proposal.from));
    if (rank === undefined) return [];
    const completion: Completion = {
      label: text,
      kind,
      ...(detail ? { detail } : {}),
      ...(documentation ? { documentation } : {}),
      ...inserted(slot, proposal, offset),
      asks: false,
    };
    return [{ rank, completion }];
  });
}

function titles(analysis: Analysis, written: string): ValueProposal[] {
  return areaTitles(analysis, written).map(({ title, aliases }) => {
    return { kind: 'phrase', text: title, from: 0, whole: true, alsoKnownAs: aliases };
  });
}

/** The task around an offset, also where its last line is only begun. */
function taskAround(analysis: Analysis, offset: number): TaskPlace | undefined {
  const around = taskPlaceAt(analysis, offset);
  if (around) return around;
  const piece = readingAt(analysis.document, offset)?.piece;
  return outlineFor(analysis).tasks.findLast(
    ({ task }) => task.node.piece === piece && rangeOf(task.node).start <= offset,
  );
}
