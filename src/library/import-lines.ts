import type { CorpusRecord } from '../core/types.ts';
import { MAX_LINE, readRecordLine } from './record-line.ts';

export interface BadLine {
  line: number;
  reason: string;
}

export interface ImportProgress {
  /** Bytes read so far. */
  bytes: number;
  lines: number;
  kept: number;
  duplicates: number;
  bad: number;
}

export interface ImportReport extends ImportProgress {
  /** The first bad lines, at most `LISTED_BAD`. */
  badLines: BadLine[];
}

/** Bad lines listed one by one; beyond that only their number is kept. */
export const LISTED_BAD = 2000;
const BATCH = 1000;

export interface ImportSink {
  /** True when this address is already in the library. */
  knows(url: string): boolean;
  write(records: CorpusRecord[]): Promise<void>;
}

interface ImportOptions {
  signal: AbortSignal;
  onProgress: (progress: ImportProgress) => void;
}

/** UTF-8, or UTF-16 where the file begins with its mark: some shells write that. */
function decoderFor(first: Uint8Array | undefined): TextDecoder {
  if (first?.[0] === 0xff && first[1] === 0xfe) return new TextDecoder('utf-16le');
  if (first?.[0] === 0xfe && first[1] === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder();
}

/** Splits a byte stream into lines; a line without an end is cut at twice the longest allowed. */
async function* readLines(
  stream: ReadableStream<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncGenerator<string> {
  const reader = stream.getReader();
  let decoder: TextDecoder | null = null;
  let rest = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (value) onBytes(value.byteLength);
      decoder ??= decoderFor(value);
      rest += value ? decoder.decode(value, { stream: true }) : decoder.decode();
      const lines = rest.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      yield* lines;
      if (rest.length > MAX_LINE * 2) rest = rest.slice(0, MAX_LINE + 1);
      if (done) break;
    }
    if (rest !== '') yield rest;
  } finally {
    await reader.cancel();
  }
}

/**
 * Reads a JSONL corpus from a stream and hands good records to the sink in batches. Bad lines are
 * counted and the first are listed with number and reason; duplicates are folded. Throws only when
 * the sink does or when `signal` aborts.
 */
export async function importLines(
  stream: ReadableStream<Uint8Array>,
  sink: ImportSink,
  { signal, onProgress }: ImportOptions,
): Promise<ImportReport> {
  const report: ImportReport = { bytes: 0, lines: 0, kept: 0, duplicates: 0, bad: 0, badLines: [] };
  const seen = new Set<string>();
  let batch: CorpusRecord[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await sink.write(batch);
    report.kept += batch.length;
    batch = [];
    onProgress(report);
  };
  const lines = readLines(stream, (count) => {
    report.bytes += count;
  });
  for await (const line of lines) {
    signal.throwIfAborted();
    report.lines += 1;
    const clean = report.lines === 1 ? line.replace(/^\ufeff/, '') : line;
    if (clean.trim() === '') continue;
    const result = readRecordLine(clean);
    if ('problem' in result) {
      report.bad += 1;
      if (report.bad <= LISTED_BAD) {
        report.badLines.push({ line: report.lines, reason: result.problem });
      }
    } else if (seen.has(result.record.url) || sink.knows(result.record.url)) {
      report.duplicates += 1;
    } else {
      seen.add(result.record.url);
      batch.push(result.record);
      if (batch.length >= BATCH) await flush();
    }
  }
  await flush();
  return report;
}
