import type { PieceReading, PlanDocument } from '../../plan/document';
import { applyEdits, scalarText, type TextEdit } from '../../plan/edit';
import { readingAt } from '../../plan/locate';
import type { PlanEvent, Unit } from '../../plan/model';
import { replaceParts, type TextPart } from '../../plan/replace-parts';
import { spanOf, type Text } from '../../plan/text';
import { type Node, type Range, rangeOf, type Scalar } from '../../plan/tree';
import { isQuoted } from '../../rules/citations/places';
import { isCollective, namesOf, TITLE } from '../../rules/units';
import { foldCase, foldKey, foldTone, nfc } from '../../texts/fold';
import { inBoth, type Localized, type Message, render } from '../../texts/localized';
import { wordPattern } from '../../texts/word-pattern';
import { type Analysis, analyse } from '../analysis';
import { idsIn, type Thing } from './names';
import { type Occurrence, placeOf } from './occurrences';
import { occurrencesOf } from './places';
import type { Subject } from './subject';

/** One edit of a new name. `free`: in free text, where a person should look at it. */
export interface RenameEdit extends TextEdit {
  readonly free: boolean;
}

/** What can be renamed: the words under the cursor, and their name as it is declared. */
export interface Renamable {
  readonly thing: Thing;
  readonly name: string;
  readonly at: Range;
}

const texts = {
  nothing: {
    vi: 'Ở đây không có tên hay mã nào đổi được. Hãy đặt con trỏ vào tên, mã của đơn vị hoặc mốc thời gian, mã mục tiêu hoặc mã nhiệm vụ được giao.',
    en: 'There is no name or id to change here. Put the cursor on the name or id of a unit or event, or on the id of an objective or assignment.',
  },
  task: {
    vi: 'Số thứ tự của nhiệm vụ theo vị trí nên không đổi ở đây. Hãy dùng lệnh đánh lại số; tên nhiệm vụ thì sửa ngay tại chỗ.',
    en: 'The number of a task follows from its place, so it is not changed here. Use the refactoring that renumbers; the name of a task is edited where it stands.',
  },
  area: {
    vi: 'Tên lĩnh vực theo bộ quy tắc của kế hoạch nên không đổi ở đây. Cần thì sửa ngay tại mục “lĩnh vực”.',
    en: 'The title of an area comes from the profile of the plan, so it is not changed here. Edit it under “areas” where needed.',
  },
  meant: {
    vi: 'Chỗ này nói tới mốc “{name}” bằng lời khác. Hãy đổi tên tại mục “mốc thời gian”.',
    en: 'This place means the event “{name}” by other words. Rename it under “events”.',
  },
  empty: { vi: 'Tên mới không được để trống.', en: 'The new name must not be empty.' },
  long: {
    vi: 'Tên mới phải nằm trên một dòng và không dài quá {most} ký tự.',
    en: 'The new name has to be one line of at most {most} characters.',
  },
  taken: {
    vi: '“{to}” đã là tên hoặc mã của “{owner}” (dòng {line}). Hãy chọn tên khác.',
    en: '“{to}” is a name or id of “{owner}” already (line {line}). Choose another one.',
  },
  collective: {
    vi: '“{to}” là cách gọi chung cho nhiều đơn vị, nên không làm tên của một đơn vị được.',
    en: '“{to}” stands for many units at once, so it cannot be the name of one.',
  },
  trouble: {
    vi: 'Chưa đổi, vì với tên “{to}” kế hoạch sẽ có thêm lỗi ở dòng {line}: {what}',
    en: 'Nothing was changed: with the name “{to}” the plan would have one more problem in line {line}: {what}',
  },
} as const satisfies Record<string, Localized>;

const LONGEST = 200;

/** What would be renamed at a place, or why nothing can be. */
export function renamableAt(analysis: Analysis, subject: Subject | undefined, offset: number): Renamable | Message {
  if (!subject) return { text: texts.nothing };
  if (subject.kind === 'task') return { text: texts.task };
  const { thing, occurrence } = subject;
  if (thing.kind === 'area' || !occurrence) return { text: texts.area };
  const written = writtenAt(occurrence);
  const declared = declaredNames(analysis, thing);
  if (thing.kind === 'event') return eventAt(thing.is, occurrence, declared, offset);
  const at = placeOf(occurrence);
  const same = declared.find((name) => foldKey(name) === foldKey(written));
  // In a head's title the unit's own name stands: `Chánh Văn phòng`.
  const title = TITLE.exec(foldKey(written))?.[0].length ?? 0;
  const inner = title > 0 && declared.find((name) => foldKey(name) === foldKey(written.slice(title)));
  if (inner) {
    const part = placeOf({ ...occurrence, from: occurrence.from + title });
    if (part.start <= offset) return { thing, name: inner, at: part };
  }
  return { thing, name: same ?? written, at };
}

