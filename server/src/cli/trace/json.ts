import {
  cellAt,
  type FilePlace,
  type Matrix,
  type MatrixRow,
  placeOfCell,
  type Totals,
} from '../../service/trace/matrix';
import { formatIsoDate } from '../../time/date';
import type { View } from './view';

/** The JSON that other programs rely on; documented in docs/trace.md, changed only with its version. */
export function jsonOf(matrices: readonly Matrix[], view: View): string {
  const result = {
    version: 1,
    matrices: matrices.map((matrix) => matrixJson(matrix, view)),
    summary: matrices.map(({ totals }) => totals).reduce(sum, NONE),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

const NONE: Totals = { assigned: 0, covered: 0, late: 0, uncovered: 0, unknown: 0 };

function sum(a: Totals, b: Totals): Totals {
  return {
    assigned: a.assigned + b.assigned,
    covered: a.covered + b.covered,
    late: a.late + b.late,
    uncovered: a.uncovered + b.uncovered,
    unknown: a.unknown + b.unknown,
  };
}

function matrixJson(matrix: Matrix, view: View) {
  const { parent, year, columns, rows, totals } = matrix;
  const { number, date, issuer, title, path } = parent;
  return {
    parent: {
      number: number ?? null,
      date: date ? formatIsoDate(date) : null,
      issuer: issuer ?? null,
      title: title ?? null,
      path: path === undefined ? null : view.shownPath(path),
    },
    year: year ?? null,
    agencies: columns.map(({ agency, path: file, complete, totals: own }) => ({
      name: agency ?? null,
      path: view.shownPath(file),
      complete,
      totals: own,
    })),
    assignments: rows.map((row) => ({
      id: row.id,
      text: row.text ?? null,
      deadline: row.deadline ?? null,
      place: placeJson(row.place, view),
      totals: row.totals,
      cells: [...row.assigned].sort((a, b) => a - b).map((column) => cellJson(matrix, row, column, view)),
    })),
    totals,
  };
}

/** Only what is assigned; `agency` is an index into `agencies`. */
function cellJson(matrix: Matrix, row: MatrixRow, column: number, view: View) {
  const { state, covers } = cellAt(matrix, row, column);
  const place = placeOfCell(matrix, row, column);
  return {
    agency: column,
    state,
    ...(place ? { place: placeJson(place, view) } : {}),
    tasks: covers.map(({ task, late }) => ({
      number: task.label,
      name: task.name ?? null,
      deadlines: task.deadlines,
      late,
      line: task.nameAt.line + 1,
    })),
  };
}

/** 1-based, columns in UTF-16 code units, as in the JSON of `check`. */
function placeJson({ path, at }: FilePlace, { shownPath }: View) {
  return { path: shownPath(path), line: at.line + 1, column: at.character + 1 };
}
