import type { Language } from '../../texts/localized';
import { escapeHtml } from './escape';
import {
  type Cell,
  cellAt,
  type FilePlace,
  type Gap,
  gapsOf,
  type Matrix,
  type MatrixColumn,
  type MatrixRow,
  placeOfCell,
} from './matrix';
import { agencyOf, markOf, numberOf, parentName, say, summaryOf } from './texts';

/** How the matrices are shown. */
export interface BodyOptions {
  readonly language: Language;
  /** How a file is named to people. */
  readonly shownPath: (path: string) => string;
  /** Gives a place the number under which a click on it is told (`data-at`); without it nothing can be clicked. */
  readonly link?: (place: FilePlace) => number;
}

/** Agencies side by side: as many as a sheet of paper laid crosswise takes. */
const COLUMNS = 12;
/** Cells beyond which a page is slow to open, and no longer read. */
const MOST_CELLS = 40_000;
const MOST_GAPS = 500;
/** Characters of a text from a plan; nobody reads more in a table. */
const LONGEST = 240;

/** All matrices as the inside of `<main>`. Every text of a plan is escaped. */
export function coverageBody(matrices: readonly Matrix[], options: BodyOptions): string {
  const { language } = options;
  const heading = `<h1>${say(language, 'title')}</h1>`;
  if (matrices.length === 0)
    return `${heading}\n<p>${say(language, 'nothing')}</p>\n<p>${say(language, 'nothingHow')}</p>`;
  const open = matrices.some(({ totals }) => totals.covered < totals.assigned || totals.late > 0);
  // A switch in CSS alone: the page runs no script.
  const filter = `<p class="filter"><label><input type="checkbox" id="only-gaps"> ${say(language, 'onlyGaps')}</label></p>`;
  const sections = matrices.map((matrix, i) => section(matrix, `matrix-${i + 1}`, options));
  return [heading, legend(language), ...(open ? [filter] : []), ...sections].join('\n');
}

function legend(language: Language): string {
  const example = { covered: 'II.1.2', late: `II.1.2 · ${markOf(language, 'late')}` };
  const items = (['covered', 'late', 'uncovered', 'unknown', 'none'] as const).map((state) => {
    const mark = state === 'covered' || state === 'late' ? example[state] : markOf(language, state);
    const words = say(language, state === 'covered' ? 'coveredBy' : state);
    return `<li><span class="mark ${state}">${mark}</span> ${words}</li>`;
  });
  return `<ul class="legend" aria-label="${say(language, 'legend')}">${items.join('')}</ul>`;
}

function section(matrix: Matrix, id: string, options: BodyOptions): string {
  const { language } = options;
  const { totals, columns, rows } = matrix;
  const tables: string[] = [];
  let left = MOST_CELLS;
  for (let from = 0; from < columns.length && left > 0; from += COLUMNS) {
    const width = Math.min(COLUMNS, columns.length - from);
    const shown = rows.slice(0, Math.ceil(left / width));
    tables.push(table(matrix, `${id}-${from + 1}`, from, shown, options));
    left -= shown.length * width;
  }
  return [
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}">${shortened(parentName(matrix, language))}</h2>`,
    `<p class="source">${sourceLine(matrix, options)}</p>`,
    `<p class="summary"><meter max="${totals.assigned}" value="${totals.covered}" aria-hidden="true"></meter> ${summaryOf(totals, language)}</p>`,
    gapList(matrix, options),
    ...tables,
    ...(rows.length * columns.length > MOST_CELLS ? [`<p>${say(language, 'cut')}</p>`] : []),
    '</section>',
  ].join('\n');
}

function sourceLine(matrix: Matrix, { language, shownPath }: BodyOptions): string {
  const { issuer, path } = matrix.parent;
  const parts = [numberOf(matrix, language), issuer, path === undefined ? undefined : shownPath(path)];
  return parts.flatMap((part) => (part ? [shortened(part)] : [])).join(' · ');
}

/** What is missing, agency by agency: what most people open the page for. */
function gapList(matrix: Matrix, options: BodyOptions): string {
  const { language } = options;
  const gaps = gapsOf(matrix, MOST_GAPS);
  if (gaps.length === 0) return `<p>${say(language, 'noGaps')}</p>`;
  const { late, uncovered, unknown } = matrix.totals;
  const rest = late + uncovered + unknown - gaps.length;
  const byColumn = new Map<MatrixColumn, Gap[]>();
  for (const gap of gaps) byColumn.set(gap.column, [...(byColumn.get(gap.column) ?? []), gap]);
  const items = [...byColumn].map(
    ([column, own]) =>
      `<li><strong>${agencyName(column, options)}</strong><ul>${own.map((gap) => `<li>${gapItem(gap, options)}</li>`).join('')}</ul></li>`,
  );
  if (rest > 0) items.push(`<li>${say(language, 'andMore', { count: rest })}</li>`);
  const count = late + uncovered + unknown;
  return `<details open><summary>${say(language, 'gapCount', { count })}</summary>\n<ul>${items.join('\n')}</ul></details>`;
}

