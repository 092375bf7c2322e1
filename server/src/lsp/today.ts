import { type PlainDate, plainDate } from '../time/date';

/** The day it is here and now, by the clock and the time zone of this machine: the one place where a clock is read. */
export function today(): PlainDate {
  const now = new Date();
  const date = plainDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (!date) throw new RangeError(`The clock of this machine stands outside the years 1 to 9999: ${now.getTime()}`);
  return date;
}