/** In the words of a deadline an event may be named by its name, or only be meant. */
function eventAt(
  event: PlanEvent,
  occurrence: Occurrence,
  declared: readonly string[],
  offset: number,
): Renamable | Message {
  for (const name of declared)
    for (const part of partsOf(occurrence, name)) {
      const at = rangeOf(spanOf(occurrence.text, part.from, part.to));
      if (at.start <= offset && offset <= at.end) return { thing: { kind: 'event', is: event }, name, at };
    }
  return { text: texts.meant, values: { name: declared[0] ?? '' } };
}

/** The edits that give a thing another name wherever it bears the old one; a sentence where that cannot be. */
export function renameEdits(
  analysis: Analysis,
  { thing, name }: Renamable,
  written: string,
): readonly RenameEdit[] | Message {
  const to = nfc(written).trim();
  if (to === '') return { text: texts.empty };
  if (to.length > LONGEST || /\p{Cc}|[\u2028\u2029]/u.test(to)) return { text: texts.long, values: { most: LONGEST } };
  if (to === name) return [];
  const refusal = refused(analysis, thing, name, to);
  if (refusal) return refusal;
  const edits = editsOf(analysis, thing, name, to);
  return newTrouble(analysis, edits, to) ?? edits;
}

function editsOf(analysis: Analysis, thing: Thing, name: string, to: string): RenameEdit[] {
  const changes = new Map<Scalar, { readonly text: Text; readonly parts: RenamePart[] }>();
  for (const occurrence of occurrencesOf(analysis, thing)) {
    const { text, role } = occurrence;
    for (const { from, to: end } of partsOf(occurrence, name)) {
      const change = changes.get(text.node) ?? { text, parts: [] };
      changes.set(text.node, change);
      // What a piece says twice (an event's name in the words that mean it, an alias) is replaced once.
      if (change.parts.some((part) => part.from < end && from < part.to)) continue;
      const newText = written(text.value.slice(from, end), name, to, role === 'declaration' && from === 0);
      change.parts.push({ from, to: end, newText, free: role === 'words' });
    }
  }
  return [...changes.values()]
    .flatMap(({ text, parts }) => rewritten(analysis.document, text, parts))
    .sort((a, b) => a.start - b.start);
}

interface RenamePart extends TextPart {
  readonly free: boolean;
}

/** Where in the words that name a thing the very name stands: all of them, or the end of a title (`Trưởng phòng …`). */
function partsOf({ thing, text, from, to }: Occurrence, name: string): readonly { from: number; to: number }[] {
  const wanted = foldKey(name);
  const folded = foldTone(foldCase(text.value));
  if (thing.kind !== 'event') {
    const said = foldKey(text.value.slice(from, to));
    if (said === wanted) return [{ from, to }];
    const title = TITLE.exec(said)?.[0].length ?? 0;
    const start = from + title;
    return thing.kind === 'unit' && title > 0 && folded.slice(start, to) === wanted ? [{ from: start, to }] : [];
  }
  const parts: { from: number; to: number }[] = [];
  for (
    let at = folded.indexOf(wanted, from);
    at >= 0 && at + wanted.length <= to;
    at = folded.indexOf(wanted, at + 1)
  ) {
    const end = at + wanted.length;
    if (!LETTER.test(folded.charAt(at - 1)) && !LETTER.test(folded.charAt(end))) parts.push({ from: at, to: end });
  }
  return parts;
}

const LETTER = wordPattern(String.raw`[\p{L}\p{N}]`, 'u');

/** A new name in the letters of the old one where it stands: `phòng Nội vụ` in the middle of a sentence, `VĂN PHÒNG` in a heading. */
function written(old: string, name: string, to: string, declares: boolean): string {
  if (declares || old === name) return to;
  if (old === old.toUpperCase() && name !== name.toUpperCase()) return to.toUpperCase();
  const [was, is] = [name.charAt(0), old.charAt(0)];
  const small = was !== is && is === was.toLowerCase() && to.charAt(1) === to.charAt(1).toLowerCase();
  return small ? to.charAt(0).toLowerCase() + to.slice(1) : to;
}

/** Replaces parts of a text; as a whole where it would not read back as what it is to say. */
function rewritten(document: PlanDocument, text: Text, unsorted: readonly RenamePart[]): RenameEdit[] {
  if (unsorted.length === 0) return [];
  const parts = [...unsorted].sort((a, b) => a.from - b.from);
  const { node } = text;
  const range = rangeOf(node);
  const reading = readingAt(document, range.start);
  const inFlow = reading?.node !== undefined && isInFlow(reading, reading.node, node);
  let value = '';
  let at = 0;
  for (const { from, to, newText } of parts) {
    value += text.value.slice(at, from) + newText;
    at = to;
  }
  value += text.value.slice(at);
  const plain = node.style !== 'plain' || scalarText(value, false, inFlow) === value;
  const edits = plain ? replaceParts(text, parts, inFlow) : [{ ...range, newText: scalarText(value, false, inFlow) }];
  // Of a text written anew only all together can be confirmed.
  const single = edits.length === parts.length ? undefined : parts.every(({ free }) => free);
  return edits.map((edit, i) => ({ ...edit, free: single ?? parts[i]?.free ?? true }));
}

