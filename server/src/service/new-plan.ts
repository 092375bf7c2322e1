import { citedDate } from '../law/describe';
import { KNOWN_DOCUMENTS } from '../law/registry';
import { type PlanDocument, readDocument, type Style } from '../plan/document';
import { type Insertable, keyLines } from '../plan/edit';
import { enums } from '../plan/vocabulary';
import { roleOf } from '../profiles/catalogue';
import { type Level, type ProfileEntry, profileEntries, type Role, type TaskTemplate } from '../profiles/profile';
import { unitForRole } from '../profiles/registry';
import { taskOf } from '../rules/areas/template-tasks';
import { type Frame, frameOf } from '../rules/frame';
import { basisLine } from '../rules/issuance/bases-parent';
import { parentReference } from '../rules/issuance/cited-parent';
import { boundUnits } from '../rules/issuance/enforcement-article';
import { isBody } from '../rules/issuance/level';
import { expectedRecipients } from '../rules/issuance/recipients';
import { owedPeriods } from '../rules/issuance/report-series';
import { fundingLine, monitorClause, objectiveLines } from '../rules/issuance/sections';
import { windowOf } from '../rules/issuance/window';
import { foldKey } from '../texts/fold';
import type { Localized } from '../texts/localized';
import { lastWorkingDay } from '../time/calendar';
import { formatDate, isAfter, isBefore, type PlainDate, plainDate } from '../time/date';
import { type Analysis, analyse } from './analysis';
import { type AnswerContext, type AnswerProblem, type Answers, type RawAnswers, readAnswers } from './new-plan-answers';
import { completeUnits, type NewUnit } from './new-plan-units';

/** A complete skeleton of a plan: its analysis says what is left to its author. */
export interface NewPlan {
  readonly text: string;
  readonly analysis: Analysis;
}

/**
 * Writes the skeleton of a plan: every section, all areas of the profile with their usual tasks, the bases, articles and
 * recipients that level and profile ask for. What only the author can know is left blank and found by the rules: nothing
 * is guessed. The same answers on the same day give the same text.
 */
export function newPlan(
  raw: RawAnswers,
  context: AnswerContext,
): NewPlan | { readonly problems: readonly AnswerProblem[] } {
  const read = readAnswers(raw, context);
  if (read.problems) return read;
  const text = write(read.answers, context);
  const options = { asOf: context.today, profiles: context.profiles, severities: {}, tracing: undefined };
  return { text, analysis: analyse(text, options) };
}

type Section = readonly [key: string, value: Insertable, ...comments: Localized[]];

/** What is to be done in each section, for its author. */
const comments = {
  file: {
    vi: 'Bản khung kế hoạch cải cách hành chính: điền chỗ còn trống, sửa cho đúng với cơ quan, rồi xóa các dòng ghi chú như dòng này.',
    en: 'Skeleton of a reform plan: fill in the blanks, make it fit your agency, then delete comments such as this one.',
  },
  issuing: {
    vi: 'Số và ngày do văn thư ghi khi ban hành. Bổ sung căn cứ quy định chức năng, nhiệm vụ của cơ quan.',
    en: 'Number and date are given when it is issued. Add the document on the functions of the agency to the bases.',
  },
  parent: {
    vi: 'Kế hoạch của cấp trên cho cùng năm. Thêm các nhiệm vụ mà kế hoạch ấy giao cho cơ quan.',
    en: 'The plan of the superior for the same year. Add the assignments it has for the agency.',
  },
  units: {
    vi: 'Các phòng, bộ phận, vị trí được giao việc; nhiệm vụ gọi đơn vị bằng mã.',
    en: 'Rooms, sections and positions that get tasks; tasks name them by their id.',
  },
  noUnits: {
    vi: 'Các phòng, bộ phận, vị trí được giao việc: bỏ dấu # ở các dòng dưới rồi ghi tên đơn vị.',
    en: 'Rooms, sections and positions that get tasks: take away the # below and write their names.',
  },
  objectives: {
    vi: 'Mục tiêu của cơ quan trong năm, nên có con số đo được.',
    en: 'What the agency wants to reach in the year, best with figures.',
  },
  areas: {
    vi: 'Nhiệm vụ thường có ở từng lĩnh vực: bỏ việc cơ quan không có, thêm việc riêng, ghi đơn vị chủ trì.',
    en: 'Usual tasks of each area: drop what the agency has not, add what is its own, write who leads.',
  },
  funding: {
    vi: 'Nguồn kinh phí và căn cứ mức chi; kiểm tra hiệu lực của văn bản trước khi ký.',
    en: 'Source of the funds and what spending rests on; check that the document is in force before signing.',
  },
  organization: {
    vi: 'Trách nhiệm của từng đơn vị; phải có đơn vị theo dõi, đôn đốc.',
    en: 'What each unit answers for; one of them has to monitor the plan.',
  },
} as const satisfies Record<string, Localized>;

