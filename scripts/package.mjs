/** `npm run package`: builds `reform-plan.vsix`, ready for "Install from VSIX…". */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { install, root, run } from './steps.mjs';

await install();
await run('node', ['scripts/build.mjs']);
// Everything is bundled, so no dependency folder goes in; --no-rewrite-relative-links keeps the README as it is offline.
await run('vsce', [
  'package',
  '--no-dependencies',
  '--no-rewrite-relative-links',
  '--allow-missing-repository',
  '--skip-license',
  '--out',
  'reform-plan.vsix',
]);

/** What a user downloads, and what a web editor loads, stays small. */
const gzipped = (file) => gzipSync(readFileSync(join(root, file)), { level: 9 }).length;
const sizes = [
  { what: 'reform-plan.vsix', bytes: statSync(join(root, 'reform-plan.vsix')).size, most: 2_000_000 },
  { what: 'the web worker, gzip', bytes: gzipped('dist/web/server.js'), most: 250 * 1024 },
  { what: 'what it loads later, gzip', bytes: gzipped('dist/web/features.js'), most: 150 * 1024 },
];
for (const { what, bytes, most } of sizes) {
  console.log(`${what}: ${(bytes / 1024).toFixed(0)} KB of ${(most / 1024).toFixed(0)} KB`);
  if (bytes > most) process.exitCode = 1;
}
if (process.exitCode) console.error('Too large: see what is in it with esbuild --metafile.');
