import { describe, expect, it } from 'vitest';
import { lostHyphens } from '../../../src/core/signals/lost-hyphens.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (lang: string | null, ...lines: string[]) =>
  lostHyphens.run(makeReading({ lang, lines: story(lines) }), reviewedKnowledge());

describe('lost hyphens', () => {
  it.each([
    ['en', 'The farright candidate and JeanLuc Bernard are in a neckandneck race for the harbour.'],
    [
      'en',
      'A 34yearold man steered the ferry in a socalled calm, said the selfproclaimed captain.',
    ],
    [
      'fr',
      'Le capitaine dit que celuici partira peutêtre lundi, comme les bateaux du port voisin.',
    ],
    ['pt', 'O exministro chegou na quartafeira ao porto e falou com o capitão sobre a balsa nova.'],
    ['de', 'Die USRegierung spricht mit der EUKommission über die Fähre und den neuen Hafen dort.'],
  ])('finds them in %s', (lang, line) => {
    const [first] = run(lang, line);
    expect(first).toMatchObject({ code: 'glued_words', family: 'translation' });
    expect(first?.strength).toBeGreaterThan(0.35);
  });

  it.each([
    ['en', 'The far-right candidate and Jean-Luc Bernard are neck and neck; a 34-year-old waits.'],
    [
      'en',
      'She tagged it #farright and wrote to the handle @JeanLuc at www.selfproclaimed.example.',
    ],
    [
      'en',
      'A longtime coworker cooperates online with the vice president and the cofounder today.',
    ],
    ['de', 'Der sogenannte Kapitän der US-Regierung war langjährig und farright ist kein Wort.'],
    ['es', 'El exministro y la vicepresidenta hablaron del primer ministro y de la balsa nueva.'],
    [null, 'The farright candidate and JeanLuc Bernard are in a neckandneck race for the harbour.'],
  ])('leaves %s alone: %s', (lang, line) => {
    expect(run(lang, line)).toEqual([]);
  });
});
