/** Every sign and reason seen on the labelled pages, put into words: no gap where a name belongs. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { analysePage } from '../../src/cli/engine.ts';
import type { Analysis } from '../../src/core/types.ts';
import { evidenceSentence, reasonEvidence } from '../../src/ui/evidence-sentence.ts';
import { createWords, type Put } from '../../src/ui/words.ts';
import { sourceKnowledge } from '../bench/labelled-pages.ts';

const catalogue: Record<string, { message: string }> = JSON.parse(
  readFileSync('src/_locales/en/messages.json', 'utf8'),
);
const gaps: string[] = [];

/** Fills like the catalogue, and notes what nobody filled. */
function lookup(key: string, put: Put): string | null {
  const message = catalogue[key]?.message;
  if (message === undefined) return null;
  const missing = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name ?? '');
  // Asking whether a key exists fills in nothing.
  if (Object.keys(put).length > 0)
    gaps.push(...missing.filter((name) => !put[name]).map((name) => `${key}: ${name}`));
  return message;
}

const words = createWords(lookup, 'en');
const copies: Analysis[] = [];

beforeAll(() => {
  const engine = { knowledge: sourceKnowledge(), languages: ['en'] };
  const slugs = readdirSync('test/pages').filter((name) => /^(?:v|mt|bt|sp)-/.test(name));
  for (const slug of slugs) {
    const html = readFileSync(`test/pages/${slug}/page.html`, 'utf8');
    copies.push(analysePage(html, 'https://copy.example/story.html', engine));
  }
}, 120_000);

describe('sentences about signs', () => {
  it('hold every name they promise', () => {
    gaps.length = 0;
    const said = copies.flatMap(({ evidence }) =>
      evidence.map((piece) => evidenceSentence(piece, words).text),
    );
    expect(said.length).toBeGreaterThan(200);
    expect([...new Set(gaps)]).toEqual([]);
  });

  it('hold them in the reasons for an outlet too', () => {
    gaps.length = 0;
    const said = copies.flatMap(({ origin, evidence }) =>
      origin.reasons.map(
        (reason) =>
          evidenceSentence(reasonEvidence(reason, evidence, origin.outlet?.name ?? ''), words).text,
      ),
    );
    expect(said.length).toBeGreaterThan(60);
    expect([...new Set(gaps)]).toEqual([]);
  });
});
