import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agencyName } from '../../src/ui/agency-name.ts';
import { catalogueLookup, type Messages } from '../../src/ui/catalogue.ts';
import { dayCounts } from '../../src/ui/day-counts.ts';
import { evidenceSentence } from '../../src/ui/evidence-sentence.ts';
import { loadWords } from '../../src/ui/load-words.ts';
import { archivedUrl, hostOf, safeUrl } from '../../src/ui/safe-url.ts';
import { articleSentences } from '../../src/ui/sentences.ts';
import { textHead } from '../../src/ui/text-head.ts';
import { certaintyKey, lagWords, sourceName, verdictHeadline } from '../../src/ui/verdict-words.ts';
import { createWords } from '../../src/ui/words.ts';
import { ANALYSIS, ORIGIN } from './fixtures.ts';

const en = JSON.parse(readFileSync('src/_locales/en/messages.json', 'utf8'));
const words = createWords(catalogueLookup([en]), 'en-GB');

describe('words', () => {
  it('says a message, counts, and shows the key where there is none', () => {
    expect(words.say('find_original')).toBe('Find the original');
    expect(words.count('signs', 1)).toBe('1 sign');
    expect(words.count('signs', 1200)).toBe('1,200 signs');
    expect(words.say('no_such_key')).toBe('no_such_key');
  });

  it('keeps foreign names apart in right-to-left sentences, but not addresses', () => {
    const ar = createWords((_key, put) => `${put.outlet} ${put.url}`, 'ar');
    expect(ar.say('x', { outlet: 'DW', url: 'https://dw.com/' })).toBe(
      '\u2068DW\u2069 https://dw.com/',
    );
    expect(words.plain('Geneva, 2022-01-10')).toBe('Geneva, 10 Jan 2022');
  });

  it('does not move a calendar day between time zones', () => {
    expect(words.date('2022-01-30')).toBe('30 January 2022');
    expect(words.dateTime('2022-01-30')).toBe('30 Jan 2022');
  });

  it('shows hostile codes and dates as they are', () => {
    expect(words.date('soon')).toBe('soon');
    expect(words.country('<x>')).toBe('<x>');
    expect(words.language('')).toBe('');
  });
});

describe('loadWords', () => {
  const catalogues: Record<string, Messages> = {
    ar: { yes: { message: 'نعم' } },
    en: { yes: { message: 'Yes.' }, no: { message: 'No.' } },
    de: { yes: { message: 'Ja.' } },
  };
  const load = (wished: string[]) => loadWords(async (lang) => catalogues[lang] ?? {}, wished);

  it('falls back to English, and keeps it left to right among Arabic', async () => {
    const ar = await load(['ar-EG']);
    expect([ar.say('yes'), ar.say('no'), ar.dir]).toEqual(['نعم', '\u2066No.\u2069', 'rtl']);
    const de = await load(['de-AT', 'en']);
    expect([de.say('yes'), de.say('no'), de.lang]).toEqual(['Ja.', 'No.', 'de-AT']);
  });
});

describe('evidenceSentence', () => {
  it('puts the quote into the sentence where the wording asks for it', () => {
    const said = evidenceSentence({ code: 'signoff_codes', quote: 'fek/AFP/dpa' }, words);
    expect(said).toEqual({ text: 'Ends with the sign-off “fek/AFP/dpa”.', quoted: true });
  });

  it('fills details and turns codes of languages into names', () => {
    const said = evidenceSentence(
      { code: 'match_translated', quote: 'x', lang: 'de', detail: { outlet: 'Stern' } },
      words,
    );
    expect(said.text).toContain('Stern, written in German');
    expect(said.quoted).toBe(false);
  });

  it('stays neutral about a code it does not know', () => {
    const said = evidenceSentence({ code: 'never.heard-of', quote: 'abc' }, words);
    expect(said).toEqual({ text: 'We noticed these words:', quoted: false });
  });
});

