// Loaded into the server by the soak test: on a signal, says how much is left on the heap once garbage is collected.
process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
  process.stderr.write(`heap ${process.memoryUsage().heapUsed}\n`);
});
