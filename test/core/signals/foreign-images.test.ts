import { describe, expect, it } from 'vitest';
import { foreignImages } from '../../../src/core/signals/foreign-images.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  foreignImages.run(makeReading(sketch), reviewedKnowledge());

describe('foreign-images', () => {
  it('sees pictures loaded from another outlet', () => {
    const images = ['https://cdn.prod.www.spiegel.de/images/0_w948.jpg'];
    expect(run({ lines: story(), images })).toMatchObject([
      { code: 'foreign_images', outlet: 'spiegel' },
    ]);
  });

  it('counts a picture server that several papers may share for less', () => {
    const [own] = run({ lines: story(), images: ['https://www.spiegel.de/images/a.jpg'] });
    const [shared] = run({ lines: story(), images: ['https://i.guim.co.uk/img/a.jpg'] });
    expect(shared?.strength ?? 1).toBeLessThan(own?.strength ?? 0);
  });

  it.each([
    ['its own server', 'https://quiet-harbour-notes.example/a.jpg'],
    ['a network', 'https://d1a2b3.cloudfront.net/a.jpg'],
    ['a picture host', 'https://i.imgur.com/a.jpg'],
  ])('is silent about %s', (_why, image) => {
    expect(run({ lines: story(), images: [image] })).toEqual([]);
  });

  it("is silent on the outlet's own page and on a press review", () => {
    const images = ['https://i.guim.co.uk/img/a.jpg'];
    expect(run({ lines: story(), images, url: 'https://www.theguardian.com/a' })).toEqual([]);
    const many = [
      'https://www.spiegel.de/a.jpg',
      'https://www.stern.de/a.jpg',
      'https://www.bild.de/a.jpg',
    ];
    expect(run({ lines: story(), images: many })).toEqual([]);
  });
});
