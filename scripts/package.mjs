/** `npm run package`: builds `reform-plan.vsix`, ready for "Install from VSIX…". */
import { statSync } from 'node:fs';
import { join } from 'node:path';
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
console.log(`reform-plan.vsix: ${(statSync(join(root, 'reform-plan.vsix')).size / 1024).toFixed(0)} KB`);
