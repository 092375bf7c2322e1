import type { PlanDocument } from '../../plan/document';
import { replaceScalar } from '../../plan/edit';
import type { Task } from '../../plan/model';
import type { Text } from '../../plan/text';
import type { Localized, Message } from '../../texts/localized';
import { foldId } from '../../workspace/plan-facts';
import { idEdits, type RenameEdit } from '../navigation/rename';
import { occurrencesOf, type TraceContext } from './references';
import { assignmentsById, implementersById, meaningOf, type Subject, tasksById } from './subject';

/** What a change of an id touches, or why it cannot be made. */
export type RenamePlan =
  | { readonly kind: 'refused'; readonly why: Message }
  | {
      readonly kind: 'files';
      /** Folded. */
      readonly from: string;
      /** As it is to be written. */
      readonly to: string;
      /** The plans in which it stands. */
      readonly paths: readonly string[];
    };

const texts = {
  nothing: {
    vi: 'Chỉ đổi được mã của nhiệm vụ được giao. Hãy đặt con trỏ vào mã ở “nhiệm vụ được giao” hoặc “cụ thể hóa”.',
    en: 'Only the id of an assignment can be renamed. Put the cursor on an id under “assignments” or “implements”.',
  },
  number: {
    vi: '“{id}” là số của nhiệm vụ trong kế hoạch cấp trên, theo cột TT hoặc theo vị trí, nên không đổi ở đây được.',
    en: '“{id}” is the number of a task of the superior plan, from its TT column or its place, so it cannot be renamed here.',
  },
  unknown: {
    vi: 'Không có nhiệm vụ được giao nào mã “{id}”, nên không có gì để đổi.',
    en: 'There is no assignment “{id}”, so there is nothing to rename.',
  },
  empty: { vi: 'Mã mới không được để trống.', en: 'The new id must not be empty.' },
  long: {
    vi: 'Mã mới phải nằm trên một dòng và không dài quá {most} ký tự.',
    en: 'The new id has to be one line of at most {most} characters.',
  },
  taken: {
    vi: 'Mã “{to}” đã được dùng trong {file}. Hãy chọn mã khác.',
    en: 'The id “{to}” is used already in {file}. Choose another one.',
  },
  takenAbove: {
    vi: 'Kế hoạch cấp trên đã có nhiệm vụ “{to}”. Hãy chọn mã khác.',
    en: 'The superior plan has a task “{to}” already. Choose another id.',
  },
  broken: {
    vi: '{file} còn lỗi YAML. Hãy sửa lỗi đó trước khi đổi mã.',
    en: '{file} has a YAML error. Correct it before renaming the id.',
  },
} as const satisfies Record<string, Localized>;

const LONGEST_ID = 100;

/** Whether the id at a place can be renamed; the reason if not. */
export function renameRefusal(context: TraceContext, subject: Subject | undefined): Message | undefined {
  if (!subject || subject.kind === 'file' || subject.kind === 'task') return { text: texts.nothing };
  const { plans, path, facts } = context;
  const { own, tasks, above } = meaningOf(plans, path, facts, subject.id);
  const values = { id: subject.id };
  if (tasks.length > 0) return { text: texts.number, values };
  return own.length + above.length > 0 ? undefined : { text: texts.unknown, values };
}

/**
 * Works out which plans change when an id is renamed. Refused where the new id would be mistaken for another one.
 *
 * @param shownPath how a file is named to people
 */
export function planRename(
  context: TraceContext,
  subject: Subject,
  newId: string,
  shownPath: (path: string) => string,
): RenamePlan {
  const refused = (text: Localized, values: Message['values'] = {}): RenamePlan => ({
    kind: 'refused',
    why: { text, values },
  });
  const refusal = renameRefusal(context, subject);
  if (refusal) return { kind: 'refused', why: refusal };
  const to = newId.trim();
  if (to === '') return refused(texts.empty);
  if (to.length > LONGEST_ID || /\p{Cc}|[\u2028\u2029]/u.test(to)) return refused(texts.long, { most: LONGEST_ID });
  const { plans, path, facts } = context;
  const above = homeAbove(context, subject);
  const { entries, uses } = above ?? occurrencesOf(context, subject);
  const paths = [...new Set([...entries, ...uses].map((place) => place.path))];
  const from = foldId(subject.id);
  const folded = foldId(to);
  for (const file of paths) {
    const own = file === path ? facts : plans.plan(file)?.facts;
    if (!own) continue;
    if (!own.complete) return refused(texts.broken, { file: shownPath(file) });
    if (folded === from) continue;
    if (assignmentsById(own).has(folded) || implementersById(own).has(folded))
      return refused(texts.taken, { to, file: shownPath(file) });
    const parent = plans.parentOf(file);
    const higher = parent === undefined ? undefined : plans.plan(parent)?.facts;
    if (higher && (tasksById(higher).has(folded) || (assignmentsById(higher).has(folded) && parent !== path)))
      return refused(texts.takenAbove, { to });
  }
  return { kind: 'files', from, to, paths };
}

/** An id that only the superior plan's own list holds is renamed from there. */
function homeAbove({ plans, path, facts }: TraceContext, subject: Subject) {
  const { own, above, parent } = meaningOf(plans, path, facts, subject.id);
  const home = parent === undefined ? undefined : plans.plan(parent);
  const assignment = above[0];
  if (own.length > 0 || !home || !assignment) return undefined;
  const context: TraceContext = { plans, above: undefined, below: [], path: home.path, facts: home.facts };
  return occurrencesOf(context, { kind: 'assignment', id: assignment.id, at: assignment.idAt, assignment });
}

/**
 * The edits of one plan: its entry in the list, every use, and where free text names it. Each scalar keeps its quotes where
 * they still serve.
 */
export function renameIn(document: PlanDocument, from: string, to: string): RenameEdit[] {
  const { parent, areas } = document.plan;
  const named = [
    ...(parent?.assignments ?? []).flatMap(({ id }) => id ?? []),
    ...areas.flatMap((area) => idsOf(area.tasks)),
  ];
  const edits = new Map<number, RenameEdit>();
  for (const { node, value } of named) {
    if (foldId(value) !== from || value === to) continue;
    const edit = { ...replaceScalar(node, to), free: false };
    // What an alias repeats stands in the text once.
    edits.set(edit.start, edit);
  }
  for (const edit of idEdits(document, from, to)) edits.set(edit.start, edit);
  return [...edits.values()].sort((a, b) => a.start - b.start);
}

function idsOf(tasks: readonly Task[]): Text[] {
  return tasks.flatMap((task) => [...task.implements, ...idsOf(task.tasks)]);
}
