import assert from 'node:assert/strict';
import { type PlainDate, readDate } from '../../../server/src/time/date';
import { explainDeadline, parseDeadline, resolveDeadline } from '../../../server/src/time/deadline';

function explain(text: string, event?: string): { vi: string[]; en: string[] } {
  const date: PlainDate | undefined = event === undefined ? undefined : readDate(event)?.date;
  const expression = parseDeadline(text);
  const lines = explainDeadline(resolveDeadline(expression, { year: 2021, eventDate: () => date }), expression);
  return { vi: lines.map(({ vi }) => vi), en: lines.map(({ en }) => en) };
}

const ROWS: readonly (readonly [string, string | undefined, readonly string[]])[] = [
  [
    'Trước 31/01/2021',
    undefined,
    [
      'Hạn cuối: T7 30/01/2021.',
      '“Trước” không gồm ngày 31/01/2021: hạn cuối là ngày liền trước.',
      'T7 30/01/2021 không phải ngày làm việc (thứ Bảy): ngày làm việc cuối cùng trước đó là T6 29/01/2021.',
    ],
  ],
  ['Trong tháng 11/2021', undefined, ['Hạn cuối: T3 30/11/2021.', 'Từ T2 01/11/2021 đến hết T3 30/11/2021.']],
  [
    'Không quá 30 ngày kể từ ngày KH của tỉnh được ban hành',
    '31/12/2020',
    [
      'Hạn cuối: T7 30/01/2021.',
      'Tính từ “KH của tỉnh được ban hành” (T5 31/12/2020): ngày thứ 1 là T6 01/01/2021, ngày thứ 30 là T7 30/01/2021 (điều 147 Bộ luật Dân sự 2015).',
      'Đếm cả ngày nghỉ; không lùi sang ngày làm việc tiếp theo.',
      'Nghỉ lễ trong thời gian đó: Tết Dương lịch 01/01/2021.',
      'T7 30/01/2021 không phải ngày làm việc (thứ Bảy): ngày làm việc cuối cùng trước đó là T6 29/01/2021.',
      'Nếu áp dụng điều 148 khoản 5 Bộ luật Dân sự 2015 thì thời hạn hết vào T2 01/02/2021; ở đây tính chặt, không lùi.',
    ],
  ],
  [
    'Trong 30 ngày làm việc kể từ ngày kế hoạch của tỉnh được ban hành',
    '01/02/2021',
    [
      'Hạn cuối: T2 22/03/2021.',
      'Tính từ “kế hoạch của tỉnh được ban hành” (T2 01/02/2021): ngày thứ 1 là T3 02/02/2021, ngày thứ 30 là T2 22/03/2021 (điều 147 Bộ luật Dân sự 2015).',
      'Chỉ đếm ngày làm việc, bỏ thứ Bảy, Chủ nhật và ngày nghỉ lễ.',
      'Nghỉ lễ trong thời gian đó: Tết Nguyên đán 10/02/2021–14/02/2021; nghỉ bù Tết Nguyên đán 15/02/2021–16/02/2021.',
    ],
  ],
  [
    'trong vòng dưới 05 ngày kể từ ngày ký',
    '19/4/2021',
    [
      'Hạn cuối: T6 23/04/2021.',
      '“Dưới 5 ngày” là nhiều nhất 4 ngày.',
      'Tính từ “ký” (T2 19/04/2021): ngày thứ 1 là T3 20/04/2021, ngày thứ 4 là T6 23/04/2021 (điều 147 Bộ luật Dân sự 2015).',
      'Đếm cả ngày nghỉ; không lùi sang ngày làm việc tiếp theo.',
      'Nghỉ lễ trong thời gian đó: Giỗ Tổ Hùng Vương 21/04/2021.',
    ],
  ],
  [
    'Trước ngày 10 của tháng cuối quý',
    undefined,
    ['4 lần: hạn cuối T3 09/03/2021, T4 09/06/2021, T5 09/09/2021, T5 09/12/2021.'],
  ],
  ['Cuối quý', undefined, ['4 lần: hạn cuối T4 31/03/2021, T4 30/06/2021, T5 30/09/2021, T6 31/12/2021.']],
  [
    'Trước ngày 15 tháng cuối quý',
    undefined,
    [
      '4 lần: hạn cuối CN 14/03/2021, T2 14/06/2021, T3 14/09/2021, T3 14/12/2021.',
      'Ngày làm việc cuối cùng của từng lần: T6 12/03/2021, T2 14/06/2021, T3 14/09/2021, T3 14/12/2021.',
    ],
  ],
  ['Hàng tuần', undefined, ['53 lần: hạn cuối CN 03/01/2021, CN 10/01/2021, CN 17/01/2021, …, T6 31/12/2021.']],
  [
    'Ban hành KH trong tháng 10/2021 - Kiểm tra trong tháng 11/2021',
    undefined,
    ['Ban hành KH: CN 31/10/2021.', 'Kiểm tra: T3 30/11/2021.'],
  ],
  [
    'Không quá 30 ngày kể từ ngày KH của tỉnh được ban hành',
    undefined,
    ['Chưa có ngày của mốc “KH của tỉnh được ban hành”: khai báo tại mục “mốc thời gian”.'],
  ],
  [
    'chậm nhất là 05 ngày làm việc kể từ ngày dữ liệu TTHC được đăng tải',
    undefined,
    ['Tính riêng cho từng trường hợp, kể từ “dữ liệu TTHC được đăng tải”.'],
  ],
  ['Trong 05 ngày kể từ ngày ký', undefined, ['Tính từ ngày ban hành kế hoạch này, chưa có ngày.']],
  [
    'Ngay sau khi kế hoạch của tỉnh được ban hành',
    undefined,
    ['Thực hiện ngay sau “kế hoạch của tỉnh được ban hành”; không nêu hạn cuối.'],
  ],
  [
    'Cuối quý II/2027',
    undefined,
    [
      'Hạn cuối: T4 30/06/2027.',
      'Đầu, giữa, cuối tháng, quý, năm tính theo điều 146 Bộ luật Dân sự 2015.',
      'Lịch nghỉ năm 2027 là dự kiến, chưa có thông báo chính thức.',
    ],
  ],
  [
    'Trước 02/01/2045',
    undefined,
    [
      'Hạn cuối: CN 01/01/2045.',
      '“Trước” không gồm ngày 02/01/2045: hạn cuối là ngày liền trước.',
      'CN 01/01/2045 không phải ngày làm việc (Tết Dương lịch): ngày làm việc cuối cùng trước đó là T6 30/12/2044.',
      'Chưa có lịch nghỉ năm 2045: chỉ tính thứ Bảy, Chủ nhật và ngày lễ dương lịch.',
    ],
  ],
  [
    'Năm 2021',
    undefined,
    ['Hạn cuối: T6 31/12/2021.', 'Từ T6 01/01/2021 đến hết T6 31/12/2021.', 'Chỉ nêu cả năm, không có mốc cụ thể.'],
  ],
  ['Từ tháng 3/2021', undefined, ['Bắt đầu từ T2 01/03/2021; không nêu hạn cuối.']],
  ['Theo quy định', undefined, ['Không nêu thời hạn cụ thể.']],
  ['Thường xuyên', undefined, ['Nhiệm vụ thường xuyên hoặc khi phát sinh, không có hạn cuối.']],
  ['Trước 31/02/2021', undefined, ['Có ngày không tồn tại trong lịch.']],
  ['Chánh Văn phòng', undefined, ['Không hiểu thời hạn này.']],
];

describe('explainDeadline', () => {
  for (const [text, event, vi] of ROWS) {
    it(event === undefined ? text : `${text} (${event})`, () => {
      const lines = explain(text, event);
      assert.deepEqual(lines.vi, vi);
      assert.equal(lines.en.length, vi.length);
      for (const line of [...lines.vi, ...lines.en]) assert.doesNotMatch(line, /\{\w+\}/);
    });
  }

  it('speaks English', () => {
    assert.deepEqual(explain('01 tháng kể từ ngày ký', '31/01/2021').en.slice(0, 2), [
      'Due: Sun 28/02/2021.',
      'Counted from “ký” (Sun 31/01/2021): 1 month from the next day, to the end of Sun 28/02/2021 (articles 147 and 148 of the Civil Code 2015).',
    ]);
    assert.equal(explain('Trong 03 tuần kể từ ngày ký', '31/01/2021').en[1]?.includes('3 weeks'), true);
  });
});
