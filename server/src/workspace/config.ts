import { readYaml } from '../plan/read-yaml';
import { type Node, type Pair, rangeOf } from '../plan/tree';
import type { Profile } from '../profiles/profile';
import { readProfile } from '../profiles/reader';
import { ruleIds } from '../rules/registry';
import type { Severity } from '../rules/rule';
import { foldKey } from '../texts/fold';
import { inBoth, type Localized, type Message } from '../texts/localized';
import { CONFIG_NAME } from './config-name';
import { type Files, folderOf, isInside, resolvePath } from './files';

export interface Config {
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  readonly profiles: readonly Profile[];
}

export const emptyConfig: Config = { severities: {}, profiles: [] };

/** Something wrong in a configuration file or a profile it names; offsets are UTF-16 in that file. */
export interface ConfigProblem {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly message: Message;
}

export interface LoadedConfig {
  /** The file the settings come from, if there is one. */
  readonly path: string | undefined;
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
  /** All files that were looked at, there or not: a change of any may change the result. */
  readonly watched: readonly string[];
}

/** Words for a rule's severity, as a configuration file may write them. */
const SEVERITY_WORDS: Readonly<Record<string, Severity | 'off'>> = {
  error: 'error',
  lỗi: 'error',
  warning: 'warning',
  'cảnh báo': 'warning',
  info: 'info',
  'thông tin': 'info',
  hint: 'hint',
  'gợi ý': 'hint',
  off: 'off',
  tắt: 'off',
};

const RULES = new Set(['rules', 'quy tắc']);
const PROFILES = new Set(['profiles', 'bộ quy tắc']);

const texts = {
  syntax: { vi: 'Tệp cấu hình có lỗi YAML ở đây.', en: 'The configuration file has a YAML error here.' },
  shape: {
    vi: 'Tệp cấu hình phải gồm các khóa “quy tắc” và “bộ quy tắc”.',
    en: 'A configuration file consists of the keys “rules” and “profiles”.',
  },
  key: {
    vi: 'Không có khóa “{key}”. Các khóa dùng được: quy tắc, bộ quy tắc.',
    en: 'There is no key “{key}”. Keys that can be used: rules, profiles.',
  },
  rule: {
    vi: 'Không có quy tắc “{rule}”. Xem danh sách bằng lệnh: reform-plan rules.',
    en: 'There is no rule “{rule}”. List them with: reform-plan rules.',
  },
  severity: {
    vi: '“{value}” không phải là mức. Các mức: lỗi, cảnh báo, thông tin, gợi ý, tắt.',
    en: '“{value}” is not a severity. Severities: error, warning, info, hint, off.',
  },
  missing: { vi: 'Không đọc được tệp “{file}”.', en: 'The file “{file}” cannot be read.' },
  outside: {
    vi: 'Tệp “{file}” nằm ngoài thư mục làm việc nên không được mở.',
    en: 'The file “{file}” lies outside the workspace and is not opened.',
  },
  profile: { vi: 'Bộ quy tắc chưa đúng: {problem}', en: 'The profile is not right: {problem}' },
} as const satisfies Record<string, Localized>;

/**
 * The configuration that holds for a plan: the first `reform-plan.yaml` from its folder up to the root of its workspace.
 *
 * @param root the workspace folder the plan is in; nothing above it is opened
 */
export async function configFor(files: Files, planPath: string, root: string): Promise<LoadedConfig> {
  const watched: string[] = [];
  for (let folder = folderOf(planPath); ; folder = folderOf(folder)) {
    const path = resolvePath(folder, CONFIG_NAME);
    watched.push(path);
    const result = await files.read(path);
    if (result.kind === 'text') return loadConfig(files, path, result.text, root, watched);
    if (!isInside(folder, root) || folder === root || folder === folderOf(folder)) break;
  }
  return { path: undefined, config: emptyConfig, problems: [], watched };
}

