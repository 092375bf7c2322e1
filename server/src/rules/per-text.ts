import { type Text, textOf } from '../plan/text';
import type { Scalar } from '../plan/tree';
import { memo } from '../texts/memo';

/**
 * A fact about a text, found once for as long as its scalar stands. The typed plan and the list of a piece's prose hold
 * texts of their own over one scalar, and share what is found.
 */
export function perText<Value>(find: (text: Text) => Value): (text: Text) => Value {
  const found = memo((node: Scalar) => find(textOf(node)));
  return ({ node }) => found(node);
}
