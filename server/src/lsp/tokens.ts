import type { SemanticTokensDelta } from 'vscode-languageserver';
import { tokenEdits, tokensOf } from '../service/tokens';
import type { Feature } from './features';

/** Colours for what the words of a plan mean; keys and YAML itself are coloured by the grammar. */
export const tokens: Feature = {
  serve({ connection, documents, analysisOf }) {
    const { semanticTokens } = connection.languages;
    /** What was sent last of each open document. */
    const sent = new Map<string, { readonly resultId: string; readonly data: number[] }>();
    let count = 0;
    const fresh = async (uri: string) => {
      const found = await analysisOf(uri);
      const last = { resultId: String(++count), data: found ? tokensOf(found.analysis) : [] };
      if (found) sent.set(uri, last);
      return last;
    };
    documents.onDidClose(({ document }) => void sent.delete(document.uri));
    semanticTokens.on(({ textDocument: { uri } }) => fresh(uri));
    semanticTokens.onDelta(async ({ textDocument: { uri }, previousResultId }) => {
      const before = sent.get(uri);
      const now = await fresh(uri);
      if (before?.resultId !== previousResultId) return now;
      const edits: SemanticTokensDelta['edits'] = tokenEdits(before.data, now.data);
      return { resultId: now.resultId, edits };
    });
    semanticTokens.onRange(async ({ textDocument: { uri }, range }) => {
      const found = await analysisOf(uri);
      return { data: found ? tokensOf(found.analysis, { from: range.start.line, to: range.end.line }) : [] };
    });
  },
};