function write(answers: Answers, { today, profiles }: AnswerContext): string {
  const { keys, indent, eol } = answers;
  const style: Style = { spelling: keys, indent, eol };
  const blank: PlanDocument = { ...readDocument(''), style };
  const day = issueDay(answers, today);
  const units = completeUnits(answers.units, answers.level);
  const text = (sections: readonly Section[], document: PlanDocument) =>
    sections.map((section) => sectionText(section, document, answers)).join(eol);

  // What the other sections say follows from these, read as any plan is read.
  const known: readonly Section[] = [
    ['plan', headOf(answers), comments.file],
    ...(answers.parent ? [['parent', parentOf(answers.parent), comments.parent] as const] : []),
    ...(units.length > 0 ? [['units', units.map(unitOf(keys)), comments.units] as const] : []),
  ];
  const document: PlanDocument = { ...readDocument(text(known, blank)), style };
  const frame = frameOf(document, { asOf: day, profiles });
  const issuance = issuanceOf(answers, document, frame);
  const issuing: readonly Section[] = answers.ownNumber
    ? [['plan', { ...headOf(answers), ...issuance }, comments.file, comments.issuing]]
    : [
        ['plan', headOf(answers), comments.file],
        ['decision', issuance, comments.issuing],
      ];
  const sections: readonly Section[] = [
    ...issuing,
    ...known.slice(1),
    ...(units.length > 0 ? [] : [['units', [{ id: 'VP', name: 'Văn phòng' }], comments.noUnits] as const]),
    ['objectives', objectiveLines(document.plan), comments.objectives],
    ['areas', areasOf(answers, document, frame, units), comments.areas],
    ...reportsOf(answers, frame),
    ['funding', fundingOf(answers, document, frame), comments.funding],
    ['organization', organizationOf(answers, units), comments.organization],
  ];
  return text(sections, blank);
}

/** The lines of a section below what it wants of its author, and a line break behind them; an example is a comment itself. */
function sectionText([key, value, ...wanted]: Section, document: PlanDocument, { language, eol }: Answers): string {
  const lines = keyLines(document, 'root', key, value, 0).split(eol);
  const shown = wanted.includes(comments.noUnits) ? lines.map((line) => `# ${line}`) : lines;
  return [...wanted.map((comment) => `# ${comment[language]}`), ...shown, ''].join(eol);
}

/**
 * The day from which the plan holds, as far as can be told today: a plan of a year that is over was issued in its first month,
 * and none is older than the plan above it.
 */
function issueDay({ year, parent }: Answers, today: PlainDate): PlainDate {
  const past = today.year > year ? plainDate(year, 1, 31) : undefined;
  const day = past ?? today;
  return parent?.date && isAfter(parent.date, day) ? parent.date : day;
}

function word(list: 'level' | 'state' | 'unitKind', en: string, spelling: Answers['keys']): string {
  return enums[list].find((one) => one.en === en)?.[spelling] ?? en;
}

function headOf({ title, year, agency, superior, level, profile, keys }: Answers): Record<string, Insertable> {
  return {
    title,
    year: String(year),
    agency,
    ...(superior === undefined ? {} : { superior }),
    ...(level === undefined ? {} : { level: word('level', level, keys) }),
    profile: profile.id,
    state: word('state', 'draft', keys),
  };
}

function parentOf({ number, date, issuer, title }: NonNullable<Answers['parent']>): Insertable {
  const values = { number: number ?? '', date: date ? formatDate(date) : '', issuer: issuer ?? '' };
  return title === undefined ? values : { ...values, title };
}

