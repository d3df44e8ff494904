import { describe, expect, it } from 'vitest';
import { relatedCoverage } from '../../../src/core/coverage/index.ts';
import { corpus, NO_ORIGIN, page, READER, record } from './page.ts';

const TALKS = {
  people: ['Anna Sorokina', 'Paul Brandt'],
  places: ['Geneva'],
  organisations: ['NATO'],
};
const RECORDS = [
  record({
    url: 'https://herald.example/sorokina-and-brandt-meet-in-geneva',
    title: 'Sorokina and Brandt meet in Geneva',
    published: '2023-03-10',
    gist: 'The two envoys opened talks on grain ships.',
    ...TALKS,
  }),
  record({
    url: 'https://kurier.example/gespraeche-in-genf-beginnen',
    title: 'Gespräche in Genf beginnen',
    lang: 'de',
    published: '2023-03-10',
    gist: 'German daily on the first talks of the envoys about grain.',
    ...TALKS,
    places: ['Genf'],
  }),
  record({
    url: 'https://tribune.example/envoys-travel-to-geneva',
    title: 'Envoys travel to Geneva',
    published: '2023-03-06',
    gist: 'A look ahead at the talks on grain.',
    ...TALKS,
  }),
  record({
    url: 'https://globe.example/after-geneva',
    title: 'After Geneva: what Sorokina and Brandt left open',
    published: '2023-03-14',
    gist: 'What the talks on grain did not settle.',
    ...TALKS,
  }),
  record({
    url: 'https://sport.example/cup-final',
    title: 'Rovers lift the cup',
    published: '2023-03-10',
    people: ['Jim Fields'],
    places: ['Lisbon'],
    gist: 'A late goal decided the final.',
  }),
];
const ENGLISH = page({
  title: 'Sorokina and Brandt begin negotiations in Geneva',
  text: 'The envoys Anna Sorokina and Paul Brandt sat down in Geneva on Friday to speak about grain ships.\nAnna Sorokina said that NATO was not part of the talks. Paul Brandt agreed.',
  published: '2023-03-10',
});

describe('related coverage', () => {
  const found = relatedCoverage(ENGLISH, NO_ORIGIN, [corpus(RECORDS)], READER);

  it('puts the same event first and tells before from after', () => {
    expect(found[0]?.url).toBe('https://herald.example/sorokina-and-brandt-meet-in-geneva');
    const groups = new Map(found.map(({ url, group }) => [url.split('/')[2], group]));
    expect(groups.get('herald.example')).toBe('same');
    expect(groups.get('tribune.example')).toBe('before');
    expect(groups.get('globe.example')).toBe('after');
  });

  it('leaves out what only shares the day', () => {
    expect(found.map(({ url }) => url)).not.toContain('https://sport.example/cup-final');
  });

  it('explains a hit by names, place and day', () => {
    expect(found[0]?.why).toEqual(
      expect.arrayContaining(['Anna Sorokina', 'Paul Brandt', 'Geneva', '2023-03-10']),
    );
  });

  it('keeps scores between 0 and 1, best first', () => {
    const scores = found.map(({ score }) => score);
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('never offers the page itself', () => {
    const own = {
      ...ENGLISH,
      snapshot: { ...ENGLISH.snapshot, canonical: RECORDS[0]?.url ?? null },
    };
    const urls = relatedCoverage(own, NO_ORIGIN, [corpus(RECORDS)], READER).map(({ url }) => url);
    expect(urls).not.toContain(RECORDS[0]?.url);
    expect(urls.length).toBeGreaterThan(1);
  });

  it('puts the known original first', () => {
    const origin = { ...NO_ORIGIN, url: 'https://globe.example/after-geneva' };
    const [first] = relatedCoverage(ENGLISH, origin, [corpus(RECORDS)], READER);
    expect(first?.url).toBe(origin.url);
  });

  it('says nothing about a page of another matter', () => {
    const bread = page({
      title: 'How to bake a loaf of bread',
      text: 'Flour, water and salt are all you need for a good loaf.\nLet the dough rest on Friday and bake it on Saturday.',
      published: '2023-03-10',
    });
    expect(relatedCoverage(bread, NO_ORIGIN, [corpus(RECORDS)], READER)).toEqual([]);
  });

  it('answers nothing without corpora or text', () => {
    expect(relatedCoverage(ENGLISH, NO_ORIGIN, [], READER)).toEqual([]);
    const empty = page({ title: '', text: '' });
    expect(relatedCoverage(empty, NO_ORIGIN, [corpus(RECORDS)], READER)).toEqual([]);
  });
});

describe('coverage across languages', () => {
  const cases = [
    {
      lang: 'de',
      title: 'Sorokina und Brandt verhandeln in Genf',
      text: 'Die Unterhändler Anna Sorokina und Paul Brandt haben in Genf mit Gesprächen über Getreide begonnen.\nAnna Sorokina sprach von einem guten Anfang, Paul Brandt ebenso.',
    },
    {
      lang: 'fr',
      title: 'Pourparlers à Genève entre Sorokina et Brandt',
      text: 'Anna Sorokina et Paul Brandt ont ouvert à Genève des pourparlers sur les navires de céréales.\nAnna Sorokina parle d’un bon début, Paul Brandt aussi.',
    },
    {
      lang: 'ru',
      title: 'В Женеве начались переговоры Сорокиной и Брандта',
      text: 'Анна Сорокина и Пауль Брандт начали в Женеве переговоры о зерне.\nАнна Сорокина назвала начало хорошим, Пауль Брандт согласился.',
    },
  ];
  it.each(cases)('finds the English report from a $lang page', ({ lang, title, text }) => {
    const found = relatedCoverage(
      page({ lang, title, text, published: '2023-03-10' }),
      NO_ORIGIN,
      [corpus(RECORDS)],
      READER,
    );
    expect(found.map(({ url }) => url)).toContain(RECORDS[0]?.url);
    expect(found.map(({ url }) => url)).not.toContain('https://sport.example/cup-final');
  });

  it('finds the German report from an English page', () => {
    const found = relatedCoverage(ENGLISH, NO_ORIGIN, [corpus(RECORDS)], READER);
    expect(found.map(({ url }) => url)).toContain(
      'https://kurier.example/gespraeche-in-genf-beginnen',
    );
  });

  it("puts the reader's languages first but keeps the others", () => {
    const german = { ...READER, languages: ['de'] };
    const order = (preferences: typeof READER): string[] =>
      relatedCoverage(ENGLISH, NO_ORIGIN, [corpus(RECORDS)], preferences).map(({ lang }) => lang);
    expect(order(german).indexOf('de')).toBeLessThan(order(READER).indexOf('de'));
    expect(order(german)).toContain('en');
  });
});

describe('copies of one wire story', () => {
  it('folds them under the original', () => {
    const wire = (host: string, kind: 'original' | 'wire-copy') =>
      record({
        url: `https://${host}/envoys-open-grain-talks-in-geneva-on-friday`,
        title: 'Envoys open grain talks in Geneva on Friday',
        published: '2023-03-10',
        kind,
        agencies: ['Reuters'],
        gist: 'The envoys opened talks.',
        ...TALKS,
      });
    const index = corpus([wire('one.example', 'wire-copy'), wire('two.example', 'original')]);
    const found = relatedCoverage(ENGLISH, NO_ORIGIN, [index], READER);
    expect(found).toHaveLength(1);
    expect(found[0]?.outlet).toBe('two.example');
    expect(found[0]?.also.map(({ outlet }) => outlet)).toEqual(['one.example']);
  });
});
