import {
  asText,
  dateAt,
  entriesAt,
  enumAt,
  itemsAt,
  mapped,
  none,
  readEntity,
  type Sink,
  textAt,
  textsAt,
} from './entity';
import type {
  Area,
  DeadlinePart,
  Decision,
  Entity,
  Issuance,
  Objective,
  Parent,
  Plan,
  PlanHead,
  Product,
  Report,
  Responsible,
  Signer,
  Task,
  Unit,
} from './model';
import type { Mapping, Node, Pair } from './tree';

/** What one piece says about the plan; pieces together make the whole. */
export type PlanPart = Partial<Omit<Plan, 'root'>>;

/** Reads pairs of the root: each key by its own reader. */
export function readRoot(entity: Entity, sink: Sink): PlanPart {
  const part: { -readonly [K in keyof PlanPart]: PlanPart[K] } = {};
  for (const [key, pair] of entity.at) {
    const value = pair.value;
    if (!value) continue;
    const map = value.kind === 'mapping' ? value : undefined;
    if (key === 'plan' && map) part.head = readHead(map, sink);
    else if (key === 'decision' && map) part.decision = readDecision(map, sink);
    else if (key === 'parent' && map) part.parent = readParent(map, sink);
    else if (key === 'units') part.units = entriesAt(entity, key, (node) => readUnit(node, sink));
    else if (key === 'events') part.events = entriesAt(entity, key, (node) => readEvent(node, sink));
    else if (key === 'objectives') part.objectives = readObjectives(entity, sink);
    else if (key === 'areas') part.areas = entriesAt(entity, key, (node) => readArea(node, sink));
    else if (key === 'reports') part.reports = entriesAt(entity, key, (node) => readReport(node, sink));
    else if (key === 'purposes' || key === 'requirements' || key === 'funding' || key === 'organization')
      part[key] = textsAt(entity, key);
  }
  return part;
}

function readIssuance(entity: Entity, sink: Sink): Issuance {
  const signer = entity.at.get('signer')?.value;
  return {
    ...entity,
    number: textAt(entity, 'number'),
    date: dateAt(entity, 'date'),
    place: textAt(entity, 'place'),
    authority: textAt(entity, 'authority'),
    bases: textsAt(entity, 'bases'),
    recipients: textsAt(entity, 'recipients'),
    signer: signer?.kind === 'mapping' ? readSigner(signer, sink) : undefined,
  };
}

function readHead(node: Mapping, sink: Sink): PlanHead {
  const entity = readEntity('plan', node, sink);
  const yearText = textAt(entity, 'year');
  return {
    ...readIssuance(entity, sink),
    title: textAt(entity, 'title'),
    yearText,
    year: yearText && /^\d{4}$/.test(yearText.value) ? Number(yearText.value) : undefined,
    agency: textAt(entity, 'agency'),
    superior: textAt(entity, 'superior'),
    level: enumAt(entity, 'level', 'level'),
    profile: textAt(entity, 'profile'),
    state: enumAt(entity, 'state', 'state'),
  };
}

function readDecision(node: Mapping, sink: Sink): Decision {
  const entity = readEntity('decision', node, sink);
  return {
    ...readIssuance(entity, sink),
    proposer: textAt(entity, 'proposer'),
    articles: textsAt(entity, 'articles'),
  };
}

function readSigner(node: Mapping, sink: Sink): Signer {
  const entity = readEntity('signer', node, sink);
  return {
    ...entity,
    name: textAt(entity, 'name'),
    position: textAt(entity, 'position'),
    capacity: textAt(entity, 'capacity'),
  };
}

function readParent(node: Mapping, sink: Sink): Parent {
  const entity = readEntity('parent', node, sink);
  return {
    ...entity,
    number: textAt(entity, 'number'),
    date: dateAt(entity, 'date'),
    issuer: textAt(entity, 'issuer'),
    title: textAt(entity, 'title'),
    file: textAt(entity, 'file'),
    assignments: entriesAt(entity, 'assignments', (item) => {
      const assignment = readEntity('assignment', item, sink);
      return {
        ...assignment,
        id: textAt(assignment, 'id'),
        text: textAt(assignment, 'text'),
        deadline: textAt(assignment, 'deadline'),
      };
    }),
  };
}

function readUnit(node: Mapping, sink: Sink): Unit {
  const entity = readEntity('unit', node, sink);
  return {
    ...entity,
    id: textAt(entity, 'id'),
    name: textAt(entity, 'name'),
    kind: enumAt(entity, 'kind', 'unitKind'),
    head: textAt(entity, 'head'),
    aliases: textsAt(entity, 'aliases'),
  };
}

function readEvent(node: Mapping, sink: Sink) {
  const entity = readEntity('event', node, sink);
  return { ...entity, id: textAt(entity, 'id'), name: textAt(entity, 'name'), date: dateAt(entity, 'date') };
}

