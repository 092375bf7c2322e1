/** One line of the table: figures side by side, and how the first stands to its goal. */
export interface Row {
  readonly name: string;
  /** Formatted, with unit; the first is ours. */
  readonly figures: readonly string[];
  readonly goal: string;
  /** Undefined where nobody to compare with was measured. */
  readonly met: boolean | undefined;
}

export type Section = { readonly title: string; readonly rows: readonly Row[] };

/** Prints sections as one table and says how many goals are met. */
export function print(columns: readonly string[], sections: readonly Section[]): void {
  const lines: string[][] = [['', ...columns, 'goal', '']];
  for (const { title, rows } of sections) {
    lines.push([title]);
    for (const { name, figures, goal, met } of rows)
      lines.push([
        `  ${name}`,
        ...columns.map((_, i) => figures[i] ?? ''),
        goal,
        met === undefined ? '' : met ? 'met' : 'MISSED',
      ]);
  }
  const widths = lines[0]?.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0))) ?? [];
  for (const line of lines)
    console.log(
      line
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    );
  const judged = sections.flatMap(({ rows }) => rows).filter(({ met }) => met !== undefined);
  console.log(`\n${judged.filter(({ met }) => met).length} of ${judged.length} goals met in this run.`);
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
export const mb = (value: number): string => `${value.toFixed(0)} MB`;

/** A figure of ours that is to be at most a share of a peer's. */
export function share(
  name: string,
  own: number,
  peers: readonly (number | undefined)[],
  peer: number,
  most: number,
  format: (value: number) => string,
): Row {
  const other = peers[peer];
  const figures = [own, ...peers].map((value) => (value === undefined ? '' : format(value)));
  const label = most < 1 ? `≤ 1/${Math.round((1 / most) * 100) / 100}` : `≤ ${most}×`;
  if (other === undefined || other === 0) return { name, figures, goal: label, met: undefined };
  const ratio = own / other;
  const shown = ratio < 1 ? `1/${(1 / ratio).toFixed(1)}` : `${ratio.toFixed(1)}×`;
  return { name, figures, goal: `${shown} (${label})`, met: ratio <= most };
}
