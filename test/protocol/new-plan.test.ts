import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readDocument } from '../../server/src/plan/document';
import { type Client, PULL, startClient } from '../support/client';

interface Defaults {
  readonly year: number;
  readonly level: string | null;
  readonly superior: string | null;
  readonly profile: string;
  readonly profiles: readonly { readonly id: string; readonly name: string; readonly source: string }[];
  readonly file: string;
  readonly problems: readonly { readonly field: string; readonly absent: boolean; readonly message: string }[];
}

interface Made {
  readonly text?: string;
  readonly left?: number;
  readonly begin?: { readonly line: number; readonly character: number };
  readonly problems?: readonly { readonly field: string; readonly message: string }[];
}

const OWN = `id: ta
name: { vi: Của ta, en: Ours }
source: { vi: Hướng dẫn, en: Guidance }
years: [2026, 2026]
reports: [CCHC]
groups:
  - { id: chi-dao, roman: I, title: "Chỉ đạo, điều hành" }
`;

describe('a new plan over the protocol', () => {
  let client: Client;
  let folder: string;
  let uri: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'reform-plan-new-'));
    writeFileSync(join(folder, 'reform-plan.yaml'), 'bộ quy tắc: ta.profile.yaml\n');
    writeFileSync(join(folder, 'ta.profile.yaml'), OWN);
    uri = pathToFileURL(join(folder, 'x.plan.yaml')).toString();
    client = await startClient({
      capabilities: PULL,
      workspaceFolders: [pathToFileURL(folder).toString()],
      env: { REFORM_PLAN_AS_OF: '2025-11-24' },
    });
  });

  after(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const defaults = (params?: object) =>
    client.connection.sendRequest<Defaults>('reformPlan/newPlanDefaults', params ?? {});
  const make = (params?: object) => client.connection.sendRequest<Made>('reformPlan/newPlan', params ?? {});

  it('says what is likely before anything is answered', async () => {
    const { year, level, superior, profile, profiles, file, problems } = await defaults({ uri });
    assert.deepEqual([year, level, superior, profile, file], [2026, null, null, 'ta', 'ke-hoach-cchc-2026.plan.yaml']);
    assert.deepEqual(
      profiles.map(({ id, name }) => [id, name.length > 0]),
      ['ta', 'nq76', 'nq30c', 'khanh-hoa-2021', 'par-index'].map((id) => [id, true]),
    );
    assert.deepEqual(
      problems.map(({ field, absent }) => [field, absent]),
      [
        ['agency', true],
        ['year', true],
      ],
    );
  });

  it('says what follows from the answers, and what is wrong with them', async () => {
    const answers = { agency: 'Sở Y tế tỉnh Phú Thọ', year: '2025', parentDate: '30/02/2025', profile: 'nq9' };
    const said = await defaults({ uri, answers });
    assert.deepEqual([said.level, said.superior, said.profile], ['department', 'UBND tỉnh Phú Thọ', 'nq76']);
    assert.deepEqual(
      said.problems.map(({ field }) => field),
      ['parentDate', 'profile'],
    );
    assert.match(said.problems[0]?.message ?? '', /31\/12\/2025/);
  });

  it('writes the plan, which a client then checks, and says where to begin', async () => {
    const answers = {
      agency: 'Sở Y tế tỉnh Phú Thọ',
      year: 2026,
      units: 'Văn phòng; Pháp chế',
      profile: 'nq76',
      indent: 4,
    };
    const { text = '', left, begin } = await make({ uri, answers });
    assert.equal(readDocument(text).plan.areas.length, 7);
    assert.match(text, /^# .*\nkế hoạch:\n {4}tên: /);
    client.open(uri, text);
    const { items = [] } = await client.pull(uri);
    assert.equal(items.length, left);
    const line = text.split('\n')[begin?.line ?? -1];
    assert.equal(line?.trim(), 'số:');
    assert.equal(begin?.character, line?.length);
    client.close(uri);
  });

  it('takes a profile of the workspace only inside it', async () => {
    const answers = { agency: 'Sở Y tế', year: '2026', profile: 'ta' };
    assert.match((await make({ uri, answers })).text ?? '', /bộ quy tắc: ta\n/);
    assert.equal((await make({ uri: 'untitled:x', answers })).problems?.[0]?.field, 'profile');
  });

  for (const params of [
    null,
    [],
    { answers: 7 },
    { uri: {}, answers: { agency: [], year: {}, units: [{}], indent: [], ownNumber: 'x' } },
  ])
    it(`holds up to ${JSON.stringify(params)}`, async () => {
      const [said, made] = await Promise.all([
        client.connection.sendRequest<Defaults>('reformPlan/newPlanDefaults', params),
        client.connection.sendRequest<Made>('reformPlan/newPlan', params),
      ]);
      assert.equal(said.year, 2026);
      assert.equal(made.problems?.[0]?.field, 'agency');
    });
});
