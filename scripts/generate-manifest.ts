/** The settings in `package.json` that follow from the rules. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRules } from '../server/src/rules/registry';
import { severities } from '../server/src/rules/rule';

export function manifestFiles(): Record<string, string> {
  const manifest = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8'));
  manifest.contributes.configuration = { title: 'Reform Plan', properties: properties() };
  return { 'package.json': `${JSON.stringify(manifest, null, 2)}\n` };
}

function properties(): Record<string, unknown> {
  const rules = allRules.map(({ id, severity, title }) => [
    id,
    { enum: [...severities, 'off'], default: severity, description: `${title.vi} / ${title.en}` },
  ]);
  return {
    'reformPlan.language': {
      type: 'string',
      enum: ['vi', 'en'],
      enumDescriptions: ['Tiếng Việt', 'English'],
      default: 'vi',
      scope: 'resource',
      description: '%setting.language%',
    },
    'reformPlan.check.scope': {
      type: 'string',
      enum: ['workspace', 'openFiles'],
      enumDescriptions: ['%setting.check.scope.workspace%', '%setting.check.scope.openFiles%'],
      default: 'workspace',
      scope: 'window',
      description: '%setting.check.scope%',
    },
    ...switches('hints', ['numbers', 'deadlines', 'units']),
    ...switches('lenses', ['plan', 'areas', 'units', 'tracing']),
    'reformPlan.rules': {
      type: 'object',
      scope: 'resource',
      markdownDescription: '%setting.rules%',
      properties: Object.fromEntries(rules),
      additionalProperties: false,
      default: {},
    },
    'reformPlan.trace.server': {
      type: 'string',
      enum: ['off', 'messages', 'verbose'],
      default: 'off',
      scope: 'window',
      description: '%setting.trace%',
    },
  };
}

/** What is shown beside the text unless the user wants less. */
function switches(group: string, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.map((name) => [
      `reformPlan.${group}.${name}`,
      { type: 'boolean', default: true, scope: 'resource', description: `%setting.${group}.${name}%` },
    ]),
  );
}
