/** What is bundled into `dist/`, as options of esbuild: the build writes it, the licences and the size checks read it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

/**
 * Parts of `yaml` that reading never reaches: writing YAML, and the tags of schemas other than ours (failsafe). The
 * library cannot be shaken, as its classes know how to write themselves. They are left out of every program, so that all
 * tests would meet one that is missed.
 */
const UNREACHED =
  /[\\/]yaml[\\/](?:browser[\\/])?dist[\\/](?:stringify[\\/]\w+|schema[\\/](?:core|json|yaml-1\.1)[\\/][\w-]+|doc[\\/](?:createNode|applyReviver)|nodes[\\/]addPairToJSMap|log)\.js$/;

/**
 * Features of the protocol that no server of ours offers. Whoever begins to offer one takes it out here; otherwise the
 * server does not even start. In the server library each is a function that widens a class, and then widens nothing.
 */
const UNOFFERED =
  /[\\/](?:vscode-languageserver[\\/]lib[\\/]common[\\/]|protocol\.)(?:callHierarchy|typeHierarchy|moniker|linkedEditingRange|inlineValue|inlineCompletion|notebook|semanticTokens|textDocumentContent|colorProvider)\.js$/;

/** Guards and makers of protocol values; the servers use their own objects. Constants stay. */
const TYPES = /[\\/]vscode-languageserver-types[\\/]lib[\\/]\w+[\\/]main\.js$/;

const lean = {
  name: 'lean',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ path, resolveDir }) =>
      UNREACHED.test(join(resolveDir, path)) ? { path, namespace: 'unreached' } : undefined,
    );
    build.onLoad({ filter: UNOFFERED }, ({ path }) => ({
      contents: /languageserver-protocol/.test(path)
        ? ''
        : 'module.exports = new Proxy({}, { get: () => (base) => base });',
      loader: 'js',
    }));
    // CommonJS: what it does not export is undefined; a module of the newer kind would have to name it.
    build.onLoad({ filter: /./, namespace: 'unreached' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
    build.onLoad({ filter: TYPES }, ({ path }) => ({ contents: leanTypes(readFileSync(path, 'utf8')), loader: 'js' }));
  },
};

/** What the library asks of its types at run time. */
const ASKED = new Set(['DocumentUri', 'URI', 'WorkspaceFolder', 'integer', 'uinteger']);

/** Takes the functions out of all namespaces that hold nothing else, those that are asked for excepted. */
function leanTypes(source) {
  const namespace =
    /^export var (\w+);\n(?:\/\*\*[\s\S]*?\*\/\n)?\(function \(\1\) \{\n([\s\S]*?)^\}\)\(\1 \|\| \(\1 = \{\}\)\);$/gm;
  const classes = /^(?:export )?class \w+ \{\n[\s\S]*?^\}$/gm;
  return source.replace(classes, '').replace(namespace, (whole, name, body) => {
    const constants = /^ {4}\w+\.\w+ = (?![A-Za-z]\w*;$)/m.test(body);
    return constants || ASKED.has(name) ? whole : '';
  });
}

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
  {
    ...web,
    entryPoints: ['server/src/lsp/browser.ts'],
    outfile: 'dist/web/server.js',
    format: 'iife',
    plugins: [lean],
  },
];
