import { profileEntries } from '../server/src/profiles/profile';
import { shippedProfiles } from '../server/src/profiles/registry';

/** The sizes of the design: typical, large, huge. */
export const sizes = { typical: 60, large: 1_000, huge: 10_000 } as const;

/** A plan with so many tasks of 12 lines each, spread over the areas of nq76, without a fault. */
export function makePlan(tasks: number): string {
  const profile = shippedProfiles.find(({ id }) => id === 'nq76');
  const areas = profile ? profileEntries(profile) : [];
  const lines = [HEAD];
  areas.forEach((area, i) => {
    const from = Math.floor((tasks * i) / areas.length);
    const to = Math.floor((tasks * (i + 1)) / areas.length);
    lines.push(`  - tên: ${area.title}`, '    nhiệm vụ:');
    for (let n = from; n < to; n++) lines.push(task(n));
  });
  return `${lines.join('\n')}\n`;
}

const HEAD = `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2026 của Sở Nội vụ
  năm: 2026
  cơ quan: Sở Nội vụ tỉnh Khánh Hòa
  cấp: sở
  bộ quy tắc: nq76
quyết định:
  số: 15/QĐ-SNV
  ngày: 16/01/2026
  thẩm quyền ban hành: Giám đốc Sở Nội vụ
  căn cứ:
    - Căn cứ Quyết định số 3595/QĐ-UBND ngày 31 tháng 12 năm 2025 của UBND tỉnh Khánh Hòa ban hành Kế hoạch cải cách hành chính năm 2026;
  điều:
    - Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2026.
    - Điều 2. Chánh Văn phòng, Trưởng các phòng chịu trách nhiệm thi hành Quyết định này./.
  nơi nhận:
    - Như Điều 2;
    - UBND tỉnh (b/c);
    - "Lưu: VT, VP."
kế hoạch cấp trên:
  số: 3595/QĐ-UBND
  ngày: 31/12/2025
  cơ quan: UBND tỉnh Khánh Hòa
đơn vị:
  - { mã: VP, tên: Văn phòng, loại: phòng }
  - { mã: CCHC, tên: Phòng Cải cách hành chính, loại: phòng }
  - { mã: TCBM, tên: Phòng Tổ chức bộ máy, loại: phòng }
mục tiêu:
  - 100% thủ tục hành chính được giải quyết đúng hạn.
báo cáo:
  - loại: CCHC
    kỳ: [quý I, 6 tháng, quý III, năm]
    tiến độ: Trước ngày 10 của tháng cuối quý
    chủ trì: VP
kinh phí:
  - Bố trí trong dự toán chi thường xuyên năm 2026, mức chi theo Thông tư số 26/2019/TT-BTC của Bộ Tài chính.
tổ chức thực hiện:
  - Giao Văn phòng theo dõi, đôn đốc, tổng hợp báo cáo việc thực hiện Kế hoạch này.
lĩnh vực:`;

const UNITS = ['VP', 'CCHC', 'TCBM'];

function task(n: number): string {
  const month = (n % 12) + 1;
  return `      - tên: Rà soát, đánh giá quy trình nghiệp vụ số ${n + 1} của cơ quan
        sản phẩm:
          - Báo cáo kết quả rà soát quy trình số ${n + 1} gửi Giám đốc Sở
          - nội dung: Quyết định ban hành quy trình số ${n + 1} sau khi sửa đổi
            tiến độ: Trong tháng ${String(month).padStart(2, '0')}/2026
        tiến độ: Trong tháng ${String(month).padStart(2, '0')}/2026
        chủ trì: ${UNITS[n % UNITS.length]}
        phối hợp:
          - ${UNITS[(n + 1) % UNITS.length]}
        chỉ tiêu: 100%
        điều kiện: nếu có
        ghi chú: Thực hiện cùng kế hoạch công tác của phòng chuyên môn`;
}
