import { describe, expect, it } from 'vitest';
import { mendBlocks } from '../../../src/core/article/mend.ts';
import type { ArticleTrace } from '../../../src/core/types.ts';

function mend(text: string, lang: string | null = 'en'): string | undefined {
  const lead = { type: 'paragraph' as const, text: 'A first line.' };
  return mendBlocks([lead, { type: 'paragraph', text }], lang, [])[1]?.mended;
}

describe('mending', () => {
  it.each([
    ['The ferry , he said , was late .', 'The ferry, he said, was late.'],
    ['Why now ?', 'Why now?'],
    ['He left,, then came back..', 'He left, then came back.'],
    ['“It is over.”.', '“It is over.”'],
    ['The islandâ€™s cafÃ© is closed.', 'The island’s café is closed.'],
    ['Fish &amp; chips cost &#163;9.', 'Fish & chips cost £9.'],
    ['The navy {hardware} was old.', 'The navy hardware was old.'],
    ['A {big|large|huge} boat.', 'A big boat.'],
    ['[ad_1] The pier is long.', 'The pier is long.'],
    ['“Out of the question, ”said the captain.', '“Out of the question,” said the captain.'],
    ['He spoke of „calm seas“ ahead.', 'He spoke of “calm seas” ahead.'],
    [
      'The strike is »for the moment ended«, he said.',
      'The strike is “for the moment ended”, he said.',
    ],
    ['»Late again«, she said; »as ever«.', '“Late again”, she said; “as ever”.'],
    ['He calls it « a bad day » for all.', 'He calls it “a bad day” for all.'],
    ['He calls it «a bad day», she »a good one«.', 'He calls it “a bad day”, she “a good one”.'],
    ['The boat is »nearly done», says Aalto.', 'The boat is “nearly done”, says Aalto.'],
    ['»She said ›never‹ twice«, he wrote.', '“She said ‘never’ twice”, he wrote.'],
    ['» More: the »old« pier', '» More: the “old” pier'],
    ['(»Ferry«) is its name.', '(“Ferry”) is its name.'],
    ['The har\u00adbour is full.', 'The harbour is full.'],
  ])('mends %j', (text, mended) => {
    expect(mend(text)).toBe(mended);
  });

  it.each([
    ['It runs on .NET and costs 3.50 ...', 'en'],
    ['Pourquoi maintenant ? « Rien », dit-il ; puis : rien.', 'fr'],
    ['Er sprach von „ruhiger See“.', 'de'],
    ['A man walked in.', 'en'],
    ['She wrote “we […] left” in the log [1].', 'en'],
    ['The set {1, 2} has two members.', 'en'],
    ['Brände, Größe und Übermut: alles wie immer.', 'de'],
    ['Wait… what?!', 'en'],
    ['» Read the whole log', 'en'],
    ['Home » News » Harbour', 'en'],
    ['The pier is shut »', 'en'],
    ['»The boat is late, and nobody knows why.', 'en'],
    ['Where a » b holds, b « a holds too.', 'en'],
    ['The ferry « late again, said the captain.', 'en'],
    ['Home › News › Harbour', 'en'],
    ['Sie nannte es »vorbei«.', 'de'],
    ['Hon kallade det »förbi».', 'sv'],
  ])('leaves %j alone', (text, lang) => {
    expect(mend(text, lang)).toBeUndefined();
  });

  it('mends a drop cap in the first paragraph only', () => {
    const trace: ArticleTrace[] = [];
    const blocks = mendBlocks(
      [
        { type: 'paragraph', text: 'T he ferry is late.' },
        { type: 'paragraph', text: 'T he boat too.' },
      ],
      'en',
      trace,
    );
    expect(blocks.map(({ mended }) => mended)).toEqual(['The ferry is late.', undefined]);
    expect(trace).toEqual([
      {
        step: 'mend-spacing',
        action: 'mend',
        text: 'The ferry is late.',
        reason: 'damaged typography',
      },
    ]);
  });

  it('keeps the text as the page has it', () => {
    expect(mendBlocks([{ type: 'paragraph', text: 'Late .' }], 'en', [])[0]?.text).toBe('Late .');
  });

  it('leaves preformatted blocks alone', () => {
    const block = { type: 'preformatted' as const, text: 'if ( a ) { b ; }' };
    expect(mendBlocks([block], 'en', [])).toEqual([block]);
  });
});
