/** Bundles the extension, the server and the command line into `dist/`: `node scripts/build.mjs [--watch]`. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';
import { bundles, manual, worker } from './bundles.mjs';
import { root } from './steps.mjs';
import { inTwoScripts } from './worker.mjs';

const watch = process.argv.includes('--watch');

rmSync(join(root, 'dist'), { recursive: true, force: true });
for (const bundle of [...bundles, { ...worker, plugins: [...worker.plugins, inTwoScripts] }]) {
  const bundler = await context({ ...bundle, minify: !watch, sourcemap: watch, logLevel: 'warning' });
  if (watch) await bundler.watch();
  else {
    await bundler.rebuild();
    await bundler.dispose();
  }
}
await writeManual();
if (!watch)
  console.log([...bundles.map(({ outfile }) => outfile), 'dist/web/server.js', 'dist/web/features.js'].join(', '));

/** The texts that the worker does not hold, as a file that the extension reads for it. */
async function writeManual() {
  const { outputFiles } = await build({ ...manual, write: false });
  const module = { exports: {} };
  new Function('module', outputFiles[0].text)(module);
  writeFileSync(join(root, 'dist/web/manual.json'), JSON.stringify(module.exports.manual));
}
