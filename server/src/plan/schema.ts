import { enums, type Field, type MapId, type Shape, type Spelling, vocabulary } from './vocabulary';

/** A JSON Schema (draft-07), as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** How the schema's properties are named: canonical for our own check, or one spelling for other tools. */
interface Naming {
  key(field: Field): string;
  words(id: keyof typeof enums): readonly string[];
  /** For other tools, which read numbers and dates as such. */
  readonly lenient: boolean;
  describe(map: MapId, field: Field): string | undefined;
}

/** The schema of every map with canonical keys and all scalars as strings: what `missing-field`, `unknown-key` and `wrong-type` rest on. */
export function canonicalSchema(): JsonSchema {
  return schemaOf({
    key: (field) => field.en,
    words: (id) => enums[id].map((word) => word.en),
    lenient: false,
    describe: () => undefined,
  });
}

/** The schema of a plan file in one spelling, for other tools. */
export function publicSchema(
  spelling: Spelling,
  describe: (map: MapId, field: Field) => string | undefined,
): JsonSchema {
  const naming: Naming = {
    key: (field) => field[spelling],
    words: (id) => enums[id].map((word) => word[spelling]),
    lenient: true,
    describe,
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: spelling === 'vi' ? 'Kế hoạch cải cách hành chính' : 'Administrative-reform plan',
    $ref: '#/definitions/root',
    ...schemaOf(naming),
  };
}

function schemaOf(naming: Naming): JsonSchema {
  const maps = Object.keys(vocabulary) as MapId[];
  return { definitions: Object.fromEntries(maps.map((map) => [map, mapSchema(map, naming)])) };
}

function mapSchema(map: MapId, naming: Naming): JsonSchema {
  const fields = vocabulary[map];
  const properties = fields.map((field) => {
    const description = naming.describe(map, field);
    return [
      naming.key(field),
      { ...shapeSchema(field.shape, naming), ...(description ? { description } : {}) },
    ] as const;
  });
  const needed = fields.filter((field) => field.required).map(naming.key);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(needed.length > 0 ? { required: needed } : {}),
    additionalProperties: false,
  };
}

function shapeSchema(shape: Shape, naming: Naming): JsonSchema {
  const scalar = naming.lenient ? ['string', 'number'] : 'string';
  switch (shape.kind) {
    case 'text':
    case 'code':
      return { type: scalar };
    case 'date':
      // A YAML reader hands `2021-01-29` on as text; what day it is only our own check knows.
      return naming.lenient
        ? { type: 'string', pattern: '^(\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2})$' }
        : { type: 'string', format: 'date' };
    case 'year':
      return naming.lenient
        ? { type: ['integer', 'string'], pattern: '^\\d{4}$', minimum: 1945, maximum: 2999 }
        : { type: 'string', pattern: '^(19|20|21)\\d{2}$' };
    case 'percent':
      return naming.lenient ? { type: scalar } : { type: 'string', pattern: '^\\d{1,3}([.,]\\d+)?\\s?%?$' };
    case 'enum':
      return { enum: naming.words(shape.of) };
    case 'map':
      return { $ref: `#/definitions/${shape.of}` };
    case 'list': {
      const items = listItem(shape, naming);
      if (!shape.single) return { type: 'array', items };
      return { type: naming.lenient ? ['array', 'string', 'number'] : ['array', 'string'], items };
    }
  }
}

/** `properties` and `required` bind objects only, so text beside a map needs no `anyOf` and gives readable errors. */
function listItem(shape: Extract<Shape, { kind: 'list' }>, naming: Naming): JsonSchema {
  if (!shape.map) return { type: naming.lenient ? ['string', 'number'] : 'string' };
  if (!shape.text) return { $ref: `#/definitions/${shape.map}` };
  const type = naming.lenient ? ['string', 'number', 'object'] : ['string', 'object'];
  return { ...mapSchema(shape.map, naming), type };
}
