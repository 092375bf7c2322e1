import type {
  CompletionItem,
  CompletionItemKind,
  CompletionList,
  CompletionParams,
  InitializeParams,
  Position,
} from 'vscode-languageserver';
import type { MapId, Spelling } from '../plan/vocabulary';
import type { Analysis } from '../service/analysis';
import { type Completion, completionsAt } from '../service/completion';
import { snippet } from '../service/completion/body';
import { filterText } from '../service/completion/match';
import { keyText } from '../service/hover/key';
import { yamlBlock } from '../service/hover/markdown';
import type { Language } from '../texts/localized';
import type { Feature } from './features';

/** What a client can do with a proposal. */
interface CompletionClient {
  readonly snippets: boolean;
  /** Whether it knows two ranges: with and without what stands behind the cursor. */
  readonly replaces: boolean;
  /** Whether it leaves the indentation of inserted lines to us when it is told so. */
  readonly asIs: boolean;
  readonly labelDetails: boolean;
  /** The command that shows the list again. */
  readonly suggest: string | undefined;
}

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  key: 10,
  area: 9,
  task: 15,
  new: 15,
  rule: 21,
  word: 20,
  unit: 7,
  date: 12,
  citation: 18,
  event: 23,
  phrase: 12,
};

const AS_IS = 1;
const SNIPPET = 2;
/** The list came while somebody was typing, and was not complete. */
const TYPING_ON = 3;

/** What goes to the client and comes back with the proposal for which it wants to know more. */
interface ItemData {
  readonly language: Language;
  readonly about?: Completion['about'];
}

/** What can be written at the cursor. */
export const completion: Feature = {
  serve({ connection, analysisOf, client, manual }) {
    connection.onCompletion(async (params): Promise<CompletionList | null> => {
      const found = await analysisOf(params.textDocument.uri);
      return found ? completionList(found.analysis, params, found.context.language, clientOf(client())) : null;
    });
    connection.onCompletionResolve(async (item) => {
      const value = documented(item, item.data?.about ? (await manual()).keys : {});
      return value === undefined ? item : { ...item, documentation: { kind: 'markdown', value } };
    });
  },
};

function clientOf(params: InitializeParams | undefined): CompletionClient {
  const item = params?.capabilities.textDocument?.completion?.completionItem;
  const commands: unknown = params?.initializationOptions?.commands;
  const suggest =
    typeof commands === 'object' && commands !== null && 'suggest' in commands ? commands.suggest : undefined;
  return {
    snippets: item?.snippetSupport === true,
    replaces: item?.insertReplaceSupport === true,
    asIs: item?.insertTextModeSupport?.valueSet?.includes(AS_IS) === true,
    labelDetails: item?.labelDetailsSupport === true,
    suggest: typeof suggest === 'string' ? suggest : undefined,
  };
}

/** The list is never complete: what is typed next, an accent perhaps, is looked for anew. */
function completionList(
  analysis: Analysis,
  { position, context }: Pick<CompletionParams, 'position' | 'context'>,
  language: Language,
  client: CompletionClient,
): CompletionList {
  const { lines, source } = analysis.document;
  const offset = lines.offsetAt(position);
  const typing = context?.triggerKind !== undefined && context.triggerKind >= TYPING_ON - 1;
  const options = { language, asks: client.suggest !== undefined && client.snippets, typing };
  const filters = new Map<number, string>();
  const filterFrom = (start: number) => {
    const known = filters.get(start) ?? filterText(source.slice(start, offset));
    filters.set(start, known);
    return known;
  };
  const items = completionsAt(analysis, offset, options).map((one, i) =>
    itemOf(one, i, {
      language,
      client,
      cursor: lines.positionAt(offset),
      at: (place) => lines.positionAt(place),
      filterFrom,
    }),
  );
  return { isIncomplete: true, items };
}

interface Writing {
  readonly language: Language;
  readonly client: CompletionClient;
  readonly cursor: Position;
  at(offset: number): Position;
  filterFrom(start: number): string;
}

function itemOf(one: Completion, index: number, { language, client, at, filterFrom }: Writing): CompletionItem {
  const { label, kind, detail, documentation, about, body, start, insertEnd, end, asks } = one;
  const isSnippet = client.snippets && body.stops.length > 0;
  const newText = isSnippet ? snippet(body) : body.text;
  const from = at(start);
  const insert = { start: from, end: at(insertEnd) };
  const replace = { start: from, end: at(end) };
  const data: ItemData = { language, ...(about ? { about } : {}) };
  return {
    label,
    kind: KINDS[kind],
    sortText: String(index).padStart(4, '0'),
    filterText: filterFrom(start),
    textEdit: client.replaces ? { newText, insert, replace } : { newText, range: insert },
    ...(detail ? (client.labelDetails ? { labelDetails: { description: detail } } : { detail }) : {}),
    ...(documentation ? { documentation: { kind: 'markdown', value: documentation } } : {}),
    ...(isSnippet ? { insertTextFormat: SNIPPET } : {}),
    ...(client.asIs ? { insertTextMode: AS_IS } : {}),
    ...(asks && client.suggest ? { command: { title: '', command: client.suggest } } : {}),
    data,
  };
}

/** What more is told of a proposal: the card of a key, the lines that would be written. Undefined for what is none of ours. */
function documented(
  { data, documentation, textEdit, kind }: CompletionItem,
  keys: Parameters<typeof keyText>[4],
): string | undefined {
  if (documentation !== undefined || typeof data !== 'object' || data === null) return undefined;
  const { language, about } = data as {
    language?: unknown;
    about?: { map?: unknown; key?: unknown; spelling?: unknown } | null;
  };
  const say: Language = language === 'en' ? 'en' : 'vi';
  if (typeof about === 'object' && about !== null) {
    const spelling: Spelling = about.spelling === 'en' ? 'en' : 'vi';
    return keyText(about.map as MapId, String(about.key), { spelling }, say, keys);
  }
  const text = typeof textEdit?.newText === 'string' ? textEdit.newText : '';
  if ((kind !== KINDS.area && kind !== KINDS.task) || !text.includes('\n')) return undefined;
  return yamlBlock(shown(text));
}

/** A snippet as the text it becomes, moved to the left margin. */
function shown(text: string): string {
  const bare = text.replace(/\$\{\d{1,4}:?([^{}\\]*)\}|\\([\\$}])/g, '$1$2').replace(/\r/g, '');
  const [first = '', ...rest] = bare.replace(/^\s+/, '').split('\n');
  const depth = Math.min(...rest.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  const dash = first.startsWith('- ') ? 2 : 0;
  return [first, ...rest.map((line) => ' '.repeat(dash) + line.slice(depth))].join('\n');
}
