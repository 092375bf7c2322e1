import { enums } from '../plan/vocabulary';
import {
  type AnswerContext,
  type AnswerField,
  type Proposals,
  propose,
  type RawAnswers,
  readAnswers,
} from '../service/new-plan-answers';
import { type Language, render } from '../texts/localized';
import type { Terminal } from './terminal';
import { say, type TextKey } from './texts';

/** What a new plan is made of: the answers, and the file it is to be in. */
export interface Asked {
  readonly raw: RawAnswers;
  readonly file: string | undefined;
}

interface Question {
  readonly answer: 'agency' | 'year' | 'level' | 'profile' | 'superior' | 'parentNumber' | 'parentDate' | 'units';
  readonly text: TextKey;
  /** Whose problems are about this answer. */
  readonly field?: AnswerField;
  /** What is meant by an empty line, shown in brackets; without it an empty line leaves the answer out. */
  likely?(proposals: Proposals, language: Language): string | undefined;
  /** Whether there is anything to ask, after what has been answered. */
  applies?(proposals: Proposals): boolean;
}

/** A plan of a ministry or a province has none above it. */
const hasParent = ({ level }: Proposals) => level !== 'ministry' && level !== 'province';

const QUESTIONS: readonly Question[] = [
  { answer: 'agency', text: 'askAgency', field: 'agency' },
  { answer: 'year', text: 'askYear', field: 'year', likely: ({ year }) => String(year) },
  {
    answer: 'level',
    text: 'askLevel',
    field: 'level',
    likely: ({ level }, language) => enums.level.find(({ en }) => en === level)?.[language],
  },
  { answer: 'profile', text: 'askProfile', field: 'profile', likely: ({ profile }) => profile.id },
  { answer: 'superior', text: 'askSuperior', likely: ({ superior }) => superior, applies: hasParent },
  { answer: 'parentNumber', text: 'askParentNumber', applies: hasParent },
  { answer: 'parentDate', text: 'askParentDate', field: 'parentDate', applies: hasParent },
  { answer: 'units', text: 'askUnits', field: 'units' },
];

/**
 * Asks for what has not been given, each question until its answer can be used.
 *
 * @param taken whether a file is there that must not be written over
 */
export async function askForPlan(
  terminal: Terminal,
  given: Asked,
  context: AnswerContext,
  language: Language,
  taken: (path: string) => boolean,
): Promise<Asked | { readonly stopped: number }> {
  try {
    let raw = given.raw;
    for (const question of QUESTIONS) {
      const proposals = propose(raw, context);
      if (raw[question.answer] !== undefined || question.applies?.(proposals) === false) continue;
      const likely = question.likely?.(proposals, language);
      const values = { profiles: listed(proposals, language) };
      const answered = await ask(terminal, `${say(language, question.text, values)}${bracketed(likely)}: `, (line) => {
        const next = { ...raw, [question.answer]: line === '' ? likely : line };
        const problem = (readAnswers(next, context).problems ?? []).find(({ field }) => field === question.field);
        if (problem) return `${render(problem.message, language)}\n`;
        raw = next;
        return undefined;
      });
      if (answered) return answered;
    }
    let file = given.file;
    if (file === undefined) {
      const likely = propose(raw, context).file;
      const answered = await ask(terminal, `${say(language, 'askFile')}${bracketed(likely)}: `, (line) => {
        const path = line === '' ? likely : line;
        if (taken(path)) return `${say(language, 'askOtherFile', { path })}\n`;
        file = path;
        return undefined;
      });
      if (answered) return answered;
    }
    return { raw, file };
  } finally {
    terminal.close();
  }
}

/** Asks until `take` has nothing against the line; what it has stands before the question when it is asked again. */
async function ask(
  terminal: Terminal,
  question: string,
  take: (line: string) => string | undefined,
): Promise<{ readonly stopped: number } | undefined> {
  let before = '';
  for (;;) {
    const typed = await terminal.ask(before + question);
    if ('stopped' in typed) return typed;
    const objection = take(typed.line.trim());
    if (objection === undefined) return undefined;
    before = objection;
  }
}

function bracketed(likely: string | undefined): string {
  return likely === undefined ? '' : ` [${likely}]`;
}

function listed({ profiles }: Proposals, language: Language): string {
  return profiles.map(({ id, name }) => `\n  ${id} – ${name[language]}`).join('');
}
