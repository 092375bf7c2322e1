import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cache, cacheFolder, digestOf, openCache } from '../../../server/src/cli/cache';

const io = { cwd: '/plans', program: undefined };
const key = (slot: string, circumstances = 'c') => ({ slot, circumstances });

function read(cache: Cache, slot: string, circumstances = 'c'): string | undefined {
  const entry = cache.find(key(slot, circumstances));
  return entry && cache.read(entry);
}

describe('cache of results', () => {
  const made: string[] = [];
  const folder = () => {
    const path = mkdtempSync(join(tmpdir(), 'reform-plan-cache-'));
    made.push(path);
    return path;
  };

  after(() => {
    for (const path of made) rmSync(path, { recursive: true, force: true });
  });

  it('gives back what was put, also when opened again, and nothing under other circumstances', async () => {
    const at = join(folder(), 'new', 'folder');
    const inputs = [{ path: '/parent', digest: digestOf('x') }];
    const cache = await openCache(io, at);
    assert.equal(cache.find(key('a')), undefined);
    cache.put(key('a'), 'content a', inputs, 'kết quả 😀');
    cache.put(key('b'), 'content b', [], '');
    assert.equal(read(cache, 'a'), 'kết quả 😀');
    await cache.save();
    const again = await openCache(io, at);
    assert.equal(read(again, 'a'), 'kết quả 😀');
    assert.equal(read(again, 'b'), '');
    assert.deepEqual([again.find(key('a'))?.content, again.find(key('a'))?.inputs], ['content a', inputs]);
    assert.equal(read(again, 'a', 'other'), undefined);
    assert.equal(read(await openCache({ ...io, cwd: '/elsewhere' }, at), 'a'), undefined);
  });

  it('keeps one result a slot, the last', async () => {
    const at = folder();
    const cache = await openCache(io, at);
    cache.put(key('a', 'yesterday'), 'x', [], 'old');
    cache.put(key('a', 'today'), 'x', [], 'new');
    await cache.save();
    const again = await openCache(io, at);
    assert.deepEqual([read(again, 'a', 'yesterday'), read(again, 'a', 'today')], [undefined, 'new']);
  });

  it('is of another build as if it were not there', async () => {
    const at = folder();
    const program = join(at, 'cli.js');
    writeFileSync(program, 'one');
    const cache = await openCache({ ...io, program }, at);
    cache.put(key('a'), 'x', [], 'result');
    await cache.save();
    assert.equal(read(await openCache({ ...io, program }, at), 'a'), 'result');
    writeFileSync(program, 'two');
    assert.equal(read(await openCache({ ...io, program }, at), 'a'), undefined);
  });

  it('can be read by its owner alone, and leaves no other file', async () => {
    const at = join(folder(), 'cache');
    const cache = await openCache(io, at);
    cache.put(key('a'), 'x', [], 'result');
    await cache.save();
    const [name, ...more] = readdirSync(at);
    assert.deepEqual(more, []);
    if (process.platform === 'win32') return;
    assert.equal(statSync(at).mode & 0o777, 0o700);
    assert.equal(statSync(join(at, name ?? '')).mode & 0o777, 0o600);
  });

  it('adds to what others have saved in the meantime', async () => {
    const at = folder();
    const caches = await Promise.all(['a', 'b', 'c', 'd'].map(() => openCache(io, at)));
    for (const [i, cache] of caches.entries()) cache.put(key(`slot ${i}`), 'x', [], `result ${i}`);
    for (const cache of caches) await cache.save();
    const again = await openCache(io, at);
    for (const i of caches.keys()) assert.equal(read(again, `slot ${i}`), `result ${i}`);
  });

  it('stays within its bounds and drops what was not used for the longest time', async () => {
    const at = folder();
    const most = { all: 5_000, one: 5_000 };
    const fill = async (cwd: string, slots: readonly string[]) => {
      const cache = await openCache({ ...io, cwd }, at, most);
      for (const slot of slots) cache.put(key(slot), 'x', [], 'r'.repeat(1_000));
      await cache.save();
    };
    await fill('/one', ['a', 'b', 'c', 'd', 'e', 'f']);
    const [name = ''] = readdirSync(at);
    assert.ok(statSync(join(at, name)).size < 5_500);
    const kept = await openCache({ ...io, cwd: '/one' }, at, most);
    assert.equal(['a', 'b', 'c', 'd', 'e', 'f'].filter((slot) => kept.find(key(slot))).length, 3);
    // Long ago.
    utimesSync(join(at, name), 1, 1);
    writeFileSync(join(at, 'killed.tmp'), 'x');
    utimesSync(join(at, 'killed.tmp'), 1, 1);
    writeFileSync(join(at, 'not ours'), 'x'.repeat(10_000));
    await fill('/two', ['a', 'b', 'c']);
    assert.ok(!readdirSync(at).includes(name));
    assert.ok(!readdirSync(at).includes('killed.tmp'));
    assert.equal(readdirSync(at).length, 2);
  });

  it('stands where the system keeps such things, and nowhere when that is not known or not wanted', () => {
    const program = '/app/cli.js';
    const cases: [NodeJS.Platform, Record<string, string>, string | undefined, string | undefined][] = [
      ['linux', { HOME: '/home/a' }, program, '/home/a/.cache/reform-plan'],
      ['linux', { HOME: '/home/a', XDG_CACHE_HOME: '/c' }, program, '/c/reform-plan'],
      ['darwin', { HOME: '/Users/a' }, program, '/Users/a/Library/Caches/reform-plan'],
      ['win32', { LOCALAPPDATA: '/AppData/Local' }, program, '/AppData/Local/reform-plan'],
      ['linux', {}, program, undefined],
      ['linux', { HOME: '/home/a' }, undefined, undefined],
      ['linux', { HOME: '/home/a', REFORM_PLAN_CACHE: 'off' }, program, undefined],
      ['linux', { HOME: '/home/a', REFORM_PLAN_CACHE: '/c' }, undefined, '/c'],
    ];
    for (const [platform, env, own, expected] of cases)
      assert.equal(cacheFolder({ env, program: own }, platform), expected && join(expected), JSON.stringify(env));
  });
});
