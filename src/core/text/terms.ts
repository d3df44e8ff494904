import type { CorpusRecord, EventTerms, NameMention, PageReading, PageSnapshot } from '../types.ts';
import { readDates } from './dates.ts';
import { readFigures } from './figures.ts';
import { type CompiledGazetteer, compileGazetteer, type Gazetteer } from './gazetteer.ts';
import { type Hit, scanKnown, scanSpaceless, type Token, tokenise } from './name-scan.ts';
import { nameKey } from './names.ts';
import { fold } from './normalise.ts';
import {
  DECLINES,
  keyOfPerson,
  knownPerson,
  type PersonSeen,
  peopleOf,
  sameDeclined,
} from './people.ts';

const TEXT_LIMIT = 60_000;
const NAMES_LIMIT = 60;

/** Mentions by key, in order of first mention. */
class Tally {
  readonly mentions = new Map<string, NameMention>();

  add(key: string, text: string, concept: string | null, count = 1): void {
    if (key === '') return;
    const known = this.mentions.get(key);
    if (known) {
      known.count += count;
      known.concept ??= concept;
    } else this.mentions.set(key, { text, key, concept, count });
  }

  /** Most mentioned first; the order of the text breaks ties. */
  list(): NameMention[] {
    return [...this.mentions.values()].sort((a, b) => b.count - a.count).slice(0, NAMES_LIMIT);
  }
}

class Names {
  readonly people = new Tally();
  readonly places = new Tally();
  readonly organisations = new Tally();
  readonly singles = new Map<string, { token: Token; count: number; inside: number }>();

  addHit(hit: Hit, gazetteer: CompiledGazetteer): void {
    const { record, text } = hit;
    if (record.type === 'person') {
      this.people.add(
        keyOfPerson(record.names['en']?.[0] ?? text, 'en', gazetteer),
        text,
        record.concept,
      );
    } else if (record.type === 'organisation')
      this.organisations.add(record.concept, text, record.concept);
    else this.places.add(record.concept, text, record.concept);
  }

  addPerson(person: PersonSeen): void {
    this.people.add(person.key, person.text, person.concept);
  }

  addSingle(token: Token): void {
    const known = this.singles.get(token.folded);
    if (known) {
      known.count++;
      known.inside += token.opens ? 0 : 1;
    } else this.singles.set(token.folded, { token, count: 1, inside: token.opens ? 0 : 1 });
  }
}

function readParagraph(
  text: string,
  lang: string | null,
  gazetteer: CompiledGazetteer,
  into: Names,
): void {
  const tokens = tokenise(text);
  const words = tokens.filter((token) => token.raw.length > 3);
  const capitals = words.filter((token) => token.capital).length;
  const known = scanKnown(text, tokens, gazetteer, DECLINES.test(lang ?? ''));
  for (const hit of [...known, ...scanSpaceless(text, gazetteer)]) into.addHit(hit, gazetteer);
  const { people, singles, acronyms } = peopleOf(text, tokens, gazetteer, lang);
  // A line in title case or capitals says nothing about names, unless they are known ones.
  const sentence = /[.!?]['"”»)]?$/.test(text);
  const titled = words.length > 3 && !sentence && capitals / words.length > 0.7;
  for (const person of people) if (!titled || person.concept) into.addPerson(person);
  if (titled) return;
  for (const token of singles) into.addSingle(token);
  for (const acronym of acronyms) into.organisations.add(acronym, acronym, null);
}

/** Single capitalised words: surnames of people already met, known surnames, or repeated names. */
function settleSingles(names: Names, lang: string | null, gazetteer: CompiledGazetteer): void {
  const met = [...names.people.mentions.values()];
  for (const [folded, { token, count, inside }] of names.singles) {
    const key = keyOfPerson(token.raw, lang, gazetteer);
    const declined = DECLINES.test(lang ?? '')
      ? met.find((person) => sameDeclined(person.text.split(' ').at(-1) ?? '', token.raw))
      : undefined;
    const person = declined ?? names.people.mentions.get(key);
    const figure =
      inside > 0 && folded.length >= 4 ? knownPerson(token.raw, lang, gazetteer) : null;
    if (person) person.count += count;
    else if (figure) names.people.add(key, token.raw, figure.record.concept, count);
    else if (
      lang !== 'de' &&
      inside >= 2 &&
      folded.length >= 4 &&
      !gazetteer.titleWords.has(folded)
    ) {
      names.people.add(key, token.raw, null, count);
    }
  }
}

/** The day the page says it was published (YYYY-MM-DD), read quickly; null when it does not say. */
export function publishedDay(snapshot: PageSnapshot): string | null {
  const metas = snapshot.metas.filter(({ key }) =>
    /published|pubdate|datepublished|dc\.date|^date$/i.test(key),
  );
  const structured = snapshot.jsonLd.flatMap((item) => {
    const value = (item as Record<string, unknown> | null)?.['datePublished'];
    return typeof value === 'string' ? [value] : [];
  });
  const written = [
    ...structured,
    ...metas.map(({ content }) => content),
    ...snapshot.times.map(({ value }) => value),
  ];
  for (const value of written) {
    const day = /(?:19|20)\d\d-\d\d-\d\d/.exec(value.slice(0, 60))?.[0];
    if (day) return day;
  }
  const inPath = /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?!\d)/.exec(snapshot.url.slice(0, 1000));
  if (inPath) return `${inPath[1]}-${inPath[2]}-${inPath[3]}`;
  const stamp = snapshot.blocks
    .slice(0, 30)
    .map(({ text }) => (text.length < 80 ? /(?:19|20)\d\d-\d\d-\d\d/.exec(text)?.[0] : undefined))
    .find((day) => day !== undefined);
  return stamp ?? null;
}