const unitOf =
  (spelling: Answers['keys']) =>
  ({ id, name, kind, head }: NewUnit): Insertable => ({
    id,
    name,
    ...(kind === undefined ? {} : { kind: word('unitKind', kind, spelling) }),
    ...(head === undefined ? {} : { head }),
  });

/** Who heads an agency, by the first words of its name: the office that issues, and that signs. */
const HEADS: readonly (readonly [RegExp, string])[] = [
  [/^sở /u, 'Giám đốc'],
  [/^bộ (?!phận )/u, 'Bộ trưởng'],
  [/^thanh tra chính phủ/u, 'Tổng Thanh tra'],
  [/^thanh tra /u, 'Chánh'],
  [/^văn phòng (?:ubnd|ủy ban nhân dân|đoàn đbqh|hđnd)/u, 'Chánh'],
  [/^ban /u, 'Trưởng ban'],
];

/** What stands in the decision, or in the plan where that is issued by itself. Blanks are left where a name does not tell. */
function issuanceOf(answers: Answers, document: PlanDocument, frame: Frame): Record<string, Insertable> {
  const { agency, place, signer, ownNumber, title } = answers;
  const body = isBody(agency);
  const [, head] = HEADS.find(([name]) => name.test(foldKey(agency.slice(0, 200)))) ?? [];
  const position = body ? 'Chủ tịch' : head === 'Chánh' ? agency.replace(/^(\S+ \S+).*$/su, 'Chánh $1') : (head ?? '');
  const authority = body ? agency : head === undefined ? '' : `${head === 'Trưởng ban' ? 'Trưởng' : head} ${agency}`;
  const bases = basesOf(answers, document, frame);
  const recipients = [...(ownNumber ? [] : ['Như Điều 3']), ...expectedRecipients(frame).map(({ line }) => line)];
  const lastOf = (i: number, all: readonly string[]) => i === all.length - 1;
  return {
    number: '',
    date: '',
    place: place ?? '',
    authority,
    // A decision goes on with who proposed it: only then the bases have come to their end.
    ...(bases.length > 0 && { bases: bases.map((basis, i, all) => basis + (ownNumber && lastOf(i, all) ? '.' : ';')) }),
    ...(ownNumber
      ? {}
      : {
          proposer: '',
          articles: [
            `Điều 1. Ban hành kèm theo Quyết định này ${title}.`,
            'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
            `Điều 3. ${boundUnits(document.plan, frame)} chịu trách nhiệm thi hành Quyết định này./.`,
          ],
        }),
    recipients: recipients.map((line, i, all) => line + (lastOf(i, all) ? '.' : ';')),
    signer: { name: signer ?? '', position, ...(body ? { capacity: 'TM.' } : {}) },
  };
}

/** National programmes of reform that hold in the year and are there on the day, and the plan above. */
function basesOf({ year, parent }: Answers, { plan }: PlanDocument, { asOf }: Frame): readonly string[] {
  const programmes = KNOWN_DOCUMENTS.filter(({ title = '', date }) => {
    const [, from, to] = PROGRAMME.exec(title) ?? [];
    return date && !isAfter(date, asOf) && Number(from) <= year && year <= Number(to);
  }).map(({ type, number, date, issuer, title }) => basisLine({ canonical: number, type }, { date, issuer, title }));
  const reference = plan.parent && parentReference(plan.parent);
  if (!parent || !reference) return programmes;
  const title = parent.title ?? `Kế hoạch cải cách hành chính năm ${year}`;
  return [...programmes, basisLine(reference, { ...parent, title })];
}

const PROGRAMME =
  /^ban hành (?:Chương trình tổng thể|Kế hoạch trọng tâm) cải cách hành chính .{0,30}giai đoạn (\d{4}) ?[-–] ?(\d{4})/u;

/** All parts of the profile that are required or have usual tasks, as the fix for a plan without areas begins it. */
function areasOf(answers: Answers, document: PlanDocument, frame: Frame, units: readonly NewUnit[]): Insertable {
  return profileEntries(frame.profile)
    .filter(({ required, templates }) => required || templates.length > 0)
    .map(({ title, templates }: ProfileEntry) => ({
      area: title,
      tasks:
        templates.length === 0 ? '' : templates.map((template) => taskFor(template, answers, document, frame, units)),
    }));
}

