/** Writes `schemas/` and the compiled validators from the vocabulary. */
import Ajv, { _ } from 'ajv';
import standaloneCode from 'ajv/dist/standalone';
import { formats } from '../server/src/plan/formats';
import { canonicalSchema, publicSchema } from '../server/src/plan/schema';
import { type Field, type MapId, vocabulary } from '../server/src/plan/vocabulary';
import { keyDocs } from '../server/src/service/key-docs';
import type { Language } from '../server/src/texts/localized';

/** Path → content of every generated file. */
export function schemaFiles(): Record<string, string> {
  return {
    'schemas/plan.vi.schema.json': json(publicSchema('vi', described('vi'))),
    'schemas/plan.en.schema.json': json(publicSchema('en', described('en'))),
    'server/src/plan/generated/validate.js': validators(),
  };
}

function described(language: Language): (map: MapId, field: Field) => string | undefined {
  return (map, field) => {
    const doc = keyDocs[map][field.en];
    return doc && `${doc.what[language]} ${doc.write[language]}`;
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** One function a map, compiled ahead of time: the shipped code neither compiles schemas nor evaluates strings. */
function validators(): string {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    // Our rules write the messages, and a definition that is used ten times is checked by one function.
    messages: false,
    inlineRefs: false,
    formats,
    code: { source: true, esm: false, formats: _`require("../formats").formats` },
  });
  ajv.addSchema({ ...canonicalSchema(), $id: 'plan' });
  const maps = Object.keys(vocabulary) as MapId[];
  for (const map of maps) ajv.addSchema({ $id: `map-${map}`, $ref: `plan#/definitions/${map}` });
  const code = standaloneCode(ajv, Object.fromEntries(maps.map((map) => [map, `map-${map}`])));
  // A quarter of it says where in the schema an error lies, which nobody asks, and adds to the list in many words.
  return code
    .replace(/schemaPath:"[^"]*",/g, '')
    .replace(
      /if\(vErrors === null\)\{vErrors = \[(err\d+)\];\}\s*else \{vErrors\.push\(\1\);\}/g,
      '(vErrors ??= []).push($1);',
    );
}
