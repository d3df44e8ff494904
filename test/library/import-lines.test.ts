import { describe, expect, it } from 'vitest';
import type { CorpusRecord } from '../../src/core/types.ts';
import { importLines } from '../../src/library/import-lines.ts';

const line = (n: number): string =>
  JSON.stringify({ url: `https://a.example/${n}`, title: `Story ${n}` });

function streamOf(text: string, size = 7): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
}

function collector(known: string[] = []) {
  const records: CorpusRecord[] = [];
  return {
    records,
    knows: (url: string) => known.includes(url),
    write: async (batch: CorpusRecord[]) => {
      records.push(...batch);
    },
  };
}

const quiet = { signal: new AbortController().signal, onProgress: () => undefined };

describe('importing lines', () => {
  it('keeps the good, lists the bad with number and reason, folds duplicates', async () => {
    const sink = collector(['https://a.example/3']);
    const text = `\ufeff${line(1)}\r\n\nnot json\n${line(2)}\n${line(1)}\n${line(3)}\n{"url":"ftp://x/","title":"é"}\n${line(4)}`;
    const report = await importLines(streamOf(text), sink, quiet);
    expect(sink.records.map(({ url }) => url.slice(-1))).toEqual(['1', '2', '4']);
    expect(report).toMatchObject({ lines: 8, kept: 3, duplicates: 2, bad: 2 });
    expect(report.badLines).toEqual([
      { line: 3, reason: 'not valid JSON' },
      { line: 7, reason: 'no http or https address in "url"' },
    ]);
  });

  it('puts letters together that a chunk cut in two', async () => {
    const sink = collector();
    await importLines(
      streamOf(`{"url":"https://a.example/1","title":"Женева — 日本"}`, 1),
      sink,
      quiet,
    );
    expect(sink.records[0]?.title).toBe('Женева — 日本');
  });

  it.each(['utf16le', 'utf16be'])(
    'reads a file in %s, whose mark says so, as the shells of one system write it',
    async (order) => {
      const bytes = Buffer.from(`\ufeff${line(1)}\r\n${line(2)}\r\n`, 'utf16le');
      const file = new Blob([order === 'utf16le' ? bytes : bytes.swap16()]);
      const sink = collector();
      const report = await importLines(file.stream(), sink, quiet);
      expect(sink.records.map(({ title }) => title)).toEqual(['Story 1', 'Story 2']);
      expect(report).toMatchObject({ lines: 2, kept: 2, bad: 0 });
    },
  );

  it('reports a line without end and goes on after it', async () => {
    const sink = collector();
    const report = await importLines(
      streamOf(`${'x'.repeat(300_000)}\n${line(1)}\n`, 40_000),
      sink,
      quiet,
    );
    expect(report.badLines[0]?.line).toBe(1);
    expect(sink.records).toHaveLength(1);
  });

  it('stops when it is cancelled', async () => {
    const control = new AbortController();
    const text = Array.from({ length: 5000 }, (_, n) => line(n)).join('\n');
    const run = importLines(streamOf(text, 4096), collector(), {
      signal: control.signal,
      onProgress: () => control.abort(),
    });
    await expect(run).rejects.toThrow(/abort/i);
  });

  it('lets a full disk be seen', async () => {
    const full = {
      knows: () => false,
      write: async () => Promise.reject(new Error('QuotaExceededError')),
    };
    await expect(importLines(streamOf(line(1)), full, quiet)).rejects.toThrow('QuotaExceededError');
  });
});
