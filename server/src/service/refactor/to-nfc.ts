import { composed, titleOfComposing } from '../../rules/structure/not-nfc';
import { nfc } from '../../texts/fold';
import type { WholeFile } from './types';

/** The file in composed Unicode; also one that is no readable YAML. */
export const inNfc: WholeFile = ({ document: { text } }) =>
  nfc(text) === text ? [] : [{ kind: 'toNfc', title: { text: titleOfComposing }, edits: () => composed(text) }];
