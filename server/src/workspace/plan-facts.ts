/** What a plan tells other plans; made by the ring of the rules, which rest on it, too. */
export {
  type ActorFacts,
  type AssignmentFacts,
  factsOf,
  foldId,
  type ParentRef,
  type Place,
  type PlanFacts,
  type ReadPlan,
  type TaskFacts,
  type TextAt,
  type UnitFacts,
} from '../rules/tracing/facts';
