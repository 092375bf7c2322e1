/**
 * `npm run bench:rules -- [rounds]`: what each rule costs on a first check, in a warm process. What several rules share
 * (a deadline read, the roles in a text) is paid by the first that asks. Every round has texts of its own, so that nothing
 * is known by value but what repeats inside a plan.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PlanDocument, readDocument } from '../server/src/plan/document';
import type { Task } from '../server/src/plan/model';
import { check } from '../server/src/rules/check';
import { type Frame, frameOf } from '../server/src/rules/frame';
import { rules } from '../server/src/rules/registry';
import type { Rule } from '../server/src/rules/rule';
import { plainDate } from '../server/src/time/date';
import { makePlan } from './plans';

const ROUNDS = Number(process.argv[2] ?? 7);
const root = process.cwd();

function plansIn(folder: string): string[] {
  return readdirSync(join(root, folder), { encoding: 'utf8' })
    .filter((name) => name.endsWith('.plan.yaml'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
}

/** The same plan with other words: as long, and as right. */
function inRound(text: string, round: number): string {
  return text
    .replace(/ quy trình số (\d+)| nghiệp vụ số (\d+)/g, (whole, a?: string, b?: string) =>
      whole.replace(/\d+/, String(Number(a ?? b) + round * 10_000)),
    )
    .replace(/^(.{60,}\p{L})$/gmu, (line) => (/: |- /.test(line) ? `${line} đợt ${round}` : line));
}

const corpora: Readonly<Record<string, readonly string[]>> = {
  'makePlan(1000)': [makePlan(1_000)],
  'real plans': [...plansIn('examples'), ...plansIn('test/fixtures/plans')],
};

interface Cost {
  readonly rule: string;
  /** Milliseconds in each round. */
  readonly times: number[];
}

function measure(texts: readonly string[]): {
  readonly costs: Cost[];
  readonly reading: number;
  readonly whole: number;
  readonly tasks: number;
} {
  const asOf = plainDate(2021, 2, 1);
  if (!asOf) throw new Error('no date');
  const costs = rules.map(({ id }): Cost => ({ rule: id, times: [] }));
  const readings: number[] = [];
  const whole: number[] = [];
  let tasks = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    const begun = processorTime();
    const documents = texts.map((text) => readDocument(inRound(text, round)));
    readings.push(processorTime() - begun);
    const plans = documents.map((document) => ({
      document,
      frame: frameOf(document, { asOf, profiles: [] }),
      tasks: document.pieces.flatMap((piece) => withInner(piece.tasks)),
    }));
    const others = texts.map((text) => readDocument(inRound(text, round + 1_000)));
    const before = processorTime();
    for (const document of others) check(document, { asOf, profiles: [], severities: {} });
    whole.push(processorTime() - before);
    tasks = plans.reduce((sum, plan) => sum + plan.tasks.length, 0);
    rules.forEach((rule, i) => {
      const before = processorTime();
      for (const plan of plans) run(rule, plan.document, plan.frame, plan.tasks);
      costs[i]?.times.push(processorTime() - before);
    });
  }
  return { costs, reading: least(readings), whole: least(whole), tasks };
}

function withInner(tasks: readonly Task[]): Task[] {
  return tasks.flatMap((task) => [task, ...withInner(task.tasks)]);
}

function run(rule: Rule, document: PlanDocument, frame: Frame, tasks: readonly Task[]): void {
  const report = () => undefined;
  if (rule.scope === 'plan') rule.check(document.plan, frame, report, document);
  else if (rule.scope === 'task') for (const task of tasks) rule.check(task, frame, report);
  else if (rule.scope === 'piece') for (const piece of document.pieces) rule.check(piece, frame, report);
  else for (const { prose } of document.pieces) for (const one of prose) rule.check(one, frame, report);
}

/** Milliseconds of processor time: what else runs on the machine does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** The quickest round: the others were disturbed. */
const least = (times: readonly number[]) => Math.min(...times);

for (const [name, texts] of Object.entries(corpora)) {
  const { costs, reading, whole, tasks } = measure(texts);
  const rows = costs.map(({ rule, times }) => ({ rule, time: (least(times) / tasks) * 1_000, first: times[0] ?? 0 }));
  const total = rows.reduce((sum, { time }) => sum + time, 0);
  console.log(
    `\n${name}: ${tasks} tasks; reading ${((reading / tasks) * 1_000).toFixed(1)} ms a 1,000 tasks, all rules piece by piece ${((whole / tasks) * 1_000).toFixed(1)} ms`,
  );
  console.log(`${'rule'.padEnd(24)} ms a 1,000 tasks   share   cold, in all`);
  for (const { rule, time, first } of [
    { rule: 'all', time: total, first: rows.reduce((s, r) => s + r.first, 0) },
    ...rows.sort((a, b) => b.time - a.time),
  ])
    console.log(
      `${rule.padEnd(24)} ${time.toFixed(2).padStart(16)} ${((time / total) * 100).toFixed(1).padStart(6)}% ${first.toFixed(2).padStart(11)} ms`,
    );
}
