import { foldKey } from '../../../texts/fold';

/** What the head of a body is called, by how the body's name begins; `of` is what follows of the name, from its own first word on. */
const HEADS: readonly (readonly [body: string, head: (name: string) => string])[] = [
  ['văn phòng', (name) => `Chánh ${name}`],
  ['thanh tra', (name) => `Chánh ${name}`],
  ['phòng', (name) => `Trưởng ${lower(name)}`],
  ['ban', (name) => `Trưởng ${lower(name)}`],
  ['sở', (name) => `Giám đốc ${name}`],
  ['trung tâm', (name) => `Giám đốc ${name}`],
  ['bộ', (name) => `Bộ trưởng ${name}`],
  ['chi cục', (name) => `Chi cục trưởng ${name}`],
  ['cục', (name) => `Cục trưởng ${name}`],
  ['vụ', (name) => `Vụ trưởng ${name}`],
  ['viện', (name) => `Viện trưởng ${name}`],
  ['ubnd', (name) => `Chủ tịch ${name}`],
  ['ủy ban nhân dân', (name) => `Chủ tịch ${name}`],
];

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** `Trưởng phòng Nội vụ`, `Chánh Văn phòng`, `Giám đốc Sở Nội vụ`; undefined for what has no head that its name tells. */
export function headOf(name: string): string | undefined {
  const folded = foldKey(name.slice(0, 200));
  const is = (body: string) => folded === body || folded.startsWith(`${body} `);
  // A `bộ phận` is no ministry, a `ban chỉ đạo` no department.
  if (is('bộ phận') || is('ban chỉ đạo') || is('ban biên tập')) return undefined;
  return HEADS.find(([body]) => is(body))?.[1](name.trim());
}
