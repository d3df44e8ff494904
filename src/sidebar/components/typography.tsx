import type { Settings } from '../../shared/settings.ts';
import { Choice } from '../../ui/choice.tsx';
import { useWords } from '../../ui/use-words.ts';
import type { SidebarActions } from './actions.ts';

type Reader = Settings['reader'];

/** The measures a reader may set, with the bounds that `Settings` documents. */
const MEASURES = [
  { key: 'size', low: 14, high: 28, step: 1 },
  { key: 'width', low: 45, high: 90, step: 3 },
  { key: 'leading', low: 1.2, high: 2.2, step: 0.05 },
] as const;

export function Typography({ settings, actions }: { settings: Settings; actions: SidebarActions }) {
  const words = useWords();
  const { reader } = settings;
  const set = (change: Partial<Reader>) => actions.setReader({ ...reader, ...change });
  return (
    <div class="typography">
      <Choice
        label={words.say('typeface')}
        name="font"
        value={reader.font}
        options={[
          { value: 'serif', label: words.say('font_serif') },
          { value: 'sans', label: words.say('font_sans') },
        ]}
        onChange={(font) => set({ font })}
      />
      {MEASURES.map(({ key, low, high, step }) => (
        <label key={key} class="measure">
          <span>{words.say(`type_${key}`)}</span>
          <input
            type="range"
            min={low}
            max={high}
            step={step}
            value={reader[key]}
            onInput={(event) => set({ [key]: Number(event.currentTarget.value) })}
          />
          <output>{words.number(reader[key])}</output>
        </label>
      ))}
      <Choice
        label={words.say('theme')}
        name="theme"
        value={settings.theme}
        options={(['system', 'light', 'dark'] as const).map((theme) => ({
          value: theme,
          label: words.say(`theme_${theme}`),
        }))}
        onChange={actions.setTheme}
      />
    </div>
  );
}
