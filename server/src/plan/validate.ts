import { readDate } from '../time/date';
import { canonicalSchema, type JsonSchema } from './schema';
import type { Value } from './value';
import type { MapId } from './vocabulary';

/** One disagreement with the schema: its keyword, where in the value it is, and the parameters JSON Schema gives it. */
export interface Disagreement {
  readonly keyword: string;
  /** Keys and indices from the value down. */
  readonly path: readonly string[];
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Everything in which a map disagrees with the canonical schema. It knows the few keywords that the schema is made of,
 * and is held to a full implementation of JSON Schema by a test; compiled validators would be a tenth of the program.
 */
export function validate(value: Value, map: MapId): readonly Disagreement[] {
  definitions ??= definitionsOf(canonicalSchema());
  const found: Disagreement[] = [];
  check(value, definitions[map] ?? {}, [], found);
  return found;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
}

let definitions: Readonly<Record<string, Schema>> | undefined;

function definitionsOf(schema: JsonSchema): Readonly<Record<string, Schema>> {
  return schema['definitions'] as Readonly<Record<string, Schema>>;
}

const PREFIX = '#/definitions/';

function check(value: Value, given: Schema, path: readonly string[], found: Disagreement[]): void {
  const schema = given.$ref ? (definitions?.[given.$ref.slice(PREFIX.length)] ?? given) : given;
  const say = (keyword: string, params: Disagreement['params']) => found.push({ keyword, path, params });
  const { type, enum: words } = schema;
  if (type !== undefined && !(typeof type === 'string' ? [type] : type).includes(typeOf(value))) say('type', { type });
  else if (typeof value === 'string') {
    if (schema.pattern && !regex(schema.pattern).test(value)) say('pattern', { pattern: schema.pattern });
    if (schema.format === 'date' && !readDate(value)?.date) say('format', { format: schema.format });
  } else if (isList(value)) {
    const { items } = schema;
    if (items) for (const [index, item] of value.entries()) check(item, items, [...path, String(index)], found);
  } else if (schema.properties) {
    for (const key of schema.required ?? []) if (!(key in value)) say('required', { missingProperty: key });
    const inside: [Value, Schema, string][] = [];
    for (const [key, item] of Object.entries(value)) {
      if (Object.hasOwn(schema.properties, key)) inside.push([item, schema.properties[key] ?? {}, key]);
      else say('additionalProperties', { additionalProperty: key });
    }
    for (const [item, of, key] of inside) check(item, of, [...path, key], found);
  }
  if (words && !(typeof value === 'string' && words.includes(value))) say('enum', { allowedValues: words });
}

function typeOf(value: Value): string {
  if (typeof value === 'string') return 'string';
  return isList(value) ? 'array' : 'object';
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

const regexes = new Map<string, RegExp>();

function regex(pattern: string): RegExp {
  let compiled = regexes.get(pattern);
  if (!compiled) {
    compiled = new RegExp(pattern, 'u');
    regexes.set(pattern, compiled);
  }
  return compiled;
}
