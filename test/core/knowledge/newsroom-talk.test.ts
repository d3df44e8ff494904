import { describe, expect, it } from 'vitest';
import { newsroomTalk } from '../../../src/core/knowledge/newsroom-talk.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const knowledge = reviewedKnowledge();
const hear = (lang: string, sentence: string) =>
  newsroomTalk(makeReading({ lines: story([sentence]), lang }), knowledge).map(
    ({ outlet, kind }) => `${outlet.id} ${kind}`,
  );

describe('newsroomTalk', () => {
  it.each([
    ['cs', '„Přístav je v pořádku,“ řekl Právu velitel přístavní stráže.', 'novinky told'],
    ['cs', 'Starosta to potvrdil deníku Právo v pondělí večer po jednání.', 'novinky told'],
    ['hu', 'A kikötő a Telexnek azt írta, hogy a móló holnap is zárva marad.', 'telex told'],
    ['hu', '„A móló biztonságos” – mondta a Telexnek a révkapitány.', 'telex told'],
    ['uk', '«Причал безпечний», — повідомили Суспільному в порту міста.', 'suspilne told'],
    ['uk', 'Про це каже й лоцман, з яким поспілкувалося Суспільне вчора.', 'suspilne own'],
    ['ru', 'Об этом начальник порта рассказал «Коммерсанту» во вторник.', 'kommersant told'],
    [
      'pl',
      '– Nabrzeże jest bezpieczne – powiedziała Gazecie Wyborczej rzeczniczka.',
      'wyborcza told',
    ],
    ['fi', 'Laituri on turvallinen, kertoo satamapäällikkö Helsingin Sanomille.', 'hs told'],
    [
      'tr',
      "Liman başkanı Hürriyet'e konuştu ve rıhtımın güvenli olduğunu anlattı.",
      'hurriyet told',
    ],
    ['ro', 'Căpitanul portului a declarat pentru Adevărul că digul e sigur.', 'adevarul told'],
    ['el', 'Η προβλήτα είναι ασφαλής, είπε ο λιμενάρχης στην Καθημερινή.', 'kathimerini told'],
    [
      'pt',
      'O cais é seguro, disse o capitão do porto ao Observador na terça-feira.',
      'observador told',
    ],
    ['pt', 'Segundo informações do BILD, os barcos já estão no cais norte.', 'bild own'],
    ['de', 'Der Kai sei sicher, sagte der Hafenmeister dem SPIEGEL am Dienstag.', 'spiegel told'],
    ['nl', 'De kade is veilig, zegt de havenmeester tegen de Volkskrant.', 'volkskrant told'],
    ['sv', 'Kajen är säker, säger hamnchefen till Aftonbladet på tisdagen.', 'aftonbladet told'],
    ['fr', 'Le quai est sûr, a confié le capitaine du port au Figaro mardi.', 'lefigaro told'],
    [
      'es',
      'El muelle es seguro, explicó la capitana del puerto a El Confidencial.',
      'confidencial told',
    ],
    ['it', 'Il molo è sicuro, ha detto il comandante del porto a Repubblica.', 'repubblica told'],
    ['id', 'Dermaga itu aman, kata Wati saat ditemui detikJateng di kantornya.', 'detik own'],
    ['de', '„Der Kai hält“, sagte Fischerin Ada Berg aus Nordhafen dem ZDF.', 'zdf told'],
    ['pt', 'Fontes do porto indicaram aCLARÍNque o cais é seguro hoje.', 'clarin told'],
    ['nl', 'Contact opgenomen door Le Figaro, noemt de stad de kade veilig.', 'lefigaro told'],
    ['ar', 'وقال ربان السفينة في حديثه إلى صحيفة جمهوريت إن الرصيف آمن اليوم.', 'cumhuriyet told'],
    ['pl', '„Nabrzeże jest bezpieczne”, opowiada ona Suspilnemu przy kawie.', 'suspilne told'],
    [
      'ja',
      '港の責任者は朝日新聞の取材に、岸壁は安全だと話した。船は明日も出る予定だという。',
      'asahi told',
    ],
  ])('hears who is told something (%s): %s', (lang, sentence, expected) => {
    expect(hear(lang, sentence)).toContain(expected);
  });

  it.each([
    ['cs', '„Přístav je v pořádku,“ řekl Novákovi velitel přístavní stráže.'],
    ['cs', 'Jak řekl velitel, Právo na vjezd mají jen domácí rybáři z města.'],
    ['cs', 'Velitel řekl, že všichni četli zprávu v deníku, který vychází ráno.'],
    ['ru', 'Начальник порта сообщил Ивану Петрову, что причал безопасен.'],
    ['ru', 'Как сообщил «Коммерсантъ», причал в порту признан безопасным.'],
    ['de', 'Der Kai sei sicher, sagte der Diplomat am Dienstag im Hafen.'],
    ['de', 'Er sagte, dass der Präsident der Republik den Hafen besucht.'],
    ['pl', 'Nabrzeże jest bezpieczne, powiedziała rzecznikowi jego żona w domu.'],
    ['it', 'Il molo è sicuro, ha detto il comandante a Genova e a Livorno.'],
    ['es', 'La capitana explicó a los vecinos que el muelle norte es seguro.'],
    ['fr', 'Le capitaine a confié au maire les clés du quai et du phare.'],
    ['sv', 'Hamnchefen säger till om kajen är farlig för barn och båtar.'],
    ['hu', 'A révkapitány azt írta a polgármesternek, hogy a móló zárva marad.'],
    ['de', 'Der Kai hält, sagte gestern in der Stadt der Intendant der ARD den Leuten.'],
    ['id', 'Dermaga itu aman, kata Wati saat ditemui temannya di kantornya.'],
    ['id', 'Dermaga itu aman, kata Wati saat ditemui petugas PlayStation di sana.'],
    ['pt', 'Fontes do porto indicaram aos vizinhos que o cais é seguro hoje.'],
    ['ar', 'وقال ربان السفينة في حديثه إلى الجيران إن الرصيف آمن اليوم.'],
    ['ja', '港の責任者は記者の取材に、岸壁は安全だと話した。船は明日も出る予定だという。'],
  ])('does not take another word for a newsroom (%s): %s', (lang, sentence) => {
    expect(hear(lang, sentence)).toEqual([]);
  });

  it('leaves agencies out, as everybody quotes what they are told', () => {
    expect(hear('cs', 'Přístav je v pořádku, řekl ČTK velitel přístavní stráže.')).toEqual([]);
  });

  it('hears nothing in a language without a list', () => {
    expect(hear('xx', '„Přístav je v pořádku,“ řekl Právu velitel stráže.')).toEqual([]);
  });
});
