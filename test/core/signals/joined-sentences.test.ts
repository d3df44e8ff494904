import { describe, expect, it } from 'vitest';
import { joinedSentences } from '../../../src/core/signals/joined-sentences.ts';
import { codesOf, makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (lang: string, line: string) =>
  joinedSentences.run(makeReading({ lines: story([line]), lang }), reviewedKnowledge());

describe('joined-sentences', () => {
  it.each([
    ['de', 'Die Fähre bleibt am alten HafenDer Schreiber der Stadt sagte das am Abend im Rathaus.'],
    ['es', 'El barco esperará otros tres añosSegún un vecino del puerto, nadie lo quiere comprar.'],
    ['fr', 'Le bac attendra encore trois annéesSelon un voisin du port, personne ne veut de lui.'],
    ['it', 'Il traghetto resta ancora tre anniSecondo un vicino del porto, nessuno lo vuole più.'],
    ['pt', 'Rio: "Não fazemos parte do porto"O secretário da vila diz que a balsa fica onde está.'],
    [
      'nl',
      'De pont blijft nog drie jaren liggenVolgens een buurman van de haven wil niemand haar.',
    ],
  ])('sees where two sentences were joined (%s): %s', (lang, line) => {
    expect(codesOf(run(lang, line))).toEqual(['glued_words']);
  });

  it.each([
    ['de', 'Bei LinkedIn zu sein lohnt sich, sagte eine MedienpädagogIn in der Stadt am Hafen.'],
    ['de', 'Der Film BatMan und die App DriveNow sind am Hafen so bekannt wie das MacBook hier.'],
    ['es', 'El alcalde usa WhatsApp y YouTube para hablar con la gente del puerto cada semana.'],
    [
      'fr',
      'La société TotalEnergies et le site LeBonCoin vendent des bateaux au port de la ville.',
    ],
    ['it', 'Il sindaco disse "resta qui" Il porto tacque e nessuno comprò il vecchio traghetto.'],
    ['en', 'The ferry stays at the old harbourThe clerk of the town said so in the evening there.'],
  ])('is silent about names, brands and English (%s): %s', (lang, line) => {
    expect(run(lang, line)).toEqual([]);
  });
});
