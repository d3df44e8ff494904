import { describe, expect, it } from 'vitest';
import { calques } from '../../../src/core/signals/calques.ts';
import { foreignNumbers } from '../../../src/core/signals/foreign-numbers.ts';
import { foreignQuotes } from '../../../src/core/signals/foreign-quotes.ts';
import { grammarSlips } from '../../../src/core/signals/grammar-slips.ts';
import { newsroomHabits } from '../../../src/core/signals/newsroom-habits.ts';
import { printedScript } from '../../../src/core/signals/printed-script.ts';
import type { Signal } from '../../../src/core/signals/signal.ts';
import { spacingDamage } from '../../../src/core/signals/spacing-damage.ts';
import { untranslatedWords } from '../../../src/core/signals/untranslated-words.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const strength = (signal: Signal, lang: string, ...lines: string[]) =>
  signal.run(makeReading({ lines: story(lines), lang }), reviewedKnowledge())[0]?.strength ?? 0;
/** The same on a page that has nothing but these lines. */
const alone = (signal: Signal, lang: string, ...lines: string[]) =>
  signal.run(makeReading({ lines, lang }), reviewedKnowledge())[0]?.strength ?? 0;

const FRENCH =
  'Le greffier de la ville dit que le bac reste au port et que personne ne veut le prendre.';

