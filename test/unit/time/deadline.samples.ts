/** The deadlines of the domain guide, and the usual ones of other plans, with what they come to in a plan of 2021. */

/** Column TIẾN ĐỘ of the source document (4.1): first day → last day (last working day). */
export const COLUMN: readonly (readonly [string, string])[] = [
  ['Trước 31/01/2021', 'T7 30/01 (T6 29/01)'],
  ['Trước 01/3/2021', 'CN 28/02 (T6 26/02)'],
  ['Trước 30/12/2020', 'T3 29/12/2020'],
  ['Trước 15/12/2021', 'T3 14/12'],
  ['Trong tháng 01/2021', 'T6 01/01 → CN 31/01 (T6 29/01)'],
  ['- Ban hành KH kiểm tra trong tháng 10/2021 - Kiểm tra trong tháng 11/2021', 'T6 01/10 → T3 30/11'],
  ['- Ban hành KH kiểm tra trong tháng 10/2021', 'T6 01/10 → CN 31/10 (T6 29/10)'],
  ['- Kiểm tra trong tháng 11/2021', 'T2 01/11 → T3 30/11'],
  ['Quý I/2021', 'T6 01/01 → T4 31/03'],
  ['Trong năm 2021', 'T6 01/01 → T6 31/12 year-long'],
  ['Thực hiện trong năm 2021', 'T6 01/01 → T6 31/12 year-long'],
  ['Năm 2021', 'T6 01/01 → T6 31/12 year-long'],
  ['Trước ngày 10 của tháng cuối quý', 'T5 09/12'],
  ['Thực hiện hàng tháng', 'T6 01/01 → T6 31/12'],
  ['Không quá 30 ngày kể từ ngày KH của tỉnh được ban hành', '–'],
  ['Không quá 30 ngày kể từ ngày kế hoạch của tỉnh được ban hành', '–'],
  ['Theo quy định', '– warning'],
  ['Thực hiện theo quy định', '– warning'],
  ['Thực hiện theo thời gian quy định', '– warning'],
  ['Theo kế hoạch', '– warning'],
  ['Theo quy định của Thông tư số 02/2017/TT-VPCP', '– warning'],
  ['Xử lý kịp thời văn bản trái pháp luật theo quy định', '– unrecognized'],
  ['Lập danh mục VBQPPL do Thanh tra tỉnh tham mưu ban hành đã hết hiệu lực đầy đủ và đúng thời hạn', '– unrecognized'],
];

export interface Hidden {
  /** The expression. */
  readonly text: string;
  /** What it comes to when it is read as a deadline; absent where the guide says nothing. */
  readonly due?: string;
  /** The text that it stands in; absent: itself. */
  readonly inside?: string;
  /** What is found there, and whether it is concrete. */
  readonly found: readonly (readonly [string, boolean])[];
}

