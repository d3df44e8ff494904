import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../src/core/article/index.ts';
import { clean, knowledge, page, read, STORY, STORY_TEXTS, TITLE, texts } from './make-page.ts';

const [first = '', second = '', third = ''] = STORY_TEXTS;

const shown = (text: string) =>
  texts(
    clean([
      ['p', first],
      ['p', text],
      ['p', third],
    ]),
  );

describe('labels of advertisements at the head of a paragraph', () => {
  it.each([
    'Advertisement',
    'ADVERTISEMENT',
    'Advertisement Advertisement ',
    'AdvertisementAdvertisement',
    'ANZEIGE ',
    'Anzeige',
  ])('cuts "%s" off and keeps the sentence', (label) => {
    expect(shown(`${label}${second}`)).toEqual([first, second, third]);
  });

  it('keeps a quotation behind the label', () => {
    const quoted =
      '“We were told to wait on the pier, and nobody came back to us,” a passenger said.';
    expect(shown(`Advertisement${quoted}`)).toEqual([first, quoted, third]);
  });

  it.each([
    'Advertisement The Authority said that the posters on the pier had to come down before summer.',
    'Advertisements for the ferry were taken down after the crack was found, the operator said.',
    'Anzeige erstattete am Dienstag die Reederei, weil der Riss schon im Herbst bekannt gewesen sei.',
    'AdvertisementLAN, a maker of screens on ferries, said it would go on showing the timetable.',
    'advertisementThe words of a programme that prints them without a capital stay as they stand.',
  ])('leaves "%s" as it is', (text) => {
    expect(shown(text)).toEqual([first, text, third]);
  });

  it('keeps the paragraphs of a line that the library parted', () => {
    const whole = `Advertisement${first}${second}`;
    const snapshot = page([['div', whole], ...STORY.slice(2)], { title: TITLE });
    const blocks = [`Advertisement${first}`, second, third].map((text) => ({
      type: 'paragraph' as const,
      text,
    }));
    const library = { title: TITLE, byline: null, blocks };
    expect(texts(cleanArticle(read(snapshot), library, [], knowledge))).toEqual(STORY_TEXTS);
  });
});
