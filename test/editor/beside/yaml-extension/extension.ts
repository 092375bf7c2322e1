import { type ExtensionContext, extensions, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** The script of the YAML language server; the build puts it here. */
declare const YAML_SERVER: string;

/**
 * What the YAML extension of Red Hat does to a plan, as far as it can meet ours: its documents, its server, and the
 * schemas that other extensions give it (its `src/extension.ts`: `documentSelector`, `getSchemaAssociations`).
 */
export async function activate(context: ExtensionContext): Promise<void> {
  const client = new LanguageClient(
    'yaml',
    'YAML Support',
    { module: YAML_SERVER, transport: TransportKind.stdio, args: ['--stdio'] },
    {
      documentSelector: [
        { language: 'yaml' },
        { language: 'dockercompose' },
        { language: 'github-actions-workflow' },
        { pattern: '*.y(a)ml' },
      ],
    },
  );
  context.subscriptions.push(client);
  await client.start();
  await client.sendNotification('json/schemaAssociations', associations());
}

function associations(): { fileMatch: string[]; uri: string }[] {
  return extensions.all.flatMap(({ packageJSON, extensionUri }) => {
    const given: { fileMatch: string[]; url: string }[] = packageJSON?.contributes?.yamlValidation ?? [];
    return given.map(({ fileMatch, url }) => ({
      fileMatch: fileMatch.map((pattern) => (/^(?:\w+:\/\/|\/|!)/.test(pattern) ? pattern : `/${pattern}`)),
      uri: Uri.joinPath(extensionUri, url).toString(),
    }));
  });
}
