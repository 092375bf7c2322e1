import { rangeOf } from '../plan/tree';
import { ruleById } from '../rules/registry';
import { findingsByTask } from '../service/by-task';
import { type PlanStatus, statusOf } from '../service/status';
import { render } from '../texts/localized';
import { toRange } from './convert';
import type { Feature } from './features';

/** What the protocol has no request for: how a plan stands, and its findings by task. */
export const status: Feature = {
  serve({ connection, analysisOf }) {
    /** Null for a document that is not open. */
    connection.onRequest('reformPlan/status', async (params: unknown): Promise<PlanStatus | null> => {
      const found = await analysisOf(uriIn(params));
      return found ? statusOf(found.analysis, found.context.language) : null;
    });

    connection.onRequest('reformPlan/findingsByTask', async (params: unknown) => {
      const found = await analysisOf(uriIn(params));
      if (!found) return null;
      const { analysis, context } = found;
      const { lines } = analysis.document;
      return findingsByTask(analysis).map(({ task, at, findings }) => ({
        label: task?.label ?? '',
        name: task?.task.name?.value ?? '',
        ...(at ? { range: toRange(lines, at) } : {}),
        findings: findings.map((finding) => ({
          severity: finding.severity,
          rule: finding.rule,
          title: ruleById(finding.rule)?.title[context.language] ?? finding.rule,
          message: render(finding.message, context.language),
          range: toRange(lines, rangeOf(finding.at)),
        })),
      }));
    });
  },
};

function uriIn(params: unknown): string {
  const { uri } = (typeof params === 'object' && params !== null ? params : {}) as { readonly uri?: unknown };
  return String(uri);
}
