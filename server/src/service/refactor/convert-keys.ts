import type { PlanDocument } from '../../plan/document';
import type { TextEdit } from '../../plan/edit';
import type { SyntaxProblem } from '../../plan/syntax';
import type { Spelling } from '../../plan/vocabulary';
import { respell, spellingNames, titleOfRespelling } from '../../rules/structure/respell';
import type { WholeFile } from './types';

/** What keeps a file from being converted: what was not read cannot be written in other words. */
export function unreadIn({ pieces, refused }: PlanDocument): SyntaxProblem | undefined {
  return refused ?? pieces.find(({ problems }) => problems.length > 0)?.problems[0];
}

/** All keys, and the words of closed lists, in one spelling. Everything else stays as it is, byte for byte. */
export function convertKeys(document: PlanDocument, to: Spelling): TextEdit[] {
  return unreadIn(document) ? [] : respell(document.pieces, to);
}

/** Every key of the file in Vietnamese, or in English, whichever some keys are not in. */
export const keysInOneSpelling: WholeFile = ({ document }) =>
  (['vi', 'en'] as const).flatMap((to) => {
    const other = to === 'vi' ? 'en' : 'vi';
    if (unreadIn(document) || !document.pieces.some(({ spellings }) => spellings[other] > 0)) return [];
    return {
      kind: `convertKeys.${to}`,
      title: { text: titleOfRespelling, values: { major: spellingNames[to] } },
      edits: () => convertKeys(document, to),
    };
  });
