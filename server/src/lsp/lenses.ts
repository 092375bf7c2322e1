import type { Feature } from './features';

/** The lines above what a plan says: what becomes of it. */
export const lenses: Feature = {
  capabilities: { codeLensProvider: { resolveProvider: true } },
  serve({ connection, tracing }) {
    connection.onCodeLens(({ textDocument }) => tracing.lenses(textDocument.uri));
    connection.onCodeLensResolve(async (lens) => (await tracing.resolveLens(lens)) ?? lens);
  },
};
