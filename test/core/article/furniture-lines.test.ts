import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { furnitureWords, labelKey } from '../../../src/core/article/furniture-words.ts';
import { cleanArticle } from '../../../src/core/article/index.ts';
import { readPage } from '../../../src/core/article/read-page.ts';
import { sourceKnowledge } from '../../bench/labelled-pages.ts';
import { page, type ShortBlock, STORY, STORY_TEXTS, TITLE, texts } from './make-page.ts';

const knowledge = sourceKnowledge();
const [first, second, third] = STORY;
if (!first || !second || !third) throw new Error('the story has three paragraphs');

function shown(blocks: ShortBlock[]): string[] {
  const snapshot = page([['h1', TITLE], ...blocks], { title: TITLE });
  return texts(cleanArticle(readPage(snapshot, 'en', knowledge), null, [], knowledge));
}

const above = (text: string): string[] => shown([first, ['p', text], second, third]);
const below = (text: string): string[] => shown([...STORY, ['p', text]]);

describe('the list of furniture lines', () => {
  const rows = readFileSync('src/data/lists/furniture-lines.tsv', 'utf8').trimEnd().split('\n');
  const records = rows.slice(1).map((row) => row.split('\t'));

  it('is sorted, without doubles, four fields a record', () => {
    const lines = rows.slice(1);
    const isAfter = (row: string, at: number): boolean =>
      at === 0 || Buffer.compare(Buffer.from(lines[at - 1] ?? ''), Buffer.from(row)) < 0;
    expect(lines.filter((row, at) => !isAfter(row, at))).toEqual([]);
    const matches = ['whole', 'start', 'open', 'head', 'contains'];
    const odd = records.filter(
      (record) => record.length !== 4 || !matches.includes(record[2] ?? ''),
    );
    expect(odd).toEqual([]);
  });

  it('has no phrase that may stand anywhere in fewer letters than tell it apart', () => {
    const short = records.filter(
      ([, , match, label = '']) => match === 'contains' && label.length < 6,
    );
    expect(short.filter(([lang]) => !['ja', 'ko', 'zh'].includes(lang ?? ''))).toEqual([]);
  });

  it('knows read-also lines, sources and contributors in the languages it lists', () => {
    const { start } = furnitureWords(knowledge);
    for (const label of ['Czytajcie również', 'A citi și', 'Також читайте', 'Leia ainda', 'ראו גם'])
      expect(start.get(labelKey(label))).toBe('latest');
    for (const label of ['منبع', 'Forrás', 'Källa', 'Nguồn', 'Πηγή'])
      expect(start.get(labelKey(label))).toBe('source-credit');
  });
});

describe('lines between the paragraphs', () => {
  it.each([
    'Ada Example und Otto Muster von der Hafenpost trugen zu diesem Bericht bei.',
    'Ada Example ont contribué à ce reportage depuis le port.',
    'Ада Пример внесла вклад в эту статью.',
    'Ada Example, bu habere katkıda bulundu.',
    'エイダ・エグザンプルがこの記事に貢献しました。',
    'Czytajcie również: Most zamknięty po burzy — co dalej',
    'A CITI ȘI: Furtuna închide podul pentru o noapte',
    'See also The pier that took four years to build',
    'منبع: روزنامهٔ بندر + خبرگزاری‌ها',
    'Forrás: Kikötői Hírlap',
    'Na zdjęciu: prom w porcie w dniu bez wiatru. Fot. A. Example',
    'If you were on board, please include a contact number if you are willing to speak to a reporter.',
  ])('leaves out: %s', (text) => {
    expect(above(text)).toEqual(STORY_TEXTS);
  });

  it.each([
    'Mehr als zweihundert Fachleute trugen zu diesem Bericht bei, den der Hafen im Mai bestellt hatte.',
    'Deux cents ingénieurs ont contribué à ce rapport, que le port avait commandé au printemps.',
    'Tłumaczył, że o pęknięciu w rampie dowiedział się dopiero od pasażerów w porcie.',
    'The engineers said they would see also the second ramp before the ferry sails again.',
    'Die Polizei gab eine Kontaktnummer an Angehörige der Passagiere heraus, die im Hafen warteten.',
    'На фото, которое сделал пассажир, видна трещина длиной в два метра в носовой рампе.',
    'In the photo, taken by a passenger, the crack in the ramp can be seen from the pier.',
  ])('keeps: %s', (text) => {
    expect(above(text)).toContain(text);
  });

  it('keeps a list of what a report must show', () => {
    const items: ShortBlock[] = [
      'Reporting: which ramps were looked at',
      'Editing: who may change the log',
    ].map((text) => ['li', text]);
    const found = shown([first, ...items, second, third]);
    for (const [, text] of items) expect(found).toContain(text);
  });
});

