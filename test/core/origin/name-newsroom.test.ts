import { describe, expect, it } from 'vitest';
import { story } from '../reading.ts';
import { FERRY, originOf, record } from './page.ts';

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
