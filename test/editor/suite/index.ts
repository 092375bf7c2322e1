import * as fs from 'node:fs';
import * as path from 'node:path';

/** A language server starts and answers within seconds; a busy machine takes longer. */
const TEST_MS = 30_000;

/** What VS Code calls inside the extension host. Rejects when a test failed, which is what makes the run fail. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: TEST_MS,
    color: false,
    reporter: 'spec',
    forbidOnly: true,
    forbidPending: true,
  });
  const files = fs
    .readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.js'));
  for (const file of files.sort()) mocha.addFile(path.join(__dirname, file));
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`${failures} test${failures === 1 ? '' : 's'} failed in the editor.`);
}
