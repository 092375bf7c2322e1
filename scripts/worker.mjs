/**
 * Makes the web worker's two scripts: `server.js`, which checks plans, and `features.js`, which it loads when it is at work.
 * Workers in web editors are classic scripts, for which the bundler does not split; so its modules become functions of a
 * table that both scripts share.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { transform } from 'esbuild';
import { root } from './steps.mjs';

/** Requires a module of the table; each runs once. */
const LOADER = `
const parts = {}, loaded = {};
const require = (name) => {
  const known = loaded[name];
  if (known) return known.exports;
  const module = (loaded[name] = { exports: {} });
  parts[name](require, module);
  return module.exports;
};
globalThis.reformPlan = (more) => Object.assign(parts, more);`;

export const inTwoScripts = {
  name: 'two-scripts',
  setup(build) {
    build.initialOptions.write = false;
    build.initialOptions.metafile = true;
    build.onEnd(async ({ errors, outputFiles, metafile }) => {
      if (errors.length > 0) return;
      const outputs = Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]);
      const first = new Set(['server.js']);
      // A set that grows while it is gone through: what is imported at once comes along.
      for (const name of first)
        for (const { path, kind } of new Map(outputs).get(name).imports)
          if (kind === 'import-statement') first.add(basename(path));
      const modules = await Promise.all(
        outputFiles.map(async ({ path, text }) => {
          const { code } = await transform(text, {
            format: 'cjs',
            minify: true,
            charset: 'utf8',
            supported: { 'dynamic-import': false },
          });
          return { name: basename(path), code: `"./${basename(path)}":(require,module)=>{${code}}` };
        }),
      );
      const listed = (wanted) =>
        modules
          .filter(({ name }) => wanted(name))
          .map(({ code }) => code)
          .join(',');
      const { code: loader } = await transform(LOADER, { minify: true });
      const core = `(()=>{${loader}reformPlan({${listed((name) => first.has(name))}});require("./server.js")})();`;
      const rest = `reformPlan({${listed((name) => !first.has(name))}});`;
      const folder = join(root, 'dist/web');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'server.js'), core);
      writeFileSync(join(folder, 'features.js'), rest);
    });
  },
};
