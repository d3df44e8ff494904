import { describe, expect, it } from 'vitest';
import { foreignLeftovers } from '../../../src/core/signals/foreign-leftovers.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  foreignLeftovers.run(makeReading(sketch), reviewedKnowledge());

describe('foreign-leftovers', () => {
  it("sees another outlet's program printed as text", () => {
    const lines = story(['if (DWDE.dsgvo.isStoringCookiesOkay()) { begin();']);
    expect(run({ lines })).toMatchObject([{ code: 'leftover_script', outlet: 'dw' }]);
  });

  it("sees another outlet's class names", () => {
    const lines = story([{ text: 'A last line about the ferry.', path: 'div.zn-body__paragraph' }]);
    expect(run({ lines })).toMatchObject([{ code: 'leftover_class', outlet: 'cnn' }]);
  });

  it("is silent on the outlet's own page and about other names", () => {
    const lines = story([{ text: 'A last line about the ferry.', path: 'div.zn-body__paragraph' }]);
    expect(run({ lines, url: 'https://edition.cnn.com/a' })).toEqual([]);
    expect(run({ lines: story([{ text: 'A last line.', path: 'div.entry-content' }]) })).toEqual(
      [],
    );
  });
});
