import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import picocolors from 'picocolors';
import { areaRules } from '../rules/areas';
import { citationRules } from '../rules/citations';
import { deadlineRules } from '../rules/deadlines';
import { issuanceRules } from '../rules/issuance';
import { numberRules } from '../rules/numbers';
import { rulePage } from '../rules/pages';
import { peopleRules } from '../rules/people';
import { allRules } from '../rules/registry';
import type { RuleInfo } from '../rules/rule';
import { structureRules } from '../rules/structure';
import { targetRules } from '../rules/targets';
import { taskRules } from '../rules/tasks';
import { tracingRules } from '../rules/tracing';
import { wordingRules } from '../rules/wording';
import type { Language } from '../texts/localized';
import { widthOf, wrap } from './formats/width';
import { type Io, wantsColour } from './io';
import { Mistake } from './mistake';
import { choice } from './settings';
import { say, type TextKey } from './texts';

const GROUPS: readonly (readonly [TextKey, readonly RuleInfo[]])[] = [
  ['groupStructure', structureRules],
  ['groupIssuance', issuanceRules],
  ['groupAreas', areaRules],
  ['groupTasks', taskRules],
  ['groupPeople', peopleRules],
  ['groupDeadlines', deadlineRules],
  ['groupNumbers', numberRules],
  ['groupTargets', targetRules],
  ['groupCitations', citationRules],
  ['groupWording', wordingRules],
  ['groupTracing', tracingRules],
];

const grouped = new Set(GROUPS.flatMap(([, rules]) => rules.map(({ id }) => id)));

/** Every rule in its group; what is in no folder of the rules speaks of silencing. */
const groups: readonly (readonly [TextKey, readonly RuleInfo[]])[] = [
  ...GROUPS,
  ['groupSilencing', allRules.filter(({ id }) => !grouped.has(id))],
];

/**
 * Lists all rules, or explains one.
 *
 * @throws {Mistake} for a rule or a format that does not exist
 */
export async function showRules(io: Io, id: string | undefined, format: string, language: Language): Promise<void> {
  const form = choice('--format', format, ['text', 'json']);
  const chosen = id === undefined ? undefined : findRule(id);
  if (form === 'json') {
    const infos = (chosen ? [chosen] : allRules).map((rule) => asJson(rule, language));
    await io.out.write(`${JSON.stringify(chosen ? infos[0] : { version: 1, rules: infos }, null, 2)}\n`);
    return;
  }
  const colours = picocolors.createColors(wantsColour(io, io.out));
  const width = Math.min(io.out.columns ?? 100, 100);
  await io.out.write(chosen ? explain(chosen, language, colours, width) : list(language, colours));
}

function findRule(id: string): RuleInfo {
  const rule = allRules.find((one) => one.id === id.trim().toLowerCase());
  if (rule) return rule;
  const near = allRules
    .map((one) => ({ id: one.id, far: distance(one.id, id.slice(0, 60).toLowerCase()) }))
    .filter(({ far, id: known }) => far <= known.length / 3 || (id.length > 3 && known.includes(id.toLowerCase())))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3);
  const meant = near.map((one) => one.id).join(', ');
  throw meant ? new Mistake('unknownRuleMeant', { rule: id, meant }) : new Mistake('unknownRule', { rule: id });
}

/** The rule's page, from the root of the project. */
function pageOf({ id }: RuleInfo): string {
  return `docs/rules/${id}.md`;
}

function asJson(rule: RuleInfo, language: Language) {
  const group = groups.find(([, rules]) => rules.some(({ id }) => id === rule.id))?.[0] ?? 'groupSilencing';
  return {
    id: rule.id,
    group: say(language, group),
    severity: rule.severity,
    fixable: rule.fixable,
    title: rule.title[language],
    about: rulePage(rule.id).about[language],
    ground: rulePage(rule.id).ground[language],
    messages: Object.values(rule.messages).map((message) => message[language]),
    page: pageOf(rule),
  };
}

type Colours = ReturnType<typeof picocolors.createColors>;

function list(language: Language, { bold, cyan, dim }: Colours): string {
  const blocks = groups
    .filter(([, rules]) => rules.length > 0)
    .map(([group, rules]) => [bold(say(language, group)), ...table(rules)].join('\n'));
  return `${[...blocks, dim(say(language, 'rulesMore', { rule: allRules[0]?.id ?? '' }))].join('\n\n')}\n`;

  function table(rules: readonly RuleInfo[]): string[] {
    return rules.map(({ id, severity, fixable, title }) => {
      const level = padded(say(language, severity), LEVEL_WIDTH);
      return `  ${cyan(padded(id, ID_WIDTH))}  ${level}  ${title[language]}${fixable ? dim(` · ${say(language, 'fixable')}`) : ''}`;
    });
  }
}

const ID_WIDTH = Math.max(...allRules.map(({ id }) => id.length));
/** Of “thông tin”. */
const LEVEL_WIDTH = 9;

function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

function explain(rule: RuleInfo, language: Language, { bold, cyan, dim }: Colours, width: number): string {
  const { about, ground } = rulePage(rule.id);
  const lines = (text: string, indent = '') => wrap(text, width - indent.length).map((line) => indent + line);
  const fixable = rule.fixable ? ` · ${say(language, 'fixable')}` : '';
  const part = (key: TextKey, text: string) => lines(`${say(language, key)}: ${text}`);
  const messages = Object.values(rule.messages).flatMap((message) =>
    lines(message[language], '    ').map((line, i) => (i === 0 ? line.replace(/^ {4}/, '  - ') : line)),
  );
  const example = exampleOf(rule);
  const blocks = [
    [
      `${bold(cyan(rule.id))}  ${bold(rule.title[language])}`,
      `${say(language, 'severityIs')}: ${say(language, rule.severity)}${fixable}`,
    ],
    lines(about[language]),
    part('ground', ground[language]),
    [`${say(language, 'says')}:`, ...messages],
    ...(example ? [[`${say(language, 'example')}:`, ...example.split('\n').map((line) => dim(`  ${line}`))]] : []),
    [...lines(say(language, 'silencing')), `  ${say(language, 'silencingComment', { rule: rule.id })}`],
    [`${say(language, 'page')}: ${pageOf(rule)}`],
  ];
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

/** The first example on the rule's page, where the pages stand beside the program. */
function exampleOf(rule: RuleInfo): string | undefined {
  const roots = [join(__dirname, '..'), join(__dirname, '../../..')];
  const page = roots.map((root) => join(root, pageOf(rule))).find((path) => existsSync(path));
  if (page === undefined) return undefined;
  const heading = /\n## Chưa đúng\n\n```yaml\n([\s\S]*?)\n```/.exec(readFileSync(page, 'utf8'));
  return heading?.[1];
}
