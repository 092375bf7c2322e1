import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Client, PULL, SERVER, startClient } from '../support/client';

const PLAN = 'kế hoạch:\n  tên: Kế hoạch năm 2021\n  năm: 2021\n  co quan: Thanh tra tỉnh';

/** What may stand where a file is expected, and what the command line says of it. */
const states: readonly (readonly [name: string, make: (path: string) => void, sentence: RegExp])[] = [
  ['a folder', (path) => mkdirSync(path), /There is no plan/],
  [
    'a loop of links',
    (path) => {
      symlinkSync(`${path}.2`, path);
      symlinkSync(path, `${path}.2`);
    },
    /leads back to itself/,
  ],
  ['a link to nothing', (path) => symlinkSync(`${path}.gone`, path), /links to a file that is gone/],
  [
    '200 MB',
    (path) => {
      writeFileSync(path, '');
      truncateSync(path, 200_000_000);
    },
    /larger than \d+ MB/,
  ],
  ['a pipe that nobody writes to', (path) => void execFileSync('mkfifo', [path]), /not a regular file/],
  ['a device without an end', (path) => symlinkSync('/dev/zero', path), /not a regular file/],
  ['UTF-16', (path) => writeFileSync(path, Buffer.from(`\ufeff${PLAN}`, 'utf16le')), /UTF-16/],
  ['another encoding', (path) => writeFileSync(path, Buffer.from('t\xean: K\xea ho\x82ch', 'latin1')), /UTF-8/],
];

let folder = '';
const inFolder = (name: string) => join(folder, name);

function write(name: string, content: string | Buffer): void {
  mkdirSync(dirname(inFolder(name)), { recursive: true });
  writeFileSync(inFolder(name), content);
}

interface Run {
  readonly code: number | null;
  readonly err: string;
  /** The rules found, by path. */
  readonly found: Readonly<Record<string, readonly string[]>>;
}

/** The command line as a process of its own; one that hangs is ended and has no exit code. */
function check(
  paths: readonly string[],
  { node = [] as readonly string[], uid = undefined as number | undefined } = {},
): Run {
  // Where another user may read it.
  copyFileSync(join(dirname(SERVER), 'cli.js'), inFolder('cli.js'));
  const args = ['check', ...paths, '--format', 'json', '--lang', 'en', '--as-of', '2021-02-01'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=200', ...node, inFolder('cli.js'), ...args],
    { cwd: folder, encoding: 'utf8', timeout: 60_000, ...(uid === undefined ? {} : { uid, gid: uid }) },
  );
  assert.doesNotMatch(stderr, /^ +at /m, 'a stack trace is no sentence');
  const files: readonly { path: string; findings: { rule: string }[] }[] = stdout ? JSON.parse(stdout).files : [];
  return {
    code: status,
    err: stderr,
    found: Object.fromEntries(files.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)])),
  };
}

/** Exit 2 with one sentence that names the file, and the plan beside it is checked all the same. */
function isTold({ code, err, found }: Run, name: string, sentence: RegExp): void {
  assert.equal(code, 2, err);
  const told = err.split('\n').filter((line) => line.includes(name));
  assert.equal(told.length, 1, err);
  assert.match(told[0] ?? '', sentence);
  assert.ok(found['tot.plan.yaml']?.includes('unknown-key'), JSON.stringify(found));
}

