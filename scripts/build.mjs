/** Bundles the extension, the server and the command line into `dist/`: `node scripts/build.mjs [--watch]`. */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const watch = process.argv.includes('--watch');

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: !watch,
  sourcemap: watch,
  legalComments: 'none',
  logLevel: 'warning',
};

rmSync(join(root, 'dist'), { recursive: true, force: true });
const builds = [
  { entryPoints: { extension: 'client/src/extension.ts' }, outdir: 'dist', external: ['vscode'] },
  { entryPoints: { server: 'server/src/lsp/main.ts' }, outdir: 'dist' },
  // The command line loads what a call needs: `check` no protocol, `lsp` no formats.
  { entryPoints: { cli: 'server/src/cli/main.ts' }, outdir: 'dist', banner: { js: '#!/usr/bin/env node' } },
];
for (const build of builds) {
  const bundler = await context({ ...shared, ...build });
  if (watch) await bundler.watch();
  else {
    await bundler.rebuild();
    await bundler.dispose();
  }
}
if (!watch) console.log('dist/extension.js, dist/server.js, dist/cli.js');
