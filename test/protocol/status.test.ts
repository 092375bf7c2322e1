import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, PULL, startClient } from '../support/client';

const URI = 'file:///ke-hoach/a.plan.yaml';
const text = readFileSync(join(__dirname, '../../examples/khanh-hoa-2021.plan.yaml'), 'utf8');

interface TaskFindings {
  readonly label: string;
  readonly name: string;
  readonly findings: readonly { rule: string; severity: string; title: string; range: { start: { line: number } } }[];
}

describe('how a plan stands, over the protocol', () => {
  let client: Client;
  before(async () => {
    client = await startClient({ capabilities: PULL });
    client.open(URI, text);
  });
  after(() => client.stop());

  it('says what the findings say', async () => {
    const { items = [] } = await client.pull(URI);
    const status = await client.connection.sendRequest<{ text: string; level: string; lines: string[] }>(
      'reformPlan/status',
      { uri: URI },
    );
    const errors = items.filter(({ severity }) => severity === 1).length;
    const warnings = items.filter(({ severity }) => severity === 2).length;
    assert.equal(status.text, `${errors} lỗi, ${warnings} cảnh báo`);
    assert.equal(status.level, 'error');
    assert.ok(status.lines.some((line) => line.startsWith('Hạn ban hành: T7 30/01/2021')));
  });

  it('lists the findings by task, each once', async () => {
    const { items = [] } = await client.pull(URI);
    const groups = await client.connection.sendRequest<TaskFindings[]>('reformPlan/findingsByTask', { uri: URI });
    const listed = groups.flatMap(({ findings }) => findings.map(({ rule, range }) => `${range.start.line} ${rule}`));
    assert.deepEqual(listed.sort(), items.map(({ code, range }) => `${range.start.line} ${code}`).sort());
    const [outside, ...tasks] = groups;
    assert.equal(outside?.label, '');
    assert.ok(tasks.every(({ label, name }) => /^[IVX]+\./.test(label) && name !== ''));
  });

  it('knows nothing of a document that is not open, or of no document', async () => {
    for (const params of [{ uri: 'file:///other.plan.yaml' }, {}, [], null])
      for (const method of ['status', 'findingsByTask'])
        assert.equal(await client.connection.sendRequest(`reformPlan/${method}`, params), null);
  });
});
