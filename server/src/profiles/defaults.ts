import type { Localized } from '../texts/localized';
import type { Level, Recipient, ReportDemand, ReportSeries } from './profile';

/** What a profile says when it says nothing itself: the same for every profile shipped, and for a workspace's own. */

/** Calendar days from the parent's date to the last day of issue. */
export const WINDOW_DAYS = 30;

export const WINDOW_GROUND: Localized = {
  vi: 'Trung ương chưa quy định thời hạn chung; 30 ngày là yêu cầu tại mục I.1 Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa, và bộ chỉ số CCHC của các tỉnh chấm điểm việc ban hành kế hoạch kịp thời.',
  en: "There is no national time limit; 30 days is what item I.1 of the 2021 plan of the Khánh Hòa Inspectorate demands, and the provinces' PAR indexes score whether the plan is issued in time.",
};

export const REPORT_DEMANDS: Readonly<Record<ReportSeries, ReportDemand>> = {
  CCHC: {
    series: 'CCHC',
    name: { vi: 'báo cáo cải cách hành chính', en: 'administrative-reform reports' },
    periods: ['quý I', '6 tháng', 'quý III', 'năm'],
    ground: {
      vi: 'Báo cáo CCHC định kỳ gồm quý I, 6 tháng, quý III và năm: báo cáo 6 tháng thay cho quý II, báo cáo năm thay cho quý IV (Công văn số 581/BNV-CCHC của Bộ Nội vụ; mục I.4 Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa).',
      en: 'Periodic reform reports are those of quarter I, the first six months, quarter III and the year: the six-month report stands for quarter II, the annual one for quarter IV (official letter 581/BNV-CCHC of the Ministry of Home Affairs; item I.4 of the 2021 plan of the Khánh Hòa Inspectorate).',
    },
  },
  KSTTHC: {
    series: 'KSTTHC',
    name: {
      vi: 'báo cáo kiểm soát thủ tục hành chính',
      en: 'reports on the control of administrative procedures',
    },
    periods: ['quý I', 'quý II', 'quý III', 'năm'],
    ground: {
      vi: 'Báo cáo kiểm soát TTHC gồm 03 báo cáo quý và 01 báo cáo năm (mục II.2.5 Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa, dẫn Thông tư số 01/2020/TT-VPCP).',
      en: 'Procedure-control reports are three quarterly ones and an annual one (item II.2.5 of the 2021 plan of the Khánh Hòa Inspectorate, which cites Circular 01/2020/TT-VPCP).',
    },
  },
};

const PROVINCIAL_UBND = [
  'UBND tỉnh',
  'UBND thành phố',
  'Ủy ban nhân dân tỉnh',
  'Ủy ban nhân dân thành phố',
  'Thường trực UBND tỉnh',
  'Chủ tịch UBND tỉnh',
];

/** Districts existed until 30/6/2025; a commune's superior was theirs before and is the province's since (domain guide §8). */
const DISTRICT_UBND = ['UBND huyện', 'UBND thị xã', 'UBND quận', 'Ủy ban nhân dân huyện', 'Ủy ban nhân dân quận'];

/** Every body a profile may name by its id among the recipients. */
export const RECIPIENTS: readonly Recipient[] = [
  {
    id: 'ubnd-tinh',
    kind: 'superior',
    name: { vi: 'UBND tỉnh', en: "the provincial People's Committee (UBND tỉnh)" },
    line: 'UBND tỉnh (để b/c)',
    names: PROVINCIAL_UBND,
  },
  {
    id: 'ubnd-cap-tren',
    kind: 'superior',
    name: { vi: 'UBND cấp trên', en: "the superior People's Committee" },
    line: 'UBND tỉnh (để b/c)',
    names: [...PROVINCIAL_UBND, ...DISTRICT_UBND],
  },
  {
    id: 'so-noi-vu',
    kind: 'named',
    name: { vi: 'Sở Nội vụ', en: 'the Department of Home Affairs (Sở Nội vụ)' },
    line: 'Sở Nội vụ (để b/c)',
    names: ['Sở Nội vụ'],
  },
  {
    id: 'bo-noi-vu',
    kind: 'named',
    name: { vi: 'Bộ Nội vụ', en: 'the Ministry of Home Affairs (Bộ Nội vụ)' },
    line: 'Bộ Nội vụ (để b/c)',
    names: ['Bộ Nội vụ'],
  },
  {
    id: 'luu',
    kind: 'archive',
    name: { vi: 'Lưu: VT', en: 'the archive line (Lưu: VT)' },
    line: 'Lưu: VT',
    names: ['Lưu'],
  },
];

/** Recipients by level, DESIGN §7; the agency itself is never expected to be its own recipient. */
export const RECIPIENTS_BY_LEVEL: Readonly<Record<Level, readonly string[]>> = {
  ministry: ['luu'],
  province: ['bo-noi-vu', 'luu'],
  department: ['ubnd-tinh', 'so-noi-vu', 'luu'],
  district: ['ubnd-tinh', 'so-noi-vu', 'luu'],
  commune: ['ubnd-cap-tren', 'luu'],
};
