import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from '../../../../server/src/texts/localized';
import { checkText } from '../../../support/check';

const source = readFileSync(join(__dirname, '../../../../examples/khanh-hoa-2021.plan.yaml'), 'utf8');

function windowMessages(text: string, language: 'vi' | 'en' = 'vi'): string[] {
  const { findings } = checkText(text);
  return findings.filter(({ rule }) => rule === 'issue-window').map(({ message }) => render(message, language));
}

describe('the window of issue', () => {
  it('is kept by the source document, on day 29', () => assert.deepEqual(windowMessages(source), []));

  it('is missed by one day on 31/01/2021: last day, its weekday, its count and the roll-over are told', () => {
    const [vi, ...others] = windowMessages(source.replace('ngày: 29/01/2021', 'ngày: 31/01/2021'));
    assert.deepEqual(others, []);
    for (const words of [
      'CN 31/01/2021',
      'ngày thứ 31',
      'T7 30/01/2021',
      'ngày thứ 30',
      'điều 148 khoản 5',
      'T2 01/02/2021',
    ])
      assert.ok(vi?.includes(words), `“${words}” in: ${vi}`);
  });

  it('says nothing of a roll-over when the last day is a working day', () => {
    const text = source.replace('ngày: 31/12/2020', 'ngày: 30/12/2020').replace('ngày: 29/01/2021', 'ngày: 30/01/2021');
    const [en] = windowMessages(text, 'en');
    assert.ok(en?.includes('Fri 29/01/2021, day 30') && !en.includes('148'), en);
  });

  it('is the only error that moving the date one day too far adds', () => {
    const rules = (text: string) =>
      checkText(text)
        .findings.filter(({ severity }) => severity === 'error')
        .map(({ rule }) => rule);
    const before = rules(source);
    const after = rules(source.replace('ngày: 29/01/2021', 'ngày: 31/01/2021'));
    for (const rule of before) if (after.includes(rule)) after.splice(after.indexOf(rule), 1);
    assert.deepEqual(after, ['issue-window']);
  });
});
