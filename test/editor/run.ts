import * as fs from 'node:fs';
import * as path from 'node:path';
import packageJson from '../../package.json';
import { buildYamlExtension } from './beside/build';
import { ROOT } from './harness/paths';
import { runEditorTests } from './runTest';

/** `npm run test:editor`: the extension of this repository, built before, in a real VS Code. */
async function main(): Promise<void> {
  if (!fs.existsSync(path.join(ROOT, packageJson.main))) {
    throw new Error(`${packageJson.main} is not there yet: run \`npm run build\` first.`);
  }
  await runEditorTests({
    extension: ROOT,
    suite: path.join(__dirname, 'suite'),
    workspace: path.join(__dirname, 'workspace'),
  });
  await runEditorTests({
    extension: ROOT,
    beside: [await buildYamlExtension()],
    suite: path.join(__dirname, 'beside/suite'),
    workspace: path.join(__dirname, 'workspace'),
  });
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