describe('damage seen on pages in Western languages', () => {
  it('weighs a whole sentence of another language in a paragraph', () => {
    const english = 'their boats, including the old ferry, have been sold by the town.';
    const found = alone(untranslatedWords, 'fr', FRENCH, `${FRENCH} ${english} ${FRENCH}`);
    expect(found).toBeGreaterThan(0.4);
  });

  it.each([
    ['quoted', `${FRENCH} « their boats, including the old ferry, have been sold by the town »`],
    ['a tweet of its own', 'their boats, including the old ferry, have been sold by the town.'],
    [
      'a long title',
      `${FRENCH} The Ferry and the Children under the Bridge of the Old Harbour. ${FRENCH}`,
    ],
    ['a title', `${FRENCH} The Old Man and the Sea. ${FRENCH}`],
  ])('does not take foreign words for that: %s', (_what, line) => {
    expect(alone(untranslatedWords, 'fr', FRENCH, line)).toBeLessThan(0.2);
  });

  it.each([
    ['de', 'Die Landung von Juni 6, 1944 wird am Hafen mit einer kleinen Feier begangen.'],
    ['fr', 'Le bac est parti vers 3 h 15, heure locale (8 h 15 BST), du vieux port de la ville.'],
    ['nl', 'De pont is sinds juni 6, 2021 niet meer van de oude haven vertrokken.'],
  ])('reads dates and hours as English papers give them (%s): %s', (lang, line) => {
    expect(strength(foreignNumbers, lang, line)).toBeGreaterThan(0.13);
  });

  it.each([
    ['de', 'Die Landung vom 6. Juni 1944 wird am Hafen um 8.15 Uhr MEZ mit einer Feier begangen.'],
    ['fr', 'Le vol du Boeing 7, 2021 places vendues, part du port à 8 h 15, heure de Paris.'],
    ['de', 'Veröffentlicht am Juni 6, 2021 vom Schreiber der Stadt am alten Hafen um 4:47 PDT'],
    ['de', 'A post shared by the harbour (@harbour) on Jun 16, 2019 at 7:30am PDT, am alten Hafen'],
  ])('leaves the dates of the language alone (%s): %s', (lang, line) => {
    expect(strength(foreignNumbers, lang, line)).toBe(0);
  });

  it('sees Spanish thousands written in both ways', () => {
    const line =
      'El puerto contó 500,000 cajas en mayo, dijo el escribano, y en abril unas 100.000.';
    expect(strength(foreignNumbers, 'es', line)).toBeGreaterThan(0.3);
    expect(strength(foreignNumbers, 'es', line.replace('100.000', '100,000'))).toBe(0);
    expect(strength(foreignNumbers, 'es', line.replace('500,000', '500.000'))).toBe(0);
  });

  it.each([
    ['no', 'Fiskeren ved elva en stille morgen i mai. Kreditt:AP Photo/Ada Berg', 0.3],
    ['nl', 'De pont bij de oude haven in de ochtend. Krediet: NASA/Ada Berg', 0.3],
    ['no', 'Banken ga byen kreditt: AS Havna fikk pengene i går og kjøpte ferga.', 0],
    ['sv', 'Foto: AP, hamnen en stilla morgon i maj med den gamla färjan vid kajen', 0],
  ])('reads labels of pictures that mean a loan (%s): %s', (lang, line, least) => {
    const found = strength(newsroomHabits, lang, line);
    if (least === 0) expect(found).toBe(0);
    else expect(found).toBeGreaterThan(least);
  });

  it.each([
    ['es', 'El barco espera en Ukraine desde mayo, dijo el escribano de la villa del puerto.'],
    ['pt', 'A balsa chegou da Russia em maio, disse o escrivão da vila no porto velho da cidade.'],
    ['nl', 'De pont ligt sinds mei in Russia, zei de klerk van de oude haven in het stadhuis.'],
  ])('sees countries left in English (%s): %s', (lang, line) => {
    expect(strength(grammarSlips, lang, line)).toBeGreaterThan(0.2);
  });

  it.each([
    ['es', 'El vuelo de Ukraine International Airlines espera en el puerto, dijo el escribano.'],
    ['de', 'Made in Germany steht auf der alten Fähre, sagte der Schreiber am Abend am Hafen.'],
    ['it', 'Il traghetto arriva dalla Russia e va in Kazakhstan, disse lo scrivano del porto.'],
  ])('leaves names and the words of the language alone (%s): %s', (lang, line) => {
    expect(strength(grammarSlips, lang, line)).toBe(0);
  });

  it('sees sentences between the single marks of British papers', () => {
    const line =
      '‘Si perdemos el transbordador, el puerto estará en peligro,’ advirtió el alcalde de la villa.';
    expect(
      strength(foreignQuotes, 'es', line, line.replace('el puerto', 'la villa')),
    ).toBeGreaterThan(0.15);
    expect(strength(foreignQuotes, 'nl', line)).toBe(0);
    const nested =
      '«El alcalde dijo ‘no’ y el puerto calló», contó el escribano de la villa vieja.';
    expect(strength(foreignQuotes, 'es', nested)).toBe(0);
    const titles =
      'La villa repone ‘El último transbordador del invierno’, de 1961, y ‘Cien noches en el puerto viejo’.';
    expect(strength(foreignQuotes, 'es', titles)).toBe(0);
  });

  it('sees a straight mark that stands free', () => {
    const line = '"Da jeg kom hit for mange år siden, var alt stille, " sa hun om ferga ved kaia.';
    expect(strength(spacingDamage, 'no', line)).toBeGreaterThan(0.2);
    expect(strength(spacingDamage, 'no', line.replace(', "', ',"'))).toBe(0);
  });

  it('sees printed markup', () => {
    const line = 'Der Hafen am Abend“ /></p> <p>Die alte Fähre, Collage der Stadt am Meer';
    expect(strength(printedScript, 'de', line)).toBeGreaterThan(0.5);
    expect(strength(printedScript, 'de', 'Absätze stehen in p-Tags, sagte der Lehrer.')).toBe(0);
  });

  it.each([
    ['de', 'In einer Gastbeitrag schrieb er: Eine starke Europa braucht auch die kleine Fähre.'],
    ['es', 'La subcontinente espera el barco, y una acuerdo del puerto lo retiene hasta mayo.'],
    ['fr', 'Le bac attend un décision du port, et la gouvernement de la ville ne dit rien encore.'],
    [
      'no',
      'Når ferga kom til den gamle kaia om kvelden, han var ikke der og ingen visste hvorfor.',
    ],
  ])('reads genders and word order that nobody writes (%s): %s', (lang, line) => {
    expect(strength(grammarSlips, lang, line)).toBeGreaterThan(0.2);
  });

  it.each([
    [
      'de',
      'In einem Gastbeitrag schrieb er: Ein starkes Europa braucht mit einem Sprung Hoffnung.',
    ],
    ['es', 'El subcontinente espera el barco, y un acuerdo del puerto lo retiene hasta mayo.'],
    [
      'fr',
      'Le bac attend, au bastion du port, une décision que le gouvernement ne dit pas encore.',
    ],
    [
      'no',
      'Når ferga kom til den gamle kaia om kvelden, var han ikke der, og ingen visste hvorfor.',
    ],
  ])('leaves good grammar alone (%s): %s', (lang, line) => {
    expect(strength(grammarSlips, lang, line)).toBe(0);
  });

  it.each([
    [
      'de',
      'Ein Abgeordneter des Sheriffs starb am Hafen. Dies ist eine sich entwickelnde Geschichte.',
    ],
    ['fr', 'L’équipe de tir impliquant un officier est venue au bac, une histoire grandissante.'],
    ['es', 'El alcalde sigue agitando la olla, dijo un miembro de NATO en el puerto de la villa.'],
    ['it', 'Un fermata di traffico finì male, disse il deputato dello sceriffo presso il porto.'],
    ['sv', 'Efter ett drönarstrejk talade borgmästaren i en adress till nationen vid hamnen.'],
  ])('knows the police reports and strikes of translators (%s): %s', (lang, line) => {
    expect(strength(calques, lang, line)).toBeGreaterThan(0.2);
  });

  it.each([
    ['de', 'Der Streik am Hafen dauert an, der Hilfssheriff blieb stumm und die Szene war leer.'],
    ['fr', 'La grève au port dure, le tournage du film a eu lieu près du bac et du vieux péage.'],
    ['es', 'La huelga aérea sigue, y la OTAN no habló con el ayudante del alguacil en el puerto.'],
    [
      'sv',
      'Strejken i hamnen fortsätter, och adressen till båten står på kajen i den gamla staden.',
    ],
  ])('leaves strikes and scenes of the language alone (%s): %s', (lang, line) => {
    expect(strength(calques, lang, line)).toBe(0);
  });
});
