import type { TabReport } from '../../shared/messages.ts';
import { useWords } from '../../ui/use-words.ts';
import type { SidebarActions } from './actions.ts';

/** Grey lines where the article will stand. */
function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      {[92, 78, 0, 100, 96, 99, 64, 0, 98, 95, 40].map((width, line) => (
        <span key={String(line)} style={{ inlineSize: `${width}%` }} />
      ))}
    </div>
  );
}

/** What stands in the sidebar while there is no analysis, and why there is none. */
export function Placeholder({
  report,
  actions,
}: {
  report: TabReport | null;
  actions: SidebarActions;
}) {
  const words = useWords();
  const state = report?.state ?? 'reading';
  if (state === 'reading' || state === 'ready') {
    return (
      <section class="placeholder" data-state="reading" aria-busy="true">
        <h1>
          <span role="status">{words.say('state_reading')}</span>
        </h1>
        <Skeleton />
      </section>
    );
  }
  return (
    <section class="placeholder" data-state={state}>
      <h1>{words.say(`state_${state}`)}</h1>
      <p>{words.say(`state_${state}_more`, { host: report?.host ?? '' })}</p>
      {state === 'failed' && report?.problem && (
        <p class="problem">
          <bdi>{report.problem}</bdi>
        </p>
      )}
      <p class="row">
        <button type="button" class="primary" data-action="check" onClick={actions.check}>
          {words.say(state === 'failed' ? 'try_again' : 'check_page')}
        </button>
        {state === 'off' && (
          <button type="button" onClick={actions.openOptions}>
            {words.say('settings')}
          </button>
        )}
      </p>
    </section>
  );
}
