import { describe, expect, it } from 'vitest';
import { photoCredit } from '../../../src/core/signals/photo-credit.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  photoCredit.run(makeReading(sketch), reviewedKnowledge());

describe('photo-credit', () => {
  it('notes an agency that serves newsrooms of another language', () => {
    expect(
      run({ lines: story([], [{ text: 'Empty quay. Image: ANP', tag: 'figcaption' }]) }),
    ).toMatchObject([{ code: 'photo_credit_foreign', agencies: ['anp'], lang: 'nl' }]);
  });

  it.each([
    'Photo: AFP',
    'Photo: Getty Images',
    'Photo: N. N. / Reuters',
    'The photo: a ferry at night',
  ])('is silent about "%s"', (text) => {
    expect(run({ lines: story([], [{ text, tag: 'figcaption' }]) })).toEqual([]);
  });
});
