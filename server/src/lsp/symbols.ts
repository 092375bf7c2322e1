import type { DocumentSymbol, SymbolInformation, SymbolKind, SymbolTag } from 'vscode-languageserver';
import { documentSymbols, type PlanSymbol, type SymbolType } from '../service/outline/symbols';
import { type FoundType, findSymbols, siftedName } from '../service/outline/workspace-symbols';
import { isInside } from '../workspace/files';
import { factsOf, type PlanFacts } from '../workspace/plan-facts';
import { recordOf } from './client-says';
import { LONGEST_CLOSED, pause } from './closed-plans';
import type { Feature, FeatureHost } from './features';

/** The kinds of the protocol that stand for the parts of a plan; each has a sign of its own in an editor. */
const KINDS = {
  plan: 1, // File
  section: 2, // Module
  group: 3, // Namespace
  area: 5, // Class
  heading: 11, // Interface
  task: 6, // Method
  unit: 19, // Object
  event: 24, // Event
  objective: 14, // Constant
  assignment: 8, // Field
  report: 7, // Property
  unknown: 20, // Key
} as const satisfies Record<SymbolType | FoundType, SymbolKind>;

const DEPRECATED = [1] satisfies SymbolTag[];

/** What a client shows of all that fit a query; it asks again with every letter. */
const MOST_FOUND = 200;

/** The outline of a plan, and looking for something in all plans. */
export const symbols: Feature = {
  serve(host) {
    host.connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
      const found = await host.analysisOf(uri);
      if (!found) return null;
      const tree = documentSymbols(found.analysis, found.context.language);
      const capability = host.client()?.capabilities.textDocument?.documentSymbol;
      return capability?.hierarchicalDocumentSymbolSupport ? tree.map(toSymbol) : flat(tree, uri);
    });
    host.connection.onWorkspaceSymbol(async ({ query }, token) => {
      await host.index().scan(pause, LONGEST_CLOSED);
      const plans = await plansOf(host);
      if (token.isCancellationRequested) return [];
      const sifts = recordOf(host.client()?.initializationOptions)['siftsSymbolsByAccents'] === true;
      return findSymbols(plans, query, MOST_FOUND).map(
        ({ name, type, cancelled, at, container, where: { uri, shown } }): SymbolInformation => ({
          name: sifts ? siftedName(name, query) : name,
          kind: KINDS[type],
          ...tagged(cancelled),
          containerName: container || shown,
          location: {
            uri,
            range: {
              start: { line: at.line, character: at.character },
              end: { line: at.endLine, character: at.endCharacter },
            },
          },
        }),
      );
    });
  },
};

function toSymbol({ name, detail, type, cancelled, range, selection, children }: PlanSymbol): DocumentSymbol {
  return {
    name,
    ...(detail ? { detail } : {}),
    kind: KINDS[type],
    ...tagged(cancelled),
    range,
    selectionRange: selection,
    ...(children.length > 0 ? { children: children.map(toSymbol) } : {}),
  };
}

/** Every symbol behind the one it belongs to, for clients that know no trees. */
function flat(
  tree: readonly PlanSymbol[],
  uri: string,
  containerName?: string,
  into: SymbolInformation[] = [],
): SymbolInformation[] {
  for (const { name, type, cancelled, range, children } of tree) {
    into.push({
      name,
      kind: KINDS[type],
      ...tagged(cancelled),
      ...(containerName === undefined ? {} : { containerName }),
      location: { uri, range },
    });
    flat(children, uri, name, into);
  }
  return into;
}

/** A client that does not know the tag passes over it. */
function tagged(cancelled: boolean): { tags?: SymbolTag[] } {
  return cancelled ? { tags: DEPRECATED } : {};
}

interface OpenOrClosed {
  readonly facts: PlanFacts;
  readonly where: { readonly uri: string; readonly shown: string };
}

/** All plans, those that are open as they are now, also where they were never saved. */
async function plansOf(host: FeatureHost): Promise<OpenOrClosed[]> {
  const plans: OpenOrClosed[] = [];
  const open = new Set<string>();
  for (const { uri } of host.documents.all()) {
    const found = await host.analysisOf(uri);
    const path = host.place().pathOf(uri);
    if (path !== undefined) open.add(path);
    if (found) plans.push({ facts: factsOf(found.analysis), where: { uri, shown: shownPath(host, path) } });
  }
  for (const { path, facts } of host.index().plans())
    if (!open.has(path)) plans.push({ facts, where: { uri: host.place().uriOf(path), shown: shownPath(host, path) } });
  return plans;
}

/** Relative to its folder of the workspace. */
function shownPath(host: FeatureHost, path = ''): string {
  const root = host.roots().find((folder) => isInside(path, folder));
  return root === undefined ? path : path.slice(root.length).replace(/^\//, '');
}
