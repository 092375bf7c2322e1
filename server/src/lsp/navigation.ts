import type { Feature } from './features';

/** Where something is said, where it is used, and another name for it. */
export const navigation: Feature = {
  capabilities: {
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
  },
  serve({ connection, tracing }) {
    connection.onDefinition(({ textDocument, position }) => tracing.definition(textDocument.uri, position));
    connection.onReferences(({ textDocument, position, context }) =>
      tracing.references(textDocument.uri, position, context.includeDeclaration),
    );
    connection.onPrepareRename(({ textDocument, position }) => tracing.prepareRename(textDocument.uri, position));
    connection.onRenameRequest(({ textDocument, position, newName }) =>
      tracing.rename(textDocument.uri, position, newName),
    );
  },
};
