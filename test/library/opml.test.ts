import { expect, it } from 'vitest';
import { readFeedList } from '../../src/library/opml.ts';

it('goes through a list of 200,000 entries without an address in the time it takes to parse it', () => {
  const many = '<outline text="x"/>'.repeat(200_000);
  const last = '<outline text="Last" xmlUrl="https://last.example/rss"/>';
  const list = `<opml version="2.0"><head><title>Mine</title></head><body>${many}${last}</body></opml>`;
  const started = process.cpuUsage();
  expect(readFeedList(list)).toEqual([{ url: 'https://last.example/rss', name: 'Last' }]);
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1e6).toBeLessThan(10);
}, 120_000);
