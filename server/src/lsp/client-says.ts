import type { InitializeParams } from 'vscode-languageserver';

/** What comes from a client may be anything. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
}

/** The client's own command for a click on a lens; a client without it gets lenses that only tell. */
export function commandOf(
  client: InitializeParams | undefined,
  name: 'showPlaces' | 'showCoverage' | 'showProblems',
): string | undefined {
  const command = recordOf(recordOf(client?.initializationOptions)['commands'])[name];
  return typeof command === 'string' ? command : undefined;
}
