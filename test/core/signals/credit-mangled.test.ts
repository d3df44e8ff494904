import { describe, expect, it } from 'vitest';
import { creditMangled } from '../../../src/core/signals/credit-mangled.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  creditMangled.run(makeReading(sketch), reviewedKnowledge());

describe('credit-mangled', () => {
  it.each(['Supply hyperlink', 'Supply: Harbour News', 'Learn the unique article'])(
    'sees a spinner behind "%s"',
    (line) => {
      expect(run({ lines: story([line]) })).toMatchObject([
        { code: 'credit_label_mangled', kind: 'spun' },
      ]);
    },
  );

  it.each(['Kaynak bağlantısı: Liman', 'Liên kết nguồn', 'Σύνδεσμος πηγής', 'Link dostawy'])(
    'sees a translator behind "%s"',
    (line) => {
      expect(run({ lines: story([line]) })).toMatchObject([{ code: 'credit_label_mangled' }]);
    },
  );

  it('keeps the outlet of a mistranslated label', () => {
    expect(run({ lines: story(['Source From: Stern']) })).toMatchObject([
      { code: 'credit_label_mangled', outlet: 'stern' },
    ]);
  });

  it.each([
    'Source link',
    'Supply chains remain tight, the yard says',
    'Supplying the ferry: a guide',
  ])('is silent about "%s"', (line) => {
    expect(run({ lines: story([line]) })).toEqual([]);
  });
});
