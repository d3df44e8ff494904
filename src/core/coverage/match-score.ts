import type { CorpusIndex } from './corpus-index.ts';
import type { PageTerms, RecordTerms, Terms } from './match-terms.ts';
import { MEANING } from './match-terms.ts';
import { frequency } from './postings.ts';
import type { Hit } from './search.ts';

/** How a record and a page agree; every number from 0 to 1 unless said otherwise. */
export interface Likeness {
  /** Facts in all: what the record states that the page states too. */
  facts: number;
  /** The headline by names, figures and what happens, whatever the languages. */
  headline: number;
  /** Share of the gist that the page restates. */
  gist: number;
  /** How much there is to agree on: the rarity of all shared terms, in nats. */
  shared: number;
  /** The same of the record's headline alone, shared or not. */
  headlineWeight: number;
  /** Share of the page's own headline that the record states. */
  told: number;
  /** Share of the record's people whom the page names; null when it lists nobody. */
  people: number | null;
  /** The terms both hold. */
  held: Terms;
}

/** How much each part says; fitted on restated records (`test/bench/origin.ts`) and rounded. */
const PARTS = { people: 1, names: 2, figures: 2, gist: 2.5, told: 1, headline: 1.5, search: 3 };
/** Rarity of what no record of the corpus carries: meanings of the list are common, the rest rare. */
const UNSEEN = { meaning: 2, other: 4 };
/** A headline of less is hardly one: "Talks begin". */
const LEAST_HEADLINE = 4;

/** Rarities worked out before, as long as the index has not grown. */
interface Rarities {
  size: number;
  terms: Map<string, number>;
}

/** The candidates of a page share most of their terms. */
const RARITIES = new WeakMap<CorpusIndex, Rarities>();
const REMEMBERED = 5000;

/** Rarity of a term in the corpus, in nats. */
function rarity(term: string, { index }: Hit): number {
  let known = RARITIES.get(index);
  if (known?.size !== index.records.length || known.terms.size > REMEMBERED) {
    known = { size: index.records.length, terms: new Map() };
    RARITIES.set(index, known);
  }
  const before = known.terms.get(term);
  if (before !== undefined) return before;
  const found = rarityIn(term, index);
  known.terms.set(term, found);
  return found;
}

function rarityIn(term: string, index: CorpusIndex): number {
  const found = frequency(index.postings, term);
  if (found === 0) return term.startsWith(MEANING) ? UNSEEN.meaning : UNSEEN.other;
  return Math.log(1 + (index.records.length - found + 0.5) / (found + 0.5));
}

/** How much some terms say together, in nats. */
export function weigh(terms: Iterable<string>, hit: Hit): number {
  let sum = 0;
  for (const term of terms) sum += rarity(term, hit);
  return sum;
}

function inBoth(one: Terms, other: Terms): string[] {
  return [...one].filter((term) => other.has(term));
}

/** Share of `wanted` that `has` holds, by rarity; null when nothing is wanted. */
function share(wanted: Terms, has: Terms, hit: Hit): number | null {
  const all = weigh(wanted, hit);
  return all === 0 ? null : weigh(inBoth(wanted, has), hit) / all;
}

/** Likeness of two sets, by rarity: twice what both hold over what each holds. */
function dice(one: Terms, other: Terms, hit: Hit): number {
  const all = weigh(one, hit) + weigh(other, hit);
  return all === 0 ? 0 : (2 * weigh(inBoth(one, other), hit)) / all;
}

/** 1 on the same day, less further off: a copy is made soon, or dated by the original. */
export function dayFactor(page: number | null, record: number | null): number {
  if (page === null || record === null) return 0.95;
  const apart = Math.abs(page - record);
  if (apart === 0) return 1;
  return apart <= 2 ? 0.95 : apart <= 7 ? 0.85 : 0.6;
}

