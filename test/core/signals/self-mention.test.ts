import { describe, expect, it } from 'vitest';
import { selfMention } from '../../../src/core/signals/self-mention.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  selfMention.run(makeReading(sketch), reviewedKnowledge());

describe('self-mention', () => {
  it.each([
    ['DW’s Brussels bureau chief, Ada Berg, said the harbour was calm.', 'dw'],
    ['The plan is on paper, as DER SPIEGEL has learned from the yard.', 'spiegel'],
    ['According to what The duty learned, the mayor had given the order in April.', 'ledevoir'],
  ])('hears a newsroom speak of itself: %s', (sentence, outlet) => {
    const [found] = run({ lines: story([sentence]) });
    expect(found).toMatchObject({ code: 'self_mention', outlet });
    expect(found?.strength).toBeGreaterThanOrEqual(0.5);
  });

  it.each([
    'The mayor told Reuters that the quay was safe.',
    'As The New York Times wrote in May, the quay is safe.',
    'The yard has learned to wait, the mayor said.',
  ])('does not take an ordinary mention for one: %s', (sentence) => {
    expect(run({ lines: story([sentence]) })).toEqual([]);
  });

  const talk = [
    '„Hráz vydrží,“ řekl Právu velitel stráže a ukázal na hladinu.',
    '„Děti spí u babičky,“ svěřila se Právu paní Hana z dolního konce.',
  ];

  it('adds up what people tell one newsroom, its name in whatever case', () => {
    const [found] = run({ lines: story(talk), lang: 'cs' });
    expect(found).toMatchObject({ code: 'self_mention', outlet: 'novinky', lang: 'cs' });
    expect(found?.strength).toBeCloseTo(0.3);
  });

  it('hears more where a credit and an appeal of that newsroom are left as well', () => {
    const plain = run({ lines: story(talk), lang: 'cs' })[0]?.strength ?? 0;
    const credited = run({ lines: story([...talk, 'Foto: hasiči / Právo']), lang: 'cs' });
    const asked = run({ lines: story([...talk, 'Sledujte nás na síti.']), lang: 'cs' });
    const other = run({ lines: story([...talk, 'Foto: hasiči / město']), lang: 'cs' });
    expect(credited[0]?.strength).toBeCloseTo(plain + 0.15);
    expect(asked[0]?.strength).toBeCloseTo(plain + 0.15);
    expect(other[0]?.strength).toBeCloseTo(plain);
  });

  it.each([
    ['“It holds,” he told Clarín Ada Berg, spokesperson for the yard, on Monday.', 'clarin'],
    ['“It holds,” confides to Le Parisien Sylvie, 52, still moved by the ferry.', 'leparisien'],
  ])('knows a speaker left behind the one who is told: %s', (line, outlet) => {
    expect(run({ lines: story([line]) })).toMatchObject([{ outlet }]);
  });

  it.each([
    'Ada Berg told Clarín that the quay holds, and nobody asked further.',
    'Ada Berg told The Guardian Monday, after the meeting, that the quay holds.',
    'Ada Berg told Clarín Monday, after the meeting, that the quay holds.',
    'She told Captain Ada Berg, head of the yard, that the quay holds.',
  ])('takes no speaker in the usual place for one: %s', (line) => {
    expect(run({ lines: story([line]) })).toEqual([]);
  });

  it('joins one word to a newsroom and a picture of its local edition', () => {
    const met = 'Dermaga itu aman, kata Wati saat ditemui detikJateng di kantornya.';
    const alone = run({ lines: story([met]), lang: 'id' })[0]?.strength ?? 0;
    const pictured = story([met], ['Warga di dermaga. (Foto: Ada Berg/detikJateng)']);
    const other = story([met], ['Warga di dermaga. (Foto: Ada Berg/PlayStation)']);
    expect(run({ lines: pictured, lang: 'id' })[0]?.strength).toBeCloseTo(alone + 0.15);
    expect(run({ lines: other, lang: 'id' })[0]?.strength).toBeCloseTo(alone);
  });

  it('adds nothing to what every English paper quotes', () => {
    const told = 'Ada Berg told Clarín in a statement that the quay holds.';
    const lines = story([told, 'Follow us on Twitter'], ['The quay. Photo: Ada Berg / Clarín']);
    expect(run({ lines })).toEqual([]);
  });

  it('hears what a broadcaster was told only where more of it is left', () => {
    const told = '„Nabrzeże jest bezpieczne”, opowiada ona Suspilnemu przy kawie.';
    const pictured = story([told], ['Port wieczorem. Foto: Suspilne Czernihów']);
    expect(run({ lines: story([told]), lang: 'pl' })).toEqual([]);
    expect(run({ lines: pictured, lang: 'pl' })).toMatchObject([{ outlet: 'suspilne' }]);
  });

  it.each([
    ['de', 'Der Damm halte, sagte der Diplomat, der am Ufer stand und wartete.'],
    ['cs', 'Hráz vydrží, řekl Novákovi velitel stráže a ukázal na hladinu.'],
    ['hu', 'A gát kitart, írta a polgármesternek a parancsnok egy levélben.'],
  ])('does not take other words for a newsroom (%s): %s', (lang, sentence) => {
    expect(run({ lines: story([sentence]), lang })).toEqual([]);
  });

  it("is silent about the site's own outlet", () => {
    const lines = story(['Die Akte liegt dem SPIEGEL vor, wie DER SPIEGEL erfuhr.']);
    expect(run({ lines, lang: 'de', url: 'https://www.spiegel.de/a' })).toEqual([]);
  });
});
