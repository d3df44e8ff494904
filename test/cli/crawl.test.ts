import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCli } from './build.ts';

/** `analyse --jsonl` over crawls: many processes at once, and much more text than memory. */
let root = '';
let program = '';
const folder = mkdtempSync(join(tmpdir(), 'unmirror-crawl-'));
beforeAll(async () => {
  root = await buildCli();
  program = join(root, 'dist', 'cli', 'unmirror.mjs');
}, 120_000);

const TOWNS = ['Lisbon', 'Geneva', 'Oslo', 'Nairobi', 'Lima'];

function pageLine(at: number, filler = ''): string {
  const town = TOWNS[at % TOWNS.length];
  const paragraphs = Array.from(
    { length: 12 },
    (_, line) =>
      `<p>On day ${line + 1} the harbour of ${town} counted ${at * 7 + line} boats, said Mira Olsen of the port office, and the crews went home at noon.</p>`,
  );
  const html = `<html lang="en"><head><title>${town} counts boats, ${at}</title></head><body>${filler}<article><h1>${town} counts boats, ${at}</h1>${paragraphs.join('')}</article></body></html>`;
  return `${JSON.stringify({ url: `https://harbour-${at}.example/news/${at}`, html })}\n`;
}

const hasParallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.includes(
  'GNU parallel',
);
const why = hasParallel ? '' : ' (skipped: GNU parallel is not installed)';

describe('analyse --jsonl over a crawl', () => {
  it.skipIf(!hasParallel)(
    `answers the same under GNU parallel${why}`,
    () => {
      const input = Array.from({ length: 30 }, (_, at) => pageLine(at)).join('');
      const options = { input, encoding: 'utf8', cwd: root, maxBuffer: 1e9 } as const;
      const alone = spawnSync('node', [program, 'analyse', '--jsonl'], options);
      const block = String(Math.ceil(input.length / 3));
      const many = spawnSync(
        'parallel',
        ['--pipe', '--block', block, 'node', program, 'analyse', '--jsonl'],
        options,
      );
      expect(many.status, many.stderr).toBe(0);
      expect(many.stderr.match(/^\d+ pages, /gm)?.length).toBeGreaterThan(1);
      const sorted = (text: string): string[] => text.trim().split('\n').sort();
      expect(sorted(alone.stdout)).toHaveLength(30);
      expect(sorted(many.stdout)).toEqual(sorted(alone.stdout));
    },
    180_000,
  );

  it('reads far more than it may keep in memory', () => {
    const [lines, megabytes, heap] = [160, 1, 100];
    const file = join(folder, 'large.jsonl');
    writeFileSync(file, '');
    const filler = `<!-- ${'x'.repeat(megabytes * 1e6)} -->`;
    for (let at = 0; at < lines; at += 1) appendFileSync(file, pageLine(at, filler));
    const { status, stdout, stderr } = spawnSync(
      'node',
      [`--max-old-space-size=${heap}`, program, 'analyse', '--jsonl', file],
      { encoding: 'utf8', cwd: root, maxBuffer: 1e9 },
    );
    writeFileSync(file, '');
    expect(status, stderr.slice(-500)).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(lines);
  }, 180_000);

  it('takes lines as they end, whatever else stands in them', () => {
    const file = join(folder, 'lines.jsonl');
    const strange = pageLine(1).replace('counts boats', 'counts\u2028boats');
    writeFileSync(file, `\ufeff${strange}\r\n\n${pageLine(2).trim()}`);
    const { stdout } = spawnSync('node', [program, 'analyse', '--jsonl', file], {
      encoding: 'utf8',
    });
    const urls = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { url: string }).url);
    expect(urls).toEqual(['https://harbour-1.example/news/1', 'https://harbour-2.example/news/2']);
  }, 60_000);
});
