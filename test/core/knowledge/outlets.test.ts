import { describe, expect, it } from 'vitest';
import { reviewedKnowledge } from '../reading.ts';

const { outlets } = reviewedKnowledge();

describe('byName', () => {
  it.each([
    ['spiegel', 'spiegel'],
    ['The SPIEGEL', 'spiegel'],
    ['spiegel.de', 'spiegel'],
    ['https://www.spiegel.de/politik/', 'spiegel'],
    ['Deutsche Welle (DW)', 'dw'],
    ['DW News', 'dw'],
    ['@dwnews', 'dw'],
    ['DW.com', 'dw'],
    ['south German', 'sueddeutsche'],
    ['The duty', 'ledevoir'],
    ['Time online', 'zeit'],
    ['Frankfurter General', 'faz'],
    ['Evening Courier', 'corriere'],
    ['RIA News.', 'ria'],
    ['«Le Figaro»', 'lefigaro'],
    ['The Guardian', 'guardian'],
    ['ТАСС', 'tass'],
    ['毎日新聞', 'mainichi'],
  ])('reads %s as %s', (name, id) => {
    expect(outlets.byName(name)?.id).toBe(id);
  });

  it.each([
    'The press',
    'The country',
    'The Time',
    'ABC',
    'news',
    'The',
    '',
    'Quiet Harbour Notes',
    'People',
  ])('names nobody for "%s"', (name) => {
    expect(outlets.byName(name)).toBeNull();
  });
});

describe('byAlias', () => {
  it('knows doubtful readings without believing them', () => {
    expect(outlets.byAlias('The mirror')).toMatchObject([
      { outlet: { id: 'spiegel' }, how: 'context' },
    ]);
    expect(outlets.byAlias('Quiet Harbour Notes')).toEqual([]);
  });
});

describe('byHost and byImageHost', () => {
  it.each([
    ['www.spiegel.de', 'spiegel'],
    ['amp.cnn.com', 'cnn'],
    ['news.sky.com', 'skynews'],
    ['M.FAZ.NET', 'faz'],
  ])('%s is %s', (host, id) => {
    expect(outlets.byHost(host)?.id).toBe(id);
  });

  it.each([
    ['cdn.prod.www.spiegel.de', 'spiegel'],
    ['i.guim.co.uk', 'guardian'],
    ['s2-g1.glbimg.com', 'globo'],
    ['ichef.bbci.co.uk', 'bbc'],
  ])('pictures of %s are those of %s', (host, id) => {
    expect(outlets.byImageHost(host)?.id).toBe(id);
  });

  it('names nobody for a server that several outlets share, or that is unknown', () => {
    expect(outlets.byImageHost('img.sparknews.funkemedien.de')).toBeNull();
    expect(outlets.byImageHost('images.example.org')).toBeNull();
    expect(outlets.byHost('spiegel.de.evil.example')).toBeNull();
    expect(outlets.byHost('notspiegel.de')).toBeNull();
  });
});

describe('mentions', () => {
  it('finds outlets by their full names, in order', () => {
    const found = outlets.mentions(
      'As the New York Times and Süddeutsche Zeitung reported, CNN asked first.',
    );
    expect(found.map(({ outlet }) => outlet.id)).toEqual(['nytimes', 'sueddeutsche', 'cnn']);
  });

  it('takes ordinary words for words', () => {
    expect(
      outlets.mentions('It is time to focus: the world, the mirror and the star are open.'),
    ).toEqual([]);
  });
});

describe('state-controlled outlets', () => {
  it('are marked, and publicly funded ones are not', () => {
    const state = (id: string) => outlets.byId(id)?.state;
    for (const id of ['rt', 'sputnik', 'tass', 'xinhua', 'cgtn', 'presstv', 'kcna'])
      expect(state(id), id).toBe(true);
    for (const id of [
      'bbc',
      'dw',
      'france24',
      'npr',
      'svt',
      'voanews',
      'rferl',
      'meduza',
      'kommersant',
    ]) {
      expect(state(id), id).toBe(false);
    }
  });
});
