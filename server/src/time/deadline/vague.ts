/** Reads deadlines without a date: `Theo quy định`, `theo Kế hoạch của tỉnh`, `kịp thời`, `Thường xuyên`, `khi có yêu cầu`. */
import { afterFillers, startsDeadline, startsLimited } from './starts';
import { at, endOfWords, isJoiner, type Match, matchPhrase, phrases, type Reading, spanOf, wordsOf } from './tokens';
import type { PerDocumentDeadline, StandingDeadline, VagueDeadline } from './types';

const STANDING = phrases<true>(
  [
    'thường xuyên',
    'liên tục',
    'thường xuyên liên tục',
    'thường xuyên , liên tục',
    'đột xuất',
    'định kỳ',
    'định kỳ hoặc đột xuất',
    'định kỳ và đột xuất',
    'định kỳ , đột xuất',
    'thường xuyên và đột xuất',
    'theo yêu cầu',
    'theo yêu cầu công việc',
    'theo yêu cầu nhiệm vụ',
    'theo phát sinh',
    'theo đợt',
    'theo từng đợt',
    'theo các đợt',
    'theo thực tế phát sinh',
    'theo tình hình thực tế',
  ].map((phrase) => [phrase, true] as const),
);

/** With what follows, up to the end or to another deadline: `khi có yêu cầu của UBND tỉnh`. */
const STANDING_WHEN = phrases<true>(
  ['khi có', 'khi được', 'khi phát sinh', 'khi cần', 'nếu có', 'nếu phát sinh', 'mỗi khi', 'ngay khi có', 'lúc có'].map(
    (phrase) => [phrase, true] as const,
  ),
);

const VAGUE = phrases<true>(
  [
    'kịp thời',
    'kịp thời theo quy định',
    'đúng hạn',
    'đúng thời hạn',
    'đúng thời hạn quy định',
    'đúng thời gian',
    'đúng thời gian quy định',
    'đúng thời gian yêu cầu',
    'đúng tiến độ',
    'đúng quy định',
    'đúng kế hoạch',
    'đảm bảo thời gian',
    'đảm bảo thời gian quy định',
    'đảm bảo thời gian theo quy định',
    'đảm bảo thời gian theo yêu cầu',
    'bảo đảm thời gian',
    'bảo đảm thời gian quy định',
    'bảo đảm thời gian theo quy định',
    'bảo đảm thời gian theo yêu cầu',
    'đảm bảo tiến độ',
    'bảo đảm tiến độ',
    'sớm nhất',
    'trong thời gian sớm nhất',
    'trong thời gian tới',
    'càng sớm càng tốt',
    'thời gian quy định',
    'thời hạn quy định',
    'trong thời gian quy định',
    'trong thời hạn quy định',
    'quy định',
  ].map((phrase) => [phrase, true] as const),
);

/** The few of {@link VAGUE} that speak of time wherever they stand; `kịp thời` and `đúng quy định` are mostly of manner. */
const VAGUE_IN_PROSE = phrases<true>(
  [
    'đúng hạn',
    'đúng thời hạn',
    'đúng thời gian quy định',
    'đúng thời gian yêu cầu',
    'đúng tiến độ',
    'đảm bảo thời gian theo yêu cầu',
    'đảm bảo thời gian theo quy định',
    'bảo đảm thời gian theo yêu cầu',
    'bảo đảm thời gian theo quy định',
  ].map((phrase) => [phrase, true] as const),
);
const STANDING_IN_PROSE = phrases<true>(
  ['định kỳ hoặc đột xuất', 'định kỳ và đột xuất', 'đột xuất', 'khi có yêu cầu'].map(
    (phrase) => [phrase, true] as const,
  ),
);
const TIME_BY = phrases<true>(
  ['thời gian theo', 'thời hạn theo', 'thời gian báo cáo theo', 'thời hạn báo cáo theo'].map(
    (phrase) => [phrase, true] as const,
  ),
);

/** The words a deadline without a date may begin with. */
export const UNDATED_WORDS: readonly string[] = [
  ...[STANDING, STANDING_WHEN, VAGUE, VAGUE_IN_PROSE, STANDING_IN_PROSE, TIME_BY].flatMap((table) => [...table.keys()]),
  'theo',
];

