import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The YAML language server that everybody has; it is what the extension of Red Hat runs. */
export const PEER = 'yaml-language-server@2.0.0';

/** A folder that git ignores: the peer is measured and stood beside, not used. */
export const PEER_CACHE = join(__dirname, '../.cache/bench');

/** Installs the peer where it is not there yet. Gives the script to start with Node. */
export function installPeer(): string {
  const entry = join(PEER_CACHE, 'node_modules/yaml-language-server/bin/yaml-language-server');
  if (!existsSync(entry)) {
    mkdirSync(PEER_CACHE, { recursive: true });
    writeFileSync(join(PEER_CACHE, 'package.json'), '{ "private": true }\n');
    execFileSync('npm', ['install', PEER, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: PEER_CACHE,
      stdio: 'inherit',
    });
  }
  return entry;
}
