import type { Knowledge } from '../knowledge/index.ts';
import { fold } from '../text/normalise.ts';
import { drop, kept, type Step } from './draft.ts';
import { cutTail, tailStart } from './glued-tail.ts';
import { containsAny, mayContain, type PhraseFilter, phraseFilter } from './phrase-filter.ts';

const LONGEST = 280;
/** So long a sentence before the offer belongs to the story and not to the offer. */
const TOLD = 80;
const QUOTED = /["“”„«»「」『』]/;

interface OfferWords {
  newsletter: RegExp;
  ours: RegExp;
  /** Any of the words for a newsletter, with no look at where words end. */
  filter: PhraseFilter;
}

const CACHE = new WeakMap<Knowledge['lists'], OfferWords>();

/** Any of the words, as a whole word; in scripts without spaces, as a run of signs. */
function anyOf(words: string[]): RegExp {
  if (words.length === 0) return /^(?!)/;
  const listed = words.map((word) => fold(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?:^|[^\\p{L}])(?:${listed.join('|')})(?![\\p{L}])`, 'u');
}

function dense(words: string[]): RegExp {
  return words.length === 0 ? /^(?!)/ : new RegExp(words.map(fold).join('|'), 'u');
}

const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

function compile(knowledge: Knowledge): OfferWords {
  const known = CACHE.get(knowledge.lists);
  if (known) return known;
  const rows = knowledge.lists['promotion-words'] ?? [];
  const listed = (role: string) =>
    rows.flatMap(([, kind, word = '']) => (kind === role && word ? [word] : []));
  const of = (words: string[]): RegExp => {
    const spaced = anyOf(words.filter((word) => !DENSE.test(word)));
    const unspaced = dense(words.filter((word) => DENSE.test(word)));
    return new RegExp(`${spaced.source}|${unspaced.source}`, 'u');
  };
  const filter = phraseFilter([], listed('newsletter').map(fold));
  const made = { newsletter: of(listed('newsletter')), ours: of(listed('ours')), filter };
  CACHE.set(knowledge.lists, made);
  return made;
}

/**
 * A paragraph in which the newsroom offers its own newsletter or channel: "Our newsletter keeps you
 * up to date". What somebody in the story says about a newsletter stands in quotation marks.
 */
export const dropPromotions: Step = {
  id: 'drop-promotions',
  run(draft, { knowledge }) {
    const { newsletter, ours, filter } = compile(knowledge);
    for (const at of kept(draft)) {
      const line = draft.lines[at];
      if (!line || line.heading || line.weight > LONGEST || QUOTED.test(line.text)) continue;
      const start = line.text.slice(0, LONGEST);
      if (!mayContain(start, filter) || !containsAny(fold(start), filter)) continue;
      const offers = (text: string): boolean =>
        newsletter.test(fold(text)) && ours.test(fold(text));
      if (!offers(start)) continue;
      const told = (end: number) => end >= TOLD && !ours.test(fold(line.text.slice(0, end)));
      const end = line.prose ? tailStart(line.text, offers, true) : -1;
      if (told(end)) cutTail(draft, at, end, this.id, 'an offer behind a sentence of the story');
      else drop(draft, at, this.id, 'offers a newsletter or channel of the newsroom');
    }
  },
};
