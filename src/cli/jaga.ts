/**
 * The command line: finds the verb, parses its options strictly, prints its one answer. Exit codes: 0 fine, 1 data wrong
 * (the document is still printed), 2 wrong usage (one line on stderr).
 */
import { parseArgs } from 'node:util';
import type { Answer, Verb } from './verb.ts';
import { VERBS } from './verbs.ts';

const USAGE_ERROR = 2;

function help(): string {
  const width = Math.max(...Object.keys(VERBS).map((name) => name.length));
  const lines = Object.entries(VERBS).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return ['npm run --silent jaga -- VERB …', ...lines, '  VERB --help shows the options of a verb'].join('\n');
}

function optionsOf(verb: Verb): string {
  return Object.entries(verb.options)
    .map(([name, { type }]) => `--${name}${type === 'string' ? ' …' : ''}`)
    .join(' ');
}

/** Parses and runs; every misuse comes back as a value. */
async function answer(verb: Verb, args: readonly string[]): Promise<Answer> {
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...args], options: verb.options, allowPositionals: true, strict: true });
  } catch (error) {
    const [line = 'wrong option'] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { kind: 'usage', message: line };
  }
  const { positionals, values } = parsed;
  const missing = verb.positionals[positionals.length];
  if (missing !== undefined && !missing.startsWith('[')) return { kind: 'usage', message: `${missing} is missing` };
  const extra = positionals[verb.positionals.length];
  if (extra !== undefined) return { kind: 'usage', message: `"${extra}" is one argument too many` };
  return verb.run(values, positionals);
}

function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

/** Runs the command line on the words after `jaga --`; returns the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const name = [argv.slice(0, 2).join(' '), argv[0] ?? ''].find((words) => Object.hasOwn(VERBS, words));
  const entry = name === undefined ? undefined : VERBS[name];
  if (name === undefined || entry === undefined) {
    if (argv.length === 0 || argv.includes('--help')) {
      process.stderr.write(`${help()}\n`);
      return argv.includes('--help') ? 0 : USAGE_ERROR;
    }
    process.stderr.write(
      `unknown verb "${argv.slice(0, 2).join(' ')}"; the verbs are: ${Object.keys(VERBS).join(', ')}\n`,
    );
    return USAGE_ERROR;
  }
  const { verb } = await entry.load();
  const rest = argv.slice(name.split(' ').length);
  if (rest.includes('--help')) {
    process.stderr.write(`${name} ${verb.usage}\n  ${entry.summary}\n  options: ${optionsOf(verb) || 'none'}\n`);
    return 0;
  }
  const result = await answer(verb, rest);
  if (result.kind === 'usage') {
    process.stderr.write(`${name}: ${result.message}\n`);
    return USAGE_ERROR;
  }
  await print(result.kind === 'text' ? result.text : `${JSON.stringify(result.document)}\n`);
  return result.kind === 'json' && !result.ok ? 1 : 0;
}