/** The edits of an id of letters and figures where free text names it; other ids are words of everyday. */
export function idEdits(document: PlanDocument, from: string, to: string): RenameEdit[] {
  if (!/\p{L}/u.test(from) || !/\d/.test(from)) return [];
  return document.pieces.flatMap(({ prose }) =>
    prose.flatMap((one) => {
      const parts = isQuoted(one)
        ? []
        : idsIn(one.text.value, from).map((part) => ({ ...part, newText: to, free: true }));
      return rewritten(document, one.text, parts);
    }),
  );
}

/** Whether a scalar stands inside `[…]` or `{…}`. */
function isInFlow(reading: PieceReading, node: Node, scalar: Scalar): boolean {
  if (node.kind === 'scalar' || node.end < scalar.start || scalar.start < node.start) return false;
  const inner = node.kind === 'sequence' ? node.items : node.pairs.flatMap(({ key, value }) => [key, value]);
  const around = inner.find(
    (one) => one && one.start <= scalar.start && scalar.start <= one.end && one.piece === scalar.piece,
  );
  return node.flow || (around !== undefined && isInFlow(reading, around, scalar));
}

/** Whatever a thing is called where it is declared; the name itself for one that nobody has declared. */
function declaredNames({ document: { plan } }: Analysis, { kind, is }: Thing): readonly string[] {
  if (kind === 'unit') return typeof is === 'string' ? [] : namesOf(is).map(({ value }) => value);
  if (kind === 'event') return [is.name, is.id].flatMap((text) => text?.value ?? []);
  const ids = kind === 'objective' ? plan.objectives : kind === 'assignment' ? (plan.parent?.assignments ?? []) : [];
  return ids.flatMap(({ id }) => (id && foldKey(id.value) === is ? id.value : []));
}

function refused(analysis: Analysis, thing: Thing, name: string, to: string): Message | undefined {
  if (foldKey(name) === foldKey(to)) return undefined;
  if (thing.kind === 'unit') {
    if (isCollective(to)) return { text: texts.collective, values: { to } };
    const { units } = analysis.frame;
    const owner = units.find(to);
    // A name that nobody has declared may become one that somebody has; a head is called by the unit's own name.
    if (!owner || typeof thing.is === 'string') return undefined;
    const own = owner === thing.is && namesOf(owner).every(({ value }) => foldKey(value) !== foldKey(to));
    return own ? undefined : takenBy(analysis, owner, to);
  }
  const { events, objectives, parent } = analysis.document.plan;
  const others: readonly Pick<PlanEvent, 'id' | 'node'>[] =
    thing.kind === 'event'
      ? events
      : thing.kind === 'objective'
        ? objectives.flatMap(({ id, entity }) => (entity ? [{ id, node: entity.node }] : []))
        : (parent?.assignments ?? []);
  const named = (one: Pick<PlanEvent, 'id'> & Partial<Pick<PlanEvent, 'name'>>) =>
    [one.id, one.name].some((text) => text && foldKey(text.value) === foldKey(to));
  const owner = others.find(named);
  return owner && takenBy(analysis, owner, to);
}

function takenBy(
  { document }: Analysis,
  owner: Pick<Unit, 'id' | 'node'> & Partial<Pick<Unit, 'name'>>,
  to: string,
): Message {
  const { line } = document.lines.positionAt(rangeOf(owner.node).start);
  return { text: texts.taken, values: { to, owner: (owner.name ?? owner.id)?.value ?? to, line: line + 1 } };
}

/** The rules that look at who is named and what deadlines count from; what a name means for others is the author's to judge. */
const ON_NAMES = /^(?:unit|lead|responsible|deadline|implements|assignment)-|^(?:yaml-syntax|wrong-type)$/;

/**
 * The first error or warning about names that a new one would bring. The changed text is read from the beginning: pieces that two
 * versions share stand where the later one has them.
 */
function newTrouble(analysis: Analysis, edits: readonly TextEdit[], to: string): Message | undefined {
  const after = analyse(applyEdits(analysis.document.text, edits), analysis.options);
  const counts = new Map<string, number>();
  const known = new Set<string>();
  for (const finding of analysis.findings) {
    counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
    known.add(render(finding.message, 'vi'));
  }
  const serious = after.findings.filter(
    ({ rule, severity }) => ON_NAMES.test(rule) && (severity === 'error' || severity === 'warning'),
  );
  for (const { rule } of serious) counts.set(rule, (counts.get(rule) ?? 0) - 1);
  const more = serious.filter(({ rule }) => (counts.get(rule) ?? 0) < 0);
  const trouble = more.find(({ message }) => !known.has(render(message, 'vi'))) ?? more[0];
  if (!trouble) return undefined;
  const { line } = after.document.lines.positionAt(rangeOf(trouble.at).start);
  return { text: texts.trouble, values: { to, line: line + 1, what: inBoth(trouble.message) } };
}

function writtenAt({ text, from, to }: Occurrence): string {
  return text.value.slice(from, to);
}
