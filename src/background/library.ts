import type { Triage } from '../core/analyse.ts';
import { cleanArticle } from '../core/article/index.ts';
import type { Knowledge } from '../core/knowledge/index.ts';
import { sentences } from '../core/text/sentences.ts';
import type { CorpusRecord, NameMention, OutletRecord } from '../core/types.ts';
import { rememberArticle } from '../library/remember.ts';
import { eraseStore, openStore } from '../library/store.ts';
import { logProblem } from '../shared/log.ts';
import type { BackgroundCalls, Handlers } from '../shared/messages.ts';
import { visitFeeds } from './feeds.ts';
import { knowledge } from './knowledge.ts';
import { addRemembered, dropOwnCorpus, eraseOwnCorpus } from './own-corpus.ts';

const names = (mentions: NameMention[]): string[] => mentions.slice(0, 20).map(({ text }) => text);

/** The facts of an article that the reader has open at a newsroom of the registry. */
function factsOf(
  { reading, evidence }: Triage,
  outlet: OutletRecord,
  known: Knowledge,
): CorpusRecord | null {
  const article = cleanArticle(reading, null, evidence, known);
  const first = article.blocks.find(({ type, text }) => type === 'paragraph' && text.length > 60);
  if (!reading.address || !article.title || !first) return null;
  return {
    url: reading.address.url.split('#', 1)[0] ?? reading.address.url,
    title: article.title,
    outlet: outlet.name,
    domain: reading.address.domain,
    published: article.published?.slice(0, 10) ?? null,
    lang: reading.lang ?? outlet.languages[0] ?? 'und',
    kind: 'original',
    people: names(reading.terms.people),
    organisations: names(reading.terms.organisations),
    places: names(reading.terms.places),
    figures: reading.terms.figures.slice(0, 20),
    gist: (sentences(first.text)[0]?.text ?? first.text).slice(0, 300),
    agencies: [],
    ...(outlet.state ? { state: true } : {}),
  };
}

/** Remembers an honest article of a real newsroom as facts. The caller checks setting and privacy. */
export async function remember(triage: Triage, known: Knowledge): Promise<void> {
  const outlet = known.outlets.byHost(triage.reading.snapshot.host);
  if (!outlet || triage.verdict.level !== 'none') return;
  try {
    const record = factsOf(triage, outlet, known);
    if (!record) return;
    await rememberArticle(await openStore(), record, new Date().toISOString());
    addRemembered(record);
  } catch (error) {
    logProblem('remembering an article', error); // A full disk must not cost the reader the page.
  }
}

async function outletsWithFeeds(query: string) {
  const wanted = query.trim().toLowerCase();
  const { outlets } = await knowledge();
  return outlets
    .all()
    .filter(({ feeds, name, aliases, id }) => {
      return (
        feeds.length > 0 &&
        [name, id, ...aliases].some((word) => word.toLowerCase().includes(wanted))
      );
    })
    .slice(0, 20)
    .map(({ id, name, country, languages, feeds }) => ({
      id,
      name,
      country,
      lang: languages[0] ?? 'und',
      feeds,
    }));
}

/** Records of the library and roughly the bytes they take; nothing when the store cannot be opened. */
export async function measureLibrary(): Promise<{ count: number; bytes: number }> {
  try {
    const count = await (await openStore()).count('records');
    const { usage } = await navigator.storage.estimate();
    return { count, bytes: usage ?? 0 };
  } catch (error) {
    logProblem('measuring the library', error);
    return { count: 0, bytes: 0 };
  }
}

/** Erases the library, imports and feeds. */
export async function eraseLibrary(): Promise<void> {
  await eraseStore(await openStore());
  eraseOwnCorpus();
}

export const libraryCalls: Handlers<BackgroundCalls> = {
  'library/changed': () => {
    dropOwnCorpus();
    return null;
  },
  'library/outlets': ({ query }) => outletsWithFeeds(query),
  'feeds/visit': async ({ url }) => {
    await visitFeeds(url);
    return null;
  },
};
