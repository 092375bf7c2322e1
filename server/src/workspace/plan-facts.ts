/** What a plan tells other plans; made by the ring of the rules, which rest on it, too. */
export {
  type AssignmentFacts,
  factsOf,
  foldId,
  type Place,
  type PlanFacts,
  type ReadPlan,
  type TaskFacts,
  type TextAt,
} from '../rules/tracing/facts';
