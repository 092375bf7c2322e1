import type { PlanDocument } from '../../plan/document';
import { insertKey, replaceScalar } from '../../plan/edit';
import type { Signer } from '../../plan/model';
import type { Fix } from '../rule';
import { isBody } from './level';
import { type SignatureProblem, titleWritten } from './signature';

/**
 * Fixes of a signature: the power under which the signer may sign, or the office that issues.
 *
 * @param twoOffices whether the same person has another office elsewhere in the document: then the office is the slip
 */
export function fixesFor(
  document: PlanDocument,
  signer: Signer,
  problem: SignatureProblem,
  authority: string | undefined,
  twoOffices: boolean,
): readonly Fix[] {
  const power = (capacity: string) => (twoOffices ? [] : [setCapacity(document, signer, capacity)]);
  switch (problem) {
    case 'deputy':
      return power('KT.');
    case 'body':
      return power('TM.');
    case 'other': {
      const title = authority === undefined || isBody(authority) ? undefined : titleWritten(authority);
      const named = title === undefined || signer.capacity ? [] : [setPosition(signer, title)];
      return [...named, ...power('TL.')];
    }
    default:
      return [];
  }
}

function setCapacity(document: PlanDocument, signer: Signer, capacity: string): Fix {
  return {
    title: { text: { vi: 'Ghi quyền hạn {capacity}', en: 'Write the power {capacity}' }, values: { capacity } },
    edits: [
      signer.capacity
        ? replaceScalar(signer.capacity.node, capacity)
        : insertKey(document, 'signer', signer, 'capacity', capacity),
    ],
    safe: false,
  };
}

function setPosition({ position }: Signer, title: string): Fix {
  return {
    title: {
      text: { vi: 'Dùng chức vụ người ban hành: {title}', en: 'Use the office that issues: {title}' },
      values: { title },
    },
    edits: position ? [replaceScalar(position.node, title)] : [],
    safe: false,
  };
}
