import type { Prose } from '../../plan/entity';
import { isQuoted } from '../citations/places';

/** Whether a text is the plan's own: not what the superior says, nor what is recorded of the work as it was done. */
export function isOwnWording(prose: Prose): boolean {
  return !isQuoted(prose) && prose.key !== 'evidence' && prose.key !== 'note';
}