/** Deadlines in products, cells of units and prose of the source document (4.2). */
export const HIDDEN: readonly Hidden[] = [
  {
    text: 'không quá 30 ngày kể từ ngày kế hoạch của tỉnh được ban hành',
    due: '–',
    inside: '- Được ban hành không quá 30 ngày kể từ ngày kế hoạch của tỉnh được ban hành.\n- Kế hoạch phải đảm bảo',
    found: [['không quá 30 ngày kể từ ngày kế hoạch của tỉnh được ban hành', true]],
  },
  {
    text: 'không quá 30 ngày kể từ ngày kế hoạch của tỉnh được ban hành',
    inside:
      'Xây dựng kế hoạch đào tạo, bồi dưỡng hàng năm (không quá 30 ngày kể từ ngày kế hoạch của tỉnh được ban hành).',
    found: [
      ['hàng năm', false],
      ['không quá 30 ngày kể từ ngày kế hoạch của tỉnh được ban hành', true],
    ],
  },
  {
    text: 'trước ngày 01/3/2021',
    due: 'CN 28/02 (T6 26/02)',
    inside: 'Ban hành Kế hoạch rà soát, hệ thống hóa văn bản quy phạm pháp luật trước ngày 01/3/2021',
    found: [['trước ngày 01/3/2021', true]],
  },
  {
    text: 'trước 15/12 hàng năm hoặc theo Kế hoạch của tỉnh',
    due: 'T3 14/12',
    inside: 'Thời hạn báo cáo gửi về Sở Tư pháp trước 15/12 hàng năm hoặc theo Kế hoạch của tỉnh.',
    found: [['trước 15/12 hàng năm hoặc theo Kế hoạch của tỉnh', true]],
  },
  {
    text: 'thời gian theo quy định tại Điều 135 Nghị định số 34/2016/NĐ-CP và Kế hoạch của tỉnh',
    due: '– warning',
    inside:
      'Báo cáo đúng nội dung và thời gian theo quy định tại Điều 135 Nghị định số 34/2016/NĐ-CP và Kế hoạch của tỉnh',
    found: [['thời gian theo quy định tại Điều 135 Nghị định số 34/2016/NĐ-CP và Kế hoạch của tỉnh', false]],
  },
  {
    text: 'thời gian theo quy định (thời gian báo cáo theo hướng dẫn của Sở Tư pháp)',
    due: '– warning',
    found: [['thời gian theo quy định (thời gian báo cáo theo hướng dẫn của Sở Tư pháp)', false]],
  },
  {
    text: 'Trong thời hạn 30 ngày làm việc kể từ ngày UBND tỉnh ban hành Quyết định công bố TTHC hoặc công bố danh mục TTHC.',
    due: '–',
    found: [
      [
        'Trong thời hạn 30 ngày làm việc kể từ ngày UBND tỉnh ban hành Quyết định công bố TTHC hoặc công bố danh mục TTHC',
        true,
      ],
    ],
  },
  {
    text: 'chậm nhất là 05 ngày làm việc kể từ ngày dữ liệu TTHC được đăng tải công khai trên CSDLQG',
    due: '–',
    inside:
      '100% thủ tục hành chính được công khai đầy đủ, chính xác trên Cổng (Trang) thông tin điện tử của cơ quan (cung cấp địa chỉ truy cập) chậm nhất là 05 ngày làm việc kể từ ngày dữ liệu TTHC được đăng tải công khai trên CSDLQG',
    found: [['chậm nhất là 05 ngày làm việc kể từ ngày dữ liệu TTHC được đăng tải công khai trên CSDLQG', true]],
  },
  {
    text: 'trong vòng dưới 05 ngày',
    due: '–',
    inside: '100% trường hợp thay đổi thông tin được cập nhật trong vòng dưới 05 ngày.',
    found: [['trong vòng dưới 05 ngày', true]],
  },
  {
    text: 'kể từ khi văn bản quy phạm pháp luật hoặc quyết định công bố thủ tục hành chính có hiệu lực thi hành trong vòng 30 ngày',
    due: '–',
    inside:
      'Thực hiện đầy đủ việc rà soát, sửa đổi, bổ sung cập nhật quy trình giải quyết thủ tục hành chính, kể từ khi văn bản quy phạm pháp luật hoặc quyết định công bố thủ tục hành chính có hiệu lực thi hành trong vòng 30 ngày',
    found: [
      [
        'kể từ khi văn bản quy phạm pháp luật hoặc quyết định công bố thủ tục hành chính có hiệu lực thi hành trong vòng 30 ngày',
        true,
      ],
    ],
  },
  {
    text: 'trước ngày 30/12 năm trước',
    due: 'T3 29/12/2020',
    inside: 'Đánh giá thực hiện mục tiêu chất lượng năm trước (trước ngày 30/12 năm trước)',
    found: [['trước ngày 30/12 năm trước', true]],
  },
  {
    text: 'trước ngày 31/01 hàng năm',
    due: 'T7 30/01 (T6 29/01)',
    inside: 'Ban hành mục tiêu chất lượng (trước ngày 31/01 hàng năm)',
    found: [['trước ngày 31/01 hàng năm', true]],
  },
  {
    text: 'ít nhất 01 năm/lần, hoàn thành trước ngày 15/12 hàng năm',
    due: 'T3 14/12',
    inside: '(ít nhất 01 năm/lần, hoàn thành trước ngày 15/12 hàng năm)',
    found: [
      ['ít nhất 01 năm/lần', false],
      ['trước ngày 15/12 hàng năm', true],
    ],
  },
  {
    text: 'ít nhất 01 lần/năm, tổng hợp kết quả trước ngày 15/12 hàng năm',
    due: 'T3 14/12',
    inside: 'Tiến hành xem xét của lãnh đạo hàng năm (ít nhất 01 lần/năm, tổng hợp kết quả trước ngày 15/12 hàng năm).',
    found: [
      ['hàng năm', false],
      ['ít nhất 01 lần/năm', false],
      ['trước ngày 15/12 hàng năm', true],
    ],
  },
  { text: '03 báo cáo quý và 01 báo cáo năm', found: [] },
  { text: '02 báo cáo quý, báo cáo 6 tháng và báo cáo năm', found: [] },
  {
    text: 'không được đề chậm hơn 01 tháng',
    due: '–',
    inside: 'đối với CBCC nghỉ hưu, chuyển công tác (không được đề chậm hơn 01 tháng hoặc không thực hiện)',
    found: [['không được đề chậm hơn 01 tháng', true]],
  },
  {
    text: 'đúng thời gian quy định',
    due: '– warning',
    inside: 'Toàn bộ báo cáo gửi đúng thời gian quy định',
    found: [['đúng thời gian quy định', false]],
  },
  { text: 'đúng thời hạn', due: '– warning', found: [['đúng thời hạn', false]] },
  { text: 'đúng hạn', due: '– warning', found: [['đúng hạn', false]] },
  { text: 'đảm bảo thời gian theo yêu cầu', due: '– warning', found: [['đảm bảo thời gian theo yêu cầu', false]] },
  { text: 'đúng thời gian yêu cầu', due: '– warning', found: [['đúng thời gian yêu cầu', false]] },
  { text: 'đúng tiến độ', due: '– warning', found: [['đúng tiến độ', false]] },
  {
    text: 'định kỳ hoặc đột xuất',
    due: '– hint',
    inside: 'được tổng hợp vào báo cáo công tác kiểm soát TTHC định kỳ hoặc đột xuất.',
    found: [['định kỳ hoặc đột xuất', false]],
  },
  {
    text: 'hàng tháng',
    due: 'T6 01/01 → T6 31/12',
    inside: 'viết tin/bài đưa lên Trang TTĐT hàng tháng; lưu lại địa chỉ bài viết',
    found: [['hàng tháng', false]],
  },
  {
    text: 'định kỳ hàng tháng',
    due: 'T6 01/01 → T6 31/12',
    inside: 'Pháp chế chủ trì, rà soát và tham mưu thực hiện định kỳ hàng tháng',
    found: [['định kỳ hàng tháng', false]],
  },
  {
    text: 'trong giao ban hàng tuần',
    due: 'T6 01/01 → T6 31/12',
    found: [['hàng tuần', false]],
  },
  {
    text: 'cuối năm',
    due: 'T6 31/12',
    inside: 'để phục vụ công tác đánh giá CCHC cuối năm',
    found: [['cuối năm', false]],
  },
  { text: 'hàng năm', due: 'T6 01/01 → T6 31/12 year-long', found: [['hàng năm', false]] },
  { text: 'hằng năm', due: 'T6 01/01 → T6 31/12 year-long', found: [['hằng năm', false]] },
  {
    text: 'theo giai đoạn, không nhất thiết phải xây dựng kế hoạch hàng năm',
    found: [['hàng năm', false]],
  },
];

