import type { Analysis } from '../../core/types.ts';
import type { Settings } from '../../shared/settings.ts';
import type { SidebarActions } from './actions.ts';

/** What every panel below the verdict is given. */
export interface PanelProps {
  analysis: Analysis;
  host: string;
  settings: Settings;
  actions: SidebarActions;
  today: string;
}
