import type { TextDocumentsConfiguration } from 'vscode-languageserver';
import { type Position, type Range, TextDocument } from 'vscode-languageserver-textdocument';
import { SourceText } from '../plan/source';

/** A file as the client edits it. */
export interface OpenDocument {
  readonly uri: string;
  version: number;
  /** Its text now. Whoever has read it puts the text as it was read in its place, in whose chunks the next edit is made. */
  source: SourceText;
}

/** Documents whose edits cost as much as the chunk of text they touch. */
export const openDocuments: TextDocumentsConfiguration<OpenDocument> = {
  create: (uri, _languageId, version, content) => ({ uri, version, source: SourceText.of(content) }),
  update(document, changes, version) {
    for (const change of changes) document.source = edited(document.source, change);
    document.version = version;
    return document;
  },
};

type Change = Parameters<typeof openDocuments.update>[1][number];

function edited(source: SourceText, change: Change): SourceText {
  if (!('range' in change)) return SourceText.of(change.text);
  const { start, end } = inOrder(change.range);
  const range = { start: source.offsetAt(start), end: source.offsetAt(end) };
  const next = source.replace(range, change.text);
  // A carriage return that stands alone ends a line for the protocol, and not for YAML files as people have them.
  return source.loneReturn || next.loneReturn ? byProtocol(source, change) : next;
}

/** An end before its start, as a careless client may send it, is taken the other way round. */
function inOrder({ start, end }: Range): Range {
  return isBefore(end, start) ? { start: end, end: start } : { start, end };
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function byProtocol(source: SourceText, change: Change): SourceText {
  const document = TextDocument.create('', '', 0, source.text);
  return SourceText.of(TextDocument.update(document, [change], 1).getText());
}
