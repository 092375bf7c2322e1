import { spanOf } from '../../plan/text';
import { defineRule } from '../rule';
import type { ParentFault } from './parent';
import { inShort } from './quote';

const MESSAGES = {
  missing: 'missing',
  folder: 'folder',
  'too-large': 'tooLarge',
  unreadable: 'unreadable',
  'no-plan': 'noPlan',
  outside: 'outside',
  itself: 'itself',
  cycle: 'cycle',
} as const satisfies Record<ParentFault, string>;

export const parentFile = defineRule({
  id: 'parent-file',
  severity: 'error',
  scope: 'piece',
  fixable: false,
  title: { vi: 'Không dùng được tệp kế hoạch cấp trên', en: 'Superior plan’s file that cannot be used' },
  messages: {
    missing: {
      vi: 'Không tìm thấy tệp “{file}”. Đường dẫn tính từ thư mục của tệp này; hãy sửa lại, hoặc bỏ khóa này nếu chưa có tệp kế hoạch cấp trên.',
      en: 'There is no file “{file}”. The path starts at this file’s folder; correct it, or take the key out while there is no file of the superior’s plan.',
    },
    folder: {
      vi: '“{file}” là thư mục, không phải tệp kế hoạch. Hãy ghi thêm tên tệp.',
      en: '“{file}” is a folder, not a plan file. Add the name of the file.',
    },
    tooLarge: {
      vi: 'Tệp “{file}” quá lớn, không thể là một kế hoạch. Hãy kiểm tra lại đường dẫn.',
      en: 'The file “{file}” is too large to be a plan. Check the path.',
    },
    unreadable: {
      vi: 'Không đọc được tệp “{file}”: không có quyền, hoặc không phải văn bản UTF-8. Hãy kiểm tra tệp.',
      en: 'The file “{file}” cannot be read: there is no permission, or it is no UTF-8 text. Check the file.',
    },
    noPlan: {
      vi: 'Tệp “{file}” không phải là kế hoạch: không có phần “kế hoạch” và “lĩnh vực”. Hãy ghi đúng tệp kế hoạch cấp trên.',
      en: 'The file “{file}” holds no plan: neither the part “plan” nor “areas”. Name the file of the superior’s plan.',
    },
    outside: {
      vi: 'Tệp “{file}” nằm ngoài thư mục làm việc nên không được mở. Hãy chép tệp vào thư mục làm việc và ghi đường dẫn tương đối.',
      en: 'The file “{file}” lies outside the workspace and is not opened. Copy it into the workspace, and write a relative path.',
    },
    itself: {
      vi: 'Khóa “tệp” dẫn tới chính kế hoạch này. Hãy ghi tệp kế hoạch của cấp trên.',
      en: 'The key “file” leads to this very plan. Name the file of the superior’s plan.',
    },
    cycle: {
      vi: 'Kế hoạch ở tệp “{file}” lại lấy chính kế hoạch này làm cấp trên, trực tiếp hoặc qua kế hoạch khác. Hãy sửa khóa “tệp” ở một trong các kế hoạch đó.',
      en: 'The plan in “{file}” has this very plan above it, directly or through others. Correct the key “file” in one of them.',
    },
    year: {
      vi: 'Tệp “{file}” là kế hoạch năm {other}, còn kế hoạch này là năm {year}. Hãy ghi tệp kế hoạch cấp trên của đúng năm.',
      en: 'The file “{file}” is a plan for {other}, while this plan is for {year}. Name the superior’s plan for the same year.',
    },
  },
  check({ part }, { parent, parentPlan, year }, report) {
    const file = part.parent?.file;
    // Of a key that is written twice the first counts.
    if (!file || !parentPlan || part.parent !== parent) return;
    const at = spanOf(file);
    const name = inShort(file.value);
    if (parentPlan.kind === 'failed') {
      report({ at, message: MESSAGES[parentPlan.why], values: { file: name } });
      return;
    }
    const other = parentPlan.facts.year;
    if (other !== undefined && year !== undefined && other !== year)
      report({ at, message: 'year', values: { file: name, other, year } });
  },
});
