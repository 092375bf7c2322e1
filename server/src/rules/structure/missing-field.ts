import { insertKey } from '../../plan/edit';
import type { Entity } from '../../plan/model';
import type { Span } from '../../plan/tree';
import { fieldsOf, type MapId } from '../../plan/vocabulary';
import { defineRule, type FixMaker } from '../rule';
import { type SchemaError, schemaErrorsOf } from './schema-errors';
import { entityOf, firstKey } from './spans';

export const missingField = defineRule({
  id: 'missing-field',
  severity: 'error',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Thiếu khóa bắt buộc', en: 'Required key missing' },
  about: {
    vi: 'Kế hoạch phải nêu tên, năm, cơ quan; kế hoạch cấp trên phải có số, ngày, cơ quan ban hành; đơn vị, mốc thời gian, nhiệm vụ phải có tên. Văn bản đã ban hành phải có số và ngày.',
    en: 'A plan states its title, year and agency; the superior plan its number, date and issuer; units, events and tasks their name. An issued document has a number and a date.',
  },
  ground: {
    vi: 'Quy ước tệp kế hoạch; Nghị định 30/2020/NĐ-CP về thể thức (số, ký hiệu, ngày ban hành).',
    en: 'The plan format; Decree 30/2020/NĐ-CP on the form of documents (number, symbol, date).',
  },
  messages: {
    missing: {
      vi: 'Thiếu “{key}”. Mục này bắt buộc phải có khóa đó; hãy thêm vào và ghi nội dung.',
      en: '“{key}” is missing. This part must have it; add the key and write its content.',
    },
    empty: {
      vi: '“{key}” chưa có nội dung. Đây là nội dung bắt buộc; hãy ghi vào sau dấu hai chấm.',
      en: '“{key}” is empty. It is required; write its content behind the colon.',
    },
    issued: {
      vi: 'Văn bản đã ban hành mà chưa có “{key}”. Hãy ghi {key} của văn bản, hoặc đặt tình trạng là “dự thảo”.',
      en: 'The document is issued but has no “{key}”. Write its {key}, or set the state to “draft”.',
    },
    root: {
      vi: 'Thiếu mục “kế hoạch” (tên, năm, cơ quan). Mọi tệp kế hoạch đều bắt đầu bằng mục này.',
      en: 'The part “plan” (title, year, agency) is missing. Every plan file begins with it.',
    },
  },
  check(plan, frame, report, document) {
    if (!plan.root.at.get('plan')?.value) {
      const first = plan.root.at.get('plan')?.key ?? plan.root.node.pairs[0]?.key ?? startOf(document.pieces[0]?.piece);
      report({ at: first, message: 'root' });
    }
    for (const reading of document.pieces)
      for (const error of schemaErrorsOf(reading)) {
        const missing = missingIn(error);
        if (!missing) continue;
        const { entity, key, field } = missing;
        const pair = entity.at.get(key);
        report({
          at: pair ? pair.key : firstKey(entity.node),
          message: pair ? 'empty' : 'missing',
          values: { key: { vi: field.vi, en: field.en } },
          ...(pair ? {} : { fixes: insertion(error.map, entity, key, frame.year) }),
        });
      }
    reportUnissued();

    /** An issued document has number and date; a document without a number of its own is the decision's to number. */
    function reportUnissued() {
      const { issuance, state } = frame;
      if (state !== 'issued') return;
      const map: MapId = plan.decision ? 'decision' : 'plan';
      for (const key of ['number', 'date'] as const) {
        if (!issuance || issuance[key]) continue;
        const field = fieldsOf(map).get(key);
        const at = issuance.at.get(key)?.key ?? plan.root.at.get(map)?.key;
        if (field && at) report({ at, message: 'issued', values: { key: { vi: field.vi, en: field.en } } });
      }
    }
  },
});

function missingIn(error: SchemaError) {
  if (error.keyword !== 'required' || error.node.kind !== 'mapping') return undefined;
  const key = String(error.params['missingProperty']);
  if (error.map === 'root' && key === 'plan') return undefined;
  const field = fieldsOf(error.map).get(key);
  return field && { entity: entityOf(error.map, error.node), key, field };
}

/** Fixes only where the content follows from the plan; a key without content would be the next finding. */
function insertion(map: MapId, entity: Entity, key: string, year: number | undefined): FixMaker {
  const values: Record<string, string | undefined> = {
    title: year === undefined ? undefined : `Kế hoạch cải cách hành chính năm ${year}`,
  };
  return (document) => {
    const value = map === 'plan' ? values[key] : undefined;
    const field = fieldsOf(map).get(key);
    if (!field) return [];
    const name = { vi: field.vi, en: field.en };
    return [
      {
        title: { text: { vi: 'Thêm “{key}”', en: 'Add “{key}”' }, values: { key: name } },
        edits: [insertKey(document, map, entity, key, value ?? '…')],
        safe: false,
      },
    ];
  };
}

function startOf(piece: Span['piece'] | undefined): Span {
  return { piece: piece ?? { offset: 0, text: '' }, start: 0, end: 0 };
}
