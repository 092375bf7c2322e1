import type { Insertable } from '../../plan/edit';
import type { Plan, Task } from '../../plan/model';
import { fillYear, type ProfileEntry, type TaskTemplate } from '../../profiles/profile';
import { leadFor } from './lead';
import { type PlanTime, templateDeadline } from './template-deadline';

/** The usual tasks of an area, written for one plan: its year, its units, with numbers if it writes them. */
export function templateTasks(entry: ProfileEntry, plan: Plan, time: PlanTime): readonly Insertable[] {
  const prefix = 'number' in entry ? `${String(entry.number)}.` : '';
  const numbered = writesNumbers(plan);
  return entry.templates.map((template, index) => ({
    ...(numbered ? { number: `${prefix}${index + 1}` } : {}),
    ...taskOf(template, plan, time),
  }));
}

/** One usual task, without a number; keys in the order of the vocabulary. */
export function taskOf(template: TaskTemplate, plan: Plan, time: PlanTime): { readonly [key: string]: Insertable } {
  const { products, support, target, when } = template;
  return {
    name: fillYear(template.name, time.year),
    products: products.map(({ text, deadline }) => {
      const filled = fillYear(text, time.year);
      return deadline ? { text: filled, deadline: templateDeadline(deadline, time) } : filled;
    }),
    deadline: templateDeadline(template.deadline, time),
    lead: leadFor(template.lead, plan),
    ...(support.length > 0 ? { support } : {}),
    ...(target ? { target: fillYear(target, time.year) } : {}),
    ...(when ? { when } : {}),
  };
}

/** Whether most tasks of the plan have a number written. */
function writesNumbers(plan: Plan): boolean {
  const tasks = plan.areas.flatMap(({ tasks }) => tasks.flatMap(withInner));
  return tasks.filter(({ number }) => number).length * 2 > tasks.length;
}

function withInner(task: Task): Task[] {
  return [task, ...task.tasks.flatMap(withInner)];
}
