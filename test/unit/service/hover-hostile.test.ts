import assert from 'node:assert/strict';
import { readProfile } from '../../../server/src/profiles/reader';
import { analyse } from '../../../server/src/service/analysis';
import { hoverAt } from '../../../server/src/service/hover';
import { manual } from '../../../server/src/service/manual-texts';
import { plainDate } from '../../../server/src/time/date';

/** What would become a link, a picture that is fetched, HTML, or the end of a block of code. */
const EVIL =
  '![a](https://x.invalid/p.png) [b](command:evil) <img src=https://x.invalid/q.png> <https://x.invalid> ``` `c` **d** &lt;i';

const asOf = plainDate(2021, 2, 1) ?? assert.fail();

const { profile } = readProfile({
  id: 'rieng',
  name: `Bộ ${EVIL}`,
  groups: [
    { id: 'n', roman: 'I', title: `Nhóm ${EVIL}`, areas: [{ id: 'a', title: 'Cải cách thể chế', about: EVIL }] },
  ],
});

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

const plan = `kế hoạch:
  tên: ${quoted(`Kế hoạch năm 2021 ${EVIL}`)}
  năm: 2021
  cơ quan: ${quoted(EVIL)}
  bộ quy tắc: rieng
quyết định:
  số: ${quoted(EVIL)}
  ngày: 29/01/2021
  căn cứ:
    - ${quoted(`Căn cứ Quyết định số 3595/QĐ-UBND ngày 31 tháng 12 năm 2020 của UBND ${EVIL} ban hành ${EVIL};`)}
    - ${quoted(`Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về ${EVIL}`)}
kế hoạch cấp trên:
  số: 3595/QĐ-UBND
  ngày: 31/12/2020
  cơ quan: ${quoted(EVIL)}
đơn vị:
  - mã: VP
    tên: ${quoted(`Văn phòng ${EVIL}`)}
    người đứng đầu: ${quoted(EVIL)}
    tên khác: [${quoted(`Phòng ${EVIL}`)}]
mốc thời gian:
  - mã: m1
    tên: ${quoted(`Mốc ${EVIL}`)}
    ngày: 01/03/2021
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: ${quoted(`Rà soát ${EVIL}`)}
        sản phẩm:
          - ${quoted(`Báo cáo trước ngày 15/12/2021 ${EVIL}`)}
        tiến độ: ${quoted(`Không quá 10 ngày kể từ ngày ${EVIL}`)}
        chủ trì: VP
      - tên: B
        tiến độ: ${quoted(`Chậm nhất 05 ngày làm việc kể từ ngày Mốc ${EVIL}`)}
        chỉ tiêu: ${quoted(EVIL)}
        thực hiện: ${quoted(`Văn phòng ${EVIL} chủ trì; ${EVIL} phối hợp`)}
        cụ thể hóa: [${quoted(EVIL)}]
`;

describe('hovers over a hostile plan and a hostile profile', () => {
  for (const language of ['vi', 'en'] as const)
    it(`hold no link, picture or HTML of theirs (${language})`, () => {
      const analysis = analyse(plan, { asOf, severities: {}, profiles: profile ? [profile] : [] });
      const shown = new Set<string>();
      for (let offset = 0; offset < plan.length; offset++) {
        const hover = hoverAt(analysis, offset, language, manual, 'rule:{rule}');
        if (hover) shown.add(hover.markdown);
      }
      assert.ok(shown.size > 12, `${shown.size} hovers`);
      for (const markdown of shown) {
        // Blocks of code are our own examples, and links to rules our own; what is escaped is text.
        const bare = markdown
          .replace(/```reform-plan\n[\s\S]*?\n```/g, '')
          .replace(/\\./g, '')
          .replace(/\]\(rule:[a-z-]+\)/g, '');
        assert.doesNotMatch(bare, /\]\(|<(?!br>)[a-z/!]|```|!\[|\[b\]/, markdown);
      }
    });
});
