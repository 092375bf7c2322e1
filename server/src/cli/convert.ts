import { resolve } from 'node:path';
import { decode, readBytes, replaceFile } from '../node/files';
import { readDocument } from '../plan/document';
import { applyEdits } from '../plan/edit';
import { rangeOf } from '../plan/tree';
import type { Spelling } from '../plan/vocabulary';
import { composed } from '../rules/structure/not-nfc';
import { convertKeys, unreadIn } from '../service/refactor/convert-keys';
import { type Language, type Message, render } from '../texts/localized';
import { type Found, faultMessage, findPlans } from './find';
import { type Io, readStdin } from './io';
import { Mistake } from './mistake';
import { choice } from './settings';
import { message, say } from './texts';

/** The flags of `convert` as they were written. */
export interface ConvertFlags {
  readonly keys?: string;
  readonly nfc?: boolean;
  readonly write?: boolean;
  readonly check?: boolean;
  readonly output?: string;
}

/** What is to become of a text. */
interface Conversion {
  readonly keys: Spelling | undefined;
  readonly nfc: boolean;
}

const SPELLINGS = ['vi', 'en'] as const satisfies readonly Spelling[];
const STDIN = '-';

/**
 * Converts plans: to standard output, to a file, or where they stand.
 *
 * @returns the exit code: 0 done; 1 with `--check`, a file would change; 2 some file could not be converted
 * @throws {Mistake} for flags that have no meaning together, and when the one result cannot be written
 */
export async function convert(
  io: Io,
  paths: readonly string[],
  { keys, nfc = false, write = false, check = false, output }: ConvertFlags,
  language: Language,
): Promise<number> {
  const to: Conversion = { keys: keys === undefined ? undefined : choice('--keys', keys, SPELLINGS), nfc };
  if (!to.keys && !nfc) throw new Mistake('convertTo');
  const targets = Object.entries({ '--write': write, '--check': check, '--output': output !== undefined });
  const [a, b] = targets.filter(([, given]) => given).map(([name]) => name);
  if (a !== undefined && b !== undefined) throw new Mistake('notTogether', { a, b });
  if (paths.length === 0) throw new Mistake('convertWhat');
  if (write && paths.includes(STDIN)) throw new Mistake('notTogether', { a: '--write', b: STDIN });
  const files = paths.filter((path) => path !== STDIN);
  const { plans, complaints } =
    files.length > 0 ? await findPlans(files, io.cwd) : { plans: [] as readonly Found[], complaints: [] };
  const sources: readonly (Found | typeof STDIN)[] = files.length < paths.length ? [STDIN, ...plans] : plans;
  if (!write && !check && sources.length > 1) throw new Mistake('convertSeveral', { count: sources.length });

  const said: Message[] = [...complaints];
  const changed: string[] = [];
  for (const source of sources) {
    const result = await converted(io, source, to);
    if (!('after' in result)) {
      said.push(result);
      continue;
    }
    const { shown } = place(source);
    if (result.changed) changed.push(shown);
    if (check) continue;
    if (!write) {
      if (output === undefined) await io.out.write(result.after);
      else if (await replaceFile(resolve(io.cwd, output), result.after))
        throw new Mistake('notWritten', { path: output });
    } else if (result.changed) {
      if (await replaceFile(place(source).path, result.after)) said.push(message('notWritten', { path: shown }));
      else await io.err.write(`${say(language, 'converted', { path: shown })}\n`);
    }
  }
  if (check) await io.out.write(changed.map((path) => `${path}\n`).join(''));
  else if (write && changed.length === 0 && said.length === 0)
    await io.err.write(`${say(language, 'nothingToConvert')}\n`);
  await io.err.write(said.map((sentence) => `reform-plan: ${render(sentence, language)}\n`).join(''));
  if (said.length > 0) return 2;
  return check && changed.length > 0 ? 1 : 0;
}

function place(source: Found | typeof STDIN): Found {
  return source === STDIN ? { path: STDIN, shown: 'stdin' } : source;
}

/** The text of a file after its conversion, with its byte order mark; or why there is none. */
async function converted(
  io: Io,
  source: Found | typeof STDIN,
  { keys, nfc }: Conversion,
): Promise<{ readonly after: string; readonly changed: boolean } | Message> {
  const found = place(source);
  const { shown: path } = found;
  const read = source === STDIN ? await readStdin(io) : await readBytes(found.path);
  if (read.kind === 'failed') return faultMessage(read.why, found);
  const decoded = decode(read.bytes);
  if (decoded.kind === 'failed')
    return message(decoded.encoding === 'utf-16' ? 'utf16' : 'notUtf8', { path, line: decoded.line });
  const before = decoded.text;
  const document = readDocument(before);
  const unread = unreadIn(document);
  if (keys && unread) {
    const { line, character } = document.lines.positionAt(rangeOf(unread.at).start);
    return message('notConverted', { path, line: line + 1, column: character + 1 });
  }
  const respelled = keys ? applyEdits(before, convertKeys(document, keys)) : before;
  const after = nfc ? applyEdits(respelled, composed(respelled)) : respelled;
  return { after: (decoded.bom ? '\ufeff' : '') + after, changed: after !== before };
}
