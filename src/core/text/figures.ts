/** Words that multiply the number before them, by folded form. */
const THOUSAND =
  /^(?:k|thousand|tausend|tsd|mille|mila|mil|miles|duizend|tysi.*|tys|тыс.*|тис.*|bin|χιλι.*|الف|אלף|tisic.*|tusen|tusind|हजार|हज़ार|千|천)$/u;
const MILLION =
  /^(?:m|mn|mio|million.*|millon.*|milion.*|milhoes|milhao|miljoen|mln|млн|миллион.*|мільйон.*|milyon.*|εκατομμυρι.*|مليون|מיליון|miljon.*)$/u;
const BILLION =
  /^(?:bn|mrd|billion|billions|milliard.*|miljard.*|miliard.*|mld|mlrd|млрд|миллиард.*|мільярд.*|milyar.*|δισεκατομμυρι.*|مليار|מיליארד|bilhoes|bilhao)$/u;
const EAST_ASIAN: Record<string, number> = {
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  만: 1e4,
  億: 1e8,
  亿: 1e8,
  억: 1e8,
};

const FIGURE =
  /(?<![\p{L}\d.,:/-])(\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?!\d)|\d{1,12})(?!:\d)(?:([.,])(\d{1,2})(?!\d))?(?:[\s\u00a0\u202f-]?([%€$£]|\p{L}+\.?))?/gu;

const DIGIT_ZEROS = [0x0660, 0x06f0, 0x0966];

/** Arabic-Indic, Persian, Devanagari and full-width digits as ASCII digits. */
export function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = DIGIT_ZEROS.find((start) => code >= start && code < start + 10) ?? 0xff10;
    return String(code - zero);
  });
}

function factorOf(unit: string): number {
  const word = unit.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/\.$/, '');
  const eastern = EAST_ASIAN[unit.charAt(0)];
  if (eastern !== undefined) return eastern;
  return THOUSAND.test(word) ? 1e3 : BILLION.test(word) ? 1e9 : MILLION.test(word) ? 1e6 : 1;
}

function isYear(written: string): boolean {
  return /^(?:19|20)\d\d$/.test(written);
}

/**
 * Figures with two or more digits, a fraction, or a multiplying word, normalised ("100.000",
 * "100 тысяч" and "100k" are "100000"), unique, in order, at most 60. Years stay out: they are
 * dates. Reads the first 60,000 characters.
 */
export function readFigures(text: string): string[] {
  const found = new Set<string>();
  for (const match of asciiDigits(text.slice(0, 60_000)).matchAll(FIGURE)) {
    const [, whole = '', , fraction = '', unit = ''] = match;
    if (fraction === '' && isYear(whole)) continue;
    const plain = whole.replace(/\D/g, '');
    const factor = factorOf(unit);
    if (plain.length < 2 && fraction === '' && factor === 1 && !/[%€$£]/.test(unit)) continue;
    if (fraction.length === 2 && whole.length <= 2 && factor === 1 && unit === '') continue;
    const value = Number(`${plain}.${fraction || '0'}`) * factor;
    found.add(String(Math.round(value * 100) / 100));
    if (found.size >= 60) break;
  }
  return [...found];
}
