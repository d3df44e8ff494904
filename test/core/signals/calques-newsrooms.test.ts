import { describe, expect, it } from 'vitest';
import { calques } from '../../../src/core/signals/calques.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (...lines: string[]) =>
  calques.run(makeReading({ lang: 'en', lines: story(lines) }), reviewedKnowledge());

describe("calques of newsrooms' own talk", () => {
  it.each([
    [
      'de',
      'The RKI boss found clear words, and the SPD chairwoman showed herself convinced of it.',
    ],
    [
      'fr',
      'His days are in danger, slips a relative; the rebellious deputy is guest of RTL tomorrow.',
    ],
    [
      'es',
      'At an informative breakfast the minister has chested the ferry line, this same Tuesday.',
    ],
    [
      'it',
      'He will dissolve the reservation soon, so reports Repubblica; the number one of Palazzo waits.',
    ],
    [
      'nl',
      'A chamber majority wants it, reports the Telegraaf. Photo: statue ANP, evening closure.',
    ],
    ['pt', 'The STF minister spoke in note the next day; the wrong margin is two, white and null.'],
    [
      'sv',
      'The preliminary investigation leader says to TT that it is a gross drug case, news you can’t miss.',
    ],
    [
      'no',
      'A storting politician says to NTB that the ferry stays. He writes VG a letter, writes NTB.',
    ],
    [
      'da',
      'The state minister Mette Frederiksen says to Ritzau that the bridge opens, writes Berlingske.',
    ],
  ])('knows those of %s', (source, line) => {
    const [first] = run(line, 'The rest of the story is told in plain words and says nothing odd.');
    expect(first).toMatchObject({ code: 'calques', lang: source });
    expect(first?.strength).toBeGreaterThan(0.4);
  });

  it.each([
    'The head of the Robert Koch Institute told reporters that his days in office were numbered.',
    'He would neither confirm nor deny it; the deputy said over breakfast that he was reserved.',
    'She told VG that the Storting would vote on Tuesday, according to a statement from the party.',
    'Voters cast blank ballots in Lisbon, where the margin of error was two points either way.',
    'A spokesman said to Reuters that the statue of the king had been photographed by AP.',
  ])('lets a reporter write: %s', (line) => {
    expect(run(line, 'The rest of the story is told in plain words and says nothing odd.')).toEqual(
      [],
    );
  });
});
