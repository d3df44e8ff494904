import { describe, expect, it } from 'vitest';
import { conceptOf, publishedDay, readTerms, recordTerms } from '../../../src/core/text/terms.ts';
import type { CorpusRecord, EventTerms } from '../../../src/core/types.ts';
import { makeReading, reviewedKnowledge } from '../reading.ts';

const { gazetteer } = reviewedKnowledge();

function termsOf(lang: string, ...lines: string[]): EventTerms {
  const url = 'https://quiet-harbour-notes.example/2022/01/13/a-story';
  return readTerms(makeReading({ lines, lang, url }), gazetteer);
}

const keys = (mentions: { key: string }[]): string[] => mentions.map(({ key }) => key);
const person = (name: string): string =>
  keys(termsOf('en', `On that day the envoy ${name} left the town.`).people)[0] ?? '';

describe('readTerms', () => {
  it.each([
    [
      'en',
      'In Geneva the deputy minister Sergei Ryabkov met Wendy Sherman about NATO and Ukraine.',
    ],
    [
      'de',
      'In Genf traf Vizeminister Sergej Rjabkow seine Kollegin Wendy Sherman, es ging um die Nato und die Ukraine.',
    ],
    [
      'fr',
      "À Genève, le ministre adjoint Sergueï Riabkov a rencontré Wendy Sherman au sujet de l'OTAN et de l'Ukraine.",
    ],
    [
      'es',
      'En Ginebra, el viceministro Serguéi Riabkov se reunió con Wendy Sherman por la OTAN y Ucrania.',
    ],
    [
      'pl',
      'W Genewie wiceminister Siergiej Riabkow spotkał Wendy Sherman w sprawie NATO i Ukrainy.',
    ],
    [
      'ru',
      'В Женеве замминистра Сергей Рябков встретил Уэнди Шерман: говорили о НАТО и об Украине.',
    ],
    [
      'uk',
      'У Женеві заступник міністра Сергій Рябков зустрів Венді Шерман: говорили про НАТО та Україну.',
    ],
    ['ar', 'في جنيف التقى سيرغي ريابكوف مع ويندي شيرمان وتحدثا عن حلف شمال الأطلسي وأوكرانيا'],
    ['zh', '里亚布科夫在日内瓦会见舍曼，谈到北约和乌克兰。'],
  ])('finds the same people, places and organisations in %s', (lang, text) => {
    const terms = termsOf(lang, text);
    expect(keys(terms.people)).toEqual(
      expect.arrayContaining([person('Sergei Ryabkov'), person('Wendy Sherman')]),
    );
    expect(terms.places.map(({ concept }) => concept)).toEqual(
      expect.arrayContaining(['geneva', 'UA']),
    );
    expect(terms.organisations.map(({ concept }) => concept)).toContain('nato');
  });

  it.each([
    ['hu', 'A tárgyaláson Oroszországot és Törökországot is említették.', ['RU']],
    ['fi', 'Neuvotteluissa mainittiin Yhdysvallat ja Venäjä.', ['US', 'RU']],
    ['id', 'Perundingan itu menyebut Amerika Serikat, Prancis dan Jerman.', ['US', 'FR', 'DE']],
    ['da', 'Under mødet nævnte de Rusland og Tyskland.', ['RU', 'DE']],
    ['hr', 'Na sastanku su spomenuli Njemačku i Rusiju.', ['DE', 'RU']],
    ['sr', 'На састанку су поменуте Француска и Немачка.', ['FR', 'DE']],
    ['bg', 'На срещата споменаха САЩ и Германия.', ['US', 'DE']],
    ['fa', 'در این نشست از روسیه و آمریکا و آلمان نام برده شد.', ['RU', 'US', 'DE']],
  ])('knows the countries as %s names them', (lang, text, codes) => {
    expect(termsOf(lang, text).places.map(({ concept }) => concept)).toEqual(
      expect.arrayContaining(codes),
    );
  });

  it.each([
    ['fa', 'وزیر از بحران مالی و چک برگشتی گفت.'],
    ['vi', 'Anh ấy mặc áo mới và có nhiều ý kiến.'],
    ['ca', 'El gat lao va sortir al carrer.'],
  ])('takes no ordinary word of %s for a country', (lang, text) => {
    expect(termsOf(lang, text).places).toEqual([]);
  });

  it('counts a surname alone, and its declined forms, as the person', () => {
    const english = termsOf(
      'en',
      'The mayor Anna Halvorsen spoke first. Then Halvorsen left the hall.',
    );
    expect(english.people).toMatchObject([{ text: 'Anna Halvorsen', count: 2 }]);
    const russian = termsOf(
      'ru',
      'Министр Пётр Колышев выступил первым. Потом Колышева проводили до двери.',
    );
    expect(russian.people).toMatchObject([{ text: 'Пётр Колышев', count: 2 }]);
  });

  it.each([
    ['en', 'Deputy International Minister Sergei Ryabkov', 'Sergei Ryabkov'],
    [
      'en',
      'Then Deputy International Minister Sergei Ryabkov left the hall by a side door.',
      'Sergei Ryabkov',
    ],
    ['de', 'Am Abend trat der Vizeadmiral Kay-Achim Schönbach vor die Tür.', 'Kay-Achim Schönbach'],
    ['vi', 'Buổi tối Nga Sergei Ryabkov rời hội trường bằng cửa bên.', 'Sergei Ryabkov'],
  ])('finds a name behind title words (%s: %s)', (lang, line, name) => {
    expect(termsOf(lang, line).people.map(({ text }) => text)).toEqual([name]);
  });

  it('takes a line in title case for known names only', () => {
    expect(termsOf('en', 'Deputy Harbour Keeper Wilma Testerman').people).toEqual([]);
  });

  it('leaves titles, weekdays and sentence openings out of names', () => {
    const { people } = termsOf(
      'en',
      'Foreign Minister Karin Ohlsson arrived on Tuesday. However the talks of Monday had ended. Windows were open.',
    );
    expect(people.map(({ text }) => text)).toEqual(['Karin Ohlsson']);
  });

  it('does not take German nouns for people', () => {
    const { people } = termsOf(
      'de',
      'Der Rat der Stadt hat am Abend über die Fähre beraten. Die Werft rechnet mit hohen Kosten für den Rumpf.',
    );
    expect(people).toEqual([]);
  });

  it('tells short names only when they are written as names', () => {
    expect(termsOf('en', 'He told us that who knows is on us.').organisations).toEqual([]);
    expect(keys(termsOf('en', 'The WHO and the EU agreed with the US.').organisations)).toEqual(
      expect.arrayContaining(['who', 'european-union']),
    );
  });

  it('reads an empty and an enormous text', () => {
    expect(termsOf('en', '').people).toEqual([]);
    const start = performance.now();
    termsOf('en', 'Anna Halvorsen of Geneva said 12,000 on 3 May 2021. '.repeat(4000));
    expect(performance.now() - start).toBeLessThan(4000);
  });
});

