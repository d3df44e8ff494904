import { describe, expect, it } from 'vitest';
import { findOrigin } from '../../../src/core/origin/index.ts';
import { gatherEvidence } from '../../../src/core/signals/index.ts';
import type {
  AnalysisPreferences,
  Article,
  CorpusRecord,
  Origin,
} from '../../../src/core/types.ts';
import { makeReading, type PageSketch, reviewedKnowledge, story } from '../reading.ts';

const knowledge = reviewedKnowledge();

function articleOf(title: string, published: string | null): Article {
  return {
    title,
    dek: null,
    byline: null,
    bylineIsPlaceholder: false,
    published,
    modified: null,
    lang: null,
    dir: 'ltr',
    leadImage: null,
    readingMinutes: 1,
    blocks: [],
    sources: {},
    trace: [],
  };
}

function originOf(
  sketch: PageSketch,
  engine: AnalysisPreferences['searchEngine'] = 'duckduckgo',
): Origin {
  const reading = makeReading({ title: 'The old ferry stays at the quay', ...sketch });
  const article = articleOf(
    sketch.title ?? 'The old ferry stays at the quay',
    '2024-05-07T08:00:00Z',
  );
  const evidence = gatherEvidence(reading, knowledge);
  return findOrigin(reading, article, evidence, knowledge, {
    searchEngine: engine,
    languages: ['en'],
  });
}

function record(url: string, more: Partial<CorpusRecord> = {}): CorpusRecord {
  return {
    url,
    title: 'A ferry at the quay',
    outlet: 'x',
    domain: /\/\/(?:www\.)?([^/]+)/.exec(url)?.[1] ?? '',
    published: '2024-05-06',
    lang: 'en',
    kind: 'original',
    people: [],
    organisations: [],
    places: [],
    figures: [],
    gist: '',
    agencies: [],
    ...more,
  };
}

const FERRY = 'https://www.spiegel.de/panorama/alte-faehre-bleibt-am-kai-a-12345678';

describe('findOrigin names the newsroom', () => {
  it('by a credit and a sign-off, agencies beside it in the order of the page', () => {
    const origin = originOf({ lines: story(['fek/AFP/dpa', 'Source: spiegel']) });
    expect(origin.outlet).toMatchObject({ id: 'spiegel', country: 'DE', stateControlled: false });
    expect(origin.agencies).toEqual(['afp', 'dpa']);
    expect(origin.confidence).toBeGreaterThan(0.7);
    expect(origin.reasons[0]?.outlet).toBe('spiegel');
  });

  it('by pictures that a group serves for one outlet', () => {
    const origin = originOf({ lines: story(), images: ['https://s2-g1.glbimg.com/ferry.jpg'] });
    expect(origin.outlet?.id).toBe('globo');
  });

  it('by a dateline: then the agency wrote it', () => {
    const origin = originOf({
      lines: [
        'LEGAZPI, Philippines, June 10 (Reuters) - The ferry has not left the quay since March, a harbour master said on Saturday.',
        ...story(),
      ],
    });
    expect(origin.outlet?.id).toBe('reuters');
    expect(origin.agencies).toEqual(['reuters']);
  });

  it('by a doubtful name together with a German mark, and not without', () => {
    const credit = 'Источник: Зеркало';
    const lines = story([credit, 'Фото: Кай Ниссен / dpa']);
    expect(originOf({ lines, lang: 'ru' }).outlet?.id).toBe('spiegel');
    expect(originOf({ lines: story(['Quelle: The mirror']), lang: 'fr' }).outlet?.id).not.toBe(
      'spiegel',
    );
  });

  it('by a match with a known article', () => {
    const origin = originOf({
      lines: story(),
      matches: [{ record: record(FERRY), score: 0.9, shared: [] }],
    });
    expect(origin.outlet?.id).toBe('spiegel');
    expect(origin).toMatchObject({ url: FERRY, published: '2024-05-06' });
    expect(origin.urlConfidence).toBeGreaterThanOrEqual(0.8);
    expect(origin.archived).toBe(`https://web.archive.org/web/${FERRY}`);
  });

  it('marks state-controlled outlets', () => {
    expect(originOf({ lines: story(['Source: Sputnik']) }).outlet).toMatchObject({
      id: 'sputnik',
      stateControlled: true,
    });
  });
});

