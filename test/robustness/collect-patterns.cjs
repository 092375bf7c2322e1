// Loads every module of the core and prints the regular expressions that are made while they load, as JSON.
const { globSync } = require('tinyglobby');
const { join } = require('node:path');

const root = join(__dirname, '../..');
const own = new Map();
const Original = RegExp;
globalThis.RegExp = new Proxy(Original, {
  construct(target, args, self) {
    const made = Reflect.construct(target, args, self === globalThis.RegExp ? target : self);
    const place = new Error().stack
      .split('\n')
      .find((line) => /[/\\]server[/\\]src[/\\](?!texts[/\\]word-pattern)/.test(line));
    const file = place && /server[/\\]src[/\\][^:)]+/.exec(place)?.[0].replaceAll('\\', '/');
    if (file) own.set(`${file} ${made}`, { file, source: made.source, flags: made.flags });
    return made;
  },
});
// The rings above make none, and their modules are programs.
for (const file of globSync('server/src/{texts,time,law,profiles,plan,rules,workspace,service}/**/*.ts', { cwd: root }))
  if (!file.endsWith('.d.ts')) require(join(root, file));
process.stdout.write(JSON.stringify([...own.values()]));
process.exit(0);
