import { describe, expect, it } from 'vitest';
import { foreignPrompt } from '../../../src/core/signals/foreign-prompt.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (line: string, lang: string, url?: string) =>
  foreignPrompt.run(
    makeReading({ lines: story([line]), lang, ...(url ? { url } : {}) }),
    reviewedKnowledge(),
  );

describe('foreign-prompt, put through a translator', () => {
  it.each([
    ['de', 'Registrieren Sie sich jetzt für KOSTENLOSEN unbegrenzten Zugriff auf Reuters.com'],
    ['fr', 'Inscrivez-vous maintenant pour un accès GRATUIT et illimité à Reuters.com'],
    ['es', 'Regístrese ahora para obtener acceso ilimitado GRATUITO a Reuters.com'],
    ['it', 'Registrati ora per un accesso illimitato GRATUITO a Reuters.com'],
    ['pt', 'Registre-se agora para ter acesso ilimitado GRATUITO ao Reuters.com'],
    ['nl', 'Registreer nu voor GRATIS onbeperkte toegang tot Reuters.com'],
    ['sv', 'Registrera dig nu för GRATIS obegränsad tillgång till Reuters.com'],
    ['da', 'Tilmeld dig nu for GRATIS ubegrænset adgang til Reuters.com'],
    ['no', 'Registrer deg nå for GRATIS ubegrenset tilgang til Reuters.com'],
    ['fi', 'Rekisteröidy nyt saadaksesi ILMAISEN rajoittamattoman pääsyn Reuters.com-sivustolle'],
    ['pl', 'Zarejestruj się teraz, aby uzyskać BEZPŁATNY nieograniczony dostęp do Reuters.com'],
    ['sv', 'Våra standarder: Thomson Reuters förtroendeprinciper.'],
  ])("reads the wire's invitation in %s: %s", (lang, line) => {
    expect(run(line, lang)).toMatchObject([{ code: 'foreign_prompt', agencies: ['reuters'] }]);
    expect(run(line, lang, 'https://www.reuters.com/a')).toEqual([]);
  });

  it.each([
    ['de', 'KLICKEN SIE HIER, UM DIE FOX NEWS APP ZU ERHALTEN', 'foxnews'],
    ['fr', "CLIQUEZ ICI POUR OBTENIR L'APPLICATION FOX NEWS", 'foxnews'],
    ['es', 'HAGA CLIC AQUÍ PARA OBTENER LA APLICACIÓN FOX NEWS', 'foxnews'],
    ['it', "FAI CLIC QUI PER OTTENERE L'APP FOX NEWS", 'foxnews'],
    ['pt', 'CLIQUE AQUI PARA OBTER O APLICATIVO DA FOX NEWS', 'foxnews'],
    ['nl', 'KLIK HIER OM DE FOX NEWS-APP TE KRIJGEN', 'foxnews'],
    ['no', 'KLIKK HER FOR Å FÅ FOX NEWS-APPEN', 'foxnews'],
    ['es', 'Sigue toda la información internacional en Facebook y Twitter.', 'elpais'],
    ['it', 'Segui tutte le informazioni internazionali su Facebook e Twitter.', 'elpais'],
    ['it', 'Fonte immagine, Getty Images', 'bbc'],
    ['sv', 'Bildkälla, Reuters', 'bbc'],
    ['fr', '(Vous voulez obtenir ce briefing par e-mail? Voici l’inscription.)', 'nytimes'],
  ])('reads the prompts and captions of others in %s: %s', (lang, line, outlet) => {
    expect(run(line, lang)).toMatchObject([{ outlet }]);
  });

  it.each([
    ['de', 'Mit der Karte haben Sie unbegrenzten Zugriff auf alle Bücher des Hafens.'],
    ['es', 'El carné da acceso ilimitado a las bibliotecas del puerto.'],
    ['fr', "Cliquez ici pour obtenir l'application de la bibliothèque du port."],
    ['nl', 'Klik hier om de app van de haven te krijgen.'],
    ['es', 'Sigue toda la información del puerto en nuestra radio.'],
    ['it', 'Fonte immagine: archivio del porto'],
    ['sv', 'Bildkälla: hamnens arkiv'],
    ['fr', 'Vous voulez obtenir ce plan du port par e-mail? Écrivez au greffier.'],
  ])('leaves the invitations of a site itself alone (%s): %s', (lang, line) => {
    expect(run(line, lang)).toEqual([]);
  });
});
