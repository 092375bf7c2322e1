import assert from 'node:assert/strict';
import fc from 'fast-check';
import { URI } from 'vscode-uri';
import { Place } from '../../../server/src/lsp/place';

describe('place of files', () => {
  const disk = new Place(undefined);
  const far = new Place('vscode-vfs://github%2Bx/org/repo');

  it('knows what lies on the disk', () => {
    for (const [uri, path] of [
      ['file:///ke-hoach/a.plan.yaml', '/ke-hoach/a.plan.yaml'],
      ['FILE:///a%20b/k%E1%BA%BF.yaml', '/a b/kế.yaml'],
      ['file:///c%3A/a.plan.yaml', '/c:/a.plan.yaml'],
      ['file:///a?x#y', '/a'],
      ['file:///50%', '/50%'],
      ['untitled:Untitled-1', undefined],
      ['file://may-chu/chung/a.plan.yaml', undefined],
      ['vscode-vfs://github/a', undefined],
      ['no address', undefined],
      ['', undefined],
    ] as const)
      assert.equal(disk.pathOf(uri), path, uri);
  });

  it('knows what lies where the client reads', () => {
    assert.equal(far.pathOf('vscode-vfs://github%2bx/org/repo/a.plan.yaml'), '/org/repo/a.plan.yaml');
    assert.equal(far.pathOf('vscode-vfs://gitlab/org/repo/a.plan.yaml'), undefined);
    assert.equal(far.pathOf('file:///org/repo/a.plan.yaml'), undefined);
    assert.equal(
      far.uriOf('/org/repo/kế hoạch.yaml'),
      'vscode-vfs://github%2Bx/org/repo/k%E1%BA%BF%20ho%E1%BA%A1ch.yaml',
    );
  });

  it('writes and reads every path, as VS Code does', () => {
    const paths = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }).filter((part) => !part.includes('/')));
    fc.assert(
      fc.property(paths, (parts) => {
        const path = `/${parts.join('/').replace(/\p{Surrogate}/gu, '\ufffd')}`;
        assert.equal(disk.pathOf(disk.uriOf(path)), path);
        assert.equal(disk.uriOf(path), URI.file('/').with({ path }).toString());
      }),
    );
  });

  it('takes any text for an address', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void disk.pathOf(text)));
  });
});