/**
 * Names, places, organisations, figures and dates of a text, most mentioned first, by
 * script-independent key. Key of a place or organisation is its gazetteer concept where known; key
 * of a person is that of the surname. Reads the first 60,000 characters.
 */
export function readTerms(reading: PageReading, gazetteer: Gazetteer): EventTerms {
  const compiled = compileGazetteer(gazetteer);
  const names = new Names();
  const text = reading.text.slice(0, TEXT_LIMIT);
  for (const paragraph of text.split('\n')) {
    if (paragraph !== '') readParagraph(paragraph, reading.lang, compiled, names);
  }
  settleSingles(names, reading.lang, compiled);
  const published = publishedDay(reading.snapshot);
  const dates = new Set(published ? [published] : []);
  for (const date of readDates(text, published)) dates.add(date);
  return {
    people: names.people.list(),
    places: names.places.list(),
    organisations: names.organisations.list(),
    figures: readFigures(text),
    dates: [...dates],
  };
}

/** Gazetteer concept of a place or organisation by any of its names, or null. */
export function conceptOf(name: string, gazetteer: Gazetteer): string | null {
  const compiled = compileGazetteer(gazetteer);
  const hit =
    scanKnown(name, tokenise(name), compiled, true)[0] ?? scanSpaceless(name, compiled)[0] ?? null;
  if (!hit || hit.record.type === 'person') return null;
  return fold(hit.text).length >= fold(name.trim()).length - 3 ? hit.record.concept : null;
}

function mentions(
  names: string[],
  keyed: (name: string) => [string, string | null],
): NameMention[] {
  const tally = new Tally();
  for (const name of names) tally.add(keyed(name)[0], name, keyed(name)[1]);
  return tally.list();
}

/** The terms of a corpus record, keyed exactly as `readTerms` keys those of a page. */
export function recordTerms(record: CorpusRecord, gazetteer: Gazetteer): EventTerms {
  const compiled = compileGazetteer(gazetteer);
  const known = (name: string): [string, string | null] => {
    const concept = conceptOf(name, gazetteer);
    return [concept ?? (/^\p{Lu}{2,6}$/u.test(name) ? name : nameKey(name, record.lang)), concept];
  };
  return {
    people: mentions(record.people, (name) => [keyOfPerson(name, record.lang, compiled), null]),
    places: mentions(record.places, known),
    organisations: mentions(record.organisations, known),
    figures: readFigures(record.figures.join('\n')),
    dates: [
      ...new Set([
        ...(record.published ? [record.published] : []),
        ...readDates(record.figures.join('\n'), record.published),
      ]),
    ],
  };
}
