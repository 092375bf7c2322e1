import { createHash } from 'node:crypto';
import { coverageCss } from '../../service/trace/css';
import { coverageBody } from '../../service/trace/html';
import type { Matrix } from '../../service/trace/matrix';
import { coveragePage } from '../../service/trace/page';
import type { View } from './view';

/** One page that needs nothing besides itself; its policy allows its own style, and nothing else. */
export function htmlOf(matrices: readonly Matrix[], view: View): string {
  const hash = createHash('sha256').update(coverageCss('page')).digest('base64');
  const { language } = view;
  return coveragePage(coverageBody(matrices, view), { language, theme: 'page', styleSource: `'sha256-${hash}'` });
}
