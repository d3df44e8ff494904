import { type CompiledGazetteer, type KnownPerson, stemOf } from './gazetteer.ts';
import type { Token } from './name-scan.ts';
import { personKey } from './names.ts';
import { fold } from './normalise.ts';

/** A run of capitalised words that may be a name. */
export interface Run {
  text: string;
  words: Token[];
  /** True when the first word opens a sentence, so that its capital says nothing. */
  opens: boolean;
}

const PARTICLE =
  /^(?:von|van|der|den|de|del|della|di|da|dos|du|le|la|el|al|bin|ben|ibn|ter|ten|zu|af|av)$/u;
const NOT_NAMES =
  /(?:ung|heit|keit|schaft|minister(?:in|ium)?|ministerium|prasident(?:in)?|ministry|council|committee|party|university|bank|court|agency|department|street|union|conseil|ministere|consejo|ministerio|gesellschaft|verband|behorde|admiral|general|sekretar(?:in)?|sprecher(?:in)?|.chef(?:in)?|kanzler(?:in)?|trainer(?:in)?)$/u;

/** Runs of capitalised words of one paragraph; name particles may stand inside. */
export function capitalRuns(text: string, tokens: Token[]): Run[] {
  const runs: Run[] = [];
  let words: Token[] = [];
  const close = () => {
    while (words.length > 0 && !words.at(-1)?.capital) words.pop();
    const first = words[0];
    const last = words.at(-1);
    if (first && last)
      runs.push({ text: text.slice(first.at, last.end), words, opens: first.opens });
    words = [];
  };
  for (const token of tokens) {
    const gap = words.length > 0 ? text.slice(words.at(-1)?.end ?? 0, token.at) : '';
    if (words.length > 0 && !/^(?:[ \u00a0\u2019'-]|\. )$/u.test(gap)) close();
    if (gap === '. ' && (words.at(-1)?.raw.length ?? 0) > 1) close();
    if (token.taken) close();
    else if (token.capital && token.raw.length <= 25) words.push(token);
    else if (words.length > 0 && PARTICLE.test(token.raw)) words.push(token);
    else close();
  }
  close();
  return runs;
}

function withoutTitles(run: Run, text: string, gazetteer: CompiledGazetteer): Run {
  const titles = run.words
    .slice(0, -1)
    .map((word) => gazetteer.titleWords.has(word.folded) || NOT_NAMES.test(word.folded));
  const from = titles.lastIndexOf(true) + 1;
  if (from === 0) return run;
  const words = run.words.slice(from);
  return { words, text: text.slice(words[0]?.at ?? 0, words.at(-1)?.end ?? 0), opens: false };
}

/** Words before a given name are a rank or a country ("Vizeadmiral Kay-Achim", "Nga Sergei"). */
function fromGivenName(run: Run, text: string, gazetteer: CompiledGazetteer): Run {
  const from = run.words.findIndex(
    ({ folded }) =>
      gazetteer.givenNames.has(folded) || gazetteer.givenNames.has(folded.split('-')[0] ?? ''),
  );
  if (from < 1 || run.words.length - from < 2) return run;
  const words = run.words.slice(from);
  return { words, text: text.slice(words[0]?.at ?? 0, words.at(-1)?.end ?? 0), opens: run.opens };
}

function isFullName(run: Run, gazetteer: CompiledGazetteer, nounCapitals: boolean): boolean {
  const { words } = run;
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < 2 || words.length > 5) return false;
  if (words.some((word) => /\d/.test(word.raw))) return false;
  if (gazetteer.titleWords.has(last.folded) || NOT_NAMES.test(last.folded)) return false;
  if (gazetteer.givenNames.has(first.folded) || gazetteer.surnames.has(last.folded)) return true;
  if (nounCapitals || run.opens || words.length > 3) return false;
  return words.every((word) => word.raw.length > 1 && word.raw !== word.raw.toUpperCase());
}

/** The one name of a run, when its first word owes the capital to the sentence: "Then Halvorsen". */
function singleOf(run: Run): Token | null {
  const [first, second] = run.words;
  const word = run.words.length === 2 && run.opens ? second : run.words.length === 1 ? first : null;
  return word && word.raw.length > 2 ? word : null;
}

/** One person as met in a text. */
export interface PersonSeen {
  text: string;
  key: string;
  /** Set for public figures of the gazetteer. */
  concept: string | null;
}

/** Languages that put endings on names. */
export const DECLINES =
  /^(?:ru|uk|be|bg|sr|hr|bs|sl|mk|cs|sk|pl|lt|lv|et|fi|hu|tr|el|ro|kk|az|sq)$/;

function declinedSurname(folded: string, gazetteer: CompiledGazetteer): KnownPerson | undefined {
  for (let cut = 0; cut <= 3 && folded.length - cut >= 4; cut++) {
    const person = gazetteer.surnameStems.get(folded.slice(0, folded.length - cut));
    if (person !== undefined) return person;
  }
  return undefined;
}

/** The public figure a name stands for by its last word, or null. */
export function knownPerson(
  name: string,
  lang: string | null,
  gazetteer: CompiledGazetteer,
): KnownPerson | null {
  const whole = gazetteer.surnames.get(name.trim());
  if (whole) return whole;
  const folded = fold(
    name
      .trim()
      .split(/[\s\u00a0]+/)
      .at(-1) ?? '',
  ).replace(/'s$/, '');
  return (
    gazetteer.surnames.get(folded) ??
    (DECLINES.test(lang ?? '') ? declinedSurname(folded, gazetteer) : undefined) ??
    gazetteer.surnames.get(folded.replace(/s$/, '')) ??
    null
  );
}

/** Key of a person's name as this text writes it; known people by the table, others by sound. */
export function keyOfPerson(
  name: string,
  lang: string | null,
  gazetteer: CompiledGazetteer,
): string {
  const known = knownPerson(name, lang, gazetteer);
  return known?.key ?? personKey(name.replace(/['\u2019]s$/, ''), lang);
}

/**
 * People of a paragraph: full names by their form, single surnames when known. `nounCapitals`
 * is for German, where a capital says nothing.
 */
export function peopleOf(
  text: string,
  tokens: Token[],
  gazetteer: CompiledGazetteer,
  lang: string | null,
): { people: PersonSeen[]; singles: Token[]; acronyms: string[] } {
  const people: PersonSeen[] = [];
  const singles: Token[] = [];
  const acronyms: string[] = [];
  for (const found of capitalRuns(text, tokens)) {
    const run = withoutTitles(found, text, gazetteer);
    const first = run.words[0];
    if (!first) continue;
    if (isFullName(run, gazetteer, lang === 'de')) {
      const { text: name } = fromGivenName(run, text, gazetteer);
      const concept = knownPerson(run.text, lang, gazetteer)?.record.concept ?? null;
      people.push({ text: name, key: keyOfPerson(run.text, lang, gazetteer), concept });
    } else if (/^\p{Lu}{2,6}$/u.test(run.text)) acronyms.push(run.text);
    else {
      const single = singleOf(run);
      if (single) singles.push(single);
    }
  }
  return { people, singles, acronyms };
}

/** True when two written forms are one name with different case endings. */
export function sameDeclined(a: string, b: string): boolean {
  const [left, right] = [stemOf(fold(a)), stemOf(fold(b))];
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length >= 4 && long.startsWith(short) && long.length - short.length <= 3;
}
