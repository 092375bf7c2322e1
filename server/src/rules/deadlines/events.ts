import { findCitations } from '../../law/citation';
import type { PlanEvent, Product, Task } from '../../plan/model';
import { memo } from '../../texts/memo';
import type { PlainDate } from '../../time/date';
import type { Frame } from '../frame';
import { holdsWords, namesReform, plainWords, planTopicsIn, sameBody, topicOf } from './plan-topics';

/** What a term counts from, as far as the plan tells. */
export interface MeantEvent {
  /** Declared under `mốc thời gian`; absent for the superior plan, this plan and a document that gives its own date. */
  readonly event?: PlanEvent;
  readonly date?: PlainDate;
}

/** A declared event in the form in which it is compared. */
interface Declared {
  readonly event: PlanEvent;
  readonly id: string;
  readonly name: string;
  readonly topic: readonly string[];
}

const declaredIn: (events: readonly PlanEvent[]) => readonly Declared[] = memo((events) =>
  events.map((event) => {
    const name = plainWords(event.name?.value ?? '');
    return { event, id: plainWords(event.id?.value ?? ''), name, topic: topicOf(name) };
  }),
);

/** Ids of fewer letters may well be a word of the text (`KH`): they count only where they are all that is said. */
const SHORTEST_ID = 4;
/** The share of an event's words that a task must have for `kế hoạch của tỉnh` in it to be that plan. */
const LIKE = 2 / 3;

/**
 * The event that words like `kế hoạch kiểm soát TTHC của tỉnh được ban hành` mean: a declared one by id, name or topic, or
 * the superior plan. Words that name no topic (`KH của tỉnh`) mean the plan that the task is about; the superior plan is
 * meant in tasks about the reform plan alone. Undefined where that cannot be told.
 *
 * @param product the product whose deadline it is, where it is of one alone
 */
export function eventMeant(
  text: string,
  frame: Frame,
  task: Task | undefined,
  product: Product | undefined,
): MeantEvent | undefined {
  const words = plainWords(text);
  const declared = declaredIn(frame.events);
  const named = longest(declared.filter(({ id, name }) => isNamed(words, id, name)));
  if (named) return found(named);
  if (isOfThisAgency(words, frame)) return dated(frame.issueDate);
  const number = frame.parent?.number && plainWords(frame.parent.number.value);
  if (number && holdsWords(words, number)) return dated(frame.parent?.date?.date);
  const cited = citedDate(text);
  if (cited) return { date: cited };
  const topic = topicOf(words);
  if (topic.length > 0) return found(likest(words, declared, (event) => overlap(topic, event.topic)));
  if (!holdsWords(words, 'kế hoạch')) return undefined;
  const about = namesReform(words) || !task ? 'reform' : topicOfTask(task, product);
  if (about === 'reform') {
    const reform = declared.find(({ name, topic: other }) => other.length === 0 && namesReform(name));
    return found(reform) ?? superiorPlan(words, frame);
  }
  const told = new Set(plainWords(tellingTexts(task, product).join(' ')).split(' '));
  return found(likest(words, declared, ({ topic: other }) => share(other, told)));
}

function isNamed(words: string, id: string, name: string): boolean {
  if (words === id) return id !== '';
  return (id.length >= SHORTEST_ID && holdsWords(words, id)) || (name.includes(' ') && holdsWords(words, name));
}

function longest(events: readonly Declared[]): Declared | undefined {
  return [...events].sort((a, b) => b.name.length - a.name.length)[0];
}

/** The one event of the words' body that is most like what is meant; none where two are equally like. */
function likest(
  words: string,
  declared: readonly Declared[],
  likeness: (event: Declared) => number,
): Declared | undefined {
  const [best, second] = declared
    .filter(({ name, topic }) => topic.length > 0 && sameBody(words, name))
    .map((event) => ({ event, like: likeness(event) }))
    .filter(({ like }) => like >= LIKE)
    .sort((a, b) => b.like - a.like);
  return best && best.like !== second?.like ? best.event : undefined;
}

/** 1 where one topic holds all of the other, else the share of the smaller that they have in common. */
function overlap(a: readonly string[], b: readonly string[]): number {
  return a.length < b.length ? share(a, new Set(b)) : share(b, new Set(a));
}

function share(words: readonly string[], of: ReadonlySet<string>): number {
  return words.filter((word) => of.has(word)).length / Math.max(1, words.length);
}

function found(declared: Declared | undefined): MeantEvent | undefined {
  const date = declared?.event.date?.date;
  return declared && (date ? { event: declared.event, date } : { event: declared.event });
}

function dated(date: PlainDate | undefined): MeantEvent | undefined {
  return date && { date };
}

function isOfThisAgency(words: string, { head }: Frame): boolean {
  const agency = head?.agency && plainWords(head.agency.value);
  return agency !== undefined && holdsWords(words, 'kế hoạch') && holdsWords(words, agency);
}

/** A document's own date is when it was issued, not when it takes effect. */
function citedDate(text: string): PlainDate | undefined {
  return /hiệu lực/iu.test(text) ? undefined : findCitations(text)[0]?.date?.date;
}

function superiorPlan(words: string, { parent }: Frame): MeantEvent | undefined {
  const issuer = parent?.issuer ? plainWords(parent.issuer.value) : '';
  return parent && sameBody(words, issuer) ? dated(parent.date?.date) : undefined;
}

/** The texts that tell what a deadline is for, the nearest first. */
function tellingTexts(task: Task | undefined, product: Product | undefined): readonly string[] {
  const products = product ? [product] : (task?.products ?? []);
  const texts = product ? [product.text, task?.name] : [task?.name, ...products.map(({ text }) => text)];
  return texts.flatMap((text) => text?.value ?? []);
}

/** The plan that a task is about: `reform`, another one by its topic as written, or unknown. */
export function topicOfTask(task: Task, product: Product | undefined): 'reform' | { plan: string } | undefined {
  const texts = tellingTexts(task, product);
  for (const plan of texts.flatMap(planTopicsIn)) {
    const words = plainWords(plan);
    if (topicOf(words).length > 0) return { plan };
    if (namesReform(words)) return 'reform';
  }
  return texts.some((text) => namesReform(plainWords(text))) ? 'reform' : undefined;
}