function readObjectives(root: Entity, sink: Sink): readonly Objective[] {
  return mapped(itemsAt(root, 'objectives'), (node): Objective | undefined => {
    if (node.kind === 'mapping') {
      const entity = readEntity('objective', node, sink);
      return { entity, id: textAt(entity, 'id'), text: textAt(entity, 'text'), items: textsAt(entity, 'items') };
    }
    const text = asText(node);
    return text && { entity: undefined, id: undefined, text, items: none };
  });
}

function readReport(node: Mapping, sink: Sink): Report {
  const entity = readEntity('report', node, sink);
  return {
    ...entity,
    series: textAt(entity, 'series'),
    periods: textsAt(entity, 'periods'),
    deadline: textAt(entity, 'deadline'),
    to: textAt(entity, 'to'),
    lead: textAt(entity, 'lead'),
  };
}

function readArea(node: Mapping, sink: Sink): Area {
  const entity = readEntity('area', node, sink);
  return toArea(
    entity,
    entriesAt(entity, 'tasks', (task) => readTask(task, sink)),
  );
}

/** An area of keys and tasks that were read apart. */
export function toArea(entity: Entity, tasks: readonly Task[]): Area {
  return { ...entity, title: textAt(entity, 'area'), tasks };
}

export function readTask(node: Mapping, sink: Sink): Task {
  const entity = readEntity('task', node, sink);
  return {
    // Written out, as every task of a plan is made here: spreading takes several times as long.
    node,
    at: entity.at,
    deadline: readDeadlines(entity, sink),
    lead: textAt(entity, 'lead'),
    support: textsAt(entity, 'support'),
    responsible: readResponsible(entity, sink),
    target: textAt(entity, 'target'),
    evidence: textsAt(entity, 'evidence'),
    number: textAt(entity, 'number'),
    name: textAt(entity, 'name'),
    products: mapped(itemsAt(entity, 'products'), (item) => readProduct(item, sink)),
    implements: textsAt(entity, 'implements'),
    basis: textsAt(entity, 'basis'),
    when: textAt(entity, 'when'),
    status: enumAt(entity, 'status', 'status'),
    progress: textAt(entity, 'progress'),
    completed: dateAt(entity, 'completed'),
    note: textAt(entity, 'note'),
    tasks: entriesAt(entity, 'tasks', (task) => readTask(task, sink)),
  };
}

function readProduct(node: Node, sink: Sink): Product | undefined {
  const entity = node.kind === 'mapping' ? readEntity('product', node, sink) : undefined;
  const text = entity ? textAt(entity, 'text') : asText(node);
  if (!entity && !text) return undefined;
  return {
    entity,
    text,
    deadline: entity ? readDeadlines(entity, sink) : none,
    lead: entity && textAt(entity, 'lead'),
    support: entity ? textsAt(entity, 'support') : none,
    responsible: entity ? readResponsible(entity, sink) : none,
    target: entity && textAt(entity, 'target'),
    evidence: entity ? textsAt(entity, 'evidence') : none,
  };
}

function readDeadlines(owner: Entity, sink: Sink): readonly DeadlinePart[] {
  return mapped(itemsAt(owner, 'deadline'), (node): DeadlinePart | undefined => {
    if (node.kind === 'mapping') {
      const entity = readEntity('deadline', node, sink);
      return { entity, label: textAt(entity, 'label'), text: textAt(entity, 'deadline') };
    }
    const text = asText(node);
    return text && { entity: undefined, label: undefined, text };
  });
}

function readResponsible(owner: Entity, sink: Sink): readonly Responsible[] {
  return mapped(itemsAt(owner, 'responsible'), (node): Responsible | undefined => {
    if (node.kind === 'mapping') {
      const entity = readEntity('duty', node, sink);
      return { entity, text: undefined, unit: textAt(entity, 'unit'), duty: textAt(entity, 'duty') };
    }
    const text = asText(node);
    return text && { entity: undefined, text, unit: undefined, duty: undefined };
  });
}

/** One plan of the parts' keys; the first writing of a key counts. */
export function joinParts(root: Entity, parts: readonly PlanPart[]): Plan {
  const first = <K extends keyof Required<PlanPart>>(key: K): Plan[K] | undefined =>
    parts.find((part) => part[key] !== undefined)?.[key];
  return {
    root,
    head: first('head'),
    decision: first('decision'),
    parent: first('parent'),
    units: first('units') ?? none,
    events: first('events') ?? none,
    purposes: first('purposes') ?? none,
    requirements: first('requirements') ?? none,
    objectives: first('objectives') ?? none,
    areas: first('areas') ?? none,
    reports: first('reports') ?? none,
    funding: first('funding') ?? none,
    organization: first('organization') ?? none,
  };
}

/** The pairs of several mappings as one. */
export function joinEntities(entities: readonly Entity[], fallback: Mapping): Entity {
  const [first] = entities;
  if (first && entities.length === 1) return first;
  const at = new Map<string, Pair>();
  for (const entity of entities) for (const [key, pair] of entity.at) if (!at.has(key)) at.set(key, pair);
  return { node: first?.node ?? fallback, at };
}
