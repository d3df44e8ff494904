import type { Knowledge } from '../knowledge/index.ts';
import { compileGazetteer } from '../text/gazetteer.ts';
import { fold } from '../text/normalise.ts';
import type { EventTerms, NameMention, Reading } from '../types.ts';
import { localSpelling } from './spelling.ts';
import { isTellingTerm } from './telling-term.ts';

interface Term {
  words: string;
  score: number;
  /** Countries, and short forms met once: better than nothing, no more. */
  weak?: boolean;
}

const MAX_TERMS = 6;
/** With so many terms, countries and further figures only narrow the search too much. */
const ENOUGH = 4;

/** Named in every second story of world news: they find everything and hence nothing. */
const EVERYWHERE = new Set(
  'european-union nato united-nations white-house kremlin europe washington moscow twitter google meta amazon person:vladimir-putin person:joe-biden person:donald-trump person:volodymyr-zelensky person:xi-jinping'.split(
    ' ',
  ),
);

/** Names that stand in picture credits only are photographers. */
function onlyInCredits(name: string, reading: Reading): boolean {
  const blocks = reading.body.flatMap((index) => reading.snapshot.blocks[index]?.text ?? []);
  const holding = blocks.filter((text) => text.includes(name));
  return (
    holding.length > 0 && holding.every((text) => text.length < 120 && /[/©:]\s?\S/.test(text))
  );
}

function scoreOf(
  mention: NameMention,
  base: number,
  words: string,
  reading: Reading,
  knowledge: Knowledge,
): number {
  const gazetteer = compileGazetteer(knowledge.gazetteer);
  const record = mention.concept ? gazetteer.byConcept.get(mention.concept) : undefined;
  const often = Math.min(1.5, Math.log2(1 + mention.count) * 0.5);
  const known = record ? 0.3 : 0;
  const everywhere = record && EVERYWHERE.has(record.concept) ? 1.5 : 0;
  const country = record?.type === 'country' ? 1.4 : 0;
  const phrase = words.includes(' ') ? 0.8 : 0;
  const last = fold(mention.text.split(' ').at(-1) ?? '');
  const inTitle = fold(reading.snapshot.title).includes(last) ? 0.5 : 0;
  return base + often + known + inTitle - everywhere - country - phrase;
}

function isNewsroom(name: string, kind: 'person' | 'named', knowledge: Knowledge): boolean {
  return (kind === 'named' || name.includes(' ')) && knowledge.outlets.byName(name) !== null;
}

function isWeak({ text, concept, count }: NameMention, knowledge: Knowledge): boolean {
  if (concept === null) return count < 2 && /^\p{Lu}{2,}$/u.test(text);
  return compileGazetteer(knowledge.gazetteer).byConcept.get(concept)?.type === 'country';
}

function termsOf(
  mentions: NameMention[],
  kind: 'person' | 'named',
  base: number,
  lang: string,
  reading: Reading,
  knowledge: Knowledge,
): Term[] {
  return mentions.slice(0, 15).flatMap((mention) => {
    if (mention.concept === null && isNewsroom(mention.text, kind, knowledge)) return [];
    if (onlyInCredits(mention.text, reading) || !isTellingTerm(mention, lang, reading)) return [];
    const words = localSpelling(mention, kind, lang, reading.lang, knowledge);
    if (!words || words.length < 2 || words.length > 40) return [];
    const score = scoreOf(mention, base, words, reading, knowledge);
    return [{ words, score, weak: isWeak(mention, knowledge) }];
  });
}

function best(terms: Term[], most: number): Term[] {
  return terms.sort((a, b) => b.score - a.score).slice(0, most);
}

/** Figures without a separator, which languages set differently, and years aside. */
function figureTerms(terms: EventTerms, most: number): Term[] {
  const telling = terms.figures.filter(
    (figure) => /^[1-9]\d\d$/.test(figure) && !/0$/.test(figure),
  );
  return telling.slice(0, most).map((words) => ({ words, score: 1.6 }));
}

/**
 * What to search for, in the spelling of `lang`: at most six names and figures, the rarest first.
 * Words that are the page's own translation are left out, because they would not be found.
 */
export function queryTerms(reading: Reading, lang: string, knowledge: Knowledge): string[] {
  const { terms } = reading;
  const people = best(termsOf(terms.people, 'person', 3, lang, reading, knowledge), 3);
  const places = best(termsOf(terms.places, 'named', 2.6, lang, reading, knowledge), 2);
  const groups = best(termsOf(terms.organisations, 'named', 2.2, lang, reading, knowledge), 1);
  const named = people.length + places.length + groups.length;
  const all = [...people, ...places, ...groups, ...figureTerms(terms, named < ENOUGH ? 2 : 1)].sort(
    (a, b) => b.score - a.score,
  );
  const seen = new Set<string>();
  const words = all.filter((term) => !seen.has(fold(term.words)) && seen.add(fold(term.words)));
  return words
    .slice(0, MAX_TERMS)
    .filter((term, at) => at < ENOUGH || !term.weak)
    .map((term) => (term.words.includes(' ') ? `"${term.words}"` : term.words));
}

/** The telling words of a headline, for pages that name nobody; only in the page's own language. */
export function headlineWords(title: string, most: number): string[] {
  const headline = title.split(/\s[|–—-]\s/)[0] ?? title;
  return headline
    .replace(/["“”„«»|:?!,]/g, ' ')
    .split(/\s+/)
    .filter((word) => word.length > 4 || /[\u3040-\u9fff\uac00-\ud7af]/u.test(word))
    .slice(0, most);
}
