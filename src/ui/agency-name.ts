/** Agencies that write themselves otherwise than their id in capitals. */
const OWN_SPELLING: Record<string, string> = {
  belga: 'Belga',
  bloomberg: 'Bloomberg',
  'canadian-press': 'The Canadian Press',
  ctk: 'ČTK',
  dpa: 'dpa',
  epd: 'epd',
  europapress: 'Europa Press',
  interfax: 'Interfax',
  kyodo: 'Kyodo',
  lusa: 'Lusa',
  reuters: 'Reuters',
  xinhua: 'Xinhua',
};

/** The short name of an agency by its id ("afp" -> "AFP", "reuters" -> "Reuters"). */
export function agencyName(id: string): string {
  const own = OWN_SPELLING[id];
  if (own) return own;
  if (id.length <= 5) return id.toUpperCase();
  return id.replace(
    /(^|-)(\p{L})/gu,
    (_whole, dash: string, letter: string) => `${dash && ' '}${letter.toUpperCase()}`,
  );
}
