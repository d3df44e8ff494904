import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

describe('the lists of exchanged words', () => {
  it.each(['test/lexicon/build.mjs', 'test/lexicon/others.mjs'])(
    'are what %s makes of its sources',
    (script) => {
      const { status, stderr } = spawnSync('node', [script, '--check'], { encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(status).toBe(0);
    },
    60_000,
  );
});