describe('verdict words', () => {
  it('names the outlet only when we are fairly sure of it', () => {
    expect(verdictHeadline(ANALYSIS, words)).toContain('DER SPIEGEL');
    const unsure = { ...ANALYSIS, origin: { ...ORIGIN, confidence: 0.4 } };
    expect(verdictHeadline(unsure, words)).not.toContain('SPIEGEL');
  });

  it('never says "copy" of a wire story', () => {
    const wire = {
      ...ANALYSIS,
      verdict: { ...ANALYSIS.verdict, level: 'none' as const, notice: 'wire' as const },
    };
    expect(verdictHeadline(wire, words)).toBe(
      'This is a story by AFP and dpa, published by a newsroom that may use it',
    );
    expect(certaintyKey(wire.verdict)).toBe('certainty_wire');
  });

  it('grows more careful as the probability falls', () => {
    const at = (probability: number) => certaintyKey({ ...ANALYSIS.verdict, probability });
    expect([0.99, 0.9, 0.7, 0.4].map(at)).toEqual([
      'certainty_sure',
      'certainty_very_likely',
      'certainty_likely',
      'certainty_may_be',
    ]);
  });

  it('names outlet and agencies apart, and an agency that is the outlet once', () => {
    expect(sourceName(ORIGIN, words)).toBe('DER SPIEGEL, with AFP and dpa');
    const agency = {
      ...ORIGIN,
      outlet: ORIGIN.outlet && { ...ORIGIN.outlet, id: 'afp', name: 'AFP' },
    };
    expect(sourceName({ ...agency, agencies: ['afp'] }, words)).toBe('AFP');
    expect(sourceName({ ...ORIGIN, outlet: null, agencies: [] }, words)).toBeNull();
  });

  it('words the lag, and none when the copy seems older', () => {
    expect(lagWords('2022-01-30T10:00:00Z', '2022-01-30T10:30:00Z', words)).toBe(
      '30 minutes later',
    );
    expect(lagWords('2022-01-30T10:00:00Z', '2022-01-30T20:00:00Z', words)).toBe('10 hours later');
    expect(lagWords('2022-01-30', '2022-02-02T08:00:00Z', words)).toBe('3 days later');
    expect(lagWords('2022-01-30', '2022-01-30', words)).toBe('the same day');
    expect(lagWords('2022-01-30', '2022-01-29', words)).toBeNull();
    expect(lagWords(null, '2022-01-29', words)).toBeNull();
  });

  it('heads a saved text with the facts, and never with a placeholder byline', () => {
    const head = textHead(ANALYSIS, words);
    expect(head.lines).toEqual(['Original by DER SPIEGEL, with AFP and dpa', '30 January 2022']);
    expect(head.addresses).toEqual([
      `Original: ${ORIGIN.url}`,
      'Read on a copy at: https://harbourpost.example/port-closes/',
    ]);
  });

  it('spells agencies as they do themselves', () => {
    expect(['afp', 'dpa', 'reuters', 'ctk', 'some-agency'].map(agencyName)).toEqual([
      'AFP',
      'dpa',
      'Reuters',
      'ČTK',
      'Some Agency',
    ]);
  });
});

describe('safeUrl', () => {
  it('passes http and https only', () => {
    expect(safeUrl('https://a.example/x')).toBe('https://a.example/x');
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc',
      '/path',
      '',
      null,
    ]) {
      expect(safeUrl(url)).toBeNull();
    }
  });

  it('names the host, and the archive address', () => {
    expect(hostOf('https://www.a.example/x')).toBe('a.example');
    expect(hostOf('javascript:1')).toBe('');
    expect(archivedUrl('https://a.example/')).toBe(
      'https://web.archive.org/web/https://a.example/',
    );
  });
});

describe('articleSentences', () => {
  it('answers ranges that cut exactly the shown text', () => {
    const blocks = [
      {
        type: 'paragraph' as const,
        text: 'It rose to 5.79 m . Nobody was hurt.',
        mended: 'It rose to 5.79 m. Nobody was hurt.',
      },
      { type: 'caption' as const, text: 'Not read.' },
      { type: 'paragraph' as const, text: '水は引いた。けが人はいない。', lang: 'ja' },
    ];
    const sentences = articleSentences(blocks, 'en');
    expect(sentences.map(({ text }) => text)).toEqual([
      'It rose to 5.79 m.',
      'Nobody was hurt.',
      '水は引いた。',
      'けが人はいない。',
    ]);
    for (const { block, start, end, text } of sentences) {
      const entry = blocks[block];
      expect((entry?.mended ?? entry?.text ?? '').slice(start, end)).toBe(text);
    }
  });

  it('survives a malformed language tag', () => {
    const sentences = articleSentences([{ type: 'paragraph', text: 'One. Two.' }], 'x_!');
    expect(sentences).toHaveLength(2);
  });
});

describe('dayCounts', () => {
  it('counts per day and places the copy', () => {
    const columns = dayCounts(['2022-01-30', '2022-01-30', '2022-02-01', null, 'x'], '2022-01-31');
    expect(columns.map(({ count, copy }) => [count, copy])).toEqual([
      [2, false],
      [0, true],
      [1, false],
    ]);
  });

  it('folds long stories into few columns and leaves far days out', () => {
    const columns = dayCounts(['2022-01-01', '2022-05-01', '1999-01-01'], '2022-03-01');
    expect(columns.length).toBeLessThanOrEqual(31);
    expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(dayCounts([null, 'x'], null)).toEqual([]);
  });
});
