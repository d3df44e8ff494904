import { isOwnHost, siteOf, squash } from '../knowledge/site.ts';
import { parseAddress } from '../text/address.ts';
import { quote } from '../text/quote.ts';
import type { Evidence, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

/** Broadcasters for all the world write in so many languages that none is an edition. */
const MANY = 5;

/** "Translated automatically … and checked by an editor": newsrooms say so of their own articles. */
const REVIEWED =
  /(?:translated (?:automatically|by (?:machine|AI)|(?:with|using) (?:AI|software|machine))|(?:automatisch|maschinell|mit KI) übersetzt|traducid[oa] (?:automáticamente|con (?:IA|inteligencia))|traduit(?:e)? (?:automatiquement|par (?:IA|une? )|avec)|tradott[oa] (?:automaticamente|con)|traduzid[oa] (?:automaticamente|com)|(?:automatisch|machinaal) vertaald)[^.!?]{0,80}(?:checked|reviewed|edited|proofread|verified|geprüft|überprüft|redigiert|bearbeitet|revisad[oa]|relu|vérifié|révisé|revist[oa]|verificat[oa]|nagekeken|gecontroleerd)/i;
const LINE = 400;

/** The line that tells of a translation by software which somebody of the newsroom read. */
function reviewedLine(reading: Reading): Evidence[] {
  const index = reading.body.find((at) => {
    const text = reading.snapshot.blocks[at]?.text ?? '';
    return text.length <= LINE && REVIEWED.test(text);
  });
  if (index === undefined) return [];
  return [
    {
      signal: 'counter-edition',
      family: 'counter',
      code: 'counter_edition',
      quote: quote(reading.snapshot.blocks[index]?.text ?? ''),
      where: { part: 'block', index },
      strength: 0.7,
      notice: 'edition',
      detail: { outlet: reading.snapshot.host },
    },
  ];
}

/** A newsroom's own edition in another language than its first. */
export const counterEdition: Signal = {
  id: 'counter-edition',
  summary: "The page is an outlet's own edition in another language.",
  run(reading, knowledge): Evidence[] {
    const site = siteOf(reading.snapshot, knowledge);
    const outlet = site.outlet;
    const home = parseAddress(reading.snapshot.canonical ?? '');
    const sister =
      home &&
      home.host !== site.host &&
      !isOwnHost(site, home.host) &&
      squash(home.domain.split('.')[0] ?? '') === site.label;
    const first = outlet?.languages[0];
    const other =
      outlet !== null &&
      reading.lang !== null &&
      first !== undefined &&
      first !== reading.lang &&
      outlet.languages.length < MANY &&
      outlet.languages.includes(reading.lang);
    if (!other && !sister) return reviewedLine(reading);
    return [
      {
        signal: 'counter-edition',
        family: 'counter',
        code: 'counter_edition',
        quote: quote(reading.address?.url ?? site.host),
        where: { part: 'address', index: null },
        strength: 0.7,
        notice: 'edition',
        ...(outlet ? { outlet: outlet.id } : {}),
        ...(reading.lang
          ? { detail: { outlet: outlet?.name ?? site.host, lang: reading.lang } }
          : {}),
      },
    ];
  },
};
