import type { PlanDocument } from '../../plan/document';
import { insertItems } from '../../plan/edit';
import type { Plan } from '../../plan/model';
import type { Localized } from '../../texts/localized';
import type { Frame } from '../frame';
import { defineRule, seesNoTask } from '../rule';
import { coordinatorDuty, fundingLine, objectiveLines } from './sections';

export const sectionMissing = defineRule({
  id: 'section-missing',
  severity: 'warning',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Kế hoạch thiếu phần', en: 'Section missing' },
  messages: {
    objectives: {
      vi: 'Kế hoạch chưa có mục tiêu (hoặc mục đích, yêu cầu). Hãy thêm phần này trước bảng nhiệm vụ.',
      en: 'The plan has no objectives (nor purposes or requirements). Add them before the tasks.',
    },
    funding: {
      vi: 'Kế hoạch chưa nêu kinh phí thực hiện. Hãy thêm phần “kinh phí”: nguồn và căn cứ mức chi.',
      en: 'The plan says nothing about funding. Add the section “funding”: the source, and what the spending rests on.',
    },
    organization: {
      vi: 'Kế hoạch chưa có phần tổ chức thực hiện. Hãy nêu trách nhiệm của các phòng và đơn vị theo dõi, đôn đốc.',
      en: 'The plan has no section on organization. Say what each room answers for and which unit monitors the plan.',
    },
  },
  sees: seesNoTask,
  check(plan, frame, report) {
    const at = plan.root.at.get('plan')?.key;
    if (!at) return;
    for (const section of SECTIONS) {
      if (section.written(plan)) continue;
      report({
        at,
        message: section.key,
        fixes: (document) => {
          const lines = section.skeleton(document.plan, frame);
          const title = { vi: 'Thêm phần “{name}”', en: 'Add the section “{name}”' };
          if (lines.length === 0) return [];
          return [
            { title: { text: title, values: { name: section.name } }, edits: [add(document, lines)], safe: false },
          ];
        },
      });
      const add = (document: PlanDocument, lines: readonly string[]) =>
        insertItems(document, 'root', document.plan.root, section.key, lines);
    }
  },
});

interface Section {
  readonly key: 'objectives' | 'funding' | 'organization';
  readonly name: Localized;
  written(plan: Plan): boolean;
  skeleton(plan: Plan, frame: Frame): readonly string[];
}

const SECTIONS: readonly Section[] = [
  {
    key: 'objectives',
    name: { vi: 'mục tiêu', en: 'objectives' },
    written: ({ objectives, purposes, requirements }) =>
      purposes.length > 0 || requirements.length > 0 || objectives.some(({ text, items }) => text || items.length > 0),
    skeleton: objectiveLines,
  },
  {
    key: 'funding',
    name: { vi: 'kinh phí', en: 'funding' },
    written: ({ funding }) => funding.length > 0,
    skeleton: fundingLine,
  },
  {
    key: 'organization',
    name: { vi: 'tổ chức thực hiện', en: 'organization' },
    written: ({ organization }) => organization.length > 0,
    skeleton: coordinatorDuty,
  },
];
