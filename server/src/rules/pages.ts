import { areaPages } from './areas/pages';
import { citationPages } from './citations/pages';
import { deadlinePages } from './deadlines/pages';
import { issuancePages } from './issuance/pages';
import { numberPages } from './numbers/pages';
import { peoplePages } from './people/pages';
import type { RulePage, RulePages } from './rule';
import { structurePages } from './structure/pages';
import { targetPages } from './targets/pages';
import { taskPages } from './tasks/pages';
import { tracingPages } from './tracing/pages';
import { wordingPages } from './wording/pages';

/** The page of every rule. A test holds that each rule has one, and each page a rule. */
export const rulePages: RulePages = {
  ...areaPages,
  ...citationPages,
  ...deadlinePages,
  ...issuancePages,
  ...numberPages,
  ...peoplePages,
  ...structurePages,
  ...targetPages,
  ...taskPages,
  ...tracingPages,
  ...wordingPages,
  'unused-suppression': {
    about: {
      vi: 'Một chú thích “# reform-plan: bỏ qua …” không che cảnh báo nào. Chú thích thừa làm người đọc tưởng còn lỗi, và có thể che lỗi mới về sau.',
      en: 'A comment “# reform-plan: ignore …” hides no finding. A left-over comment suggests a fault that is gone, and may hide a new one later.',
    },
    ground: {
      vi: 'Quy ước của công cụ về chú thích bỏ qua.',
      en: 'The tool’s own convention for silencing comments.',
    },
  },
};

/** Throws for an id that is no rule's. */
export function rulePage(id: string): RulePage {
  const page = rulePages[id];
  if (!page) throw new Error(`no page for ${id}`);
  return page;
}
