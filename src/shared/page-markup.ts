/**
 * A page as its content script hands it over: unread. Writing it down costs the page a fraction of
 * what reading it would, so the background does the reading.
 */
export interface PageMarkup {
  url: string;
  /** What relative addresses are relative to. */
  base: string;
  title: string;
  /** The whole document as the browser writes it; long scripts and styles are left empty. */
  html: string;
  /** True when a cap cut something off. */
  cut: boolean;
}
