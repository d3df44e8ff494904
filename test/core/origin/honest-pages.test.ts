import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/core/types.ts';
import { type PageSketch, story } from '../reading.ts';
import { FERRY, originOf, record } from './page.ts';

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
