import type { PieceReading, PlanDocument } from '../../plan/document';
import { columnOf, endOfPair, flowValue, type Insertable, keyLines, keyName, type TextEdit } from '../../plan/edit';
import type { Plan } from '../../plan/model';
import { tasksOf } from '../../plan/tasks';
import type { Text } from '../../plan/text';
import { type Pair, type Range, rangeOf } from '../../plan/tree';
import { segmentsOf } from '../../rules/people/language/segments';
import { ROLE_VERBS, type Role } from '../../rules/people/language/vocabulary';
import { wordsOf } from '../../rules/people/language/words';
import { leadsAmong } from '../../rules/people/leads';
import { type Participant, participantsOf } from '../../rules/people/participants';
import { type RoleClause, rolesOf } from '../../rules/people/roles';
import { isFlow, type Place, worksIn } from '../../rules/people/works';
import type { Units } from '../../rules/units';
import { foldKey } from '../../texts/fold';
import { memo } from '../../texts/memo';
import { wordPattern } from '../../texts/word-pattern';
import type { Analysis } from '../analysis';
import { isFreeOfComments, isRewritable, readingOf, scalarsOf, touches, trial } from './trial';
import type { Refactor } from './types';

const titles = {
  only: { vi: 'Chuyển “{key}” thành “{keys}”', en: 'Turn “{key}” into “{keys}”' },
  split: { vi: 'Tách “{key}” thành “{keys}”', en: 'Split “{key}” into “{keys}”' },
} as const;

/**
 * Free text under `thực hiện` → who leads, who supports, and what else each does. Offered where it is certain who leads (or
 * that several have duties and nobody leads), and nothing of the text is lost; what is understood no further stays text.
 */
export const splitResponsible: Refactor = (analysis, range) => {
  const { document } = analysis;
  const reading = readingOf(document, range);
  const places = reading && isRewritable(reading) ? worksIn(reading) : [];
  const index = places.findIndex((place) => isAt(document, place, range));
  const found = reading && split(analysis, reading, index);
  if (!found) return [];
  const named = (key: string) => keyName(document, 'task', key);
  const title = {
    text: found.keys.length > 1 || found.keys[0] === 'responsible' ? titles.split : titles.only,
    values: {
      key: named('responsible'),
      keys: found.keys
        .map((key) => (key === 'responsible' ? keyName(document, 'duty', 'duty') : named(key)))
        .join('”, “'),
    },
  };
  return [{ kind: 'rewrite', title, edits: () => found.edits }];
};

function isAt(document: PlanDocument, { entity }: Place, range: Range): boolean {
  const pair = entity.at.get('responsible');
  return pair?.value !== undefined && touches(extentOf(document, pair), range);
}

function extentOf(document: PlanDocument, pair: Pair): Range {
  return { start: rangeOf(pair.key).start, end: endOfPair(document, pair) };
}

interface Split {
  readonly edits: readonly TextEdit[];
  /** The keys that come in the place of the text. */
  readonly keys: readonly string[];
}

function split(analysis: Analysis, reading: PieceReading, index: number): Split | undefined {
  const { document, frame } = analysis;
  const { units } = frame;
  const place = worksIn(reading)[index];
  if (!place) return undefined;
  const { work, entity, map } = place;
  const pair = entity.at.get('responsible');
  const [only, ...others] = work.responsible;
  if (pair?.value?.kind !== 'scalar' || !only?.text || others.length > 0) return undefined;
  if (entity.at.has('lead') || entity.at.has('support')) return undefined;
  const parts = partsOf(only.text, participantsOf(work, units), units);
  const extent = extentOf(document, pair);
  if (!parts || !isFreeOfComments(document, extent, scalarsOf(pair.value))) return undefined;
  const ids = byIds(units)(document.plan);
  const values: [string, Insertable][] = [];
  if (parts.lead !== undefined) values.push(['lead', nameFor(parts.lead, units, ids)]);
  const support = parts.support.map((name) => nameFor(name, units, ids));
  if (support.length > 0) values.push(['support', support]);
  const [duty, ...more] = parts.duties;
  if (duty !== undefined)
    values.push(['responsible', typeof duty === 'string' && more.length === 0 ? duty : parts.duties]);
  const flow = isFlow(entity, 'responsible');
  const column = columnOf(document, pair.key);
  const lines = values.map(([key, value]) => {
    if (flow || (key === 'support' && !inBlocks(document.plan)))
      return `${keyName(document, map, key)}: ${flowValue(document, map, key, value)}`;
    return keyLines(document, map, key, value, column);
  });
  const newText = lines.join(flow ? ', ' : document.style.eol + ' '.repeat(column));
  const edits = [{ ...extent, newText }];
  const fresh = trial(analysis, reading, edits);
  const after = fresh && worksIn(fresh)[index];
  return after && saysTheSame(participantsOf(work, units), participantsOf(after.work, units))
    ? { edits, keys: values.map(([key]) => key) }
    : undefined;
}

