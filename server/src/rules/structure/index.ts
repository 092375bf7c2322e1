import type { Rule } from '../rule';
import { duplicateKey } from './duplicate-key';
import { missingField } from './missing-field';
import { mixedKeys } from './mixed-keys';
import { notNfc } from './not-nfc';
import { unknownKey } from './unknown-key';
import { wrongType } from './wrong-type';
import { yamlSyntax } from './yaml-syntax';

/** Rules about the file itself: YAML, keys, shapes, spelling of keys, Unicode. */
export const structureRules: readonly Rule[] = [
  yamlSyntax,
  unknownKey,
  duplicateKey,
  missingField,
  wrongType,
  mixedKeys,
  notNfc,
];
