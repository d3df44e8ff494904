import { fold } from '../text/normalise.ts';
import type { PageSnapshot } from '../types.ts';
import type { Knowledge } from './index.ts';
import { siteOf } from './site.ts';

const WORDS = new WeakMap<Knowledge['lists'], string[]>();
const MAX_LINKS = 400;
/** Papers sell themselves on every page: subscriptions, the digital print, the shop for both. */
const SALES =
  /e-?paper|e-?krant|kiosk|print ?edition|\babo(?:s|nn|shop|\b)|subscri(?:be|ption)|suscri|assin[ae]|abbona|prenumer|predplat|előfizet|abonament|подписк|підписк|абонамент|συνδρομ|abone|اشتراك|اشتراک|购阅|訂閱|订阅|購読|구독/i;

function paperWords(knowledge: Knowledge): string[] {
  const known = WORDS.get(knowledge.lists);
  if (known) return known;
  const words = (knowledge.lists['paper-names'] ?? []).map(([word = '']) => fold(word));
  WORDS.set(knowledge.lists, words);
  return words;
}

/**
 * True where the site may well be a newspaper or magazine of its own: by its name or address, or
 * because it sells subscriptions. Anybody may call a site so: a doubt, not a proof.
 */
export function maybePaper(snapshot: PageSnapshot, knowledge: Knowledge): boolean {
  const site = siteOf(snapshot, knowledge);
  const tail =
    snapshot.title
      .slice(-60)
      .split(/\s[|–—·»-]\s/u)
      .at(-1) ?? '';
  const names = fold([site.host, ...site.declared, tail].join(' ')).slice(0, 600);
  if (paperWords(knowledge).some((word) => names.includes(word))) return true;
  return snapshot.links
    .slice(0, MAX_LINKS)
    .some(({ text, host }) => text.length < 60 && SALES.test(`${text} ${host}`));
}
