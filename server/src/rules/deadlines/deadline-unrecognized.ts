import type { PlanDocument } from '../../plan/document';
import { deleteLines, insertItems, replaceScalar } from '../../plan/edit';
import { spanOf, type Text } from '../../plan/text';
import { rangeOf } from '../../plan/tree';
import { foldKey } from '../../texts/fold';
import { type DeadlineExpression, parseDeadline } from '../../time/deadline';
import type { Frame } from '../frame';
import { defineRule, type Fix } from '../rule';
import { isMiscounted } from './counts';
import { duesOf, productsOfTask } from './dues';
import { singlesOf } from './last-days';
import { deadlinesAtKeys, quoted, type WrittenDeadline } from './readings';
import { respelled } from './respell';
import { unheldBy, unheldTerms } from './stated-terms';

export const deadlineUnrecognized = defineRule({
  id: 'deadline-unrecognized',
  severity: 'warning',
  scope: 'piece',
  fixable: true,
  title: { vi: 'Thời hạn không hiểu được', en: 'Deadline not understood' },
  messages: {
    unknown: {
      vi: 'Không hiểu thời hạn “{words}” nên không tính được ngày. Hãy viết như: Trước 15/12/{year}; Trong tháng 10/{year}; Quý I/{year}; Hằng tháng.',
      en: '“{words}” is not understood as a deadline, so no day can be computed. Write for example: Trước 15/12/{year}; Trong tháng 10/{year}; Quý I/{year}; Hằng tháng.',
    },
    product: {
      vi: 'Không có thời hạn nào trong “{words}”; đây giống nội dung của sản phẩm. Hãy chuyển sang “sản phẩm” và ghi thời hạn vào đây.',
      en: '“{words}” holds no deadline; it reads like a product. Move it to “products” and write the deadline here.',
    },
    slip: {
      vi: '“{words}” thiếu hoặc sai dấu nên không hiểu được. Hãy viết “{meant}”.',
      en: '“{words}” lacks accents or has wrong ones and is not understood. Write “{meant}”.',
    },
  },
  check(reading, frame, report) {
    const { year = 2021 } = frame;
    for (const written of deadlinesAtKeys(reading)) {
      const { text, expression } = written;
      const meant = meantBy(text, expression);
      for (const { start, end } of meant?.places ?? notUnderstood(expression)) {
        const whole = start === 0 && end === text.value.length;
        report({
          at: spanOf(text, start, end),
          message: meant ? 'slip' : whole && readsLikeProduct(text) ? 'product' : 'unknown',
          values: { words: quoted(text, { start, end }), year, meant: meant?.text ?? '' },
          fixes: (document) =>
            meant ? respell(text, meant.text) : whole ? moveToProducts(document, written, frame) : [],
        });
      }
    }
  },
});

function notUnderstood(expression: DeadlineExpression): readonly DeadlineExpression[] {
  return singlesOf(expression).filter(({ kind }) => kind === 'unrecognized');
}

/** The text with its accents put right, if that is understood; without them `Truoc` reads like the name of the work. */
function meantBy(text: Text, expression: DeadlineExpression) {
  const unknown = notUnderstood(expression);
  const { label } = expression;
  if (unknown.length === 0 && !label) return undefined;
  const right = respelled(text.value);
  if (right === text.value) return undefined;
  const read = parseDeadline(right);
  if (notUnderstood(read).length > 0) return undefined;
  const places = label && !read.label ? [label] : unknown;
  return places.length > 0 ? { text: right, places } : undefined;
}

function respell({ node }: Text, right: string): Fix[] {
  const title = { vi: 'Viết lại thành “{right}”', en: 'Write “{right}”' };
  return [{ title: { text: title, values: { right } }, edits: [replaceScalar(node, right)], safe: true }];
}

const WORDS_OF_A_PRODUCT = 5;

function readsLikeProduct({ value }: Text): boolean {
  return !/\d/.test(value) && value.split(/\s+/).length >= WORDS_OF_A_PRODUCT;
}

/** Takes it out of a list of deadlines, where those left still go with the products; to the products, unless one says the same. */
function moveToProducts(document: PlanDocument, { text, task, product }: WrittenDeadline, frame: Frame): Fix[] {
  const list = task?.at.get('deadline')?.value;
  const products = task?.at.get('products')?.value;
  if (!task || product || list?.kind !== 'sequence' || products?.kind !== 'sequence' || list.flow) return [];
  if (!readsLikeProduct(text) || !list.items.includes(text.node)) return [];
  const said = task.products.some((one) => one.text && foldKey(one.text.value).startsWith(foldKey(text.value)));
  const [lines, due] = [task.deadline.length, productsOfTask(task).length];
  const breaksPairs = isMiscounted(lines - 1, said ? due : due + 1) && !isMiscounted(lines, due);
  if (lines < 2 || due === 0 || breaksPairs) return [];
  const left = duesOf(task, frame).filter((other) => other.text !== text);
  if (unheldBy(left, task, frame).length > unheldTerms(task, frame).length) return [];
  const out = deleteLines(document, rangeOf(text.node));
  const values = { words: quoted(text, { start: 0, end: text.value.length }) };
  if (said) {
    const title = { vi: 'Bỏ “{words}”, sản phẩm đã nêu', en: 'Take out “{words}”, which a product says' };
    return [{ title: { text: title, values }, edits: [out], safe: false }];
  }
  const title = { vi: 'Chuyển “{words}” sang sản phẩm', en: 'Move “{words}” to the products' };
  const added = insertItems(document, 'task', task, 'products', [text.value.replace(/\s+/g, ' ')]);
  return [{ title: { text: title, values }, edits: [out, added], safe: false }];
}
