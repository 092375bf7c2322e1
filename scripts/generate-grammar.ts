/** The TextMate grammar, made of the vocabulary: `syntaxes/reform-plan.tmLanguage.json`. */
import { enums, vocabulary } from '../server/src/plan/vocabulary';

export function grammarFiles(): Record<string, string> {
  return { 'syntaxes/reform-plan.tmLanguage.json': `${JSON.stringify(grammar(), null, 2)}\n` };
}

/** Longest first, so that "kế hoạch cấp trên" is not taken for "kế hoạch". Letters match in either case and Unicode form. */
function words(list: readonly string[]): string {
  const unique = [...new Set(list.flatMap((word) => [word.normalize('NFC'), word.normalize('NFD')]))];
  return unique.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}

const keys = words(Object.values(vocabulary).flatMap((fields) => fields.flatMap(({ vi, en }) => [vi, en])));
const values = words(Object.values(enums).flatMap((list) => list.flatMap(({ vi, en }) => [vi, en])));

const LETTER = '[\\p{L}\\p{M}\\p{N}_]';
const word = (pattern: string) => `(?<!${LETTER})(?:${pattern})(?!${LETTER})`;

const deadlineWords = [
  'trước(?: ngày)?',
  'chậm nhất(?: là)?',
  'không quá',
  'không muộn hơn',
  'trong (?:thời hạn|vòng)',
  'kể từ(?: ngày| khi)?',
  'h[àằ]ng (?:ngày|tuần|tháng|quý|năm)',
  'quý (?:IV|I{1,3}|[1-4])(?:/\\d{4})?',
  '(?:trong )?tháng \\d{1,2}(?:/\\d{4})?',
  '6 tháng (?:đầu|cuối) năm',
  '\\d{1,3} ngày(?: làm việc)?',
].flatMap((pattern) => [pattern, pattern.normalize('NFD')]);