/** What `theo` names without saying whose or which: these and nothing more are vague. */
const NO_DOCUMENT =
  /^(?:đúng )?(?:các )?(?:thời gian |thời hạn |tiến độ |thời điểm |mốc thời gian |lịch )?(?:theo )?(?:quy định|kế hoạch|yêu cầu|hướng dẫn|chỉ đạo|tiến độ|lịch|chương trình|phân công|quy chế|thời gian|thời hạn|nhiệm vụ)?(?: hiện hành| chung| của pháp luật| pháp luật| đề ra| đã đề ra| được duyệt| đã được duyệt| được phê duyệt| đã được phê duyệt| được giao| hàng năm| hằng năm| công việc| thực tế| cụ thể)?$/u;

const CLOSING = new Set(['', '\n', ';', ',', '.', '(', ')', '-', ':', 'và', 'hoặc', '…']);

function closes(reading: Reading, next: number): boolean {
  return CLOSING.has(at(reading, next)) || startsDeadline(reading, next);
}

/** No document is named in more words. */
const MOST_CLAUSE_TOKENS = 80;

/** The end of words that run on: the end of the clause, or where another deadline begins. */
function clauseEnd(reading: Reading, from: number): number {
  let end = endOfWords(
    reading,
    from,
    MOST_CLAUSE_TOKENS,
    (i) =>
      (i > from && startsLimited(reading, i)) ||
      (isJoiner(reading, i) && startsDeadline(reading, afterFillers(reading, i + 1))),
  );
  while (end > from && /^[,.]$/.test(at(reading, end - 1))) end -= 1;
  return end;
}

/** `Theo quy định` is vague, `theo quy định của Thông tư số 02/2017/TT-VPCP` names a document; `i` is at `theo`. */
function readAccording(reading: Reading, i: number): Match<VagueDeadline | PerDocumentDeadline> | undefined {
  if (at(reading, i) !== 'theo') return undefined;
  const next = clauseEnd(reading, i + 1);
  if (next === i + 1) return undefined;
  const folded = reading.tokens.slice(i + 1, next).map((token) => token.text);
  const bracket = folded.indexOf('(');
  const span = spanOf(reading, i, next);
  if (NO_DOCUMENT.test(folded.slice(0, bracket < 0 ? undefined : bracket).join(' ')))
    return { value: { kind: 'vague', ...span }, next };
  return { value: { kind: 'perDocument', ...span, document: wordsOf(reading, i + 1, next) }, next };
}

/** A deadline without a date where one is expected: at the beginning, after a colon or a joiner. */
export function readUndated(
  reading: Reading,
  i: number,
): Match<VagueDeadline | PerDocumentDeadline | StandingDeadline> | undefined {
  const standing = matchPhrase(STANDING, reading, i);
  if (standing && closes(reading, standing.next))
    return { value: { kind: 'standing', ...spanOf(reading, i, standing.next) }, next: standing.next };
  const when = matchPhrase(STANDING_WHEN, reading, i);
  if (when) {
    const next = clauseEnd(reading, when.next);
    return { value: { kind: 'standing', ...spanOf(reading, i, next) }, next };
  }
  const vague = matchPhrase(VAGUE, reading, i);
  if (vague && closes(reading, vague.next))
    return { value: { kind: 'vague', ...spanOf(reading, i, vague.next) }, next: vague.next };
  return readAccording(reading, i);
}

/** A standing duty after other words: `Cập nhật thường xuyên`, `Báo cáo khi có yêu cầu`. */
export function readStanding(reading: Reading, i: number): Match<StandingDeadline> | undefined {
  const found = readUndated(reading, i);
  return found?.value.kind === 'standing' && at(reading, i) !== 'nếu'
    ? { value: found.value, next: found.next }
    : undefined;
}

/** Words of time without a date inside a longer text. */
export function readUndatedInProse(
  reading: Reading,
  i: number,
): Match<VagueDeadline | PerDocumentDeadline | StandingDeadline> | undefined {
  const standing = matchPhrase(STANDING_IN_PROSE, reading, i);
  if (standing) return { value: { kind: 'standing', ...spanOf(reading, i, standing.next) }, next: standing.next };
  const vague = matchPhrase(VAGUE_IN_PROSE, reading, i);
  if (vague) return { value: { kind: 'vague', ...spanOf(reading, i, vague.next) }, next: vague.next };
  const by = matchPhrase(TIME_BY, reading, i);
  const according = by && readAccording(reading, by.next - 1);
  return according && { value: { ...according.value, ...spanOf(reading, i, according.next) }, next: according.next };
}
