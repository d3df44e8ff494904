import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, listsSite, readSettings } from '../../src/shared/settings.ts';

describe('reading settings', () => {
  it.each([undefined, null, 7, 'x', [], {}])('falls back to the defaults for %j', (value) => {
    expect(readSettings(value)).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps what is good and drops what is not, field by field', () => {
    const read = readSettings({
      onCopy: 'tab',
      onPossible: 'explode',
      ignoredSites: [' Paper.Example ', 'paper.example', 7, 'https://no/', ''],
      languages: ['de', 'DE', 'english'],
      reader: { size: 900, width: Number.NaN, leading: 1.5, font: 'sans' },
      library: 'yes',
      extra: 1,
    });
    expect(read).toEqual({
      ...DEFAULT_SETTINGS,
      onCopy: 'tab',
      ignoredSites: ['paper.example'],
      languages: ['de'],
      reader: { font: 'sans', size: 28, width: 66, leading: 1.5 },
    });
  });

  it('finds a host on a list by itself and below its domain, and nowhere else', () => {
    expect(listsSite(['paper.example'], 'www.paper.example')).toBe(true);
    expect(listsSite(['paper.example'], 'paper.example')).toBe(true);
    expect(listsSite(['paper.example'], 'newspaper.example')).toBe(false);
    expect(listsSite([], 'paper.example')).toBe(false);
  });
});
