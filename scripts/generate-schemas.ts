/** Writes `schemas/` from the vocabulary. */
import { publicSchema } from '../server/src/plan/schema';
import type { Field, MapId } from '../server/src/plan/vocabulary';
import { keyDocs } from '../server/src/service/key-docs';
import type { Language } from '../server/src/texts/localized';

/** Path → content of every generated file. */
export function schemaFiles(): Record<string, string> {
  return {
    'schemas/plan.vi.schema.json': json(publicSchema('vi', described('vi'))),
    'schemas/plan.en.schema.json': json(publicSchema('en', described('en'))),
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
