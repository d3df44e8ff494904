import type { CorpusRecord } from '../../src/core/types.ts';

/** Small repeatable randomness: the same seed gives the same records. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const SYLLABLES =
  'ba be bo da de do fa fi ga go ha ho ja jo ka ke ko la le lo ma me mo na ne no pa pe ra re ri ro sa se so ta te to va ve vo za ze zo'.split(
    ' ',
  );
const ENDINGS = 'ov ski mann ez ini son eau dez uk ic er ano as ou'.split(' ');

/** A name nobody bears, the same for the same number. */
function nameOf(number: number, syllables: number): string {
  let text = '';
  for (let rest = number + 7, at = 0; at < syllables; at += 1) {
    text += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length) + at * 11;
  }
  return text.charAt(0).toUpperCase() + text.slice(1) + (ENDINGS[number % ENDINGS.length] ?? '');
}

function isoDay(offset: number): string {
  return new Date(Date.UTC(2015, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
}

/** One invented record: invented people, days of ten years, words taken from the real records. */
function invent(
  at: number,
  real: CorpusRecord[],
  words: string[],
  random: () => number,
): CorpusRecord {
  const pick = (size: number): number => Math.floor(random() ** 2 * size);
  const model = real[Math.floor(random() * real.length)];
  const people = Array.from(
    { length: 2 },
    () => `${nameOf(pick(400), 2)} ${nameOf(pick(20_000), 3)}`,
  );
  const gist = Array.from({ length: 14 }, () => words[pick(words.length)] ?? '').join(' ');
  return {
    url: `https://outlet-${at % 1500}.example/news/${at}`,
    title: `${people[0]}: ${gist.split(' ').slice(0, 6).join(' ')}`,
    outlet: `Outlet ${at % 1500}`,
    domain: `outlet-${at % 1500}.example`,
    published: isoDay(Math.floor(random() * 3650)),
    lang: model?.lang ?? 'en',
    kind: 'original',
    people,
    organisations: model?.organisations.slice(0, 2) ?? [],
    places: model?.places.slice(0, 2) ?? [],
    figures: [String(10 + Math.floor(random() * 990))],
    gist,
    agencies: [],
  };
}

/** `count` records: the real ones, spread among invented ones. */
export function generateRecords(real: CorpusRecord[], count: number, seed = 1): CorpusRecord[] {
  const random = randomFrom(seed);
  const words = [...new Set(real.flatMap(({ gist }) => gist.split(/\s+/)))].sort();
  const every = Math.max(2, Math.floor(count / Math.max(1, real.length)));
  return Array.from({ length: count }, (_, at) => {
    const own = at % every === 0 ? real[at / every] : undefined;
    return own ?? invent(at, real, words, random);
  });
}
