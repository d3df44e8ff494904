import { describe, expect, it } from 'vitest';
import { foreignTitle } from '../../../src/core/signals/foreign-title.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Partial<Parameters<typeof makeReading>[0]>) =>
  foreignTitle.run(makeReading({ lines: story(), ...sketch }), reviewedKnowledge());
const SITE = 'https://quiet-harbour-notes.example';

describe('foreign-title', () => {
  it.each([
    ['Il traghetto della città non parte più: che cosa dicono gli abitanti', 'it'],
    ['Warum die alte Fähre nicht mehr fährt und was der Rat jetzt tun will', 'de'],
    ['Por qué el viejo transbordador ya no sale de los muelles de la ciudad', 'es'],
  ])('sees that the headline "%s" was not translated', (title, lang) => {
    const [first] = run({ title });
    expect(first).toMatchObject({ code: 'foreign_title', lang, where: { part: 'title' } });
  });

  it('sees it in the address, and believes it less', () => {
    const url = `${SITE}/2023/warum-die-alte-faehre-nicht-mehr-faehrt-und-was-der-rat-tun-will/`;
    const [first] = run({ url, title: 'Why the old ferry stays at the quay' });
    expect(first).toMatchObject({ code: 'foreign_title', lang: 'de', where: { part: 'address' } });
    expect(first?.strength).toBeLessThan(0.6);
  });

  it.each([
    ['a headline of the page’s language', { title: 'Why the old ferry no longer leaves the quay' }],
    ['a name in another language', { title: 'La Dolce Vita della Riviera: a review' }],
    ['a quotation in the headline', { title: 'The mayor said “non è la fine della storia” of it' }],
    [
      'an address of its own language',
      { url: `${SITE}/why-the-old-ferry-does-not-leave-the-quay` },
    ],
    ['a short address', { url: `${SITE}/die-alte-faehre` }],
    ['a page whose language is unknown', { title: 'Warum die alte Fähre nicht fährt', lang: null }],
  ])('is silent about %s', (_why, sketch) => {
    expect(run(sketch)).toEqual([]);
  });
});