interface Parts {
  readonly lead: string | undefined;
  readonly support: readonly string[];
  readonly duties: readonly (string | { readonly unit: string; readonly duty: string })[];
}

/** One statement of the text, with the names and the role in it; offsets in the text. */
interface Statement extends Range {
  readonly names: readonly Participant['name'][];
  readonly clause: RoleClause | undefined;
}

/** Undefined where it is not certain who does what, or a word would be lost. */
function partsOf({ value }: Text, participants: readonly Participant[], units: Units): Parts | undefined {
  const leads = leadsAmong(participants);
  const [lead, second] = leads;
  if (second || lead?.collective) return undefined;
  let leader: string | undefined;
  let subject: string | undefined;
  const support: string[] = [];
  const duties: (string | { unit: string; duty: string })[] = [];
  for (const statement of statementsOf(value, participants)) {
    const { names, clause } = statement;
    const [first, ...others] = names;
    const role: Role = clause?.role ?? 'text';
    const isLead = role === 'lead' && lead !== undefined && first?.start === lead.name.start;
    if (first && clause && (isLead || role === 'support')) {
      const behind = Math.max(clause.verb?.end ?? 0, ...names.map(({ end }) => end));
      if (!isConnecting(value, statement.start, behind, names, clause)) return undefined;
      const rest = inner(value, behind, statement.end);
      if (isLead) {
        if (others.length > 0 || leader !== undefined) return undefined;
        leader = first.text;
      } else support.push(...names.map(({ text }) => text));
      subject = isLead || others.length === 0 ? first.text : undefined;
      // What is done together with supporters is the work of the one they support.
      const partner = !isLead && (clause.verb?.start ?? 0) < first.start;
      const doer = partner ? leader : subject;
      if (rest !== '') {
        if (doer === undefined || rest.startsWith('(')) return undefined;
        duties.push({
          unit: doer,
          duty: !isLead && !partner ? inner(value, clause.verb?.start ?? behind, statement.end) : rest,
        });
      }
      continue;
    }
    const whole = inner(value, statement.start, statement.end);
    if (whole === '') continue;
    if (first && others.length === 0 && first.start === startOf(value, statement.start)) {
      const duty = inner(value, first.end, statement.end);
      subject = first.text;
      duties.push(duty === '' ? whole : { unit: first.text, duty });
    } else if ((!first || first.collective) && subject !== undefined && startsWithVerb(whole)) {
      duties.push({ unit: subject, duty: whole });
    } else duties.push(whole);
  }
  // Where nobody leads, the duties of several are still told apart.
  const told = duties.length > 1 && support.length === 0 && duties.every((duty) => typeof duty !== 'string');
  if (leader === undefined && (lead || !told)) return undefined;
  const named = duties.map((duty) =>
    typeof duty === 'string' ? duty : { ...duty, unit: nameFor(duty.unit, units, false) },
  );
  return { lead: leader, support, duties: named };
}

/** The statements of a text in its order; together they hold all its words. */
function statementsOf(value: string, participants: readonly Participant[]): readonly Statement[] {
  const words = wordsOf(value, (first, second) => ROLE_VERBS.has(`${first} ${second}`));
  const clauses = rolesOf({ value });
  const segments = segmentsOf(words);
  return segments.flatMap(({ from, to }, i): Statement[] => {
    const start = words[from]?.start ?? 0;
    const last = words[to - 1]?.end ?? start;
    // What stands in brackets is no word, and belongs to what it stands behind; the mark of the next line does not.
    const next = words[segments[i + 1]?.from ?? words.length]?.start ?? value.length;
    const newline = value.slice(last, next).indexOf('\n');
    const end = newline < 0 ? next : last + newline;
    const inside = clauses.filter((clause) => start <= clause.start && clause.start < last && clause.actors.length > 0);
    // Whom somebody urges is part of what that one does.
    const own = inside.filter(({ role }, k) => role !== 'execute' || !urges(inside[k - 1]));
    const namesFor = (clause: RoleClause) =>
      participants.flatMap(({ name }) =>
        clause.actors.some(
          (actor) =>
            (actor.start <= name.start && name.end <= actor.end) ||
            (name.start <= actor.start && actor.end <= name.end),
        )
          ? [name]
          : [],
      );
    if (own.length === 0) return [{ start, end, names: [], clause: undefined }];
    return own.map((clause, k) => ({
      start: k === 0 ? start : clause.start,
      end: own[k + 1]?.start ?? end,
      names: [...new Map(namesFor(clause).map((name) => [name.start, name])).values()],
      clause,
    }));
  });
}

