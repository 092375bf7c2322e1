import { boundUnits } from '../../../rules/issuance/enforcement-article';
import { isBody } from '../../../rules/issuance/level';
import { endingFor } from '../../../rules/issuance/lines';
import { expectedRecipients, namesBody, plain } from '../../../rules/issuance/recipients';
import { signatureOf, signatureProblem, titleWritten } from '../../../rules/issuance/signature';
import { foldKey } from '../../../texts/fold';
import type { Localized } from '../../../texts/localized';
import { formatDate } from '../../../time/date';
import type { Analysis } from '../../analysis';
import type { ValueProvider } from '../types';
import { parentCited } from './citations';
import { LONGEST, whole, words, written } from './proposal';
import { headOf } from './titles';

/** Whom the articles bind, the recipients that profile and level demand and that are still missing, other bodies of the plan. */
export const recipientProposals: ValueProvider = (place) => {
  const { document, frame } = place.analysis;
  const now = foldKey(written(place));
  const lines = (frame.issuance?.recipients ?? []).map(({ value }) => value).filter((line) => foldKey(line) !== now);
  const folded = lines.map(plain);
  const mark = (text: string, usual: ';' | '.') => text + endingFor(lines[0] ?? ';', usual);
  const brief = lines.some((line) => /\(b\/c\)/i.test(line));
  const missing = expectedRecipients(frame).filter(({ recipient, names }) =>
    recipient.kind === 'archive'
      ? !folded.some((line) => /^[-–+*\s]*lưu/u.test(line))
      : !folded.some((line) => names.some((name) => namesBody(line, name))),
  );
  const article = Math.max(0, ...(document.plan.decision?.articles ?? []).map((_, index) => index + 1));
  const bound = `Như Điều ${article}`;
  const first = article > 0 && !folded.some((line) => line.startsWith('như điều')) ? [mark(bound, ';')] : [];
  const others = frame.units.list.flatMap(({ name, kind }) =>
    name && kind?.word === 'external' && !folded.some((line) => namesBody(line, plain(name.value))) ? [name.value] : [],
  );
  return words('phrase', [
    ...first,
    ...missing.map(({ recipient, line }) =>
      mark(brief ? line.replace('(để b/c)', '(b/c)') : line, recipient.kind === 'archive' ? '.' : ';'),
    ),
    ...others.map((name) => mark(name, ';')),
  ]);
};

const CAPACITIES: readonly (readonly [string, Localized])[] = [
  ['KT.', { vi: 'ký thay người đứng đầu', en: 'a deputy for the head' }],
  ['TM.', { vi: 'thay mặt tập thể', en: 'for a body' }],
  ['TL.', { vi: 'thừa lệnh', en: 'by order' }],
  ['TUQ.', { vi: 'thừa ủy quyền', en: 'by authorization' }],
  ['Q.', { vi: 'quyền người đứng đầu', en: 'acting head' }],
];

/** The powers under which the signer can sign, as far as office and authority are written. */
export const capacityProposals: ValueProvider = ({ analysis, language }) => {
  const { signer, authority } = signing(analysis);
  const position = signer?.position;
  const fits = (value: string) =>
    signatureProblem(signatureOf({ position, capacity: { value } }), authority) === undefined &&
    (value !== 'TM.' || isBody(authority ?? ''));
  return CAPACITIES.filter(([power]) => fits(power)).map(([power, name]) =>
    whole('word', power, { detail: name[language], alsoKnownAs: [name.vi, name.en] }),
  );
};

/** The office that issues, or its deputy, as the power that is written demands. */
export const positionProposals: ValueProvider = ({ analysis }) => {
  const { signer, authority } = signing(analysis);
  const head = authority === undefined ? undefined : isBody(authority) ? 'Chủ tịch' : titleWritten(authority);
  if (head === undefined) return [];
  const fits = (value: string) =>
    signatureProblem(signatureOf({ position: { value }, capacity: signer?.capacity }), authority) === undefined;
  return words('word', [head, `Phó ${head}`].filter(fits));
};

/** Who signs elsewhere in the file. */
export const signerNameProposals: ValueProvider = (place) => {
  const { decision, head } = place.analysis.document.plan;
  const now = written(place);
  const names = [decision, head].flatMap((one) => one?.signer?.name?.value ?? []);
  return words(
    'word',
    names.filter((name) => name !== now),
  );
};

