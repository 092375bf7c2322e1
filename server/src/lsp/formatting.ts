import type { TextEdit as LspTextEdit } from 'vscode-languageserver';
import { onDash, onEnter } from '../service/format/on-type';
import { reindent } from '../service/format/reindent';
import { toEdits, toOffsets } from './convert';
import type { Feature } from './features';

/** Indentation and the alignment of lists: of a range, and of the line that is being typed. */
export const formatting: Feature = {
  serve({ connection, analysisOf }) {
    connection.onDocumentRangeFormatting(async ({ textDocument, range, options }): Promise<LspTextEdit[]> => {
      const found = await analysisOf(textDocument.uri);
      if (!found) return [];
      const { document } = found.analysis;
      return toEdits(document.lines, reindent(document, toOffsets(document.lines, range), tabOf(options)));
    });
    connection.onDocumentOnTypeFormatting(async ({ textDocument, position, ch, options }): Promise<LspTextEdit[]> => {
      const found = await analysisOf(textDocument.uri);
      if (!found) return [];
      const { document } = found.analysis;
      // Whoever types fast has the space behind the dash there before the dash is answered.
      const format = ch === '\n' ? onEnter : onDash;
      return toEdits(document.lines, format(document, document.lines.offsetAt(position), tabOf(options)));
    });
  },
};

/** Columns of a tab, as the editor shows it. */
function tabOf({ tabSize }: { readonly tabSize?: unknown }): number {
  return typeof tabSize === 'number' && tabSize >= 1 && tabSize <= 16 ? Math.floor(tabSize) : 2;
}
