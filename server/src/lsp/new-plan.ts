import { rangeOf } from '../plan/tree';
import { type NewPlan, newPlan } from '../service/new-plan';
import {
  type AnswerContext,
  type AnswerProblem,
  propose,
  type RawAnswers,
  readAnswers,
} from '../service/new-plan-answers';
import { type Language, render } from '../texts/localized';
import type { Feature, FeatureHost } from './features';

/** What a client sends with both requests. Whatever is not of its type is as if it had not been answered. */
interface NewPlanParams {
  /** Where the plan is to be: what the user and the workspace have set there holds. */
  readonly uri?: unknown;
  readonly answers?: unknown;
}

/**
 * A new plan from answers, for any client: `reformPlan/newPlanDefaults` says what is likely and what is wrong so far,
 * `reformPlan/newPlan` writes the plan.
 */
export const newPlans: Feature = {
  serve(host) {
    host.connection.onRequest('reformPlan/newPlanDefaults', async (params: NewPlanParams | null) => {
      const { raw, context, language } = await asked(host, params);
      const { year, level, superior, profile, profiles, file } = propose(raw, context);
      return {
        year,
        level: level ?? null,
        superior: superior ?? null,
        profile: profile.id,
        profiles: profiles.map(({ id, name, source }) => ({ id, name: name[language], source: source[language] })),
        file,
        problems: (readAnswers(raw, context).problems ?? []).map(told(language)),
      };
    });
    host.connection.onRequest('reformPlan/newPlan', async (params: NewPlanParams | null) => {
      const { raw, context, language } = await asked(host, params);
      const made = newPlan({ language, ...raw }, context);
      if ('problems' in made) return { problems: made.problems.map(told(language)) };
      return { text: made.text, left: made.analysis.findings.length, ...beginning(made) };
    });
  },
};

async function asked(
  host: FeatureHost,
  params: NewPlanParams | null,
): Promise<{ readonly raw: RawAnswers; readonly context: AnswerContext; readonly language: Language }> {
  const { language, profiles } = await host.settingsOf(textOf(params?.uri) ?? '');
  return { raw: rawOf(params?.answers), context: { today: host.today(), profiles }, language };
}

const told =
  (language: Language) =>
  ({ field, absent, message }: AnswerProblem) => ({ field, absent, message: render(message, language) });

/** Where the author begins: the end of the first line that wants something. */
function beginning({ analysis: { document, findings } }: NewPlan) {
  const [first] = findings;
  if (!first) return {};
  const { line } = document.lines.positionAt(rangeOf(first.at).start);
  const end = document.lines.positionAt(document.lines.lineEnd(line));
  return { begin: end };
}

const TEXTS = [
  ...(['agency', 'level', 'superior', 'title', 'parentNumber', 'parentDate', 'parentIssuer', 'parentTitle'] as const),
  ...(['profile', 'place', 'signer', 'keys', 'eol', 'language'] as const),
] as const satisfies readonly (keyof RawAnswers)[];

function rawOf(given: unknown): RawAnswers {
  const answers = (typeof given === 'object' && given !== null ? given : {}) as Readonly<Record<string, unknown>>;
  const { year, indent, ownNumber, units } = answers;
  const texts = TEXTS.map((name) => [name, textOf(answers[name])] as const).filter(([, text]) => text !== undefined);
  return {
    ...Object.fromEntries(texts),
    year: typeof year === 'number' ? String(year) : textOf(year),
    indent: typeof indent === 'number' ? indent : textOf(indent),
    ownNumber: ownNumber === true,
    units: Array.isArray(units) ? units.flatMap((unit: unknown) => textOf(unit) ?? []) : textOf(units),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
