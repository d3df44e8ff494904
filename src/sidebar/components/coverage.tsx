import { useRef, useState } from 'preact/hooks';
import type { Analysis, CoverageItem } from '../../core/types.ts';
import { useWords } from '../../ui/use-words.ts';
import { CoverageEntry } from './coverage-entry.tsx';
import { Timeline } from './timeline.tsx';

const GROUPS = ['same', 'before', 'after', 'topic'] as const;

function unique(values: string[]): string[] {
  return [...new Set(values.filter(Boolean))];
}

interface Filter {
  lang: string;
  outlet: string;
}

function Filters(props: {
  items: CoverageItem[];
  filter: Filter;
  setFilter: (filter: Filter) => void;
}) {
  const { items, filter, setFilter } = props;
  const words = useWords();
  const langs = unique(items.map((item) => item.lang));
  const outlets = unique(items.map((item) => item.outlet)).sort((a, b) => a.localeCompare(b));
  const select = (key: keyof Filter, options: string[], name: (value: string) => string) =>
    options.length > 1 && (
      <label>
        <span class="aside">{words.say(`filter_${key}`)}</span>
        <select
          value={filter[key]}
          data-filter={key}
          onChange={(event) => setFilter({ ...filter, [key]: event.currentTarget.value })}
        >
          <option value="">{words.say('filter_all')}</option>
          {options.map((value) => (
            <option key={value} value={value}>
              {name(value)}
            </option>
          ))}
        </select>
      </label>
    );
  return (
    <div class="filters">
      {select('lang', langs, words.language)}
      {select('outlet', outlets, (outlet) => outlet)}
    </div>
  );
}

/** Moves the focus among the items' links with the arrow keys. */
function moveFocus(event: KeyboardEvent, root: HTMLElement | null): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !root) return;
  const links = [...root.querySelectorAll<HTMLElement>('a[data-item]')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  links[Math.min(links.length - 1, Math.max(0, at + step))]?.focus();
}

/** Related coverage: the same event, before, after, and the topic. */
export function Coverage({ analysis }: { analysis: Analysis }) {
  const words = useWords();
  const [filter, setFilter] = useState<Filter>({ lang: '', outlet: '' });
  const root = useRef<HTMLDivElement>(null);
  const { coverage } = analysis;
  if (coverage.length === 0) {
    return (
      <p class="empty" data-part="coverage">
        {words.say('coverage_empty')}
      </p>
    );
  }
  const shown = coverage.filter(
    (item) =>
      (!filter.lang || item.lang === filter.lang) &&
      (!filter.outlet || item.outlet === filter.outlet),
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are a convenience beside Tab
    <div
      class="coverage"
      data-part="coverage"
      ref={root}
      onKeyDown={(event) => moveFocus(event, root.current)}
    >
      <Timeline items={coverage} copyDate={analysis.article.published} />
      <Filters items={coverage} filter={filter} setFilter={setFilter} />
      {GROUPS.map((group) => {
        const items = shown.filter((item) => item.group === group);
        if (items.length === 0) return null;
        return (
          <section key={group} data-group={group}>
            <h2 class="kicker">{words.say(`coverage_${group}`)}</h2>
            <ol class="items">
              {items.map((item) => (
                <CoverageEntry key={item.url} item={item} />
              ))}
            </ol>
          </section>
        );
      })}
      {shown.length === 0 && <p class="empty">{words.say('coverage_none_left')}</p>}
      <p class="hint as-of">
        {analysis.coverageAsOf
          ? words.say('coverage_as_of', { date: words.date(analysis.coverageAsOf) })
          : words.say('coverage_source')}
      </p>
    </div>
  );
}
