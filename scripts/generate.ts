/**
 * Generates every file that is derived from data: `npm run generate`.
 * With `--check` it writes nothing and fails when a file on disk differs from what would be generated.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { grammarFiles } from './generate-grammar';
import { lawFiles } from './generate-law';
import { manifestFiles } from './generate-manifest';
import { ruleFiles } from './generate-rules';
import { schemaFiles } from './generate-schemas';

const root = join(__dirname, '..');
const check = process.argv.includes('--check');
const files: Record<string, string> = {
  ...schemaFiles(),
  ...grammarFiles(),
  ...ruleFiles(),
  ...lawFiles(),
  ...manifestFiles(),
};
const stale: string[] = [];
for (const [path, content] of Object.entries(files)) {
  const file = join(root, path);
  if (read(file) === content) continue;
  stale.push(path);
  if (check) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
if (check && stale.length > 0) {
  console.error(`Generated files are out of date; run "npm run generate":\n  ${stale.join('\n  ')}`);
  process.exitCode = 1;
} else console.log(`${Object.keys(files).length} generated files, ${stale.length} ${check ? 'stale' : 'written'}.`);

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
