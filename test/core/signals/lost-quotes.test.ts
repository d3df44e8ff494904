import { describe, expect, it } from 'vitest';
import { lostQuotes } from '../../../src/core/signals/lost-quotes.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (lines: string[], lang = 'en') =>
  lostQuotes.run(makeReading({ lang, lines: story(lines) }), reviewedKnowledge());

describe('lost-quotes', () => {
  it.each([
    'We are ready to keep the ferry at the quay for the whole winter, the captain said on Monday.',
    'The ferry is the heart of this town, the mayor said in a statement. We are proud of it at every hour.',
    'I have never seen so many guests on board of one ship, Nowak told the clerk of the harbour.',
  ])('hears people who speak without any mark: %s', (line) => {
    expect(run([line])[0]).toMatchObject({ code: 'lost_quotes', family: 'translation' });
  });

  it('sees names whose possessive lost its mark', () => {
    const lines = [
      'The ferry crossed Ukraines border at noon, and Bidens adviser was among the guests on board.',
    ];
    expect(run(lines)[0]).toMatchObject({ code: 'lost_quotes' });
  });

  it('sees short forms without their mark, where no mark is left at all', () => {
    const short = 'The captain didnt wait for the guests, as the ferry doesnt wait and wont turn.';
    expect(run([short])[0]).toMatchObject({ code: 'lost_quotes' });
    expect(
      run([short, "That is the captain's habit, and everybody in the town knows of it."]),
    ).toEqual([]);
  });

  it.each([
    '“We are ready to keep the ferry at the quay for the whole winter,” the captain said on Monday.',
    "'We are ready to keep the ferry,' the captain said. 'Our guests know it,' she told the clerk.",
    'We asked the captain about the ferry, and she said that it stays at the quay for the winter.',
    'The ferry stays, the captain said. The guests know it, and the town is proud of its old ship.',
    'The Bidens took the ferry, and the two Koreas have one, as all the Russias had in those days.',
    'I think the ferry is late, but we are told that it wont matter to anybody in this town.',
  ])('is silent about %s', (line) => {
    expect(run([line])).toEqual([]);
  });

  it('reads English only', () => {
    expect(run(['We are ready to keep the ferry at the quay, the captain said.'], 'de')).toEqual(
      [],
    );
  });
});
