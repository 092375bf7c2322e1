/** So often is a smaller text tried; what is left is short enough to read. */
const TRIES = 600;

/** A smaller text that still fails: lines, then stretches, are left out for as long as it does. */
export function shrink(text: string, fails: (text: string) => boolean): string {
  let left = TRIES;
  const smaller = (parts: readonly string[]): readonly string[] => {
    let kept = parts;
    for (let size = kept.length >> 1; size > 0; size >>= 1)
      for (let at = 0; at < kept.length && left > 0; ) {
        const without = [...kept.slice(0, at), ...kept.slice(at + size)];
        left--;
        if (fails(without.join(''))) kept = without;
        else at += size;
      }
    return kept;
  };
  const lines = smaller(text.split(/(?<=\n)/)).join('');
  return smaller([...lines]).join('');
}
