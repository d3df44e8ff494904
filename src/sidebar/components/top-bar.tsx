import type { Verdict } from '../../core/types.ts';
import { Icon, Mark } from '../../ui/icons.tsx';
import { useWords } from '../../ui/use-words.ts';
import type { SidebarActions } from './actions.ts';

export function TopBar({ level, actions }: { level: Verdict['level']; actions: SidebarActions }) {
  const words = useWords();
  return (
    <header class="top-bar" data-level={level}>
      <span class="brand">
        <Mark /> Unmirror
      </span>
      <button
        type="button"
        class="quiet square"
        aria-label={words.say('settings')}
        title={words.say('settings')}
        onClick={actions.openOptions}
      >
        <Icon name="gear" />
      </button>
      <button
        type="button"
        class="quiet square"
        data-action="close"
        aria-label={words.say('close_sidebar')}
        title={words.say('close_sidebar_hint')}
        onClick={actions.close}
      >
        <Icon name="close" />
      </button>
    </header>
  );
}
