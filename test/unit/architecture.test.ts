import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** Holds the invariants of docs/architecture.md. */
const root = join(__dirname, '../..');
const source = join(root, 'server/src');

/** Rings from the bottom up: a file may import from its own ring and from those named. */
const below: Record<string, readonly string[]> = {
  texts: [],
  time: ['texts'],
  law: ['texts', 'time'],
  profiles: ['texts', 'time'],
  plan: ['texts', 'time', 'law', 'profiles'],
  rules: ['texts', 'time', 'law', 'profiles', 'plan'],
  workspace: ['texts', 'time', 'law', 'profiles', 'plan', 'rules'],
  service: ['texts', 'time', 'law', 'profiles', 'plan', 'rules', 'workspace'],
  documents: ['texts', 'time', 'law', 'profiles', 'plan', 'rules', 'workspace', 'service'],
  node: ['texts', 'time', 'law', 'profiles', 'plan', 'rules', 'workspace'],
  lsp: ['texts', 'time', 'law', 'profiles', 'plan', 'rules', 'workspace', 'service', 'documents', 'node'],
  cli: ['texts', 'time', 'law', 'profiles', 'plan', 'rules', 'workspace', 'service', 'documents', 'node', 'lsp'],
};
const platform = new Set(['node', 'lsp', 'cli']);
const packages: Record<string, readonly string[]> = {
  yaml: ['plan'],
  'write-excel-file/node': ['cli'],
  'vscode-languageserver': ['lsp'],
  'vscode-languageserver/node': ['lsp'],
  'vscode-jsonrpc/browser': ['lsp'],
  'vscode-languageserver-textdocument': ['lsp'],
};

interface SourceFile {
  readonly path: string;
  readonly ring: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files: SourceFile[] = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => {
    const path = join(source, name);
    const text = readFileSync(path, 'utf8');
    const imports = [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, module]) => module ?? '');
    return { path, ring: name.split(/[\\/]/)[0] ?? '', text, imports };
  });

describe('architecture', () => {
  it('has the rings of the design and no others', () => {
    assert.deepEqual(
      [...new Set(files.map(({ ring }) => ring))].filter((ring) => !(ring in below)),
      [],
    );
  });

  it('lets arrows point down only', () => {
    const upward = files.flatMap(({ path, ring, imports }) =>
      imports.flatMap((module) => {
        if (!module.startsWith('.')) return [];
        const target = relative(source, join(dirname(path), module)).split(/[\\/]/)[0] ?? '';
        const allowed = target === '..' || target === ring || below[ring]?.includes(target);
        return allowed ? [] : [`${relative(source, path)} → ${module}`];
      }),
    );
    assert.deepEqual(upward, []);
  });

  it('keeps vscode, Node and the protocol out of the core', () => {
    const builtins = new Set(builtinModules);
    const wrong = files.flatMap(({ path, ring, imports }) =>
      imports.flatMap((module) => {
        if (module.startsWith('.')) return [];
        const isNode = module.startsWith('node:') || builtins.has(module);
        const allowed = packages[module]?.includes(ring) ?? !isNode;
        return (isNode && platform.has(ring)) || (allowed && module !== 'vscode')
          ? []
          : [`${relative(source, path)} imports ${module}`];
      }),
    );
    assert.deepEqual(wrong, []);
  });

  it('uses no Date, no clock, no network and no code made at run time', () => {
    const forbidden =
      /\bnew Date\b|\bDate\.(?:now|parse|UTC)\b|\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\beval\s*\(|\bnew Function\b/;
    const wrong = files
      .filter(({ ring, text }) => !platform.has(ring) && forbidden.test(text))
      .map(({ path }) => relative(source, path));
    assert.deepEqual(wrong, []);
    const online = files.filter(({ imports }) =>
      imports.some((module) => /^(?:node:)?(?:https?|net|tls|dgram|dns|http2)$/.test(module)),
    );
    assert.deepEqual(
      online.map(({ path }) => relative(source, path)),
      [],
    );
  });

  it('names Vietnamese keys in the vocabulary alone', () => {
    const { vocabulary } =
      require('../../server/src/plan/vocabulary') as typeof import('../../server/src/plan/vocabulary');
    const keys = new Set(Object.values(vocabulary).flatMap((fields) => fields.map(({ vi }) => vi)));
    // What a text reader compares may look like a key; what reads a file's keys may not be spelled out again.
    const readers = files.filter(({ ring, path }) => ring === 'plan' && !path.endsWith('vocabulary.ts'));
    const wrong = readers.flatMap(({ path, text }) =>
      [...text.matchAll(/'([^'\n]+)'/g)]
        .filter(([, literal]) => keys.has(literal ?? ''))
        .map(([literal]) => `${relative(source, path)}: ${literal}`),
    );
    assert.deepEqual(wrong, []);
  });
});
