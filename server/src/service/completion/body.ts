import type { Style } from '../../plan/document';
import { type Insertable, itemLines, scalarText } from '../../plan/edit';
import { fieldsOf, type MapId } from '../../plan/vocabulary';

/** A stretch of an inserted text that the author fills or checks. */
export interface Stop {
  readonly start: number;
  readonly end: number;
  /** The words to choose from. */
  readonly choices?: readonly string[];
}

/** A text to insert, with what is to be filled in it, in order. */
export interface Body {
  readonly text: string;
  readonly stops: readonly Stop[];
}

export const plain = (text: string): Body => ({ text, stops: [] });
/** Ends where the author goes on writing. */
export const openEnd = (text: string): Body => ({ text, stops: [{ start: text.length, end: text.length }] });

export function behind(lead: string, { text, stops }: Body): Body {
  const by = lead.length;
  return { text: lead + text, stops: stops.map((stop) => ({ ...stop, start: stop.start + by, end: stop.end + by })) };
}

/**
 * The lines of an item with places to fill: everything that is empty, and the values of the keys named.
 *
 * @param column of its keys; the first line is not indented
 * @param checked canonical keys whose values the author checks
 */
export function itemBody(
  style: Style,
  map: MapId,
  item: Insertable,
  column: number,
  checked: ReadonlySet<string>,
): Body {
  let text = itemLines({ style }, map, item, column);
  const stops: Stop[] = [];
  let at = 0;
  const visit = (of: MapId | undefined, key: string, value: Insertable, listed: boolean): void => {
    if (typeof value !== 'string') {
      if (Array.isArray(value)) for (const one of value) visit(of, key, one, true);
      else visitMap(of ?? map, value as { readonly [key: string]: Insertable });
    } else if (value !== '') {
      const shown = scalarText(value);
      const start = text.indexOf(shown, at);
      const quoted = shown === value ? 0 : 1;
      at = start + shown.length;
      if (checked.has(key)) stops.push({ start: start + quoted, end: at - quoted });
    } else {
      // Nothing: behind a dash there are quotes to take away, behind a colon a blank to add.
      const start = listed ? text.indexOf('""', at) : at;
      text = listed ? text.slice(0, start) + text.slice(start + 2) : `${text.slice(0, at)} ${text.slice(at)}`;
      at = listed ? start : at + 1;
      stops.push({ start: at, end: at });
    }
  };
  const visitMap = (of: MapId, values: { readonly [key: string]: Insertable }): void => {
    for (const [key, value] of Object.entries(values)) {
      const field = fieldsOf(of).get(key);
      const name = `${field?.[style.spelling] ?? key}:`;
      at = text.indexOf(name, at) + name.length;
      const { shape } = field ?? {};
      visit(shape?.kind === 'map' ? shape.of : shape?.kind === 'list' ? shape.map : undefined, key, value, false);
    }
  };
  visit(map, '', item, false);
  return { text, stops };
}

/** The text with its stops in the syntax of snippets; the last of them, where it is empty, is the end. */
export function snippet({ text, stops }: Body): string {
  const escaped = (part: string) => part.replace(/[\\$}]/g, '\\$&');
  let written = '';
  let at = 0;
  for (const [i, { start, end, choices }] of stops.entries()) {
    const last = i === stops.length - 1 && start === end && end === text.length;
    const inner = choices
      ? `|${choices.map((word) => word.replace(/[\\,|]/g, '\\$&')).join(',')}|`
      : start < end
        ? `:${escaped(text.slice(start, end))}`
        : '';
    written += `${escaped(text.slice(at, start))}\${${last && !choices ? 0 : i + 1}${inner}}`;
    at = end;
  }
  return written + escaped(text.slice(at));
}
