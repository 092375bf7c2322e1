import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeLens, Hover, Location, Position, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, PULL, startClient } from '../support/client';
import { PROVINCE } from '../support/workspace';

/** The sample workspace in a folder of its own, and a client that has it open. */
interface Workspace {
  readonly client: Client;
  uri(name: string): string;
  text(name: string): string;
  /** Opens a file in the client. */
  open(name: string): string;
  /** Where some words stand in a file, `at` characters into them. */
  at(name: string, words: string, at?: number): { textDocument: { uri: string }; position: Position };
  /** `name:line` (1-based) with the words a location covers. */
  shown(location: Location): string;
}

const CAPABILITIES = { ...PULL, workspace: { workspaceEdit: { documentChanges: true } } };

async function withWorkspace(
  run: (workspace: Workspace) => Promise<void>,
  { extra = {}, capabilities = CAPABILITIES }: { extra?: Record<string, string>; capabilities?: object } = {},
): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'reform-plan-trace-')));
  cpSync(PROVINCE, folder, { recursive: true });
  for (const [name, text] of Object.entries(extra)) writeFileSync(join(folder, name), text);
  const uri = (name: string) => pathToFileURL(join(folder, name)).toString();
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const client = await startClient({
    capabilities,
    workspaceFolders: [pathToFileURL(folder).toString()],
    initializationOptions: { commands: { showPlaces: 'show.places', showCoverage: 'show.coverage' } },
  });
  try {
    await run({
      client,
      uri,
      text,
      open(name) {
        client.open(uri(name), text(name));
        return uri(name);
      },
      at(name, words, at = 0) {
        const document = TextDocument.create(uri(name), 'reform-plan', 1, text(name));
        const offset = text(name).indexOf(words);
        assert.ok(offset >= 0, words);
        return { textDocument: { uri: uri(name) }, position: document.positionAt(offset + at) };
      },
      shown({ uri: where, range }) {
        const name = where.slice(where.lastIndexOf('/') + 1);
        const document = TextDocument.create(where, 'reform-plan', 1, text(name));
        return `${name}:${range.start.line + 1} ${document.getText(range)}`;
      },
    });
  } finally {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Plans of two agencies whose lists have ids of their own. */
const LISTS = {
  'a.plan.yaml': listed('Sở A', ['GV-01', 'GV-02'], ['GV-01']),
  'b.plan.yaml': listed('Sở B', ['GV-01', 'GV-03'], ['gv-01, GV-03', "'GV-01'"]),
};

function listed(agency: string, ids: readonly string[], uses: readonly string[]): string {
  return `kế hoạch:
  tên: Kế hoạch CCHC năm 2026 của ${agency}
  năm: 2026
  cơ quan: ${agency}
kế hoạch cấp trên:
  số: 9/KH-UBND
  ngày: 20/12/2025
  cơ quan: UBND tỉnh Phú Thọ
  nhiệm vụ được giao:
${ids.map((id) => `    - { mã: ${id}, nội dung: Nhiệm vụ ${id}, tiến độ: Trước 01/7/2026 }`).join('\n')}
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
${uses.map((id, i) => `      - { tên: Việc ${i + 1}, tiến độ: Trước 01/6/2026, cụ thể hóa: [${id}] }`).join('\n')}
`;
}

/** The lenses that other plans give rise to. */
async function tracedIn(client: Client, uri: string): Promise<CodeLens[]> {
  const lenses: CodeLens[] = await client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
  return lenses.filter(({ data }) => !('own' in data));
}

async function lensesOf(client: Client, uri: string): Promise<string[]> {
  const lenses = await tracedIn(client, uri);
  const resolved = await Promise.all(
    lenses.map((lens): Promise<CodeLens> => client.connection.sendRequest('codeLens/resolve', lens)),
  );
  return resolved.map(({ range, command }) => `${range.start.line + 1} ${command?.title}`);
}

/** Asks until the workspace has been read. */
async function until<T>(ask: () => Promise<T>, good: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (good(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** The files after an edit, by name; with what is open at the version it was made for. */
function applied(edit: WorkspaceEdit | null, workspace: Workspace): Record<string, string> {
  const result: Record<string, string> = {};
  for (const change of edit?.documentChanges ?? []) {
    assert.ok('textDocument' in change);
    const name = change.textDocument.uri.slice(change.textDocument.uri.lastIndexOf('/') + 1);
    const document = TextDocument.create('x:x', 'x', 1, workspace.text(name));
    result[name] = TextDocument.applyEdits(document, change.edits as never);
  }
  return result;
}

describe('tracing between plans', () => {
  it('shows above the tasks of the superior plan who carries them out', async () => {
    await withWorkspace(async (workspace) => {
      const uri = workspace.open('ubnd-tinh.plan.yaml');
      const lenses = await until(
        () => lensesOf(workspace.client, uri),
        (found) => found.some((title) => title.endsWith('37 2 cơ quan thực hiện · 1 muộn hơn hạn giao')),
      );
      assert.deepEqual(lenses, [
        '37 2 cơ quan thực hiện · 1 muộn hơn hạn giao',
        '43 5 cơ quan thực hiện',
        '49 1 cơ quan thực hiện',
        '56 4 cơ quan thực hiện',
        '64 4 cơ quan thực hiện · 1 chưa',
        '70 2 cơ quan thực hiện',
        '78 2 cơ quan thực hiện',
        '86 1 cơ quan thực hiện',
        '93 1 cơ quan thực hiện',
        '100 1 cơ quan thực hiện',
      ]);
      const [lens] = await tracedIn(workspace.client, uri);
      const { command }: CodeLens = await workspace.client.connection.sendRequest('codeLens/resolve', lens);
      assert.equal(command?.command, 'show.places');
      const [from, , places] = (command?.arguments ?? []) as [string, Position, Location[]];
      assert.equal(from, uri);
      assert.deepEqual(places.map(workspace.shown), [
        'so-noi-vu.plan.yaml:55 Kiểm tra công tác cải cách hành chính tại các sở, xã, phường',
        'so-tu-phap.plan.yaml:53 Tham gia đoàn kiểm tra cải cách hành chính của tỉnh',
      ]);
    });
  });

  it('shows in an agency’s plan what each task carries out, and what is missing', async () => {
    await withWorkspace(async (workspace) => {
      const uri = workspace.open('so-tai-chinh.plan.yaml');
      const lenses = await until(
        () => lensesOf(workspace.client, uri),
        (found) => found.some((title) => title.includes('5 cơ quan')),
      );
      assert.deepEqual(lenses, [
        '20 Được giao 4 nhiệm vụ: 3 đã có · 1 chưa',
        '27 Nhiệm vụ thực hiện: I.1',
        '27 5 cơ quan thực hiện',
        '30 Nhiệm vụ thực hiện: II.1.1',
        '30 4 cơ quan thực hiện',
        '33 Chưa có nhiệm vụ thực hiện',
        '33 4 cơ quan thực hiện · 1 chưa',
        '36 Nhiệm vụ thực hiện: II.5.1',
        '50 Thực hiện I.2 của UBND tỉnh Khánh Hòa · hạn giao: Quý IV/2026',
        '65 Thực hiện II.1.1 của UBND tỉnh Khánh Hòa · hạn giao: Trước 15/12/2026',
        '97 Thực hiện II.5.1 của UBND tỉnh Khánh Hòa · hạn giao: Trước 31/12/2026',
      ]);
    });
  });

  it('goes one step up: from a use to the list, from the list to the superior plan, from “tệp” to the file', async () => {
    await withWorkspace(async (workspace) => {
      const { client, at } = workspace;
      const name = 'so-noi-vu.plan.yaml';
      workspace.open(name);
      workspace.open('so-khoa-hoc-va-cong-nghe.plan.yaml');
      const go = async (place: object): Promise<string[]> => {
        const found: Location[] = await client.connection.sendRequest('textDocument/definition', place);
        return found.map(workspace.shown);
      };
      const up = 'ubnd-tinh.plan.yaml:64 Cắt giảm thời gian giải quyết thủ tục hành chính';
      // The workspace may not have been read yet.
      await until(
        () => go(at(name, 'mã: II.2.1', 5)),
        (found) => found[0] === up,
      );
      assert.deepEqual(await go(at(name, 'cụ thể hóa: [II.2.1]', 14)), ['so-noi-vu.plan.yaml:35 II.2.1']);
      assert.deepEqual(await go(at('so-khoa-hoc-va-cong-nghe.plan.yaml', '[II.2.1]', 2)), [up]);
      assert.deepEqual(await go(at(name, 'tệp: ubnd', 6)), ['ubnd-tinh.plan.yaml:1 ']);
      assert.deepEqual(await go(at(name, 'Hằng quý')), []);
    });
  });

  it('finds every reference from either end', async () => {
    await withWorkspace(async (workspace) => {
      const { client, at } = workspace;
      workspace.open('ubnd-tinh.plan.yaml');
      workspace.open('so-tai-chinh.plan.yaml');
      const find = async (place: object, includeDeclaration: boolean): Promise<string[]> => {
        const params = { ...place, context: { includeDeclaration } };
        const found: Location[] = await client.connection.sendRequest('textDocument/references', params);
        return found.map(workspace.shown);
      };
      const others = [
        'phuong-nha-trang.plan.yaml:30 II.2.1',
        'so-noi-vu.plan.yaml:35 II.2.1',
        'so-tai-chinh.plan.yaml:33 II.2.1',
        'so-tu-phap.plan.yaml:36 II.2.1',
        'phuong-nha-trang.plan.yaml:76 II.2.1',
        'so-khoa-hoc-va-cong-nghe.plan.yaml:67 II.2.1',
        'so-noi-vu.plan.yaml:93 II.2.1',
        'so-tu-phap.plan.yaml:90 II.2.1',
      ];
      const declared = 'ubnd-tinh.plan.yaml:64 Cắt giảm thời gian giải quyết thủ tục hành chính';
      const fromTask = at('ubnd-tinh.plan.yaml', 'Cắt giảm thời gian', 3);
      assert.deepEqual(await find(fromTask, true), [declared, ...others]);
      assert.deepEqual(await find(fromTask, false), others);
      assert.deepEqual(await find(at('so-tai-chinh.plan.yaml', 'mã: II.2.1', 6), true), [declared, ...others]);
    });
  });

  it('tells under the pointer what an id says, by when, and who carries it out', async () => {
    await withWorkspace(async (workspace) => {
      const { client, at } = workspace;
      workspace.open('so-tu-phap.plan.yaml');
      const hover = async (place: object): Promise<string> => {
        const found: Hover | null = await client.connection.sendRequest('textDocument/hover', place);
        return found ? (found.contents as { value: string }).value : '';
      };
      const use = await until(
        () => hover(at('so-tu-phap.plan.yaml', 'cụ thể hóa: [II.2.1]', 15)),
        (text) => text.includes('4/5'),
      );
      assert.match(use, /^\*\*II\.2\.1\*\* Cắt giảm thời gian giải quyết thủ tục hành chính/);
      assert.match(use, /Hạn giao: Quý III\/2026 \(đến hết T4 30\/09\/2026\)/);
      assert.match(use, /UBND tỉnh Khánh Hòa · 1234\/KH-UBND · \[ubnd-tinh\.plan\.yaml\]\(file:\/\/\/.*#L64\)/);
      const [first, second] = use.split('\n').filter((line) => line.startsWith('- '));
      assert.match(
        first ?? '',
        /^- \[Sở Tài chính tỉnh Khánh Hòa\]\(.*so-tai-chinh.*#L33\) – chưa có nhiệm vụ thực hiện$/,
      );
      assert.match(second ?? '', /^- Sở Khoa học và Công nghệ tỉnh Khánh Hòa: \[II\.2\.1\]/);
      assert.match(
        await hover(at('so-tu-phap.plan.yaml', 'mã: II.2.1', 5)),
        /Nhiệm vụ thực hiện trong kế hoạch này: \[II\.2\.1\]/,
      );
      assert.match(
        await hover(at('so-tu-phap.plan.yaml', 'Quý II/2026')),
        /30\/06\/2026/,
        'other hovers are as they were',
      );
      workspace.open('ubnd-tinh.plan.yaml');
      const task = await hover(at('ubnd-tinh.plan.yaml', 'Cắt giảm thời gian', 3));
      const [own = '', traced = ''] = task.split('\n\n---\n\n');
      assert.match(own, /^\*\*II\.2\.1\*\* Cắt giảm .*\n\n\*Sản phẩm:\*/u, 'a task is told of by its own plan');
      assert.match(traced, /^Đã có 4\/5 cơ quan thực hiện:\n- \[Sở Tài chính/u, 'and by those below');
    });
  });

  it('renames an assignment in every list and use that means it, open or not', async () => {
    await withWorkspace(
      async (workspace) => {
        const { client, at } = workspace;
        const uri = workspace.open('a.plan.yaml');
        const place = at('a.plan.yaml', 'cụ thể hóa: [GV-01]', 14);
        const prepared = await client.connection.sendRequest('textDocument/prepareRename', place);
        assert.deepEqual((prepared as { placeholder: string }).placeholder, 'GV-01');
        const edit: WorkspaceEdit = await client.connection.sendRequest('textDocument/rename', {
          ...place,
          newName: 'NV, 1',
        });
        const after = applied(edit, workspace);
        assert.deepEqual(Object.keys(after).sort(), ['a.plan.yaml', 'b.plan.yaml']);
        assert.equal(
          after['a.plan.yaml'],
          LISTS['a.plan.yaml'].replace('mã: GV-01', 'mã: "NV, 1"').replace('[GV-01]', '["NV, 1"]'),
        );
        assert.equal(
          after['b.plan.yaml'],
          LISTS['b.plan.yaml']
            .replace('mã: GV-01', 'mã: "NV, 1"')
            .replace('[gv-01, GV-03]', '["NV, 1", GV-03]')
            .replace("['GV-01']", '["NV, 1"]'),
        );
        const versions = edit.documentChanges?.map(
          (change) => 'textDocument' in change && [change.textDocument.uri, change.textDocument.version],
        );
        assert.deepEqual(versions, [
          [uri, 1],
          [workspace.uri('b.plan.yaml'), null],
        ]);
      },
      { extra: LISTS },
    );
  });

  it('refuses an id that would be mistaken for another, with the reason', async () => {
    await withWorkspace(
      async (workspace) => {
        const { client, at } = workspace;
        workspace.open('a.plan.yaml');
        workspace.open('so-noi-vu.plan.yaml');
        const place = at('a.plan.yaml', 'mã: GV-01', 5);
        const rename = (where: object, newName: string) =>
          client.connection.sendRequest('textDocument/rename', { ...where, newName });
        await assert.rejects(rename(place, 'gv-02'), /“gv-02” đã được dùng trong a\.plan\.yaml/);
        await assert.rejects(rename(place, 'GV-03'), /“GV-03” đã được dùng trong b\.plan\.yaml/);
        await assert.rejects(rename(place, '  '), /không được để trống/);
        await assert.rejects(rename(place, 'a\nb'), /trên một dòng/);
        const number = at('so-noi-vu.plan.yaml', 'mã: II.2.1', 5);
        await until(
          () => client.connection.sendRequest('textDocument/prepareRename', number).then(() => '', String),
          (answer) => /số của nhiệm vụ trong kế hoạch cấp trên/.test(answer),
        );
        await assert.rejects(
          client.connection.sendRequest('textDocument/prepareRename', at('so-noi-vu.plan.yaml', 'Hằng quý')),
          /không có tên hay mã/,
        );
      },
      { extra: LISTS },
    );
  });

  it('counts what is being typed, in whichever file', async () => {
    await withWorkspace(async (workspace) => {
      const { client } = workspace;
      const name = 'so-tai-chinh.plan.yaml';
      const uri = workspace.open(name);
      const first = await coverage(client);
      assert.match(first.body, /1 chưa có\./);
      const text = workspace.text(name).replace('[II.5.1]', '[II.5.1, II.2.1]');
      client.change(uri, 2, { text });
      const told = new Promise((resolve) => client.connection.onNotification('reformPlan/coverageChanged', resolve));
      assert.ok(!/1 chưa có\./.test((await coverage(client)).body));
      await told;
    });
  });

  it('gives the matrix as the inside of a page, with places to open', async () => {
    await withWorkspace(async (workspace) => {
      const { body, places } = await coverage(workspace.client, 'en');
      assert.match(body, /24 assigned: 23 covered/);
      const [, number] = /class="uncovered"><button type="button" data-at="(\d+)"/.exec(body) ?? [];
      const place = places[Number(number)] ?? assert.fail('no place');
      assert.equal(workspace.shown(place), 'so-tai-chinh.plan.yaml:33 II.2.1');
    });
  });

  it('has nothing to say of a plan that stands alone, of one never saved, of one that is no plan', async () => {
    await withWorkspace(async ({ client, text }) => {
      for (const [uri, content] of [
        ['untitled:Untitled-1', text('so-tai-chinh.plan.yaml')],
        ['file:///elsewhere/alone.plan.yaml', 'kế hoạch:\n  tên: Một mình\n'],
        ['file:///elsewhere/no.plan.yaml', '- [\n\t'],
      ] as const) {
        client.open(uri, content);
        const place = { textDocument: { uri }, position: { line: 0, character: 2 } };
        assert.deepEqual(await lensesOf(client, uri), []);
        assert.deepEqual(await client.connection.sendRequest('textDocument/definition', place), []);
        const references = { ...place, context: { includeDeclaration: true } };
        assert.deepEqual(await client.connection.sendRequest('textDocument/references', references), []);
      }
    });
  });
});

function coverage(client: Client, language = 'vi'): Promise<{ body: string; places: Location[] }> {
  return client.connection.sendRequest('reformPlan/coverage', { language });
}
