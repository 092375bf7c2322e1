import type { Signer } from '../../plan/model';
import { foldKey } from '../../texts/fold';
import { wordPattern } from '../../texts/word-pattern';
import { isBody } from './level';

/** The powers under which somebody signs (Nghị định 30/2020/NĐ-CP, Phụ lục I): for a body, for the head, by order, by authorization, acting. */
type Capacity = 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q';

/** An office that signs documents. */
interface Office {
  /** Folded, without `phó`: `giám đốc`. */
  readonly title: string;
  readonly deputy: boolean;
}

/** Who signs, read from position and capacity together: many write `KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC` in one. */
export interface Signature {
  readonly office: Office | undefined;
  readonly capacities: ReadonlySet<Capacity>;
}

const TITLES = [
  'chủ tịch',
  'bộ trưởng',
  'tổng giám đốc',
  'giám đốc',
  'tổng thanh tra',
  'chánh thanh tra',
  'chánh văn phòng',
  'tổng cục trưởng',
  'chi cục trưởng',
  'cục trưởng',
  'vụ trưởng',
  'viện trưởng',
  'hiệu trưởng',
  'trưởng ban',
  'trưởng phòng',
  'chủ nhiệm',
  'thống đốc',
];
const OFFICE = wordPattern(
  `(?<!\\p{L})(?:(?<deputy>phó) )?(?:(?<title>${TITLES.join('|')})|thứ trưởng)(?!\\p{L})`,
  'gu',
);
const CAPACITY = wordPattern(String.raw`(?<!\p{L})(?:(?<code>TM|KT|TL|TUQ|Q)(?=[.,\s]|$)|(?<acting>quyền)\s)`, 'giu');

/** The offices a text names, in order; one that is not known is left out. */
function officesOf(text: string): readonly Office[] {
  return [...foldKey(text.slice(0, 300)).matchAll(OFFICE)].map(({ groups }) => ({
    title: groups?.title ?? 'bộ trưởng',
    deputy: groups?.deputy !== undefined || groups?.title === undefined,
  }));
}

/** The first office a text names, as it is written there: whose power it is to issue (`Giám đốc Sở Nội vụ` → `Giám đốc`). */
export function titleWritten(authority: string): string | undefined {
  const match = [...foldKey(authority).matchAll(OFFICE)][0];
  return (
    match &&
    authority
      .trim()
      .replace(/\s+/g, ' ')
      .slice(match.index, match.index + match[0].length)
  );
}

/** What is written under some keys, wherever. */
type Said<Of, Key extends keyof Of> = { readonly [key in Key]: { readonly value: string } | undefined };

export function signatureOf({ position, capacity }: Said<Signer, 'position' | 'capacity'>): Signature {
  const power = capacity?.value ?? '';
  const capacities = new Set<Capacity>();
  for (const text of [power, position?.value ?? ''])
    for (const { groups } of text.slice(0, 300).matchAll(CAPACITY))
      capacities.add(groups?.acting ? 'Q' : (groups?.code?.toUpperCase() as Capacity));
  return { office: position && officesOf(position.value).at(-1), capacities };
}

/** What is wrong with a signature; `capacity` problems lie in the power that is written, the others in who signs. */
export type SignatureProblem = 'other' | 'deputy' | 'body' | 'not-deputy' | 'not-body';

/**
 * Compares a signature with the authority that issues: a person (`Giám đốc Sở Nội vụ`) or a body (`UBND tỉnh`).
 * Undefined when all is well or cannot be told: an office that is not known, no authority stated.
 */
export function signatureProblem(
  { office, capacities }: Signature,
  authority: string | undefined,
): SignatureProblem | undefined {
  if (!office || capacities.has('TL') || capacities.has('TUQ')) return undefined;
  const body = authority !== undefined && isBody(authority);
  const heads = authority === undefined ? [] : body ? BODY_HEADS : officesOf(authority);
  if (heads.length > 0 && !heads.some(({ title }) => title === office.title)) return 'other';
  if (office.deputy) return capacities.has('KT') || heads.some(({ deputy }) => deputy) ? undefined : 'deputy';
  if (capacities.has('KT')) return 'not-deputy';
  if (body) return capacities.has('TM') || capacities.has('Q') ? undefined : 'body';
  return capacities.has('TM') && heads.length > 0 ? 'not-body' : undefined;
}

/** A body is headed by its chair, a committee also by a `Trưởng ban`. */
const BODY_HEADS: readonly Office[] = ['chủ tịch', 'trưởng ban'].map((title) => ({ title, deputy: false }));