describe('findOrigin names nobody', () => {
  it('for a page without any sign', () => {
    const origin = originOf({ lines: story() });
    expect(origin).toMatchObject({
      outlet: null,
      newsroom: null,
      agencies: [],
      url: null,
      confidence: 0,
    });
  });

  it("for the page's own outlet", () => {
    const url = 'https://www.spiegel.de/panorama/eine-geschichte-a-87654321';
    expect(
      originOf({ lines: story(['Quelle: spiegel', 'fek/AFP/dpa']), url, lang: 'de' }).outlet,
    ).toBeNull();
  });

  it('for a section heading that happens to be a newspaper', () => {
    const furniture = [{ text: 'Últimas Noticias', tag: 'h3' }];
    expect(originOf({ lines: story(), furniture, lang: 'es' }).outlet).toBeNull();
  });

  it.each(['Nature', 'Record', 'Novosti', 'Politika', 'Stern', 'Sport'])(
    'for the lone word "%s" under the story',
    (word) => {
      expect(originOf({ lines: story([word]) }).reasons).toEqual([]);
    },
  );

  it('for a supplier of pictures or of material', () => {
    expect(originOf({ lines: story(['Image source, AFP']) }).outlet?.id).not.toBe('afp');
    expect(originOf({ lines: story(['(with input from PTI)']) }).reasons).toEqual([]);
  });

  it('for mere coverage of the same event', () => {
    const matches = [
      {
        record: record('https://www.dw.com/en/ferry-at-the-quay/a-1234567'),
        score: 0.58,
        shared: [],
      },
      {
        record: record('https://www.foxnews.com/world/ferry-at-the-quay-again'),
        score: 0.55,
        shared: [],
      },
    ];
    const origin = originOf({ lines: story(), matches });
    expect(origin.outlet).toBeNull();
    expect(origin.url).toBeNull();
  });

  it('when two newsrooms are named alike', () => {
    const matches = [
      {
        record: record('https://www.dw.com/en/ferry-at-the-quay/a-1234567'),
        score: 0.84,
        shared: [],
      },
      {
        record: record('https://www.foxnews.com/world/ferry-at-the-quay-again'),
        score: 0.83,
        shared: [],
      },
    ];
    const both = originOf({ lines: story(), matches });
    const one = originOf({ lines: story(), matches: matches.slice(0, 1) });
    expect(both.confidence).toBeLessThan(one.confidence);
  });

  it('but says which language the newsroom writes when that is all it knows', () => {
    expect(originOf({ lines: story(['fek/AFP/dpa']) })).toMatchObject({
      outlet: null,
      newsroom: { country: 'DE', lang: 'de' },
      agencies: ['afp', 'dpa'],
    });
  });
});

describe('findOrigin gives the address', () => {
  const last = (url: string, text = 'Source link') => [{ text, links: [{ url, text }] }];

  it('of a credit link, out of its redirector and without tracking', () => {
    const hidden = `https://l.facebook.com/l.php?u=${encodeURIComponent(`${FERRY}?fbclid=x&utm_source=y`)}&h=1`;
    const origin = originOf({ lines: story(last(hidden)) });
    expect(origin.url).toBe(FERRY);
    expect(origin.urlConfidence).toBeGreaterThanOrEqual(0.8);
    expect(origin.outlet?.id).toBe('spiegel');
  });

  it.each([
    ['a front page', 'https://www.spiegel.de/'],
    ['a section', 'https://www.spiegel.de/politik/'],
    [
      'a share link',
      'https://www.facebook.com/sharer.php?u=https%3A%2F%2Fquiet-harbour-notes.example%2F2024%2F05%2Fa-story',
    ],
    ['the page itself', 'https://quiet-harbour-notes.example/2024/05/a-story-about-an-old-ferry'],
    ['a script', 'javascript:alert(1)'],
  ])('but never of %s', (_what, url) => {
    expect(originOf({ lines: story(last(url)) }).url).toBeNull();
  });

  it('with less confidence where the outlet is another', () => {
    const origin = originOf({
      lines: story([
        'fek/AFP/dpa',
        'Source: spiegel',
        ...last('https://www.dw.com/en/ferry-at-the-quay/a-1234567', 'Read also'),
      ]),
    });
    expect(origin.outlet?.id).toBe('spiegel');
    expect(origin.urlConfidence).toBeLessThan(0.8);
  });
});

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

  it('that are web addresses only, whatever the page says', () => {
    const people = [{ text: '"><script>x</script>', key: 'x', concept: null, count: 9 }];
    const { find } = originOf({ lines: story(), terms: { people } });
    for (const { url } of find) expect(url).toMatch(/^https:\/\/[\w.-]+\/[^\s"<>]*$/);
    expect(find.length).toBeGreaterThan(0);
  });
});
