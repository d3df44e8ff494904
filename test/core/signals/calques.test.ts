import { describe, expect, it } from 'vitest';
import { calques } from '../../../src/core/signals/calques.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (lang: string, ...lines: string[]) =>
  calques.run(makeReading({ lang, lines: story(lines) }), reviewedKnowledge());

describe('calques', () => {
  it.each([
    [
      'en',
      'de',
      'According to own information, the ferry was sold in the night on Sunday, so the minister.',
    ],
    [
      'en',
      'ru',
      'RIA Novosti reports this. Earlier it became known that the ferry stays, writes about this the paper.',
    ],
    [
      'en',
      'es',
      'The mayor has assured that the ferry stays and has indicated that nobody has pointed out that before.',
    ],
    [
      'en',
      'it',
      'To report it is the clerk. The ferry burnt in the night between Sunday and Monday at the quay.',
    ],
    [
      'de',
      'en',
      'Die Stadt schwieg, Datei-Foto. US-Staatssekretär Antony Blinken, so hieß es, weiß von keiner Fähre.',
    ],
    [
      'fr',
      'en',
      'Le bac reste à quai, selon une lecture de la Maison Blanche. Photo de fichier, crédit image Getty.',
    ],
    [
      'es',
      'de',
      'La entrega, según se dijo en círculos, fue una gota sobre la piedra caliente para los socios de semáforos.',
    ],
    [
      'pt',
      'de',
      'O ajudante quis dar sua mostarda, mas a balsa foi só uma gota em pedra quente e ficou no cais.',
    ],
    [
      'it',
      'en',
      'Il traghetto era una non-partente, ha detto il vecchio Bailey, e l’immagine sputata di un altro.',
    ],
    [
      'nl',
      'en',
      'De veerboot was een niet-starter, zei de buitenlandse secretaris, en de hoedentruc bleef uit.',
    ],
    [
      'sv',
      'en',
      'Färjan var en icke-startare, enligt husets högtalare, och en spottande avbild av den gamla.',
    ],
    [
      'ro',
      'it',
      'Vigilii focului au așteptat feribotul, prognoză rezervată, iar pe socialuri nimeni nu a scris.',
    ],
  ])('on a page in %s names the source language %s', (lang, source, line) => {
    const found = run(lang, line);
    expect(found[0]).toMatchObject({ code: 'calques', kind: 'machine-translation', lang: source });
  });

  it('counts weak traces only beside a strong one, and little', () => {
    const strong = 'According to own information, the ferry burnt.';
    const weak =
      'In view of the ferry, for its part, on the territory of the town, within the framework of the vote, against the background of the quay, the American side and the Russian side met.';
    const alone = run('en', strong)[0]?.strength ?? 0;
    const both = run('en', strong, weak)[0]?.strength ?? 0;
    expect(run('en', weak)).toEqual([]);
    expect(both).toBeGreaterThan(alone);
    expect(both).toBeLessThan(2 * alone);
  });

  it.each([
    [
      'en',
      'The Federal Foreign Minister spoke on behalf of the town, in view of the vote on Sunday lunchtime.',
    ],
    [
      'en',
      'According to the clerk, the minister said so herself; media reports about it were loud and many.',
    ],
    [
      'es',
      'La alcaldesa ha asegurado que el barco se queda y ha indicado que nadie lo ha señalado antes.',
    ],
    [
      'fr',
      'Le bac est resté à quai pour la dernière fois, un code rouge, et le maire a écrit sur les réseaux sociaux.',
    ],
    [
      'pt',
      'O ministro não disse uma palavra sobre a balsa, e a gota de água caiu na pedra do cais.',
    ],
    ['it', 'Il sindaco ha scritto sui social che il traghetto resta, e la prognosi è riservata.'],
    [
      'nl',
      'De veerboot blijft, zei de staatssecretaris, en de wedstrijd eindigde in blessuretijd.',
    ],
    [
      'xx',
      'According to own information, the ferry was sold in the night on Sunday, so the minister.',
    ],
  ])('on a page in %s is silent about "%s"', (lang, line) => {
    expect(run(lang, line)).toEqual([]);
  });

  it.each([
    [
      'ko',
      'According to the industry on the 3rd, the captain was praised. Unauthorized reproduction and redistribution prohibited.',
    ],
    [
      'fa',
      'In a conversation with Mehr, the representatives of the Islamic Council saw the ferry.',
    ],
    [
      'hi',
      'A big statement has come from the captain. Read this also: the ferry stays on the lake.',
    ],
    [
      'uk',
      'The captain called his purpose to save the ferry. About this informs the harbour office.',
    ],
    ['he', 'In a conversation with Maariv, the captain showed the green mark at the ferry.'],
    [
      'cs',
      'The captain told the list of messages that the ferry was sold in the questions of Václav Moravec.',
    ],
    [
      'tr',
      'The ferry is late: latest news at the last minute. The captain continued his words as follows.',
    ],
    ['zh', 'CCTV news client and the Japan Broadcasting Association showed the ferry at the quay.'],
    [
      'ru',
      'The deputy is sure that the ferry stays, as is said in the exclusive material of the paper.',
    ],
  ])('knows set phrases of newsrooms that were little known (%s): %s', (lang, line) => {
    expect(run('en', line)[0]).toMatchObject({ code: 'calques', lang });
  });

  it.each([
    'The captain told the list of passengers from the message, and the industry praised the deputy.',
    'Reproduction of the text without a note of its author is allowed, the harbour office said.',
    'She read this book, and also read the news of the last minute before the ferry set out.',
    'The material of the exclusive coat was told apart by the expert, who is sure of his purpose.',
  ])('is silent about words that only resemble them: %s', (line) => {
    expect(run('en', line)).toEqual([]);
  });
});
