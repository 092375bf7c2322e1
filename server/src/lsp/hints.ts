import type { InlayHint } from 'vscode-languageserver';
import { hintsIn } from '../service/hints';
import { hoverAt } from '../service/hover';
import { recordOf } from './client-says';
import { toOffsets } from './convert';
import type { Feature } from './features';

/** What is computed, shown between the words it was computed from. */
export const hints: Feature = {
  serve(host) {
    const { inlayHint } = host.connection.languages;
    inlayHint.on(async ({ textDocument: { uri }, range }) => {
      const found = await host.analysisOf(uri);
      if (!found) return [];
      const { analysis, context } = found;
      const { lines } = analysis.document;
      const { hints: wanted } = await host.settingsOf(uri);
      return hintsIn(analysis, toOffsets(lines, range), wanted, context.language).map(
        ({ at, label, before, about }): InlayHint => ({
          position: lines.positionAt(at),
          label,
          ...(before ? { paddingRight: true } : { paddingLeft: true }),
          data: { uri, about },
        }),
      );
    });
    // What a hint rests on is told when somebody points at it: as the hover over the words beside it does.
    inlayHint.resolve(async (hint) => {
      const { uri, about } = recordOf(hint.data);
      if (typeof uri !== 'string' || typeof about !== 'number') return hint;
      const found = await host.analysisOf(uri);
      const hover = found && hoverAt(found.analysis, about, found.context.language, await host.manual());
      return hover ? { ...hint, tooltip: { kind: 'markdown', value: hover.markdown } } : hint;
    });
    host.onSettings(() => {
      if (host.client()?.capabilities.workspace?.inlayHint?.refreshSupport)
        void inlayHint.refresh().catch(() => undefined);
    });
  },
};
