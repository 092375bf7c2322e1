import type { Citation } from '../../law/citation';
import {
  documentType,
  isCitedByName,
  TYPE_WORDS,
  type TypeId,
  typeMatchesCode,
  typeOfCode,
  typeOfWord,
} from '../../law/types';
import { spanOf } from '../../plan/text';
import { foldKey } from '../../texts/fold';
import { defineRule } from '../rule';
import { citationsOf } from './citations-of';
import { insertSo, problemOf, REPORTED, rename, repair } from './format-problems';
import { nameSpan } from './places';

/** What a decision or a resolution issues is often called by the number of that decision: `Đề án 06/QĐ-TTg`. */
const ISSUED_BY_OTHERS: ReadonlySet<TypeId> = new Set<TypeId>([
  'plan',
  'programme',
  'scheme',
  'project',
  'option',
  'statute',
  'regulation',
]);

export const citationFormat = defineRule({
  id: 'citation-format',
  severity: 'warning',
  scope: 'prose',
  fixable: true,
  title: { vi: 'Số, ký hiệu văn bản được dẫn viết chưa đúng', en: 'Malformed number of a cited document' },
  messages: {
    number: {
      vi: 'Số văn bản “{number}” {problem}. Hãy viết lại cho đúng để tra được văn bản.',
      en: 'The number “{number}” {problem}. Correct it, so that the document can be found.',
    },
    so: {
      vi: 'Thiếu chữ “số” trước số, ký hiệu: viết “{name} số {number}”.',
      en: 'The word “số” is missing before the number: write “{name} số {number}”.',
    },
    word: {
      vi: 'Ghi là “{word}” nhưng ký hiệu “{code}” là của {type}. Hãy kiểm tra lại tên loại hoặc ký hiệu.',
      en: 'It is called “{word}”, but the code “{code}” is that of a {type}. Check the word or the number.',
    },
  },
  check({ text }, _frame, report) {
    for (const citation of citationsOf(text)) {
      if (citation.family === 'named-law') continue;
      const { number, typeWord, code, family } = citation;
      const problem = problemOf(number.text);
      if (problem) {
        const at = spanOf(text, number.start, number.end);
        report({
          at,
          message: 'number',
          values: { number: number.text, problem: problem.text },
          severity: REPORTED[problem.id] ?? 'warning',
          fixes: () => repair(text, citation),
        });
      }
      if (typeWord && lacksSo(citation))
        report({
          at: nameSpan(text, citation),
          message: 'so',
          values: { name: typeWord.text, number: number.text },
          severity: 'info',
          fixes: () => [insertSo(text, citation)],
        });
      const meant = typeWord && code !== undefined && mismatch(typeWord.text, code);
      if (meant)
        report({
          at: spanOf(text, typeWord.start, typeWord.end),
          message: 'word',
          values: { word: typeWord.text, code, type: documentType(meant).name },
          severity: family === 'party' || isIssuedBy(typeWord.text, meant) ? 'hint' : 'warning',
          fixes: () => [rename(text, typeWord, meant)],
        });
    }
  },
});

/** Codes used as words (`TT 02/2017/TT-VPCP`) are short on purpose, laws have their name there, the Party its own style. */
function lacksSo({ hasSo, typeWord, type, family }: Citation): boolean {
  if (hasSo || !typeWord || isCitedByName(type)) return false;
  return (
    (family === 'normative' || family === 'individual' || family === 'letter') &&
    TYPE_WORDS.includes(foldKey(typeWord.text))
  );
}

/** The type that the code stands for, where the word is another one. */
function mismatch(word: string, code: string): TypeId | undefined {
  return typeMatchesCode(word, code) === 'mismatch' ? typeOfCode(code) : undefined;
}

function isIssuedBy(word: string, by: TypeId): boolean {
  const type = typeOfWord(word);
  return (
    type !== undefined && ISSUED_BY_OTHERS.has(type) && (by === 'decision' || by === 'resolution' || by === 'directive')
  );
}
