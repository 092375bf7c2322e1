import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { version } from '../../../package.json';
import { type Language, type Message, render } from '../texts/localized';
import type { ConvertFlags } from './convert';
import type { Io } from './io';
import { Mistake } from './mistake';
import type { NewFlags } from './new';
import type { CheckFlags } from './settings';
import { message, say, type TextKey } from './texts';
import type { TraceFlags } from './trace/settings';

/**
 * Runs a command line. Never rejects, and says every mistake in one sentence on standard error.
 *
 * @param argv the words behind the program's name
 * @returns the exit code: 0 fine, 1 findings, 2 wrong use, unreadable files or a fault of ours
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const language = languageOf(argv, io);
  try {
    checkLanguage(argv);
    const outcome = { code: 0 };
    await program(language, io, outcome).parseAsync([...argv], { from: 'user' });
    return outcome.code;
  } catch (error) {
    return await complain(error, argv, io, language).catch(() => 2);
  }
}

function program(language: Language, io: Io, outcome: { code: number }): Command {
  const root = localized(new Command('reform-plan'), language, io)
    .usage(say(language, 'usageProgram'))
    .description(say(language, 'program'))
    .version(version, '-V, --version', say(language, 'version'))
    .helpCommand('help [command]', say(language, 'helpCommand'))
    .addHelpText('after', `\n${say(language, 'programMore')}`);
  const command = (name: string) => localized(root.command(name), language, io);

  command('check')
    .usage(say(language, 'usageCheck'))
    .description(say(language, 'check'))
    .argument('[PATH...]', say(language, 'checkPaths'))
    .option('--format <FORMAT>', say(language, 'format'))
    .option('--as-of <DATE>', say(language, 'asOf'))
    .option('--config <FILE>', say(language, 'config'))
    .option('--fail-on <SEVERITY>', say(language, 'failOn'))
    .option('--fix', say(language, 'fix'))
    .option('--watch', say(language, 'watch'))
    .option('--baseline <FILE>', say(language, 'baseline'))
    .option('--write-baseline <FILE>', say(language, 'writeBaseline'))
    .option('--stdin', say(language, 'stdin'))
    .option('--stdin-filename <NAME>', say(language, 'stdinFilename'))
    .option('--hints', say(language, 'hints'))
    .option('--output <FILE>', say(language, 'output'))
    .option('--threads <N>', say(language, 'threads'))
    .option('--no-cache', say(language, 'noCache'))
    .addHelpText('after', `\n${say(language, 'checkMore')}`)
    .action(async (paths: string[], flags: CheckFlags) => {
      const { readSettings } = await import('./settings');
      const settings = readSettings(paths, flags, language);
      if (settings.watch) outcome.code = await (await import('./watch')).checkAndWatch(io, settings);
      else outcome.code = (await (await import('./check')).checkOnce(io, settings)).code;
    });

  command('trace')
    .usage(say(language, 'usageCheck'))
    .description(say(language, 'trace'))
    .argument('[PATH...]', say(language, 'checkPaths'))
    .option('--format <FORMAT>', say(language, 'traceFormat'))
    .option('--output <FILE>', say(language, 'output'))
    .option('--year <YEAR>', say(language, 'traceYear'))
    .addHelpText('after', `\n${say(language, 'traceMore')}`)
    .action(async (paths: string[], flags: TraceFlags) => {
      const { readTraceSettings } = await import('./trace/settings');
      outcome.code = await (await import('./trace')).trace(io, readTraceSettings(paths, flags, language));
    });

  command('convert')
    .usage(say(language, 'usageConvert'))
    .description(say(language, 'convert'))
    .argument('[PATH...]', say(language, 'convertPaths'))
    .option('--keys <SPELLING>', say(language, 'convertKeys'))
    .option('--nfc', say(language, 'convertNfc'))
    .option('--write', say(language, 'convertWrite'))
    .option('--check', say(language, 'convertCheck'))
    .option('--output <FILE>', say(language, 'output'))
    .addHelpText('after', `\n${say(language, 'convertMore')}`)
    .action(async (paths: string[], flags: ConvertFlags) => {
      outcome.code = await (await import('./convert')).convert(io, paths, flags, language);
    });

  command('new')
    .usage(say(language, 'usageNew'))
    .description(say(language, 'new'))
    .argument('[FILE]', say(language, 'newFile'))
    .option('--agency <NAME>', say(language, 'newAgency'))
    .option('--year <YEAR>', say(language, 'newYear'))
    .option('--level <LEVEL>', say(language, 'newLevel'))
    .option('--superior <NAME>', say(language, 'newSuperior'))
    .option('--title <TITLE>', say(language, 'newTitle'))
    .option('--parent-number <NUMBER>', say(language, 'newParentNumber'))
    .option('--parent-date <DATE>', say(language, 'newParentDate'))
    .option('--parent-issuer <NAME>', say(language, 'newParentIssuer'))
    .option('--parent-title <TITLE>', say(language, 'newParentTitle'))
    .option('--profile <ID>', say(language, 'newProfile'))
    .option('--unit <UNIT>', say(language, 'newUnit'), (unit: string, all: readonly string[] = []) => [...all, unit])
    .option('--place <NAME>', say(language, 'newPlace'))
    .option('--signer <NAME>', say(language, 'newSigner'))
    .option('--own-number', say(language, 'newOwnNumber'))
    .option('--keys <SPELLING>', say(language, 'newKeys'))
    .option('--indent <N>', say(language, 'newIndent'))
    .option('-o, --output <FILE>', say(language, 'newOutput'))
    .option('--force', say(language, 'newForce'))
    .option('--as-of <DATE>', say(language, 'newAsOf'))
    .addHelpText('after', `\n${say(language, 'newMore')}`)
    .action(async (file: string | undefined, flags: NewFlags) => {
      outcome.code = await (await import('./new')).createPlan(io, file, flags, language);
    });

  command('rules')
    .usage(say(language, 'usageRules'))
    .description(say(language, 'rules'))
    .argument('[RULE]', say(language, 'rulesId'))
    .option('--format <FORMAT>', say(language, 'rulesFormat'), 'text')
    .action(async (rule: string | undefined, flags: { format: string }) => {
      const { showRules } = await import('./rules');
      await showRules(io, rule, flags.format, language);
    });

  command('lsp')
    .description(say(language, 'lsp'))
    .option('--stdio', say(language, 'lspStdio'))
    // Editors pass what they pass to every server, such as --clientProcessId.
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async () => {
      const { startServer } = await import('../lsp/node');
      startServer();
    });
  return root;
}

/** A command whose help and faults are in the user's language; it neither ends the process nor writes on its own. */
function localized(command: Command, language: Language, io: Io): Command {
  const titles: Readonly<Record<string, TextKey>> = {
    'Usage:': 'usage',
    'Arguments:': 'arguments',
    'Options:': 'options',
    'Commands:': 'commands',
  };
  return command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.out.write(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => Math.min(io.out.columns ?? 100, 120),
      getOutHasColors: () => false,
    })
    .configureHelp({
      styleTitle: (title) => (titles[title] ? say(language, titles[title]) : title),
      subcommandTerm: (sub) => sub.name() + sub.registeredArguments.map((one) => ` [${one.name()}]`).join(''),
      // The default value stands in the description, in the user's language.
      optionDescription: (option) => option.description,
    })
    .helpOption('-h, --help', say(language, 'help'))
    .option('--lang <LANG>', say(language, 'lang'));
}

