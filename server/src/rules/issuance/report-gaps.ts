import type { PlanDocument } from '../../plan/document';
import { insertItems, replace, replaceScalar, scalarText } from '../../plan/edit';
import type { Report } from '../../plan/model';
import { spanOf, type Text } from '../../plan/text';
import type { Span } from '../../plan/tree';
import type { ReportPeriod } from '../../profiles/profile';
import { foldCase, foldTone } from '../../texts/fold';
import type { Fix } from '../rule';
import { kindsOf, missingPeriods, type Periods, readPeriods, type SeriesWords, together } from './report-words';

/** Where a series is named, but not all of it. */
export interface Gap {
  readonly at: Span;
  /** What is missing, as it is written: `6 tháng`, `01 báo cáo quý`. */
  readonly missing: readonly string[];
  readonly fixes: (document: PlanDocument) => readonly Fix[];
}

/** The gap in what stands under `reports`: that is the plan's word where a series stands there. */
export function gapInReports(reports: readonly Report[], demanded: readonly ReportPeriod[]): Gap | undefined {
  const [first] = reports;
  const known = reports.flatMap((report) => periodsOf(report) ?? []);
  // Without periods a deadline ("tháng cuối quý") may say them, in its own way.
  if (!first || (known.length === 0 && reports.some(({ deadline }) => deadline))) return undefined;
  const missing = missingPeriods(demanded, together(known));
  if (missing.length === 0) return undefined;
  const key = first.at.get('periods')?.key ?? first.at.get('series')?.key;
  return { at: key ?? first.node, missing, fixes: (document) => [addPeriods(document, first, missing)] };
}

function periodsOf({ periods }: Report): Periods | undefined {
  const text = periods.map(({ value }) => value.slice(0, 100)).join(', ');
  // As an item of a list, so that "năm" alone is read too.
  return readPeriods(foldCase(foldTone(`, ${text}`)));
}

/**
 * The gap in what tasks and products say, all of it together. One that speaks of the series without periods leaves single
 * reports of others undecided; a list of several periods is meant to be the series.
 */
export function gapInWords(words: readonly SeriesWords[], demanded: readonly ReportPeriod[]): Gap | undefined {
  const dated = words.flatMap(({ text, periods }) => (periods ? [{ text, periods }] : []));
  const main =
    dated.find(({ periods }) => kindsOf(periods) > 1) ?? (dated.length === words.length ? dated[0] : undefined);
  const missing = missingPeriods(demanded, together(dated.map(({ periods }) => periods)));
  if (!main || missing.length === 0) return undefined;
  const { text, periods } = main;
  return {
    at: spanOf(text, periods.start, periods.end),
    missing: inKind(missing, periods),
    fixes: () => (dated.length === 1 ? completeWords(text, periods, demanded) : []),
  };
}

/** Where quarterly reports are counted and not named, which of them is missing cannot be told. */
function inKind(missing: readonly ReportPeriod[], { quarterCount }: Periods): readonly string[] {
  const quarters = missing.filter((period) => period.startsWith('quý')).length;
  if (quarterCount === 0 || quarters === 0) return missing;
  return [`0${quarters} báo cáo quý`, ...missing.filter((period) => !period.startsWith('quý'))];
}

const titles = {
  periods: { vi: 'Thêm kỳ: {missing}', en: 'Add the periods: {missing}' },
  words: { vi: 'Viết đủ: {words}', en: 'Write all of them: {words}' },
} as const;

function addPeriods(document: PlanDocument, report: Report, missing: readonly ReportPeriod[]): Fix {
  const edit = insertItems(document, 'report', report, 'periods', missing);
  return { title: { text: titles.periods, values: { missing: missing.join(', ') } }, edits: [edit], safe: false };
}

/** Only where the words are a plain list of periods: what else stands between them would be lost. */
function completeWords(text: Text, periods: Periods, demanded: readonly ReportPeriod[]): readonly Fix[] {
  const written = text.value.slice(periods.start, periods.end);
  const rest = foldCase(foldTone(written)).replace(
    /báo cáo|định kỳ|quý|tháng|đầu năm|năm|hằng|hàng|cả|và|một|hai|ba|bốn|iv|i{1,3}|\d{1,2}|[\s,]/g,
    '',
  );
  if (rest !== '') return [];
  const words =
    periods.quarterCount > 0
      ? counted(demanded)
      : `${/^báo cáo/iu.exec(written)?.[0] ?? ''} ${listed(demanded)}`.trim();
  const whole = text.value.slice(0, periods.start) + words + text.value.slice(periods.end);
  const at = spanOf(text, periods.start, periods.end);
  // In a flow list a comma would end the item.
  const inBlock = /-\s$/.test(text.node.piece.text.slice(Math.max(0, text.node.start - 2), text.node.start));
  const quoted = text.node.style === 'plain' && !inBlock && !text.value.includes(',') && words.includes(',');
  const edit = quoted ? { ...replaceScalar(text.node, whole), newText: scalarText(whole, true) } : replace(at, words);
  return [{ title: { text: titles.words, values: { words } }, edits: [edit], safe: false }];
}

/** `02 báo cáo quý, báo cáo 6 tháng và báo cáo năm` */
function counted(demanded: readonly ReportPeriod[]): string {
  const quarters = demanded.filter((period) => period.startsWith('quý')).length;
  const others = demanded.filter((period) => !period.startsWith('quý')).map((period) => `báo cáo ${period}`);
  return enumerated([...(quarters > 0 ? [`0${quarters} báo cáo quý`] : []), ...others]);
}

/** `quý I, 6 tháng, quý III và năm` */
function listed(demanded: readonly ReportPeriod[]): string {
  return enumerated(demanded);
}

function enumerated(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`;
}
