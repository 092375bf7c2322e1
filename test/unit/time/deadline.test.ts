import assert from 'node:assert/strict';
import fc from 'fast-check';
import { daysBetween, formatDate, formatDay, type PlainDate, readDate } from '../../../server/src/time/date';
import {
  type DeadlineContext,
  type DeadlineExpression,
  findDeadlines,
  parseDeadline,
  type ResolvedDeadline,
  resolveDeadline,
} from '../../../server/src/time/deadline';
import { COLUMN, HIDDEN, USUAL } from './deadline.samples';

function date(text: string): PlainDate {
  const read = readDate(text);
  assert.ok(read?.date, text);
  return read.date;
}

/** A plan of 2021 that knows no event. */
const PLAN: DeadlineContext = { year: 2021, eventDate: () => undefined };

function planWithEvent(event: string): DeadlineContext {
  return { ...PLAN, eventDate: () => date(event) };
}

function resolve(text: string, context = PLAN): ResolvedDeadline {
  return resolveDeadline(parseDeadline(text), context);
}

function day(met: PlainDate | undefined): string {
  return met ? formatDay(met).vi.replace(/\/2021$/, '') : '–';
}

/** `T6 01/01 → CN 31/01 (T6 29/01)`: first day, last day, last working day; the year only when it is not 2021. */
function summary(resolved: ResolvedDeadline): string {
  const { first, last, lastWorkingDay } = resolved;
  const window =
    first && last && daysBetween(first, last) === 0 ? day(last) : first ? `${day(first)} → ${day(last)}` : day(last);
  const marks = [
    resolved.lastIsWorkingDay === false ? `(${day(lastWorkingDay)})` : '',
    resolved.vague || '',
    resolved.yearLong ? 'year-long' : '',
    resolved.invalid.length > 0 ? 'invalid' : '',
    resolved.unrecognized.length > 0 ? 'unrecognized' : '',
  ];
  return [window, ...marks.filter((mark) => mark !== '')].join(' ');
}

function lastDays({ occurrences }: Pick<ResolvedDeadline, 'occurrences'>): string {
  return occurrences.map(({ last }) => day(last)).join(', ');
}

function sayParts(resolved: ResolvedDeadline): string {
  return resolved.parts.map((part) => `${part.label?.text ?? '–'}: ${lastDays(part) || '–'}`).join(' | ');
}

describe('the column TIẾN ĐỘ of the source document (domain guide 4.1)', () => {
  for (const [text, expected] of COLUMN) it(text, () => assert.equal(summary(resolve(text)), expected));

  it('knows the two milestones of I.2 by their labels', () => {
    assert.equal(
      sayParts(resolve('- Ban hành KH kiểm tra trong tháng 10/2021 - Kiểm tra trong tháng 11/2021')),
      'Ban hành KH kiểm tra: CN 31/10 | Kiểm tra: T3 30/11',
    );
  });

  it('gives the four reports before the 10th of the last month of the quarter', () => {
    assert.equal(lastDays(resolve('Trước ngày 10 của tháng cuối quý')), 'T3 09/03, T4 09/06, T5 09/09, T5 09/12');
  });

  it('gives the twelve months, with 29/4 as the last working day of April', () => {
    const months = resolve('Thực hiện hàng tháng').occurrences.map(({ last }) => {
      assert.ok(last);
      const one = resolve(`Chậm nhất ${formatDate(last)}`);
      assert.ok(one.lastWorkingDay);
      return formatDate(one.lastWorkingDay).slice(0, 5);
    });
    assert.equal(months.join(' '), '29/01 26/02 31/03 29/04 31/05 30/06 30/07 31/08 30/09 29/10 30/11 31/12');
  });

  it('counts 30 days from the plan of the province', () => {
    for (const event of ['KH', 'kế hoạch']) {
      const text = `Không quá 30 ngày kể từ ngày ${event} của tỉnh được ban hành`;
      const resolved = resolve(text, planWithEvent('31/12/2020'));
      assert.equal(summary(resolved), 'T6 01/01 → T7 30/01 (T6 29/01)');
      assert.deepEqual(
        resolve(text).events.map((met) => [met.text, met.needsDate, met.date]),
        [[`${event} của tỉnh được ban hành`, true, undefined]],
      );
      assert.equal(resolved.events[0]?.needsDate, false);
    }
  });
});

