/**
 * The least a language server can do for a plan: keeps the lines, reads the task around a change with `yaml`, holds it
 * against the schema, publishes. It knows no rule; it is what ours is measured against. `floor-server.ts --stdio`.
 */
import Ajv from 'ajv';
import {
  createConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { parse } from 'yaml';
import schema from '../schemas/plan.vi.schema.json';

const ajv = new Ajv({ strict: false });
ajv.addSchema(schema, 'plan');
const isTask = ajv.compile({ $ref: 'plan#/definitions/task' });
const connection = createConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
let lines: string[] = [];

connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
  lines = text.split('\n');
  publish(uri, version, Math.floor(lines.length / 2));
});
connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
  for (const change of contentChanges) if ('range' in change) replace(change.range, change.text);
  const [change] = contentChanges;
  if (change && 'range' in change) publish(uri, version, change.range.start.line);
});
connection.listen();

function replace({ start, end }: Range, text: string): void {
  const before = lines[start.line]?.slice(0, start.character) ?? '';
  const after = lines[end.line]?.slice(end.character) ?? '';
  lines.splice(start.line, end.line - start.line + 1, ...`${before}${text}${after}`.split('\n'));
}

function publish(uri: string, version: number, line: number): void {
  let from = line;
  while (from > 0 && !lines[from]?.startsWith('      - ')) from--;
  let to = from + 1;
  while (to < lines.length && lines[to]?.startsWith('        ')) to++;
  const task = (parse(lines.slice(from, to).join('\n')) as unknown[] | null)?.[0];
  const start = { line: from, character: 0 };
  const diagnostics = isTask(task)
    ? []
    : (isTask.errors ?? []).map(({ message }) => ({ range: { start, end: start }, message: message ?? '' }));
  void connection.sendDiagnostics({ uri, version, diagnostics });
}
