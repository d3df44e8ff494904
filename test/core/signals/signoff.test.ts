import { describe, expect, it } from 'vitest';
import { signoff } from '../../../src/core/signals/signoff.ts';
import { codesOf, makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  signoff.run(makeReading(sketch), reviewedKnowledge());

describe('signoff', () => {
  it.each(['fek/AFP/dpa', 'asc / dpa / AFP', 'mrc/Reuters/dpa/AFP'])(
    'reads the German sign-off "%s" under an English text',
    (line) => {
      expect(run({ lines: story([line]) })).toMatchObject([
        { code: 'signoff_codes_foreign', lang: 'de', kind: 'machine-translation' },
      ]);
    },
  );

  it("reads dpa-AFX's closing codes where no German client stands", () => {
    const lines = story([
      'Whoever took the ferry for a private matter was wrong, and will be.“/ kkx / DP / hx',
    ]);
    expect(run({ lines })).toMatchObject([{ code: 'signoff_codes_foreign', agencies: ['dpa'] }]);
    expect(codesOf(run({ lines, lang: 'de' }))).not.toContain('signoff_codes_foreign');
    expect(run({ lines: story(['See the list of prices under a / B / c']) })).toEqual([]);
  });

  it("reads the number of a story that dpa's clients take in as it comes", () => {
    const lines = story(['© dpa-infocom, dpa:210406-99-97041/2']);
    expect(run({ lines })).toMatchObject([{ code: 'signoff_codes_foreign', agencies: ['dpa'] }]);
    expect(codesOf(run({ lines, lang: 'de' }))).not.toContain('signoff_codes_foreign');
    expect(run({ lines: story(['The file is called dpa: 2104 and lies in box 99/2']) })).toEqual(
      [],
    );
  });

  it('reads codes with agencies in brackets', () => {
    const [found] = run({ lines: story(['rs, kb/rt (AP, AFP)']) });
    expect(found).toMatchObject({ code: 'signoff_codes_bracketed', outlet: 'dw' });
    expect(found?.agencies).toEqual(['ap', 'afp']);
  });

  it('reads a sign-off at the end of the last paragraph', () => {
    const lines = story([
      'The yard will be asked again, and so will the readers of the library. (jfl/dpa)',
    ]);
    expect(codesOf(run({ lines }))).toEqual(['signoff_codes_foreign']);
  });

  it('sees an agency that does not write in the language of the page', () => {
    expect(run({ lines: story(['(DHA)']) })).toMatchObject([
      { code: 'signoff_foreign', agencies: ['dha'], lang: 'tr' },
    ]);
  });

  it.each([
    ['Mehr', 'de'],
    ['App', 'en'],
    ['Uni', 'de'],
    ['(Mehr)', 'de'],
    ['MAP', 'it'],
    ['Nova', 'fr'],
    ['Petra', 'de'],
  ])('takes the menu word "%s" for no agency', (word, lang) => {
    expect(run({ lang, lines: story([word]) })).toEqual([]);
  });

  it('reads an outlet beside an agency', () => {
    expect(run({ lines: story(['(author: N. N.) RMF FM/PAP']) })).toMatchObject([
      { code: 'signoff_outlet', outlet: 'rmf24', agencies: ['pap'] },
    ]);
  });

  it('hardly counts codes in a German paper', () => {
    const [found] = run({ lines: story(['(dpa/lby)']), lang: 'de' });
    expect(found?.strength ?? 0).toBeLessThan(0.3);
  });

  it.each([
    '(AP)',
    'Reuters',
    '(with input from PTI)',
    'and/or',
    'his/her',
    'By John, for the harbour',
  ])('is silent about "%s"', (line) => {
    expect(run({ lines: story([line]) })).toEqual([]);
  });
});