describe('files', function () {
  this.timeout(240_000);
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'reform-plan-')));
    chmodSync(folder, 0o755);
    write('tot.plan.yaml', PLAN);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  describe('on the command line', () => {
    for (const [name, make, sentence] of states)
      it(`${name} in place of a plan: one sentence, exit 2, the others are checked`, () => {
        make(inFolder('la.plan.yaml'));
        isTold(check(['tot.plan.yaml', 'la.plan.yaml']), 'la.plan.yaml', sentence);
      });

    it('a folder full of them is checked as far as can be', () => {
      for (const [i, [, make]] of states.entries()) make(inFolder(`la-${i}.plan.yaml`));
      const { code, err, found } = check(['.']);
      assert.equal(code, 2, err);
      assert.ok(found['tot.plan.yaml']?.includes('unknown-key'), JSON.stringify(found));
      for (const i of [3, 6, 7]) assert.ok(err.includes(`la-${i}.plan.yaml`), err);
    });

    it('a file that its user may not read', () => {
      write('la.plan.yaml', PLAN);
      chmodSync(inFolder('la.plan.yaml'), 0o000);
      // Nothing is closed to root: the program runs as nobody then.
      const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};
      isTold(check(['tot.plan.yaml', 'la.plan.yaml'], nobody), 'la.plan.yaml', /No permission/);
    });

    /** Makes the program do something to a file right behind looking at it, before it opens it. */
    const meanwhile = (what: string): readonly string[] => {
      write(
        'meanwhile.cjs',
        `const files = require('node:fs'), { promises } = files, { stat } = promises;
        promises.stat = async (path, ...more) => {
          const stats = await stat(path, ...more);
          if (String(path).endsWith('la.plan.yaml')) { ${what} }
          return stats;
        };`,
      );
      return ['--require', inFolder('meanwhile.cjs')];
    };

    it('a plan that vanishes between the look at it and the reading', () => {
      write('la.plan.yaml', PLAN);
      const node = meanwhile('files.rmSync(path, { force: true });');
      isTold(check(['tot.plan.yaml', 'la.plan.yaml'], { node }), 'la.plan.yaml', /is not there/);
    });

    it('a plan that becomes a folder meanwhile', () => {
      write('la.plan.yaml', PLAN);
      const node = meanwhile('files.rmSync(path, { recursive: true, force: true }); files.mkdirSync(path);');
      isTold(check(['tot.plan.yaml', 'la.plan.yaml'], { node }), 'la.plan.yaml', /is a folder/);
    });

    it('a plan without a last line end, with bytes of zero, of nothing at all', () => {
      write('khong-xuong-dong.plan.yaml', PLAN);
      write('so-khong.plan.yaml', `${PLAN}\n\0\0\0`);
      write('rong.plan.yaml', '');
      const { code, found } = check(['.']);
      assert.equal(code, 1);
      assert.deepEqual(found['khong-xuong-dong.plan.yaml'], found['tot.plan.yaml']);
      assert.deepEqual(found['so-khong.plan.yaml'], ['yaml-syntax']);
      assert.deepEqual(found['rong.plan.yaml'], ['missing-field']);
    });

    for (const [name, make] of states)
      it(`${name} in place of the configuration, a profile, the parent: the plan is checked all the same`, () => {
        for (const where of ['cau-hinh', 'bo-quy-tac', 'cap-tren']) write(`${where}/a.plan.yaml`, PLAN);
        make(inFolder('cau-hinh/reform-plan.yaml'));
        write('bo-quy-tac/reform-plan.yaml', 'bộ quy tắc:\n  - rieng.profile.yaml\n');
        make(inFolder('bo-quy-tac/rieng.profile.yaml'));
        write('cap-tren/a.plan.yaml', WITH_PARENT);
        make(inFolder('cap-tren/cha.plan.yaml'));
        const { code, found, err } = check(['cau-hinh/a.plan.yaml', 'bo-quy-tac/a.plan.yaml', 'cap-tren/a.plan.yaml']);
        assert.ok(code === 1 || code === 2, `${code} ${err}`);
        assert.ok(found['cau-hinh/a.plan.yaml']?.includes('unknown-key'), err);
        assert.ok(found['bo-quy-tac/a.plan.yaml']?.includes('unknown-key'), err);
        assert.ok(found['cap-tren/a.plan.yaml']?.includes('parent-file'), JSON.stringify(found));
      });
  });

  describe('in the editor', () => {
    async function withClient(capabilities: object, run: (client: Client) => Promise<void>): Promise<void> {
      const client = await startClient({ capabilities, workspaceFolders: [pathToFileURL(folder).toString()] });
      try {
        await run(client);
      } finally {
        await client.stop();
      }
    }

    for (const [name, make] of states)
      it(`${name} in place of the configuration, a profile, the parent, another plan`, async () => {
        make(inFolder('reform-plan.yaml'));
        write('bo-quy-tac/reform-plan.yaml', 'bộ quy tắc: [rieng.profile.yaml]\n');
        make(inFolder('bo-quy-tac/rieng.profile.yaml'));
        make(inFolder('cha.plan.yaml'));
        await withClient(PULL, async (client) => {
          for (const [path, text, rule] of [
            ['a.plan.yaml', PLAN, 'unknown-key'],
            ['bo-quy-tac/a.plan.yaml', PLAN, 'unknown-key'],
            ['b.plan.yaml', WITH_PARENT, 'parent-file'],
          ] as const) {
            const uri = pathToFileURL(inFolder(path)).toString();
            client.open(uri, text);
            const { items = [] } = await client.pull(uri);
            assert.ok(
              items.some(({ code }) => code === rule),
              `${path}: ${items.map(({ code }) => code)}`,
            );
          }
        });
      });

    it('200 plans opened at once: all findings arrive, none mixed up', async () => {
      await withClient({}, async (client) => {
        const uriOf = (i: number) => pathToFileURL(inFolder(`ke-hoach-${i}.plan.yaml`)).toString();
        const lines = (i: number) => '# x\n'.repeat(i);
        for (let i = 0; i < 200; i++) client.open(uriOf(i), `${lines(i)}khoa${i}: x\n${PLAN}\n`);
        for (let i = 0; i < 200; i++) {
          const { diagnostics } = await client.publication(({ uri }) => uri === uriOf(i));
          const own = diagnostics.filter(({ code }) => code === 'unknown-key');
          assert.deepEqual(
            own.map(({ range }) => range.start.line),
            [i, i + 4],
            uriOf(i),
          );
          assert.ok(String(own[0]?.message).includes(`“khoa${i}”`), String(own[0]?.message));
        }
        const others = client.published.filter(({ uri }) => !/\/(?:ke-hoach-\d+|tot)\.plan\.yaml$/.test(uri));
        assert.deepEqual(others, []);
      });
    });
  });
});

const WITH_PARENT = `${PLAN}\nkế hoạch cấp trên:\n  số: 1/QĐ-UBND\n  ngày: 31/12/2020\n  cơ quan: UBND tỉnh\n  tệp: cha.plan.yaml\n`;
