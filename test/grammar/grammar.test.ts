import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Runs the marks in `*.plan.yaml` beside this file over the generated grammar, as the editor would colour them. */
describe('grammar', () => {
  const root = join(__dirname, '../..');
  const tool = join(root, 'node_modules/vscode-tmgrammar-test/dist/unit.js');
  const run = (file: string) =>
    execFileSync(process.execPath, [tool, '--grammar', 'syntaxes/reform-plan.tmLanguage.json', file], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  it('colours keys, dates, deadlines, citations, percentages and silencing comments', () => {
    assert.match(run('test/grammar/plan.plan.yaml'), /run successful/);
  });
});
