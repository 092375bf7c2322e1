/** Of longer texts only the last is remembered. In UTF-16 units. */
const LONGEST = 2_000;
/** Texts remembered by one function, at most; in two generations, of which the older is dropped as a whole. */
const MOST = 4_000;

/**
 * A function of a string, computed once for equal strings: a plan says `Quý I/2026` and `nếu có` a thousand times, and so
 * does the next plan. The results are shared, so they must be immutable and know of no place but in the string.
 * What was not asked for lately is forgotten.
 */
export function byValue<Value>(compute: (text: string) => Value): (text: string) => Value {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  let long: { readonly text: string; readonly value: Value } | undefined;
  return (text) => {
    if (text.length > LONGEST) {
      if (long?.text !== text) long = { text, value: compute(text) };
      return long.value;
    }
    let value = young.get(text);
    if (value !== undefined || young.has(text)) return value as Value;
    if (young.size >= MOST / 2) {
      old = young;
      young = new Map();
    }
    // A copy: as a slice the text would keep the file alive that it was read from.
    const own = ` ${text}`.slice(1);
    value = old.has(text) ? (old.get(text) as Value) : compute(own);
    young.set(own, value);
    return value;
  };
}

/** Places for texts that were asked about last, each text having one; and one more for a text of any length. A power of two. */
const PLACES = 256;
/** Longer texts share the last place. In UTF-16 units. */
const LONG = 4_000;

/**
 * A function of a string that several rules ask about the same texts one after the other: it remembers few of them, at
 * next to no cost.
 */
export function lately<Value>(compute: (text: string) => Value): (text: string) => Value {
  const texts: (string | undefined)[] = new Array(PLACES + 1).fill(undefined);
  const values: (Value | undefined)[] = new Array(PLACES + 1).fill(undefined);
  return (text) => {
    const { length } = text;
    const place =
      length > LONG
        ? PLACES
        : (length + text.charCodeAt(0) * 7 + text.charCodeAt(length >> 1) * 31 + text.charCodeAt(length - 1) * 13) &
          (PLACES - 1);
    if (texts[place] === text) {
      // The latest of equal texts is kept, so that an older one does not keep its file alive.
      texts[place] = text;
      return values[place] as Value;
    }
    const value = compute(text);
    texts[place] = text;
    values[place] = value;
    return value;
  };
}
