import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rangeOf } from '../../../../server/src/plan/tree';
import { outlineOf } from '../../../../server/src/rules/outline';
import type { Finding } from '../../../../server/src/rules/rule';
import { applyFix, checkText, fixesOf } from '../../../support/check';

const SOURCE = readFileSync(join(__dirname, '../../../../examples/khanh-hoa-2021.plan.yaml'), 'utf8');
const RULES = /^(?:citation-|stale-year|term-|misspelling|commercial-)/;

/** `II.2.2 words`: the task, or nothing outside of tasks, and the words that are marked. */
function found(text: string, rule: string): string[] {
  const { document, findings, frame } = checkText(text);
  const { tasks } = outlineOf(document.plan, frame.profile);
  const labelOf = ({ at }: Finding) => {
    const { start } = rangeOf(at);
    const around = tasks.filter(({ task }) => {
      const range = rangeOf(task.node);
      return range.start <= start && start < range.end;
    });
    return around.at(-1)?.label;
  };
  return findings
    .filter((finding) => finding.rule === rule)
    .map((finding) => {
      const { start, end } = rangeOf(finding.at);
      return [labelOf(finding), text.slice(start, end).replace(/\s+/g, ' ')].filter(Boolean).join(' ');
    });
}

function count(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of checkText(text).findings) if (RULES.test(rule)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

describe('the words and citations of the source document', () => {
  const expected: Record<string, string[]> = {
    'citation-format': ['II.2.2 Công văn 3717/UBND-KSTT', 'II.2.3 02/TT-VPCP', 'II.4.4 Nghị định 62/2020/NĐ-CP'],
    'citation-year': [],
    'citation-incomplete': [
      'Nghị định số 107/2020/NĐ-CP',
      'Nghị định số 108/2020/NĐ-CP',
      'I.5 Chương trình hành động số 12-CT/TU',
      'II.1.2 Nghị định số 34/2016/NĐ-CP',
      'II.2.2 Thông tư số 02/2017/TT-VPCP',
      'II.2.2 Thông tư số 01/2018/TT-VPCP',
      'II.2.5 Thông tư số 01/2020/TT-VPCP',
      'II.4.4 Nghị định 62/2020/NĐ-CP',
      'II.7.1.1 Nghị định số 43/2011/NĐ-CP',
    ],
    'citation-replaced': ['Thông tư số 172/2012/TT-BTC'],
    'citation-conflict': ['II.2.5 Thông tư số 02/2017/TT-VPCP'],
    'stale-year': ['II.2.2 2020', 'II.4.2 2020', 'II.7.2.2 2020'],
    'term-inconsistent': [
      'II.7.2.2 ISO 9001:2008',
      'II.7.2.2 Kế hoạch duy trì ISO năm 2020',
      'hằng năm',
      'sở Nội vụ',
      'bảo đảm',
    ],
    misspelling: [
      'phần đầu đạt',
      'trực liên thông',
      'I.3 đơn đốc',
      'I.3 TBTD',
      'II.1.1 đơn đốc',
      'II.1.1 nghiệm túc',
      'II.1.3 văn bản trái luật',
      'II.3.1 nhân xét',
      'II.4.4 công tác làm',
      'II.5.2 bổ nhiệm, bổ nhiệm',
      'II.7.1.1 Công (Trang)',
      'II.7.1.3 đơn đốc',
      'III.3 đơn đốc',
      'IV.1 cả nhân',
      'IV.2 đề chậm',
    ],
    'commercial-email': [],
  };
  for (const [rule, places] of Object.entries(expected)) it(rule, () => assert.deepEqual(found(SOURCE, rule), places));
});

describe('34/2016 cited with another year', () => {
  const ARTICLE = 'khoản 3 Điều 170 Nghị định số 34/2016/NĐ-CP';
  const ways: [name: string, text: string, marked: string][] = [
    ['in its number', SOURCE.replace(ARTICLE, ARTICLE.replace('2016', '2017')), 'II.1.2 34/2017/NĐ-CP'],
    ['in its date', SOURCE.replace(ARTICLE, `${ARTICLE} ngày 14/5/2017`), 'II.1.2 34/2016/NĐ-CP ngày 14/5/2017'],
    [
      'in its number, with the right date',
      SOURCE.replace(ARTICLE, `${ARTICLE.replace('2016', '2015')} ngày 14/5/2016`),
      'II.1.2 34/2015/NĐ-CP ngày 14/5/2016',
    ],
  ];
  for (const [name, text, marked] of ways)
    it(`${name}: one finding, and a fix that takes it away`, () => {
      const before = count(SOURCE);
      const { document, findings } = checkText(text);
      assert.deepEqual(found(text, 'citation-year'), [marked]);
      for (const [rule, n] of count(text)) if (rule !== 'citation-year') assert.ok(n <= (before.get(rule) ?? 0), rule);
      const finding = findings.find(({ rule }) => rule === 'citation-year');
      assert.ok(finding);
      const [fix] = fixesOf(document, finding);
      assert.ok(fix);
      const fixed = applyFix(document, fix);
      assert.deepEqual(found(fixed, 'citation-year'), []);
      for (const [rule, n] of count(fixed)) assert.ok(n <= (before.get(rule) ?? 0), rule);
    });

  it('is told wherever it stands', () => {
    const text = SOURCE.replaceAll('34/2016', '34/2017');
    assert.deepEqual(found(text, 'citation-year'), ['II.1.2 34/2017/NĐ-CP', 'II.1.3 34/2017/NĐ-CP']);
  });
});

describe('other spellings of a file', () => {
  it('have the same findings: CRLF, NFD', () => {
    const rules = ['citation-format', 'misspelling', 'stale-year', 'term-inconsistent'];
    for (const rule of rules) {
      const expected = found(SOURCE, rule);
      assert.deepEqual(found(SOURCE.replaceAll('\n', '\r\n'), rule), expected);
      const decomposed = found(SOURCE.normalize('NFD'), rule);
      assert.deepEqual(
        decomposed.map((words) => words.normalize('NFC')),
        expected,
      );
    }
  });
});
