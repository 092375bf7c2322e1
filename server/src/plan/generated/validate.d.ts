import type { MapId } from '../vocabulary';

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

declare const validators: Readonly<Record<MapId, Validator>>;
export = validators;
