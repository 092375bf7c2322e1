import type { PlanDocument } from '../../plan/document';
import type { KeyUse } from '../../plan/entity';
import type { Spelling } from '../../plan/vocabulary';
import { defineRule, type Fix } from '../rule';
import { respell, spellingNames, titleOfRespelling } from './respell';

/** So many of the other places are shown beside the first; the fix takes them all. */
const MOST_RELATED = 20;

export const mixedKeys = defineRule({
  id: 'mixed-keys',
  severity: 'hint',
  scope: 'plan',
  fixable: true,
  title: { vi: 'Khóa viết lẫn hai thứ tiếng', en: 'Keys in two languages' },
  messages: {
    mixed: {
      vi: 'Khóa “{key}” viết bằng {minor} trong khi phần lớn tệp dùng {major} ({count} khóa như vậy). Nên viết thống nhất, ở đây là “{to}”.',
      en: 'The key “{key}” is {minor} while most of the file is {major} (keys of this kind: {count}). Better keep to one; here that is “{to}”.',
    },
    here: { vi: 'Khóa này cũng vậy.', en: 'So is this key.' },
  },
  sees: ({ spellings }) => `${spellings.vi} ${spellings.en}`,
  check(_plan, _frame, report, document) {
    const minor: Spelling = document.style.spelling === 'vi' ? 'en' : 'vi';
    const uses = minorityOf(document, minor);
    const [first, ...others] = uses;
    if (!first) return;
    report({
      at: first.key,
      message: 'mixed',
      values: {
        key: first.key.value,
        to: first.match?.field[document.style.spelling] ?? '',
        minor: spellingNames[minor],
        major: spellingNames[document.style.spelling],
        count: uses.length,
      },
      related: others.slice(0, MOST_RELATED).map(({ key }) => ({ at: key, message: { text: this.messages.here } })),
      fixes: unify,
    });
  },
});

/** The keys of one spelling in the order of the text; those that both spellings share are of neither. */
function minorityOf(document: PlanDocument, minor: Spelling): KeyUse[] {
  return readable(document).flatMap(({ keys, spellings }) => {
    if (spellings[minor] === 0) return [];
    return keys.filter(({ match }) => match?.spelling === minor).sort((a, b) => a.key.start - b.key.start);
  });
}

/** What stands in a piece that could not be read whole is not known well enough. */
function readable({ pieces }: PlanDocument) {
  return pieces.filter(({ problems }) => problems.length === 0);
}

/** All keys, and the words of closed lists, in the spelling that most keys have. */
function unify(document: PlanDocument): Fix[] {
  const major = document.style.spelling;
  const title = { text: titleOfRespelling, values: { major: spellingNames[major] } };
  return [{ title, edits: respell(readable(document), major), safe: true }];
}
