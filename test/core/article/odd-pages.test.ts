import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../src/content/extract.ts';
import { takeSnapshot } from '../../../src/content/snapshot.ts';
import { cleanArticle } from '../../../src/core/article/index.ts';
import { clean, knowledge, page, read, STORY, STORY_TEXTS, TITLE, texts } from './make-page.ts';

const cleanHtml = (html: string): string[] => {
  const document = parseHTML(html).document as unknown as Document;
  const snapshot = takeSnapshot(document, 'https://harbour-post.example/ferry');
  return texts(cleanArticle(read(snapshot), extractArticle(document), [], knowledge));
};
const whole = (body: string): string =>
  `<html lang="en"><head><title>${TITLE}</title></head><body>${body}</body></html>`;
const paragraphs = STORY_TEXTS.map((text) => `<p>${text}</p>`).join('');

describe('pages out of the ordinary', () => {
  it('gives nothing for an empty page and for one of links alone', () => {
    expect(clean([]).blocks).toEqual([]);
    const links = cleanHtml(
      whole('<ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul>'),
    );
    expect(links.join(' ')).not.toContain('undefined');
  });

  it('reads a page of one block', () => {
    const [, only = ''] = STORY[0] ?? [];
    expect(texts(clean([['div', only]]))).toEqual([only]);
  });

  it('reads a story parted by line breaks inside one element', () => {
    const html = whole(`<h1>${TITLE}</h1><div>${STORY_TEXTS.join('<br><br>')}</div>`);
    expect(cleanHtml(html)).toEqual(STORY_TEXTS);
  });

  it('reads an AMP page', () => {
    const side =
      '<amp-sidebar layout="nodisplay"><ul><li><a href="/">Home</a></li></ul></amp-sidebar>';
    const html = whole(
      `${side}<article class="amp-wp-article"><h1 class="amp-wp-title">${TITLE}</h1><div class="amp-wp-article-content">${paragraphs}</div></article>`,
    );
    expect(cleanHtml(html)).toEqual(STORY_TEXTS);
  });

  it('keeps the entries of a live blog with their times and headings', () => {
    const entries = STORY_TEXTS.map(
      (text, at) =>
        `<article class="entry"><h2>Report ${at} from the pier</h2><p>${text}</p></article>`,
    );
    const shown = cleanHtml(whole(`<main><h1>${TITLE}</h1>${entries.join('')}</main>`));
    for (const text of STORY_TEXTS) expect(shown).toContain(text);
  });

  it('keeps a table of the story as rows', () => {
    const rows = [
      ['Boat', 'Passengers'],
      ['Grey Seal', '210'],
      ['Little Auk', '190'],
    ].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    const [one = '', two = '', three = ''] = STORY_TEXTS;
    const table = `<table>${rows.join('')}</table>`;
    const shown = cleanHtml(
      whole(
        `<article><h1>${TITLE}</h1><p>${one}</p><p>${two}</p>${table}<p>${three}</p></article>`,
      ),
    );
    expect(shown).toContain('Grey Seal | 210');
    expect(shown).toContain(three);
  });
});

describe('pages made to hurt', () => {
  const seconds = (count: number, text: (at: number) => string): number => {
    const blocks = Array.from({ length: count }, (_, at) => ['p', text(at)] as [string, string]);
    const snapshot = page(blocks, { title: TITLE });
    // Processor time: a busy machine would make any page slow.
    const start = process.cpuUsage();
    cleanArticle(read(snapshot), null, [], knowledge);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };

  it.each<[string, (at: number) => string]>([
    ['paragraphs', (at) => `${STORY_TEXTS[0]} That was said for the ${at}th time.`],
    ['labels of other stories', () => 'Read also:'],
    ['open brackets', (at) => `${'(Photo: '.repeat(40)}${at}`],
    ['stops without words', (at) => `${'. '.repeat(200)}${at}`],
    ['capitals', (at) => `${'A. '.repeat(200)}${at}`],
  ])(
    'takes twenty thousand blocks of %s in its stride',
    (_, text) => {
      // Quadratic work would need minutes; the limit is wide for slow machines.
      expect(seconds(20_000, text)).toBeLessThan(20);
    },
    90_000,
  );
});
