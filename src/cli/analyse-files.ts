import { toResult } from './contract.ts';
import { readOwnCorpus } from './corpus-file.ts';
import { analysePage, type Engine, startEngine } from './engine.ts';
import { readPageFile } from './input.ts';
import { type Options, UsageError } from './options.ts';
import { tell, write } from './output.ts';
import { reportOf } from './report.ts';

function urlFor(position: number, { urls, rest }: Options): string | null {
  if (urls.length > 1 && urls.length !== rest.length) {
    throw new UsageError(
      `${rest.length} files but ${urls.length} --url; give one for all or one for each`,
    );
  }
  return urls[position] ?? urls[0] ?? null;
}

async function analyseFile(position: number, options: Options, engine: Engine): Promise<void> {
  const html = readPageFile(options.rest[position] ?? '-');
  const analysis = analysePage(html, urlFor(position, options), engine);
  const one = options.rest.length === 1;
  if (!options.json)
    await write(`${position > 0 ? '\n' : ''}${reportOf(analysis, options.explain)}\n`);
  else await write(`${JSON.stringify(toResult(analysis), null, one ? 2 : 0)}\n`);
}

/** `analyse FILE...`: one result per file. A file that cannot be used is told and the rest go on. */
export async function analyseFiles(options: Options): Promise<number> {
  if (options.rest.length === 0)
    throw new UsageError('analyse needs a FILE, or - for standard input');
  urlFor(0, options);
  const own = options.corpus === null ? [] : await readOwnCorpus(options.corpus);
  const engine = await startEngine(options.languages, own);
  let code = 0;
  for (const position of options.rest.keys()) {
    try {
      await analyseFile(position, options, engine);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      tell(`unmirror: ${error.message}`);
      code = 2;
    }
  }
  return code;
}
