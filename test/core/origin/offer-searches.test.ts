import { describe, expect, it } from 'vitest';
import { type PageSketch, story } from '../reading.ts';
import { originOf } from './page.ts';

describe('findOrigin offers searches', () => {
  const terms = {
    people: [
      { text: 'Sergei Ryabkov', key: 'RaBKaV', concept: 'person:sergei-ryabkov', count: 3 },
      { text: 'Vladimir Putin', key: 'PaTaN', concept: 'person:vladimir-putin', count: 5 },
    ],
    places: [{ text: 'Geneva', key: 'geneva', concept: 'geneva', count: 2 }],
    organisations: [{ text: 'OSCE', key: 'osce', concept: 'osce', count: 1 }],
  };
  const german: PageSketch = { lines: story(['fek/AFP/dpa', 'Source: spiegel']), terms };

  it("in the original's language and spelling, the outlet's own first", () => {
    const { find } = originOf(german);
    expect(find.map(({ engine }) => engine)).toEqual(['outlet', 'duckduckgo', 'wayback']);
    expect(find[1]?.query).toMatch(/^Rjabkow Genf .*OSZE.* site:spiegel\.de$/);
    expect(find[1]?.query).not.toMatch(/Ryabkov|Geneva|OSCE/);
  });

  it.each([
    ['Source: Le Monde', 'Riabkov', 'Genève', 'OSCE'],
    ['Source: El País', 'Riabkov', 'Ginebra', 'OSCE'],
    ['Source: Gazeta Wyborcza', 'Riabkow', 'Genewa', 'OBWE'],
    ['Source: Kommersant', 'Рябков', 'Женева', 'ОБСЕ'],
    ['Source: Kathimerini', 'Ryabkov', 'Γενεύη', 'ΟΑΣΕ'],
  ])('for "%s" with %s, %s and %s', (credit, ...words) => {
    const query = originOf({ lines: story([credit]), terms }).find.find(
      ({ engine }) => engine === 'duckduckgo',
    )?.query;
    for (const word of words.slice(credit.includes('Kathimerini') ? 1 : 0))
      expect(query).toContain(word);
  });

  it.each([
    ['duckduckgo', 'https://duckduckgo.com/?q=', 'df=2024-05-03..2024-05-08'],
    ['google', 'https://www.google.com/search?q=', 'cd_min%3A5%2F3%2F2024'],
    ['bing', 'https://www.bing.com/search?q=', 'ez5_'],
    ['startpage', 'https://www.startpage.com/do/search?q=', ''],
    ['kagi', 'https://kagi.com/search?q=', 'from_date=2024-05-03'],
    ['qwant', 'https://www.qwant.com/?q=', ''],
  ] as const)('with %s, around the day where it can', (engine, start, days) => {
    const url = originOf(german, engine).find.find((link) => link.engine === engine)?.url ?? '';
    expect(url.startsWith(start)).toBe(true);
    expect(url).toContain(days);
    expect(url).toContain('site%3Aspiegel.de');
  });

  it('with names that are names', () => {
    const named = (text: string, count = 2) => ({ text, key: text, concept: null, count });
    const lines = story([
      'The Reef is quiet. Then the Reef was loud, says Halvorsen. Protection came late to Alaska Airways.',
      'The waste stays on the quay, and Zero Waste leaves in March, says Halvorsen. DUTY calls in DC.',
    ]);
    const people = ['Reef', 'Protection', 'Airways', 'Zero Waste', 'March', 'Halvorsen'];
    const { find } = originOf({
      lines,
      terms: {
        people: people.map((name) => named(name)),
        places: [{ text: 'Oslo', key: 'oslo', concept: 'oslo', count: 1 }],
        organisations: [named('DC'), named('DULUTH'), named('FIQ')],
        figures: ['2022', '1800', '716'],
      },
    });
    expect(find[0]?.query).toBe('Halvorsen Oslo FIQ 716');
  });

  it('that are web addresses only, whatever the page says', () => {
    const people = [{ text: '"><script>x</script>', key: 'x', concept: null, count: 9 }];
    const { find } = originOf({ lines: story(), terms: { people } });
    for (const { url } of find) expect(url).toMatch(/^https:\/\/[\w.-]+\/[^\s"<>]*$/);
    expect(find.length).toBeGreaterThan(0);
  });
});