describe('deadlines hidden in products, read as deadlines (domain guide 4.2)', () => {
  for (const { text, due } of HIDDEN) {
    if (due !== undefined) it(text, () => assert.equal(summary(resolve(text)), due));
  }

  it('counts working days over Tết, Giỗ Tổ and the holidays', () => {
    const text = 'Trong thời hạn 30 ngày làm việc kể từ ngày ký';
    for (const [event, due] of [
      ['01/02/2021', 'T2 22/03'],
      ['19/4/2021', 'T5 03/06'],
      ['20/8/2021', 'T3 05/10'],
      ['31/12/2020', 'T6 19/02'],
    ] as const) {
      const resolved = resolve(text, planWithEvent(event));
      assert.equal(day(resolved.last), due);
      assert.equal(resolved.workingDays, true);
      assert.equal(resolved.calendarStatus, 'official');
    }
    const five = resolve('chậm nhất là 05 ngày làm việc kể từ ngày ký', planWithEvent('19/4/2021'));
    assert.equal(day(five.last), 'T3 27/04');
  });

  it('counts fewer than five days as four', () => {
    assert.equal(day(resolve('trong vòng dưới 05 ngày kể từ ngày ký', planWithEvent('19/4/2021')).last), 'T6 23/04');
    assert.equal(day(resolve('dưới 05 ngày làm việc kể từ ngày ký', planWithEvent('19/4/2021')).last), 'T2 26/04');
    assert.equal(day(resolve('không chậm hơn 01 tháng kể từ ngày ký', planWithEvent('31/01/2021')).last), 'CN 28/02');
  });

  it('never dates what happens again and again', () => {
    for (const text of [
      'Trong thời hạn 30 ngày làm việc kể từ ngày UBND tỉnh ban hành Quyết định công bố TTHC hoặc công bố danh mục TTHC.',
      'chậm nhất là 05 ngày làm việc kể từ ngày dữ liệu TTHC được đăng tải công khai trên CSDLQG',
      'kể từ khi văn bản quy phạm pháp luật hoặc quyết định công bố thủ tục hành chính có hiệu lực thi hành trong vòng 30 ngày',
      'Trong 03 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ',
      'Không quá 05 ngày kể từ ngày có thay đổi thông tin',
    ]) {
      const resolved = resolve(text, planWithEvent('19/4/2021'));
      assert.equal(resolved.last, undefined, text);
      assert.deepEqual(
        resolved.events.map((met) => met.needsDate),
        [false],
        text,
      );
    }
  });

  it('reads the event before the count', () => {
    const [event] = resolve(
      'kể từ khi văn bản quy phạm pháp luật hoặc quyết định công bố thủ tục hành chính có hiệu lực thi hành trong vòng 30 ngày',
    ).events;
    assert.equal(
      event?.text,
      'văn bản quy phạm pháp luật hoặc quyết định công bố thủ tục hành chính có hiệu lực thi hành',
    );
    const first = resolve('Kể từ ngày kế hoạch của tỉnh được ban hành, không quá 30 ngày', planWithEvent('31/12/2020'));
    assert.equal(day(first.last), 'T7 30/01');
  });
});

