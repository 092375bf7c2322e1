/** Whether two names are those of one agency, by their words alone. */
import { plainWords } from '../deadlines/plan-topics';

/** `tỉnh Khánh Hòa`, `thành phố Huế`: the words of a place, up to four syllables. */
const PLACE = /(?:^| )(tỉnh|thành phố) ((?:\p{L}+ ){0,3}\p{L}+)$/u;

/**
 * The names by which an agency goes: with its place (`Thanh tra tỉnh Khánh Hòa`), without its name (`Thanh tra tỉnh`), and
 * without it at all (`Sở Nội vụ`); a commune's committee is the commune.
 *
 * @param place the province that is spoken of; another one's name is never left out
 */
export function agencyNames(written: string, place: string | undefined): readonly string[] {
  const words = plainWords(written);
  if (words === '') return [];
  const names = [words];
  if (place !== undefined)
    for (const kind of ['tỉnh', 'thành phố']) {
      const end = ` ${kind} ${place}`;
      if (words.endsWith(end)) names.push(words.slice(0, -place.length - 1), words.slice(0, -end.length));
    }
  // `Sở Nội vụ Khánh Hòa`
  const bare = place !== undefined && words.endsWith(` ${place}`) ? words.slice(0, -place.length - 1) : undefined;
  if (bare !== undefined && !/ (?:tỉnh|thành phố)$/u.test(bare)) names.push(bare);
  return names.flatMap((name) => [name, ...committeeOf(name)]);
}

/** `Ủy ban nhân dân xã Suối Dầu` is the commune as an agency. */
function committeeOf(name: string): readonly string[] {
  const commune = /^ủy ban nhân dân ((?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã) .*)$/u.exec(name)?.[1];
  return commune === undefined ? [] : [commune];
}

/** The name of the province that an agency is of: `khánh hòa` for `UBND tỉnh Khánh Hòa`. */
export function placeOfAgency(written: string): string | undefined {
  return PLACE.exec(plainWords(written))?.[2]?.trim();
}

/** Whether two names are of one agency; what only one of them says (`tỉnh Khánh Hòa`) may be left out by the other. */
export function sameAgency(a: string, b: string): boolean {
  const place = placeOfAgency(a) ?? placeOfAgency(b);
  const names = new Set(agencyNames(a, place));
  return agencyNames(b, place).some((name) => names.has(name));
}
