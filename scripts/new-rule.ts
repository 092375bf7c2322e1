/**
 * `npm run new-rule -- GROUP RULE-ID`: a new rule with its fixtures, listed in its group.
 * It is done when its texts are written, its fixtures show a bad and a good plan, and `npm run generate` has made its page.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [group = '', id = ''] = process.argv.slice(2);
const root = join(__dirname, '..');
const folder = join(root, 'server/src/rules', group);
const index = join(folder, 'index.ts');
if (!/^[a-z]+$/.test(group) || !existsSync(index)) fail(`There is no group of rules "${group}".`);
if (!/^[a-z]+(-[a-z]+)+$/.test(id)) fail(`A rule id is words in lower case joined by hyphens, not "${id}".`);
const file = join(folder, `${id}.ts`);
if (existsSync(file)) fail(`The rule ${id} is there already.`);
const name = id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

write(
  file,
  `import { defineRule } from '../rule';

export const ${name} = defineRule({
  id: '${id}',
  severity: 'warning',
  scope: 'task',
  fixable: false,
  title: { vi: 'Tên quy tắc', en: 'Title of the rule' },
  messages: {
    found: { vi: 'Sai ở đâu, vì sao, làm gì.', en: 'What is wrong, why, and what to do.' },
  },
  check(task, _frame, report) {
    if (task.note?.value === 'TODO') report({ at: task.note.node, message: 'found' });
  },
});
`,
);
const source = readFileSync(index, 'utf8');
writeFileSync(index, `import { ${name} } from './${id}';\n${source.replace(/\n?\];\s*$/, `\n  ${name},\n];\n`)}`);
const pages = join(folder, 'pages.ts');
writeFileSync(
  pages,
  readFileSync(pages, 'utf8').replace(
    /\n\} satisfies RulePages;\s*$/,
    `
  '${id}': {
    about: { vi: 'Quy tắc tìm gì, vì sao quan trọng.', en: 'What it finds, and why that matters.' },
    ground: { vi: 'Căn cứ của quy tắc.', en: 'What the rule rests on.' },
  },
} satisfies RulePages;
`,
  ),
);
const fixtures = join(root, 'test/fixtures/rules', id);
write(join(fixtures, 'bad.plan.yaml'), plan(`⟦${id}⟧TODO⟦/⟧`));
write(join(fixtures, 'good.plan.yaml'), plan('không có gì cần sửa'));
console.log(`Now: npm run format && npm run generate && npx mocha test/unit/rules/fixtures.test.ts -g ${id}`);

function plan(note: string): string {
  return `kế hoạch:\n  tên: Kế hoạch cải cách hành chính năm 2026\n  năm: 2026\n  cơ quan: Sở Nội vụ\nlĩnh vực:\n  - tên: Cải cách thể chế\n    nhiệm vụ:\n      - tên: Rà soát văn bản\n        ghi chú: ${note}\n`;
}

function write(path: string, content: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  console.log(path.slice(root.length + 1));
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
