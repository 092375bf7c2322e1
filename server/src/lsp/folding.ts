import type { FoldingRange, SelectionRange } from 'vscode-languageserver';
import { foldedTexts, foldsOf } from '../service/outline/folding';
import { selectionsAt } from '../service/outline/selection';
import { toRange } from './convert';
import type { Feature } from './features';

/** What belongs together: to be folded away, and to be selected step by step. */
export const folding: Feature = {
  serve(host) {
    host.connection.onFoldingRanges(async ({ textDocument: { uri } }) => {
      const found = await host.analysisOf(uri);
      if (!found) return null;
      const { analysis, context } = found;
      const capability = host.client()?.capabilities.textDocument?.foldingRange;
      const texts = capability?.foldingRange?.collapsedText ? foldedTexts(analysis, context.language) : undefined;
      const limit = capability?.rangeLimit;
      const most = typeof limit === 'number' && limit >= 0 ? limit : undefined;
      return foldsOf(analysis, most).map(({ startLine, endLine, comment }): FoldingRange => {
        const collapsedText = texts?.get(startLine);
        return {
          startLine,
          endLine,
          ...(comment ? { kind: 'comment' } : {}),
          ...(collapsedText === undefined || comment ? {} : { collapsedText }),
        };
      });
    });
    host.connection.onSelectionRanges(async ({ textDocument: { uri }, positions }) => {
      const found = await host.analysisOf(uri);
      if (!found) return null;
      const { analysis } = found;
      const { lines } = analysis.document;
      return positions.map((position) => {
        const chosen = selectionsAt(analysis, lines.offsetAt(position));
        const [outermost = { start: 0, end: 0 }, ...inner] = chosen.reverse();
        return inner.reduce<SelectionRange>((parent, range) => ({ range: toRange(lines, range), parent }), {
          range: toRange(lines, outermost),
        });
      });
    });
  },
};
