import assert from 'node:assert/strict';
import { HEAD, offered, refactored } from '../../../support/refactor';

const INTO = 'Move to area: ';

const NUMBERED = `${HEAD}lĩnh vực:
  - tên: Chỉ đạo, điều hành
    nhiệm vụ:
      - TT: 1
        tên: Kiểm tra
      - TT: 2
        tên: Tuyên truyền (sau nhiệm vụ II.1.2)

  - tên: Cải cách thể chế
    nhiệm vụ:
      - TT: 1.1
        tên: Rà soát
      # Hai năm một lần.
      - TT: 1.2
        tên: Theo dõi thi hành pháp luật
        # chờ văn bản mới
        nhiệm vụ:
          - TT: 1.2.1
            tên: Kế hoạch
        # hết
      - TT: 1.3
        tên: Kiểm tra văn bản (xem nhiệm vụ 1.2 và 1.3)

  - tên: Cải cách thủ tục hành chính
    nhiệm vụ:
      - TT: 2.1
        tên: Công khai thủ tục
`;

const at = (text: string, words: string) => text.replace(words, `‸${words}`);

describe('moving a task to another area', () => {
  it('takes comments and sub-tasks along, closes up the numbers and follows them in texts', () => {
    assert.equal(
      refactored(at(NUMBERED, 'TT: 1.2\n'), `${INTO}Cải cách thủ tục`),
      `${HEAD}lĩnh vực:
  - tên: Chỉ đạo, điều hành
    nhiệm vụ:
      - TT: 1
        tên: Kiểm tra
      - TT: 2
        tên: Tuyên truyền (sau nhiệm vụ II.2.2)

  - tên: Cải cách thể chế
    nhiệm vụ:
      - TT: 1.1
        tên: Rà soát
      - TT: 1.2
        tên: Kiểm tra văn bản (xem nhiệm vụ 2.2 và 1.2)

  - tên: Cải cách thủ tục hành chính
    nhiệm vụ:
      - TT: 2.1
        tên: Công khai thủ tục
      # Hai năm một lần.
      - TT: 2.2
        tên: Theo dõi thi hành pháp luật
        # chờ văn bản mới
        nhiệm vụ:
          - TT: 2.2.1
            tên: Kế hoạch
        # hết
`,
    );
  });

  it('names another group in texts, where the number alone would be another task', () => {
    const result = refactored(at(NUMBERED, 'tên: Theo dõi'), `${INTO}Chỉ đạo`);
    assert.ok(result?.includes('tên: Tuyên truyền (sau nhiệm vụ I.3)'));
    assert.ok(result?.includes('(xem nhiệm vụ I.3 và 1.2)'));
    assert.ok(result?.includes('      - TT: 3\n        tên: Theo dõi'));
  });

  it('keeps the numbers behind where two tasks share one', () => {
    const text = NUMBERED.replace('TT: 1.3', 'TT: 1.2');
    const result = refactored(at(text, 'TT: 1.2\n'), `${INTO}Cải cách thủ tục`);
    assert.ok(result?.includes('- TT: 1.2\n        tên: Kiểm tra văn bản'));
  });

  it('writes or leaves out the number as the tasks there do', () => {
    const area = (title: string, ...tasks: string[]) => `  - tên: ${title}\n    nhiệm vụ:\n${tasks.join('')}`;
    const areasOf = (from: string[], to: string[]) =>
      `${HEAD}lĩnh vực:\n${area('Cải cách thể chế', ...from)}${area('Cải cách thủ tục hành chính', ...to)}`;
    const plain = ['      - tên: A\n', '      - tên: B\n'];
    const numbered = ['      - TT: 2.1\n        tên: C\n', '      - { TT: 2.2, tên: D }\n'];
    assert.equal(
      refactored(at(areasOf(plain, numbered), 'tên: A'), INTO),
      areasOf(['      - tên: B\n'], [...numbered, '      - TT: 2.3\n        tên: A\n']),
    );
    assert.equal(
      refactored(at(areasOf(plain, numbered), 'TT: 2.1'), INTO),
      areasOf([...plain, '      - tên: C\n'], ['      - { TT: 2.1, tên: D }\n']),
    );
    assert.equal(
      refactored(at(areasOf(plain, numbered), '{ TT'), INTO),
      areasOf([...plain, '      - { tên: D }\n'], ['      - TT: 2.1\n        tên: C\n']),
    );
  });

  it('follows indentation, empty lines, and the end of the file', () => {
    const text = `lĩnh vực:
- tên: Cải cách thể chế
  nhiệm vụ:
  - tên: A

  - tên: B
    ghi chú: |
      một

      hai

  - tên: C

- tên: Cải cách thủ tục hành chính
  nhiệm vụ:
      - tên: D`;
    const moved = `lĩnh vực:
- tên: Cải cách thể chế
  nhiệm vụ:
  - tên: A

  - tên: C

- tên: Cải cách thủ tục hành chính
  nhiệm vụ:
      - tên: D

      - tên: B
        ghi chú: |
          một

          hai`;
    assert.equal(refactored(at(text, 'tên: B'), INTO), moved);
    assert.equal(refactored(at(text, 'tên: B').replaceAll('\n', '\r\n'), INTO), moved.replaceAll('\n', '\r\n'));
    const back = refactored(`${at(moved, 'tên: D').replace('- ‸', '‸- ')}\n`, `${INTO}Cải cách thể chế`);
    assert.ok(back?.includes('\n  - tên: C\n\n  - tên: D\n\n- tên'), back);
    assert.ok(back?.endsWith('  nhiệm vụ:\n      - tên: B\n        ghi chú: |\n          một\n\n          hai\n'));
  });

  it('is offered on the line of the dash and of the name, for each other area', () => {
    const areas = ['Move to area: Chỉ đạo, điều hành', 'Move to area: Cải cách thủ tục hành chính'];
    const moves = (marked: string) => offered(marked).filter((title) => title.startsWith(INTO));
    assert.deepEqual(moves(at(NUMBERED, 'TT: 1.2\n')), areas);
    assert.deepEqual(moves(at(NUMBERED, 'Theo dõi')), areas);
    assert.deepEqual(moves(at(NUMBERED, '# chờ')), []);
    assert.deepEqual(moves(at(NUMBERED, '# Hai')), []);
    assert.deepEqual(moves(NUMBERED.replace('TT: 1.1', '‸TT: 1.1').replace('TT: 1.3', '‸TT: 1.3')), []);
  });

  it('is not offered for the last task of an area, into an area without tasks or in brackets, and in what cannot be read', () => {
    const moves = (marked: string) => offered(marked).filter((title) => title.startsWith(INTO));
    assert.deepEqual(moves(at(NUMBERED, 'TT: 2.1')), []);
    const other = (tasks: string) => NUMBERED.replace(/ {4}nhiệm vụ:\n {6}- TT: 2\.1\n.*\n/, tasks);
    for (const tasks of [
      '',
      '    nhiệm vụ: []\n',
      '    nhiệm vụ: [{ tên: A }]\n',
      '    nhiệm vụ:\n      -\n        tên: A\n',
    ])
      assert.deepEqual(moves(at(other(tasks), 'TT: 1.1')), ['Move to area: Chỉ đạo, điều hành'], tasks);
    assert.deepEqual(moves(at(NUMBERED.replace('tên: Rà soát', 'tên: "Rà soát'), 'TT: 1.1')), []);
    assert.deepEqual(moves(at(NUMBERED.replace('tên: Rà soát', 'tên: &a Rà soát'), 'TT: 1.1')), []);
  });
});
