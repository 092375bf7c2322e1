import type { PlanDocument } from '../../plan/document';
import type { Task } from '../../plan/model';
import type { TaskTemplate } from '../../profiles/profile';
import type { Frame } from '../frame';
import { outlineOf } from '../outline';
import { likeness } from './words';

/** Half of the words of both names. */
const LIKE = 0.5;

/** The usual task of the task's own area that has nearly its name. */
export function usualTask(document: PlanDocument, frame: Frame, task: Task): TaskTemplate | undefined {
  const area = outlineOf(document.plan, frame.profile).of.get(task)?.area;
  const name = task.name?.value ?? '';
  const [best] = ((area?.entry ?? area?.group)?.templates ?? [])
    .map((template) => ({ template, like: likeness(template.name, name) }))
    .sort((a, b) => b.like - a.like);
  return best && best.like >= LIKE ? best.template : undefined;
}