function grammar(): object {
  return {
    name: 'Reform Plan',
    scopeName: 'source.reform-plan',
    fileTypes: ['plan.yaml', 'plan.yml'],
    patterns: [
      { include: '#comment' },
      { include: '#block' },
      { include: '#key' },
      { include: '#dash' },
      { include: '#value' },
    ],
    repository: {
      comment: {
        begin: '(?:^|(?<=\\s))(?=#)',
        end: '$',
        patterns: [
          {
            match: `(#)\\s*(reform-plan)\\s*(:)\\s*(${words(['bỏ qua', 'ignore'])})(?:\\s+(${words(['tệp', 'file'])})(?=[\\s,]))?((?:[\\s,]+[a-z]+(?:-[a-z]+)+)*)(.*)$`,
            name: 'comment.line.number-sign.suppression.reform-plan',
            captures: {
              '1': { name: 'punctuation.definition.comment.reform-plan' },
              '2': { name: 'keyword.control.directive.reform-plan' },
              '4': { name: 'keyword.control.directive.reform-plan' },
              '5': { name: 'keyword.control.directive.reform-plan' },
              '6': { name: 'entity.name.tag.rule.reform-plan' },
            },
          },
          {
            match: '(#).*$',
            name: 'comment.line.number-sign.reform-plan',
            captures: { '1': { name: 'punctuation.definition.comment.reform-plan' } },
          },
        ],
      },
      key: {
        patterns: [
          {
            match: `(?i)(?:^\\s*|(?<=-\\s)|(?<=[{,])\\s*)(["']?)(${keys})\\1\\s*(:)(?=\\s|$)`,
            captures: {
              '2': { name: 'entity.name.tag.reform-plan' },
              '3': { name: 'punctuation.separator.key-value.reform-plan' },
            },
          },
          {
            match: '(?:^\\s*|(?<=-\\s)|(?<=[{,])\\s*)([^\\s\\-#:{\\[\\]},"\'&*!|>%@][^#:{\\[\\]},]*?)\\s*(:)(?=\\s|$)',
            captures: {
              '1': { name: 'variable.other.unknown-key.reform-plan' },
              '2': { name: 'punctuation.separator.key-value.reform-plan' },
            },
          },
        ],
      },
      dash: {
        match: '^\\s*(-)(?=\\s|$)',
        captures: { '1': { name: 'punctuation.definition.block.sequence.item.reform-plan' } },
      },
      block: {
        comment: 'A block of text: everything indented deeper than its first line',
        begin: '([|>])([1-9]?[-+]?|[-+][1-9]?)\\s*(#.*)?$',
        beginCaptures: {
          '1': { name: 'keyword.control.flow.block-scalar.reform-plan' },
          '2': { name: 'storage.modifier.chomping-indicator.reform-plan' },
        },
        end: '^(?=\\S)|(?!\\G)',
        patterns: [
          {
            begin: '^([ ]+)(?! )',
            end: '^(?!\\1|\\s*$)',
            name: 'meta.text.block.reform-plan',
            patterns: [{ include: '#prose' }],
          },
        ],
      },
      value: {
        patterns: [
          { include: '#double' },
          { include: '#single' },
          { match: `(?i)(?<=:\\s)(?:${values})(?=\\s*(?:$|#|[,}]))`, name: 'constant.language.reform-plan' },
          { include: '#prose' },
        ],
      },
      double: {
        begin: '(?<=[:\\-,\\[{]\\s|^)"|(?<=[\\[{])"',
        end: '"',
        name: 'string.quoted.double.reform-plan',
        patterns: [{ match: '\\\\.', name: 'constant.character.escape.reform-plan' }, { include: '#prose' }],
      },
      single: {
        begin: "(?<=[:\\-,\\[{]\\s|^)'|(?<=[\\[{])'",
        end: "'(?!')",
        name: 'string.quoted.single.reform-plan',
        patterns: [{ match: "''", name: 'constant.character.escape.reform-plan' }, { include: '#prose' }],
      },
      prose: {
        patterns: [{ include: '#citation' }, { include: '#date' }, { include: '#deadline' }, { include: '#percent' }],
      },
      citation: {
        patterns: [
          // Families of the domain guide §6.1: normative, assembly, individual and letter, party.
          {
            match:
              '(?<![\\p{L}\\p{N}/])\\d{1,4}[a-z]?\\s?/\\s?(?:19|20)\\d{2}\\s?/\\s?[A-ZĐ][\\p{L}\\d]*(?:-[A-ZĐ][\\p{L}\\d&]*)*',
            name: 'constant.other.citation.reform-plan',
          },
          {
            match: '(?<![\\p{L}\\p{N}/])\\d{1,5}[a-z]?\\s?/\\s?[A-ZĐ][\\p{L}\\d]*\\s?-\\s?[A-ZĐ][\\p{L}\\d&-]*',
            name: 'constant.other.citation.reform-plan',
          },
          {
            match: '(?<![\\p{L}\\p{N}/])\\d{1,4}-[A-ZĐ][\\p{L}]*/[A-ZĐ][\\p{L}]*',
            name: 'constant.other.citation.reform-plan',
          },
        ],
      },
      date: {
        patterns: [
          {
            match: '(?<![\\p{N}/])\\d{1,2}\\s?/\\s?\\d{1,2}(?:\\s?/\\s?\\d{4})(?![\\p{N}/])',
            name: 'constant.numeric.date.reform-plan',
          },
          { match: '(?<![\\p{N}-])\\d{4}-\\d{2}-\\d{2}(?![\\p{N}-])', name: 'constant.numeric.date.reform-plan' },
          {
            match: '(?<![\\p{N}/])\\d{1,2}/\\d{1,2}(?![\\p{N}/])(?=\\s*(?:$|[;,.)]|h[àằ]ng|năm))',
            name: 'constant.numeric.date.reform-plan',
          },
        ],
      },
      deadline: { match: `(?i)${word(deadlineWords.join('|'))}`, name: 'constant.numeric.deadline.reform-plan' },
      percent: {
        match: '(?<![\\p{N}.,])\\d{1,3}(?:[.,]\\d{1,3})?\\s?%',
        name: 'constant.numeric.percentage.reform-plan',
      },
    },
  };
}
