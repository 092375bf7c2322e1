import type { PlanDocument } from '../../plan/document';
import type { Unit } from '../../plan/model';
import type { Text } from '../../plan/text';
import { foldKey } from '../../texts/fold';
import { wordPattern } from '../../texts/word-pattern';
import type { Frame } from '../frame';
import { defineRule, type Fix, seesNoTask } from '../rule';
import { insertTexts } from './lines';
import { coordinatorDuty } from './sections';

export const coordinatorMissing = defineRule({
  id: 'coordinator-missing',
  severity: 'warning',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Chưa giao đơn vị theo dõi, đôn đốc', en: 'No unit that monitors the plan' },
  messages: {
    missing: {
      vi: 'Phần tổ chức thực hiện chưa giao đơn vị nào theo dõi, đôn đốc kế hoạch. Hãy nêu tên đơn vị đầu mối, ví dụ “Giao Văn phòng theo dõi, đôn đốc …”.',
      en: 'The section on organization charges no unit with monitoring the plan. Name the unit that does, such as “Giao Văn phòng theo dõi, đôn đốc …”.',
    },
  },
  sees: seesNoTask,
  check(plan, frame, report) {
    const key = plan.root.at.get('organization')?.key;
    if (!key || plan.organization.length === 0) return;
    const names = frame.units.list.filter(isOwn).flatMap(namesOf);
    const texts = [...plan.organization, ...(plan.decision?.articles ?? [])];
    if (texts.some((text) => namesUnit(singledOut(text), names))) return;
    report({ at: key, message: 'missing', fixes: (document) => addDuty(document, frame) });
  },
});

const MONITORS = /theo dõi|đôn đốc|đơn đốc|giám sát|đầu mối|tổng hợp/i;
const COLLECTIVE = wordPattern(
  String.raw`(?:(?:thủ )?trưởng )?(?:các|mỗi|từng|toàn thể|mọi) (?:phòng|đơn vị|bộ phận|cơ quan|cá nhân|công chức|cán bộ|ban)(?: [\p{L}\d]{1,10}){0,8}`,
  'giu',
);
/** Words for one unit, whether it is declared or not; a Sở that reports go to is none. */
const SOME_UNIT = wordPattern(
  String.raw`văn phòng|chuyên trách|pháp chế|bộ phận|(?<!\p{L})phòng [\p{L}\d]|^giao |(?<! qua| về| gửi| cho| với| báo cáo) sở \p{L}`,
  'u',
);
/** In small letters these are parts of other words: nhiệm vụ, tổ chức, ban hành. */
const UNIT_BY_CAPITALS = wordPattern(String.raw`(?<!\p{L})(?:Vụ|Cục|Ban|Tổ|Trung tâm|Hội đồng) \p{Lu}`, 'u');

/** A text that speaks of monitoring, without the collectives in it; empty for any other. */
function singledOut({ value }: Text): string {
  const text = value.slice(0, 5000);
  return MONITORS.test(text) ? text.replace(COLLECTIVE, '').trim() : '';
}

function namesUnit(text: string, names: readonly string[]): boolean {
  const plain = plainWords(text);
  if (UNIT_BY_CAPITALS.test(text) || SOME_UNIT.test(plain)) return true;
  return names.some((name) => ` ${plain} `.includes(` ${name} `));
}

/** Folded words with single spaces between them. */
function plainWords(text: string): string {
  return foldKey(text.replace(SIGNS, ' '));
}

const SIGNS = wordPattern(String.raw`[^\p{L}\d]+`, 'gu');

function isOwn({ kind }: Unit): boolean {
  return kind?.word !== 'group' && kind?.word !== 'external';
}

function namesOf({ name, head, aliases }: Unit): string[] {
  return [name, head, ...aliases].flatMap((text) => (text ? plainWords(text.value) : []));
}

function addDuty(document: PlanDocument, frame: Frame): readonly Fix[] {
  const { plan } = document;
  const [duty] = coordinatorDuty(plan, frame);
  const last = plan.organization.at(-1);
  if (duty === undefined || !last) return [];
  // The last text of a plan ends in "./.": nothing can stand behind it.
  const before = last.value.endsWith('./.') ? last : undefined;
  const edit = insertTexts(document, 'root', plan.root, 'organization', [duty], before);
  const title = { vi: 'Thêm ý giao đơn vị theo dõi, đôn đốc', en: 'Add the duty to monitor the plan' };
  return [{ title: { text: title }, edits: [edit], safe: false }];
}
