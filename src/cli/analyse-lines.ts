import { toResult } from './contract.ts';
import { readOwnCorpus } from './corpus-file.ts';
import { analysePage, type Engine, startEngine } from './engine.ts';
import { type Line, linesOf } from './lines.ts';
import { type Options, UsageError } from './options.ts';
import { tell, write } from './output.ts';
import { isWebAddress } from './web-address.ts';

const PROGRESS_MS = 2000;

interface Page {
  /** Null where the line has none: then the address that the page gives for itself serves. */
  url: string | null;
  html: string;
}

/** A page out of one line, or why it is none. */
function pageOf(text: string): Page | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'not valid JSON';
  }
  const { url, html } = (value ?? {}) as Record<string, unknown>;
  if (typeof html !== 'string' || html.trim() === '') return 'no text in "html"';
  const known = isWebAddress(url);
  return { url: known ? url : null, html };
}

/** Result of one line as JSON; a bad line gives {"url":null,"line":N,"error":...}. */
function resultOf(
  { number, text }: Line,
  engine: Engine,
): { json: string; copy: boolean; error: string | null } {
  const page = pageOf(text);
  const failed = (url: string | null, error: string) => ({
    json: JSON.stringify({ url, line: number, error }),
    copy: false,
    error: `line ${number}: ${error}`,
  });
  if (typeof page === 'string') return failed(null, page);
  try {
    const result = toResult(analysePage(page.html, page.url, engine));
    return { json: JSON.stringify(result), copy: result.verdict.copy, error: null };
  } catch (error) {
    // One page that breaks something must not end a crawl of millions.
    return failed(page.url, error instanceof Error ? error.message : String(error));
  }
}

/** `analyse --jsonl [FILE]`: one result per line, in order, in constant memory; progress on stderr. */
export async function analyseLines(options: Options): Promise<number> {
  if (options.rest.length > 1)
    throw new UsageError('analyse --jsonl reads one FILE, or standard input');
  const own = options.corpus === null ? [] : await readOwnCorpus(options.corpus);
  const engine = await startEngine(options.languages, own);
  const started = Date.now();
  const counts = { pages: 0, copies: 0, bad: 0 };
  let told = started;
  const progress = (): void => {
    const seconds = Math.max(0.001, (Date.now() - started) / 1000);
    const speed = (counts.pages / seconds).toFixed(1);
    tell(
      `${counts.pages} pages, ${counts.copies} copies, ${counts.bad} bad lines, ${speed} pages/s`,
    );
    told = Date.now();
  };
  for await (const line of linesOf(options.rest[0] ?? '-')) {
    const { json, copy, error } = resultOf(line, engine);
    counts.pages += 1;
    if (copy) counts.copies += 1;
    if (error !== null) counts.bad += 1;
    if (error !== null) tell(error);
    await write(`${json}\n`);
    if (Date.now() - told >= PROGRESS_MS) progress();
  }
  progress();
  return 0;
}
