/** Types that every theme knows, in the order in which they are sent as numbers. */
export const tokenTypes = [
  'namespace',
  'function',
  'class',
  'event',
  'variable',
  'number',
  'string',
  'keyword',
  'enumMember',
] as const;

/** The one modifier, sent as its bit: where something gets its name. */
export const tokenModifiers = ['declaration'] as const;
