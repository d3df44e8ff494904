import { describe, expect, it } from 'vitest';
import { siteBoilerplate } from '../../../src/core/signals/site-boilerplate.ts';
import { codesOf, makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  siteBoilerplate.run(makeReading(sketch), reviewedKnowledge());

describe('site-boilerplate', () => {
  it('sees the disclaimer of automatic republishing, wherever it stands', () => {
    const furniture = [
      'The information on this site is from external sources that are not under our control.',
    ];
    expect(codesOf(run({ lines: story(), furniture }))).toEqual(['site_boilerplate']);
  });

  it('sees placeholders of a theme, and counts them for less', () => {
    const [found] = run({ lines: story(), furniture: ['%d bloggers like this:'] });
    expect(found?.code).toBe('site_placeholder');
    expect(found?.strength).toBeLessThan(0.7);
  });

  it('is silent about ordinary disclaimers', () => {
    const furniture = [
      'We are not responsible for the content of external sites.',
      'Advertise here',
    ];
    expect(run({ lines: story(), furniture })).toEqual([]);
  });

  it.each([
    '(tagsToTranslate)ferry',
    '(tags for translation) ferry',
    '(Tags zum Übersetzen) Fähre',
  ])('sees what a translating plugin prints: %s', (line) => {
    expect(codesOf(run({ lines: story([line]) }))).toEqual(['site_placeholder']);
  });

  it.each(['Tags: translation, ferry, lake', 'Tags for the ferry: translation, lake, harbour'])(
    'is silent about ordinary tags: %s',
    (line) => {
      expect(run({ lines: story([line]) })).toEqual([]);
    },
  );
});
