/** Bundles the extension, the server and the command line into `dist/`: `node scripts/build.mjs [--watch]`. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { context } from 'esbuild';
import { bundles } from './bundles.mjs';
import { root } from './steps.mjs';

const watch = process.argv.includes('--watch');

rmSync(join(root, 'dist'), { recursive: true, force: true });
for (const bundle of bundles) {
  const bundler = await context({ ...bundle, minify: !watch, sourcemap: watch, logLevel: 'warning' });
  if (watch) await bundler.watch();
  else {
    await bundler.rebuild();
    await bundler.dispose();
  }
}
if (!watch) console.log(bundles.flatMap(({ outfile }) => outfile).join(', '));
