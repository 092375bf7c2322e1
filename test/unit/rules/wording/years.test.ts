import assert from 'node:assert/strict';
import { readDocument } from '../../../../server/src/plan/document';
import { textOf } from '../../../../server/src/plan/text';
import { isLeftover, yearMentions } from '../../../../server/src/rules/wording/years';

function mentions(value: string) {
  const { pieces } = readDocument(`mục tiêu:\n  - ${JSON.stringify(value)}\n`);
  const text = pieces[0]?.prose[0]?.text;
  assert.ok(text);
  assert.equal(textOf(text.node).value, text.value);
  return yearMentions(text);
}

describe('leftover years in a plan for 2021', () => {
  const rows: [text: string, years: number[]][] = [
    ['trường hợp trong năm 2020, Thanh tra Chính phủ không công bố', [2020]],
    ['giao biên chế hành chính năm 2020; sử dụng', [2020]],
    ['(theo Kế hoạch duy trì ISO năm 2020).', [2020]],
    ['Kế hoạch CCHC 2020', [2020]],
    ['CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH NĂM 2019', [2019]],
    ['quý I năm 2020', [2020]],
    ['Quyết toán năm 2020. Mua sắm năm 2020', [2020]],
    // history, the plan's own year and the years to come
    ['văn bản năm 2017, năm 2021, năm 2022', []],
    ['giai đoạn 2016-2020, năm 2016 - 2020, từ năm 2018 đến năm 2020', []],
    ['so với năm 2020; cao hơn năm 2020; cùng kỳ năm 2020', []],
    ['kết quả thực hiện nhiệm vụ năm 2020', []],
    ['Đánh giá, xếp loại công chức năm 2020', []],
    ['Chỉ số hài lòng (SIPAS) tăng so với kết quả của năm 2020', []],
    ['ngày 31 tháng 12 năm 2020', []],
    ['nhiệm kỳ 2015-2020, nhiệm kỳ năm 2020', []],
    ['Quyết định số 3595/QĐ-UBND ngày 31/12/2020 ban hành Kế hoạch năm 2020', []],
    ['trong 5 năm 2015 lượt người, năm 20205', []],
  ];
  for (const [text, years] of rows)
    it(text, () => {
      const found = mentions(text).filter((mention) => isLeftover(mention, 2021));
      assert.deepEqual(
        found.map(({ year }) => year),
        years,
      );
      for (const { start, end, year } of found) assert.equal(text.slice(start, end), String(year));
    });

  it('knows the plan that is called by its year', () => {
    const [first] = mentions('Phân công (theo  Kế hoạch duy trì ISO năm 2020)');
    assert.deepEqual(first?.named, { name: 'kế hoạch duy trì iso', start: 17 });
    assert.equal(mentions('theo Kế hoạch năm 2020')[0]?.named, undefined);
  });
});