/** Reads a configuration and the profiles it names. Never throws. */
export async function loadConfig(
  files: Files,
  path: string,
  text: string,
  root: string,
  seen: readonly string[] = [path],
): Promise<LoadedConfig> {
  const problems: ConfigProblem[] = [];
  const severities: Record<string, Severity | 'off'> = {};
  const profiles: Profile[] = [];
  const watched = [...seen];
  const piece = { offset: 0, text };
  const { node, problems: syntax } = readYaml(piece);
  const report = (
    at: { start: number; end: number },
    message: keyof typeof texts,
    values: Message['values'] = {},
    file = path,
  ) => problems.push({ path: file, start: at.start, end: at.end, message: { text: texts[message], values } });
  for (const { at } of syntax) report(at, 'syntax');
  if (node && node.kind !== 'mapping') report(rangeOf(node), 'shape');
  for (const pair of node?.kind === 'mapping' ? node.pairs : []) {
    const key = foldKey(pair.key.value);
    if (RULES.has(key)) readSeverities(pair);
    else if (PROFILES.has(key)) for (const item of listOf(pair.value)) await addProfile(item);
    else report(pair.key, 'key', { key: pair.key.value });
  }
  return { path, config: { severities, profiles }, problems, watched };

  function readSeverities({ value }: Pair) {
    for (const pair of value?.kind === 'mapping' ? value.pairs : []) {
      const written = pair.value?.kind === 'scalar' ? pair.value.value : '';
      const severity = SEVERITY_WORDS[foldKey(written)];
      if (!ruleIds.has(pair.key.value)) report(pair.key, 'rule', { rule: pair.key.value });
      else if (!severity) report(pair.value ?? pair.key, 'severity', { value: written });
      else severities[pair.key.value] = severity;
    }
    if (value && value.kind !== 'mapping') report(value, 'shape');
  }

  /** Whether links lead from a path to a place in none of these folders. */
  async function leadsOut(file: string, folders: readonly string[]): Promise<boolean> {
    const real = await files.realpath(file);
    if (real === undefined) return false;
    const allowed = await Promise.all(folders.map(async (folder) => (await files.realpath(folder)) ?? folder));
    return !allowed.some((folder) => isInside(real, folder));
  }

  async function addProfile(item: Node) {
    if (item.kind !== 'scalar') return;
    const file = resolvePath(folderOf(path), item.value);
    if (!isInside(file, root)) {
      report(item, 'outside', { file: item.value });
      return;
    }
    watched.push(file);
    if (await leadsOut(file, [root, folderOf(path)])) {
      report(item, 'outside', { file: item.value });
      return;
    }
    const result = await files.read(file);
    if (result.kind === 'failed') {
      report(item, 'missing', { file: item.value });
      return;
    }
    const read = readYaml({ offset: 0, text: result.text });
    if (read.problems[0] || !read.node) {
      report(read.problems[0]?.at ?? { start: 0, end: 0 }, 'syntax', {}, file);
      return;
    }
    const { profile, problems: wrong } = readProfile(plain(read.node));
    for (const problem of wrong)
      report(nodeByPath(read.node, problem.path), 'profile', { problem: inBoth(problem.message) }, file);
    if (profile) profiles.push(profile);
  }
}

function listOf(node: Node | undefined): readonly Node[] {
  if (!node) return [];
  return node.kind === 'sequence' ? node.items.filter((item) => item !== undefined) : [node];
}

/** The node a problem of a profile speaks of; the nearest one there is. */
function nodeByPath(node: Node, path: readonly (string | number)[]): Node {
  let at = node;
  for (const step of path) {
    const next =
      at.kind === 'sequence'
        ? at.items[Number(step)]
        : at.kind === 'mapping'
          ? at.pairs.find(({ key }) => key.value === step)?.value
          : undefined;
    if (!next) break;
    at = next;
  }
  return at;
}

/** A tree as the plain value JSON would give: a profile's numbers and truth values are written as such. */
function plain(node: Node): unknown {
  if (node.kind === 'sequence') return node.items.map((item) => (item ? plain(item) : null));
  if (node.kind === 'mapping')
    return Object.fromEntries(node.pairs.map(({ key, value }) => [key.value, value ? plain(value) : null]));
  if (node.style !== 'plain') return node.value;
  if (/^(?:true|false)$/.test(node.value)) return node.value === 'true';
  return /^\d{1,9}$/.test(node.value) ? Number(node.value) : node.value;
}
