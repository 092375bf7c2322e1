import type { PlanDocument } from '../../plan/document';
import { replaceScalar } from '../../plan/edit';
import type { Profile } from '../../profiles/profile';
import { outlineOf, type TaskPlace } from '../outline';
import type { Fix } from '../rule';
import { type NumberFault, numberFaults } from './faults';
import { references } from './references';

/** Writes the row of a fault anew from the faulty number on, with the tasks below and the places that name them. */
export function renumber(document: PlanDocument, profile: Profile, found: NumberFault): Fix[] {
  // The tasks beside it may have been edited since it was found.
  const fault = numberFaults(document.plan, profile).find(({ place }) => place.task === found.place.task);
  if (!fault) return [];
  const { place, expected } = fault;
  const { areas, tasks } = outlineOf(document.plan, profile);
  const changes = newNumbers(areas[place.area.index]?.tasks ?? [], fault);
  const edits = [...changes].flatMap(
    ([
      {
        task: { number },
      },
      to,
    ]) => (number ? replaceScalar(number.node, number.value.endsWith('.') ? `${to}.` : to) : []),
  );
  if (edits.length === 0) return [];
  const text = { vi: 'Đánh lại số từ đây: {from} thành {to}', en: 'Renumber from here: {from} becomes {to}' };
  return [
    {
      title: { text, values: { from: place.number, to: expected } },
      edits: [...edits, ...references(document.text, tasks, changes)],
      safe: false,
    },
  ];
}

/** The numbers that change in an area. A task without a number keeps its turn. */
function newNumbers(places: readonly TaskPlace[], { place, expected, row }: NumberFault): Map<TaskPlace, string> {
  const siblings = new Set(row.map(({ task }) => task));
  const from = places.findIndex(({ task }) => task === place.task);
  const dot = expected.lastIndexOf('.') + 1;
  const changes = new Map<TaskPlace, string>();
  const change = (here: TaskPlace, number: string) => {
    if (here.task.number && here.number !== number) changes.set(here, number);
  };
  let turn = Number(expected.slice(dot));
  let heading: { readonly old: TaskPlace; readonly number: string } | undefined;
  for (const here of from < 0 ? [] : places.slice(from)) {
    if (siblings.has(here.task)) {
      heading = { old: here, number: expected.slice(0, dot) + turn++ };
      change(here, heading.number);
    } else if (!heading || !isBelow(here, heading.old)) break;
    else {
      // Tasks below a wrong number may go on from it, or from what the heading is by its place.
      const { number, derived } = heading.old;
      const old = [number, derived].find((one) => here.number.startsWith(`${one}.`));
      if (old !== undefined) change(here, heading.number + here.number.slice(old.length));
    }
  }
  return changes;
}

function isBelow(place: TaskPlace, heading: TaskPlace): boolean {
  for (let above = place.heading; above; above = above.heading) if (above === heading) return true;
  return false;
}
