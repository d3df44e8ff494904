import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../src/content/extract.ts';
import { takeSnapshot } from '../../../src/content/snapshot.ts';
import { cleanArticle } from '../../../src/core/article/index.ts';
import { readPage } from '../../../src/core/article/read-page.ts';
import { sourceKnowledge } from '../../bench/labelled-pages.ts';
import { wordScore } from '../../bench/word-score.ts';

const FOLDER = '../shared/seeds';
const names = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => name.endsWith('.html'))
  : [];

if (names.length === 0) {
  it('did not run: the samples are not beside this repository', () => {
    expect(existsSync(FOLDER)).toBe(false);
  });
}

/** The same words in other dress: what a copier's theme may do to a story. */
const DRESSES: Record<string, (html: string) => string> = {
  'as saved': (html) => html,
  'in bare divs': (html) =>
    html
      .replace(/<(\/?)(?:p|main|article|figure|section|header|footer|nav)\b[^>]*>/g, '<$1div>')
      .replace(/<div (?:class|id)="[^"]*"/g, '<div'),
  'parted by line breaks': (html) => html.replace(/<p\b[^>]*>/g, '').replace(/<\/p>/g, '<br><br>'),
  'in a layout table': (html) =>
    html
      .replace(/<body[^>]*>/, '<body><table><tr><td>')
      .replace('</body>', '</td><td>side</td></tr></table></body>'),
  'in many sections': (html) => {
    let count = 0;
    return html.replace(/<p>/g, () => (++count % 5 === 0 ? '</div><div class="x"><p>' : '<p>'));
  },
};

const list = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];

describe.each(names)('the sample %s', (name) => {
  const knowledge = sourceKnowledge();
  const gold: Record<string, unknown> = JSON.parse(
    readFileSync(join(FOLDER, name.replace('.html', '.gold.json')), 'utf8'),
  );
  const html = readFileSync(join(FOLDER, name), 'utf8');

  it.each(Object.entries(DRESSES))('is whole and clean %s', (_, dress) => {
    const document = parseHTML(dress(html)).document as unknown as Document;
    const snapshot = takeSnapshot(document, String(gold['url']));
    const reading = readPage(snapshot, 'en', knowledge);
    const article = cleanArticle(reading, extractArticle(document), [], knowledge);
    const wanted = list(gold['paragraphs']);
    const optional = new Set(list(gold['optional']));
    const found = article.blocks.map(({ text }) => text);
    expect(found.filter((text) => wanted.includes(text))).toEqual(wanted);
    for (const line of list(gold['must_not_appear'])) {
      expect(found.filter((text) => text.includes(line))).toEqual([]);
    }
    const own = found.filter((text) => !optional.has(text)).join('\n');
    expect(wordScore(own, wanted.join('\n')).f1).toBeGreaterThanOrEqual(0.99);
    expect(article.title).toBe(gold['title']);
  });
});
