import { useState } from 'preact/hooks';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { useWords } from '../../ui/use-words.ts';
import { AloudControls } from './aloud-controls.tsx';
import type { PanelProps } from './panel-props.ts';
import { SaveMenu } from './save-menu.tsx';
import { Typography } from './typography.tsx';
import type { ReadAloud } from './use-read-aloud.ts';

type Tool = 'type' | 'aloud' | 'save';

export interface ToolsProps extends PanelProps {
  asPrinted: boolean;
  aloud: ReadAloud;
}

function ToolButton(props: {
  id: Tool;
  icon: IconName;
  label: string;
  open: Tool | null;
  setOpen: (tool: Tool | null) => void;
}) {
  const { id, icon, label, open, setOpen } = props;
  return (
    <button
      type="button"
      class="quiet tool"
      data-tool={id}
      aria-expanded={open === id}
      aria-controls={`tool-${id}`}
      onClick={() => setOpen(open === id ? null : id)}
    >
      <Icon name={icon} /> <span>{label}</span>
    </button>
  );
}

/** Typography, reading aloud, saving and printing. One panel is open at a time. */
export function ReaderTools(props: ToolsProps) {
  const { aloud, actions, settings } = props;
  const words = useWords();
  const [open, setOpen] = useState<Tool | null>(null);
  const shared = { open, setOpen };
  return (
    <div class="tools" data-part="tools">
      <div class="tool-row" role="toolbar" aria-label={words.say('reader_tools')}>
        <ToolButton id="type" icon="type" label={words.say('typography')} {...shared} />
        {aloud.available && (
          <ToolButton id="aloud" icon="speaker" label={words.say('read_aloud')} {...shared} />
        )}
        <ToolButton id="save" icon="down" label={words.say('save_and_cite')} {...shared} />
        <button
          type="button"
          class="quiet tool"
          data-action="print"
          aria-label={words.say('print')}
          title={words.say('print')}
          onClick={actions.print}
        >
          <Icon name="print" />
        </button>
      </div>
      <div id="tool-type" class="tool-panel" hidden={open !== 'type'}>
        <Typography settings={settings} actions={actions} />
      </div>
      <div id="tool-aloud" class="tool-panel" hidden={open !== 'aloud'}>
        <AloudControls aloud={aloud} />
      </div>
      <div id="tool-save" class="tool-panel" hidden={open !== 'save'}>
        {open === 'save' && <SaveMenu {...props} />}
      </div>
    </div>
  );
}
