import type { Place } from '../../plan/locate';
import type { Task } from '../../plan/model';
import { spanOf, type Text } from '../../plan/text';
import { deadlineContext, expressionOf } from '../../rules/deadlines/context';
import type { Language } from '../../texts/localized';
import {
  type DeadlineContext,
  type DeadlineExpression,
  explainDeadline,
  findDeadlines,
  resolveDeadline,
} from '../../time/deadline';
import type { Analysis } from '../analysis';
import { taskPlaceAt } from '../findings';
import type { Card } from './index';
import { bullets, escaped, paragraphs } from './markdown';

/** A deadline, or one inside a longer text: the computed day and how it was counted. */
export function deadlineCard(
  analysis: Analysis,
  place: Place,
  text: Text,
  index: number,
  language: Language,
): Card | undefined {
  const task: Task | undefined = taskPlaceAt(analysis, place.reading.piece.offset + place.scalar.start)?.task;
  const context = deadlineContext(analysis.frame, task);
  if (!context) return undefined;
  if (place.key === 'deadline') {
    const expression = expressionOf(text);
    return { span: spanOf(text), markdown: explained(expression, context, language) };
  }
  if (!['products', 'text', 'responsible', 'duty', 'organization', 'note'].includes(place.key ?? '')) return undefined;
  const found = findDeadlines(text.value).find(({ start, end }) => start <= index && index <= end);
  if (!found) return undefined;
  return { span: spanOf(text, found.start, found.end), markdown: explained(found.expression, context, language) };
}

/** The computed day first, then how it was counted. */
function explained(expression: DeadlineExpression, context: DeadlineContext, language: Language): string {
  // The lines name events and labels in the words of the plan.
  const [first = '', ...rest] = explainDeadline(resolveDeadline(expression, context), expression).map((line) =>
    escaped(line[language]),
  );
  return paragraphs(`**${first}**`, rest.length > 0 && bullets(rest));
}