describe('the 30 days (domain guide 4.4)', () => {
  const within = (days: number) =>
    resolve(`Không quá ${days} ngày kể từ ngày kế hoạch của tỉnh được ban hành`, planWithEvent('31/12/2020'));

  it('day 1 is 01/01/2021, day 29 is the issue of the source, day 30 is Saturday 30/01/2021', () => {
    assert.equal(day(within(1).last), 'T6 01/01');
    assert.equal(day(within(29).last), 'T6 29/01');
    assert.equal(day(within(30).last), 'T7 30/01');
  });

  it('is kept strictly, and equals the deadline of the row', () => {
    assert.equal(summary(within(30)), `T6 01/01 → ${summary(resolve('Trước 31/01/2021'))}`);
    assert.equal(within(30).lastIsWorkingDay, false);
  });
});

describe('usual forms elsewhere', () => {
  for (const [text, expected] of USUAL)
    it(text.replace('\n', ' ⏎ '), () => assert.equal(summary(resolve(text)), expected));

  it('gives a date without a year the year of the next', () => {
    assert.equal(lastDays(resolve('15/3, 15/6 và 15/9/2022')), 'T3 15/03/2022, T4 15/06/2022, T5 15/09/2022');
    assert.equal(lastDays(resolve('Tháng 3, tháng 9/2022')), 'T5 31/03/2022, T6 30/09/2022');
    assert.equal(lastDays(resolve('Tháng 3, 6, 9 và 12')), 'T4 31/03, T4 30/06, T5 30/09, T6 31/12');
    assert.equal(lastDays(resolve('Quý I/II/III')), 'T4 31/03, T4 30/06, T5 30/09');
  });

  it('counts from dates in the text, from the plan itself, and in other units', () => {
    assert.equal(summary(resolve('Trong 30 ngày kể từ ngày 01/3/2021')), 'T3 02/03 → T4 31/03');
    const issued: DeadlineContext = { ...PLAN, issueDate: date('29/01/2021') };
    for (const event of ['ban hành Kế hoạch này', 'Kế hoạch này được ban hành', 'ký', 'ký ban hành', 'ban hành']) {
      const text = `Trong 05 ngày làm việc kể từ ngày ${event}`;
      assert.equal(day(resolve(text, issued).last), 'T6 05/02', event);
      assert.equal(resolve(text).events[0]?.needsDate, false, event);
    }
    for (const [text, due] of [
      ['24 giờ', 'T7 30/01'],
      ['02 tuần', 'T6 12/02'],
      ['01 tháng', 'CN 28/02'],
      ['01 quý', 'T5 29/04'],
      ['02 năm', 'CN 29/01/2023'],
      ['mười ngày', 'T2 08/02'],
      ['10 (mười) ngày', 'T2 08/02'],
    ] as const) {
      assert.equal(day(resolve(`Trong vòng ${text} kể từ ngày ký`, issued).last), due, text);
    }
  });

  it('tells events that can be given a date from those that cannot', () => {
    for (const [event, needsDate] of [
      ['KH của tỉnh được ban hành', true],
      ['UBND tỉnh ban hành Quyết định', true],
      ['có Chỉ thị của Thủ tướng Chính phủ', true],
      ['kế hoạch kiểm soát TTHC của tỉnh được ban hành', true],
      ['nhận được hồ sơ', false],
      ['kết thúc quý', false],
      ['các kế hoạch được phê duyệt', false],
      ['tiếp nhận phản ánh, kiến nghị', false],
      ['bế mạc kỳ họp', false],
    ] as const) {
      assert.equal(resolve(`Chậm nhất 10 ngày kể từ ngày ${event}`).events[0]?.needsDate, needsDate, event);
    }
  });

  it('ends the event before another deadline', () => {
    const resolved = resolve('Không quá 30 ngày kể từ ngày kế hoạch của tỉnh được ban hành, chậm nhất ngày 15/02/2021');
    assert.equal(resolved.events[0]?.text, 'kế hoạch của tỉnh được ban hành');
    assert.equal(day(resolved.last), 'T2 15/02');
  });

  it('labels the parts', () => {
    for (const [text, parts] of [
      ['Kế hoạch trước 31/01/2021 và báo cáo trước 15/12/2021', 'Kế hoạch: T7 30/01 | báo cáo: T3 14/12'],
      ['Báo cáo quý I trước 15/3, báo cáo 6 tháng trước 15/6', 'Báo cáo quý I: CN 14/03 | báo cáo 6 tháng: T2 14/06'],
      ['Trước 15/3: báo cáo quý I; trước 15/6: báo cáo 6 tháng', 'báo cáo quý I: CN 14/03 | báo cáo 6 tháng: T2 14/06'],
      ['1. Ban hành: Quý I\n2. Thực hiện: Cả năm', 'Ban hành: T4 31/03 | –: T6 31/12'],
      ['Niêm yết công khai trước 15/3', 'Niêm yết công khai: CN 14/03'],
      ['Ban hành Kế hoạch CCHC năm 2021 trong quý I', 'Ban hành Kế hoạch CCHC năm 2021: T4 31/03'],
      ['Thực hiện kiểm tra xong trước 15/11', 'Thực hiện kiểm tra: CN 14/11'],
      ['Trước 01/3/2021\nThực hiện theo thời gian quy định', '–: CN 28/02 | –: –'],
      ['Trước 31/01/2021 (nếu có)', '–: T7 30/01'],
      ['ít nhất 01 lần/năm, tổng hợp kết quả trước ngày 15/12 hàng năm', '–: T6 31/12 | tổng hợp kết quả: T3 14/12'],
    ] as const) {
      assert.equal(sayParts(resolve(text)), parts, text);
    }
  });

  it('gives every week of a year', () => {
    const weeks = resolve('Hàng tuần').occurrences;
    assert.equal(weeks.length, 53);
    assert.deepEqual([day(weeks[0]?.first), day(weeks[0]?.last)], ['T6 01/01', 'CN 03/01']);
    assert.deepEqual([day(weeks[52]?.first), day(weeks[52]?.last)], ['T2 27/12', 'T6 31/12']);
    const fridays = resolve('thứ Sáu hàng tuần').occurrences;
    assert.deepEqual([fridays.length, day(fridays[0]?.last)], [53, 'T6 01/01']);
    assert.deepEqual(resolve('Hằng ngày').occurrences, []);
  });

  it('marks years without an official calendar', () => {
    const term = 'Trong 30 ngày làm việc kể từ ngày ký';
    assert.equal(resolve(term, { ...planWithEvent('20/12/2026'), year: 2027 }).calendarStatus, 'projected');
    assert.equal(resolve(term, { ...planWithEvent('20/12/2040'), year: 2041 }).calendarStatus, 'unknown');
    assert.equal(resolve('Trước 31/01', { ...PLAN, year: 2026 }).calendarStatus, 'official');
    assert.equal(resolve('Trước 31/01', { ...PLAN, year: 2027 }).calendarStatus, 'projected');
  });

  it('knows 29/02 by the year of the plan', () => {
    assert.equal(summary(resolve('Chậm nhất 29/02', { ...PLAN, year: 2024 })), 'T5 29/02/2024');
    assert.equal(summary(resolve('Chậm nhất 29/02')), '– invalid');
  });
});

