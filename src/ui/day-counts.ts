const DAY = 86_400_000;

/** One column of the timeline: a span of days and how many articles fall on it. */
export interface Column {
  /** First and last day of the span, YYYY-MM-DD. */
  from: string;
  to: string;
  count: number;
  /** The copy's own day falls on this span. */
  copy: boolean;
}

function dayNumber(iso: string | null): number | null {
  const time = Date.parse((iso ?? '').slice(0, 10));
  return Number.isNaN(time) ? null : Math.floor(time / DAY);
}

function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/**
 * Counts articles per day around the copy. Long stories get several days per column, and days far
 * from the middle of the coverage are left out, so that there are at most `columns` of them.
 */
export function dayCounts(dates: (string | null)[], copy: string | null, columns = 31): Column[] {
  const days = dates.map(dayNumber).filter((day): day is number => day !== null);
  if (days.length === 0) return [];
  const sorted = [...days].sort((a, b) => a - b);
  const middle = dayNumber(copy) ?? sorted[Math.floor(sorted.length / 2)] ?? 0;
  // Six months to either side: an article years away would flatten the rest.
  const near = sorted.filter((day) => Math.abs(day - middle) <= 183);
  const copyDay = dayNumber(copy);
  const all = copyDay === null ? near : [...near, copyDay];
  const first = Math.min(...all);
  const span = Math.max(1, Math.ceil((Math.max(...all) - first + 1) / columns));
  const length = Math.ceil((Math.max(...all) - first + 1) / span);
  return Array.from({ length: Number.isFinite(length) ? length : 0 }, (_unused, column) => {
    const from = first + column * span;
    const within = (day: number): boolean => day >= from && day < from + span;
    return {
      from: isoDay(from),
      to: isoDay(from + span - 1),
      count: near.filter(within).length,
      copy: copyDay !== null && within(copyDay),
    };
  });
}
