import type { Style } from '../../plan/document';
import { enums, type Field, type MapId, type Shape, type Spelling, vocabulary } from '../../plan/vocabulary';
import { type Body, behind, itemBody, openEnd, plain } from './body';
import { match, PREFIX, TELLING } from './match';
import type { Slot } from './place';

/** A key that may be written, in one of its spellings. */
export interface KeyChoice {
  readonly map: MapId;
  readonly field: Field;
  readonly spelling: Spelling;
  readonly rank: number;
}

/** The keys that the map does not have yet and that are found by what is typed; required ones first, then in the order of a plan. */
export function keysFor(slot: Slot, style: Style): KeyChoice[] {
  const { map, taken, typed } = slot;
  if (!map) return [];
  const fields = vocabulary[map].filter((field) => !taken.has(field.en) && fits(field, slot));
  const first = vocabulary[map].findIndex((field) => taken.has(field.en));
  // What a plan writes before what is there already was left out: it comes last.
  const order = (field: Field) => (field.required ? 0 : vocabulary[map].indexOf(field) > first ? 1 : 2);
  const inOrder = [...fields].sort((a, b) => order(a) - order(b));
  const other: Spelling = style.spelling === 'vi' ? 'en' : 'vi';
  const found = (spelling: Spelling) =>
    inOrder.flatMap((field): KeyChoice[] => {
      const rank = match(field[spelling], typed);
      const clear = rank !== undefined && (!slot.strict || rank < PREFIX + 1);
      return clear ? [{ map, field, spelling, rank }] : [];
    });
  const own = found(style.spelling);
  const isPrefix = ({ rank }: KeyChoice) => rank < PREFIX + 1;
  if (typed.trim().length < TELLING || own.some(isPrefix)) return own;
  // Whoever types in the other language means it; the key as the file spells it comes next.
  const foreign = found(other).filter(isPrefix);
  const same = foreign.map((choice): KeyChoice => ({ ...choice, spelling: style.spelling, rank: choice.rank + 0.1 }));
  return [...own.filter(({ field }) => !same.some((choice) => choice.field === field)), ...foreign, ...same];
}

/** Whether a key may take the place of the one that is there, with what is written behind or below it. */
function fits({ shape }: Field, { filled, colon, present }: Slot): boolean {
  if (!filled) return true;
  if (colon && present) return kindOf(shape) === kindOf(present.shape);
  const isText = shape.kind !== 'map' && (shape.kind !== 'list' || (shape.single && shape.text !== undefined));
  return filled === 'text' ? isText : shape.kind === 'map' || shape.kind === 'list';
}

function kindOf(shape: Shape): string {
  if (shape.kind === 'map') return shape.of;
  return shape.kind === 'list' ? `${shape.map} ${shape.text} ${shape.single}` : 'text';
}

/**
 * What is inserted for a key: it with a value of the right shape to fill.
 *
 * @param asks whether the editor shows what there is to choose from as soon as the key is written
 */
export function keyBody({ field, spelling }: KeyChoice, slot: Slot, style: Style, asks: boolean): Body {
  const name = field[spelling];
  const { shape } = field;
  if (slot.colon) return plain(name);
  if (slot.filled === 'lines') return plain(`${name}:`);
  if (slot.filled === 'text') return plain(`${name}: `);
  const around = (open: string, close: string): Body => {
    const at = name.length + 2 + open.length;
    return { text: `${name}: ${open}${close}`, stops: [{ start: at, end: at }] };
  };
  if (shape.kind === 'enum' && !asks) {
    const { text, stops } = openEnd(`${name}: `);
    const choices = enums[shape.of].map((word) => word[spelling]);
    return { text, stops: stops.map((stop) => ({ ...stop, choices })) };
  }
  if (slot.flow && shape.kind === 'map') return around('{ ', ' }');
  if (shape.kind === 'list' && shape.text === 'code') return around('[', ']');
  if (slot.flow && shape.kind === 'list' && !shape.single) return around('[', ']');
  if (shape.kind !== 'map' && (shape.kind !== 'list' || shape.single)) return openEnd(`${name}: `);
  const column = slot.column + style.indent;
  const own = { ...style, spelling };
  const line = `${name}:${style.eol}${' '.repeat(column)}`;
  if (shape.kind === 'map') return behind(line, itemBody(own, shape.of, blanks(shape.of), column, NONE));
  const open = shape.text !== undefined || !shape.map || (asks && choosesItems(field));
  if (open || !shape.map) return openEnd(`${line}- `);
  return behind(`${line}- `, itemBody(own, shape.map, blanks(shape.map), column + 2, NONE));
}

const NONE: ReadonlySet<string> = new Set();

/** Whether there are usual items of a list to choose from. */
export function choosesItems({ en }: Field): boolean {
  return en === 'areas' || en === 'tasks' || en === 'reports';
}

/** Keys whose values the editor can propose at once. */
const CHOSEN: ReadonlySet<string> = new Set([
  'completed',
  'date',
  'implements',
  'lead',
  'profile',
  'support',
  'unit',
  'year',
]);

/** Whether there may be something to choose from behind a key. */
export function mayChoose({ en }: Field): boolean {
  return CHOSEN.has(en);
}

/** What is written first in a map: what it must have, or what it begins with. */
const BEGINNINGS: Readonly<Partial<Record<MapId, readonly string[]>>> = {
  decision: ['number', 'date'],
  signer: ['name', 'position'],
  unit: ['id', 'name', 'kind'],
  event: ['id', 'name', 'date'],
  objective: ['text', 'items'],
  area: ['area', 'tasks'],
  task: ['name', 'products', 'deadline', 'lead'],
  product: ['text', 'deadline'],
  deadline: ['label', 'deadline'],
  duty: ['unit', 'duty'],
  report: ['series', 'periods', 'deadline', 'to', 'lead'],
  assignment: ['id', 'text', 'deadline'],
};

/** The keys a new map begins with, in order, all of them empty; lists of texts with a first item. */
export function blanks(map: MapId): { readonly [key: string]: string | readonly string[] } {
  const fields = vocabulary[map];
  const names = BEGINNINGS[map] ?? fields.filter(({ required }) => required).map(({ en }) => en);
  return Object.fromEntries(
    names.map((name) => {
      const shape = fields.find(({ en }) => en === name)?.shape;
      const listed = shape?.kind === 'list' && !shape.single && shape.text !== undefined;
      return [name, listed ? [''] : ''];
    }),
  );
}
