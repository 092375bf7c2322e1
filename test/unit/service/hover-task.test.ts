import assert from 'node:assert/strict';
import { hoverAt } from '../../../server/src/service/hover';
import { emptyManual } from '../../../server/src/service/manual';
import { checkText } from '../../support/check';

const PLAN = `kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021
  năm: 2021
  cơ quan: Thanh tra tỉnh Khánh Hòa
  bộ quy tắc: khanh-hoa-2021
đơn vị:
  - { mã: VP, tên: Văn phòng }
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - TT: 1.1
        tên: Rà soát *văn bản*
        sản phẩm:
          - Báo cáo rà soát;
          - nội dung: |
              Danh mục:
              - văn bản hết hiệu lực
            tiến độ: Quý II
        tiến độ:
          - { việc: Lập danh mục, tiến độ: Trước 31/01/2021 }
          - Theo quy định
        chủ trì: VP
        thực hiện: Các phòng phối hợp; Thanh tra viên rà soát
        chỉ tiêu: 100%
        trạng thái: đang thực hiện
        tỷ lệ: 40%
      - tên: Việc lớn
        nhiệm vụ:
          - tên: Việc con
`;

function card(words: string, language: 'vi' | 'en' = 'vi', rulePage?: string): string | undefined {
  return hoverAt(checkText(PLAN), PLAN.indexOf(words) + 1, language, emptyManual, rulePage)?.markdown;
}

describe('a hover over a task', () => {
  it('says what comes of it, by when, who does it, how far it is, and what was found', () => {
    const [title, facts, findings] = card('Rà soát *')?.split('\n\n') ?? [];
    assert.equal(title, '**II.1.1** Rà soát \\*văn bản\\*');
    assert.deepEqual(facts?.split('  \n'), [
      '*Sản phẩm:* Báo cáo rà soát; Danh mục – Quý II → T4 30/06/2021',
      '*Tiến độ:* Lập danh mục: Trước 31/01/2021 → T7 30/01/2021; Theo quy định',
      '*Chủ trì:* Văn phòng',
      '*Phối hợp:* Các phòng',
      '*Thực hiện:* Thanh tra viên',
      '*Chỉ tiêu:* 100%',
      '*Trạng thái:* đang thực hiện (40%)',
    ]);
    assert.ok(findings?.split('\n').includes('- **Cảnh báo** · Thời hạn chung chung'), findings);
  });

  it('is there at the number, too, in the language of the user, with links where the client has pages', () => {
    const english = card('1.1\n', 'en', 'command:open?%22{rule}%22') ?? '';
    assert.match(english, /^\*\*II\.1\.1\*\* /u);
    assert.match(english, /\*Lead:\* Văn phòng/u);
    assert.match(english, /- \*\*Warning\*\* · \[Vague deadline\]\(command:open\?%22deadline-vague%22\)/u);
  });

  it('of a heading has nothing of its tasks', () => {
    assert.equal(card('Việc lớn'), '**II.1.2** Việc lớn');
    assert.match(card('Việc con') ?? '', /^\*\*II\.1\.2\.1\*\* Việc con\n\n- \*\*Lỗi\*\* · /u);
  });
});
