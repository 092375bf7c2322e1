import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { openDocuments } from '../../../server/src/lsp/open-documents';
import { readSource } from '../../../server/src/plan/document';

const PLAN = `kế hoạch:
  năm: 2021
lĩnh vực:
  - tên: A
    nhiệm vụ:
      - tên: một
      - tên: hai
        ghi chú: 😀
kinh phí:
  - đủ
`;

const position = fc.record({ line: fc.integer({ min: 0, max: 12 }), character: fc.integer({ min: 0, max: 24 }) });
const text = fc.constantFrom('', 'x', '\n', '\r\n', '\r', '\ufeff', '  - tên: ba\n', 'a\nb\nc', '😀', 'lĩnh vực:\n');
const change: fc.Arbitrary<TextDocumentContentChangeEvent> = fc.oneof(
  { weight: 20, arbitrary: fc.record({ range: fc.record({ start: position, end: position }), text }) },
  { weight: 1, arbitrary: fc.record({ text: fc.constantFrom('', PLAN, PLAN.replaceAll('\n', '\r\n')) }) },
);

describe('a document that is edited', () => {
  it('holds what the library’s own document holds, read in between or not', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(change, fc.boolean()), { maxLength: 12 }), (steps) => {
        const ours = openDocuments.create('file:///a.plan.yaml', 'reform-plan', 1, PLAN);
        let text = PLAN;
        let read: ReturnType<typeof readSource> | undefined;
        for (const [i, [edit, reads]] of steps.entries()) {
          openDocuments.update(ours, [edit], i + 2);
          // Made anew for each edit: over several its lines go astray where a carriage return meets a line feed.
          const theirs = TextDocument.create('file:///a.plan.yaml', 'reform-plan', 1, text);
          text = TextDocument.update(theirs, [edit], i + 2).getText();
          assert.equal(ours.source.text, text);
          if (!reads) continue;
          read = readSource(ours.source, read);
          ours.source = read.source;
          assert.equal(read.text, text);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('copies only the chunk it is edited in', () => {
    const document = openDocuments.create('file:///a.plan.yaml', 'reform-plan', 1, PLAN);
    document.source = readSource(document.source).source;
    const before = document.source.chunks;
    const at = { line: 5, character: 18 };
    openDocuments.update(document, [{ range: { start: at, end: at }, text: 'x' }], 2);
    const changed = document.source.chunks.filter((chunk, i) => chunk !== before[i]);
    assert.deepEqual(
      changed.map((chunk) => chunk.text),
      ['      - tên: mộtx\n'],
    );
  });
});
