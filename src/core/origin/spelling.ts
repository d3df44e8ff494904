import type { Knowledge } from '../knowledge/index.ts';
import { compileGazetteer } from '../text/gazetteer.ts';
import { russianOf, transcriptionTables, writeRussian } from '../text/transcription.ts';
import type { NameMention } from '../types.ts';

/** How a language writes a known place or organisation: the shortest usual form ("OSZE"). */
function localName(concept: string, lang: string, knowledge: Knowledge): string | null {
  const record = compileGazetteer(knowledge.gazetteer).byConcept.get(concept);
  if (!record) return null;
  const names = record.names[lang] ?? record.names['en'] ?? Object.values(record.names)[0] ?? [];
  if (record.type !== 'organisation') return names[0] ?? null;
  const short = names.find((name) => /^[\p{Lu}\p{N}-]{2,6}$/u.test(name));
  return short ?? names[0] ?? null;
}

/** Endings of Russian and Ukrainian surnames: other names are not transcribed but only respelt. */
const SLAVIC =
  /(?:[оеё]в|[оеё]ва|[иы]н|[иы]на|[сц]кий|[сц]ький|ская|ська|енко|чук|юк|вич|ий)(?:а|у|ом|ым|е)?$/i;

function surnameOf(name: string, lang: string): string {
  return /^(?:zh|ja|ko)$/.test(lang) ? name : (name.split(/[\s\u00a0]+/).at(-1) ?? name);
}

/** How a language writes a person's surname: by the table of people, else by its transcription. */
function localPerson(
  mention: NameMention,
  lang: string,
  pageLang: string | null,
  knowledge: Knowledge,
): string | null {
  const gazetteer = compileGazetteer(knowledge.gazetteer);
  const known = mention.concept ? gazetteer.byConcept.get(mention.concept) : undefined;
  if (known) {
    const name =
      known.names[lang]?.[0] ??
      (/^\p{Script=Latin}/u.test(mention.text) ? null : known.names['en']?.[0]);
    if (name) return surnameOf(name, lang);
  }
  const surname = surnameOf(mention.text, pageLang ?? '').replace(/['’]s$/, '');
  if (lang === pageLang) return surname;
  const letters = transcriptionTables(knowledge.lists['transcription'] ?? []).get(lang);
  const russian = SLAVIC.test(surname) ? surname : pageLang === 'en' ? russianOf(surname) : null;
  if (russian && lang === 'ru') return russian;
  if (russian && letters) return writeRussian(russian, letters);
  // A name in another alphabet would find nothing; one in Latin letters is worth a try.
  const latin = /^\p{Script=Latin}/u.test(surname);
  return latin && !/^(?:ru|uk|bg|sr|el|ar|he|fa|zh|ja|ko|hi)$/.test(lang)
    ? surname
    : latin && /^\p{Lu}{2,}$/u.test(surname)
      ? surname
      : null;
}

/** A mention as `lang` writes it, or null when that cannot be known. */
export function localSpelling(
  mention: NameMention,
  kind: 'person' | 'named',
  lang: string,
  pageLang: string | null,
  knowledge: Knowledge,
): string | null {
  if (kind === 'person') return localPerson(mention, lang, pageLang, knowledge);
  if (mention.concept) return localName(mention.concept, lang, knowledge);
  return /^[\p{Lu}\p{N}-]{2,6}$/u.test(mention.text) || lang === pageLang ? mention.text : null;
}
