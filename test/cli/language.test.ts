import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/cli/language.ts';
import type { PageMeta, PageSnapshot } from '../../src/core/types.ts';
import { makeReading } from '../core/reading.ts';

/** Our own sentences, all of one small story. */
const TEXTS: Record<string, string> = {
  da: 'Færgen til øen blev i går aflyst, fordi vinden var for stærk, og passagererne måtte overnatte i havnen. Rederiet oplyser, at den næste afgang er i morgen tidlig, hvis vejret bliver bedre. Ingen kom til skade, men mange var sultne.',
  no: 'Fergen til øya ble innstilt i går fordi vinden var for sterk, og passasjerene måtte overnatte på havna. Rederiet opplyser at neste avgang går i morgen tidlig hvis været blir bedre. Ingen ble skadet, men mange var sultne.',
  fi: 'Lautta saarelle peruttiin eilen, koska tuuli oli liian kova, ja matkustajat joutuivat yöpymään satamassa. Varustamo kertoo, että seuraava vuoro lähtee huomenna aamulla, jos sää paranee. Kukaan ei loukkaantunut, mutta moni oli nälkäinen.',
  is: 'Ferðinni til eyjarinnar var aflýst í gær vegna þess að vindurinn var of mikill og farþegarnir þurftu að gista við höfnina. Útgerðin segir að næsta ferð sé snemma í fyrramálið ef veðrið batnar. Enginn slasaðist en margir voru svangir.',
  sk: 'Trajekt na ostrov včera zrušili, pretože vietor bol príliš silný, a cestujúci museli prenocovať v prístave. Spoločnosť uvádza, že ďalšia plavba bude zajtra skoro ráno, ak sa počasie zlepší. Nikto sa nezranil, ale mnohí boli hladní.',
  mk: 'Траектот до островот беше откажан вчера бидејќи ветрот беше премногу силен, а патниците мораа да преноќат на пристаништето. Компанијата вели дека следното пловење ќе биде утре рано ако времето се подобри.',
  de: 'Die Fähre zur Insel fiel gestern aus, weil der Wind zu stark war, und die Fahrgäste mussten am Hafen übernachten. Die Reederei teilt mit, dass die nächste Abfahrt morgen früh ist, wenn das Wetter besser wird. Niemand wurde verletzt, aber viele waren hungrig.',
  en: 'The ferry to the island was cancelled yesterday because the wind was too strong, and the passengers had to spend the night at the harbour. The company says that the next trip is early tomorrow if the weather gets better. Nobody was hurt, but many were hungry.',
  cs: 'Trajekt na ostrov byl včera zrušen, protože vítr byl příliš silný, a cestující museli přenocovat v přístavu. Podle společnosti, která trajekt provozuje, jsou další plavby až zítra brzy ráno, také proto, že se počasí zlepší. Nikdo nebyl zraněn, ale mnozí měli hlad.',
  sv: 'Färjan till ön ställdes in i går eftersom vinden var för stark, och passagerarna fick övernatta i hamnen. Rederiet säger att nästa tur är tidigt i morgon om vädret blir bättre. Ingen skadades, men många var hungriga och ville inte vänta.',
};

function page(text: string, declaredLang: string, metas: PageMeta[] = []): PageSnapshot {
  return { ...makeReading({ lines: [text] }).snapshot, declaredLang, metas };
}
const told = (text: string, declared: string, metas: PageMeta[] = []) =>
  detectLanguage(page(TEXTS[text] ?? '', declared, metas));

describe('the language of a saved page', () => {
  it.each(['da', 'fi', 'is', 'sk', 'mk'])(
    'is the declared %s, which the detector does not know',
    (lang) => {
      expect(told(lang, lang)).toBe(lang);
      expect(told(lang, `${lang}-XX`)).toBe(lang);
    },
  );

  it('is Norwegian by any of its codes', () => {
    for (const code of ['no', 'nb', 'nb-NO', 'nn']) expect(told('no', code)).toBe('no');
  });

  it('is read off og:locale where the html element is silent', () => {
    const locale = [{ key: 'og:locale', content: 'da_DK' }];
    expect(told('da', '', locale)).toBe('da');
    expect(told('da', 'en', locale)).not.toBe('da');
  });

  it.each([
    ['de', 'en'],
    ['en', 'de'],
    ['sv', 'en'],
  ])('is %s where the theme declares %s, for the detector knows both', (lang, declared) => {
    expect(told(lang, declared)).toBe(lang);
  });

  it.each([
    ['en', 'da'],
    ['de', 'fi'],
    ['cs', 'sk'],
    ['sv', 'no'],
    ['mk', 'fi'],
  ])('is not taken from a theme: %s text declared as %s', (lang, declared) => {
    expect(told(lang, declared)).not.toBe(declared);
  });

  it('is unknown where there is too little text', () => {
    expect(detectLanguage(page('Aflyst i går.', 'da'))).toBeNull();
  });
});