/** The language has to be known before anything can be said, so it is looked for before the words are parsed. */
function languageOf(argv: readonly string[], io: Io): Language {
  const wanted = [statedLanguage(argv), io.env['REFORM_PLAN_LANG']?.trim().toLowerCase()];
  return wanted.find((one) => one === 'vi' || one === 'en') ?? 'vi';
}

function statedLanguage(argv: readonly string[]): string | undefined {
  const own = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const at = own.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = own[at];
  return word === '--lang' ? own[at + 1] : word?.slice('--lang='.length);
}

function checkLanguage(argv: readonly string[]): void {
  const value = statedLanguage(argv);
  if (value !== undefined && value !== 'vi' && value !== 'en')
    throw new Mistake('badChoice', { value, name: '--lang', choices: 'vi, en' });
}

async function complain(error: unknown, argv: readonly string[], io: Io, language: Language): Promise<number> {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const sentence =
    error instanceof Mistake
      ? error.sentence
      : error instanceof CommanderError
        ? wrongUse(error, argv, io)
        : message('internal', { version, detail: firstLine(error) });
  await io.err.write(`reform-plan: ${render(sentence, language)}\n`);
  if (io.env['REFORM_PLAN_DEBUG'] && error instanceof Error && !(error instanceof Mistake))
    await io.err.write(`${error.stack ?? ''}\n`);
  return 2;
}

/** What the parser of arguments found, in our words: the name it quotes and the one it suggests are in its message. */
function wrongUse({ code, message: text }: CommanderError, argv: readonly string[], io: Io): Message {
  const name = /'([^']*)'/.exec(text)?.[1] ?? '';
  const meant = /\(Did you mean (?:one of )?(.+)\?\)/.exec(text)?.[1];
  const known = argv.find((word) => ['check', 'trace', 'convert', 'rules', 'lsp', 'new'].includes(word));
  const command = `reform-plan ${known ? `${known} ` : ''}--help`;
  const sentence = (key: TextKey, values: Message['values'] = {}): Message => {
    const said = message(key, values);
    const inner = { vi: render(said, 'vi'), en: render(said, 'en') };
    return meant ? message('didYouMean', { sentence: inner, meant }) : message('seeHelp', { sentence: inner, command });
  };
  switch (code) {
    case 'commander.help':
      return message('noCommand');
    case 'commander.unknownOption':
      return sentence('unknownOption', { name });
    case 'commander.unknownCommand':
      return existsSync(resolve(io.cwd, name))
        ? message('fileAsCommand', { name })
        : sentence('unknownCommand', { name });
    case 'commander.optionMissingArgument':
      return sentence('missingValue', { name: name.split(' ')[0] ?? name });
    case 'commander.excessArguments':
      return sentence('tooMany');
    default:
      return sentence('wrongUse');
  }
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0] ?? '';
}
