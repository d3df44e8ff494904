/** The file the content script loads on demand: the reader-mode library is no part of every page. */
export { extractArticle } from './extract.ts';
