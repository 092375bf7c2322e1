import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryFiles } from '../../server/src/workspace/files';
import { createPlanIndex, type PlanIndex } from '../../server/src/workspace/plan-index';
import { day } from './check';

/** A province's plan and those of five agencies. */
export const PROVINCE = join(__dirname, '../fixtures/workspace/khanh-hoa-2026');

/** The files of the sample workspace, as if they lay in `/w`. */
export function provinceFiles(): Record<string, string> {
  const names = readdirSync(PROVINCE).filter((name) => name.endsWith('.plan.yaml'));
  return Object.fromEntries(names.map((name) => [`/w/${name}`, readFileSync(join(PROVINCE, name), 'utf8')]));
}

/** The index of plans in memory, all of them read. */
export async function indexOf(texts: Record<string, string>): Promise<PlanIndex> {
  const index = createPlanIndex({
    files: memoryFiles(texts),
    roots: () => ['/w'],
    frameOptions: async () => ({ asOf: day('2026-01-20'), profiles: [] }),
  });
  await index.scan();
  return index;
}
