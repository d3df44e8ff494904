import { describe, expect, it } from 'vitest';
import { foreignPrompt } from '../../../src/core/signals/foreign-prompt.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  foreignPrompt.run(makeReading(sketch), reviewedKnowledge());

describe('foreign-prompt', () => {
  it("sees another newsroom's own prompts", () => {
    const lines = story(['Register now for FREE unlimited access to Reuters.com']);
    expect(run({ lines })).toMatchObject([{ code: 'foreign_prompt', agencies: ['reuters'] }]);
    const rbc = story(['Подпишитесь на РБК, чтобы не пропустить']);
    expect(run({ lines: rbc, lang: 'ru' })).toMatchObject([{ outlet: 'rbc-ru' }]);
  });

  it("sees the wire's registration line after its name fell out", () => {
    for (const line of [
      'Join now for FREE unlimited access to',
      'Register now to get free unlimited access to',
      'Register now for FREE and unlimited access to',
      'Sign up now for free, unlimited access to',
    ]) {
      expect(run({ lines: story([line]) })).toMatchObject([{ agencies: ['reuters'] }]);
    }
    expect(
      run({ lines: story(['Register now for free unlimited access to our recipes']) }),
    ).toEqual([]);
    const own = story(['Register now for FREE unlimited access to']);
    expect(run({ lines: own, url: 'https://www.reuters.com/a' })).toEqual([]);
  });

  it.each([
    ['de', 'Registrieren Sie sich jetzt für KOSTENLOSEN unbegrenzten Zugriff auf'],
    ['fr', 'Inscrivez-vous maintenant pour un accès GRATUIT et illimité à'],
    ['es', 'Regístrese ahora para obtener acceso GRATUITO e ilimitado a'],
    ['pl', 'Zarejestruj się teraz, aby uzyskać BEZPŁATNY nieograniczony dostęp do'],
    ['ru', 'Зарегистрируйтесь сейчас, чтобы получить БЕСПЛАТНЫЙ неограниченный доступ к'],
  ])('sees it in other languages (%s): %s', (lang, line) => {
    expect(run({ lines: story([line]), lang })).toMatchObject([{ agencies: ['reuters'] }]);
  });

  it.each([
    ['de', 'Registrieren Sie sich jetzt für den unbegrenzten Zugriff auf unsere Rezepte'],
    ['en', 'Visitors register at the desk, which has free access to'],
    ['es', 'Regístrese ahora para el acceso ilimitado a la piscina'],
  ])('is silent about lines that go on (%s): %s', (lang, line) => {
    expect(run({ lines: story([line]), lang })).toEqual([]);
  });

  it.each([
    ['cs', 'Další vývoj na přehradě sledujte na Novinkách.', 'novinky'],
    ['hu', 'Ha fontos neked a hír, támogasd a Telexet!', 'telex'],
    ['en', 'To go on, consider becoming a patron of the Kyiv Independent.', 'kyivindependent'],
    ['en', 'hide caption toggle caption Ada Berg/Harbour Pictures', 'npr'],
    ['pt', 'Clique e siga o canal do Metrópoles no aplicativo', 'metropoles'],
    ['nl', 'Word abonnee van de Volkskrant en lees alles.', 'volkskrant'],
  ])('reads the name in whatever case (%s): %s', (lang, line, outlet) => {
    expect(run({ lines: story([line]), lang })[0]).toMatchObject({ outlet });
  });

  it.each([
    ['cs', 'Další vývoj na přehradě sledujte na místě samém.'],
    ['hu', 'Ha fontos neked a tó, támogasd a horgászokat!'],
    ['en', 'To go on, consider becoming a patron of the village library.'],
    ['en', 'The caption can be hidden with a toggle.'],
  ])('does not take other invitations for it (%s): %s', (lang, line) => {
    expect(run({ lines: story([line]), lang })).toEqual([]);
  });

  it("sees a live page's invitation in the middle of a paragraph", () => {
    const lines = story(['A ferry ran aground off the pier; nobody was hurt. Follow DW for more.']);
    expect(run({ lines })).toMatchObject([{ outlet: 'dw' }]);
    expect(run({ lines, url: 'https://www.dw.com/en/a' })).toEqual([]);
    const other = story(['Follow Ann Lee for more. Stay with the harbour master for the night.']);
    expect(run({ lines: other })).toEqual([]);
  });

  it('weighs more where people in the story speak to the same newsroom', () => {
    const prompt = 'Další vývoj na přehradě sledujte na Novinkách.';
    const told = '„Hráz vydrží,“ řekl Právu velitel stráže a ukázal na hladinu.';
    const alone = run({ lines: story([prompt]), lang: 'cs' })[0]?.strength ?? 0;
    const both = run({ lines: story([told, prompt]), lang: 'cs' })[0]?.strength ?? 0;
    expect(both).toBeCloseTo(alone + 0.15);
  });

  it("is silent about the site's own prompts and about plain words", () => {
    const lines = story(['Subscribe to Quiet Harbour Notes', 'Sign up for the library newsletter']);
    expect(run({ lines })).toEqual([]);
    const free = story(['This is the harbour in short. Sign up for the free daily newsletter.']);
    expect(run({ lines: free })).toEqual([]);
    const own = story(['Jetzt den SPIEGEL testen: Abonnieren Sie DER SPIEGEL']);
    expect(run({ lines: own, lang: 'de', url: 'https://www.spiegel.de/a' })).toEqual([]);
  });
});
