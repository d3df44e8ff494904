import type { CorpusRecord } from '../core/types.ts';
import { readRecordLine } from '../library/record-line.ts';
import { linesOf } from './lines.ts';
import { UsageError } from './options.ts';
import { tell } from './output.ts';

/** What became of each line of a corpus file. */
export interface CorpusReading {
  records: CorpusRecord[];
  bad: { line: number; reason: string }[];
  duplicates: { line: number; url: string }[];
}

/** Reads a JSONL corpus: good records kept, bad lines and repeated addresses told by number. */
export async function readCorpusFile(file: string): Promise<CorpusReading> {
  const reading: CorpusReading = { records: [], bad: [], duplicates: [] };
  const seen = new Set<string>();
  for await (const { number, text } of linesOf(file)) {
    const result = readRecordLine(text);
    if ('problem' in result) reading.bad.push({ line: number, reason: result.problem });
    else if (seen.has(result.record.url))
      reading.duplicates.push({ line: number, url: result.record.url });
    else {
      seen.add(result.record.url);
      reading.records.push(result.record);
    }
  }
  return reading;
}

/** The corpus named by --corpus. Bad lines are told on stderr; a file without any record is refused. */
export async function readOwnCorpus(file: string): Promise<CorpusRecord[]> {
  const { records, bad } = await readCorpusFile(file);
  if (bad.length > 0)
    tell(`unmirror: ${file}: ${bad.length} bad lines left out (see corpus check)`);
  if (records.length === 0) throw new UsageError(`${file}: holds no corpus record`);
  return records;
}
