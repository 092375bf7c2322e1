import type { Localized } from '../texts/localized';

/** Whether the number of a document of this type holds a year: `either` is normative with a year, an individual act without. */
export type YearInNumber = 'always' | 'either' | 'never';

interface TypeFacts {
  /** The code in the number. A công văn and a thư công have none. */
  readonly code?: string;
  readonly name: Localized;
  /** Other words for it, lower case, tone placed as {@link foldTone} does. The Vietnamese name is always one. */
  readonly words?: readonly string[];
  readonly year: YearInNumber;
  /** Codes that other offices write for it, or the Party does. Practice varies: at most a hint. */
  readonly alsoWritten?: readonly string[];
}

/**
 * Document types. The first 29 are those of Nghị định 30/2020/NĐ-CP điều 7, with the codes of its Phụ lục III;
 * then normative documents, whose codes are not in that annex; then those of the Party.
 */
const TYPES = {
  resolution: { code: 'NQ', name: { vi: 'Nghị quyết', en: 'Resolution' }, year: 'either' },
  decision: { code: 'QĐ', name: { vi: 'Quyết định', en: 'Decision' }, year: 'either' },
  directive: { code: 'CT', name: { vi: 'Chỉ thị', en: 'Directive' }, year: 'either' },
  statute: { code: 'QC', name: { vi: 'Quy chế', en: 'Statute' }, year: 'never' },
  regulation: {
    code: 'QyĐ',
    name: { vi: 'Quy định', en: 'Regulation' },
    year: 'never',
    alsoWritten: ['QĐ', 'QĐi'],
  },
  communique: { code: 'TC', name: { vi: 'Thông cáo', en: 'Communiqué' }, year: 'never' },
  notice: { code: 'TB', name: { vi: 'Thông báo', en: 'Notice' }, words: ['thông báo kết luận'], year: 'never' },
  guidance: { code: 'HD', name: { vi: 'Hướng dẫn', en: 'Guidance' }, year: 'never' },
  programme: {
    code: 'CTr',
    name: { vi: 'Chương trình', en: 'Programme' },
    words: ['chương trình hành động', 'chương trình công tác'],
    year: 'never',
    alsoWritten: ['CT', 'CTHĐ', 'CTrHĐ'],
  },
  plan: { code: 'KH', name: { vi: 'Kế hoạch', en: 'Plan' }, words: ['kế hoạch hành động'], year: 'never' },
  option: { code: 'PA', name: { vi: 'Phương án', en: 'Option paper' }, year: 'never' },
  scheme: { code: 'ĐA', name: { vi: 'Đề án', en: 'Scheme' }, year: 'never' },
  project: { code: 'DA', name: { vi: 'Dự án', en: 'Project' }, year: 'never' },
  report: { code: 'BC', name: { vi: 'Báo cáo', en: 'Report' }, words: ['báo cáo thẩm định'], year: 'never' },
  minutes: { code: 'BB', name: { vi: 'Biên bản', en: 'Minutes' }, year: 'never' },
  submission: { code: 'TTr', name: { vi: 'Tờ trình', en: 'Submission' }, year: 'never' },
  contract: { code: 'HĐ', name: { vi: 'Hợp đồng', en: 'Contract' }, year: 'never' },
  letter: { name: { vi: 'Công văn', en: 'Official letter' }, year: 'never', alsoWritten: ['CV'] },
  telegram: { code: 'CĐ', name: { vi: 'Công điện', en: 'Telegram' }, year: 'never' },
  memorandum: { code: 'BGN', name: { vi: 'Bản ghi nhớ', en: 'Memorandum' }, year: 'never' },
  agreement: { code: 'BTT', name: { vi: 'Bản thỏa thuận', en: 'Agreement' }, year: 'never' },
  authorization: { code: 'GUQ', name: { vi: 'Giấy ủy quyền', en: 'Authorization' }, year: 'never' },
  invitation: { code: 'GM', name: { vi: 'Giấy mời', en: 'Invitation' }, year: 'never' },
  introduction: { code: 'GGT', name: { vi: 'Giấy giới thiệu', en: 'Letter of introduction' }, year: 'never' },
  leave: { code: 'GNP', name: { vi: 'Giấy nghỉ phép', en: 'Leave paper' }, year: 'never' },
  'dispatch-slip': { code: 'PG', name: { vi: 'Phiếu gửi', en: 'Dispatch slip' }, year: 'never' },
  'transfer-slip': { code: 'PC', name: { vi: 'Phiếu chuyển', en: 'Transfer slip' }, year: 'never' },
  'notice-slip': { code: 'PB', name: { vi: 'Phiếu báo', en: 'Notice slip' }, year: 'never' },
  'open-letter': { name: { vi: 'Thư công', en: 'Open letter' }, year: 'never' },

  code: { name: { vi: 'Bộ luật', en: 'Code' }, year: 'always', alsoWritten: ['L'] },
  law: { code: 'L', name: { vi: 'Luật', en: 'Law' }, year: 'always' },
  ordinance: { code: 'PL', name: { vi: 'Pháp lệnh', en: 'Ordinance' }, year: 'always' },
  decree: { code: 'NĐ', name: { vi: 'Nghị định', en: 'Decree' }, year: 'always' },
  circular: { code: 'TT', name: { vi: 'Thông tư', en: 'Circular' }, year: 'always' },
  'joint-circular': { code: 'TTLT', name: { vi: 'Thông tư liên tịch', en: 'Joint circular' }, year: 'always' },
  'joint-resolution': { code: 'NQLT', name: { vi: 'Nghị quyết liên tịch', en: 'Joint resolution' }, year: 'always' },
  consolidation: { code: 'VBHN', name: { vi: 'Văn bản hợp nhất', en: 'Consolidated text' }, year: 'never' },

  conclusion: { code: 'KL', name: { vi: 'Kết luận', en: 'Conclusion' }, year: 'never' },
} as const satisfies Record<string, TypeFacts>;

/** The id of a document type, in English as code has it. */
export type TypeId = keyof typeof TYPES;
