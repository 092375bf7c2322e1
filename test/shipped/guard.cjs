/** Runs before a program (`node --require`): whatever would leave this machine or start another program ends it with exit code 99. */
const refuse = (what) => () => {
  require('node:fs').writeSync(2, `REFUSED: ${what}\n`);
  process.exit(99);
};
const dns = require('node:dns');
const net = require('node:net');
net.Socket.prototype.connect = refuse('net.connect');
net.Server.prototype.listen = refuse('net.listen');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6'])
  dns[name] = dns.promises[name] = refuse(`dns.${name}`);
require('node:dgram').createSocket = refuse('dgram');
globalThis.fetch = refuse('fetch');
const children = require('node:child_process');
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'])
  children[name] = refuse(`child_process.${name}`);
for (const name of ['runInThisContext', 'runInNewContext', 'runInContext', 'compileFunction'])
  require('node:vm')[name] = refuse(`vm.${name}`);