/** Compares a record's terms with the page's. */
export function likenessOf(record: RecordTerms, page: PageTerms, hit: Hit): Likeness {
  const headlineWeight = weigh(record.headline, hit);
  const headline = Math.max(0, ...page.headlines.map((own) => dice(own, record.headline, hit)));
  const gist = share(record.gist, page.all, hit);
  const people = share(record.people, page.all, hit);
  const parts: [number | null, number][] = [
    [people, PARTS.people],
    [share(record.names, page.all, hit), PARTS.names],
    [share(record.figures, page.all, hit), PARTS.figures],
    [gist, PARTS.gist],
    [headlineWeight < LEAST_HEADLINE ? null : share(record.headline, page.all, hit), PARTS.told],
    [headline, PARTS.headline],
    [hit.likeness, PARTS.search],
  ];
  const known = parts.flatMap(([value, weight]) => (value === null ? [] : [{ value, weight }]));
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  const sum = known.reduce((all, { value, weight }) => all + value * weight, 0);
  const everything = new Set(
    [record.people, record.names, record.figures, record.headline, record.gist].flatMap((terms) => [
      ...terms,
    ]),
  );
  const held = new Set(inBoth(everything, page.all));
  const [own] = page.headlines;
  return {
    facts: sum / total,
    headline,
    gist: gist ?? 0,
    shared: weigh(held, hit),
    headlineWeight,
    told: own ? (share(own, everything, hit) ?? 0) : 0,
    people,
    held,
  };
}

/** The best record beside the best of another newsroom. */
export interface Contest extends Omit<Likeness, 'held'> {
  /** Facts and headline of the best record of any other outlet. */
  rivalFacts: number;
  rivalHeadline: number;
  /** What the page shares with the best record and not with the rival that comes nearest to it, in nats. */
  alone: number;
}

/**
 * Log-odds that the best record is the very original, not just another report of the event. The base
 * is lower than it was fitted: to name nobody is better than to name the wrong one.
 */
const ODDS = {
  base: -10.9,
  facts: 6.3,
  lead: 8.3,
  headline: 0.7,
  headlineLead: 4.3,
  shared: -0.7,
  headlineWeight: -2.9,
  gist: 2,
  told: 10.9,
  alone: 2.2,
  people: 2.8,
};
/** With more of it, a headline or a difference says no more. */
const MOST_TOLD = 0.3;
const MOST_ALONE = 20;
/** Taken for the people of a record that lists nobody. */
const NOBODY = 0.9;

/** With less between the best and the next, the two are told apart by chance. */
const LEAST_LEAD = 0.03;
const LEAST_HEADLINE_LEAD = 0.1;
/** A page that tells less of the gist, under a headline nearer to another's, was made of another text. */
const LEAST_GIST = 0.3;

/**
 * How sure it is (0 to 1) that the best record is the very original. Reports of one event agree in
 * their facts; the original stands out from them, and in its headline too. Fitted with each record
 * once in the corpus and once left out (`npm run bench -- origin` prints what came of it).
 */
export function sureness(found: Contest): number {
  const lead = Math.min(0.3, found.facts - found.rivalFacts);
  const headlineLead = Math.max(-0.3, Math.min(0.5, found.headline - found.rivalHeadline));
  const odds =
    ODDS.base +
    ODDS.facts * found.facts +
    ODDS.lead * lead +
    ODDS.headline * found.headline +
    ODDS.headlineLead * headlineLead +
    ODDS.shared * Math.min(1, found.shared / 60) +
    ODDS.headlineWeight * Math.min(1, found.headlineWeight / 30) +
    ODDS.gist * found.gist +
    ODDS.told * Math.min(MOST_TOLD, found.told) +
    ODDS.alone * Math.min(1, found.alone / MOST_ALONE) +
    ODDS.people * (found.people ?? NOBODY);
  const apart = lead >= LEAST_LEAD || headlineLead >= LEAST_HEADLINE_LEAD;
  const elsewhere = headlineLead < 0 && found.gist < LEAST_GIST;
  return (apart && !elsewhere ? 1 : 0.5) / (1 + Math.exp(-odds));
}
