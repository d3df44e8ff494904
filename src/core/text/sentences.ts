const STOP = /[.!?…。！？۔।]+["'”’»“)\]]*\s+/gu;
const ABBREVIATION =
  /(?:^|[\s("“„«])(?:\p{L}|\p{L}\.\p{L}|mr|mrs|ms|dr|prof|st|sen|rep|gov|gen|lt|col|capt|sgt|rev|hon|jr|sr|no|nr|vs|etc|ca|bzw|usw|inc|ltd|co|corp|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|approx|dept|est|fig|vol|pp|art|al|max|min|tel|ext|ave|blvd|rd|op|cit|ed|eds|incl|excl|resp|govt|assn|dist|univ|sq|ft|oz|lb|lbs|tbsp|tsp|hr|hrs|mins|sec|secs|г|гг|им|ул|стр|тыс|млн|млрд|руб|долл|др|т|zzgl|inkl|ggf|evtl|vgl|geb|dr|mio|mrd|str|tzv|tj|např|mld|pkt|godz|ul|prof|inż|art|ok|cca|bl|fx|osv|in|var|esp|subsp|dvs|kl|m\.m|t\.ex|тис|грн|коп|обл|вул|рр|ст|див|напр|проф|акад|чел|чол|рис|лв|хил|бул|tys|zł|woj|tzn|tis|kč|mj|atd|apod|hod|stb|ill|kb|dl|bkz|cad|sok|mm|ym|esim|ks|kr|mv|enz|dhr|mevr|jl|núm|pág|avda|ecc|dott|sog|std|abs|kap|hrsg|jh)\.$/iu;

/** One sentence with its place in the text. */
export interface Sentence {
  text: string;
  start: number;
}

/** True when `before` (the text up to and with a full stop) ends in a usual abbreviation. */
export function endsInAbbreviation(before: string): boolean {
  return ABBREVIATION.test(before.slice(-14));
}

/** Splits at stops followed by space, not after usual abbreviations; linear. */
export function sentences(text: string): Sentence[] {
  const parts: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(STOP)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && endsInAbbreviation(text.slice(start, match.index + 1)))
      continue;
    const part = text.slice(start, end).trim();
    if (part !== '') parts.push({ text: part, start });
    start = end;
  }
  const rest = text.slice(start).trim();
  if (rest !== '') parts.push({ text: rest, start });
  return parts;
}
