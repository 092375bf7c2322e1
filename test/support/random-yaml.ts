import fc from 'fast-check';

/** A tree of values, and how each is to be printed. */
type Value =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'inline'; readonly text: string }
  | { readonly kind: 'lines'; readonly header: string; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly look: Look }
  | { readonly kind: 'map'; readonly pairs: readonly (readonly [string, Value])[]; readonly look: Look };

interface Look {
  /** Columns that what is below is indented by. */
  readonly indent: number;
  /** White space behind a dash or colon. */
  readonly gap: string;
  /** What stands at the end of lines and between them. */
  readonly behind: string;
  readonly between: readonly string[];
  /** Whether the first thing in an item begins behind its dash. */
  readonly compact: boolean;
}

/** Mostly what is sound, now and then what is not, or what only looks so. */
const rarely = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>, weight = 80) =>
  fc.oneof({ arbitrary: usual, weight }, { arbitrary: odd, weight: 1 });

const words = rarely(
  fc.constantFrom(
    'a',
    'tên',
    'Kế hoạch',
    'cải cách hành chính',
    'quý I'.normalize('NFD'),
    '😀 vui',
    '100%',
    '02/TT-VPCP',
    'a:b',
    'x#y',
    '-5',
    '--',
    '1.10',
    "it's",
    '~',
    'null',
  ),
  fc.constantFrom(
    '- x',
    'gồm: hai',
    'a, b',
    'x # y',
    '[z]',
    '@c',
    '\u00a0',
    '?',
    '"',
    '\\',
    '---',
    '...',
    '\u2028',
    '*a',
  ),
);
const plain = fc
  .array(words, { minLength: 1, maxLength: 3 })
  .chain((parts) =>
    rarely(fc.constantFrom(' ', '  ', '\n   ', '\n\n     '), fc.constant(' \n  # c\n   ')).map((glue) =>
      parts.join(glue),
    ),
  );
const quoted = plain.chain((text) =>
  fc.constantFrom(
    `'${text.replaceAll("'", "''")}'`,
    `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
    `"\\u1ebf\\n ${text.replaceAll(/["\\]/g, '')}\\\n       "`,
    '""',
    "''",
  ),
);
const key = rarely(
  fc.constantFrom('a', 'tên', 'nhiệm vụ', 'căn cứ ', '100%', 'a:b', '-x', '😀', '"b c"', "'d'", '"e: f"'),
  fc.constantFrom('[x]', '? k', '&a b', '', 'x'.repeat(300), '"x\n  y"', '-'),
  150,
);
const flow = fc.letrec<{ item: string; list: string; map: string }>((tie) => ({
  item: fc.oneof({ maxDepth: 2 }, fc.oneof(words, quoted), tie('list'), tie('map')),
  list: fc
    .tuple(
      fc.array(tie('item'), { maxLength: 4 }),
      fc.constantFrom(', ', ',', ' ,', ',\n      ', ' # c\n    , ', ', # c\n\n    '),
    )
    .chain(([items, comma]) =>
      fc.constantFrom(
        `[${items.join(comma)}]`,
        `[ ${items.join(comma)}${items.length > 0 ? ', ' : ''}]`,
        `[\n      ${items.join(comma)}\n]`,
      ),
    ),
  map: fc
    .tuple(
      fc.array(fc.tuple(key, rarely(fc.constantFrom(': ', ' : ', ':\n      '), fc.constant(':')), tie('item')), {
        maxLength: 3,
      }),
      fc.constantFrom(', ', ',', ',\n      '),
    )
    .chain(([pairs, comma]) => {
      const inner = pairs.map((pair) => pair.join('')).join(comma);
      return fc.constantFrom(`{${inner}}`, `{ ${inner} }`, `{\n      ${inner}${inner ? ',' : ''}\n  }`);
    }),
}));
const look: fc.Arbitrary<Look> = fc.record({
  indent: rarely(fc.constantFrom(2, 2, 4, 1, 3), fc.constant(0)),
  gap: rarely(fc.constantFrom(' ', ' ', '   '), fc.constantFrom('', '\t'), 150),
  behind: rarely(fc.constantFrom('', '', '  ', ' # c', ' #'), fc.constantFrom('#c', '\t'), 150),
  between: fc.oneof(
    { arbitrary: fc.constant([]), weight: 2 },
    fc.array(fc.constantFrom('', '   ', '# c', '  # c', '      # c', '                # c'), { maxLength: 3 }),
  ),
  compact: fc.boolean(),
});
const block = fc
  .tuple(
    rarely(fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '>  '), fc.constantFrom('|2', '| # c', '>x')),
    fc.array(fc.oneof(words, rarely(fc.constantFrom('', '  sâu', '# c', 'a: b'), fc.constantFrom(' ', '      '))), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([header, lines]): Value => ({ kind: 'lines', header, lines }));

const { list, map } = fc.letrec<{ value: Value; list: Value; map: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    {
      arbitrary: fc.oneof(plain, quoted, flow.list, flow.map).map((text): Value => ({ kind: 'inline', text })),
      weight: 4,
    },
    { arbitrary: block, weight: 1 },
    { arbitrary: fc.constant<Value>({ kind: 'nothing' }), weight: 1 },
    { arbitrary: tie('list'), weight: 2 },
    { arbitrary: tie('map'), weight: 3 },
  ),
  list: fc.record({
    kind: fc.constant('list' as const),
    items: fc.array(tie('value'), { minLength: 1, maxLength: 4 }),
    look,
  }),
  map: fc.record({
    kind: fc.constant('map' as const),
    pairs: fc.array(fc.tuple(key, tie('value')), { minLength: 1, maxLength: 4 }),
    look,
  }),
}));

/** The lines of a value whose own line, if it has one, goes on behind a dash or colon: the first of them is that rest. */
function print(node: Value, column: number): string[] {
  const pad = ' '.repeat(column);
  switch (node.kind) {
    case 'nothing':
      return [''];
    case 'inline':
      return node.text.split('\n').map((line, i) => (i === 0 || line === '' ? line : pad + line));
    case 'lines':
      return [node.header, ...node.lines.map((line) => (line === '' ? '' : `${pad}  ${line}`))];
    default: {
      const { look } = node;
      const entries =
        node.kind === 'list'
          ? node.items.map((item) => ['-', item] as const)
          : node.pairs.map(([name, inner]) => [`${name}:`, inner] as const);
      const lines = entries.flatMap(([head, inner]) => {
        const collection = inner.kind === 'list' || inner.kind === 'map';
        const compact = collection && head === '-' && look.compact;
        const below = collection && !compact;
        const depth = column + (compact ? head.length + look.gap.length : look.indent);
        const [first = '', ...rest] = print(inner, depth);
        const line = `${pad}${head}${below || first === '' ? '' : look.gap}${below ? '' : first.trimStart()}${look.behind}`;
        return [line, ...look.between, ...(below ? [first] : []), ...rest];
      });
      return lines;
    }
  }
}

/** YAML of all sorts, mostly sound: random trees in random styles, indentations and comments. */
export const yamlText: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(list, map),
    rarely(fc.constantFrom('\n', '\r\n'), fc.constant('\r')),
    fc.constantFrom('', '', '# c\n', '\n', '  '),
    fc.boolean(),
  )
  .map(([tree, eol, before, end]) => `${before}${print(tree, 0).join('\n')}${end ? '\n' : ''}`.replaceAll('\n', eol));
