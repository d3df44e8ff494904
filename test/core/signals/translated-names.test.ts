import { describe, expect, it } from 'vitest';
import { translatedNames } from '../../../src/core/signals/translated-names.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (line: string, lang = 'en') =>
  translatedNames.run(makeReading({ lang, lines: story([line]) }), reviewedKnowledge());

describe('translated-names', () => {
  it.each([
    [
      'en',
      'The ferry was a gift of Hugo the Young, whom nobody in the town had ever met before.',
      'corrupted_name',
      'nl',
    ],
    [
      'en',
      'The ferry was a gift of Pablo Churches, whom nobody in the town had ever met before.',
      'corrupted_name',
      'es',
    ],
    [
      'en',
      'The sale was first reported by the South German Newspaper and then by the clerk.',
      'corrupted_name',
      'de',
    ],
    [
      'en',
      'He told the Courier of the Evening that the ferry would stay at the quay for now.',
      'corrupted_name',
      'it',
    ],
    [
      'fr',
      'Le bac était un cadeau d’Emmanuel Macaron, que personne en ville n’avait jamais vu.',
      'corrupted_name',
      undefined,
    ],
    [
      'it',
      'Il traghetto era un dono di Olaf Schultz, che nessuno in città aveva mai visto prima.',
      'corrupted_name',
      undefined,
    ],
    [
      'pt',
      'A balsa, escreve a RIA Notícias, fica no porto e ninguém na vila a quer comprar agora.',
      'corrupted_name',
      'ru',
    ],
    [
      'nl',
      'De pont was een geschenk van Annalena Berbock, die niemand in de stad ooit had gezien.',
      'corrupted_name',
      undefined,
    ],
  ])('on a page in %s finds the name in "%s"', (lang, line, code, source) => {
    const found = run(line, lang);
    expect(found.map((item) => item.code)).toEqual([code]);
    expect(found[0]?.lang).toBe(source);
    expect(found[0]?.detail?.['original']).toBeTruthy();
  });

  it.each([
    [
      'the true names',
      'The ferry was a gift of Hugo de Jonge, as the Süddeutsche Zeitung and La Stampa wrote.',
    ],
    [
      'small letters',
      'She read the south german newspaper that the married Pablo had left; pablo churches are old.',
    ],
    [
      'a plain word',
      'The fact is that the day began with a mirror, a picture and a star on the table here.',
    ],
    [
      'other people',
      'Peter Young and Hugo Weaver met Paul Castle at the quay and sold the ferry to them.',
    ],
  ])('is silent about %s', (_what, line) => {
    expect(run(line)).toEqual([]);
  });

  it.each([
    ['Anthony Guterrish', 'uk'],
    ['Rezhep Taiip Erdogan', 'uk'],
    ['Boris Dzhonson', 'ru'],
    ['Naftali Bennett and Volodymyr Zalanski', 'he'],
    ['Sergei Shoygo', 'ar'],
  ])('knows names put back from another script: %s', (name, source) => {
    const [found] = run(`The ferry was a gift of ${name}, whom nobody in the town had ever met.`);
    expect(found).toMatchObject({ code: 'corrupted_name', lang: source });
  });

  it.each(['António Guterres', 'Recep Tayyip Erdogan', 'Olaf Scholz', 'Alex Hook'])(
    'leaves %s alone',
    (name) => {
      expect(run(`The ferry was a gift of ${name}, whom nobody in the town had met.`)).toEqual([]);
    },
  );
});
