import type { Product, Task } from '../../plan/model';
import type { Text } from '../../plan/text';
import { parseDeadline } from '../../time/deadline';
import type { Frame } from '../frame';
import { deadlineContext } from './context';
import { duesOf, readDue } from './dues';
import { endsOnDayOff } from './last-days';
import { reversedIn } from './milestones';
import { unheldBy, unheldTerms } from './stated-terms';

/** A deadline that a fix would write. */
export interface Draft {
  readonly value: string;
  readonly task: Task;
  /** Whose deadline it is to be, where it is of one product alone. */
  readonly product: Product | undefined;
  /** The deadline in whose place it comes; absent for one more of the product's own. */
  readonly instead: Text | undefined;
}

/** Whether no rule of this folder would find fault with a deadline, or with a product because of it. */
export function isSound(draft: Draft, frame: Frame): boolean {
  const { value, task, product, instead } = draft;
  const context = deadlineContext(frame, task, product);
  if (!context) return false;
  const reading = readDue(parseDeadline(value), context, frame);
  const { invalid, unrecognized, vague, yearLong, events } = reading.resolved;
  if (invalid.length > 0 || unrecognized.length > 0 || vague || yearLong) return false;
  if (events.some(({ needsDate }) => needsDate) || reading.past.length > 0) return false;
  if (reading.outside.length > 0 || reading.endings.some(endsOnDayOff)) return false;
  const dues = duesOf(task, frame);
  const own = product?.text;
  const fresh = own && !instead ? [{ part: NO_PART, text: own, task, product, ...reading }] : [];
  const after = [...dues.map((due) => (due.text === instead ? { ...due, ...reading } : due)), ...fresh];
  if (reversedIn(after).length > reversedIn(dues).length) return false;
  return unheldBy(after, task, frame).length <= unheldTerms(task, frame).length;
}

const NO_PART = { entity: undefined, label: undefined, text: undefined };
