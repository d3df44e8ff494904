import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/content/extract.ts';

const filler =
  'The ferry to the outer islands stayed in harbour on Tuesday, the operator said, because engineers had found a crack in its bow ramp, and nobody wanted to sail.';

function extract(body: string) {
  const document = parseHTML(
    `<html><head><title>Ferry</title></head><body><article>${body}</article></body></html>`,
  ).document;
  return extractArticle(document as unknown as Document)?.blocks ?? [];
}

describe('extractArticle', () => {
  const paragraphs = `<p>${filler} One.</p><p>${filler} Two.</p><p>${filler} Three.</p><p>${filler} Four.</p>`;

  it('types lists, quotes, tables, captions and code, each text once', () => {
    const blocks = extract(
      `${paragraphs}<h2>Boats</h2><ol><li><p>The Gull, an old boat</p></li></ol><blockquote><p>We wait, and wait, and wait.</p></blockquote><table><tr><th>Boat</th><th>Seats</th></tr><tr><td>Gull</td><td>120</td></tr></table><pre>sail --now</pre>`,
    );
    const rest = blocks.slice(4);
    expect(rest.map(({ type }) => type)).toEqual([
      'heading',
      'list-item',
      'quote',
      'table-row',
      'table-row',
      'preformatted',
    ]);
    expect(rest[1]).toEqual({ type: 'list-item', text: 'The Gull, an old boat', ordered: true });
    expect(rest[3]).toMatchObject({ text: 'Boat | Seats', header: true });
  });

  it('reads beside any amount of script, and not what is too much text', () => {
    const data = `<script type="application/json">"${'x'.repeat(3_100_000)}"</script>`;
    expect(extract(paragraphs + data)).toHaveLength(4);
    expect(extract(`${paragraphs}<div>${'word '.repeat(620_000)}</div>`)).toEqual([]);
  });

  it('parts paragraphs at two line breaks and joins at one', () => {
    const blocks = extract(
      `${paragraphs}<div>${filler} Five.<br><br>${filler} Six,<br>and more.</div>`,
    );
    expect(blocks.map(({ text }) => text).slice(4)).toEqual([
      `${filler} Five.`,
      `${filler} Six, and more.`,
    ]);
  });

  it('takes a short bold line for a heading, and bold words in a sentence for what they are', () => {
    const blocks = extract(
      `${paragraphs}<p><b>Who was on board</b></p><p><b>${filler}</b></p><p><b>Six</b> people waited for the last boat.</p>`,
    );
    expect(blocks.slice(4).map(({ type }) => type)).toEqual(['heading', 'paragraph', 'paragraph']);
  });

  it('keeps the spaces that HTML keeps', () => {
    expect(
      extract(
        `${paragraphs}<p>Some  four\n hundred\u00a0people, as every year, came to watch the boats.</p>`,
      ).at(-1)?.text,
    ).toBe('Some four hundred\u00a0people, as every year, came to watch the boats.');
  });

  it('changes nothing in the document', () => {
    const html = `<html><head><title>Ferry</title></head><body><article>${paragraphs}</article></body></html>`;
    const { document } = parseHTML(html);
    const before = document.toString();
    expect(extractArticle(document as unknown as Document)?.blocks).toHaveLength(4);
    expect(document.toString()).toBe(before);
  });

  it('answers null on a page without text', () => {
    const { document } = parseHTML('<html><head></head><body></body></html>');
    expect(extractArticle(document as unknown as Document)).toBeNull();
  });
});
