import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeXlsxFile, { type CellObject, type Feature, type Row, type Sheet } from 'write-excel-file/node';
import { visible } from '../../service/trace/escape';
import { type CellState, cellAt, gapsOf, type Matrix, type MatrixRow } from '../../service/trace/matrix';
import { agencyOf, markOf, numberOf, parentName, say, summaryOf } from '../../service/trace/texts';
import type { View } from './view';

/** What the library takes for pictures; there are none. */
type Content = Stream | Buffer | Blob;

/** A sheet, and the range of its filter: `A4:H20`. */
interface Table {
  readonly sheet: Sheet<Content>;
  readonly filter: string;
}

/** Agencies in one sheet: the format ends at 16,384 columns. */
const MOST_COLUMNS = 16_000;
/** More rows nobody works with, and each takes memory until the file is written. */
const MOST_CELLS = 1_000_000;
const MOST_GAPS = 100_000;
/** UTF-16 units in one cell, by the format. */
const LONGEST = 32_000;

/** First what is missing in all, then a sheet for each matrix; with frozen headings and filters. */
export async function xlsxOf(matrices: readonly Matrix[], view: View): Promise<Uint8Array> {
  const name = sheetNames();
  const missing = gapTable(matrices, name(say(view.language, 'gaps')), view);
  const tables = [missing, ...matrices.map((matrix) => matrixTable(matrix, name(matrix.parent.number ?? ''), view))];
  return writeXlsxFile(
    tables.map(({ sheet }) => sheet),
    { fontFamily: 'Times New Roman', fontSize: 12, features: [filters(tables.map(({ filter }) => filter))] },
  ).toBuffer();
}

/** Names that are allowed and differ; case does not count. */
function sheetNames(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    const plain = visible(wanted)
      .replace(/[\\/*?:[\]\n\t]/g, '-')
      .replace(/^'+|(?<!')'+$/g, '')
      .trim();
    const base = plain === '' ? 'CCHC' : plain;
    for (let n = 1; ; n++) {
      const end = n === 1 ? '' : ` (${n})`;
      const name = `${base.slice(0, 31 - end.length).replace(/[\ud800-\udbff]$/, '')}${end}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}

const HEAD: CellObject = {
  fontWeight: 'bold',
  backgroundColor: '#e7eaee',
  wrap: true,
  align: 'center',
  alignVertical: 'center',
  borderStyle: 'thin',
};
const BODY: CellObject = { wrap: true, alignVertical: 'top', borderStyle: 'thin' };
const COLOURS: Readonly<Record<CellState, CellObject>> = {
  covered: { backgroundColor: '#e3f4e7' },
  late: { backgroundColor: '#fff0cc', fontWeight: 'bold' },
  uncovered: { backgroundColor: '#fbd9d9', fontWeight: 'bold' },
  unknown: { backgroundColor: '#eeeeee', fontWeight: 'bold' },
  none: { textColor: '#777777', align: 'center' },
};

/** Text, whatever it looks like: marked as such, so that `=1+1` is no formula, now or when somebody edits the cell. */
function text(value: string, style: CellObject = BODY): CellObject {
  const short = value.length > LONGEST ? `${value.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : value;
  return { ...style, value: visible(short), type: String, format: '@' };
}

function number(value: number, style: CellObject = BODY): CellObject {
  return { ...style, value, type: Number };
}

/** Title, source, an empty row, headings. */
const ROWS_ABOVE = 4;

function matrixTable(matrix: Matrix, name: string, view: View): Table {
  const { language } = view;
  const columns = matrix.columns.slice(0, MOST_COLUMNS);
  const rows = matrix.rows.slice(0, Math.ceil(MOST_CELLS / Math.max(1, columns.length)));
  const source = [numberOf(matrix, language), matrix.parent.issuer].filter(Boolean).join(' · ');
  const heads = ['id', 'assignment', 'deadline'] as const;
  const sums = columns.map(({ totals }) => text(`${totals.covered}/${totals.assigned}`, { ...HEAD }));
  const data: Row[] = [
    [text(parentName(matrix, language), { fontWeight: 'bold' })],
    [text([source, summaryOf(matrix.totals, language)].filter(Boolean).join(' – '), {})],
    [],
    [
      ...heads.map((key) => text(say(language, key), HEAD)),
      ...columns.map((column) => text(agencyOf(column, language), HEAD)),
      text(say(language, 'hasTask'), HEAD),
      text(say(language, 'isAssigned'), HEAD),
    ],
    ...rows.map((row) => rowOf(matrix, row, columns.length, view)),
    [
      text(say(language, 'ratio'), HEAD),
      text('', HEAD),
      text('', HEAD),
      ...sums,
      number(matrix.totals.covered, HEAD),
      number(matrix.totals.assigned, HEAD),
    ],
  ];
  const width = heads.length + columns.length + 2;
  const sheet: Sheet<Content> = {
    sheet: name,
    data,
    columns: [
      { width: 12 },
      { width: 48 },
      { width: 20 },
      ...columns.map(() => ({ width: 16 })),
      { width: 9 },
      { width: 9 },
    ],
    stickyRowsCount: ROWS_ABOVE,
    stickyColumnsCount: 2,
    orientation: 'landscape',
  };
  return { sheet, filter: `A${ROWS_ABOVE}:${letters(width)}${ROWS_ABOVE + rows.length}` };
}

function rowOf(matrix: Matrix, row: MatrixRow, count: number, { language }: View): Row {
  const cells = Array.from({ length: count }, (_, column) => {
    const { state, covers } = cellAt(matrix, row, column);
    const style = { ...BODY, ...COLOURS[state] };
    const labels = covers.map(({ task }) => task.label).join(', ');
    if (state === 'covered') return text(labels, style);
    return text(state === 'late' ? `${labels} (${markOf(language, state)})` : markOf(language, state), style);
  });
  const { covered, assigned } = row.totals;
  return [text(row.id), text(row.text ?? ''), text(row.deadline ?? ''), ...cells, number(covered), number(assigned)];
}

function gapTable(matrices: readonly Matrix[], name: string, { language, shownPath }: View): Table {
  const heads = ['agency', 'parent', 'id', 'assignment', 'deadline', 'state', 'tasks', 'file', 'line'] as const;
  const lines: Row[] = [];
  for (const matrix of matrices)
    for (const { row, column, state, place, covers } of gapsOf(matrix, MOST_GAPS - lines.length)) {
      const tasks = covers.map(({ task }) => [task.label, task.name, ...task.deadlines].filter(Boolean).join(' · '));
      lines.push([
        text(agencyOf(column, language)),
        text(numberOf(matrix, language) ?? parentName(matrix, language)),
        text(row.id),
        text(row.text ?? ''),
        text(row.deadline ?? ''),
        text(say(language, state), { ...BODY, ...COLOURS[state] }),
        text(tasks.join('\n')),
        text(shownPath(place.path)),
        number(place.at.line + 1),
      ]);
    }
  const sheet: Sheet<Content> = {
    sheet: name,
    data: [heads.map((key) => text(say(language, key), HEAD)), ...lines],
    columns: [32, 24, 12, 48, 20, 26, 40, 32, 8].map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
  return { sheet, filter: `A1:${letters(heads.length)}${lines.length + 1}` };
}

/** The arrows in the headings, which the library knows nothing of; the format wants them right behind the data. */
function filters(ranges: readonly string[]): Feature<Content> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) =>
            xml.replace('</sheetData>', `</sheetData><autoFilter ref="${ranges[sheetIndex] ?? 'A1'}"/>`),
        },
      },
    },
  };
}

/** A column by its number, 1-based: A, Z, AA. */
function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? letters(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
