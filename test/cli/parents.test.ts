import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cli, folderWith, removeFolders } from './harness';

const province = (deadline: string) => `kế hoạch:
  tên: Kế hoạch cải cách hành chính tỉnh Khánh Hòa năm 2021
  năm: 2021
  cơ quan: UBND tỉnh Khánh Hòa
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát văn bản
        tiến độ: ${deadline}
        chủ trì: Thanh tra tỉnh
`;
const child = (file: string) => `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021 của Thanh tra tỉnh
  năm: 2021
  cơ quan: Thanh tra tỉnh Khánh Hòa
kế hoạch cấp trên:
  số: 3595/QĐ-UBND
  ngày: 31/12/2020
  cơ quan: UBND tỉnh Khánh Hòa
  tệp: ${file}
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát văn bản
        sản phẩm: [Báo cáo]
        tiến độ: Trong tháng 10/2021
        chủ trì: Văn phòng
        cụ thể hóa: [II.1.1]
`;
const FILES = { 'tinh.plan.yaml': province('Trong tháng 9/2021'), 'so/ttt.plan.yaml': child('../tinh.plan.yaml') };
/** Without the configuration of the other tests, which would be the beginning of a workspace. */
const folder = (files: Record<string, string>) => folderWith({ ...files, 'reform-plan.yaml': undefined });
const TRACING = new Set(['assignment-uncovered', 'implements-unknown', 'parent-file', 'later-than-parent']);

async function traced(cwd: string, argv: readonly string[], options: { cache?: string; stdin?: string } = {}) {
  const { out } = await cli(['check', ...argv, '--as-of', '2021-02-01', '--format', 'json', '--fail-on', 'never'], {
    cwd,
    ...(options.cache ? { env: { REFORM_PLAN_CACHE: options.cache } } : {}),
    ...(options.stdin ? { stdin: options.stdin } : {}),
  });
  const { files }: { files: { path: string; findings: { rule: string }[] }[] } = JSON.parse(out);
  return files.flatMap(({ findings }) => findings.map(({ rule }) => rule)).filter((rule) => TRACING.has(rule));
}

describe('check with parent plans', () => {
  after(removeFolders);

  it('finds the parent wherever the workspace begins', async () => {
    const cwd = folder(FILES);
    assert.deepEqual(await traced(cwd, ['.']), ['later-than-parent']);
    assert.deepEqual(await traced(cwd, ['so']), ['later-than-parent']);
    assert.deepEqual(await traced(cwd, ['so/ttt.plan.yaml']), ['later-than-parent']);
    // From elsewhere, the folder that is named is the workspace; of a file that is named its own folder.
    const elsewhere = folder({ 'x.txt': '' });
    assert.deepEqual(await traced(elsewhere, [cwd]), ['later-than-parent']);
    assert.deepEqual(await traced(elsewhere, [join(cwd, 'so/ttt.plan.yaml')]), ['parent-file']);
    // From below, the folder above is the workspace where the configuration says so.
    assert.deepEqual(await traced(join(cwd, 'so'), ['.']), ['parent-file']);
    writeFileSync(join(cwd, 'reform-plan.yaml'), 'rules: {}\n');
    assert.deepEqual(await traced(join(cwd, 'so'), ['.']), ['later-than-parent']);
    assert.deepEqual(await traced(elsewhere, [join(cwd, 'so/ttt.plan.yaml')]), ['later-than-parent']);
  });

  it('takes the text from the standard input for the file of that name', async () => {
    const cwd = folder(FILES);
    const argv = ['--stdin', '--stdin-filename', 'so/ttt.plan.yaml'];
    assert.deepEqual(await traced(cwd, argv, { stdin: child('../khac.plan.yaml') }), ['parent-file']);
    assert.deepEqual(await traced(cwd, argv, { stdin: child('../tinh.plan.yaml') }), ['later-than-parent']);
  });

  it('opens nothing outside the workspace', async () => {
    const outside = folder({ 'tinh.plan.yaml': province('Trong tháng 9/2021') });
    const cwd = folder({
      'a.plan.yaml': child('link.plan.yaml'),
      'b.plan.yaml': child(join(outside, 'tinh.plan.yaml')),
    });
    symlinkSync(join(outside, 'tinh.plan.yaml'), join(cwd, 'link.plan.yaml'));
    assert.deepEqual(await traced(cwd, ['a.plan.yaml', 'b.plan.yaml']), ['parent-file', 'parent-file']);
  });

  it('checks a plan again when its parent has changed, come or gone since the results were kept', async () => {
    const cwd = folder(FILES);
    const cache = join(folder({ 'x.txt': '' }), 'cache');
    const check = () => traced(cwd, ['so'], { cache });
    const write = (name: string, text: string) => {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), text);
    };
    assert.deepEqual(await check(), ['later-than-parent']);
    assert.deepEqual(await check(), ['later-than-parent']);
    write('tinh.plan.yaml', province('Trong tháng 11/2021'));
    assert.deepEqual(await check(), []);
    rmSync(join(cwd, 'tinh.plan.yaml'));
    assert.deepEqual(await check(), ['parent-file']);
    write('tinh.plan.yaml', province('Trong tháng 9/2021'));
    assert.deepEqual(await check(), ['later-than-parent']);
  });

  it('finds the same on several threads', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `so/p${i}.plan.yaml`);
    const cwd = folder({
      ...FILES,
      ...Object.fromEntries(names.map((name) => [name, child('../tinh.plan.yaml')])),
    });
    const one = await traced(cwd, ['.', '--threads', '1']);
    assert.equal(one.length, 13);
    assert.deepEqual(await traced(cwd, ['.', '--threads', '2']), one);
  });
});
