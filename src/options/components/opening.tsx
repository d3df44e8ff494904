import type { Settings } from '../../shared/settings.ts';
import { Choice } from '../../ui/choice.tsx';
import { useWords } from '../../ui/use-words.ts';
import type { SectionProps } from './actions.ts';
import { Section } from './section.tsx';

const MOUNTS = ['sidebar', 'tab', 'badge'] as const;

/** What happens by itself, for certain and for possible copies. */
export function Opening({ settings, actions }: SectionProps) {
  const words = useWords();
  const options = MOUNTS.map((value) => ({ value, label: words.say(`mount_${value}`) }));
  const choice = (key: 'onCopy' | 'onPossible', label: string) => (
    <Choice<Settings['onCopy']>
      stacked
      name={key}
      label={words.say(label)}
      value={settings[key]}
      options={options}
      onChange={(value) => actions.change({ [key]: value })}
    />
  );
  return (
    <Section name="opening">
      <div class="columns">
        {choice('onCopy', 'options_on_copy')}
        {choice('onPossible', 'options_on_possible')}
      </div>
    </Section>
  );
}
