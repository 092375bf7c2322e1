import { foldKey } from '../texts/fold';
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

/** A document type, read from the table above. */
export interface DocumentType extends TypeFacts {
  readonly id: TypeId;
  /** All words for it, lower case, longest first. */
  readonly words: readonly string[];
}

const BY_ID = new Map<TypeId, DocumentType>(
  (Object.entries(TYPES) as [TypeId, TypeFacts][]).map(([id, facts]) => [
    id,
    { ...facts, id, words: [...(facts.words ?? []), facts.name.vi.toLowerCase()] },
  ]),
);

/** All types, in the order of the annex. */
export const DOCUMENT_TYPES: readonly DocumentType[] = [...BY_ID.values()];

const BY_WORD = new Map(DOCUMENT_TYPES.flatMap((type) => type.words.map((word) => [word, type.id] as const)));

/** Words of all types as {@link foldKey} writes them, longest first, so that `thông tư liên tịch` comes before `thông tư`. */
export const TYPE_WORDS: readonly string[] = [...BY_WORD.keys()].sort((a, b) => b.length - a.length);

/** Codes, each with its type. A code that only practice knows (CV, CTHĐ) counts too, unless it is another type's own. */
const BY_CODE = new Map<string, TypeId>();
for (const { code, id } of DOCUMENT_TYPES) if (code) BY_CODE.set(code, id);
for (const { alsoWritten = [], id } of DOCUMENT_TYPES) {
  for (const code of alsoWritten) if (!BY_CODE.has(code)) BY_CODE.set(code, id);
}

/** All type codes, longest first. */
export const TYPE_CODES: readonly string[] = [...BY_CODE.keys()].sort((a, b) => b.length - a.length);

/** What a code is typed as by mistake: in the wrong case (`TTR`), or with D for Đ (`QD`) where no other code is meant. */
const MISTYPED = new Map<string, string>();
for (const code of TYPE_CODES) MISTYPED.set(code.toUpperCase(), code);
for (const code of TYPE_CODES) {
  const plain = code.toUpperCase().replaceAll('Đ', 'D');
  if (!MISTYPED.has(plain)) MISTYPED.set(plain, code);
}

/** The type with this id. */
export function documentType(id: TypeId): DocumentType {
  return BY_ID.get(id) as DocumentType;
}

/** Whether documents of this type are cited by their name: laws, codes and ordinances. */
export function isCitedByName(type: TypeId | undefined): boolean {
  return type === 'law' || type === 'code' || type === 'ordinance';
}

/** The code as it should be written: `QD`, `QÐ` (U+00D0) and `qđ` are QĐ. Undefined for what is no type code. */
export function canonicalCode(code: string): string | undefined {
  if (BY_CODE.has(code)) return code;
  return MISTYPED.get(code.replace(/[Ðð]/g, 'Đ').toUpperCase());
}

/** The type a code stands for; codes with a slip (`QD`) are understood. */
export function typeOfCode(code: string): TypeId | undefined {
  const canonical = canonicalCode(code);
  return canonical === undefined ? undefined : BY_CODE.get(canonical);
}

/** The type a word stands for: `Nghị định`, `Chương trình hành động`, or the code used as a word (`NĐ`). */
export function typeOfWord(word: string): TypeId | undefined {
  return BY_WORD.get(foldKey(word)) ?? BY_CODE.get(word.trim());
}

/**
 * Whether a word for a type goes with the code in the number behind it.
 * - `varies`: offices differ (`Chương trình hành động số 12-CT/TU`; others write CTr, CTHĐ): a hint at most;
 * - `unknown`: the word or the code is none we know, or there is no code (a công văn, a law of the National Assembly).
 */
export type CodeMatch = 'match' | 'mismatch' | 'varies' | 'unknown';

export function typeMatchesCode(word: string, code: string | undefined): CodeMatch {
  const id = typeOfWord(word);
  const canonical = code === undefined ? undefined : canonicalCode(code);
  if (id === undefined || canonical === undefined) return 'unknown';
  const type = documentType(id);
  if (type.code === canonical) return 'match';
  return type.alsoWritten?.includes(canonical) ? 'varies' : 'mismatch';
}
