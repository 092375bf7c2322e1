import { duesOf } from '../../../rules/deadlines/dues';
import { eventMeant } from '../../../rules/deadlines/events';
import { likeness } from '../../../rules/tasks/words';
import { idsOf, soundParent, tasksOfAgency } from '../../../rules/tracing/assigned';
import { foldId } from '../../../rules/tracing/facts';
import { foldKey } from '../../../texts/fold';
import type { Analysis } from '../../analysis';
import { outlineFor } from '../../findings';
import type { ValueProvider } from '../types';
import { short, whole, words, written } from './proposal';

/** Something that the superior asks for. */
interface Asked {
  readonly id: string;
  readonly text: string;
}

function askedOf({ frame }: Analysis): readonly Asked[] {
  const assigned = (frame.parent?.assignments ?? []).flatMap(({ id, text }) =>
    id ? [{ id: id.value, text: text?.value ?? '' }] : [],
  );
  const facts = soundParent(frame);
  const agency = frame.head?.agency?.value;
  if (!facts) return assigned;
  const own = agency === undefined ? [] : tasksOfAgency(facts, agency);
  const tasks = (own.length > 0 ? own : facts.tasks).slice(0, MOST_ASKED);
  return [...assigned, ...tasks.map(({ label, name }) => ({ id: label, text: name ?? '' }))];
}

/** So many tasks of a superior are compared with the one that is written. */
const MOST_ASKED = 300;
const LONGEST_COMPARED = 200;

/** What the superior asked for: what the task is most like and nobody has taken up yet before the rest. */
export const implementsProposals: ValueProvider = (place) => {
  const { analysis, task } = place;
  const now = foldId(written(place));
  const here = new Set((task ? idsOf(task.task) : []).filter((id) => id !== now));
  const taken = new Set(outlineFor(analysis).tasks.flatMap((one) => (one.task === task?.task ? [] : idsOf(one.task))));
  const name = task?.task.name?.value.slice(0, LONGEST_COMPARED) ?? '';
  return askedOf(analysis)
    .filter(({ id }) => !here.has(foldId(id)))
    .map((asked) => ({
      asked,
      open: !taken.has(foldId(asked.id)),
      like: likeness(name, asked.text.slice(0, LONGEST_COMPARED)),
    }))
    .sort((a, b) => Number(b.open) - Number(a.open) || b.like - a.like)
    .map(({ asked: { id, text } }) =>
      whole('word', id, text === '' ? {} : { detail: short(text), alsoKnownAs: [text] }),
    );
};

/** So many events that are not declared are proposed. */
const MOST_EVENTS = 20;

/** What deadlines count from and nobody has declared. */
export const eventNameProposals: ValueProvider = ({ analysis }) => {
  const { frame } = analysis;
  const names = new Map<string, string>();
  for (const { task } of outlineFor(analysis).tasks)
    for (const { resolved, product } of duesOf(task, frame))
      for (const { needsDate, text } of resolved.events) {
        if (!needsDate || names.size >= MOST_EVENTS || eventMeant(text, frame, task, product)?.event) continue;
        const name = short(text).replace(/ (?:được )?(?:ban hành|phê duyệt|ký)$/iu, '');
        if (!names.has(foldKey(name))) names.set(foldKey(name), name.charAt(0).toUpperCase() + name.slice(1));
      }
  return words('event', names.values());
};
