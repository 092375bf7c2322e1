import type { PlanDocument } from '../../plan/document';
import { deleteLines, replace, scalarText } from '../../plan/edit';
import type { Entity, Product, Work } from '../../plan/model';
import { type Node, rangeOf } from '../../plan/tree';
import { foldKey } from '../../texts/fold';
import { defineRule, type Fix } from '../rule';
import { resultsOf } from '../tasks/results';
import { isMiscounted } from './counts';
import { type Due, duesOf, isLabelled, productsOfTask } from './dues';

export const deadlineCount = defineRule({
  id: 'deadline-count',
  severity: 'warning',
  scope: 'task',
  fixable: true,
  title: { vi: 'Số thời hạn không khớp số sản phẩm', en: 'Deadlines do not pair with products' },
  messages: {
    products: {
      vi: 'Có {deadlines} thời hạn cho {products} sản phẩm nên không biết thời hạn nào của sản phẩm nào. Hãy ghi tiến độ ngay dưới từng sản phẩm, hoặc dùng chung một thời hạn.',
      en: '{deadlines} deadlines for {products} products: it is not clear which belongs to which. Write each deadline under its product, or one for all.',
    },
    bullets: {
      vi: 'Có {deadlines} thời hạn cho một sản phẩm gồm {products} ý nên không ghép được. Hãy tách sản phẩm, hoặc ghi “việc” cho từng thời hạn.',
      en: '{deadlines} deadlines for one product of {products} points cannot be paired. Split the product, or label each deadline (“việc”).',
    },
  },
  check(task, frame, report) {
    const dues = duesOf(task, frame);
    if (dues.length < 2) return;
    const check = (work: Work, entity: Entity | undefined, own: readonly Due[], products: readonly Product[]) => {
      const key = entity?.at.get('deadline')?.key;
      const [only] = products;
      if (!key || !only || own.some(isLabelled)) return;
      if (!isMiscounted(own.length, products.length)) return;
      const bullets = products.length === 1 ? bulletsIn(only) : 0;
      if (own.length === bullets) return;
      report({
        at: key,
        message: bullets > 1 ? 'bullets' : 'products',
        values: { deadlines: own.length, products: bullets > 1 ? bullets : products.length },
        fixes: (document) => keepOne(document, entity?.at.get('deadline')?.value, work, own),
      });
    };
    const unpaired = productsOfTask(task);
    const ofTask = dues.filter(({ product }) => !product);
    check(task, task, ofTask, unpaired.length > 0 ? unpaired : resultsOf(task));
    for (const product of task.products)
      check(
        product,
        product.entity,
        dues.filter((due) => due.product === product),
        [product],
      );
  },
});

/** Lines of a product that begin with a bullet. */
function bulletsIn({ text }: Product): number {
  return text?.value.match(/^[ \t]{0,20}[-+•*–](?=[ \t]?[^\s-])/gmu)?.length ?? 0;
}

/** Deadlines that all say the same are one deadline for all. */
function keepOne(document: PlanDocument, list: Node | undefined, { deadline }: Work, own: readonly Due[]): Fix[] {
  const [first, ...others] = own;
  if (!first || list?.kind !== 'sequence' || own.length !== deadline.length) return [];
  if (others.some(({ text }) => foldKey(text.value) !== foldKey(first.text.value))) return [];
  const title = { vi: 'Chỉ giữ một “{words}” dùng chung', en: 'Keep one “{words}” for all' };
  const items = list.items.filter((item) => item !== undefined);
  const edits = list.flow
    ? [replace(list, scalarText(first.text.value, false, true))]
    : items.slice(1).map((item) => deleteLines(document, rangeOf(item)));
  return [{ title: { text: title, values: { words: first.text.value } }, edits, safe: false }];
}
