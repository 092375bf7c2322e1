/** Patterns that are not proven to take linear time, each with what bounds it. */
export const exceptions: readonly { readonly file: string; readonly begins: string; readonly why: string }[] = [
  {
    file: 'server/src/cli/find.ts',
    begins: 'ya?ml[^/]*$',
    why: 'reads what the user has written on the own command line, whose length the system limits',
  },
  {
    file: 'server/src/cli/run.ts',
    begins: '\\(Did you mean',
    why: 'reads a message of the argument parser about the own command line',
  },
  {
    file: 'server/src/plan/edit.ts',
    begins: '(?:\\ufeff|[&!]\\S* +)+$',
    why: 'reads the last 200 characters in front of a key',
  },
  {
    file: 'server/src/rules/deadlines/event-fixes.ts',
    begins: '^(.{1,80}?) (?:đã )?',
    why: 'begins at the start, and the only part that can be tried again is 80 characters long',
  },
  {
    file: 'server/src/rules/deadlines/plan-topics.ts',
    begins: '[\\s,]+$',
    why: 'reads the name of a plan: 16 words of 30 characters at the most',
  },
  {
    file: 'server/src/rules/issuance/report-words.ts',
    begins: '(?:chế độ (?:thông tin,? )?báo cáo',
    why: 'no proof within the time: what may come several times are three fixed words, and none of them begins a match',
  },
  {
    file: 'server/src/rules/people/language/vocabulary.ts',
    begins: '\\s*[|\\n]\\s*',
    why: 'reads a list that stands in the same file',
  },
  {
    file: 'server/src/rules/structure/missing-content.ts',
    begins: '(?:^|\\s)của\\s+',
    why: 'reads the last 200 characters of the title',
  },
  {
    file: 'server/src/rules/tracing/new-task.ts',
    begins: '[;.,]+$',
    why: 'reads the name of a task, cut to its longest length before',
  },
  {
    file: 'server/src/law/citation.ts',
    begins: '(?<!\\d)(?<serial>\\d{1,6}[a-z]?)',
    why: 'no proof within the time: every part is bounded by a number',
  },
  {
    file: 'server/src/rules/deadlines/plan-topics.ts',
    begins: '(?<![a-zA-Z',
    why: 'no proof within the time: both that begin so have a fixed list of words, or 16 words of 30 characters behind it',
  },
];

/** Patterns made of words that are known only when they are used; what they are made of. */
export const madeLate: readonly { readonly file: string; readonly of: string; readonly why: string }[] = [
  {
    file: 'server/src/rules/issuance/bases-parent.ts',
    of: `\`^\${kind}\\\\s+\``,
    why: 'begins at the start and ends with a single repetition',
  },
];