describe('recordTerms', () => {
  const record: CorpusRecord = {
    url: 'https://example.org/a',
    title: null,
    outlet: 'Example',
    domain: 'example.org',
    published: '2022-01-13',
    lang: 'de',
    kind: 'original',
    people: ['Sergej Rjabkow', 'Sacharowa'],
    organisations: ['OSZE', 'Weißes Haus', 'Hafenverein Nord'],
    places: ['Genf', 'Kiew', 'Kleinhafen'],
    figures: ['100.000 Soldaten', '12. Januar', 'mehr als 2,5 Stunden'],
    gist: '',
    agencies: [],
  };

  it('keys a record as a page in another language is keyed', () => {
    const terms = recordTerms(record, gazetteer);
    const page = termsOf(
      'en',
      'Near Geneva Sergei Ryabkov and Maria Zakharova spoke to the OSCE and the White House, then of Kyiv.',
    );
    expect(keys(page.people)).toEqual(expect.arrayContaining(keys(terms.people)));
    expect(keys(terms.places)).toEqual(expect.arrayContaining(['geneva', 'kyiv']));
    expect(keys(terms.organisations)).toEqual(expect.arrayContaining(['osce', 'white-house']));
    expect(terms.figures).toEqual(expect.arrayContaining(['100000', '2.5']));
    expect(terms.dates).toEqual(['2022-01-13', '2022-01-12']);
  });

  it('keys what no gazetteer knows by its sound', () => {
    const { places } = recordTerms(record, gazetteer);
    expect(places.at(-1)).toMatchObject({ text: 'Kleinhafen', concept: null });
    expect(places.at(-1)?.key).not.toBe('');
  });
});

describe('conceptOf', () => {
  it.each([
    ['Genf', 'geneva'],
    ['Женева', 'geneva'],
    ['جنيف', 'geneva'],
    ['ז׳נבה', 'geneva'],
    ['日内瓦', 'geneva'],
    ['OTAN', 'nato'],
    ['Weißes Haus', 'white-house'],
    ['Deutschland', 'DE'],
    ['Vladimir Putin', null],
    ['Nirgendwo', null],
    ['', null],
  ])('of %s is %s', (name, concept) => {
    expect(conceptOf(name, gazetteer)).toBe(concept);
  });
});

describe('publishedDay', () => {
  it('trusts structured data before the address, and says when it does not know', () => {
    const { snapshot } = makeReading({
      lines: ['Text.'],
      url: 'https://a.example/2022/01/13/x',
      jsonLd: [{ datePublished: '2022-01-12T08:00:00Z' }],
    });
    expect(publishedDay(snapshot)).toBe('2022-01-12');
    expect(publishedDay({ ...snapshot, jsonLd: [] })).toBe('2022-01-13');
    expect(publishedDay({ ...snapshot, jsonLd: [], url: 'https://a.example/x' })).toBeNull();
  });
});
