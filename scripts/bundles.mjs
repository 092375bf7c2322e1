/** What is bundled into `dist/`, as options of esbuild: the build writes it, the licences and the size checks read it. */
import { root } from './steps.mjs';

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
  { ...node, entryPoints: ['server/src/lsp/main.ts'], outfile: 'dist/server.js' },
  // The command line loads what a call needs: `check` no protocol, `lsp` no formats.
  { ...node, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
  {
    ...web,
    entryPoints: ['client/src/browser.ts'],
    outfile: 'dist/web/extension.js',
    // An extension in a web editor is a CommonJS module all the same.
    format: 'cjs',
    external: ['vscode'],
  },
  { ...web, entryPoints: ['server/src/lsp/browser.ts'], outfile: 'dist/web/server.js', format: 'iife' },
];
