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
  about: {
    vi: 'Nhiều thời hạn thì số thời hạn phải bằng số sản phẩm (hoặc số gạch đầu dòng của sản phẩm), theo đúng thứ tự; một thời hạn thì dùng chung. Không khớp thì không biết sản phẩm nào xong khi nào. Thời hạn có ghi “việc” tự ghép được; nhiều ngày trong một dòng là các lần của cùng một việc.',
    en: 'Several deadlines must be as many as the products (or the bullets of the product), in their order; a single one holds for all. Otherwise nobody knows which product is due when. Deadlines with a label (“việc”) pair by themselves; several dates in one line are occurrences of one work.',
  },
  ground: {
    vi: 'Phụ lục Kế hoạch CCHC năm 2021 của Thanh tra tỉnh Khánh Hòa, mục II.1.3 (3 sản phẩm, 4 thời hạn), II.2.4, II.2.5; mục I.1: xác định rõ sản phẩm và tiến độ.',
    en: 'Appendix of the 2021 plan of the Khánh Hòa Inspectorate, items II.1.3 (3 products, 4 deadlines), II.2.4 and II.2.5; item I.1: products and timing are made clear.',
  },
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
