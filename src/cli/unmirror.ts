import { readFileSync } from 'node:fs';
import { analyseFiles } from './analyse-files.ts';
import { analyseLines } from './analyse-lines.ts';
import { corpusCommand, searchCommand } from './corpus-commands.ts';
import { HELP } from './help.ts';
import { type Options, readOptions, UsageError } from './options.ts';
import { endQuietlyOnClosedPipe, tell, write } from './output.ts';

const COMMANDS: Record<string, (options: Options) => Promise<number>> = {
  analyse: (options) => (options.jsonLines ? analyseLines(options) : analyseFiles(options)),
  corpus: corpusCommand,
  search: searchCommand,
};

/** The version stands in package.json, two folders above the built program. */
function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return String((JSON.parse(text) as { version?: unknown }).version);
}

async function run(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (options.version) {
    await write(`${version()}\n`);
    return 0;
  }
  if (options.help) {
    await write(HELP);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, options.command) ? COMMANDS[options.command] : undefined;
  if (command) return command(options);
  const what = options.command === '' ? 'no command given' : `no command "${options.command}"`;
  throw new UsageError(`${what}; try --help`);
}

endQuietlyOnClosedPipe();
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  // A wrong call costs one line; a fault of ours shows where it happened.
  if (error instanceof UsageError) tell(`unmirror: ${error.message}`);
  else tell(`unmirror: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
