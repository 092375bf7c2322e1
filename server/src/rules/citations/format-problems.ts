import type { Citation } from '../../law/citation';
import { canonicalWithYear } from '../../law/compare';
import { type NumberProblem, type NumberProblemId, padNumber, readNumber } from '../../law/number';
import { documentType, type TypeId } from '../../law/types';
import { replace } from '../../plan/edit';
import { spanOf, type Text } from '../../plan/text';
import type { Fix, Severity } from '../rule';

/** What is said of a number in running text. A year that is not needed, and symbols nobody can read, are left alone: practice varies. */
export const REPORTED: Partial<Record<NumberProblemId, Severity>> = {
  'year-missing': 'warning',
  'year-invalid': 'warning',
  'issuer-missing': 'warning',
  'letter-case': 'warning',
  'letter-d': 'warning',
  separator: 'warning',
  'symbol-missing': 'info',
  spaces: 'info',
  'not-padded': 'info',
};

/** The weightiest thing to say of a number; undefined for one that is right. */
export function problemOf(number: string): NumberProblem | undefined {
  return readNumber(number)?.problems.find(({ id }) => REPORTED[id] !== undefined);
}

/** The number written right, where the text tells all of it. */
export function repair(text: Text, citation: Citation): readonly Fix[] {
  const { number, date } = citation;
  const year = date?.date?.year;
  const short = year === undefined ? undefined : citation.canonical.replace(`/${year % 100}/`, `/${year}/`);
  const to = padNumber(canonicalWithYear(citation) ?? citation.canonical);
  const repaired = [to, short].find((candidate) => candidate !== undefined && !problemOf(candidate));
  if (repaired === undefined) return [];
  const title = { vi: 'Viết lại thành “{number}”', en: 'Write “{number}”' };
  return [
    {
      title: { text: title, values: { number: repaired } },
      edits: [replace(spanOf(text, number.start, number.end), repaired)],
      safe: true,
    },
  ];
}

/** `Nghị định 62/2020/NĐ-CP` → `Nghị định số 62/2020/NĐ-CP`. */
export function insertSo(text: Text, { number }: Citation): Fix {
  const at = spanOf(text, number.start, number.end);
  return {
    title: { text: { vi: 'Thêm chữ “số”', en: 'Insert “số”' } },
    edits: [replace({ ...at, end: at.start }, 'số ')],
    safe: true,
  };
}

/** Another word for the type, with the capital of the one that is written. */
export function rename(
  text: Text,
  word: { readonly text: string; readonly start: number; readonly end: number },
  to: TypeId,
): Fix {
  const name = documentType(to).name.vi;
  const small = word.text.charAt(0) === word.text.charAt(0).toLowerCase();
  const newWord = small ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  return {
    title: {
      text: { vi: 'Đổi “{word}” thành “{to}”', en: 'Change “{word}” to “{to}”' },
      values: { word: word.text, to: newWord },
    },
    edits: [replace(spanOf(text, word.start, word.end), newWord)],
    safe: false,
  };
}
