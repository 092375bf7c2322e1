import type { Level } from '../../profiles/profile';
import { foldKey } from '../../texts/fold';
import { wordPattern } from '../../texts/word-pattern';
import type { Frame } from '../frame';

/** Names of agencies that leave no doubt about their level. A `thành phố` may be a province or, until 2025, a district. */
const BY_NAME: readonly (readonly [RegExp, Level])[] = [
  [/^bộ (?!phận )/, 'ministry'],
  [/^(?:ubnd|ủy ban nhân dân) tỉnh/, 'province'],
  [/^(?:sở |thanh tra (?:tỉnh|thành phố))/, 'department'],
  [/^(?:ubnd|ủy ban nhân dân) (?:huyện|quận|thị xã)/, 'district'],
  [/^(?:ubnd|ủy ban nhân dân) (?:xã|phường|thị trấn|đặc khu)/, 'commune'],
];

/** The level the plan states, else the one its agency's name shows; undefined when neither tells. */
export function levelOf({ level, head }: Pick<Frame, 'level' | 'head'>): Level | undefined {
  return level ?? levelByName(head?.agency?.value ?? '');
}

/** The level that the name of an agency leaves no doubt about. */
export function levelByName(agency: string): Level | undefined {
  const name = foldKey(agency.slice(0, 200));
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
}

/** Whether the plan's agency is a body that decides as a whole and signs by TM. (Nghị định 30/2020/NĐ-CP). */
export function isBody(name: string): boolean {
  return BODY.test(foldKey(name.slice(0, 200)));
}

const BODY = wordPattern(
  String.raw`^(?:tm\. ?)?(?:ubnd|ủy ban nhân dân|hđnd|hội đồng|ban chỉ đạo|ban thường vụ)(?!\p{L})`,
  'u',
);
