import type { Settings } from '../../shared/settings.ts';
import { LANGUAGES } from '../../ui/catalogue.ts';
import { Choice } from '../../ui/choice.tsx';
import { useWords } from '../../ui/use-words.ts';
import type { SectionProps } from './actions.ts';
import { Section } from './section.tsx';

const THEMES = ['system', 'light', 'dark'] as const;
const ENGINES: Record<Settings['searchEngine'], string> = {
  duckduckgo: 'DuckDuckGo',
  startpage: 'Startpage',
  qwant: 'Qwant',
  kagi: 'Kagi',
  bing: 'Bing',
  google: 'Google',
};
/** Languages to read in, beside those of the interface. */
const READ = [...LANGUAGES, 'uk', 'zh', 'ko', 'sv', 'da', 'no', 'fi', 'cs', 'el', 'he', 'hi', 'fa'];

function ReadLanguages({ settings, actions }: SectionProps) {
  const words = useWords();
  const { languages } = settings;
  const set = (next: string[]) => actions.change({ languages: next });
  const raise = (place: number) => {
    const next = [...languages];
    const [lang] = next.splice(place, 1);
    if (lang) next.splice(place - 1, 0, lang);
    set(next);
  };
  const left = READ.filter((lang) => !languages.includes(lang));
  return (
    <div>
      <h3>{words.say('options_read_languages')}</h3>
      <p class="hint">{words.say('options_read_languages_hint')}</p>
      <ol class="rows">
        {languages.map((lang, place) => {
          const name = words.language(lang);
          return (
            <li key={lang}>
              <span>{name}</span>
              {place > 0 && (
                <button
                  type="button"
                  aria-label={words.say('move_up', { name })}
                  onClick={() => raise(place)}
                >
                  ↑
                </button>
              )}
              <button
                type="button"
                aria-label={words.say('remove_named', { name })}
                onClick={() => set(languages.filter((other) => other !== lang))}
              >
                {words.say('remove')}
              </button>
            </li>
          );
        })}
      </ol>
      <select
        aria-label={words.say('language_add')}
        value=""
        onChange={(event) => {
          const lang = event.currentTarget.value;
          event.currentTarget.value = '';
          if (lang) set([...languages, lang]);
        }}
      >
        <option value="">{words.say('language_add')}</option>
        {left.map((lang) => (
          <option key={lang} value={lang}>
            {words.language(lang)}
          </option>
        ))}
      </select>
    </div>
  );
}

function EngineChoice({ settings, actions }: SectionProps) {
  const words = useWords();
  return (
    <div>
      <label>
        <h3>{words.say('options_search')}</h3>
        <select
          id="search-engine"
          value={settings.searchEngine}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value in ENGINES)
              actions.change({ searchEngine: value as Settings['searchEngine'] });
          }}
        >
          {Object.entries(ENGINES).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p class="hint">{words.say('options_search_hint')}</p>
    </div>
  );
}

/** Interface language, languages to read, theme and search engine. */
export function Languages(props: SectionProps) {
  const { settings, actions } = props;
  const words = useWords();
  return (
    <Section name="languages">
      <div class="columns">
        <label>
          <h3>{words.say('options_ui_language')}</h3>
          <select
            id="ui-language"
            value={settings.uiLanguage}
            onChange={(event) => actions.change({ uiLanguage: event.currentTarget.value })}
          >
            <option value="">{words.say('ui_language_auto')}</option>
            {LANGUAGES.map((lang) => (
              <option key={lang} value={lang} lang={lang}>
                {new Intl.DisplayNames([lang], { type: 'language' }).of(lang)}
              </option>
            ))}
          </select>
        </label>
        <Choice
          label={words.say('theme')}
          name="theme"
          value={settings.theme}
          options={THEMES.map((value) => ({ value, label: words.say(`theme_${value}`) }))}
          onChange={(theme) => actions.change({ theme })}
        />
      </div>
      <div class="columns">
        <ReadLanguages {...props} />
        <EngineChoice {...props} />
      </div>
    </Section>
  );
}
