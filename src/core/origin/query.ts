import type { Knowledge } from '../knowledge/index.ts';
import { compileGazetteer } from '../text/gazetteer.ts';
import { fold } from '../text/normalise.ts';
import type { EventTerms, NameMention, Reading } from '../types.ts';
import { localSpelling } from './spelling.ts';

interface Term {
  words: string;
  score: number;
}

const MAX_TERMS = 6;

function termsOf(
  mentions: NameMention[],
  kind: 'person' | 'named',
  base: number,
  lang: string,
  reading: Reading,
  knowledge: Knowledge,
): Term[] {
  const gazetteer = compileGazetteer(knowledge.gazetteer);
  const title = fold(reading.snapshot.title);
  return mentions.slice(0, 12).flatMap((mention) => {
    const words = localSpelling(mention, kind, lang, reading.lang, knowledge);
    if (!words || words.length < 2 || words.length > 40) return [];
    const record = mention.concept
      ? gazetteer.byConcept.get(mention.concept)
      : gazetteer.people.get(mention.key);
    // What everybody writes about finds everything: names known in all languages are worth less.
    const common = record ? Math.max(0, Object.keys(record.names).length - 8) * 0.12 : 0;
    const country = record?.type === 'country' ? 1.2 : 0;
    const inTitle = title.includes(fold(mention.text.split(' ').at(-1) ?? '')) ? 0.6 : 0;
    return [
      {
        words,
        score:
          base + Math.min(1.5, Math.log2(1 + mention.count) * 0.5) + inTitle - common - country,
      },
    ];
  });
}

function best(terms: Term[], most: number): Term[] {
  return terms.sort((a, b) => b.score - a.score).slice(0, most);
}

function figureTerms(terms: EventTerms): Term[] {
  const telling = terms.figures.filter((figure) => /^\d{3,4}$/.test(figure) && !/0$/.test(figure));
  return telling.slice(0, 1).map((words) => ({ words, score: 1.6 }));
}

/**
 * What to search for, in the spelling of `lang`: at most six names and figures, the rarest first.
 * Words that are the page's own translation are left out, because they would not be found.
 */
export function queryIn(reading: Reading, lang: string, knowledge: Knowledge): string {
  const { terms } = reading;
  const people = best(termsOf(terms.people, 'person', 3, lang, reading, knowledge), 3);
  const places = best(termsOf(terms.places, 'named', 2.6, lang, reading, knowledge), 2);
  const groups = best(termsOf(terms.organisations, 'named', 2.2, lang, reading, knowledge), 2);
  const all = [...people, ...places, ...groups, ...figureTerms(terms)].sort(
    (a, b) => b.score - a.score,
  );
  const seen = new Set<string>();
  const words = all.filter((term) => !seen.has(fold(term.words)) && seen.add(fold(term.words)));
  return words
    .slice(0, MAX_TERMS)
    .map((term) => (term.words.includes(' ') ? `"${term.words}"` : term.words))
    .join(' ');
}

/** Headline words as a last resort, for pages that name nobody; only in the page's own language. */
export function headlineQuery(title: string): string {
  return title
    .replace(/["“”„«»|]/g, ' ')
    .split(/\s+/)
    .filter((word) => word.length > 3)
    .slice(0, 8)
    .join(' ');
}
