import { describe, expect, it } from 'vitest';
import { stripTracking } from '../../../src/core/origin/tracking.ts';

const rows = [
  ['utm_*', ''],
  ['fbclid', ''],
  ['xtor', ''],
];

describe('stripTracking', () => {
  it.each([
    ['https://a.example/b?utm_source=x&utm_medium=y', 'https://a.example/b'],
    ['https://a.example/b?id=7&fbclid=z', 'https://a.example/b?id=7'],
    ['https://a.example/b?xtor=RSS-1#comments', 'https://a.example/b'],
    ['https://a.example/b#!/story/7', 'https://a.example/b#!/story/7'],
    ['https://a.example/b?FBCLID=z', 'https://a.example/b'],
  ])('%s becomes %s', (url, clean) => {
    expect(stripTracking(url, rows)).toBe(clean);
  });

  it.each([
    'https://a.example/b',
    'https://a.example/b?id=7&page=2',
    'https://a.example/?futm_x=1',
  ])('leaves %s as it is', (url) => {
    expect(stripTracking(url, rows)).toBe(url);
  });
});
