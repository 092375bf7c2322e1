import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Range as LspRange,
  type TextEdit as LspTextEdit,
} from 'vscode-languageserver';
import type { Analysis } from '../service/analysis';
import { type Action, actionsIn, fixAll } from '../service/fixes';
import { fileRefactoringsIn, refactoringsIn } from '../service/refactor';
import type { Refactoring } from '../service/refactor/types';
import { templatesAt } from '../service/templates';
import { render } from '../texts/localized';
import { FILE_KIND, FIX_ALL_KIND, REFACTOR_KINDS, TEMPLATE_KIND } from './capabilities';
import { type DiagnosticContext, toDiagnostic, toEdits, toOffsets, toRange } from './convert';
import type { Feature } from './features';

const titles = {
  fixAll: {
    vi: 'Reform Plan: sửa mọi lỗi sửa được một cách chắc chắn',
    en: 'Reform Plan: fix everything that can be fixed safely',
  },
} as const;

/** What can be done at a place. */
export const actions: Feature = {
  serve({ connection, analysisOf, client }) {
    connection.onCodeAction(async (params) => {
      const found = await analysisOf(params.textDocument.uri);
      const resolves = client()?.capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes('edit');
      return found ? codeActions(found.analysis, params, found.context, resolves) : null;
    });
    connection.onCodeActionResolve(async (action) => {
      const found = await analysisOf(pendingUri(action) ?? '');
      return found ? resolveAction(found.analysis, action, found.context) : action;
    });
  },
};

/**
 * What a light bulb, a "fix all" or a "refactor" menu shows for a range.
 *
 * @param lazily whether the client asks for the edits of a refactoring once it is chosen ({@link resolveAction})
 */
export function codeActions(
  analysis: Analysis,
  params: CodeActionParams,
  context: DiagnosticContext,
  lazily = false,
): CodeAction[] {
  const { lines } = analysis.document;
  const range = toOffsets(lines, params.range);
  const wanted = (kind: string) => !params.context.only || params.context.only.some((only) => within(kind, only));
  const edit = (edits: Action['edits']) => ({ changes: { [context.uri]: toEdits(lines, edits) } });
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix))
    for (const action of actionsIn(analysis, range)) {
      actions.push({
        title: render(action.title, context.language),
        kind: CodeActionKind.QuickFix,
        edit: edit(action.edits),
        ...(action.finding ? { diagnostics: [toDiagnostic(analysis, action.finding, context)] } : {}),
        ...(action.preferred ? { isPreferred: true } : {}),
      });
    }
  if (wanted(TEMPLATE_KIND))
    for (const action of templatesAt(analysis, range.start))
      actions.push({ title: render(action.title, context.language), kind: TEMPLATE_KIND, edit: edit(action.edits) });
  const offer = (refactorings: readonly Offered[], group: string) => {
    for (const [index, one] of refactorings.entries()) {
      const kind = `${group}.${one.kind}`;
      if (!wanted(kind)) continue;
      const data: ActionData = { uri: context.uri, range: params.range, index };
      const later = lazily ? { data } : { edit: edit(one.edits()) };
      actions.push({ title: render(one.title, context.language), kind, ...later });
    }
  };
  if (REFACTOR_KINDS.some(wanted)) offer(refactoringsIn(analysis, range), CodeActionKind.Refactor);
  // Only when they are asked for by name: working them out for every movement of the cursor would be work for nothing.
  const named = (kind: string) => params.context.only?.some((only) => within(kind, only) || within(only, kind));
  if (named(FILE_KIND)) offer(fileRefactoringsIn(analysis), FILE_KIND);
  if (params.context.only?.some((only) => within(FIX_ALL_KIND, only))) {
    const all = fixAllEdit(analysis);
    if (all)
      actions.push({
        title: titles.fixAll[context.language],
        kind: FIX_ALL_KIND,
        edit: { changes: { [context.uri]: [all] } },
      });
  }
  return actions;
}

type Offered = Pick<Refactoring, 'title' | 'edits'> & { readonly kind: string };

/** Where a refactoring is found again: the place it was offered at, and its turn there. */
interface ActionData {
  readonly uri: string;
  readonly range: LspRange;
  readonly index: number;
}

/** The document of an action that has still to be worked out; undefined for what is no such action of ours. */
function pendingUri({ data }: CodeAction): string | undefined {
  return isActionData(data) ? data.uri : undefined;
}

function isActionData(data: unknown): data is ActionData {
  const { uri, range, index } = (data ?? {}) as Partial<ActionData>;
  return typeof uri === 'string' && typeof index === 'number' && typeof range?.start?.line === 'number';
}

/** An action with its edits, for the text as it is now; as it came where it is not offered there any more. */
function resolveAction(analysis: Analysis, action: CodeAction, context: DiagnosticContext): CodeAction {
  if (!isActionData(action.data)) return action;
  const { lines } = analysis.document;
  const { uri, range, index } = action.data;
  const ofFile = within(String(action.kind), FILE_KIND);
  const found = (ofFile ? fileRefactoringsIn(analysis) : refactoringsIn(analysis, toOffsets(lines, range)))[index];
  if (!found || render(found.title, context.language) !== action.title) return action;
  return { ...action, edit: { changes: { [uri]: toEdits(lines, found.edits()) } } };
}

/** All safe fixes as one edit of just the part that differs, so that cursors and marks elsewhere stay where they are. */
export function fixAllEdit(analysis: Analysis): LspTextEdit | undefined {
  const { text: before, lines } = analysis.document;
  const { text: after } = fixAll(analysis);
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return {
    range: toRange(lines, { start: head, end: before.length - tail }),
    newText: after.slice(head, after.length - tail),
  };
}

function within(kind: string, only: string): boolean {
  return kind === only || kind.startsWith(`${only}.`) || only === '';
}