describe('offsets', () => {
  const pieces = (text: string, of: readonly { start: number; end: number }[]) =>
    of.map(({ start, end }) => text.slice(start, end));

  it('point at impossible pieces', () => {
    for (const [text, piece] of [
      ['Trước 31/02/2021', '31/02/2021'],
      ['Từ 01/3 đến 31/6/2021', '31/6/2021'],
      ['Kiểm tra trong tháng 13/2021', 'tháng 13/2021'],
      ['Quý V', 'Quý V'],
      ['Báo cáo ngày 32 hàng tháng', 'ngày 32 hàng tháng'],
      ['Trước ngày 31 tháng 4 năm 2021', 'ngày 31 tháng 4 năm 2021'],
    ] as const) {
      assert.deepEqual(pieces(text, resolve(text).invalid), [piece]);
      const decomposed = text.normalize('NFD');
      assert.deepEqual(pieces(decomposed, resolve(decomposed).invalid), [piece.normalize('NFD')]);
    }
  });

  it('point at what was not understood', () => {
    const text = 'Trước 01/3/2021\nXử lý kịp thời văn bản trái pháp luật theo quy định';
    assert.deepEqual(pieces(text, resolve(text).unrecognized), ['Xử lý kịp thời văn bản trái pháp luật theo quy định']);
  });

  it('stay right in decomposed text and behind an emoji', () => {
    for (const text of [
      '😀 Báo cáo: Trước ngày 31/01/2021 và sau đó',
      '😀 Báo cáo: Trước ngày 31/01/2021 và sau đó'.normalize('NFD'),
    ]) {
      const expression = parseDeadline(text);
      assert.deepEqual(
        pieces(text, [expression]).map((piece) => piece.normalize('NFC')),
        ['Trước ngày 31/01/2021'],
      );
      assert.deepEqual(
        expression.label && text.slice(expression.label.start, expression.label.end),
        expression.label?.text,
      );
    }
  });
});

