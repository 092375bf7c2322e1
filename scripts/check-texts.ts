/**
 * Every text a user reads exists in both languages, with the same places to fill, and is used somewhere.
 * Languages of a `Localized` are held by its type; this looks at what types cannot see.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../package.json';
import { rulePage } from '../server/src/rules/pages';
import { allRules } from '../server/src/rules/registry';

const root = join(__dirname, '..');
const faults: string[] = [];
const sources = [...walk('client/src'), ...walk('server/src')].map((path) => ({
  path,
  text: readFileSync(join(root, path), 'utf8'),
}));

for (const rule of allRules) {
  const texts = { title: rule.title, ...rulePage(rule.id), ...rule.messages };
  for (const [name, { vi, en }] of Object.entries(texts)) checkPair(`${rule.id}.${name}`, vi, en);
  const file = sources.find(({ path }) => path.endsWith(`/${rule.id}.ts`));
  for (const name of Object.keys(rule.messages)) {
    // Named again where it is reported, or elsewhere as a literal where the name is worked out.
    const own = file?.text.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0;
    const elsewhere = sources.some(({ path, text }) => path !== file?.path && text.includes(`'${name}'`));
    if (own < 2 && !elsewhere) faults.push(`${rule.id}: the message “${name}” is never reported`);
  }
}
checkClient();
checkManifest();
checkLiterals();

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
} else console.log('All texts exist in Vietnamese and English, and all are used.');

function checkPair(name: string, vi: string, en: string): void {
  if (vi.trim() === '' || en.trim() === '') faults.push(`${name}: empty in one language`);
  if (vi !== vi.normalize('NFC')) faults.push(`${name}: the Vietnamese text is not NFC`);
  const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');
  if (places(vi) !== places(en))
    faults.push(`${name}: ${places(vi) || 'none'} in Vietnamese, ${places(en) || 'none'} in English`);
}

/** Texts of the extension: each in the Vietnamese bundle, each of the bundle used. */
function checkClient(): void {
  const bundle: Record<string, string> = JSON.parse(readFileSync(join(root, 'l10n/bundle.l10n.vi.json'), 'utf8'));
  const client = sources
    .filter(({ path }) => path.startsWith('client/'))
    .map(({ text }) => text)
    .join('\n');
  const used = new Set([...client.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, message]) => message ?? ''));
  for (const message of used) if (!bundle[message]) faults.push(`l10n/bundle.l10n.vi.json lacks: ${message}`);
  for (const message of Object.keys(bundle))
    if (!used.has(message)) faults.push(`l10n/bundle.l10n.vi.json: unused: ${message}`);
}

/** `%name%` in the manifest and its texts. */
function checkManifest(): void {
  const used = new Set([...JSON.stringify(manifest).matchAll(/%([\w.-]+)%/g)].map(([, name]) => name ?? ''));
  for (const file of ['package.nls.json', 'package.nls.vi.json']) {
    const texts: Record<string, string> = JSON.parse(readFileSync(join(root, file), 'utf8'));
    for (const name of used) if (!texts[name]) faults.push(`${file} lacks: ${name}`);
    for (const name of Object.keys(texts)) if (!used.has(name)) faults.push(`${file}: unused: ${name}`);
  }
}

/** Each `{ vi: '…', en: '…' }` written out in the sources has the same places in both languages. */
function checkLiterals(): void {
  const literal = /vi:\s*(['`])((?:(?!\1)[^\\]|\\.)*)\1,\s*en:\s*(['`])((?:(?!\3)[^\\]|\\.)*)\3/g;
  // What is put together at run time, or deliberately empty in both, has no places to compare.
  for (const { path, text } of sources)
    for (const [, , vi = '', , en = ''] of text.matchAll(literal))
      if (!`${vi}${en}`.includes('${') && `${vi}${en}` !== '') checkPair(`${path}: ${vi.slice(0, 40)}`, vi, en);
}

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/'));
}
