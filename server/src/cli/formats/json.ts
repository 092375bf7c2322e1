import type { Counts, FileReport } from '../report';
import type { Formatter } from './formatter';

/** The JSON that other programs rely on; documented in the user guide, changed only with its version. */
export function jsonFormat(): Formatter {
  let files = 0;
  return {
    file(report) {
      return `${files++ === 0 ? `{\n  "version": 1,\n  "files": [\n    ` : ',\n    '}${indented(fileObject(report), 4)}`;
    },
    end({ files: checked, counts, agencies, rules }) {
      const summary = {
        files: checked,
        ...numbers(counts),
        agencies: agencies.map((one) => ({ agency: one.agency, files: one.files, ...numbers(one.counts) })),
        rules: rules.map((one) => ({
          rule: one.rule,
          severity: one.severity,
          findings: one.findings,
          files: one.files,
        })),
      };
      const head = files === 0 ? '{\n  "version": 1,\n  "files": []' : '\n  ]';
      return `${head},\n  "summary": ${indented(summary, 2)}\n}\n`;
    },
  };
}

function fileObject({ path, findings }: FileReport) {
  return {
    path,
    findings: findings.map(({ rule, severity, message, region, task, fixes }) => ({
      rule,
      severity,
      message,
      range: region,
      ...(task ? { task: task.label } : {}),
      fixes: fixes.map(({ title }) => title),
    })),
  };
}

function numbers({ error, warning, info, hint }: Counts) {
  return { errors: error, warnings: warning, infos: info, hints: hint };
}

/** As it stands inside a larger object, that many spaces from the left; a line break in JSON is never part of a text. */
export function indented(value: unknown, spaces: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(spaces)}`);
}
