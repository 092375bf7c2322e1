import { formatDate, formatIsoDate, type PlainDate } from '../../time/date';

/** A date in the way another one is written: `2021-01-30` or `30/01/2021`. */
export function dateLike(written: string, date: PlainDate): string {
  return /^\d{4}-/.test(written) ? formatIsoDate(date) : formatDate(date);
}

/** `31 tháng 12 năm 2020`: days below 10 and the months 1 and 2 take a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function spelledDate({ day, month, year }: PlainDate): string {
  return `${String(day).padStart(2, '0')} tháng ${month <= 2 ? `0${month}` : month} năm ${year}`;
}
