/** The pages under `docs/rules/`, made of the rules' own texts and of their fixtures, which the tests run. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../server/src/plan/document';
import { check } from '../server/src/rules/check';
import { rulePage } from '../server/src/rules/pages';
import { allRules } from '../server/src/rules/registry';
import type { RuleInfo, Severity } from '../server/src/rules/rule';
import { render } from '../server/src/texts/localized';
import { plainDate } from '../server/src/time/date';
import { readMarks } from '../test/support/marks';

const root = join(__dirname, '..');

const levels: Record<Severity, string> = {
  error: 'lỗi (error)',
  warning: 'cảnh báo (warning)',
  info: 'thông tin (info)',
  hint: 'gợi ý (hint)',
};

export function ruleFiles(): Record<string, string> {
  const pages = allRules.map((rule) => [`docs/rules/${rule.id}.md`, page(rule)] as const);
  return { ...Object.fromEntries(pages), 'docs/rules/README.md': index() };
}

function index(): string {
  const rows = allRules.map(
    ({ id, severity, fixable, title }) =>
      `| [\`${id}\`](${id}.md) | ${levels[severity]} | ${title.vi} / ${title.en} | ${fixable ? '✓' : ''} |`,
  );
  return [
    '# Các quy tắc / The rules',
    '',
    'Trang này và các trang con được tạo từ chính quy tắc (`npm run generate`). / This page and those below are generated from the rules themselves.',
    '',
    '| Quy tắc / Rule | Mức / Severity | Phát hiện / Finds | Sửa nhanh / Fix |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function page(rule: RuleInfo): string {
  const { about, ground } = rulePage(rule.id);
  const fix = rule.fixable
    ? 'Có sửa nhanh. / It offers a quick fix.'
    : 'Không có sửa nhanh: chỉ người soạn biết nội dung đúng. / No quick fix: only the author knows.';
  return [
    `# ${rule.id}`,
    '',
    `**${rule.title.vi}** / ${rule.title.en}`,
    '',
    `Mức mặc định / Default severity: ${levels[rule.severity]}. ${fix}`,
    '',
    '## Quy tắc này tìm gì',
    '',
    about.vi,
    '',
    `**Căn cứ.** ${ground.vi}`,
    '',
    ...example(rule.id, 'bad', 'Chưa đúng', 'vi'),
    ...example(rule.id, 'good', 'Đúng', 'vi'),
    '## What it finds',
    '',
    about.en,
    '',
    `**Ground.** ${ground.en}`,
    '',
    ...messages(rule.id),
    '## Đặt mức, bỏ qua / Setting and silencing',
    '',
    'Trong `reform-plan.yaml` của thư mục làm việc, hoặc trong thiết lập `reformPlan.rules` của VS Code / in the workspace’s `reform-plan.yaml`, or in VS Code’s setting `reformPlan.rules`:',
    '',
    '```yaml',
    'quy tắc:',
    `  ${rule.id}: tắt   # lỗi, cảnh báo, thông tin, gợi ý, tắt`,
    '```',
    '',
    'Ngay trong kế hoạch, trên dòng trước hoặc cùng dòng / in the plan, on the line before or the same line:',
    '',
    '```yaml',
    `# reform-plan: bỏ qua ${rule.id} – lý do`,
    '```',
    '',
  ].join('\n');
}

function fixture(id: string, kind: 'bad' | 'good'): string | undefined {
  const folder = join(root, 'test/fixtures/rules', id);
  if (!existsSync(folder)) return undefined;
  const name = readdirSync(folder)
    .sort()
    .find((file) => file === `${kind}.plan.yaml`);
  return name && readMarks(readFileSync(join(folder, name), 'utf8')).text.replaceAll('\r\n', '\n');
}

function example(id: string, kind: 'bad' | 'good', title: string, language: 'vi' | 'en'): string[] {
  const text = fixture(id, kind);
  if (!text) return [];
  const said = kind === 'bad' ? findingsIn(id, text, language) : [];
  return [`## ${title}`, '', '```yaml', text.trimEnd(), '```', '', ...said];
}

function messages(id: string): string[] {
  const text = fixture(id, 'bad');
  return text ? findingsIn(id, text, 'en') : [];
}

/** What the rule says of its own example. */
function findingsIn(id: string, text: string, language: 'vi' | 'en'): string[] {
  const stated = /^# as-of: (\d+)-(\d+)-(\d+)/.exec(text)?.slice(1).map(Number);
  const [year = 2021, month = 2, day = 1] = stated ?? [];
  const asOf = plainDate(year, month, day);
  if (!asOf) return [];
  const document = readDocument(text);
  const { findings } = check(document, { asOf, profiles: [], severities: {} });
  const lines = findings
    .filter(({ rule }) => rule === id)
    .map((finding) => {
      const { line } = document.lines.positionAt(finding.at.piece.offset + finding.at.start);
      return `- ${language === 'vi' ? 'Dòng' : 'Line'} ${line + 1}: ${render(finding.message, language)}`;
    });
  return [...new Set(lines), ''];
}
