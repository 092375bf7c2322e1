import type { Report } from '../report';

/** The JSON that other programs rely on; documented in the user guide, changed only with its version. */
export function jsonFormat({ files, counts }: Report): string {
  const result = {
    version: 1,
    files: files.map(({ path, findings }) => ({
      path,
      findings: findings.map(({ rule, severity, message, region, task, fixes }) => ({
        rule,
        severity,
        message,
        range: region,
        ...(task ? { task: task.label } : {}),
        fixes: fixes.map(({ title }) => title),
      })),
    })),
    summary: {
      files: files.length,
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      hints: counts.hint,
    },
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}
