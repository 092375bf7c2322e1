/**
 * Writes `THIRD-PARTY-NOTICES.md`: every package that is bundled into `dist/`, with its licence and the text that has to
 * go with it. With `--check` it writes nothing and fails when the file on disk differs. It fails for a licence that is
 * not on the list below, and for a package without a licence text.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles, worker } from './bundles.mjs';
import { root } from './steps.mjs';

/** Licences that allow us to ship a package with ours (MIT), their text being all they ask for. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Apache-2.0',
  'Unlicense',
]);

const packages = new Map();
for (const bundle of [...bundles, worker]) {
  const { metafile } = await build({ ...bundle, metafile: true, write: false, logLevel: 'error' });
  for (const output of Object.values(metafile.outputs))
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs))
      if (bytesInOutput > 0 && input.includes('node_modules/')) add(input);
}

const faults = [];
const entries = [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
const sections = entries.map(({ name, version, license, folder }) => {
  if (!ALLOWED.has(license))
    faults.push(`${name} ${version}: the licence “${license}” is not on the list in scripts/licences.mjs`);
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(-\w+)?(\.(md|txt))?$/i.test(entry));
  if (!file) faults.push(`${name} ${version}: no licence text in the package`);
  const text = file ? readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim() : '';
  return `## ${name} ${version}\n\n${license}\n\n\`\`\`text\n${text}\n\`\`\`\n`;
});
const notices = `# Phần mềm của bên thứ ba / Third-party software

Reform Plan dùng và phân phối kèm các gói dưới đây, theo giấy phép của từng gói.
Reform Plan contains the packages below, each under its own licence. Written by \`npm run generate\`.

${sections.join('\n')}`;

const target = join(root, 'THIRD-PARTY-NOTICES.md');
const stale = !existsSync(target) || readFileSync(target, 'utf8') !== notices;
if (stale && process.argv.includes('--check'))
  faults.push('THIRD-PARTY-NOTICES.md is out of date; run "npm run generate"');
else if (stale) writeFileSync(target, notices);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
} else
  console.log(
    `${entries.length} packages bundled: ${entries.map(({ name, license }) => `${name} (${license})`).join(', ')}`,
  );

/** The package of a bundled file: the folder right under the last `node_modules` of its path. */
function add(input) {
  const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(join(root, input)) ?? [];
  const { name, version, license = 'none stated' } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  packages.set(`${name}@${version}`, { name, version, license, folder });
}
