import type { Prose } from '../../plan/entity';

/** Whether a text is the plan's own: not what the superior says, nor what is recorded of the work as it was done. */
export function isOwnWording({ map, key }: Prose): boolean {
  return map !== 'parent' && map !== 'assignment' && key !== 'evidence' && key !== 'note';
}
