/** What is bundled into `dist/`, as options of esbuild: the build writes it, the licences and the size checks read it. */
import { join } from 'node:path';
import { root } from './steps.mjs';

/**
 * Parts of `yaml` that reading never reaches: writing YAML, and the tags of schemas other than ours (failsafe). The
 * library cannot be shaken, as its classes know how to write themselves. They are left out of every program, so that all
 * tests would meet one that is missed.
 */
const UNREACHED =
  /[\\/]yaml[\\/](?:browser[\\/])?dist[\\/](?:stringify[\\/]\w+|schema[\\/](?:core|json|yaml-1\.1)[\\/][\w-]+|doc[\\/](?:createNode|applyReviver)|nodes[\\/]addPairToJSMap|log)\.js$/;

const lean = {
  name: 'lean',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ path, resolveDir }) =>
      UNREACHED.test(join(resolveDir, path)) ? { path, namespace: 'unreached' } : undefined,
    );
    // CommonJS: what it does not export is undefined; a module of the newer kind would have to name it.
    build.onLoad({ filter: /./, namespace: 'unreached' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  legalComments: 'none',
  // Vietnamese letters stay letters; escaped, each would be six bytes.
  charset: 'utf8',
};

const node = { ...shared, platform: 'node', target: 'node20', format: 'cjs' };

/** In a browser there are no modules of Node: a build in which one got is no build (esbuild fails to resolve it). */
const web = { ...shared, platform: 'browser', target: 'es2023' };

export const bundles = [
  { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...node, entryPoints: ['server/src/lsp/main.ts'], outfile: 'dist/server.js', plugins: [lean] },
  // The command line loads what a call needs: `check` no protocol, `lsp` no formats.
  {
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [lean],
  },
  {
    ...web,
    entryPoints: ['client/src/browser.ts'],
    outfile: 'dist/web/extension.js',
    // An extension in a web editor is a CommonJS module all the same.
    format: 'cjs',
    external: ['vscode'],
  },
];

/** The server as a web worker, in modules that `worker.mjs` makes two scripts of. */
export const worker = {
  ...web,
  entryPoints: { server: 'server/src/lsp/browser.ts' },
  outdir: 'dist/web',
  format: 'esm',
  splitting: true,
  alias: { 'vscode-languageserver': './server/src/lsp/light.ts' },
  plugins: [lean],
};

/** Not a program, but what makes `dist/web/manual.json`. */
export const manual = { ...node, entryPoints: ['server/src/service/manual-texts.ts'] };