function taskFor(
  template: TaskTemplate,
  { year, agency }: Answers,
  document: PlanDocument,
  frame: Frame,
  units: readonly NewUnit[],
): Insertable {
  const task = taskOf(template, document, { year, issueDate: frame.asOf });
  const last = template.id === OWN_PLAN ? lastDayOfIssue(frame, year) : undefined;
  const { support = [] } = task;
  const [only, ...more] = Array.isArray(support) ? support : [support];
  return {
    ...task,
    ...(last ? { deadline: `Chậm nhất ngày ${citedDate(last)}` } : {}),
    lead: unitFor(template.lead, units, agency)?.id ?? '',
    ...(only !== undefined && more.length === 0 ? { support: only } : {}),
  };
}

/** The usual task to issue the plan itself: its deadline is the window that the profile leaves. */
const OWN_PLAN = 'ke-hoach-cchc';

function lastDayOfIssue(frame: Frame, year: number): PlainDate | undefined {
  const window = windowOf(frame);
  const last = window && lastWorkingDay(window.last);
  return last && last.year === year && !isBefore(last, frame.asOf) ? last : undefined;
}

/** The unit that fills a role for certain: by its own name, or by it without that of the agency (`Văn phòng Sở`). */
function unitFor(role: Role, units: readonly NewUnit[], agency: string): NewUnit | undefined {
  // Not by id: the initials of some other name may be an abbreviation that a role is known by.
  const own = units.flatMap((unit) => (unit.kind === 'external' ? [] : [{ unit, name: unit.name }]));
  const plain = own.map(({ unit, name }) => ({ unit, name: withoutAgency(name, agency) }));
  return (unitForRole(role, own) ?? unitForRole(role, plain))?.unit;
}

function withoutAgency(name: string, agency: string): string {
  const ofAgency = new Set(foldKey(agency.slice(0, 300)).split(' '));
  const words = name.slice(0, 300).split(' ');
  while (words.length > 1 && ofAgency.has(foldKey(words.at(-1) ?? ''))) words.pop();
  return words.join(' ');
}

/** The reports that the profile demands and that are still owed, with the deadline of the usual task for each series. */
function reportsOf({ superior }: Answers, frame: Frame): readonly Section[] {
  const reports = frame.profile.reports.flatMap((demand): readonly Insertable[] => {
    const periods = owedPeriods(demand, frame);
    if (periods.length === 0) return [];
    return [{ series: demand.series, periods, ...(superior === undefined ? {} : { to: superior }) }];
  });
  return reports.length > 0 ? [['reports', reports]] : [];
}

function fundingOf({ agency }: Answers, { plan }: PlanDocument, frame: Frame): readonly string[] {
  const lines = fundingLine(plan, frame);
  return lines.length > 0
    ? lines
    : [`Kinh phí thực hiện Kế hoạch được bố trí trong dự toán chi thường xuyên của ${agency}.`];
}

/** Those who carry tasks out, as each level calls them. */
const DOERS: Readonly<Record<Level, string>> = {
  ministry: 'Thủ trưởng các đơn vị thuộc, trực thuộc Bộ',
  province: 'Thủ trưởng các sở, ban, ngành, Chủ tịch UBND cấp dưới',
  department: 'Trưởng các phòng, thủ trưởng các đơn vị trực thuộc',
  district: 'Trưởng các phòng, thủ trưởng các đơn vị trực thuộc',
  commune: 'Trưởng các phòng, thủ trưởng các đơn vị trực thuộc',
};

function organizationOf({ level = 'department', agency }: Answers, units: readonly NewUnit[]): readonly string[] {
  const monitor = unitFor(roleOf('van-phong'), units, agency) ?? unitFor(roleOf('cchc'), units, agency);
  return [
    ...(monitor ? [monitorClause(monitor.name)] : []),
    `${DOERS[level]} tổ chức thực hiện nhiệm vụ được giao tại Kế hoạch này; định kỳ báo cáo kết quả.`,
  ];
}
