import type { PlanDocument } from '../../plan/document';
import { replace } from '../../plan/edit';
import { spanOf } from '../../plan/text';
import type { Span } from '../../plan/tree';
import type { Localized } from '../../texts/localized';
import { defineRule, type Fix } from '../rule';
import { readWays, type TermUse, termsIn, type Way, waysIn } from './terms';

export const termInconsistent = defineRule({
  id: 'term-inconsistent',
  severity: 'hint',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Cùng một từ viết nhiều cách', en: 'One term written in several ways' },
  messages: {
    spelling: {
      vi: 'Văn bản viết cả “{rare}” ({few} chỗ) và “{usual}” ({many} chỗ). Nên thống nhất một cách viết.',
      en: 'The document writes both “{rare}” ({few}×) and “{usual}” ({many}×). Settle on one.',
    },
    version: {
      vi: 'Văn bản dẫn cả “{rare}” ({few} chỗ) và “{usual}” ({many} chỗ). Hãy thống nhất phiên bản đang áp dụng.',
      en: 'The document names both “{rare}” ({few}×) and “{usual}” ({many}×). Settle on the version in use.',
    },
    year: {
      vi: 'Cùng một kế hoạch nhưng ghi cả “{rare}” và “{usual}”. Hãy kiểm tra lại năm.',
      en: 'One plan is named both “{rare}” and “{usual}”. Check the year.',
    },
    other: { vi: 'Ở đây viết “{words}”', en: 'Here it is “{words}”' },
  },
  sees: waysIn,
  check(_plan, { year }, report, document) {
    for (const { rare, usual, few, many } of inconsistencies(document, year)) {
      const [first] = rare;
      report({
        at: placeOf(first),
        message: first.kind,
        values: { rare: wordsOf(first), usual: written(first, usual), few, many },
        related: [usual, ...rare.slice(1, RELATED)].map((use) => ({
          at: placeOf(use),
          message: { text: termInconsistent.messages.other, values: { words: wordsOf(use) } },
        })),
        fixes: (now) => [unify(now, first, usual)],
      });
    }
  },
});

/** More places than these help nobody. */
const RELATED = 8;

interface Inconsistency {
  /** The first uses of the rarer ways. */
  readonly rare: readonly [TermUse, ...TermUse[]];
  /** The first use of the way that stays. */
  readonly usual: TermUse;
  readonly few: number;
  readonly many: number;
}

/** One way of writing a term, and how often it is met. */
interface Counted extends Way {
  count: number;
}

/** One for each group that is written in more than one way, in the order of the text. */
function inconsistencies(document: PlanDocument, planYear: number | undefined): readonly Inconsistency[] {
  const groups = new Map<string, Map<string, Counted>>();
  for (const reading of document.pieces)
    for (const way of readWays(waysIn(reading))) {
      // A year ahead is another plan's (`xây dựng kế hoạch năm sau`); only a past one is a slip.
      if (way.kind === 'year' && Number(way.variant) > (planYear ?? 0)) continue;
      let ways = groups.get(way.group);
      if (!ways) {
        ways = new Map();
        groups.set(way.group, ways);
      }
      const counted = ways.get(way.variant);
      if (counted) counted.count++;
      else ways.set(way.variant, { ...way, count: 1 });
    }
  return [...groups.values()].flatMap((ways) => compare([...ways.values()], document, planYear) ?? []);
}

function compare(
  ways: readonly Counted[],
  document: PlanDocument,
  planYear: number | undefined,
): Inconsistency | undefined {
  if (ways.length < 2) return undefined;
  const [most, ...others] = [...ways].sort((a, b) => weight(b, planYear) - weight(a, planYear) || a.rank - b.rank);
  if (!most || (most.kind === 'year' && most.variant !== String(planYear))) return undefined;
  const [usual] = usesOf(document, most, 1);
  const [first, ...rest] = others.flatMap((way) => usesOf(document, way, RELATED));
  if (!usual || !first) return undefined;
  const few = others.reduce((sum, { count }) => sum + count, 0);
  return { rare: [first, ...rest], usual, few, many: most.count };
}

/** The first uses of a way, in the order of the text. */
function usesOf({ pieces }: PlanDocument, { group, variant }: Way, most: number): readonly TermUse[] {
  const is = (way: Way) => way.group === group && way.variant === variant;
  const uses: TermUse[] = [];
  for (const reading of pieces) {
    if (!readWays(waysIn(reading)).some(is)) continue;
    uses.push(...termsIn(reading).filter(is));
    if (uses.length >= most) break;
  }
  return uses.slice(0, most);
}

/** The most frequent way stays; of years the plan's own. */
function weight({ kind, variant, count }: Counted, planYear: number | undefined): number {
  return kind === 'year' && variant === String(planYear) ? Number.POSITIVE_INFINITY : count;
}

function placeOf({ text, start, end }: TermUse): Span {
  return spanOf(text, start, end);
}

function wordsOf({ text, start, end }: TermUse): string {
  return text.value.slice(start, end).replace(/\s+/g, ' ');
}

/** The words of a use as they are in the usual way: `hàng năm` beside `hằng năm`, though the first one met is `hàng tháng`. */
function written({ text, start, end, part, kind }: TermUse, usual: TermUse): string {
  if (kind !== 'spelling') return wordsOf(usual);
  const way = withCapital(text.value.slice(part.start, part.end), usual.variant);
  return (text.value.slice(start, part.start) + way + text.value.slice(part.end, end)).replace(/\s+/g, ' ');
}

/** Writes the usual way everywhere. Spelling is no matter of content, a version or a year is. */
function unify(document: PlanDocument, rare: TermUse, usual: TermUse): Fix {
  const { group, kind } = rare;
  const uses = document.pieces.flatMap(termsIn).filter((use) => use.group === group && use.variant !== usual.variant);
  const edits = uses.map(({ text, part }) => {
    const written = text.value.slice(part.start, part.end);
    return replace(spanOf(text, part.start, part.end), withCapital(written, usual.variant));
  });
  const to: Localized = { vi: 'Thống nhất thành “{words}” ({count} chỗ)', en: 'Write “{words}” everywhere ({count}×)' };
  return {
    title: { text: to, values: { words: written(rare, usual), count: edits.length } },
    edits,
    safe: kind === 'spelling',
  };
}

function withCapital(written: string, way: string): string {
  if (way === 'Sở' || way === 'sở') return way;
  if (written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase())
    return way.toUpperCase();
  const raised = written.charAt(0) !== written.charAt(0).toLowerCase();
  return raised ? way.charAt(0).toUpperCase() + way.slice(1) : way;
}
