const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})/;
const CUMULATIVE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Days since 1970-01-01 of an ISO date, or null where it is none. */
export function dayNumber(iso: string | null): number | null {
  const match = ISO_DAY.exec(iso ?? '');
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const before = CUMULATIVE[month - 1];
  if (before === undefined || day < 1 || day > 31 || year < 1900 || year > 2200) return null;
  const past = month > 2 ? year : year - 1;
  const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 477;
  return (year - 1970) * 365 + leaps + before + day - 1;
}
