import { around } from '../text/hits.ts';
import type { OutletRecord, Reading } from '../types.ts';
import { agencyIndex } from './agencies.ts';
import type { Knowledge } from './index.ts';
import { misplacedSpeakers } from './misplaced-speaker.ts';
import { newsroomTalk } from './newsroom-talk.ts';
import { outletNamed } from './outlet-names.ts';
import { findSlots, foldSameLength, slotPhrases } from './phrase-slots.ts';
import { isOwnOutlet, type Site, siteOf } from './site.ts';

/** A place where the text speaks to or of another newsroom as newsrooms do of themselves. */
export interface Mention {
  outlet: OutletRecord;
  words: string;
  /** 0 to 1. */
  strength: number;
  /** Block of the snapshot. */
  index: number;
}

/** What people tell a broadcaster is quoted everywhere; what they tell a paper, less so. */
const TOLD = { broadcaster: 0.15, other: 0.2 };
const OWN = 0.35;
const MAX_BLOCKS = 400;
const MAX_BLOCK = 5000;
const LEAST_BLOCK = 30;
/** Phrases this telling make doubtful names certain. */
const SURE = 0.6;

const CACHE = new WeakMap<Reading, Mention[]>();

function listedIn(reading: Reading, knowledge: Knowledge, site: Site): Mention[] {
  const phrases = slotPhrases(knowledge, 'self-mentions', reading.lang);
  if (phrases.length === 0) return [];
  return reading.body.slice(0, MAX_BLOCKS).flatMap((index) => {
    const text = (reading.snapshot.blocks[index]?.text ?? '').slice(0, MAX_BLOCK);
    if (text.length < LEAST_BLOCK) return [];
    return findSlots(text, foldSameLength(text), phrases).flatMap((hit): Mention[] => {
      const { strength } = hit.phrase;
      const outlet = hit.candidates
        .map(
          (name) =>
            outletNamed(name, knowledge, strength >= SURE)?.outlet ??
            knowledge.outlets.byId(agencyIndex(knowledge).find(name)?.id ?? ''),
        )
        .find((found) => found !== null);
      return outlet && !isOwnOutlet(site, outlet)
        ? [{ outlet, words: hit.words, strength, index }]
        : [];
    });
  });
}

/** Talk to newsrooms in paragraphs where the listed phrases found nothing of them. */
function talkIn(reading: Reading, knowledge: Knowledge, site: Site, listed: Mention[]): Mention[] {
  // What is said of a newsroom's own outweighs the plain "told" the list has for every paper.
  const seen = new Set(
    listed
      .filter(({ strength }) => strength >= TOLD.broadcaster)
      .map(({ outlet, index }) => `${outlet.id} ${index}`),
  );
  const talk = [...misplacedSpeakers(reading, knowledge), ...newsroomTalk(reading, knowledge)];
  return talk.flatMap((one): Mention[] => {
    const { outlet, kind, index, start, end } = one;
    const key = `${outlet.id} ${index}`;
    if (seen.has(key) || isOwnOutlet(site, outlet)) return [];
    seen.add(key);
    const told = outlet.kind === 'broadcaster' ? TOLD.broadcaster : TOLD.other;
    const words = around(reading.snapshot.blocks[index]?.text ?? '', start, end, 40);
    return [{ outlet, words, strength: kind === 'own' ? OWN : told, index }];
  });
}

/**
 * Mentions of newsrooms other than the page's own, in order of sort and place; worked out once per
 * reading. On a known newsroom's own address only the listed phrases are looked for.
 */
export function newsroomMentions(reading: Reading, knowledge: Knowledge): Mention[] {
  const known = CACHE.get(reading);
  if (known) return known;
  const site = siteOf(reading.snapshot, knowledge);
  const listed = listedIn(reading, knowledge, site);
  const talk = site.outlet ? [] : talkIn(reading, knowledge, site, listed);
  const mentions = [...listed, ...talk];
  CACHE.set(reading, mentions);
  return mentions;
}
