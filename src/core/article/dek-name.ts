import type { Line } from './lines.ts';

const DEK_PATH =
  /(?:^|[.#_>-])(?:dek|lead|lede|standfirst|sub-?title|sub-?head(?:line)?|chapo|vorspann|intro|teaser-text|header-teaser|abstract|epigraph|summary|excerpt|sommario|bajada|entradilla|ingress)(?:$|[.#_>-])/i;

/** True when the element right around the line is named after the line under a headline. */
export function isNamedDek(line: Line): boolean {
  const own = line.block.path.slice(line.block.path.lastIndexOf('>') + 1);
  return DEK_PATH.test(own.replace(/^[a-z0-9]+/, ''));
}
