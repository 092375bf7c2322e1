import { scalarText } from '../../plan/edit';
import type { Body } from './body';
import type { TextSlot } from './place';
import type { ValueProposal } from './types';

/** What is written in the place of a value, and how far. Offsets in the document. */
export interface TextInsertion {
  readonly body: Body;
  readonly start: number;
  /** How far it reaches where only what is before the cursor is replaced, and where the whole value is. */
  readonly insertEnd: number;
  readonly end: number;
}

/** A proposal written as YAML: in the quotes that are there, plain, or in quotes of its own. */
export function inserted(slot: TextSlot, proposal: ValueProposal, cursor: number): TextInsertion {
  const { before, after, lead, quote, flow } = slot;
  const { text, whole } = proposal;
  const from = Math.max(0, Math.min(proposal.from, before.length));
  const stops = proposal.stops ?? [];
  const shifted = (by: number) => stops.map(({ start, end }) => ({ start: start + by, end: end + by }));
  const end = whole ? slot.end : cursor;
  if (quote !== '') {
    const escaped = quote === '"' ? JSON.stringify(text).slice(1, -1) : text.replaceAll("'", "''");
    const body = { text: escaped, stops: escaped === text ? stops : [] };
    return { body, start: slot.start + from, insertEnd: end, end: slot.end };
  }
  const full = before.slice(0, from) + text + (whole ? '' : after);
  const written = scalarText(full, false, flow);
  if (written === full) {
    const kept = lead === '' ? '' : before.slice(0, from);
    const body = { text: lead + kept + text, stops: shifted(lead.length + kept.length) };
    return { body, start: slot.start + (lead === '' ? from : 0), insertEnd: end, end: slot.end };
  }
  const body = { text: lead + written, stops: written === `"${full}"` ? shifted(lead.length + 1 + from) : [] };
  return { body, start: slot.start, insertEnd: slot.end, end: slot.end };
}