function gapItem(gap: Gap, options: BodyOptions): string {
  const { row, state, place, covers } = gap;
  const { language } = options;
  const words = shortened(`${row.id} ${row.text ?? ''}`.trim());
  const planned = covers.flatMap(({ task, late }) => (late ? task.deadlines : [])).join('; ');
  const when = [
    ...(row.deadline ? [`${say(language, 'deadline')}: ${row.deadline}`] : []),
    ...(planned ? [`${say(language, 'planned')}: ${planned}`] : []),
  ].join(' · ');
  const notes = when === '' ? '' : ` <span class="quiet">${shortened(when)}</span>`;
  return `${opening(words, place, options)} <span class="mark ${state}">${say(language, state)}</span>${notes}`;
}

function table(matrix: Matrix, id: string, from: number, rows: readonly MatrixRow[], options: BodyOptions): string {
  const { language } = options;
  const columns = matrix.columns.slice(from, from + COLUMNS);
  const all = matrix.columns.length;
  const caption =
    all > COLUMNS
      ? say(language, 'part', { from: from + 1, to: from + columns.length, all })
      : say(language, 'agencies', { all });
  const heads = columns.map(
    (column) =>
      `<th scope="col">${opening(agencyName(column, options), { path: column.path, at: column.at }, options)}</th>`,
  );
  const ratio = say(language, 'ratio');
  const sums = [...columns.map(({ totals }) => totals), matrix.totals].map(
    ({ covered, assigned }) => `<td class="sum">${covered}/${assigned}</td>`,
  );
  return `<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}">
<table>
<caption id="${id}">${caption}</caption>
<thead><tr><th scope="col">${say(language, 'assignment')}</th><th scope="col">${say(language, 'deadline')}</th>${heads.join('')}<th scope="col">${ratio}</th></tr></thead>
<tbody>
${rows.map((row) => line(matrix, row, from, columns.length, options)).join('\n')}
</tbody>
<tfoot><tr><th scope="row" colspan="2">${ratio}</th>${sums.join('')}</tr></tfoot>
</table>
</div>`;
}

function line(matrix: Matrix, row: MatrixRow, from: number, count: number, options: BodyOptions): string {
  const { assigned, covered, late } = row.totals;
  const cells = Array.from({ length: count }, (_, i) =>
    cell(cellAt(matrix, row, from + i), placeOfCell(matrix, row, from + i), options),
  );
  const name = `<span class="id">${shortened(row.id)}</span> ${shortened(row.text ?? '')}`;
  const whole = covered === assigned && late === 0 ? ' class="whole"' : '';
  return `<tr${whole}><th scope="row">${opening(name, row.place, options)}</th><td>${shortened(row.deadline ?? '')}</td>${cells.join('')}<td class="sum">${covered}/${assigned}</td></tr>`;
}

function cell({ state, covers }: Cell, place: FilePlace | undefined, options: BodyOptions): string {
  const { language } = options;
  const hidden = (text: string) => `<span class="hidden">${text}</span>`;
  if (!place || state === 'none')
    return `<td class="none"><span aria-hidden="true">${markOf(language, 'none')}</span>${hidden(say(language, 'none'))}</td>`;
  if (state === 'uncovered' || state === 'unknown')
    return `<td class="${state}">${opening(markOf(language, state), place, options)}</td>`;
  const labels = shortened(covers.map(({ task }) => task.label).join(', '));
  const names = covers.map(({ task }) => `${task.label} ${task.name ?? ''} · ${task.deadlines.join('; ')}`).join('\n');
  const said = state === 'late' ? ` · ${markOf(language, 'late')}` : hidden(` ${say(language, 'covered')}`);
  return `<td class="${state}" title="${shortened(names)}">${opening(`${labels}${said}`, place, options)}</td>`;
}

/** @param html what can be clicked, escaped */
function opening(html: string, place: FilePlace, { link }: BodyOptions): string {
  return link ? `<button type="button" data-at="${link(place)}">${html}</button>` : html;
}

/** A plan without the name of its agency is known by its file. */
function agencyName(column: MatrixColumn, { language, shownPath }: BodyOptions): string {
  const name = agencyOf(column, language);
  return shortened(column.agency === undefined ? `${name} (${shownPath(column.path)})` : name);
}

function shortened(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return escapeHtml(short);
}
