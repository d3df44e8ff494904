/**
 * A page as its content script hands it over: unread. Writing it down costs the page a fraction of
 * what reading it would, so the background does the reading.
 */
export interface PageMarkup {
  url: string;
  /** What relative addresses are relative to. */
  base: string;
  title: string;
  /** The document as the browser writes it; long scripts and styles are left empty. */
  html: string;
  /** True when a cap cut something off. */
  cut: boolean;
  /** True when it is a glance: the head, the story and what stands close to it. */
  part: boolean;
}

/**
 * A glance is not enough once the probability of a copy reaches this: the whole page is asked for.
 * Pages on which nothing speaks either way stand at 0.05, those to be shown at 0.5 and more; on
 * copies, a glance and the whole page differ by less than the space between. The content benchmark
 * counts the honest pages that are asked, `test/judged/glance.test.ts` the copies that would be missed.
 */
export const GLANCE_DOUBT = 0.2;
