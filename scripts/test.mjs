/**
 * `npm test`: installs, builds, and runs every check and every test, the real editor included.
 * `npm test -- unit cli` runs only the steps named. It ends with one line: how many tests passed and failed.
 */
import { install, run } from './steps.mjs';

const mocha = (folder, ...more) => ['mocha', ['--reporter', 'dot', ...more, `test/${folder}/**/*.test.ts`]];
const steps = {
  generated: ['tsx', ['scripts/generate.ts', '--check']],
  licences: ['node', ['scripts/licences.mjs', '--check']],
  types: ['tsc', ['--noEmit']],
  lint: ['biome', ['check', '--error-on-warnings']],
  deadcode: ['knip', []],
  texts: ['tsx', ['scripts/check-texts.ts']],
  build: ['node', ['scripts/build.mjs']],
  unit: mocha('unit', '--parallel', '--jobs', '2'),
  property: mocha('property'),
  robustness: mocha('robustness', '--parallel', '--jobs', '2'),
  cli: mocha('cli'),
  protocol: mocha('protocol'),
  grammar: mocha('grammar'),
  web: mocha('web'),
  package: ['node', ['scripts/package.mjs']],
  shipped: mocha('shipped'),
  editor: ['tsx', ['test/editor/run.ts']],
  installed: mocha('installed'),
  neovim: mocha('neovim'),
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No step ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}`);
  process.exit(2);
}

// Tests that start the program as users do must not leave results in the cache of whoever runs them.
process.env.REFORM_PLAN_CACHE ??= 'off';

let passed = 0;
let failed = 0;
await install();
for (const [name, [command, args]] of Object.entries(steps)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`\n── ${name} ──`);
  const started = Date.now();
  try {
    count(await run(command, args));
  } catch (error) {
    count(error.output ?? '');
    // A step that fails without a failing test of its own is a failure all the same.
    if (!/\d+ failing/.test(error.output ?? '')) failed++;
    console.error(`${name}: ${error.message}`);
  }
  console.log(`${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function count(output) {
  for (const [, number, word] of output.matchAll(/^\s*(\d+) (passing|failing)\b/gm)) {
    if (word === 'passing') passed += Number(number);
    else failed += Number(number);
  }
}
