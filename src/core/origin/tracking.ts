const CACHE = new WeakMap<string[][], { exact: Set<string>; starts: string[] }>();

function tableOf(rows: string[][]): { exact: Set<string>; starts: string[] } {
  const known = CACHE.get(rows);
  if (known) return known;
  const names = rows.map(([name = '']) => name.toLowerCase());
  const table = {
    exact: new Set(names.filter((name) => !name.endsWith('*'))),
    starts: names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1)),
  };
  CACHE.set(rows, table);
  return table;
}

/**
 * The address without tracking parameters (rows of `lists/tracking-params.tsv`; a closing `*` stands
 * for any ending) and without a fragment, unless the fragment is a route ("#!/").
 */
export function stripTracking(url: string, rows: string[][]): string {
  const { exact, starts } = tableOf(rows);
  const [beforeHash = '', ...hash] = url.split('#');
  const route = hash.join('#').startsWith('!') ? `#${hash.join('#')}` : '';
  const at = beforeHash.indexOf('?');
  if (at < 0) return beforeHash + route;
  const kept = beforeHash
    .slice(at + 1)
    .split('&')
    .filter((pair) => {
      const name = (pair.split('=')[0] ?? '').toLowerCase();
      return name !== '' && !exact.has(name) && !starts.some((start) => name.startsWith(start));
    });
  return beforeHash.slice(0, at) + (kept.length > 0 ? `?${kept.join('&')}` : '') + route;
}