function signing({ document, frame }: Analysis) {
  const { decision, head } = document.plan;
  const agency = head?.agency?.value;
  const authority =
    frame.issuance?.authority?.value ?? (agency === undefined ? undefined : isBody(agency) ? agency : headOf(agency));
  return { signer: decision?.signer ?? head?.signer, authority };
}

/** Who issues: the agency, where it is a body, else its head. */
export const authorityProposals: ValueProvider = ({ analysis: { frame } }) => {
  const agency = frame.head?.agency?.value;
  if (agency === undefined) return [];
  return words('word', isBody(agency) ? [agency] : [headOf(agency) ?? '']);
};

const PROVINCE = /(?:^|\s)(?:tỉnh|thành phố)\s+((?:\S+\s+){0,3}\S+)$/iu;

/** The place of issue: the province of the agency or its superior. */
export const placeProposals: ValueProvider = ({ analysis: { frame } }) => {
  const { head, parent } = frame;
  const bodies = [head?.agency, head?.superior, parent?.issuer].flatMap((body) => body?.value.slice(0, LONGEST) ?? []);
  return words(
    'word',
    bodies.map((body) => PROVINCE.exec(body)?.[1] ?? ''),
  );
};

/** The next article: what is issued, from when, who is bound. */
export const articleProposals: ValueProvider = (place) => {
  const { document, frame } = place.analysis;
  const { head, decision } = document.plan;
  const now = foldKey(written(place));
  const others = (decision?.articles ?? []).filter(({ value }) => foldKey(value) !== now);
  const title = head?.title?.value ?? 'Kế hoạch cải cách hành chính';
  const has = (words: RegExp) => others.some(({ value }) => words.test(foldKey(value.slice(0, LONGEST))));
  const lines = [
    ...(has(/ban hành kèm theo/) ? [] : [`Ban hành kèm theo Quyết định này ${title}.`]),
    ...(has(/có hiệu lực/) ? [] : ['Quyết định này có hiệu lực kể từ ngày ký.']),
    ...(has(/thi hành/) ? [] : [`${boundUnits(document.plan, frame)} chịu trách nhiệm thi hành Quyết định này./.`]),
  ];
  const numbers = new Set(others.map(({ value }) => Number(/^Điều\s+(\d{1,3})/iu.exec(value)?.[1] ?? 0)));
  let number = 1;
  while (numbers.has(number)) number++;
  return words(
    'phrase',
    lines.map((line) => `Điều ${number}. ${line}`),
  );
};

/** The plan’s own title, by its year and agency. */
export const titleProposals: ValueProvider = ({ analysis: { frame } }) => {
  const year = frame.year ?? frame.asOf.year;
  const agency = frame.head?.agency?.value;
  return words('phrase', [`Kế hoạch cải cách hành chính năm ${year}${agency === undefined ? '' : ` của ${agency}`}`]);
};

/** What the title says whose plan it is. */
export const agencyProposals: ValueProvider = ({ analysis: { frame } }) =>
  words('unit', [behindOf(frame.head?.title?.value ?? '')]);

function behindOf(title: string): string {
  const at = title.lastIndexOf(' của ');
  return at < 0 ? '' : title.slice(at + 5).trim();
}

/** Whoever issued the plan above. */
export const superiorProposals: ValueProvider = ({ analysis }) => {
  const { parent } = analysis.frame;
  return words('unit', [parent?.issuer?.value ?? parentCited(analysis)?.issuer?.text ?? '']);
};

/** What the bases, and the plan itself, tell of the plan above. */
export const parentProposals: Readonly<Record<'number' | 'date' | 'issuer' | 'title', ValueProvider>> = {
  number: ({ analysis }) => words('citation', [parentCited(analysis)?.canonical ?? '']),
  date: ({ analysis }) => {
    const date = parentCited(analysis)?.date?.date;
    return words('date', date ? [formatDate(date)] : []);
  },
  issuer: ({ analysis }) =>
    words('unit', [parentCited(analysis)?.issuer?.text ?? '', analysis.frame.head?.superior?.value ?? '']),
  title: ({ analysis }) => {
    const { frame } = analysis;
    const issuer = frame.parent?.issuer?.value ?? frame.head?.superior?.value ?? '';
    const province = /(?:tỉnh|thành phố)\s.{1,100}$/iu.exec(issuer)?.[0];
    return words('phrase', [
      province === undefined ? '' : `Kế hoạch cải cách hành chính ${province} năm ${frame.year ?? frame.asOf.year}`,
    ]);
  },
};
