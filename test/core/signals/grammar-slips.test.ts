import { describe, expect, it } from 'vitest';
import { grammarSlips } from '../../../src/core/signals/grammar-slips.ts';
import { makeReading, reviewedKnowledge } from '../reading.ts';

const run = (lang: string | null, ...lines: string[]) =>
  grammarSlips.run(makeReading({ lang, lines }), reviewedKnowledge());

describe('grammar slips', () => {
  it.each([
    [
      'de',
      'Das Haus der Vertreter stimmte zu, und den Leuten im Hafen wurden gesagt, dass die Fähre bleibt.',
    ],
    [
      'fr',
      'Les bateaux ils sont revenus à les quais de les pêcheurs, et le bac ne y accoste plus du tout.',
    ],
    [
      'es',
      'El noticiación llegó: la problema de un ción no existe, dijo reporteros en martes el institución local.',
    ],
    [
      'pt',
      'A Guarda de Costa viu o embarcação partir, e o tripulação soube do pedágio de mortes no porto.',
    ],
    [
      'it',
      'Il capitano ha visto il firma del contratto e la problema della nave, secondo alla polizia del porto.',
    ],
    [
      'nl',
      'Het nam 40 minuten. "De boot is 30 voeten lang en het water is koud," hij zei tegen de krant.',
    ],
    [
      'pl',
      'Bilet na prom stoi dla 3,50 euro, a miasto liczy z tym, że kapitanka Anna Nowak, które pływa, zostanie.',
    ],
    [
      'ru',
      'В соответствии с полицией, паром вышел во Вторник из порта и стал один из самая большой в городе.',
    ],
    [
      'en',
      'The crew were in strike, a sailor of forty-two years said, and the ferry costs twice of what it did.',
    ],
    [
      'en',
      'The 36 -year -old captain waved. – The ferry is tired – said Anna Nowak, who sells the tickets.',
    ],
    [
      'en',
      'Pell said, “the ferry is the soul of this town,” said Pell. “It stays.” she added at the quay.',
    ],
    [
      'es',
      'La capitana saludó desde el muelle. “El transbordador se queda en la ciudad.” ella dijo el lunes.',
    ],
    [
      'de',
      'Die Kapitänin winkte noch einmal. „Die Fähre bleibt“, sie sagte am Kai. „Immer“, er fügte hinzu.',
    ],
  ])('sees software at work in %s', (lang, line) => {
    const [first] = run(lang, line);
    expect(first).toMatchObject({ code: 'grammar_slip', kind: 'machine-translation' });
    expect(first?.strength).toBeGreaterThan(0.3);
  });

  it('sees it without spaces between the words', () => {
    const line =
      '船長は彼の母を見た。しかしそれは遅かった。そしてそれは沈み、死者の通行料は八人になった。';
    expect(run('ja', line)).not.toEqual([]);
  });

  it.each([
    [
      'de',
      'In dem Haus, in dem Morgenstern lebte, zahlte man 3 Euro und 20 Cent; er hat gesagt, es sei genug.',
    ],
    [
      'de',
      'Der Umsatz stieg in 2019 auf drei Millionen Euro, teilte die Reederei am Montag in Hamburg mit.',
    ],
    [
      'fr',
      'Afin de les aider, la onzième équipe a promis de le faire ; il y a deux ans, les marins avaient dit oui.',
    ],
    [
      'es',
      'El presidente del Gobierno dijo a los periodistas el martes que el problema de la región es el agua.',
    ],
    [
      'pt',
      'O ministro disse a jornalistas na terça-feira que o navio está a caminho do porto da cidade.',
    ],
    [
      'it',
      'La firma del contratto, il problema della nave e la notizia di lunedì non cambiano nulla al porto.',
    ],
    [
      'nl',
      'Het duurde 40 minuten. "De boot is tien meter lang," zei hij tegen de krant, zegt de politie.',
    ],
    [
      'en',
      'Two thousand sailors were on strike, a 42-year-old sailor said, and the ferry costs twice as much.',
    ],
    [
      'en',
      'The ferry – said to be the oldest in town – stays. “It is tired.” He said no more about the quay.',
    ],
    [
      'de',
      '„Die Fähre bleibt in der Stadt“, sagte sie am Kai. Sie sagte es schon im Frühjahr einmal.',
    ],
    [
      'es',
      '“El transbordador se queda”, dijo ella. La ciudad y él dijo el alcalde van juntos desde siempre.',
    ],
  ])('leaves good %s alone', (lang, line) => {
    expect(run(lang, line)).toEqual([]);
  });

  it('lets one slip pass in a long text, and does not guess without a language', () => {
    const honest =
      'The harbour was quiet and the boats lay at the quay while the clerk counted ropes again.';
    const slip = 'The crew were in strike on that day, the clerk remembered.';
    const long = Array.from({ length: 160 }, () => honest);
    expect(run('en', ...long, slip)).toEqual([]);
    expect(run(null, slip, slip)).toEqual([]);
  });

  it.each([
    'The ferry was late because of the fog on the lake. rice field. The captain said nothing.',
    'The harbour of the old town has a new quay for the boats. .. Nobody came to the opening.',
    'Minister Ole Brandt opened a three -way talk about the 40 -minute crossing of the lake.',
    'The company dismissed two captains on Monday. I didn’t provide details. A ship lies idle.',
    'The ferry will wait for President Vladimir V. Talks with Putin lasted for two hours there.',
    '– The ferry is what this town lives on, and we will not let it go,” the mayor told the crowd.',
    'The captain did not take the floor, and the talks could lead to end of the conflict about the lake.',
    'The company refuses to plan to sell the ferry and accuses the town of prepare a purchase.',
  ])('sees what engines leave behind: %s', (line) => {
    expect(run('en', line)[0]).toMatchObject({ code: 'grammar_slip' });
  });

  it.each([
    'They walked along a rice field. The bottom of the lake was dry, and an increase was likely.',
    'The two - way and return - were paid by the town, and 40 -50 people came to see the ferry.',
    '“I was asked about it. I did not provide details because nobody wanted any,” said the captain.',
    'President Vladimir V. Putin met Joseph R. Biden Jr. at the lake, where both took the ferry.',
    '– The ferry sails at nine o’clock, and “the old lady” is moored at the quay until the evening.',
    'The captain took the floor first, and the talks could lead to an end of the conflict about the lake.',
    'The company refuses to pay for the plan, and the town is accused of preparing a purchase.',
  ])('is silent about its likes: %s', (line) => {
    expect(run('en', line)).toEqual([]);
  });

  it('leaves the quotation marks of Turkish writers alone', () => {
    const lines = [
      'Belediye başkanı «vapur bu kıyının parçasıdır» dedi ve iskeleye doğru yürüdü.',
      'Kaptan ise «yarın sabah yine buradayız» diye yazdı, «geç kalan beklesin» diye ekledi.',
    ];
    expect(run('tr', ...lines)).toEqual([]);
  });
});
