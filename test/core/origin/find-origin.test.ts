import { describe, expect, it } from 'vitest';
import { findOrigin } from '../../../src/core/origin/index.ts';
import { gatherEvidence } from '../../../src/core/signals/index.ts';
import type {
  AnalysisPreferences,
  Article,
  CorpusRecord,
  Origin,
  Verdict,
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
  verdict: Pick<Verdict, 'level' | 'notice'> | null = null,
): Origin {
  const reading = makeReading({ title: 'The old ferry stays at the quay', ...sketch });
  const article = articleOf(
    sketch.title ?? 'The old ferry stays at the quay',
    '2024-05-07T08:00:00Z',
  );
  const evidence = gatherEvidence(reading, knowledge);
  const preferences = { searchEngine: engine, languages: ['en'] };
  return findOrigin(reading, article, evidence, knowledge, preferences, verdict);
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
      matches: [{ record: record(FERRY), score: 0.9, shared: [], sure: 0.9 }],
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

  it('by a match that does not stand out from other reports', () => {
    const match = (sure: number) => [
      { record: record(FERRY), score: 0.6, facts: 0.7, sure, shared: [] },
    ];
    const alike = originOf({ lines: story(), matches: match(0.4) });
    expect([alike.outlet, alike.url]).toEqual([null, null]);
    expect(originOf({ lines: story(), matches: match(0.7) }).outlet?.id).toBe('spiegel');
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

describe('findOrigin hears whom people speak to', () => {
  it.each([
    ['en', 'It is only rope and paint, the keeper told The Washington Post.', 'washingtonpost'],
    ['en', 'The keeper, he told the F.A.Z. in the morning, has sold his boat.', 'faz'],
    ['es', 'Por trescientos la pieza las vendían, contó uno de ellos a la F.A.Z.', 'faz'],
    ['es', '“No queda nadie”, dijo a Infobae el guardián del puerto viejo.', 'infobae'],
    ['es', 'El Guardian entiende que el barco se vende antes del otoño.', 'guardian'],
    [
      'zh',
      '“我没有恨任何人，”码头管理员告诉《纽约时报》。“我只是不想付账单，也不想再修船。”',
      'nytimes',
    ],
    ['de', 'Man habe genug gewartet, sagte er der Süddeutschen Zeitung am Hafen.', null],
    ['de', 'Man habe genug gewartet, sagte der Süddeutschen Zeitung ein Fischer.', 'sueddeutsche'],
    ['pl', 'Łódź sprzedano, powiedział Gazecie Wyborczej kapitan portu rano.', 'wyborcza'],
    ['ru', 'Лодку продали, рассказал «Коммерсанту» капитан порта утром.', 'kommersant'],
    ['pt', 'O barco já não parte, contou o capitão ao Correio da Manhã no cais.', 'cmjornal'],
    ['pt', 'O barco já não parte, contou o capitão ao Público na manhã seguinte.', null],
    ['nl', 'De boot vaart niet meer, zegt de kapitein tegen NRC.', 'nrc'],
    [
      'ja',
      '船長は朝日新聞の取材に「もう船は出ない」と話し、桟橋で手を振った。その後、誰も戻らなかった。',
      'asahi',
    ],
  ])('in %s: %s', (lang, line, outlet) => {
    expect(originOf({ lang, lines: story([line]) }).outlet?.id ?? null).toBe(outlet);
  });

  it.each([
    ['told an agency', 'The boat is sold, the keeper told AFP on the quay.'],
    ['heard on a broadcast', 'The boat is sold, the keeper told BBC Radio 4 in the morning.'],
    ['quoted from an interview', 'All is lost, he told the Financial Times in an interview.'],
    [
      'cited as well',
      'The boat is sold, he told The Guardian. The Guardian reported that, according to The Guardian.',
    ],
    ['only read', 'The keeper reads The Washington Post every morning on the quay.'],
    ['of a house with two editions', 'The boat is sold, one member told POLITICO on the quay.'],
    ['two newsrooms', 'He told The Guardian so. Later he told The Washington Post the same.'],
  ])('but names nobody that is %s', (_what, line) => {
    expect(originOf({ lines: story([line]) }).outlet).toBeNull();
  });

  it('names no agency for a picture, but those that supplied words', () => {
    const picture = 'The quay in the morning. Photo: dpa';
    expect(originOf({ lines: story([picture]) }).agencies).toEqual([]);
    const material = 'With material from dpa and AFP';
    expect(originOf({ lines: story([material]) }).agencies).toEqual(['dpa', 'afp']);
    expect(originOf({ lines: story([picture, 'fek/AFP']) }).agencies).toEqual(['afp']);
  });

  it("reads a paper's own photographers, and no agency's", () => {
    const line = 'The quay. Photo: Wilma Testerman/The Guardian';
    expect(originOf({ lines: story([line]) }).outlet?.id).toBe('guardian');
    expect(originOf({ lines: story(['The quay. Photo: Getty Images']) }).outlet).toBeNull();
  });
});

describe('findOrigin and what others have of the event', () => {
  const told = 'The keeper told Corriere della Sera that he would miss the ferry.';
  const report = (organisations: string[]) => ({
    record: record('https://www.dw.com/en/ferry-at-the-quay/a-1234567', { organisations }),
    score: 0.5,
    shared: [],
  });

  it('takes a newsroom that known reports of the event quote for a quoted one', () => {
    const named = (organisations: string[]) =>
      originOf({ lines: story([told]), matches: [report(organisations)] }).outlet?.id;
    expect(named([])).toBe('corriere');
    expect(named(['Corriere della Sera'])).toBeUndefined();
  });

  it('opens the full form of an address that it knows in its mobile form too', () => {
    const url = 'https://www.dw.com/en/ferry-at-the-quay/a-1234567';
    const credit = {
      text: 'Source: DW',
      links: [{ url: url.replace('www.', 'amp.'), text: 'DW' }],
    };
    const mobile = originOf({ lines: story([credit]) });
    expect(mobile.url).toBe(url.replace('www.', 'amp.'));
    const known = { record: record(url), score: 0.6, shared: [] };
    const full = originOf({ lines: story([credit]), matches: [known] });
    expect(full.url).toBe(url);
    expect(full.urlConfidence).toBeGreaterThanOrEqual(mobile.urlConfidence);
  });
});

describe('findOrigin on honest pages', () => {
  const honest = (lines: PageSketch['lines'], notice: Verdict['notice'] = null) =>
    originOf({ lines }, 'duckduckgo', { level: 'none', notice });

  it('names nobody without a notice, however plain the credit', () => {
    const source = { text: 'Source: spiegel', links: [{ url: FERRY, text: 'spiegel' }] };
    expect(originOf({ lines: story([source]) }).outlet?.id).toBe('spiegel');
    expect(honest(story([source]))).toMatchObject({
      outlet: null,
      newsroom: null,
      url: null,
      urlConfidence: 0,
      reasons: [],
    });
  });

  it('names the agency whose story it carries, and no other newsroom', () => {
    const dateline = 'DULUTH, Minn. (AP) — The boat is sold, the harbour office said on Tuesday.';
    const told = 'The keeper told The Washington Post that he would miss it.';
    expect(honest(story([told], [dateline]), 'wire').outlet?.id).toBe('ap');
    expect(honest(story([told]), 'wire').outlet).toBeNull();
  });

  it('names the licensor that a syndication notice speaks of', () => {
    const source = { text: 'Source: spiegel', links: [{ url: FERRY, text: 'spiegel' }] };
    expect(honest(story([source]), 'syndication')).toMatchObject({
      outlet: { id: 'spiegel' },
      url: FERRY,
    });
  });
});

describe('findOrigin and known articles', () => {
  const match = (url: string, score: number, more: Partial<CorpusRecord> = {}) => ({
    record: record(url, more),
    score,
    shared: [],
  });
  it('names the worldwide agency of a wire copy that nearly all agrees with, never the paper', () => {
    const wire = match('https://www.dw.com/en/ferry-at-the-quay/a-1234567', 0.6, {
      kind: 'wire-copy',
      agencies: ['Reuters'],
    });
    expect(originOf({ lines: story(), matches: [{ ...wire, facts: 0.7 }] })).toMatchObject({
      outlet: { id: 'reuters' },
      url: null,
    });
    expect(originOf({ lines: story(), matches: [{ ...wire, facts: 0.5 }] }).outlet).toBeNull();
  });

  it('gives no address of another newsroom than the one it names', () => {
    const dw = match('https://www.dw.com/en/ferry-at-the-quay/a-1234567', 0.59);
    const origin = originOf({ lines: story(['fek/AFP/dpa', 'Source: spiegel']), matches: [dw] });
    expect([origin.outlet?.id, origin.url]).toEqual(['spiegel', null]);
  });

  it("is surer where a picture's address carries the article's id", () => {
    const url = 'https://www.dw.com/en/ferry-at-the-quay/a-12345678';
    const sketch = { lines: story(['Source: DW']), matches: [match(url, 0.55)] };
    const plain = originOf(sketch);
    const pictured = originOf({
      ...sketch,
      images: ['https://static.dw.com/image/12345678_6.jpg'],
    });
    const other = originOf({ ...sketch, images: ['https://static.dw.com/image/87654321_6.jpg'] });
    expect(pictured.url).toBe(url);
    expect(pictured.urlConfidence).toBeGreaterThan(plain.urlConfidence);
    expect(other.urlConfidence).toBe(plain.urlConfidence);
  });
});
