import type { TabReport } from '../../shared/messages.ts';
import type { Settings } from '../../shared/settings.ts';
import type { SidebarActions } from './actions.ts';
import { Original } from './original.tsx';
import { Panels } from './panels.tsx';
import { Placeholder } from './placeholder.tsx';
import { TopBar } from './top-bar.tsx';
import { VerdictView } from './verdict.tsx';
import { Why } from './why.tsx';
import { Wrong } from './wrong.tsx';

export interface SidebarProps {
  /** Null until the background has answered. */
  report: TabReport | null;
  settings: Settings;
  actions: SidebarActions;
  /** Today as an ISO date, for citations. */
  today: string;
}

/** The whole sidebar: verdict, original, then article and coverage. */
export function Sidebar({ report, settings, actions, today }: SidebarProps) {
  const analysis = report?.state === 'ready' ? report.analysis : null;
  if (!report || !analysis) {
    return (
      <div class="sidebar">
        <TopBar level="none" actions={actions} />
        <main>
          <Placeholder report={report} actions={actions} />
        </main>
      </div>
    );
  }
  const level = report.overruled ? 'none' : analysis.verdict.level;
  return (
    <div class="sidebar" data-level={level} data-state="ready">
      <TopBar level={level} actions={actions} />
      <main>
        <div class="masthead">
          <VerdictView analysis={analysis} overruled={report.overruled} />
          <Original analysis={analysis} actions={actions} />
          <Why evidence={analysis.evidence} actions={actions} />
          <Wrong report={report} level={analysis.verdict.level} actions={actions} />
        </div>
        <Panels
          key={report.url}
          analysis={analysis}
          host={report.host}
          settings={settings}
          actions={actions}
          today={today}
        />
      </main>
    </div>
  );
}
