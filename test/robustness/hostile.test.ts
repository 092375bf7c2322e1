import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ATTACKS, hostileTexts } from './hostile-texts';

/** Far more than any of them takes; a text that costs more hangs the editor. */
const MOST_SECONDS = 20;
/** Megabytes of JavaScript's own memory. */
const MOST_MEMORY = 600;

interface Answer {
  readonly rules: readonly string[];
  readonly codes: readonly string[];
  readonly findings: number;
}

/** What has to be said of a text; a finding of any rule where it is nothing in particular. */
const ANSWERS: Readonly<Record<string, string>> = {
  'a billion laughs': 'too-many-aliases',
  'a bomb of merge keys': 'too-many-aliases',
  '3,000 levels of keys': 'too-large',
  '1,300 levels of keys': 'too-deep',
  '100,000 levels of lists': 'too-large',
  '100,000 levels of brackets': 'too-deep',
  '100,000 levels of braces': 'too-deep',
  '150 levels of tasks': 'too-deep',
  '1,500 levels of tasks': 'too-large',
  'a key 100,000 times': 'too-large',
  'a key of a task 100,000 times': 'too-large',
  'a section 100,000 times': 'too-large',
  'one line of 10 MB': 'too-large',
  'one word of 10 MB': 'too-large',
  '100,000 markers of a conflict': 'conflict-marker',
  '100,000 tasks': 'product-missing',
  '20,000 areas': 'area-duplicate',
  '10,000 units': 'unit-unused',
  '100,000 units': 'too-large',
  '20,000 comments that silence': 'unused-suppression',
  '100,000 comments that silence': 'too-large',
};

describe('hostile texts', function () {
  this.timeout(300_000);
  let child: ChildProcess | undefined;
  after(() => child?.kill('SIGKILL'));

  /** Asks a process with little memory; it is ended if it takes too long, and another one is started for the next. */
  async function ask(question: object): Promise<Answer> {
    child ??= fork(join(__dirname, 'hostile-child.ts'), {
      execArgv: ['--require', 'tsx/cjs', `--max-old-space-size=${MOST_MEMORY}`],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const own = child;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), (MOST_SECONDS + 5) * 1_000);
    try {
      own.send(question);
      const answered = once(own, 'message', { signal: late.signal });
      const ended = once(own, 'exit', { signal: late.signal }).then(([code, signal]) => {
        throw new Error(`ended with ${code ?? signal}: out of memory?`);
      });
      ended.catch(() => undefined);
      const [answer] = await Promise.race([answered, ended]);
      return answer;
    } catch (error) {
      own.kill('SIGKILL');
      child = undefined;
      throw late.signal.aborted ? new Error(`takes more than ${MOST_SECONDS} s`) : error;
    } finally {
      clearTimeout(timer);
      late.abort();
    }
  }

  for (const name of Object.keys(hostileTexts))
    it(`are told for what they are: ${name}${ANSWERS[name] ? `: ${ANSWERS[name]}` : ''}`, async () => {
      const { rules, codes, findings } = await ask({ name });
      const wanted = ANSWERS[name];
      assert.ok(findings > 0, 'a plan that is none goes without a finding');
      if (wanted) assert.ok([...rules, ...codes].includes(wanted), JSON.stringify({ rules, codes }));
    });

  it('cannot make a pattern start over and over, in any text of a plan', async () => {
    for (const attack of ATTACKS)
      for (const end of ['', 'x\n!'])
        try {
          await ask({ name: '', attack, length: 8_000, end });
        } catch (error) {
          throw new Error(`“${attack}” again and again, then ${JSON.stringify(end)}`, { cause: error });
        }
  });
});
