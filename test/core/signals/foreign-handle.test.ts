import { describe, expect, it } from 'vitest';
import { foreignHandle } from '../../../src/core/signals/foreign-handle.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  foreignHandle.run(makeReading(sketch), reviewedKnowledge());

describe('foreign-handle', () => {
  const metas = (content: string) => [{ key: 'twitter:site', content }];

  it("sees another outlet's account in the sharing tag", () => {
    expect(run({ lines: story(), metas: metas('@derspiegel') })).toMatchObject([
      { code: 'foreign_handle', outlet: 'spiegel' },
    ]);
  });

  it('is silent about the own account and about unknown ones', () => {
    expect(run({ lines: story(), metas: metas('@quietharbour') })).toEqual([]);
    expect(run({ lines: story(), metas: metas('@somebody') })).toEqual([]);
    expect(
      run({ lines: story(), metas: metas('@derspiegel'), url: 'https://www.spiegel.de/a' }),
    ).toEqual([]);
  });
});
