import { describe, expect, it } from 'vitest';
import { counterQuotesLinks } from '../../../src/core/signals/counter-quotes-links.ts';
import { codesOf, makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  counterQuotesLinks.run(makeReading(sketch), reviewedKnowledge());

describe('counter-quotes-links', () => {
  const cited = (...hosts: string[]) => ({
    text: 'As others have written before us, at some length and with more patience than we have, the ferry is a library that happens to float.',
    links: hosts.map((host) => ({ url: `https://${host}/a`, text: 'have written' })),
  });

  it('sees prose that links several sources', () => {
    const lines = story([cited('harbour-gazette.net', 'ferry-review.org', 'quay-times.com')]);
    expect(codesOf(run({ lines }))).toEqual(['counter_quotes_links']);
  });

  it('takes a quotation and its link for enough', () => {
    const quoted = { text: 'A ferry is a promise with a timetable.', tag: 'blockquote' };
    expect(codesOf(run({ lines: story([quoted, cited('harbour-gazette.net')]) }))).toEqual([
      'counter_quotes_links',
    ]);
  });

  it('is silent about one link, own links and share links', () => {
    expect(run({ lines: story([cited('harbour-gazette.net')]) })).toEqual([]);
    const own = cited('quiet-harbour-notes.example', 'www.facebook.com', 'x.com');
    expect(run({ lines: story([own]) })).toEqual([]);
  });
});