/** Forms that other plans use. */
export const USUAL: readonly (readonly [string, string])[] = [
  // days
  ['31/12/2026', 'T5 31/12/2026'],
  ['15/12', 'T4 15/12'],
  ['Trước 2021-01-31', 'T7 30/01 (T6 29/01)'],
  ['Trước  ngày  31 / 01 / 2021', 'T7 30/01 (T6 29/01)'],
  ['Trước ngày 15 tháng 12 năm 2021', 'T3 14/12'],
  ['Hoàn thành trước ngày 15 tháng 12', 'T3 14/12'],
  ['Chậm nhất ngày 15/12', 'T4 15/12'],
  ['Chậm nhất là ngày 15/12/2021', 'T4 15/12'],
  ['Chậm nhất trước ngày 15/12', 'T3 14/12'],
  ['Không muộn hơn 15/12', 'T4 15/12'],
  ['Đến ngày 15/12', 'T4 15/12'],
  ['Đến hết ngày 15/12', 'T4 15/12'],
  ['Từ nay đến 15/12', 'T4 15/12'],
  ['Ngày 15/12/2021', 'T4 15/12'],
  ['Thứ Tư, ngày 15/12/2021', 'T4 15/12'],
  ['T4 15/12/2021', 'T4 15/12'],
  ['Trước 17h00 ngày 15/12/2021', 'T4 15/12'],
  ['Trước 17 giờ 30 phút ngày 15/12/2021', 'T4 15/12'],
  ['Trước 15/01 năm sau', 'T6 14/01/2022'],
  ['Hằng năm, trước ngày 15/12', 'T3 14/12'],
  ['Hàng năm trước ngày 15/12', 'T3 14/12'],
  // months, quarters, parts of the year
  ['tháng 01/2021', 'T6 01/01 → CN 31/01 (T6 29/01)'],
  ['T10/2021', 'T6 01/10 → CN 31/10 (T6 29/10)'],
  ['10/2021', 'T6 01/10 → CN 31/10 (T6 29/10)'],
  ['Trước tháng 6/2021', 'T2 31/05'],
  ['Tháng 3, tháng 9/2021', 'T2 01/03 → T5 30/09'],
  ['Trong tháng 10, 11/2021', 'T6 01/10 → T3 30/11'],
  ['Tháng 12 hàng năm', 'T4 01/12 → T6 31/12'],
  ['tháng mười hai', 'T4 01/12 → T6 31/12'],
  ['Quý I, III', 'T6 01/01 → T5 30/09'],
  ['Quý I và quý III/2026', 'T5 01/01/2026 → T4 30/09/2026'],
  ['Quý I hoặc quý II', 'T6 01/01 → T4 30/06'],
  ['Quý 2 năm 2021', 'T5 01/04 → T4 30/06'],
  ['Quý II 2021', 'T5 01/04 → T4 30/06'],
  ['Hoàn thành trong quý II', 'T5 01/04 → T4 30/06'],
  ['Đến hết quý III', 'T5 30/09'],
  ['Trước quý II', 'T4 31/03'],
  ['6 tháng đầu năm', 'T6 01/01 → T4 30/06'],
  ['Trong 06 tháng cuối năm 2021', 'T5 01/07 → T6 31/12'],
  ['9 tháng đầu năm', 'T6 01/01 → T5 30/09'],
  ['Nửa đầu năm 2021', 'T6 01/01 → T4 30/06'],
  ['Cả năm', 'T6 01/01 → T6 31/12 year-long'],
  ['Trong năm', 'T6 01/01 → T6 31/12 year-long'],
  ['Hết năm 2021', 'T6 31/12 year-long'],
  ['Giai đoạn 2021 - 2025', 'T6 01/01 → T4 31/12/2025 year-long'],
  ['Tuần 2 tháng 3', 'T2 08/03 → CN 14/03 (T6 12/03)'],
  ['Tuần đầu tháng 3', 'T2 01/03 → CN 07/03 (T6 05/03)'],
  ['Tuần cuối của tháng 12/2021', 'T7 25/12 → T6 31/12'],
  ['Nửa cuối tháng 3', 'T3 16/03 → T4 31/03'],
  ['Đầu tháng 10', 'T6 01/10'],
  ['Giữa tháng 10', 'T6 15/10'],
  ['Cuối tháng 10', 'CN 31/10 (T6 29/10)'],
  ['Đầu quý II', 'T5 01/04'],
  ['Giữa quý II', 'T7 15/05 (T6 14/05)'],
  ['Cuối quý II', 'T4 30/06'],
  ['Đầu năm', 'T6 01/01 (T5 31/12/2020)'],
  ['Giữa năm', 'T4 30/06'],
  ['Trước cuối năm 2021', 'T5 30/12'],
  // ranges
  ['Từ 01/3 đến 30/6/2021', 'T2 01/03 → T4 30/06'],
  ['Từ ngày 01/3/2021 đến hết ngày 30/6/2021', 'T2 01/03 → T4 30/06'],
  ['01/3 - 30/6/2021', 'T2 01/03 → T4 30/06'],
  ['Từ tháng 3 đến tháng 6/2021', 'T2 01/03 → T4 30/06'],
  ['Tháng 3 – tháng 6/2021', 'T2 01/03 → T4 30/06'],
  ['Quý I - Quý III/2021', 'T6 01/01 → T5 30/09'],
  ['Từ 15/12 đến 14/3/2021', 'T3 15/12/2020 → CN 14/03 (T6 12/03)'],
  ['Từ 01/6/2021 đến 01/3/2021', '– invalid'],
  ['Từ tháng 3/2021', 'T2 01/03 → –'],
  // recurrences
  ['Trước ngày 15 hàng tháng', 'T3 14/12'],
  ['Ngày 25 hằng tháng', 'T2 25/01 → T7 25/12 (T6 24/12)'],
  ['Ngày 20 tháng cuối quý', 'T7 20/03 → T2 20/12'],
  ['Trước ngày 05 của tháng sau', 'T3 04/01/2022'],
  ['Trước ngày 05 tháng đầu quý sau', 'T3 04/01/2022'],
  ['Tháng cuối quý', 'T2 01/03 → T6 31/12'],
  ['Ngày cuối cùng của tháng cuối quý', 'T4 31/03 → T6 31/12'],
  ['Hằng quý', 'T6 01/01 → T6 31/12'],
  ['Cuối quý', 'T4 31/03 → T6 31/12'],
  ['Định kỳ quý, 6 tháng, năm', 'T6 01/01 → T6 31/12'],
  ['Hàng tháng, quý, năm', 'T6 01/01 → T6 31/12'],
  ['6 tháng/lần', 'T6 01/01 → T6 31/12'],
  ['3 tháng một lần', 'T6 01/01 → T6 31/12'],
  ['02 lần/năm', 'T6 01/01 → T6 31/12 year-long'],
  ['Thứ Sáu hàng tuần', 'T6 01/01 → T6 31/12'],
  // undated
  ['Thường xuyên', '– hint'],
  ['Nhiệm vụ thường xuyên', '– hint'],
  ['Thường xuyên trong năm 2021', 'T6 01/01 → T6 31/12 hint year-long'],
  ['Khi có yêu cầu', '– hint'],
  ['Khi có yêu cầu của UBND tỉnh', '– hint'],
  ['Đột xuất', '– hint'],
  ['Khi phát sinh', '– hint'],
  ['Kịp thời', '– warning'],
  ['Báo cáo: Theo quy định', '– warning'],
  ['Theo kế hoạch của tỉnh', '– warning'],
  ['Theo hướng dẫn của Sở Nội vụ', '– warning'],
  ['Theo quy định hiện hành', '– warning'],
  ['Theo Kế hoạch của tỉnh, trước 15/12', 'T3 14/12'],
  ['Trước 15/12 hoặc theo kế hoạch', 'T3 14/12'],
  ['Theo quy định; trước 15/12', 'T3 14/12 warning'],
  ['Ngay sau khi kế hoạch của tỉnh được ban hành', '– hint'],
  // not understood, not guessed
  ['', '– unrecognized'],
  ['Sau 30 ngày kể từ ngày kế hoạch của tỉnh được ban hành', '– unrecognized'],
  ['Trước 05 ngày', '– unrecognized'],
  ['Chậm nhất 15 ngày trước ngày họp', '– unrecognized'],
  ['6/6 phòng', '– unrecognized'],
  ['15/12/21', '– unrecognized'],
  ['Kế hoạch CCHC năm 2021', '– unrecognized'],
  ['Chánh Văn phòng', '– unrecognized'],
  // impossible
  ['Trước 31/02/2021', '– invalid'],
  ['Trước 31/9', '– invalid'],
  ['Trong tháng 13/2021', '– invalid'],
  ['Quý V/2021', '– invalid'],
  ['Tuần 6 tháng 3', '– invalid'],
];
