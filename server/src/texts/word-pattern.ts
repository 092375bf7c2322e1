/**
 * What `\p{L}`, `\p{M}` and `\p{N}` stand for, as ranges. A pattern with the properties themselves takes a hundred times as
 * long to make and to run for the first time, and a plan meets a hundred of them. Exact for Latin, Greek and Cyrillic;
 * of other scripts some signs count as letters, and what lies beyond 16 bits counts as none.
 */
const PROPERTIES: Readonly<Record<string, string>> = {
  L: 'a-zA-Z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02c1\\u02c6-\\u02d1\\u02e0-\\u02e4\\u02ec\\u02ee\\u0370-\\u0374\\u0376-\\u037d\\u037f\\u0386\\u0388-\\u0481\\u048a-\\u0559\\u0560-\\u0588\\u05d0-\\u05f2\\u0620-\\u064a\\u066e-\\u06d3\\u0700-\\u1aaf\\u1b00-\\u1dbf\\u1e00-\\u1fbc\\u1fc2-\\u1fcc\\u1fd0-\\u1fdb\\u1fe0-\\u1fec\\u1ff2-\\u1ffc\\u2071\\u207f\\u2090-\\u209c\\u2102\\u2107\\u210a-\\u2113\\u2115\\u2119-\\u211d\\u2124\\u2126\\u2128\\u212a-\\u212d\\u212f-\\u2139\\u2c00-\\u2dff\\u3041-\\u318e\\u31a0-\\ud7ff\\uf900-\\ufdc7\\ufe70-\\ufefc\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc',
  M: '\\u0300-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20f0\\ufe00-\\ufe0f\\ufe20-\\ufe2f',
  N: '0-9\\xb2\\xb3\\xb9\\xbc-\\xbe\\u0660-\\u0669\\u06f0-\\u06f9\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2150-\\u2189\\u2460-\\u249b\\u24ea-\\u24ff\\u2776-\\u2793\\uff10-\\uff19',
};

/** The capitals of Latin, Greek and Cyrillic. */
const capitals = (() => {
  let letters = '';
  for (const [from, to] of [
    [0x41, 0x5a],
    [0xc0, 0x24f],
    [0x386, 0x52f],
    [0x1e00, 0x1eff],
  ] as const)
    for (let code = from; code <= to; code++) {
      const letter = String.fromCharCode(code);
      if (letter.toLowerCase() !== letter) letters += letter;
    }
  return letters;
})();

/** A regular expression in which `\p{L}`, `\p{Lu}`, `\p{M}` and `\p{N}` stand for ranges; everything else is as it always is. */
export function wordPattern(source: string, flags = ''): RegExp {
  let inClass = false;
  const plain = source.replace(/\\p\{(Lu|[LMN])\}|\\[\s\S]|[[\]]/g, (part, property?: string) => {
    if (part === '[') inClass = true;
    else if (part === ']') inClass = false;
    const ranges = property === 'Lu' ? capitals : property && PROPERTIES[property];
    if (!ranges) return part;
    return inClass ? ranges : `[${ranges}]`;
  });
  return new RegExp(plain, flags);
}