describe('findDeadlines', () => {
  for (const { text, inside, found } of HIDDEN) {
    it(inside ?? text, () => {
      const whole = inside ?? text;
      const met = findDeadlines(whole).map(({ start, end, concrete }) => [whole.slice(start, end), concrete]);
      assert.deepEqual(met, found);
    });
  }

  for (const text of [
    'so với thời điểm 31/12/2020',
    'so với thời điểm trước ngày 31/12/2020',
    'trong 5 năm',
    'giai đoạn 2021-2025',
    'Căn cứ Quyết định số 3595/QĐ-UBND ngày 31/12/2020',
    'nghiêm túc Chỉ thị số 26/CT-TTg ngày 05/9/2016 của Thủ tướng Chính phủ',
    'Kế hoạch số 10316/KH-UBND ngày 22 tháng 12 năm 2016',
    'Đáp ứng đầy đủ số lượng báo cáo (02 báo cáo quý, báo cáo 6 tháng và báo cáo năm)',
    '03 báo cáo quý và 01 báo cáo năm',
    'Yêu cầu công dân bổ sung hồ sơ tối đa không quá 01 lần trong suốt quá trình giải quyết hồ sơ',
    'Từ ngày 15/12/2020 đến hết ngày 14/12/2021',
    'Số liệu tính đến hết ngày 31/12/2020',
    'các văn bản đã ban hành trước ngày 01/01/2021',
    'Hồ sơ phát sinh trước ngày 01/01/2021',
    'Kế hoạch kiểm tra công tác CCHC năm 2021 đối với 6/6 phòng trực thuộc',
    'trường hợp trong năm 2020, Thanh tra Chính phủ không công bố TTHC mới',
    'Tập huấn 03 ngày cho 100 công chức',
    'Đến năm 2025 đạt 100%',
    'tỷ lệ đạt trên 90% trong 02 năm liên tiếp',
    'Nghị định số 34/2016/NĐ-CP, Thông tư số 02/2017/TT-VPCP',
    'theo TCVN ISO 9001:2015',
    'Kiểm tra không quá 3/6 phòng trong 2/3 thời gian',
    'Trong năm 2021-2025 và trong giai đoạn 2021 - 2025',
  ]) {
    it(`nothing in: ${text}`, () =>
      assert.deepEqual(
        findDeadlines(text).map(({ start, end }) => text.slice(start, end)),
        [],
      ));
  }

  it('computes what it finds', () => {
    for (const [text, due] of [
      ['Ban hành Kế hoạch rà soát trước ngày 01/3/2021', 'CN 28/02 (T6 26/02)'],
      ['gửi về Sở Tư pháp trước 15/12 hàng năm hoặc theo Kế hoạch của tỉnh.', 'T3 14/12'],
      ['mục tiêu chất lượng năm trước (trước ngày 30/12 năm trước)', 'T3 29/12/2020'],
    ] as const) {
      const [first] = findDeadlines(text);
      assert.ok(first);
      assert.equal(summary(resolveDeadline(first.expression, PLAN)), due);
    }
  });
});

