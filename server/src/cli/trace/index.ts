import { resolve } from 'node:path';
import { replaceFile } from '../../node/files';
import type { Matrix } from '../../service/trace/matrix';
import { createTracer } from '../../service/trace/tracer';
import { render } from '../../texts/localized';
import { shownPath } from '../configs';
import { type Io, wantsColour } from '../io';
import { Mistake } from '../mistake';
import { readPlans } from './plans';
import type { TraceSettings } from './settings';

/**
 * Makes the coverage matrices of the plans and writes them.
 *
 * @returns the exit code: 0 every assignment has a task; 1 some have none, or that cannot be known; 2 a plan could not be used
 * @throws {Mistake} when the file cannot be written
 */
export async function trace(io: Io, settings: TraceSettings): Promise<number> {
  const { language, output, year } = settings;
  const { index, complaints } = await readPlans(io, settings);
  const matrices = createTracer(index).matrices(year);
  const content = await format(io, settings, matrices);
  if (output === undefined) await io.out.write(String(content));
  else if (await replaceFile(resolve(io.cwd, output), content)) throw new Mistake('notWritten', { path: output });
  const sentences = complaints.map((complaint) => `reform-plan: ${render(complaint, language)}\n`);
  await io.err.write(sentences.join(''));
  if (complaints.length > 0) return 2;
  return matrices.some(({ totals }) => totals.covered < totals.assigned) ? 1 : 0;
}

/** Each format is loaded when it is asked for: the writer of spreadsheets is larger than all the rest. */
async function format(
  io: Io,
  { format: name, language, output }: TraceSettings,
  matrices: readonly Matrix[],
): Promise<string | Uint8Array> {
  const view = { language, shownPath: (path: string) => shownPath(path, io.cwd) };
  switch (name) {
    case 'json':
      return (await import('./json')).jsonOf(matrices, view);
    case 'html':
      return (await import('./html')).htmlOf(matrices, view);
    case 'xlsx':
      return (await import('./xlsx')).xlsxOf(matrices, view);
    default: {
      const terminal = output === undefined;
      const look = { colour: terminal && wantsColour(io, io.out), width: (terminal && io.out.columns) || 100 };
      return (await import('./text')).textOf(matrices, view, look);
    }
  }
}