const URGING: ReadonlySet<Role> = new Set(['urge', 'remind', 'brief', 'monitor']);

function urges(clause: RoleClause | undefined): boolean {
  return clause !== undefined && [clause.role, ...clause.also].some((role) => URGING.has(role));
}

/** Whether a stretch holds nothing but the names, the role, and words that join them. */
function isConnecting(
  value: string,
  start: number,
  end: number,
  names: readonly Range[],
  { verb }: RoleClause,
): boolean {
  let rest = '';
  let at = start;
  for (const part of [...names, ...(verb ? [verb] : [])].sort((a, b) => a.start - b.start)) {
    rest += ` ${value.slice(at, part.start)}`;
    at = Math.max(at, part.end);
  }
  rest += ` ${value.slice(at, end)}`;
  return rest.replace(CONNECTING, '').trim() === '';
}

const CONNECTING = wordPattern(
  String.raw`(?<![\p{L}\p{M}])(?:và|với|cùng|do|giao|là|đơn vị|cơ quan|bộ phận|chặt chẽ)(?![\p{L}\p{M}])|[-–—+•·*,;:./()]|(?<!\S)\d{1,2}[.)]`,
  'giu',
);

/** A stretch of the text without the signs and joining words at its ends. */
function inner(value: string, from: number, to: number): string {
  let part = value.slice(startOf(value, from), to);
  let end = part.length;
  while (end > 0 && /[\s,;]/.test(part.charAt(end - 1))) end--;
  // The stop of a sentence goes, that of an abbreviation stands in the middle.
  if (part.charAt(end - 1) === '.' && part.charAt(end - 2) !== '.') end--;
  part = part.slice(0, end);
  return part === ')' ? '' : part;
}

/** Where the words of a stretch begin. */
function startOf(value: string, from: number): number {
  let at = from;
  while (at < value.length && /[\s,;:.–—•·+*-]/.test(value.charAt(at))) at++;
  const joined = /^(?:và|đồng thời)\s+/iu.exec(value.slice(at, at + 30));
  return joined ? at + joined[0].length : at;
}

function startsWithVerb(text: string): boolean {
  const words = wordsOf(text.slice(0, 60), () => false);
  return [1, 2, 3].some((count) =>
    ROLE_VERBS.has(
      words
        .slice(0, count)
        .map(({ fold }) => fold)
        .join(' '),
    ),
  );
}

/** A name as it is written under a key: by its id where that is the habit of the file, else with a capital. */
function nameFor(name: string, units: Units, byId: boolean): string {
  const unit = units.find(name);
  const own = unit && [unit.name, ...unit.aliases].some((text) => text && foldKey(text.value) === foldKey(name));
  if (byId && own && unit.id) return unit.id.value;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Whether supporters stand one below the other. */
const inBlocks = memo((plan: Plan): boolean => {
  const lists = tasksOf(plan).flatMap((task) => task.at.get('support')?.value ?? []);
  return lists.filter((list) => list.kind === 'sequence' && !list.flow).length * 2 > lists.length;
});

/** Whether units are written by their ids under `chủ trì` and `phối hợp`, as far as can be seen. */
const byIds = memo((units: Units) =>
  memo((plan: Plan): boolean => {
    const uses = tasksOf(plan).flatMap(({ lead, support }) =>
      [...(lead ? [lead] : []), ...support].flatMap(({ value }) => {
        const id = units.find(value)?.id;
        return id ? [foldKey(id.value) === foldKey(value)] : [];
      }),
    );
    return uses.filter(Boolean).length * 2 >= uses.length;
  }),
);

/** Whether everybody in particular has at least the roles of before, and the same ones lead and support. */
function saysTheSame(before: readonly Participant[], after: readonly Participant[]): boolean {
  const whoIn = (participants: readonly Participant[], role: Role) =>
    [...new Set(participants.flatMap((one) => (one.role === role ? [one.who] : [])))].sort().join('\n');
  const lead = (participants: readonly Participant[]) =>
    leadsAmong(participants)
      .map(({ who }) => who)
      .join('\n');
  if (lead(before) !== lead(after) || whoIn(before, 'support') !== whoIn(after, 'support')) return false;
  const roles = rolesByName(after);
  for (const [who, had] of rolesByName(before))
    for (const role of had) if (role !== 'text' && !roles.get(who)?.has(role)) return false;
  return true;
}

function rolesByName(participants: readonly Participant[]): ReadonlyMap<string, ReadonlySet<Role>> {
  const roles = new Map<string, Set<Role>>();
  for (const { who, role, also, collective } of participants) {
    if (collective) continue;
    const own = roles.get(who) ?? new Set();
    roles.set(who, own);
    for (const one of [role, ...also]) own.add(one);
  }
  return roles;
}
