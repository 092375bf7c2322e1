import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { exceptions, madeLate } from './regex-exceptions';

// The build in plain JavaScript: the other one starts a program of its platform.
const { checkSync }: typeof import('recheck') = require('recheck/lib/browser.js');

const root = join(__dirname, '../..');

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Every literal in the sources, and the places where a pattern is made of a string. */
function readSources(): { literals: Pattern[]; made: { file: string; of: string }[] } {
  const literals: Pattern[] = [];
  const made: { file: string; of: string }[] = [];
  for (const folder of ['server/src', 'client/src'])
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      const file = `${folder}/${name.replaceAll('\\', '/')}`;
      if (!file.endsWith('.ts') || file.includes('/generated/')) continue;
      const text = readFileSync(join(root, file), 'utf8');
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
          literals.push({ file, source, flags });
        }
        const call = ts.isNewExpression(node) || ts.isCallExpression(node) ? node : undefined;
        if (call && /^(?:RegExp|wordPattern)$/.test(call.expression.getText()))
          made.push({ file, of: call.arguments?.[0]?.getText() ?? '' });
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
    }
  return { literals, made };
}

const isListed = ({ file, source }: Pattern) =>
  exceptions.some((exception) => exception.file === file && source.startsWith(exception.begins));

/** Without a repetition that has no end, every try at a place takes a bounded number of steps. */
const mayRepeat = ({ source }: Pattern) => /[*+]|,\}/.test(source);

function linear(patterns: readonly Pattern[]): void {
  const unique = [...new Map(patterns.map((one) => [`/${one.source}/${one.flags}`, one])).values()];
  for (const pattern of unique) {
    if (isListed(pattern) || !mayRepeat(pattern)) continue;
    // Generous, as a proof takes longer on a slow machine.
    const found = checkSync(pattern.source, pattern.flags, { timeout: 120_000 });
    const why = 'complexity' in found ? found.complexity?.summary : '';
    assert.equal(found.status, 'safe', `${pattern.file}: /${pattern.source}/${pattern.flags} ${why}`);
  }
}

describe('regular expressions', function () {
  this.timeout(600_000);
  const { literals, made } = readSources();
  const atStart: readonly Pattern[] = JSON.parse(
    execFileSync(process.execPath, ['--require', 'tsx/cjs', join(__dirname, 'collect-patterns.cjs')], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 50_000_000,
    }),
  );

  it('are found', () => {
    assert.ok(literals.length > 300, `${literals.length} literals`);
    assert.ok(atStart.length > 80, `${atStart.length} patterns made of strings`);
  });

  it('written as such take linear time', () => linear(literals));
  it('made of strings take linear time', () => linear(atStart));

  it('made of strings are made when the module is loaded, where they can be proven', () => {
    const files = new Set(made.map(({ file }) => file));
    files.delete('server/src/texts/word-pattern.ts');
    for (const file of files) {
      const of = (list: readonly { readonly file: string }[]) => list.filter((one) => one.file === file).length;
      assert.ok(of(atStart) + of(madeLate) >= of(made), `${file} makes patterns that nobody has looked at`);
    }
  });

  it('are no exception without need: each that is listed is still there', () => {
    for (const exception of exceptions)
      assert.ok(
        [...literals, ...atStart].some(
          (pattern) =>
            isListed(pattern) && pattern.file === exception.file && pattern.source.startsWith(exception.begins),
        ),
        `${exception.file}: ${exception.begins}`,
      );
    for (const late of madeLate)
      assert.ok(
        made.some(({ file, of }) => file === late.file && of === late.of),
        `${late.file}: ${late.of}`,
      );
  });
});
