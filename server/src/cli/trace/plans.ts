import { dirname } from 'node:path';
import { today } from '../../lsp/today';
import { decode, nodeFiles, readBytes } from '../../node/files';
import type { Message } from '../../texts/localized';
import type { ReadResult } from '../../workspace/files';
import { createPlanIndex, type PlanIndex } from '../../workspace/plan-index';
import { openConfigs, slashed } from '../configs';
import { type Found, faultMessage, findPlans } from '../find';
import type { Io } from '../io';
import { progressOn } from '../output';
import { message } from '../texts';
import type { TraceSettings } from './settings';

/** The plans that were asked for and those above them, and what kept others from being read. */
export interface ReadPlans {
  readonly index: PlanIndex;
  readonly complaints: readonly Message[];
}

/** Finds and reads plans as `check` does, and the superior plans they name. Of each only its facts are kept. */
export async function readPlans(io: Io, { paths, language }: TraceSettings): Promise<ReadPlans> {
  const configs = await openConfigs(io.cwd, undefined);
  const { plans, complaints, folders } = await findPlans(paths, io.cwd);
  const said = [...complaints];
  const asked = new Map(plans.map((plan) => [slashed(plan.path), plan]));
  const roots = [...new Set([io.cwd, ...folders, ...plans.map(({ path }) => dirname(path))].map(slashed))];
  const asOf = today();
  const index = createPlanIndex({
    files: {
      ...nodeFiles,
      async read(path) {
        const plan = asked.get(path);
        return plan ? readAsked(plan, said) : nodeFiles.read(path);
      },
    },
    roots: () => roots,
    frameOptions: async (path) => ({ asOf, profiles: (await configs.of(path)).profiles }),
  });
  const progress = progressOn(io, plans.length, language);
  for (const [done, path] of [...asked.keys()].entries()) {
    await progress.show(done);
    await index.load(path);
  }
  await progress.clear();
  for (const [path, { shown }] of asked) said.push(...(await faultsOf(index, path, shown)));
  return { index, complaints: [...said, ...configs.complaints] };
}

/** What cannot be read is noted, as nothing can be said of it. */
async function readAsked(plan: Found, said: Message[]): Promise<ReadResult> {
  const read = await readBytes(plan.path);
  if (read.kind === 'failed') {
    said.push(await faultMessage(read.why, plan));
    return { kind: 'failed', why: 'unreadable' };
  }
  const decoded = decode(read.bytes);
  if (decoded.kind === 'text') return decoded;
  said.push(message(decoded.encoding === 'utf-16' ? 'utf16' : 'notUtf8', { path: plan.shown, line: decoded.line }));
  return { kind: 'failed', why: 'unreadable' };
}

/** Why it cannot be known what an agency was given, or what it does about it. */
async function faultsOf(index: PlanIndex, path: string, shown: string): Promise<Message[]> {
  const facts = index.plan(path)?.facts;
  if (!facts) return [];
  // Of other parts that cannot be read the matrix says so in its cells.
  if (!facts.parent) return facts.complete ? [] : [message('planBroken', { path: shown })];
  const file = facts.parent.file?.text;
  if (file === undefined) return [];
  const { parent } = await index.tracing(path, file);
  return parent.kind === 'failed' ? [message('parentUnread', { path: shown, file })] : [];
}
