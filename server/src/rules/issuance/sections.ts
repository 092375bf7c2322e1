import { referenceOf } from '../../law/compare';
import { citeInFull } from '../../law/describe';
import { readNumber } from '../../law/number';
import { findDocument, type KnownDocument, replacementAt } from '../../law/registry';
import type { Plan, Unit } from '../../plan/model';
import { roleOf } from '../../profiles/catalogue';
import { unitForRole } from '../../profiles/registry';
import type { Frame } from '../frame';

/** What the fixes write into the prose sections of a plan: sentences that hold for every plan, to be worked out by its author. */

export function objectiveLines({ head }: Plan): readonly string[] {
  const year = head?.year === undefined ? '' : ` năm ${head.year}`;
  const agency = head?.agency?.value ?? 'cơ quan';
  return [
    `Hoàn thành đúng tiến độ 100% nhiệm vụ cải cách hành chính được giao${year}.`,
    `Nâng cao hiệu lực, hiệu quả hoạt động và chất lượng phục vụ người dân, tổ chức của ${agency}.`,
  ];
}

export function fundingLine({ head }: Plan, frame: Frame): readonly string[] {
  const agency = head?.agency?.value ?? 'cơ quan';
  const circular = fundingCircular(frame);
  if (!circular) return [];
  return [
    `Kinh phí thực hiện Kế hoạch được bố trí trong dự toán chi thường xuyên của ${agency}; ${spendingClause(circular)}`,
  ];
}

/** That spending follows the circular, to stand behind a semicolon. */
export function spendingClause(circular: KnownDocument): string {
  return `nội dung chi, mức chi thực hiện theo ${citeInFull(circular)}.`;
}

/** The first circular on the funds for administrative reform that the registry knows; what replaced it follows from there. */
const FUNDING_CIRCULAR = '172/2012/TT-BTC';

/** The circular on the funds for administrative reform in force on the day of issue (of the check, for a draft), by the registry. */
export function fundingCircular({ issueDate, asOf }: Frame): KnownDocument | undefined {
  const number = readNumber(FUNDING_CIRCULAR);
  const first = number && referenceOf(number);
  if (!first) return undefined;
  const change = replacementAt(first, issueDate ?? asOf);
  return change ? change.by[0] : findDocument(first);
}

/** The duty of the unit that monitors the plan: its office, as far as the plan declares one. */
export function coordinatorDuty(_plan: Plan, { units }: Frame): readonly string[] {
  const office = officeOf(units.list);
  return office === undefined ? [] : [monitorClause(office)];
}

/** That one unit monitors the plan. */
export function monitorClause(unit: string): string {
  return `Giao ${unit} theo dõi, đôn đốc việc triển khai thực hiện Kế hoạch này; tổng hợp, báo cáo kết quả thực hiện với lãnh đạo cơ quan và cơ quan cấp trên.`;
}

function officeOf(units: readonly Unit[]): string | undefined {
  const named = units.flatMap(({ id, name, aliases }) =>
    name ? [{ ...(id ? { id: id.value } : {}), name: name.value, aliases: aliases.map(({ value }) => value) }] : [],
  );
  return (unitForRole(roleOf('van-phong'), named) ?? unitForRole(roleOf('cchc'), named))?.name;
}
