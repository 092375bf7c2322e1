import assert from 'node:assert/strict';
import { render } from '../../../server/src/texts/localized';
import { configFor } from '../../../server/src/workspace/config';
import { memoryFiles } from '../../../server/src/workspace/files';

const PLAN = '/tinh/so/ke-hoach.plan.yaml';

async function load(files: Record<string, string>) {
  const { path, config, problems, watched } = await configFor(memoryFiles(files), PLAN, '/tinh');
  return { path, config, watched, said: problems.map(({ message }) => render(message, 'vi')), problems };
}

describe('reform-plan.yaml', () => {
  it('is found from the plan upward, the nearest one first', async () => {
    assert.equal((await load({ '/tinh/reform-plan.yaml': '' })).path, '/tinh/reform-plan.yaml');
    const both = await load({ '/tinh/reform-plan.yaml': '', '/tinh/so/reform-plan.yaml': '' });
    assert.equal(both.path, '/tinh/so/reform-plan.yaml');
  });

  it('is not looked for above the workspace', async () => {
    const { path, watched } = await load({ '/reform-plan.yaml': 'rules: { unit-unused: error }' });
    assert.equal(path, undefined);
    assert.deepEqual(watched, ['/tinh/so/reform-plan.yaml', '/tinh/reform-plan.yaml']);
  });

  it('sets severities in either language', async () => {
    const vietnamese = await load({
      '/tinh/reform-plan.yaml': 'quy tắc:\n  unit-unused: cảnh báo\n  area-order: tắt\n',
    });
    assert.deepEqual(vietnamese.config.severities, { 'unit-unused': 'warning', 'area-order': 'off' });
    assert.deepEqual(vietnamese.said, []);
    const english = await load({ '/tinh/reform-plan.yaml': 'rules: { unit-unused: warning, area-order: off }' });
    assert.deepEqual(english.config.severities, vietnamese.config.severities);
  });

  it('says what is wrong, where, and keeps the rest', async () => {
    const text = 'quy tắc:\n  khong-co: lỗi\n  unit-unused: nặng\n  area-order: tắt\nkhác: 1\n';
    const { config, problems, said } = await load({ '/tinh/reform-plan.yaml': text });
    assert.deepEqual(config.severities, { 'area-order': 'off' });
    assert.deepEqual(
      problems.map(({ start, end }) => text.slice(start, end)),
      ['khong-co', 'nặng', 'khác'],
    );
    assert.equal(said.length, 3);
  });

  it('reads a profile of the workspace, and none from outside it', async () => {
    const profile =
      'id: rieng\nname: Bộ quy tắc riêng\ngroups:\n  - id: chi-dao\n    roman: I\n    title: Chỉ đạo, điều hành\n';
    const { config, said } = await load({
      '/tinh/reform-plan.yaml': 'bộ quy tắc: [rieng.profile.yaml, ../ngoai.profile.yaml, khong-co.profile.yaml]',
      '/tinh/rieng.profile.yaml': profile,
      '/ngoai.profile.yaml': profile,
    });
    assert.deepEqual(
      config.profiles.map(({ id }) => id),
      ['rieng'],
    );
    assert.equal(said.length, 2);
    assert.match(said.join('\n'), /nằm ngoài thư mục làm việc/);
  });

  it('follows no link out of the workspace', async () => {
    const profile = 'id: rieng\nname: A\ngroups:\n  - id: chi-dao\n    roman: I\n    title: B\n';
    const texts = {
      '/tinh/reform-plan.yaml': 'bộ quy tắc: [lien-ket.profile.yaml]',
      '/ngoai/mat.yaml': profile,
      '/tinh/chung/rieng.yaml': profile,
    };
    for (const [target, profiles] of [
      ['/ngoai/mat.yaml', 0],
      ['/tinh/chung/rieng.yaml', 1],
    ] as const) {
      const files = memoryFiles(texts, { '/tinh/lien-ket.profile.yaml': target });
      const { config, problems } = await configFor(files, PLAN, '/tinh');
      assert.equal(config.profiles.length, profiles, target);
      assert.equal(problems.length, 1 - profiles, target);
    }
  });

  it('survives garbage', async () => {
    for (const text of ['\u0000', '- a', 'quy tắc: [', 'quy tắc: 1', '[]', 'bộ quy tắc: {a: {b: c}}'])
      await load({ '/tinh/reform-plan.yaml': text });
  });
});
