import { distance } from 'fastest-levenshtein';
import type { Task } from '../../plan/model';
import { replaceParts } from '../../plan/replace-parts';
import { spanOf, type Text } from '../../plan/text';
import { memo } from '../../texts/memo';
import type { Frame } from '../frame';
import { isFlow } from '../people/works';
import { defineRule, type Fix, type Reporter } from '../rule';
import { idsOf, implementedIds, parentTasksById, soundParent, tasksWithIds } from './assigned';
import { foldId } from './facts';
import type { ParentTask } from './parent';
import { inShort } from './quote';

export const implementsUnknown = defineRule({
  id: 'implements-unknown',
  severity: 'error',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Cụ thể hóa một nhiệm vụ không có', en: 'Implements what does not exist' },
  messages: {
    unknown: {
      vi: 'Kế hoạch cấp trên không có nhiệm vụ “{id}”. Hãy ghi mã của nhiệm vụ được giao, hoặc số của nhiệm vụ trong kế hoạch cấp trên.',
      en: 'The superior’s plan has no task “{id}”. Write the id of an assignment, or the number of a task of the superior’s plan.',
    },
    slip: {
      vi: 'Kế hoạch cấp trên không có nhiệm vụ “{id}”; có lẽ là “{meant}”. Hãy sửa lại mã.',
      en: 'The superior’s plan has no task “{id}”; “{meant}” is probably meant. Correct the id.',
    },
    ambiguous: {
      vi: 'Kế hoạch cấp trên có nhiều nhiệm vụ số “{id}” ({labels}), nên không rõ là nhiệm vụ nào. Hãy ghi cả phần La Mã.',
      en: 'The superior’s plan has several tasks numbered “{id}” ({labels}), so it is not clear which is meant. Write the Roman numeral, too.',
    },
  },
  check({ parent, areas }, frame, report) {
    if (!parent) return;
    const budget = { left: MOST_COMPARED };
    for (const task of tasksWithIds(areas.flatMap(({ tasks }) => tasks)))
      checkTask(task, knownIn(frame), budget, report);
  },
  sees: ({ tasks }) => implementedIds(tasks).join('\n'),
});

function checkTask(task: Task, known: Known, budget: Budget, report: Reporter<'unknown' | 'slip' | 'ambiguous'>): void {
  const ids = idsOf(task);
  for (const [i, text] of task.implements.entries()) {
    const id = ids[i] ?? '';
    const [first, ...others] = known.tasks.get(id) ?? [];
    if (known.ids.has(id) || (first && others.every(({ label }) => label === first.label))) continue;
    const inFlow = isFlow(task, 'implements');
    const at = spanOf(text);
    if (first) {
      const labels = [...new Set([first, ...others].map(({ label }) => label))].slice(0, MOST_OFFERED);
      const values = { id: inShort(text.value), labels: labels.join(', ') };
      report({ at, message: 'ambiguous', values, fixes: () => labels.map(change(text, inFlow)) });
    } else if (known.allOf(id)) {
      const near = nearest(id, known.spellings, budget);
      const values = { id: inShort(text.value), meant: near[0] ?? '' };
      const message = near.length === 1 ? 'slip' : 'unknown';
      report({ at, message, values, fixes: () => near.map(change(text, inFlow)) });
    }
  }
}

/** Comparisons left: where thousands of ids are wrong, no slip of the keyboard is behind that, and only the first are compared. */
interface Budget {
  left: number;
}

const MOST_COMPARED = 100_000;

/** So many are offered at the most. */
const MOST_OFFERED = 3;

/** What a plan's `cụ thể hóa` may name. */
interface Known {
  /** Ids of assignments, folded. */
  readonly ids: ReadonlySet<string>;
  readonly tasks: ReadonlyMap<string, readonly ParentTask[]>;
  /** Everything that may be meant. */
  readonly spellings: readonly Spelling[];
  /** Whether all ids of this shape are known, so that one that is not among them does not exist. */
  allOf(id: string): boolean;
}

interface Spelling {
  readonly written: string;
  readonly folded: string;
  readonly plain: string;
}

/** `II.4.4`, `4.4`: how tasks are numbered, whatever the plan. */
const NUMBER = /^(?:[ivx]+\.)?\d+(?:\.\d+)*$|^[ivx]+$/;

const knownIn: (frame: Frame) => Known = memo((frame) => {
  const facts = soundParent(frame);
  const own = (frame.parent?.assignments ?? []).flatMap(({ id }) => id?.value ?? []);
  const assigned = [...own, ...(facts?.assignmentIds ?? [])];
  const tasks = facts ? parentTasksById(facts) : new Map<string, readonly ParentTask[]>();
  const labels = [...new Set((facts?.tasks ?? []).map(({ label }) => label))];
  // Without its file nobody knows what tasks the parent has: only what is numbered like the assignments is compared with them.
  const likeNumbers = own.some((id) => NUMBER.test(foldId(id)));
  // A file that is named and cannot be used may hold anything.
  const unusable = frame.parent?.file !== undefined && !facts;
  const unnamed = (frame.parent?.assignments ?? []).length > own.length;
  const silent = unusable || unnamed;
  return {
    ids: new Set(assigned.map(foldId)),
    tasks,
    spellings: [...new Set([...own, ...labels])].map((written) => {
      const folded = foldId(written);
      return { written, folded, plain: plain(folded) };
    }),
    allOf: (id) => !silent && (facts !== undefined || (own.length > 0 && (likeNumbers || !NUMBER.test(id)))),
  };
});

/** Longer is no id. */
const LONGEST_ID = 60;

/** The nearest of the spellings, at most one slip in four letters away; several where they are equally near. */
function nearest(id: string, spellings: readonly Spelling[], budget: Budget): readonly string[] {
  if (id.length > LONGEST_ID || budget.left < spellings.length) return [];
  budget.left -= spellings.length;
  const bare = plain(id);
  let best: string[] = [];
  let far = Math.max(1, Math.floor(id.length / 4));
  for (const { written, folded, plain: other } of spellings) {
    if (other !== bare && Math.abs(folded.length - id.length) > far) continue;
    const distant = other === bare ? 0 : distance(folded, id);
    if (distant > far) continue;
    if (distant < far) best = [];
    far = distant;
    best.push(written);
  }
  return best.slice(0, MOST_OFFERED);
}

/** Without the signs between letters and figures: `GV 01`, `GV-01`, `II.4.4.` */
const plain = (id: string) => id.replace(/[^\p{L}\p{N}]+/gu, '.').replace(/^\.|\.$/g, '');

function change(text: Text, inFlow: boolean): (id: string) => Fix {
  return (id) => ({
    title: { text: { vi: 'Đổi thành “{id}”', en: 'Change to “{id}”' }, values: { id } },
    edits: replaceParts(text, [{ from: 0, to: text.value.length, newText: id }], inFlow),
    safe: false,
  });
}
