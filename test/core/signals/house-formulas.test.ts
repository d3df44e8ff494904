import { describe, expect, it } from 'vitest';
import { houseFormulas } from '../../../src/core/signals/house-formulas.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  houseFormulas.run(makeReading(sketch), reviewedKnowledge());
const strength = (sketch: Parameters<typeof makeReading>[0]) => run(sketch)[0]?.strength ?? 0;

describe('house-formulas', () => {
  it.each([
    ['en', 'A version of this story also appeared in the newspaper of 3 May 2023', 'nl'],
    ['fa', 'نسخه‌ای از این گزارش در 3 مه 2023 در بخش ب، صفحه 4 نسخه نیویورک چاپ شده است.', 'en'],
    ['nl', 'Er blijft u 20% te ontdekken.', 'fr'],
    ['ru', 'Версия этой статьи появилась в печати 3 мая 2023 года под другим заголовком.', 'en'],
    ['en', 'August 30, 2022 (edited August 30, 2022 | 12:58)', 'it'],
    ['de', 'Berichterstattung von Ada Berg und Otto Kai; Bearbeitung von Eva Hof', 'en'],
    ['en', 'Read more about the ferry, read in the online broadcast of Kommersant.', 'ru'],
    ['ko', '이 기사의 한 버전은 2023년 5월 3일자 뉴욕판 4면에 실렸습니다.', 'en'],
  ])("knows another language's house formula word for word (%s): %s", (lang, line, source) => {
    const found = run({ lines: story([line]), lang });
    expect(found[0]).toMatchObject({ lang: source, kind: 'machine-translation' });
    expect(found[0]?.strength).toBeGreaterThanOrEqual(0.5);
  });

  it.each([
    ['fr', 'Le bac reste au port, a dit le greffier. en savoir plus Personne ne le veut acheter.'],
    ['pt', 'A balsa fica no porto, disse o escrivão. consulte Mais informação'],
    ['de', 'Die Fähre bleibt am Kai, sagte der Schreiber. weiterlesen'],
    ['nl', 'De pont blijft liggen, zei de klerk. lees verder De raad zwijgt er nog over.'],
  ])("sees the wire's inline link between sentences (%s): %s", (lang, line) => {
    expect(run({ lines: story([line]), lang })[0]).toMatchObject({ lang: 'en' });
  });

  it.each([
    ['fr', 'Pour en savoir plus sur le bac, on demande au greffier de la ville.'],
    ['fr', 'Le bac reste au port… lire la suite'],
    ['de', 'Wer mehr lesen will, geht in die Bücherei. Weiterlesen kann man dort bis acht.'],
    ['nl', 'De pont blijft liggen. Lees verder in de bibliotheek van de haven.'],
  ])('leaves invitations to read alone (%s): %s', (lang, line) => {
    expect(run({ lines: story([line]), lang })).toEqual([]);
  });

  it.each([
    ['en', 'The valve was old, the engineer told this newspaper on Friday.'],
    ['es', 'La válvula era vieja, según una ingeniera consultada por este diario.'],
    ['de', 'Das Ventil sei alt, sagte die Ingenieurin dieser Zeitung am Freitag.'],
    ['fr', 'La vanne était vieille, confie l’ingénieure à notre journal.'],
    ['it', 'La valvola era vecchia, spiega l’ingegnera a questo giornale.'],
    ['pt', 'A válvula era velha, disse a engenheira a este jornal na sexta.'],
    ['nl', 'De klep was oud, zegt de ingenieur tegen deze krant.'],
    ['pl', 'Zawór był stary, powiedziała inżynierka naszej gazecie.'],
    ['cs', 'Ventil byl starý, řekla inženýrka našemu deníku.'],
    ['tr', 'Vana eskiydi, diyen mühendis gazetemize konuştu.'],
    ['ar', 'قالت المهندسة في حديث إلى هذه الصحيفة إن الصمام قديم.'],
    ['ja', '技師は本紙の取材に、弁は古かったと話した。'],
  ])('hears a paper speak of itself where the site is none (%s): %s', (lang, line) => {
    expect(strength({ lines: story([line]), lang })).toBeGreaterThanOrEqual(0.3);
  });

  const told = story(['The valve was old, the engineer told this newspaper on Friday.']);

  it('hears little of it where the site may be a paper, and nothing where it is a known one', () => {
    const plain = strength({ lines: told });
    const furniture = [
      { text: 'E-paper', links: [{ url: 'https://quiet-harbour-notes.example/e' }] },
    ];
    expect(strength({ lines: told, url: 'https://harbour-gazette.example/a' })).toBeLessThan(plain);
    expect(strength({ lines: told, furniture })).toBeLessThan(plain / 2);
    expect(run({ lines: told, url: 'https://www.theguardian.com/a' })).toEqual([]);
  });

  it('grows with further formulas, and never counts one of them above all', () => {
    const two = story(['The valve was old, she told this newspaper.', 'Join us in Telegram']);
    const both = strength({ lines: two });
    expect(both).toBeGreaterThan(strength({ lines: told }));
    expect(both).toBeLessThan(0.8);
  });

  it.each([
    ['en', 'He told the newspaper that the valve was old, and bought this paper a drink.'],
    ['en', 'The print edition of the catalogue lists every valve since 1900.'],
    ['en', 'The ferry (built in 1921 | sold in 2004) still floats, and lunch is at 12:58.'],
    ['en', 'Reporting by Ada Berg and Otto Kai; Editing by Eva Hof'],
    ['es', 'El diario local contó que la válvula era vieja; este periodo fue duro.'],
    ['de', 'In dieser Zeit war das Ventil alt, sagte die Ingenieurin.'],
    ['fr', 'Elle tenait un journal, et ce journal parlait des vannes.'],
    ['nl', 'Er is contact opgenomen door de politie met de ingenieur.'],
    ['tr', 'Gazeteye göre vana eskiydi ve mühendis bunu biliyordu.'],
    ['ja', '日本の新聞の取材に、弁は古かったと話した。'],
  ])('is silent about other newspapers and editions (%s): %s', (lang, line) => {
    expect(run({ lines: story([line]), lang })).toEqual([]);
  });

  it.each([
    'HARBOURTOWN (Staff) — The captain of the ferry spoke to the council of the town on Monday.',
    'The ferry at the quay on Monday, May 3, 2023. (Ada Berg/Pool Photo via Staff)',
  ])('sees that an agency was replaced by the staff: %s', (line) => {
    expect(strength({ lines: story([line]), lang: 'en' })).toBeGreaterThan(0.4);
  });

  it.each([
    'The harbour office (staff) – open from nine to five – sells the tickets for the ferry.',
    'Photographs of the ferry were shared via staff members of the harbour.',
    'Read more about the material of the new ferry in the material that the yard sent out.',
  ])('is silent about other staff and material: %s', (line) => {
    expect(run({ lines: story([line]), lang: 'en' })).toEqual([]);
  });
});
