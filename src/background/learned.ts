import type { Knowledge } from '../core/knowledge/index.ts';
import { registrableDomain } from '../core/text/address.ts';
import type { BackgroundCalls, Handlers } from '../shared/messages.ts';
import { changeStored, isRecord, listOf, readStored } from './store.ts';

export const LEARNED_KEY = 'learned';
/** A site is known as a copier after this many different pages. */
const ENOUGH_PAGES = 2;
const MAX_SITES = 1000;
const MAX_PAGES = 5;
const SOURCE = 'learned on this machine';

interface Learned {
  domain: string;
  pages: string[];
  since: string;
}

function isLearned(value: unknown): value is Learned {
  return (
    isRecord(value) &&
    typeof value['domain'] === 'string' &&
    typeof value['since'] === 'string' &&
    Array.isArray(value['pages']) &&
    value['pages'].every((page) => typeof page === 'string')
  );
}

const guard = listOf(isLearned);

function learn(list: Learned[], domain: string, page: string): Learned[] {
  const known = list.find((one) => one.domain === domain);
  if (!known) {
    return [...list, { domain, pages: [page], since: new Date().toISOString() }].slice(-MAX_SITES);
  }
  if (known.pages.includes(page) || known.pages.length >= MAX_PAGES) return list;
  return list.map((one) => (one === known ? { ...one, pages: [...one.pages, page] } : one));
}

/** Remembers that a page was found copying. Sites of known newsrooms are never remembered. */
export async function learnCopy(url: string, host: string, knowledge: Knowledge): Promise<void> {
  if (knowledge.outlets.byHost(host)) return;
  const page = url.split(/[?#]/, 1)[0] ?? url;
  await changeStored(LEARNED_KEY, guard, (list) => learn(list, registrableDomain(host), page));
}

/** Brings the knowledge's list of copying sites in step with what was learned here. */
export async function applyLearned(knowledge: Knowledge, use: boolean): Promise<void> {
  const list = use ? await readStored(LEARNED_KEY, guard) : [];
  const known = new Set(
    list.filter((one) => one.pages.length >= ENOUGH_PAGES).map((one) => one.domain),
  );
  for (const [domain, record] of knowledge.mirrors) {
    if (record.kind === 'learned' && !known.has(domain)) knowledge.mirrors.delete(domain);
  }
  for (const domain of known) {
    if (knowledge.mirrors.has(domain)) continue;
    knowledge.mirrors.set(domain, { domain, kind: 'learned', source: SOURCE });
  }
}

async function forget(domain: string): Promise<void> {
  await changeStored(LEARNED_KEY, guard, (list) => list.filter((one) => one.domain !== domain));
}

export const learnedCalls: Handlers<BackgroundCalls> = {
  'learned/list': () => readStored(LEARNED_KEY, guard),
  'learned/forget': async ({ domain }) => {
    await forget(domain);
    return null;
  },
};
