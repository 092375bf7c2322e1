import { type CodeLens, CodeLensRefreshRequest } from 'vscode-languageserver';
import { type LensKind, lensesOf, lensKinds, lensText } from '../service/lenses';
import { commandOf, recordOf } from './client-says';
import { toRange } from './convert';
import type { Feature, FeatureHost } from './features';

/** The lines above what a plan says: how it stands, who does what, and what becomes of it in other plans. */
export const lenses: Feature = {
  serve(host) {
    const { connection, tracing } = host;
    connection.onCodeLens(async ({ textDocument: { uri } }) => {
      const found = await host.analysisOf(uri);
      if (!found) return [];
      const { lenses: wanted } = await host.settingsOf(uri);
      const shown = { plan: wanted.plan, area: wanted.areas, unit: wanted.units };
      const { lines } = found.analysis.document;
      const own = lensesOf(found.analysis, (kind) => shown[kind]).map(({ kind, index, at }): CodeLens => {
        return { range: toRange(lines, at), data: { uri, own: kind, index } };
      });
      return wanted.tracing ? [...own, ...(await tracing.lenses(uri))] : own;
    });
    connection.onCodeLensResolve(
      async (lens) => (await resolved(host, lens)) ?? (await tracing.resolveLens(lens)) ?? lens,
    );
    host.onSettings(() => {
      if (host.client()?.capabilities.workspace?.codeLens?.refreshSupport)
        void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    });
  },
};

/** Undefined for a lens that is not one of these. */
async function resolved(host: FeatureHost, lens: CodeLens): Promise<CodeLens | undefined> {
  const data = readData(lens.data);
  if (!data) return undefined;
  const { uri, kind } = data;
  const found = await host.analysisOf(uri);
  const text = found && lensText(found.analysis, data, found.context.language);
  if (!text) return { ...lens, command: { title: '', command: '' } };
  const { title, places } = text;
  const open = commandOf(host.client(), kind === 'plan' ? 'showProblems' : 'showPlaces');
  if (!open || (kind !== 'plan' && places.length === 0)) return { ...lens, command: { title, command: '' } };
  if (kind === 'plan') return { ...lens, command: { title, command: open } };
  const { lines } = found.analysis.document;
  const locations = places.map((place) => ({ uri, range: toRange(lines, place) }));
  return { ...lens, command: { title, command: open, arguments: [uri, lens.range.start, locations] } };
}

const KINDS: ReadonlySet<unknown> = new Set<LensKind>(lensKinds);

/** What comes back from the client may be anything. */
function readData(data: unknown): { uri: string; kind: LensKind; index: number } | undefined {
  const { uri, own, index } = recordOf(data);
  return typeof uri === 'string' && typeof index === 'number' && KINDS.has(own)
    ? { uri, kind: own as LensKind, index }
    : undefined;
}
