import type { ServerCapabilities } from 'vscode-languageserver';
import { tokenModifiers, tokenTypes } from '../service/token-types';

/** The kinds of our code actions that editors ask for by name. */
export const FIX_ALL_KIND = 'source.fixAll.reformPlan';
/** What changes the whole file; kinds behind it name the change. */
export const FILE_KIND = 'source.reformPlan';
export const TEMPLATE_KIND = 'refactor.insertTemplate';
export const REFACTOR_KINDS = ['refactor.extract', 'refactor.rewrite', 'refactor.move'] as const;

/** What the client is told at the start of everything in `features.ts`, which need not be loaded yet. */
export const featureCapabilities: ServerCapabilities = {
  codeActionProvider: {
    codeActionKinds: ['quickfix', FIX_ALL_KIND, FILE_KIND, TEMPLATE_KIND, ...REFACTOR_KINDS],
    resolveProvider: true,
  },
  codeLensProvider: { resolveProvider: true },
  // The list comes by itself behind a dash, a colon, a bracket, and between words and parts of dates.
  completionProvider: { triggerCharacters: [' ', '-', ':', '/', '[', '{'], resolveProvider: true },
  definitionProvider: true,
  documentHighlightProvider: true,
  documentLinkProvider: {},
  documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: ['-', ' '] },
  documentRangeFormattingProvider: true,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  hoverProvider: true,
  inlayHintProvider: { resolveProvider: true },
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  selectionRangeProvider: true,
  semanticTokensProvider: {
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
    full: { delta: true },
    range: true,
  },
  typeDefinitionProvider: true,
  workspaceSymbolProvider: true,
};
