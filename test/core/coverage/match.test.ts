import { describe, expect, it } from 'vitest';
import { matchOriginals } from '../../../src/core/coverage/match.ts';
import { corpus, page, record } from './page.ts';

const ORIGINAL = record({
  url: 'https://herald.example/news/sorokina-and-brandt-open-difficult-talks-on-grain-ships-in-geneva-a-1',
  title: 'Sorokina and Brandt open difficult talks on grain ships in Geneva',
  published: '2023-03-10',
  people: ['Anna Sorokina', 'Paul Brandt'],
  places: ['Geneva'],
  organisations: ['NATO'],
  figures: ['47 ships'],
  gist: 'The envoys disagreed for six hours about inspections of grain ships.',
});
const TEXT =
  'The envoys Anna Sorokina and Paul Brandt disagreed in Geneva for six hours about inspections of 47 ships.\nAnna Sorokina said that NATO was no subject of the negotiations. Paul Brandt left without a word.';
const copy = (title: string, more: Partial<Parameters<typeof page>[0]> = {}) =>
  page({ title, text: TEXT, published: '2023-03-11', ...more });
const best = (reading: ReturnType<typeof page>, records = [ORIGINAL]): number =>
  matchOriginals(reading, [corpus(records)])[0]?.score ?? 0;

describe('matching known originals', () => {
  it('is sure of the same headline over the same facts', () => {
    expect(
      best(copy('Sorokina and Brandt open difficult talks on grain ships in Geneva')),
    ).toBeGreaterThan(0.9);
  });

  it('sees through words swapped by a spinner', () => {
    expect(
      best(copy('Sorokina and Brandt begin difficult talks on cereal ships in Geneva')),
    ).toBeGreaterThan(0.75);
  });

  it('reads the headline out of the address where the title is not known', () => {
    const untitled = { ...ORIGINAL, title: null };
    const title = 'Sorokina and Brandt open difficult talks on grain ships in Geneva';
    expect(best(copy(title), [untitled])).toBeGreaterThan(0.8);
  });

  it('does not accuse another newsroom at the same event', () => {
    const honest = copy('Six hours in Geneva bring no deal between envoys', {
      url: 'https://times.example/b',
    });
    expect(best(honest)).toBeLessThanOrEqual(0.6);
  });

  it('trusts a short headline that anybody could write less', () => {
    const short = record({
      ...ORIGINAL,
      url: 'https://herald.example/x',
      title: 'Talks in Geneva',
    });
    expect(best(copy('Talks in Geneva'), [short])).toBeLessThan(0.8);
  });

  it('never matches a page with its own newsroom', () => {
    const own = copy(ORIGINAL.title ?? '', { url: 'https://www.herald.example/amp/a-1' });
    expect(matchOriginals(own, [corpus([ORIGINAL])])).toEqual([]);
    const sister = copy(ORIGINAL.title ?? '', { url: 'https://herald.co.example/a-1' });
    expect(
      matchOriginals(sister, [corpus([{ ...ORIGINAL, domain: 'herald.co.example' }])]),
    ).toEqual([]);
  });

  it('holds records that are wire copies themselves at 0.7', () => {
    const wire = { ...ORIGINAL, kind: 'wire-copy' as const };
    expect(best(copy(ORIGINAL.title ?? ''), [wire])).toBeLessThanOrEqual(0.7);
  });

  it('weighs a headline of another month less', () => {
    const late = copy(ORIGINAL.title ?? '', { published: '2023-06-01' });
    expect(best(late)).toBeLessThan(best(copy(ORIGINAL.title ?? '')) * 0.7);
  });

  it('is silent about a page of another matter', () => {
    const other = page({
      title: 'Rovers lift the cup after a late goal',
      text: 'A late goal by Jim Fields decided the final in Lisbon on Sunday evening before a full house.',
    });
    expect(matchOriginals(other, [corpus([ORIGINAL])])).toEqual([]);
  });
});
