import type { Issuance, Plan } from '../../plan/model';
import type { Scalar } from '../../plan/tree';
import type { MapId } from '../../plan/vocabulary';
import type { Frame } from '../frame';

/** The document that puts the plan into force: a decision, or the plan itself as a document with a number of its own. */
export interface Issuing extends Issuance {
  readonly map: MapId & ('decision' | 'plan');
  /** The key of the root under which it stands. */
  readonly key: Scalar;
}

/** What only a plan issued by itself has under `plan`. */
const OWN = ['number', 'date', 'authority', 'bases', 'recipients'];

/**
 * The issuing document. Undefined as long as a draft does not say how it will be issued: then nothing of its form can be
 * missing yet.
 */
export function issuingOf(plan: Plan, frame: Frame): Issuing | undefined {
  const { decision, head } = plan;
  const map = decision ? 'decision' : 'plan';
  const key = plan.root.at.get(map)?.key;
  const issuance = decision ?? head;
  if (!issuance || !key) return undefined;
  const chosen = decision !== undefined || frame.state === 'issued' || OWN.some((name) => issuance.at.has(name));
  return chosen ? { ...issuance, map, key } : undefined;
}

/** Where something missing is shown: at the key that should hold it if that is written, else at the section's key. */
export function placeOf(issuing: Issuing, key: string): Scalar {
  return issuing.at.get(key)?.key ?? issuing.key;
}
