import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { build } from 'esbuild';
import { installPeer } from '../../support/peer';
import { OUT } from '../harness/paths';

/** Builds the stand-in for the extension of Red Hat, which no package registry carries. Gives its folder. */
export async function buildYamlExtension(): Promise<string> {
  const source = path.join(__dirname, 'yaml-extension');
  const folder = path.join(OUT, 'yaml-extension');
  await fs.mkdir(folder, { recursive: true });
  await fs.copyFile(path.join(source, 'package.json'), path.join(folder, 'package.json'));
  await build({
    entryPoints: [path.join(source, 'extension.ts')],
    outfile: path.join(folder, 'extension.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    define: { YAML_SERVER: JSON.stringify(installPeer()) },
    logLevel: 'warning',
  });
  return folder;
}
