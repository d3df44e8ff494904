import { fold } from '../text/normalise.ts';
import { drop, kept, proseRange, type Step } from './draft.ts';

function bare(text: string): string {
  return fold(text.slice(0, 400)).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The page's h1 and the doubled headline: the article carries its title apart from the blocks. */
export const dropHeadline: Step = {
  id: 'drop-headline',
  run(draft, { title, reading }) {
    const range = proseRange(draft);
    const wanted = bare(title);
    const documentTitle = bare(reading.snapshot.title);
    let paragraphs = 0;
    for (const at of kept(draft)) {
      const line = draft.lines[at];
      if (!line || (range && at > range.last) || paragraphs > 3) break;
      const own = bare(line.text);
      const same = own !== '' && own === wanted;
      const part = own.length > 20 && (documentTitle.startsWith(own) || own.startsWith(wanted));
      const led = wanted.length > 20 && own.endsWith(wanted) && line.linkShare > 0.05;
      const suffixed = part && own.length < wanted.length + 60;
      const top = line.block.tag === 'h1' && (!range || at <= range.first);
      if (wanted !== '' && (same || suffixed || (led && own.length < wanted.length + 60)))
        drop(draft, at, this.id, 'repeats the headline');
      else if (top) drop(draft, at, this.id, 'the headline of the page');
      else if (line.prose) paragraphs++;
    }
  },
};
