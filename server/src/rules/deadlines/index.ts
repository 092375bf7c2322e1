import type { Rule } from '../rule';
import { calendarYear } from './calendar-year';
import { deadlineCount } from './deadline-count';
import { deadlineEvent } from './deadline-event';
import { deadlineInProduct } from './deadline-in-product';
import { deadlineInvalid } from './deadline-invalid';
import { deadlineNonWorking } from './deadline-non-working';
import { deadlineOutsideYear } from './deadline-outside-year';
import { deadlinePast } from './deadline-past';
import { deadlineUnrecognized } from './deadline-unrecognized';
import { deadlineVague } from './deadline-vague';
import { deadlineYearLong } from './deadline-year-long';
import { milestoneOrder } from './milestone-order';

export const deadlineRules: readonly Rule[] = [
  deadlineUnrecognized,
  deadlineInvalid,
  deadlineVague,
  deadlineYearLong,
  deadlinePast,
  deadlineOutsideYear,
  deadlineInProduct,
  deadlineCount,
  deadlineEvent,
  deadlineNonWorking,
  calendarYear,
  milestoneOrder,
];
