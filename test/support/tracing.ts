import { dirname } from 'node:path';
import { nodeFiles } from '../../server/src/node/files';
import { readDocument } from '../../server/src/plan/document';
import type { Tracing } from '../../server/src/rules/tracing/parent';
import { createPlanIndex, tracingFor } from '../../server/src/workspace/plan-index';
import { asOf } from './check';

/** What the plans beside a plan tell about its parent; its folder is the workspace. */
export function tracingBeside(path: string, text: string): Promise<Tracing | undefined> {
  const index = createPlanIndex({
    files: nodeFiles,
    roots: () => [dirname(path)],
    frameOptions: async () => ({ asOf: asOf(text), profiles: [] }),
  });
  return tracingFor(index, path, readDocument(text));
}