describe('any text', () => {
  const samples = [
    ...COLUMN.map(([text]) => text),
    ...HIDDEN.flatMap(({ text, inside }) => [text, inside ?? text]),
    ...USUAL.map(([text]) => text),
  ];
  const words = [...new Set(samples.flatMap((text) => text.split(/\s+/)))];
  const mutation = fc
    .tuple(
      fc.constantFrom(...samples),
      fc.nat(),
      fc.nat(20),
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 5 }),
        fc.constantFrom(...words, '\n', ' - ', '/', '31/02', '9999', '0'),
      ),
    )
    .map(([text, place, length, insert]) => {
      const start = place % (text.length + 1);
      return text.slice(0, start) + insert + text.slice(start + length);
    });
  const shuffled = fc
    .array(fc.constantFrom(...words, '15/12', '2021', '31/02/2021', '99999999999', '(', ')', ';', '😀'), {
      maxLength: 30,
    })
    .map((list) => list.join(' '));
  const anyText = fc
    .oneof(fc.string({ unit: 'binary', maxLength: 60 }), mutation, shuffled)
    .chain((text) => fc.constantFrom(text, text.normalize('NFD')));
  const anyYear = fc.oneof(fc.constant(2021), fc.integer({ min: -1, max: 10001 }));
  const anyEvent = fc.constantFrom(undefined, date('31/12/2020'), date('01/01/0001'), date('31/12/9999'));

  function spansOf(expression: DeadlineExpression): { start: number; end: number }[] {
    const own = [expression, ...(expression.label ? [expression.label] : [])];
    return 'items' in expression ? [...own, ...expression.items.flatMap(spansOf)] : own;
  }

  function check(text: string, expression: DeadlineExpression, year: number, event: PlainDate | undefined): void {
    for (const { start, end } of spansOf(expression)) assert.ok(start >= 0 && start <= end && end <= text.length);
    const resolved = resolveDeadline(expression, { year, eventDate: () => event });
    for (const { start, end } of [...resolved.invalid, ...resolved.unrecognized, ...resolved.events]) {
      assert.ok(start >= 0 && start <= end && end <= text.length);
    }
    for (const { first, last } of [resolved, ...resolved.occurrences]) {
      if (first && last) assert.ok(daysBetween(first, last) >= 0);
    }
    assert.equal(resolved.last === undefined, resolved.lastWorkingDay === undefined);
  }

  it('is read without a throw, with offsets inside it and no end before its beginning', () => {
    fc.assert(
      fc.property(anyText, anyYear, anyEvent, (text, year, event) => {
        check(text, parseDeadline(text), year, event);
        let before = 0;
        for (const { start, end, expression } of findDeadlines(text)) {
          assert.ok(start >= before && end > start);
          before = end;
          check(text, expression, year, event);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('reads the same whatever the case, the tone placement, the Unicode form and the blanks', () => {
    for (const text of samples) {
      const expected = summary(resolve(text));
      for (const other of [
        text.toUpperCase(),
        text.normalize('NFD'),
        text.replaceAll(' ', '\u00a0 '),
        text.replaceAll('oà', 'òa'),
        ` ${text} `,
      ]) {
        assert.equal(summary(resolve(other)), expected, other);
      }
    }
  });

  it('may be endless', () => {
    const endless = 'Trước 15/12 '.repeat(800_000);
    assert.equal(parseDeadline(endless).kind, 'unrecognized');
    assert.ok(findDeadlines(endless).length > 0);
  });
});
