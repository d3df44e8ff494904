import { describe, expect, it } from 'vitest';
import { brokenSentences } from '../../../src/core/signals/broken-sentences.ts';
import { codesOf, makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (line: string, lang = 'en') =>
  brokenSentences.run(makeReading({ lang, lines: story([line]) }), reviewedKnowledge());

describe('broken-sentences', () => {
  it('finds a remark in brackets that fell apart into paragraphs', () => {
    const line = ') do not moor boats which would stand in the way of the other side, it says.';
    expect(codesOf(run(line))).toContain('broken_sentence');
    expect(run('(The parties) do not moor boats which stand in the way of the others.')).toEqual(
      [],
    );
  });

  it.each([
    [
      'a stray stop',
      'The clerk of the council saw no reason to meet once more in order to repeat. old quarrels.',
      'en',
    ],
    [
      'an abbreviation cut off',
      'The talks take place at the Union of Ferry Towns with nine members. (UFT), as they said.',
      'en',
    ],
    [
      'a hole where a link stood',
      'The clerk spoke about the plans for the. He then went home with the mayor and of the.',
      'en',
    ],
    [
      'a stray stop in French',
      'Le greffier pense que le bac ne peut pas. repartir avant le printemps, selon la mairie.',
      'fr',
    ],
    [
      'a stray stop in Russian',
      'Секретарь совета считает, что паром не может. вернуться к причалу до весны.',
      'ru',
    ],
  ])('finds %s', (_what, line, lang) => {
    const found = run(line, lang);
    expect(codesOf(found)).toContain('broken_sentence');
    expect(found[0]?.kind).toBe('back-translation');
  });

  it('finds Italian and Spanish words that a writer would have joined', () => {
    expect(
      codesOf(
        run('Il segretario parla per la sicurezza di il nostro porto e dei suoi abitanti.', 'it'),
      ),
    ).toEqual(['broken_sentence']);
    expect(
      codesOf(run('El secretario habla de la seguridad de el puerto y de sus habitantes.', 'es')),
    ).toEqual(['broken_sentence']);
    expect(
      run('El secretario habla con los periodistas de El Faro y viaja a El Cairo el lunes.', 'es'),
    ).toEqual([]);
  });

  it('finds a stray abbreviation before a known one', () => {
    const line =
      'The town told QB UFT on Monday that it leaves, and the UFT answered within a day or two.';
    expect(codesOf(run(line))).toEqual(['broken_sentence']);
  });

  it('weighs three breaks more than one', () => {
    const one =
      run('The clerk saw no reason to repeat. old quarrels with the mayor again.')[0]?.strength ??
      0;
    const three =
      run(
        'The clerk saw no reason to repeat. old quarrels. The mayor was not. ready to meet. The yard can. not count.',
      )[0]?.strength ?? 0;
    expect(three).toBeGreaterThan(one * 1.8);
  });

  it.each([
    [
      'abbreviations',
      'The hull is approx. nine metres long, incl. rudder, and cost the town etc. more than it had.',
      'en',
    ],
    [
      'a wire credit',
      'The ferry stays at the quay until the autumn, the clerk of the council said on Monday. (AFP)',
      'en',
    ],
    [
      'a writer without capitals',
      'so i went to the quay. nobody was there. the ferry was gone. i dont know why. it was odd.',
      'en',
    ],
    [
      'Polish abbreviations, known or seen twice',
      'Prom wozi m.in. rowery, a bilety to 48 proc. kosztów, czyli mniej niż 60 proc. dawnej sumy.',
      'pl',
    ],
    [
      'lettered questions',
      'Der Kahn ist neun Meter breit. a) Wie schwer ist er? Nimm den Wert in Tonnen an. c) Wie tief?',
      'de',
    ],
    [
      'a few lines without capitals',
      'Das Boot war weg. niemand wusste etwas. der Hafen war leer. jemand hat angerufen. Ist das normal?',
      'de',
    ],
    [
      'a brand',
      'The clerk sold his old telephone. iPhone cases were left over. eBay did not want them either.',
      'en',
    ],
    [
      'stranded prepositions',
      'This is the room they were waiting for. It is what they had asked for, and paid for.',
      'en',
    ],
    [
      'German abbreviations',
      'Der Rumpf ist ca. neun Meter lang, bzw. etwas mehr, und kostet u.a. viel Geld für die Stadt.',
      'de',
    ],
  ])('is silent about %s', (_what, line, lang) => {
    expect(run(line, lang)).toEqual([]);
  });
});
