import { parseArgs } from 'node:util';
import { isWebAddress } from './web-address.ts';

/** A mistake in how the command was called or what it was given: one line, exit code 2. */
export class UsageError extends Error {}

export interface Options {
  command: string;
  /** What stands after the command. */
  rest: string[];
  urls: string[];
  corpus: string | null;
  languages: string[];
  json: boolean;
  jsonLines: boolean;
  explain: boolean;
  help: boolean;
  version: boolean;
}

const FLAGS = {
  url: { type: 'string', multiple: true },
  corpus: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  explain: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: FLAGS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Reads the command line; throws `UsageError` with one clear sentence. */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parse(args);
  const [command = '', ...rest] = positionals;
  for (const url of values.url ?? []) {
    if (!isWebAddress(url))
      throw new UsageError(`--url needs an http or https address, not "${url}"`);
  }
  const languages = (values.lang ?? 'en').split(',').map((lang) => lang.trim().toLowerCase());
  if (!languages.every((lang) => /^[a-z]{2,3}$/.test(lang))) {
    throw new UsageError(
      '--lang needs two-letter language codes separated by commas, such as en,de',
    );
  }
  return {
    command,
    rest,
    urls: values.url ?? [],
    corpus: values.corpus ?? null,
    languages,
    json: values.json === true,
    jsonLines: values.jsonl === true,
    explain: values.explain === true,
    help: values.help === true,
    version: values.version === true,
  };
}
