import type { CoverageItem } from '../../core/types.ts';
import { type Column, dayCounts } from '../../ui/day-counts.ts';
import { useWords } from '../../ui/use-words.ts';

const WIDTH = 360;
const HEIGHT = 44;

function Bars({ columns }: { columns: Column[] }) {
  const most = Math.max(1, ...columns.map((column) => column.count));
  const step = WIDTH / columns.length;
  const wide = Math.min(18, Math.max(3, step - 3));
  return (
    <>
      {columns.map((column, place) => {
        const middle = (place + 0.5) * step;
        const tall = column.count === 0 ? 0 : 6 + (column.count / most) * (HEIGHT - 12);
        return (
          <g key={column.from}>
            {tall > 0 && (
              <rect
                class="bar"
                x={middle - wide / 2}
                y={HEIGHT - tall}
                width={wide}
                height={tall}
                rx="1.5"
              />
            )}
            {column.copy && <path class="copy-here" d={`M${middle} ${HEIGHT + 4}l5 8h-10z`} />}
          </g>
        );
      })}
      <line class="axis" x1="0" x2={WIDTH} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} />
    </>
  );
}

/** Coverage per day, with the copy's place on it. */
export function Timeline({ items, copyDate }: { items: CoverageItem[]; copyDate: string | null }) {
  const words = useWords();
  // The wider topic may reach back for years and would flatten the event.
  const near = items.filter((item) => item.group !== 'topic');
  const columns = dayCounts(
    (near.length > 0 ? near : items).map((item) => item.published),
    copyDate,
  );
  const first = columns[0];
  const last = columns.at(-1);
  if (!first || !last || columns.length < 2) return null;
  const copy = columns.find((column) => column.copy);
  const label = words.say('timeline_label', {
    from: words.date(first.from),
    to: words.date(last.to),
  });
  return (
    <figure class="timeline" dir="ltr">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 14}`} role="img" aria-label={label}>
        <Bars columns={columns} />
      </svg>
      <figcaption>
        <bdi>{words.shortDate(first.from)}</bdi>
        {copy && copyDate && (
          <span class="copy-key" dir={words.dir}>
            ▲ {words.say('timeline_copy', { date: words.shortDate(copyDate) })}
          </span>
        )}
        <bdi>{words.shortDate(last.to)}</bdi>
      </figcaption>
    </figure>
  );
}
