import type { Knowledge } from '../knowledge/index.ts';
import { fitsAddress, isOwnHost, publishers, type Site, siteOf } from '../knowledge/site.ts';
import { fold } from '../text/normalise.ts';
import { quote } from '../text/quote.ts';
import type { Evidence, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

interface Mark {
  words: string;
  weight: number;
}

const PAGES =
  /\b(?:imprint|impressum|mentions legales|aviso legal|colofon|redaktion|redaction|redaccion|redazione|redacao|redakcja|redakce|editorial (?:policy|standards|team|guidelines)|corrections?|ethics|masthead|our staff|newsroom|about us|uber uns|qui sommes-nous|quienes somos|chi siamo|over ons|o nas|om oss|kunye|hakkimizda|impresszum|contact the editor|advertise|mediadaten|publicidad|pubblicita|e-?paper|obituaries|classifieds|letters to the editor|traueranzeigen|abo-?service|abonnement|subscribe|contact (?:us|information)|terms of (?:use|service)|редакция|о нас|реклама|контакты|редакція|編集部|会社概要|关于我们|회사소개|من نحن|اتصل بنا)\b/u;

function structuredMark(reading: Reading, site: Site): Mark[] {
  const article = reading.snapshot.jsonLd.find((item) => {
    const type =
      typeof item === 'object' && item !== null ? (item as Record<string, unknown>)['@type'] : null;
    return /NewsArticle|ReportageNewsArticle|LiveBlogPosting/.test(String(type));
  });
  const own = publishers(reading.snapshot).find((name) => fitsAddress(site, name));
  const marks: Mark[] = [];
  // Every theme for news writes these data by itself, those of mirrors too.
  if (article && own) marks.push({ words: own, weight: 0.15 });
  else if (own) marks.push({ words: own, weight: 0.08 });
  return marks;
}

function nameMark(site: Site): Mark[] {
  const name = site.declared.find((declared) => fitsAddress(site, declared));
  return name ? [{ words: name, weight: 0.05 }] : [];
}

function pageMarks(reading: Reading, site: Site): Mark[] {
  const seen = new Map<string, Mark>();
  for (const link of reading.snapshot.links) {
    if (link.text.length > 40 || !isOwnHost(site, link.host)) continue;
    const found = PAGES.exec(fold(link.text))?.[0];
    if (found) seen.set(found, { words: link.text, weight: 0.08 });
  }
  return [...seen.values()].slice(0, 6);
}

function reportingMark(reading: Reading): Mark[] {
  const own =
    /\b(?:told (?:this newspaper|our reporter|us by (?:phone|email))|our (?:newsroom|reporters?)|dieser (?:zeitung|redaktion)|unserer (?:zeitung|redaktion)|a ce journal|a este (?:periodico|diario)|a questo giornale|deze krant|нашему изданию|нашему корреспонденту)\b/u;
  const found = own.exec(fold(reading.text.slice(0, 50_000)))?.[0];
  return found ? [{ words: found, weight: 0.25 }] : [];
}

function allMarks(reading: Reading, knowledge: Knowledge): Mark[] {
  const site = siteOf(reading.snapshot, knowledge);
  return [
    ...structuredMark(reading, site),
    ...nameMark(site),
    ...pageMarks(reading, site),
    ...reportingMark(reading),
  ];
}

/** Marks of a newsroom of its own: structured data that fit the address, imprint, own reporting. */
export const counterOwnMarks: Signal = {
  id: 'counter-own-marks',
  summary:
    'The site shows itself as a newsroom of its own: imprint, publisher data, own reporting.',
  run(reading, knowledge): Evidence[] {
    const marks = allMarks(reading, knowledge);
    const strength = Math.min(
      1,
      marks.reduce((sum, mark) => sum + mark.weight, 0),
    );
    if (strength < 0.15) return [];
    return [
      {
        signal: 'counter-own-marks',
        family: 'counter',
        code: 'counter_own_marks',
        quote: quote(marks.map(({ words }) => words).join(', ')),
        where: { part: 'document', index: null },
        strength,
      },
    ];
  },
};
