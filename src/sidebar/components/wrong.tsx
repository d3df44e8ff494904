import type { Verdict } from '../../core/types.ts';
import type { TabReport } from '../../shared/messages.ts';
import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../../ui/use-words.ts';
import type { SidebarActions } from './actions.ts';

/** "This is wrong": one click for the page, one for the site, and the way back. */
export function Wrong({
  report,
  level,
  actions,
}: {
  report: TabReport;
  level: Verdict['level'];
  actions: SidebarActions;
}) {
  const words = useWords();
  if (report.overruled) {
    return (
      <p class="wrong" data-part="wrong">
        <button type="button" data-action="undo-wrong" onClick={actions.undoOverrule}>
          <Icon name="undo" size={16} /> {words.say('wrong_undo')}
        </button>
      </p>
    );
  }
  if (level === 'none') return null;
  return (
    <details class="wrong fold" data-part="wrong">
      <summary>
        <span>{words.say('wrong')}</span>
        <Icon name="chevron" size={16} />
      </summary>
      <div class="fold-body">
        <p>{words.say('wrong_more')}</p>
        <p class="row">
          <button type="button" data-action="wrong-page" onClick={() => actions.overrule('page')}>
            {words.say('wrong_page')}
          </button>
          <button type="button" data-action="wrong-site" onClick={() => actions.overrule('site')}>
            {words.say('wrong_site', { host: report.host })}
          </button>
        </p>
      </div>
    </details>
  );
}
