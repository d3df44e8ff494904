import { describe, expect, it } from 'vitest';
import { translationese } from '../../../src/core/signals/translationese.ts';
import type { Evidence } from '../../../src/core/types.ts';
import { judge } from '../../../src/core/verdict.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (lang: string | null, lines: string[]): Evidence[] =>
  translationese.run(makeReading({ lang, lines }), reviewedKnowledge());

/** Small words as software sets them, over a whole story. */
const TRANSLATED = [
  'In the night from Tuesday to Wednesday, the level of water in the river has increased to seven metres, this was announced by the representative of the regional administration on the same day.',
  'According to him, at present 40 houses are located in the zone of flooding, and in the near future the number of such houses can increase. It is also reported that the residents of the village were evacuated in time, and that there are no victims.',
  'At the same time, he noted that the situation is under control. All the necessary measures are being taken in order to prevent the further rise of the water, he said, and people receive the help which they need.',
  'As it became known, the bridge over the river was closed for the movement of transport. For several days, the inhabitants of the two settlements can get to the city only by means of boats, which are provided by the rescuers.',
  'Earlier it was reported that in connection with the heavy rains an emergency regime was introduced in the region. The head of the region held a meeting, during which the issue of the payment of compensation to the victims was discussed.',
];

/** The same story as a desk of the language would put it. */
const WRITTEN = [
  'The river crept past seven metres overnight and kept going. By breakfast on Wednesday it was in the kitchens of 40 houses, and the county was telling the next street down to pack a bag.',
  "Nobody was hurt. Most people had already gone, said Ann Pell, who runs the village shop and spent the night ferrying her neighbours' cats up the hill in a bread van.",
  "“We've had water before, but not like this,” she said. “You could hear it under the floor.” Crews worked until dawn to shore up the bank with sandbags, and more were on the way.",
  "The bridge is shut. That leaves two villages cut off from town unless you have a boat, or know someone who does; the rescue service has lent out six, and there's a queue for them.",
  'It has rained for nine days. The governor declared an emergency on Monday and has promised to pay for the damage, though she would not say how much or how soon the money might come.',
];

/** English turned into Spanish word by word, and the same story as a local paper would tell it. */
const TRANSLATED_ES = [
  'El ferry que conecta las dos islas no estará en servicio hasta al menos el viernes, dijeron funcionarios el martes, después de que una falla en el motor dejara a más de 200 pasajeros varados durante la noche. La compañía dijo en un comunicado que está trabajando para restaurar el servicio tan pronto como sea posible.',
  '“Esta no es la primera vez que esto sucede, y no será la última”, dijo Ann Pell, quien ha vivido en la isla por 30 años y dirige una pequeña tienda cerca del muelle. “La gente está cansada de esperar. Ellos solo quieren saber si pueden llegar a casa”.',
  'El alcalde, quien enfrenta una elección en noviembre, dijo que la ciudad estaba considerando todas las opciones, incluyendo el alquiler de un segundo barco. Él agregó que el costo podría ser tanto como 2 millones de dólares por año, un número que ha sido cuestionado por los miembros del consejo.',
  'Los pasajeros describieron una escena de confusión en la terminal, con familias durmiendo en el piso y poca información por parte del personal. Algunos dijeron que les habían dicho que el barco partiría en cualquier momento, solo para descubrir horas después que no lo haría.',
  'La compañía, que ha operado la ruta desde 1987, ha sido multada tres veces en los últimos cinco años por no cumplir con los estándares de seguridad, de acuerdo con los registros revisados por el periódico. Un portavoz se negó a comentar sobre las multas, pero dijo que la seguridad de los pasajeros es la máxima prioridad de la compañía.',
];
const WRITTEN_ES = [
  'Al transbordador que une las dos islas se le paró el motor el lunes por la noche y no volverá a navegar, como pronto, hasta el viernes. Más de doscientas personas durmieron en la estación marítima. La naviera pide disculpas y asegura que busca ya otro barco con el que salir del paso.',
  '“Aquí ya no se queja nadie, ¿para qué?”, se resigna Ana Pell, que lleva media vida despachando pan y periódicos junto al muelle. El sábado tenía a su nieta a bordo. Cuenta que la niña llegó a casa al mediodía, helada y sin haber probado bocado.',
  'El alcalde, al que le quedan cuatro meses para las urnas, no descarta fletar una segunda nave, aunque la oposición le afea que el dinero no da ni para arreglar la lonja. Dos millones al año, según sus propias cuentas. “Habrá que elegir”, zanjó ayer en el pleno, y se marchó sin admitir preguntas.',
  'En la terminal hubo de todo: mantas prestadas, un bocadillo para tres, algún grito. Nadie supo decir a los viajeros a qué hora zarparían. A las dos de la madrugada se apagaron las luces y ahí se acabó la discusión; los más jóvenes se fueron andando al pueblo.',
  'No es la primera. A la empresa, que explota la línea desde 1987, le han caído tres multas en cinco años por saltarse las revisiones, y aún debe la última. De eso prefieren no hablar en la oficina del puerto, donde una empleada se limita a repetir que lo primero es la seguridad del pasaje.',
];

describe('translationese', () => {
  it('hears it in a story whose words were chosen by software', () => {
    const [first, ...more] = run('en', TRANSLATED);
    expect(first).toMatchObject({ code: 'translationese', kind: 'machine-translation' });
    expect(first?.strength).toBeGreaterThan(0.3);
    expect(more.length).toBeGreaterThan(0);
  });

  it('hears it in Spanish too, where the words were chosen after English ones', () => {
    expect(run('es', TRANSLATED_ES)[0]?.strength).toBeGreaterThan(0.5);
  });

  it('makes a page possible by itself only where the score is sure', () => {
    // As Dutch has no sure score, its strongest is what an unsure one can be.
    const unsure: Evidence[] = [0.76, 0.02, 0.02, 0.02].map((strength) => ({
      signal: 'translationese',
      family: 'translation',
      code: 'translationese',
      quote: 'het gebruik van',
      where: { part: 'block', index: 0 },
      strength,
    }));
    expect(judge(unsure).level).toBe('none');
    const [first, ...rest] = unsure;
    expect(judge([{ ...(first as Evidence), strength: 1 }, ...rest]).level).toBe('possible');
  });

  it('quotes words of the page, each where it stands', () => {
    for (const { quote, where } of run('en', TRANSLATED)) {
      expect(TRANSLATED[where.index ?? -1]).toContain(quote);
      expect(quote.length).toBeGreaterThan(8);
    }
  });

  it('adds little for the words it shows beside the first', () => {
    const rest = run('en', TRANSLATED).slice(1);
    expect(Math.max(...rest.map(({ strength }) => strength))).toBeLessThan(0.05);
  });

  it.each([
    ['the same story by a desk of the language', 'en', WRITTEN],
    ['a Spanish story by a desk of the language', 'es', WRITTEN_ES],
    ['a short text', 'en', TRANSLATED.slice(0, 2)],
    ['a language without a model', 'sw', TRANSLATED],
    ['a text of an unknown language', null, TRANSLATED],
  ])('stays silent on %s', (_name, lang, lines) => {
    expect(run(lang, lines)).toEqual([]);
  });

  it('reads only running text', () => {
    const lines = story().map((line) => ({ text: String(line), tag: 'h3' }));
    expect(translationese.run(makeReading({ lines }), reviewedKnowledge())).toEqual([]);
  });
});
