import { describe, expect, it } from 'vitest';
import { captionLabels } from '../../../src/core/signals/caption-labels.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (lang: string, label: string) =>
  captionLabels.run(makeReading({ lang, lines: story([label]) }), reviewedKnowledge());

describe('caption-labels', () => {
  it.each([
    ['en', 'Enlarge image', 'de'],
    ['en', 'Symbol image: a ferry at the quay of some town', 'de'],
    ['en', 'Open the chest', 'de'],
    ['en', 'The ferry at the quay. Photo: Disclosure', 'pt'],
    ['pl', 'Prom przy nabrzeżu. Kredyt obrazu', 'en'],
  ])('on a page in %s finds "%s"', (lang, label, source) => {
    const found = run(lang, label);
    expect(found.map(({ code }) => code)).toEqual(['caption_labels']);
    expect(found[0]?.lang).toBe(source);
  });

  it.each([
    ['en', 'The ferry at the quay in March. Photo: A. Clerk / Harbour Notes'],
    ['en', 'Image caption: the ferry, which nobody enlarged'],
    [
      'en',
      `Readers asked whether the button that says so ${'really '.repeat(70)}makes the picture larger. Enlarge image`,
    ],
    ['de', 'Bild vergrößern'],
  ])('on a page in %s is silent about "%s"', (lang, label) => {
    expect(run(lang, label)).toEqual([]);
  });
});
