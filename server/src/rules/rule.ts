import type { PieceReading, PlanDocument } from '../plan/document';
import type { TextEdit } from '../plan/edit';
import type { Prose } from '../plan/entity';
import type { Plan, Task } from '../plan/model';
import type { Span } from '../plan/tree';
import type { Localized, Message, TextValue } from '../texts/localized';
import type { Frame } from './frame';

/** In falling order of weight; also the levels of `--fail-on`. */
export const severities = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** One change of a document that takes a finding away. Offsets are those of the document it was asked for. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
  /** Whether it may be applied unseen (`--fix`, fix all): it says what the author meant, and invents nothing. */
  readonly safe: boolean;
}

/** Fixes are made when somebody asks for them, from the document as it is then. */
export type FixMaker = (document: PlanDocument) => readonly Fix[];

export interface Related {
  readonly at: Span;
  readonly message: Message;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: Span;
  readonly message: Message;
  readonly related: readonly Related[];
  readonly fixes: FixMaker | undefined;
}

/** What a rule says; `message` is one of its own messages by name. */
export interface Report<Key extends string> {
  readonly at: Span;
  readonly message: Key;
  readonly values?: Readonly<Record<string, TextValue>>;
  readonly related?: readonly Related[];
  readonly fixes?: FixMaker;
  /** Where one rule says weightier and lighter things (an issue window that is near, a standing duty). */
  readonly severity?: Severity;
}

export type Reporter<Key extends string> = (report: Report<Key>) => void;

/** What a rule's page says beside its title and messages. Kept apart from the rule: checking never needs it. */
export interface RulePage {
  /** What it finds and why that matters, in two or three sentences. */
  readonly about: Localized;
  /** The law, decree or section of the source document it rests on. */
  readonly ground: Localized;
}

/** Pages by the id of their rule. */
export type RulePages = Readonly<Record<string, RulePage>>;

/** Everything about a rule that settings and SARIF are generated from. */
export interface RuleInfo<Key extends string = string> {
  readonly id: string;
  /** Default severity; a user may set another, or switch the rule off. */
  readonly severity: Severity;
  /** A noun phrase without a final stop. */
  readonly title: Localized;
  /** Each says what is wrong, why, and what to do. */
  readonly messages: Readonly<Record<Key, Localized>>;
  /** Whether some of its findings carry a fix. */
  readonly fixable: boolean;
}

/**
 * A rule and what it looks at. The narrower the scope, the less runs again after an edit:
 * `prose` one text, `task` one leaf task or heading, `piece` one piece as it was read, `plan` everything.
 * A rule of the first three sees only its subject and the frame, so that its findings stay valid while both do.
 */
export type Rule<Key extends string = string> = RuleInfo<Key> &
  (
    | { readonly scope: 'prose'; check(prose: Prose, frame: Frame, report: Reporter<Key>): void }
    | { readonly scope: 'task'; check(task: Task, frame: Frame, report: Reporter<Key>): void }
    | { readonly scope: 'piece'; check(piece: PieceReading, frame: Frame, report: Reporter<Key>): void }
    | {
        readonly scope: 'plan';
        /** Fixes take the plan from the document they are given: the findings may be older than that. */
        check(plan: Plan, frame: Frame, report: Reporter<Key>, document: PlanDocument): void;
        /**
         * Everything the rule looks at in a piece that holds a task, put in words: while it stays the same in the piece
         * that is edited, the findings made before still hold, and the rule does not run. Absent: it runs on every key.
         * Asked on every key, so it must cost no more than a look at that one piece.
         */
        sees?(reading: PieceReading, frame: Frame): string;
      }
  );

/** For a rule over the whole plan that looks at no task. */
export const seesNoTask = (): string => '';

/** Keeps the names of a rule's messages as types, so that a report of an unknown one does not compile. */
export function defineRule<Key extends string>(rule: Rule<Key>): Rule<Key> {
  return rule;
}
