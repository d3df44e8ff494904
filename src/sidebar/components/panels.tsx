import { useRef, useState } from 'preact/hooks';
import { useWords } from '../../ui/use-words.ts';
import { Coverage } from './coverage.tsx';
import type { PanelProps } from './panel-props.ts';
import { Reader } from './reader.tsx';

type Panel = 'article' | 'coverage';
const PANELS: readonly Panel[] = ['article', 'coverage'];

function TabBar(props: { open: Panel; setOpen: (panel: Panel) => void; coverage: number }) {
  const { open, setOpen, coverage } = props;
  const words = useWords();
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    const next: Panel = open === 'article' ? 'coverage' : 'article';
    setOpen(next);
    bar.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label={words.say('panels')}
      tabIndex={-1}
      ref={bar}
      onKeyDown={onKeyDown}
    >
      {PANELS.map((panel) => (
        <button
          key={panel}
          type="button"
          role="tab"
          id={`tab-${panel}`}
          aria-controls={`panel-${panel}`}
          aria-selected={open === panel}
          tabIndex={open === panel ? 0 : -1}
          onClick={() => setOpen(panel)}
        >
          {words.say(`panel_${panel}`)}
          {panel === 'coverage' && coverage > 0 && (
            <span class="number">{words.number(coverage)}</span>
          )}
        </button>
      ))}
    </div>
  );
}

/** Article and coverage as two tabs; arrow keys move between them. */
export function Panels(props: PanelProps) {
  const [open, setOpen] = useState<Panel>('article');
  const panel = (name: Panel) => ({
    role: 'tabpanel' as const,
    id: `panel-${name}`,
    'aria-labelledby': `tab-${name}`,
    hidden: open !== name,
  });
  return (
    <>
      <TabBar open={open} setOpen={setOpen} coverage={props.analysis.coverage.length} />
      {/* The article stays mounted: print and read aloud must not end with a look at the coverage. */}
      <div {...panel('article')}>
        <Reader {...props} />
      </div>
      <div {...panel('coverage')}>
        <Coverage analysis={props.analysis} />
      </div>
    </>
  );
}