describe('lines below the story', () => {
  it.each([
    'Abdruck honorarfrei, Beleg erbeten.',
    'Sitemizdeki içerikler bilgilendirme amaçlıdır, tavsiye değildir.',
    'Vývoj situace sledujte na Přístavních novinách v podrobné reportáži.',
    'To keep reporting from the harbour, we ask our readers for their help every month.',
    'Additional report by Ada Example and Otto Muster; By Max Muster. Editing by Eva Sample',
    'Artikel ini telah tayang di Harian Pelabuhan dengan judul Feri Tetap di Dermaga.',
    'Este texto se publicó originalmente en la revista del puerto, en la primavera.',
    'Редакция не несет ответственности за мнения авторов, которые здесь печатаются.',
    'Übersetzung: Ada Example, Redaktion: Otto Muster, Schlussredaktion: Eva Sample.',
    'تمامی حقوق این سایت برای روزنامهٔ بندر محفوظ است و بازنشر آن با نام ما آزاد است.',
  ])('leaves out: %s', (text) => {
    expect(below(text)).toEqual(STORY_TEXTS);
  });

  it.each([
    'Tłumaczył jeszcze, że prom popłynie dopiero po przyjeździe części ze stoczni na wyspach.',
    'Con reportes de daños en veinte casas, las islas esperan ahora la marea de esta noche.',
    'Sitede yer alan üç blok fırtınada hasar gördü ve gemi beklenirken boşaltıldı.',
    '„Vývoj situace sledujeme a lodě máme připravené,“ řekl v přístavu mluvčí dopravce.',
    'تمام حقوق مسافران پیش از حرکت دوبارهٔ کشتی پرداخت خواهد شد، مدیر بندر گفت.',
    'به کانال کشتی‌رانی دو قایق کوچک فرستاده شد تا همهٔ مسافران را تا شب برسانند.',
    'When using materials such as steel for a ramp, the yard now looks for cracks first.',
    'Wieczorem przewoźnik opublikował oświadczenie, w którym przeprosił wszystkich pasażerów.',
  ])('keeps: %s', (text) => {
    expect(below(text)).toContain(text);
  });
});

describe('sections of notes below the story', () => {
  const books: ShortBlock[] = [
    ['li', 'Пример А. А. Паромы и рампы. — Портовый город, 2001. — С. 118.', { group: 4 }],
    ['li', 'Sample E. Ramps and their cracks. Harbour Press, 1990.', { group: 4 }],
  ];

  it.each(['Примечания', 'Einzelnachweise', 'Przypisy'])('leaves them out under %s', (label) => {
    expect(shown([...STORY, ['h2', label], ...books])).toEqual(STORY_TEXTS);
  });

  it('keeps a list of books that the story itself announces, and its own notes', () => {
    const found = shown([...STORY, ['h2', 'What the engineers read'], ...books]);
    for (const [, text] of books) expect(found).toContain(text);
    const told = 'Примечания к договору, по которому паром ходит на острова, не публиковались.';
    expect(shown([first, ['p', told], second, third])).toContain(told);
  });
});
