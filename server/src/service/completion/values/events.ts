import type { ValuePlace } from '../types';

/** What terms can count from, as it follows `kể từ`: the events of the plan, the superior plan, this plan. */
export function eventNames({ analysis: { frame } }: ValuePlace): readonly string[] {
  const { events, parent, issuance } = frame;
  const declared = events.flatMap(({ name, date }) => (name && date?.date ? [dayOf(name.value)] : []));
  const superior = parent?.date?.date ? ['ngày kế hoạch của cấp trên được ban hành'] : [];
  return [...declared, ...superior, ...(issuance ? ['ngày Kế hoạch này được ban hành'] : [])];
}

/** `ngày Kế hoạch đào tạo của tỉnh được ban hành`; a name that says itself what happens is left as it is. */
function dayOf(name: string): string {
  if (/^ngày\s/iu.test(name)) return `n${name.slice(1)}`;
  const happens = /ban hành|phê duyệt|ký|công bố|hiệu lực|kết thúc|khai mạc|họp/iu.test(name);
  return /^(?:kế hoạch|quyết định|chương trình|nghị quyết|chỉ thị)\s/iu.test(name) && !happens
    ? `ngày ${name} được ban hành`
    : `ngày ${name}`;
}
