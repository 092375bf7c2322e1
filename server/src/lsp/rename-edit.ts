import type { InitializeParams, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { LineIndex } from '../plan/lines';
import type { RenameEdit } from '../service/navigation/rename';
import type { Language } from '../texts/localized';
import { toRange } from './convert';

/** The edits of one document; `version` is null for one that is not open. */
export interface DocumentEdits {
  readonly uri: string;
  readonly version: number | null;
  readonly lines: LineIndex;
  readonly edits: readonly RenameEdit[];
}

const texts = {
  vi: { label: 'Trong văn bản tự do', description: 'Xem lại từng chỗ trước khi đổi' },
  en: { label: 'In free text', description: 'Look at each place before it is changed' },
} as const;

/** A rename as the client can take it: what stands in free text is to be confirmed, where the client asks for that. */
export function toWorkspaceEdit(
  client: InitializeParams | undefined,
  language: Language,
  documents: readonly DocumentEdits[],
): WorkspaceEdit {
  const able = client?.capabilities.workspace?.workspaceEdit;
  const annotates = able?.documentChanges && able.changeAnnotationSupport !== undefined;
  const changed = documents.filter(({ edits }) => edits.length > 0);
  const editsOf = ({ lines, edits }: DocumentEdits) =>
    edits.map((edit) => ({
      range: toRange(lines, edit),
      newText: edit.newText,
      ...(annotates && edit.free ? { annotationId: 'free' } : {}),
    }));
  if (!able?.documentChanges) return { changes: Object.fromEntries(changed.map((one) => [one.uri, editsOf(one)])) };
  const documentChanges = changed.map(
    (one): TextDocumentEdit => ({ textDocument: { uri: one.uri, version: one.version }, edits: editsOf(one) }),
  );
  const asks = annotates && changed.some(({ edits }) => edits.some(({ free }) => free));
  if (!asks) return { documentChanges };
  return { documentChanges, changeAnnotations: { free: { ...texts[language], needsConfirmation: true } } };
}
