import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gatherEvidence, SIGNALS } from '../../../src/core/signals/index.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const files = readdirSync('src/core/signals')
  .map((name) => name.replace(/\.ts$/, ''))
  .filter((name) => !['index', 'signal'].includes(name))
  .sort();

describe('the registry of signals', () => {
  it('lists every file once, in order', () => {
    expect(SIGNALS.map(({ id }) => id)).toEqual(files);
  });

  it.each(files)('%s has a test file', (name) => {
    expect(existsSync(`test/core/signals/${name}.test.ts`)).toBe(true);
  });

  it.each(SIGNALS.map((signal) => [signal.id, signal] as const))(
    '%s says what it looks for in one sentence, and bears an empty page',
    (_id, signal) => {
      expect(signal.summary).toMatch(/^.{20,160}\.$/);
      expect(signal.run(makeReading({ lines: [] }), reviewedKnowledge())).toEqual([]);
    },
  );

  it('stays silent on a plain honest page', () => {
    const found = gatherEvidence(makeReading({ lines: story() }), reviewedKnowledge());
    expect(found).toEqual([]);
  });

  it('names a signal that throws and goes on', () => {
    const failed: string[] = [];
    const broken = { ...reviewedKnowledge(), mirrors: null as unknown as Map<never, never> };
    gatherEvidence(makeReading({ lines: story(['Source: Stern']) }), broken, (id) => {
      failed.push(id);
    });
    expect(failed).toEqual(['site-listed']);
  });
});
