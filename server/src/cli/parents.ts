import { sep } from 'node:path';
import { decode, nodeFiles, readBytes } from '../node/files';
import type { PlanDocument } from '../plan/document';
import type { Tracing } from '../rules/tracing/parent';
import type { PlainDate } from '../time/date';
import { type Config, configFor } from '../workspace/config';
import { type Files, folderOf, isInside } from '../workspace/files';
import { createPlanIndex, type PlanIndex, tracingFor } from '../workspace/plan-index';
import { digestOf } from './cache';
import type { Input } from './check-text';
import { slashed } from './configs';

/** What a plan's parent file tells, and the files that this rests on. */
interface FoundParent {
  readonly tracing: Tracing | undefined;
  readonly inputs: readonly Input[];
}

type FindParent = (
  path: string,
  document: PlanDocument,
  config: Config,
  roots: readonly string[],
) => Promise<FoundParent>;

const NONE: FoundParent = { tracing: undefined, inputs: [] };

/** Finds the parents of plans, as the editor does in a workspace of the same folders; each parent is read once. */
export function parentFinder(asOf: PlainDate): FindParent {
  const digests = new Map<string, string>();
  const files: Files = {
    ...nodeFiles,
    async read(path) {
      const read = await readBytes(nativePath(path));
      if (read.kind === 'failed') return nodeFiles.read(path);
      digests.set(path, digestOf(read.bytes));
      const decoded = decode(read.bytes);
      return decoded.kind === 'text' ? decoded : { kind: 'failed', why: 'unreadable' };
    },
  };
  const indexes = new Map<string, PlanIndex>();

  function indexFor(roots: readonly string[], config: Config): PlanIndex {
    const key = roots.join('\n');
    const known = indexes.get(key);
    if (known) return known;
    const index = createPlanIndex({
      files,
      roots: () => roots,
      async frameOptions(path) {
        const root = roots.filter((folder) => isInside(path, folder)).sort((a, b) => b.length - a.length)[0];
        const loaded = await configFor(nodeFiles, path, root ?? folderOf(path));
        return { asOf, profiles: loaded.path === undefined ? config.profiles : loaded.config.profiles };
      },
    });
    indexes.set(key, index);
    return index;
  }

  return async (path, document, config, roots) => {
    if (!document.plan.parent?.file) return NONE;
    const index = indexFor(roots, config);
    const tracing = await tracingFor(index, slashed(path), document);
    const inputs = index.restsOn(slashed(path)).map((input) => ({
      path: nativePath(input),
      digest: digests.get(input) ?? '',
    }));
    return { tracing, inputs };
  };
}

/** A path as this machine writes it. */
function nativePath(path: string): string {
  return sep === '\\' ? path.replaceAll('/', '\\') : path;
}
