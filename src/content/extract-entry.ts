import { extractArticle } from './extract.ts';
import { offerReader } from './reader-mode.ts';

// The file that is loaded on demand: the reader-mode library is no part of every page.
offerReader(extractArticle);
