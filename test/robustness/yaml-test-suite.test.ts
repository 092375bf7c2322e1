import assert from 'node:assert/strict';
import { EVERYTHING, exercise, type Thoroughness } from '../support/exercise';
import { startWatchdog } from '../support/watchdog';
import { yamlTestSuite } from '../support/yaml-test-suite';

const indented = (text: string, by: string) => text.replace(/^(?=.)/gm, by);

/** A sound plan with a text at the place of some values. */
const inPlan = (value: string) => `# reform-plan: bỏ qua tệp area-missing, section-missing – không phải điều thử ở đây
kế hoạch:
  tên: Kế hoạch cải cách hành chính năm 2021
  năm: 2021
  cơ quan: ${value}
lĩnh vực:
  - tên: Cải cách thể chế
    nhiệm vụ:
      - tên: Rà soát văn bản
        sản phẩm:
          - Báo cáo
        tiến độ: ${value.replaceAll('\n', '\n      ')}
        chủ trì: Văn phòng
mục tiêu: ${value}
`;

/** Where most of a text is always the same, some of its places will do. */
const MOST: Thoroughness = { hovers: 50, actions: 5 };

const places: readonly (readonly [name: string, place: (text: string) => string, how: Thoroughness])[] = [
  ['as a whole file', (text) => text, EVERYTHING],
  ['as the value of a key', (text) => inPlan(`\n${indented(text, '    ')}`), MOST],
  ['behind a key, on its line', (text) => inPlan(text.trimEnd().replaceAll('\n', '\n    ')), MOST],
];

const ends: readonly (readonly [name: string, end: (text: string) => string])[] = [
  ['LF', (text) => text],
  ['CRLF', (text) => text.replace(/\r?\n/g, '\r\n')],
];

describe('the public YAML test suite', function () {
  this.timeout(300_000);
  const watchdog = startWatchdog();
  after(() => watchdog.stop());

  it('is all there', () => assert.ok(yamlTestSuite.length >= 400, `${yamlTestSuite.length} cases`));

  for (const [where, place, how] of places)
    for (const [end, ended] of ends)
      it(`holds up ${where}, with ${end}: the checker, each fix, every feature at every place`, () => {
        for (const { id, name, text: yaml } of yamlTestSuite) {
          const text = ended(place(yaml));
          const about = `${id} (${name}) ${where}, ${end}:\n${text}`;
          watchdog.during(about, () => {
            try {
              exercise(text, how);
            } catch (error) {
              throw new Error(about, { cause: error });
            }
          });
        }
      });
});
