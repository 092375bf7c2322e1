import assert from 'node:assert/strict';
import { offered, refactored } from '../../../support/refactor';

const PLAN = 'kế hoạch:\n  tên: Kế hoạch CCHC năm 2021\n  năm: 2021\n  cơ quan: Thanh tra tỉnh\n';

const AREAS = `lĩnh vực:
  - tên: Chỉ đạo, điều hành
    nhiệm vụ:
      - tên: A
        sản phẩm: [B]
        tiến độ: Quý I/2021
        chủ trì: Chánh Văn phòng
        phối hợp: [Phòng Nghiệp vụ 1, Các phòng]
      - tên: C
        sản phẩm: [D]
        tiến độ: Quý I/2021
        thực hiện: Văn phòng chủ trì; chuyên trách CCHC theo dõi; lưu hồ sơ
`;

const added = (text: string, units: string) => text.replace('lĩnh vực:', `${units}lĩnh vực:`);

describe('declaring the units that have work', () => {
  it('writes the list where it belongs, with ids, names and certain kinds', () => {
    assert.equal(
      refactored(PLAN + AREAS.replace('Chánh', '‸Chánh'), 'Declare 3 units'),
      PLAN +
        added(
          AREAS,
          `đơn vị:
  - mã: PNV1
    tên: Phòng Nghiệp vụ 1
    loại: phòng
  - mã: VP
    tên: Văn phòng
    loại: phòng
  - mã: CTCCHC
    tên: Chuyên trách CCHC
    loại: vị trí
`,
        ),
    );
  });

  it('goes on a list in its manner', () => {
    const list = (units: string) => PLAN + added(AREAS, `đơn vị:\n${units}`);
    assert.equal(
      refactored(list('  - tên: ‸Văn phòng\n  - tên: Chuyên trách CCHC\n'), 'Declare'),
      list('  - tên: Văn phòng\n  - tên: Chuyên trách CCHC\n  - tên: Phòng Nghiệp vụ 1\n    loại: phòng\n'),
    );
    assert.equal(
      refactored(list('  - { mã: van-phong, tên: ‸Văn phòng }\n  - { mã: ct, tên: Chuyên trách CCHC }\n'), 'Declare'),
      list(
        '  - { mã: van-phong, tên: Văn phòng }\n  - { mã: ct, tên: Chuyên trách CCHC }\n  - mã: phong-nghiep-vu-1\n    tên: Phòng Nghiệp vụ 1\n    loại: phòng\n',
      ),
    );
  });

  it('gives ids that nobody has, and none to a name that is as short', () => {
    const list = PLAN + added(AREAS.replace('Chánh Văn phòng', 'STP'), 'đơn vị: [{ mã: PNV1, tên: ‸VP }]\n');
    const result = refactored(list, 'Declare 4');
    assert.ok(result?.includes('{ tên: STP }, { mã: PNV1-2, tên: Phòng Nghiệp vụ 1, loại: phòng }'), result);
    assert.ok(result?.includes('{ mã: VP2, tên: Văn phòng, loại: phòng }'), result);
  });

  it('gives rooms no kind where the plan counts rooms in its texts', () => {
    const result = refactored(
      PLAN + AREAS.replace('sản phẩm: [B]', 'sản phẩm: [Kiểm tra 6/6 phòng]').replace('Chánh', '‸Chánh'),
      'Declare',
    );
    assert.ok(result?.includes('    tên: Phòng Nghiệp vụ 1\n  - mã: VP\n    tên: Văn phòng\n  - mã'), result);
  });

  it('is offered in the list and on a name that is not in it', () => {
    const list = PLAN + added(AREAS, 'đơn vị:\n  - tên: Phòng Nghiệp vụ 1\n');
    const declares = (words: string) =>
      offered(list.replace(words, `‸${words}`)).filter((title) => title.startsWith('Declare'));
    for (const words of ['đơn vị', 'Chánh', 'thực hiện: Văn'.slice(11)]) assert.equal(declares(words).length, 1, words);
    for (const words of ['Phòng Nghiệp vụ 1, Các', 'tên: A', 'Quý I']) assert.deepEqual(declares(words), [], words);
  });

  it('is not offered where all are declared, or one name would be taken for two', () => {
    const all = 'đơn vị:\n  - tên: ‸Văn phòng\n  - tên: Phòng Nghiệp vụ 1\n  - tên: Chuyên trách CCHC\n';
    assert.deepEqual(offered(PLAN + added(AREAS, all)), []);
    const several = AREAS.replace('Chánh Văn phòng', '‸Phòng Thanh tra và Pháp chế').replace(
      'Văn phòng chủ trì',
      'Pháp chế chủ trì; Phòng Thanh tra phối hợp',
    );
    assert.deepEqual(
      offered(PLAN + several).filter((title) => title.startsWith('Declare')),
      [],
    );
  });
});
