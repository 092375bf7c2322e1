import type { Hover } from 'vscode-languageserver';
import { hoverAt } from '../service/hover';
import { toRange } from './convert';
import type { Feature } from './features';

/** What is told of the place under the pointer. */
export const hover: Feature = {
  serve({ connection, tracing, analysisOf, manual }) {
    connection.onHover(async ({ textDocument: { uri }, position }): Promise<Hover | null> => {
      const found = await analysisOf(uri);
      if (!found) return null;
      const { analysis, context } = found;
      const { lines } = analysis.document;
      const offset = lines.offsetAt(position);
      const traced = tracing.hover(uri, analysis, offset, context.language);
      // An id is told of by the plan it leads to; a task by its own plan first.
      const own =
        traced && !traced.ofTask
          ? undefined
          : hoverAt(analysis, offset, context.language, await manual(), context.rulePage);
      const told = [own, traced].flatMap((one) => one?.markdown ?? []);
      const range = own ? toRange(lines, own.range) : traced?.range;
      return range ? { contents: { kind: 'markdown', value: told.join('\n\n---\n\n') }, range } : null;
    });
  },
};
