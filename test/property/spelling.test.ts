import assert from 'node:assert/strict';
import { rangeOf } from '../../server/src/plan/tree';
import { checkText } from '../support/check';
import { examples, fixtures } from '../support/corpus';

/** The findings with the words they stand at, composed: what has to be the same however the file is stored. */
function said(text: string): string[] {
  return checkText(text)
    .findings.filter(({ rule }) => rule !== 'not-nfc')
    .map(({ rule, at }) => {
      const { start, end } = rangeOf(at);
      return `${rule} “${text.slice(start, end).normalize('NFC')}”`;
    });
}

const forms: readonly [name: string, form: (text: string) => string][] = [
  ['decomposed', (text) => text.normalize('NFD')],
  ['with CRLF', (text) => text.replaceAll(/\r?\n/g, '\r\n')],
  ['with a byte order mark', (text) => (text.startsWith('\ufeff') ? text : `\ufeff${text}`)],
];

describe('what is said of a plan', function () {
  this.timeout(600_000);
  for (const [name, form] of forms)
    it(`is the same when the file is stored ${name}`, () => {
      for (const sample of [...fixtures, ...examples]) {
        const text = sample.text.normalize('NFC').replaceAll('\r\n', '\n').replace('\ufeff', '');
        // A comment that silences `not-nfc` is of use in one form only.
        if (!text.includes('not-nfc')) assert.deepEqual(said(form(text)), said(text), sample.name);
      }
    });
});
