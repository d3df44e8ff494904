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

function termsOf(
  mentions: NameMention[],
  kind: 'person' | 'named',
  base: number,
  lang: string,
  reading: Reading,
  knowledge: Knowledge,
): Term[] {
  return mentions.slice(0, 15).flatMap((mention) => {
    if (kind === 'named' && knowledge.outlets.byName(mention.text)) return [];
    if (onlyInCredits(mention.text, reading)) return [];
    const words = localSpelling(mention, kind, lang, reading.lang, knowledge);
    if (!words || words.length < 2 || words.length > 40) return [];
    return [{ words, score: scoreOf(mention, base, words, reading, knowledge) }];
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
  const groups = best(termsOf(terms.organisations, 'named', 2.2, lang, reading, knowledge), 1);
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
