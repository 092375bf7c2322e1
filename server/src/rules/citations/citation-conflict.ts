import type { Citation } from '../../law/citation';
import { sameDocument } from '../../law/compare';
import { amends } from '../../law/registry';
import type { PlanDocument } from '../../plan/document';
import type { DeadlinePart, Product, Task } from '../../plan/model';
import type { Text } from '../../plan/text';
import { defineRule, type Fix } from '../rule';
import { citationsOf } from './citations-of';
import { nameOfCitation, nameSpan } from './places';
import { rewrite } from './rewrite';

export const citationConflict = defineRule({
  id: 'citation-conflict',
  severity: 'warning',
  scope: 'task',
  fixable: true,
  title: { vi: 'Sản phẩm và tiến độ dẫn hai văn bản khác nhau', en: 'Product and deadline cite different documents' },
  messages: {
    conflict: {
      vi: 'Tiến độ theo {deadline} nhưng sản phẩm theo {product}. Hãy thống nhất một văn bản cho nhiệm vụ này.',
      en: 'The deadline follows {deadline}, but the product {product}. Settle on one document for this task.',
    },
    product: { vi: 'Sản phẩm dẫn văn bản này', en: 'The product cites this one' },
  },
  check(task, _frame, report) {
    for (const { text, citation, product } of conflictsOf(task))
      report({
        at: nameSpan(text, citation),
        message: 'conflict',
        values: { deadline: nameOfCitation(citation), product: nameOfCitation(product.citation) },
        related: [
          {
            at: nameSpan(product.text, product.citation),
            message: { text: citationConflict.messages.product },
          },
        ],
        fixes: (now) => unify(now, text, citation, product.citation),
      });
  },
});

interface Cited {
  readonly text: Text;
  readonly citation: Citation;
}

/** The citations of deadlines that stand against one of a product; a deadline of a product stands beside that product alone. */
function conflictsOf(task: Task): readonly (Cited & { readonly product: Cited })[] {
  return [
    ...against(task.deadline, task.products, task),
    ...task.products.flatMap((product) => against(product.deadline, [product], task)),
  ];
}

function against(deadlines: readonly DeadlinePart[], products: readonly Product[], { name, basis }: Task) {
  const inDeadlines = citedIn(deadlines.map(({ text }) => text));
  if (inDeadlines.length === 0) return [];
  const inProducts = citedIn(products.map(({ text }) => text));
  const elsewhere = citedIn([name, ...basis]);
  return inDeadlines.flatMap((cited) => {
    const { citation } = cited;
    const shared = [...inProducts, ...elsewhere].some((other) => sameDocument(citation, other.citation) !== false);
    const product = shared ? undefined : inProducts.find((other) => standsAgainst(citation, other.citation));
    return product ? [{ ...cited, product }] : [];
  });
}

function citedIn(texts: readonly (Text | undefined)[]): readonly Cited[] {
  const cited: Cited[] = [];
  for (const text of texts) if (text) for (const citation of citationsOf(text)) cited.push({ text, citation });
  return cited;
}

/** Of one type and one issuer, and neither amends the other. */
function standsAgainst(a: Citation, b: Citation): boolean {
  if (a.type === undefined || a.type !== b.type) return false;
  if (a.issuerCode === undefined || a.issuerCode !== b.issuerCode) return false;
  return !amends(a, b) && !amends(b, a);
}

/** The product's document in the deadline too; only where the date, if any, can be written as well. */
function unify(
  document: PlanDocument,
  text: Text,
  { number, date, issuer, title, pins }: Citation,
  product: Citation,
): readonly Fix[] {
  if (pins.length > 0 || title || (date && !product.date)) return [];
  const parts = [{ ...number, to: product.number.text }];
  if (date && product.date) parts.push({ ...date, to: product.date.text });
  if (issuer && product.issuer) parts.push({ ...issuer, to: product.issuer.text });
  const name = { vi: 'Theo {document} như sản phẩm', en: 'Follow {document}, as the product does' };
  return [
    {
      title: { text: name, values: { document: nameOfCitation(product) } },
      edits: rewrite(document, text, parts),
      safe: false,
    },
  ];
}
