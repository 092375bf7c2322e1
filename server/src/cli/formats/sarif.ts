import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Fix, Location, ReportingDescriptor, Result, Run, Region as SarifRegion } from 'sarif';
import { version } from '../../../../package.json';
import { rulePage } from '../../rules/pages';
import { allRules } from '../../rules/registry';
import type { RuleInfo, Severity } from '../../rules/rule';
import type { Language, Localized } from '../../texts/localized';
import type { FileReport, Region, ReportedFinding } from '../report';
import { say } from '../texts';
import type { Formatter } from './formatter';
import { indented } from './json';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/**
 * SARIF 2.1.0. Known findings of a baseline and silenced ones are left out, not marked as suppressed. The results, which
 * are nearly all of it, are written as they come; what speaks of all files stands behind them.
 */
export function sarifFormat(language: Language): Formatter {
  const ruleIndex = new Map(allRules.map(({ id }, index) => [id, index]));
  const paths: string[] = [];
  let results = 0;
  let begun = false;

  /** All of a log up to its first result. */
  function head(): string {
    if (begun) return '';
    begun = true;
    const run: Pick<Run, 'tool' | 'columnKind' | 'language'> = {
      tool: {
        driver: {
          name: 'reform-plan',
          fullName: say(language, 'program'),
          version,
          semanticVersion: version,
          language,
          rules: allRules.map((rule) => descriptor(rule, language)),
        },
      },
      columnKind: 'utf16CodeUnits',
      language,
    };
    const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
    const text = JSON.stringify(log, null, 2);
    return `${text.slice(0, text.lastIndexOf('\n    }\n  ]\n}'))},\n      "results": [`;
  }

  return {
    file(report) {
      const index = paths.push(report.path) - 1;
      const texts = report.findings.map(
        (finding) =>
          `${results++ === 0 ? '' : ','}\n        ${indented(result(finding, report, index, ruleIndex.get(finding.rule)), 8)}`,
      );
      return head() + texts.join('');
    },
    end({ complaints }) {
      const rest: Pick<Run, 'artifacts' | 'invocations'> = {
        artifacts: paths.map((path) => ({
          location: { uri: uriOf(path) },
          encoding: 'UTF-8',
          mimeType: 'text/yaml',
        })),
        invocations: [
          {
            executionSuccessful: complaints.length === 0,
            toolExecutionNotifications: complaints.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
      };
      const close = results === 0 ? ']' : '\n      ]';
      const text = indented(rest, 4);
      return `${head()}${close},${text.slice(1, text.lastIndexOf('\n'))}\n    }\n  ]\n}\n`;
    },
  };
}

function descriptor({ id, severity, title }: RuleInfo, language: Language): ReportingDescriptor {
  const { about, ground } = rulePage(id);
  const second: Language = language === 'vi' ? 'en' : 'vi';
  const help = [language, second].map((one) => [title, about, ground].map((text) => sentence(text, one)));
  return {
    id,
    shortDescription: { text: sentence(title, language) },
    fullDescription: { text: about[language] },
    help: {
      text: help.map((texts) => texts.join(' ')).join('\n\n'),
      markdown: help.map(([heading, ...rest]) => [`**${heading}**`, ...rest].join('\n\n')).join('\n\n---\n\n'),
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { title },
  };
}

/** SARIF wants its texts to end like sentences. */
function sentence(text: Localized, language: Language): string {
  return /[.!?]$/.test(text[language]) ? text[language] : `${text[language]}.`;
}

function result(finding: ReportedFinding, file: FileReport, fileIndex: number, ruleIndex: number | undefined): Result {
  const artifact: ArtifactLocation = { uri: uriOf(file.path), index: fileIndex };
  const { task, related, fixes } = finding;
  const place = (region: Region): Location => ({
    physicalLocation: { artifactLocation: artifact, region: sarifRegion(region) },
  });
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        ...place(finding.region),
        ...(task
          ? {
              logicalLocations: [
                { ...(task.name ? { name: task.name } : {}), fullyQualifiedName: task.label, kind: 'task' },
              ],
            }
          : {}),
      },
    ],
    ...(related.length > 0
      ? { relatedLocations: related.map(({ region, message }) => ({ ...place(region), message: { text: message } })) }
      : {}),
    partialFingerprints: {
      'reformPlan/v1': [task?.name ?? '', finding.identity?.key, finding.identity?.mark].join('/'),
    },
    ...(fixes.length > 0 ? { fixes: fixesOf(finding, artifact) } : {}),
  };
}

function fixesOf({ fixes }: ReportedFinding, artifactLocation: ArtifactLocation): Fix[] {
  return fixes
    .filter(({ edits }) => edits.length > 0)
    .map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation,
          replacements: edits.map(({ region, newText }) => ({
            deletedRegion: sarifRegion(region),
            insertedContent: { text: newText },
          })),
        },
      ],
    }));
}

function sarifRegion({ start, end }: Region): SarifRegion {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** A relative path stays relative, so that the reader finds it from its own root of the sources. */
function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split('/').map(encodeURIComponent).join('/');
}
