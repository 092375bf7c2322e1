import type { Task } from '../../plan/model';
import type { Text } from '../../plan/text';
import { foldKey } from '../../texts/fold';
import { memo } from '../../texts/memo';
import {
  type DeadlineContext,
  type DeadlineExpression,
  parseDeadline,
  type ResolvedDeadline,
  resolveDeadline,
} from '../../time/deadline';
import type { Frame } from '../frame';

/** A text read in the deadline language; once a text, whatever plan it stands in. */
export const expressionOf: (text: Text) => DeadlineExpression = memo((text) => parseDeadline(text.value));

/** What a deadline in a task (or outside any task) depends on; undefined while the plan has no year. */
export function deadlineContext(frame: Frame, _task: Task | undefined): DeadlineContext | undefined {
  if (frame.year === undefined) return undefined;
  return {
    year: frame.year,
    ...(frame.issueDate ? { issueDate: frame.issueDate } : {}),
    eventDate: (text) => {
      const folded = foldKey(text);
      return frame.events.find(({ id, name }) => [id, name].some((own) => own && folded.includes(foldKey(own.value))))?.date?.date;
    },
  };
}

export function resolved(text: Text, frame: Frame, task: Task | undefined): ResolvedDeadline | undefined {
  const context = deadlineContext(frame, task);
  return context && resolveDeadline(expressionOf(text), context);
}
