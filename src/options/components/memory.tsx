import { useWords } from '../../ui/use-words.ts';
import type { OptionsData, SectionProps } from './actions.ts';
import { Section } from './section.tsx';

function Tick(props: {
  id: string;
  label: string;
  hint: string;
  on: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <div class="tick-row">
      <label class="check">
        <input
          type="checkbox"
          id={props.id}
          checked={props.on}
          aria-describedby={`${props.id}-hint`}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        {props.label}
      </label>
      <p class="hint" id={`${props.id}-hint`}>
        {props.hint}
      </p>
    </div>
  );
}

/** The reader's library, and sites caught copying. */
export function Memory({
  settings,
  actions,
  learned,
}: SectionProps & { learned: OptionsData['learned'] }) {
  const words = useWords();
  return (
    <Section name="memory">
      <Tick
        id="library"
        label={words.say('options_library')}
        hint={words.say('options_library_hint')}
        on={settings.library}
        onChange={(library) => actions.change({ library })}
      />
      <Tick
        id="learn-sites"
        label={words.say('options_learn')}
        hint={words.say('options_learn_hint')}
        on={settings.learnSites}
        onChange={(learnSites) => actions.change({ learnSites })}
      />
      <h3>{words.say('options_learned')}</h3>
      {learned.length === 0 && <p class="hint">{words.say('list_empty')}</p>}
      <ul class="rows" id="learned">
        {learned.map(({ domain, pages, since }) => (
          <li key={domain}>
            <span>
              <bdi>{domain}</bdi>
              <small>
                {words.count('learned_pages', pages.length)} ·{' '}
                {words.say('learned_since', { date: words.date(since) })}
              </small>
            </span>
            <button
              type="button"
              aria-label={words.say('forget_named', { name: domain })}
              onClick={() => actions.forget(domain)}
            >
              {words.say('forget')}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
