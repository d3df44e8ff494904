import { addRecords, emptyIndex, storeIndex } from '../core/coverage/corpus-index.ts';
import { searchCorpora } from '../core/coverage/index.ts';
import { readCorpusFile, readOwnCorpus } from './corpus-file.ts';
import { startEngine } from './engine.ts';
import { type Options, UsageError } from './options.ts';
import { tell, write } from './output.ts';
import { coverageLines } from './report.ts';

const LISTED = 50;

/** `corpus check FILE`: what is good, bad and double. Exit code 1 when a line is bad. */
async function check(file: string): Promise<number> {
  const { records, bad, duplicates } = await readCorpusFile(file);
  for (const { line, reason } of bad.slice(0, LISTED)) await write(`line ${line}: ${reason}\n`);
  if (bad.length > LISTED) await write(`... and ${bad.length - LISTED} more bad lines\n`);
  for (const { line, url } of duplicates.slice(0, LISTED))
    await write(`line ${line}: double ${url}\n`);
  const undated = records.filter(({ published }) => published === null).length;
  const untitled = records.filter(({ title }) => title === null).length;
  await write(
    `${records.length} records, ${bad.length} bad lines, ${duplicates.length} double, ${undated} without a date, ${untitled} without a title\n`,
  );
  return bad.length > 0 ? 1 : 0;
}

/** `corpus build FILE`: the index as JSON lines, as the extension stores it, on standard output. */
async function build(file: string, options: Options): Promise<number> {
  const records = await readOwnCorpus(file);
  const { knowledge } = await startEngine(options.languages);
  const vocabulary = knowledge.corpora[0]?.vocabulary;
  if (!vocabulary) throw new Error('the bundled corpus is missing');
  const started = Date.now();
  const index = emptyIndex('own', vocabulary);
  addRecords(index, records);
  for (const part of storeIndex(index)) await write(`${JSON.stringify(part)}\n`);
  const terms = index.postings.terms.size;
  tell(`${records.length} records, ${terms} terms, ${Date.now() - started} ms`);
  return 0;
}

/** `corpus check|build FILE` */
export async function corpusCommand(options: Options): Promise<number> {
  const [action = '', file, ...more] = options.rest;
  if (file === undefined || more.length > 0)
    throw new UsageError('corpus needs check or build, then one FILE');
  if (action === 'check') return check(file);
  if (action === 'build') return build(file, options);
  throw new UsageError(`corpus knows check and build, not "${action}"`);
}

/** `search "words"`: related records of the bundled corpus, or of the one named by --corpus. */
export async function searchCommand(options: Options): Promise<number> {
  const words = options.rest.join(' ').trim();
  if (words === '') throw new UsageError('search needs words');
  const own = options.corpus === null ? [] : await readOwnCorpus(options.corpus);
  const { knowledge } = await startEngine(options.languages, own);
  const corpora = own.length > 0 ? knowledge.corpora.slice(1) : knowledge.corpora;
  const found = searchCorpora(words, corpora, options.languages);
  if (options.json) await write(`${JSON.stringify(found, null, 2)}\n`);
  else if (found.length === 0) await write('Nothing found.\n');
  else await write(`${found.flatMap(coverageLines).join('\n')}\n`);
  return 0;
}
