import { describe, expect, it } from 'vitest';
import { clean, type ShortBlock, STORY, STORY_TEXTS, TITLE, texts } from './make-page.ts';

const [first, second, third] = STORY;
if (!first || !second || !third) throw new Error('the story has three paragraphs');

const linked = (tag: string, text: string): ShortBlock => [tag, text, { linkChars: text.length }];
const NOTICE =
  'At this point we would like to show you something from another site; with your consent it appears here, and data may go to whoever runs that site.';

const LONG: ShortBlock = ['p', `${STORY_TEXTS.join(' ')} So says the log that the operator keeps.`];

describe('what a page says twice', () => {
  it('drops a notice that stands between all paragraphs', () => {
    const box: ShortBlock = ['p', NOTICE, { group: 5 }];
    const shown = texts(clean([['h1', TITLE], first, box, second, box, third, box, LONG]));
    expect(shown).not.toContain(NOTICE);
    for (const text of STORY_TEXTS) expect(shown).toContain(text);
  });

  it('keeps the first of two equal captions and paragraphs', () => {
    const caption: ShortBlock = ['figcaption', 'The ferry in the harbour on a day without wind.'];
    const shown = texts(clean([['h1', TITLE], first, caption, LONG, caption, second, LONG, third]));
    expect(shown.filter((text) => text === caption[1])).toHaveLength(1);
    expect(shown.filter((text) => text === LONG[1])).toHaveLength(1);
  });

  it('keeps a refrain, and the same meal on two days', () => {
    const line: ShortBlock = ['p', 'And the ferry, the ferry, it never came in.'];
    const meal: ShortBlock = ['li', 'Bread with cheese, an apple, two boiled eggs and black tea.'];
    const shown = texts(
      clean([['h1', TITLE], first, line, second, line, meal, third, line, meal, second]),
    );
    expect(shown.filter((text) => text === line[1])).toHaveLength(3);
    expect(shown.filter((text) => text === meal[1])).toHaveLength(2);
  });

  it('drops the story repeated in one block', () => {
    const whole = [...STORY_TEXTS, ...STORY_TEXTS.map((text) => `${text} Again.`)].join(' ');
    const padded = `${whole} ${'The tide tables were printed. '.repeat(20)}`.trim();
    const shown = texts(clean([['h1', TITLE], ...STORY, ['div', padded, { group: 7 }]]));
    expect(shown).toEqual(STORY_TEXTS);
  });
});

describe('links to other stories', () => {
  it('drops a shouted link between paragraphs', () => {
    const link = linked('h3', 'WHY THE OLD BRIDGE STAYS CLOSED');
    expect(texts(clean([['h1', TITLE], first, link, second, third]))).toEqual(STORY_TEXTS);
  });

  it('keeps a linked heading in ordinary letters, and a shouted one without link', () => {
    const plain = linked('h3', 'What did the engineers find?');
    const loud: ShortBlock = ['h3', 'WHAT HAPPENS NEXT ON THE ISLANDS'];
    const shown = texts(clean([['h1', TITLE], first, plain, second, loud, third]));
    expect(shown).toContain(plain[1]);
    expect(shown).toContain(loud[1]);
  });

  it('drops three linked headlines in a row, not two', () => {
    const links = [
      'Storm closes the bridge for a night.',
      'Harbour master to retire in May.',
      'Islanders vote on a new pier.',
    ].map((text) => linked('p', text));
    expect(texts(clean([['h1', TITLE], first, ...links, second, third]))).toEqual(STORY_TEXTS);
    const two = texts(clean([['h1', TITLE], first, ...links.slice(1), second, third]));
    expect(two).toHaveLength(5);
  });
});

describe('what looks like an end and is none', () => {
  it('keeps a long last sentence that is mostly a link', () => {
    const text =
      'The operator had promised in January that both ramps would be looked at before the season, and the islands had taken the promise at its word, as they do.';
    const last: ShortBlock = ['p', text, { linkChars: Math.round(text.length * 0.7) }];
    expect(texts(clean([['h1', TITLE], ...STORY, last]))).toEqual([...STORY_TEXTS, text]);
  });

  it('keeps a list that is written in plain paragraphs', () => {
    const stops = Array.from(
      { length: 8 },
      (_, at): ShortBlock => ['p', `${at + 1}) Pier number ${at + 1} of the line`],
    );
    expect(texts(clean([['h1', TITLE], ...STORY, ...stops]))).toHaveLength(11);
    expect(texts(clean([['h1', TITLE], ...STORY, ...stops.slice(0, 2)]))).toEqual(STORY_TEXTS);
  });

  it('keeps a story paragraph whose class speaks of a newsletter', () => {
    const odd: ShortBlock = [second[0], second[1], { path: 'div.page>p.newsletter' }];
    const long: ShortBlock = ['p', `${first[1]} ${second[1]}`, { path: 'div.page>p.newsletter' }];
    expect(texts(clean([['h1', TITLE], first, long, third]))).toContain(long[1]);
    expect(odd[1].length).toBeLessThan(140);
    expect(texts(clean([['h1', TITLE], ...STORY, long]))).toContain(long[1]);
  });
});

describe('a dateline torn from its paragraph', () => {
  it.each(['MOSCOW, 17 Nov - AFP.', 'Kiel (dpa) -'])('drops "%s"', (line) => {
    expect(texts(clean([['h1', TITLE], first, ['p', line], second, third]))).toEqual(STORY_TEXTS);
  });

  it('keeps the paragraph that a dateline begins', () => {
    const text = 'Kiel (dpa) - The ferry sails again.';
    expect(texts(clean([['h1', TITLE], first, ['p', text], second, third])).join(' ')).toContain(
      'The ferry sails again.',
    );
  });
});

describe('names', () => {
  it('does not cut a compound that ends like a paper', () => {
    const title = 'Who will be the head of the North-Gazette and why';
    const compound = 'Two sailors row for the world champion-NG';
    expect(clean([['h1', title], ...STORY]).title).toBe(title);
    expect(clean([['h1', compound], ...STORY]).title).toBe(compound);
  });

  it('takes no address for an author', () => {
    const metas = [{ key: 'author', content: 'a.writer@harbour-post.example' }];
    expect(clean([['h1', TITLE], ...STORY], { metas }).byline).toBeNull();
  });
});

describe('where to follow the newsroom', () => {
  it.each([
    'Follow Harbour Post on Instagram, Facebook and YouTube, and never miss a boat again.',
    'Write to the reporter at ann@harbour-post.example.',
  ])('goes at the end: %s', (line) => {
    const blocks: ShortBlock[] = [['h1', TITLE], ...STORY, ['p', line, { linkChars: 20 }]];
    expect(texts(clean(blocks))).toEqual(STORY_TEXTS);
  });

  it.each([
    'The film of the crack was seen by thousands on Facebook and YouTube.',
    'Passengers can ask for their money at tickets@ferry.example until Friday.',
  ])('stays where it is told of: %s', (line) => {
    expect(texts(clean([['h1', TITLE], ...STORY, ['p', line]]))).toContain(line);
  });
});
