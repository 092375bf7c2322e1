import { readDocument } from '../../server/src/plan/document';

/** The texts of the pieces that a plan is read in. */
export function piecesOf(text: string): readonly string[] {
  return readDocument(text).pieces.map(({ piece }) => piece.text);
}
