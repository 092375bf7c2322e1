import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDocument } from '../../../../server/src/plan/document';
import { applyEdits } from '../../../../server/src/plan/edit';
import { traceHover } from '../../../../server/src/service/trace/hover';
import { type LensContext, lensesOf, lensText } from '../../../../server/src/service/trace/lenses';
import { occurrencesOf } from '../../../../server/src/service/trace/references';
import { planRename, renameIn, renameRefusal } from '../../../../server/src/service/trace/rename';
import { definitionOf, type Subject, subjectAt } from '../../../../server/src/service/trace/subject';
import { createTracer } from '../../../../server/src/service/trace/tracer';
import { render } from '../../../../server/src/texts/localized';
import { foldId } from '../../../../server/src/workspace/plan-facts';
import { indexOf, provinceFiles } from '../../../support/workspace';

type Texts = Record<string, string>;

async function contextOf(texts: Texts, path: string): Promise<LensContext> {
  const plans = await indexOf(texts);
  const tracer = createTracer(plans);
  const facts = plans.plan(path)?.facts ?? assert.fail(path);
  return { plans, above: tracer.above(path), below: tracer.below(path), path, facts, language: 'vi' };
}

/** What stands at the last character of some words. */
function subjectOf({ facts, path }: LensContext, texts: Texts, words: string): Subject {
  const at = texts[path]?.indexOf(words) ?? -1;
  assert.ok(at >= 0, words);
  return subjectAt(facts, at + words.length) ?? assert.fail(`nothing at ${words}`);
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** The files after an id has been renamed; the reason where it is refused. */
async function renamed(texts: Texts, path: string, words: string, to: string): Promise<Texts | string> {
  const context = await contextOf(texts, path);
  const plan = planRename(context, subjectOf(context, texts, words), to, nameOf);
  if (plan.kind === 'refused') return render(plan.why, 'vi');
  return Object.fromEntries(
    plan.paths.map((file) => {
      const text = texts[file] ?? '';
      return [file, applyEdits(text, renameIn(readDocument(text), plan.from, plan.to))];
    }),
  );
}

const head = (agency: string) => `kế hoạch:\n  tên: KH 2026\n  năm: 2026\n  cơ quan: ${agency}\n`;
const parentOf = (more: string) => `kế hoạch cấp trên:\n  số: 1/KH-X\n  ngày: 01/12/2025\n  cơ quan: X\n${more}`;
const tasks = (...lines: string[]) =>
  `lĩnh vực:\n  - tên: Cải cách thể chế\n    nhiệm vụ:\n${lines.map((line) => `      - { ${line} }\n`).join('')}`;

/** A sở with a list of its own, and a centre below it that names an id of that list. */
const THREE_LEVELS = {
  '/w/so.plan.yaml':
    head('Sở A') +
    parentOf('  nhiệm vụ được giao:\n    - { mã: GV-1, nội dung: Một }\n    - { mã: GV-2, nội dung: Hai }\n') +
    tasks('tên: Việc của sở, cụ thể hóa: [GV-1]'),
  '/w/trung-tam.plan.yaml':
    head('Trung tâm B') + parentOf('  tệp: so.plan.yaml\n') + tasks('tên: Việc của trung tâm, cụ thể hóa: [gv-1, 1.1]'),
};

describe('between plans', () => {
  it('an id is looked for in the own list, then among the tasks above, then in the list above', async () => {
    const path = '/w/trung-tam.plan.yaml';
    const context = await contextOf(THREE_LEVELS, path);
    const go = (words: string) =>
      definitionOf(context.plans, path, context.facts, subjectOf(context, THREE_LEVELS, words)).map(
        ({ path: file, at }) => [nameOf(file), THREE_LEVELS[file as keyof typeof THREE_LEVELS].slice(at.start, at.end)],
      );
    assert.deepEqual(go('[gv-1'), [['so.plan.yaml', 'GV-1']]);
    assert.deepEqual(go('gv-1, 1.1'), [['so.plan.yaml', 'Việc của sở']]);
    assert.deepEqual(go('so.plan'), [['so.plan.yaml', '']]);
  });

  it('an id of a list is renamed in the plans below, too, from either end', async () => {
    for (const [path, words] of [
      ['/w/so.plan.yaml', 'mã: GV-1'],
      ['/w/so.plan.yaml', 'cụ thể hóa: [GV-1'],
      ['/w/trung-tam.plan.yaml', '[gv-1'],
    ] as const)
      assert.deepEqual(
        await renamed(THREE_LEVELS, path, words, 'NV.1'),
        {
          '/w/so.plan.yaml': THREE_LEVELS['/w/so.plan.yaml'].replaceAll('GV-1', 'NV.1'),
          '/w/trung-tam.plan.yaml': THREE_LEVELS['/w/trung-tam.plan.yaml'].replace('gv-1', 'NV.1'),
        },
        words,
      );
    assert.match(
      String(await renamed(THREE_LEVELS, '/w/so.plan.yaml', 'mã: GV-1', 'gv-2')),
      /“gv-2” đã được dùng trong so/,
    );
    assert.match(
      String(await renamed(THREE_LEVELS, '/w/so.plan.yaml', 'mã: GV-1', '1.1')),
      /“1\.1” đã được dùng trong trung-tam/,
    );
    assert.match(String(await renamed(THREE_LEVELS, '/w/trung-tam.plan.yaml', 'gv-1, 1.1', 'x')), /số của nhiệm vụ/);
    const broken = {
      ...THREE_LEVELS,
      '/w/trung-tam.plan.yaml': `${THREE_LEVELS['/w/trung-tam.plan.yaml']}ghi chú: "\n`,
    };
    assert.match(
      String(await renamed(broken, '/w/so.plan.yaml', 'mã: GV-1', 'x')),
      /trung-tam\.plan\.yaml còn lỗi YAML/,
    );
  });

  it('a renamed id reads back as it was given, and nothing else changes', async () => {
    const styles = ['GV-1', "'GV-1'", '"GV-1"', '"\\x47V-1"'];
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...' a:#,[]{}\'"\\-&*?|>%@`!ữ1.'), minLength: 1, maxLength: 12 }),
        fc.constantFrom(...styles),
        fc.constantFrom(...styles),
        async (to, inList, inUse) => {
          const text =
            head('Sở A') +
            parentOf(
              `  nhiệm vụ được giao:\n    - mã: ${inList}\n      nội dung: Một\n    - { mã: ${inList}, nội dung: Hai }\n`,
            ) +
            tasks(`tên: Việc, cụ thể hóa: [${inUse}, khác]`);
          const edits = renameIn(readDocument(text), foldId('GV-1'), to.trim());
          if (to.trim() === '') return;
          const { plan } = readDocument(applyEdits(text, edits));
          assert.deepEqual(
            plan.parent?.assignments.map(({ id, text: words }) => [id?.value, words?.value]),
            [
              [to.trim(), 'Một'],
              [to.trim(), 'Hai'],
            ],
          );
          assert.deepEqual(
            plan.areas[0]?.tasks[0]?.implements.map(({ value }) => value),
            [to.trim(), 'khác'],
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('every place of a thing is found from every other one of them', async () => {
    const texts = provinceFiles();
    const all = async (path: string, words: string) => {
      const context = await contextOf(texts, path);
      const { tasks: declared, entries, uses } = occurrencesOf(context, subjectOf(context, texts, words));
      return [...declared, ...entries, ...uses].map(({ path: file, at }) => `${nameOf(file)}:${at.line}`);
    };
    const expected = await all('/w/ubnd-tinh.plan.yaml', 'Rà soát, hệ thống');
    assert.equal(expected.length, 1 + 3 + 4);
    for (const [path, words] of [
      ['/w/so-tu-phap.plan.yaml', 'mã: II.1.1'],
      ['/w/so-tu-phap.plan.yaml', 'cụ thể hóa: [II.1.1'],
      ['/w/so-khoa-hoc-va-cong-nghe.plan.yaml', 'cụ thể hóa: [II.1.1'],
    ] as const)
      assert.deepEqual(await all(path, words), expected);
  });

  it('lenses and hovers say nothing of an id that nobody knows, and nothing throws', async () => {
    const texts = { '/w/a.plan.yaml': head('Sở A') + parentOf('') + tasks('tên: Việc, cụ thể hóa: [GV-9]') };
    const context = await contextOf(texts, '/w/a.plan.yaml');
    assert.deepEqual(lensesOf(context), []);
    const subject = subjectOf(context, texts, '[GV-9');
    assert.equal(traceHover(context, subject, 'vi', { hrefOf: () => '', shownPath: nameOf }), undefined);
    assert.match(
      render(renameRefusal(context, subject) ?? assert.fail(), 'vi'),
      /Không có nhiệm vụ được giao nào mã “GV-9”/,
    );
    assert.equal(lensText(context, { kind: 'below', index: 99 }), undefined);
  });

  it('a hover shows text of a plan as text, in both languages', async () => {
    const evil = '[x](command:evil) <b>**';
    const texts = {
      '/w/a.plan.yaml':
        head(JSON.stringify(evil)) +
        parentOf(`  nhiệm vụ được giao:\n    - { mã: GV-1, nội dung: ${JSON.stringify(evil)} }\n`) +
        tasks('tên: Việc, cụ thể hóa: [GV-1]'),
    };
    const context = await contextOf(texts, '/w/a.plan.yaml');
    for (const language of ['vi', 'en'] as const) {
      const text = traceHover(context, subjectOf(context, texts, '[GV-1'), language, {
        hrefOf: () => 'file:///a',
        shownPath: nameOf,
      });
      assert.ok(text && !text.includes('[x](command') && !text.includes('<b>'), text);
      assert.deepEqual(
        [...text.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, target]) => target),
        ['file:///a', 'file:///a'],
      );
    }
  });
});
