import assert from 'node:assert/strict';
import { type PlanDocument, readDocument } from '../../../server/src/plan/document';
import { applyEdits, type Insertable, insertItems, insertKey, type TextEdit } from '../../../server/src/plan/edit';

/** The text after an edit; a head that shows how deep the author indents is put before it for the time being. */
function edited(text: string, edit: (document: PlanDocument) => TextEdit | undefined, indent = '  '): string {
  const head = `kế hoạch:${text.includes('\r') ? '\r' : ''}\n${indent}tên: K\n`;
  const document = readDocument(head + text);
  const made = edit(document);
  return made ? applyEdits(head + text, [made]).slice(head.length) : text;
}

const area: Insertable = {
  area: 'Mới',
  tasks: [{ name: 'Việc', products: ['A', { text: 'B, b', deadline: 'Quý I' }] }],
};

describe('insertItems', () => {
  const cases: readonly { name: string; text: string; at?: number; result: string }[] = [
    {
      name: 'between two areas, with the empty line the author leaves',
      text: 'lĩnh vực:\n  # I\n  - tên: Một\n    nhiệm vụ:\n      - tên: a\n\n  # II\n  - tên: Hai\n',
      at: 1,
      result:
        'lĩnh vực:\n  # I\n  - tên: Một\n    nhiệm vụ:\n      - tên: a\n\n  - tên: Mới\n    nhiệm vụ:\n      - tên: Việc\n        sản phẩm:\n          - A\n          - nội dung: B, b\n            tiến độ: Quý I\n\n  # II\n  - tên: Hai\n',
    },
    {
      name: 'in front of the first, whose comment stays with it',
      text: 'areas: # all\n# one\n- area: Một\n- area: Hai\nfunding: [a]\n',
      at: 0,
      result:
        'areas: # all\n- area: Mới\n  tasks:\n    - name: Việc\n      products:\n        - A\n        - text: B, b\n          deadline: Quý I\n# one\n- area: Một\n- area: Hai\nfunding: [a]\n',
    },
    {
      name: 'behind the last, before the next key of the root, in 4 columns and CRLF',
      text: 'lĩnh vực:\r\n    -   tên: Một\r\n\r\nkinh phí:\r\n    - a\r\n',
      result:
        'lĩnh vực:\r\n    -   tên: Một\r\n    -   tên: Mới\r\n        nhiệm vụ:\r\n            - tên: Việc\r\n              sản phẩm:\r\n                  - A\r\n                  - nội dung: B, b\r\n                    tiến độ: Quý I\r\n\r\nkinh phí:\r\n    - a\r\n',
    },
    {
      name: 'where a dash stands alone on its line',
      text: 'lĩnh vực:\n  -\n    tên: Một\n',
      result:
        'lĩnh vực:\n  -\n    tên: Một\n  - tên: Mới\n    nhiệm vụ:\n      - tên: Việc\n        sản phẩm:\n          - A\n          - nội dung: B, b\n            tiến độ: Quý I\n',
    },
    {
      name: 'into a flow list, in its place and in the spelling of the file',
      text: 'lĩnh vực: [{ tên: Một }, { tên: Hai }]\n',
      at: 1,
      result:
        'lĩnh vực: [{ tên: Một }, { tên: Mới, nhiệm vụ: [{ tên: Việc, sản phẩm: [A, { nội dung: "B, b", tiến độ: Quý I }] }] }, { tên: Hai }]\n',
    },
    {
      name: 'into an empty list in brackets, as lines',
      text: 'lĩnh vực: [] # chưa có\nkinh phí: []\n',
      result:
        'lĩnh vực: # chưa có\n  - tên: Mới\n    nhiệm vụ:\n      - tên: Việc\n        sản phẩm:\n          - A\n          - nội dung: B, b\n            tiến độ: Quý I\nkinh phí: []\n',
    },
  ];
  for (const { name, text, at, result } of cases)
    it(name, () => {
      assert.equal(
        edited(
          text,
          (document) => insertItems(document, 'root', document.plan.root, 'areas', [area], at),
          text.includes('    -   ') ? '    ' : '  ',
        ),
        result,
      );
    });

  it('keeps a text that stood alone as the first item', () => {
    const text = 'lĩnh vực:\n  - tên: A\n    nhiệm vụ:\n      - tên: x\n        phối hợp: Phòng 1 # một\n';
    assert.equal(
      edited(text, (document) => {
        const task = document.plan.areas[0]?.tasks[0];
        return task && insertItems(document, 'task', task, 'support', ['Phòng 2']);
      }),
      text.replace('phối hợp: Phòng 1 # một', 'phối hợp: # một\n          - Phòng 1\n          - Phòng 2'),
    );
  });
});

describe('insertKey', () => {
  const task = 'lĩnh vực:\n  - tên: A\n    nhiệm vụ:\n      - ';
  const cases: readonly [string, string][] = [
    ['tên: x\n        tiến độ: Quý I\n', 'tên: x\n        tiến độ: Quý I\n        chủ trì: VP\n'],
    ['tên: x\n        chủ trì: # ai\n        ghi chú: y\n', 'tên: x\n        chủ trì: VP # ai\n        ghi chú: y\n'],
    ['{ tên: x, chủ trì: , ghi chú: y }\n', '{ tên: x, chủ trì: VP , ghi chú: y }\n'],
    ['{ tên: x, chủ trì }\n', '{ tên: x, chủ trì: VP }\n'],
    ['{ tên: x, ghi chú: }\n', '{ tên: x, ghi chú:, chủ trì: VP }\n'],
  ];
  for (const [before, after] of cases)
    it(`gives ${JSON.stringify(before)} a lead`, () => {
      assert.equal(
        edited(task + before, (document) => {
          const found = document.plan.areas[0]?.tasks[0];
          return found && insertKey(document, 'task', found, 'lead', 'VP');
        }),
        task + after,
      );
    });
});
