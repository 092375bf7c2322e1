import picocolors from 'picocolors';
import { type CellState, cellAt, type Gap, gapsOf, type Matrix } from '../../service/trace/matrix';
import { agencyOf, numberOf, parentName, say, summaryOf } from '../../service/trace/texts';
import { cutTo, harmless, widthOf, wrap } from '../formats/width';
import type { View } from './view';

/** How the terminal looks. */
export interface Look {
  readonly colour: boolean;
  /** In columns. */
  readonly width: number;
}

interface Pen extends View {
  readonly colours: ReturnType<typeof picocolors.createColors>;
  readonly width: number;
}

const NARROWEST = 40;
const WIDEST = 120;
/** One sign for each state; its word stands in the legend. */
const SIGNS: Readonly<Record<CellState, string>> = { covered: '✓', late: '!', uncovered: '✗', unknown: '?', none: '·' };
const STATES = ['covered', 'late', 'uncovered', 'unknown', 'none'] as const;
/** Rows of a grid and gaps that are shown; more is for a page or a spreadsheet. */
const MOST_ROWS = 200;
const MOST_GAPS = 100;

/** For people at a terminal: the agencies by number, the grid of signs, and what is missing with its place. */
export function textOf(matrices: readonly Matrix[], view: View, look: Look): string {
  const width = Math.max(NARROWEST, Math.min(look.width, WIDEST));
  const pen: Pen = { ...view, colours: picocolors.createColors(look.colour), width };
  const { language } = view;
  if (matrices.length === 0)
    return [say(language, 'nothing'), say(language, 'nothingHow')]
      .map((text) => `${wrap(text, width).join('\n')}\n`)
      .join('\n');
  const blocks = matrices.flatMap((matrix) => matrixBlocks(matrix, pen));
  return [...blocks, legend(pen)].map((block) => `${block}\n`).join('\n');
}

function matrixBlocks(matrix: Matrix, pen: Pen): string[] {
  const { language, colours, width, shownPath } = pen;
  const { issuer, path } = matrix.parent;
  const source = [numberOf(matrix, language), issuer, path === undefined ? undefined : shownPath(path)];
  const head = [
    ...wrap(parentName(matrix, language), width).map(colours.bold),
    ...wrap(source.filter(Boolean).join(' · '), width).map(colours.dim),
    ...wrap(summaryOf(matrix.totals, language), width),
  ];
  return [head.join('\n'), agencies(matrix, pen), ...grids(matrix, pen), ...gapBlock(matrix, pen)];
}

/** The agencies by the number that stands for them above the grid. */
function agencies({ columns }: Matrix, pen: Pen): string {
  const digits = String(columns.length).length;
  const ratios = columns.map(({ totals }) => `${totals.covered}/${totals.assigned}`);
  const last = Math.max(...ratios.map((ratio) => ratio.length));
  const room = Math.min(60, pen.width - digits - last - 6);
  const lines = columns.map((column, i) => {
    const { covered, assigned } = column.totals;
    const name = padded(cutTo(agencyOf(column, pen.language), room), room);
    const ratio = (ratios[i] ?? '').padStart(last);
    return `  ${String(i + 1).padStart(digits)}  ${name}  ${covered < assigned ? pen.colours.red(ratio) : ratio}`;
  });
  const title = pen.colours.dim(
    `  ${' '.repeat(digits)}  ${say(pen.language, 'agency')} (${say(pen.language, 'ratio')})`,
  );
  return [title, ...lines].join('\n');
}

/** Assignments against the numbers of the agencies, in as many grids as the width asks for. */
function grids(matrix: Matrix, pen: Pen): string[] {
  const { columns, rows } = matrix;
  const shown = rows.slice(0, MOST_ROWS);
  const cell = Math.max(3, String(columns.length).length + 1);
  const words = Math.min(40, Math.floor(pen.width / 2));
  const perGrid = Math.max(1, Math.floor((pen.width - words - 2) / cell));
  const found: string[] = [];
  for (let from = 0; from < columns.length; from += perGrid) {
    const own = columns.slice(from, from + perGrid).map((_, i) => from + i);
    const head = `  ${' '.repeat(words)}${own.map((column) => String(column + 1).padStart(cell)).join('')}`;
    const lines = shown.map((row) => {
      const name = padded(cutTo(`${row.id} ${row.text ?? ''}`.trim(), words), words);
      const signs = own.map((column) => sign(cellAt(matrix, row, column).state, cell, pen));
      return `  ${name}${signs.join('')}`;
    });
    found.push([pen.colours.dim(head), ...lines].join('\n'));
  }
  const rest = rows.length - shown.length;
  return rest > 0 ? [...found, `  ${say(pen.language, 'andMore', { count: rest })}`] : found;
}

function sign(state: CellState, columns: number, { colours }: Pen): string {
  const text = SIGNS[state].padStart(columns);
  switch (state) {
    case 'covered':
      return colours.green(text);
    case 'late':
      return colours.yellow(text);
    case 'none':
      return colours.dim(text);
    default:
      return colours.red(text);
  }
}

function gapBlock(matrix: Matrix, pen: Pen): string[] {
  const gaps = gapsOf(matrix, MOST_GAPS);
  if (gaps.length === 0) return [];
  const { late, uncovered, unknown } = matrix.totals;
  const rest = late + uncovered + unknown - gaps.length;
  const lines = gaps.map((gap, i) => {
    const agency =
      gap.column === gaps[i - 1]?.column ? [] : [`  ${cutTo(agencyOf(gap.column, pen.language), pen.width - 2)}`];
    return [...agency, ...gapLines(gap, pen)].join('\n');
  });
  const more = rest > 0 ? [`  ${say(pen.language, 'andMore', { count: rest })}`] : [];
  return [[pen.colours.bold(say(pen.language, 'gaps')), ...lines, ...more].join('\n')];
}

function gapLines({ row, state, place, covers }: Gap, pen: Pen): string[] {
  const { language, colours, width, shownPath } = pen;
  const colour = state === 'late' ? colours.yellow : colours.red;
  const planned = covers.flatMap(({ task, late }) => (late ? task.deadlines : [])).join('; ');
  const when = [
    ...(row.deadline ? [`${say(language, 'deadline')}: ${row.deadline}`] : []),
    ...(planned ? [`${say(language, 'planned')}: ${planned}`] : []),
  ].join(' · ');
  const words = cutTo(`${row.id} ${row.text ?? ''}`.trim(), width * 2);
  const at = `${harmless(shownPath(place.path))}:${place.at.line + 1}:${place.at.character + 1}`;
  return [
    ...wrap(`${SIGNS[state]} ${words} – ${say(language, state)}`, width - 6).map(
      (line, i) => `    ${i === 0 ? colour(line) : `  ${colour(line)}`}`,
    ),
    ...(when ? wrap(cutTo(when, width * 2), width - 6).map((line) => `      ${line}`) : []),
    `      ${colours.dim(at)}`,
  ];
}

function legend(pen: Pen): string {
  const parts = STATES.map((state) => `${SIGNS[state]} ${say(pen.language, state)}`);
  return wrap(parts.join('   ').replaceAll(' ', '\u00a0').replaceAll('\u00a0\u00a0\u00a0', ' '), pen.width)
    .map((line) => pen.colours.dim(line.replaceAll(' ', '   ').replaceAll('\u00a0', ' ')))
    .join('\n');
}

function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}
