import { useState } from 'preact/hooks';
import { useWords } from '../../ui/use-words.ts';

const SITE =
  /^(?=.{1,253}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

/** "https://www.Example.com/page" -> "example.com"; null when there is no site name in it. */
export function readSite(text: string): string | null {
  const bare = text
    .trim()
    .slice(0, 500)
    .toLowerCase()
    .replace(/^[a-z]{2,10}:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/:\d+$/, '')
    .replace(/^(?:www|\*)\./, '');
  return SITE.test(bare) || bare === 'localhost' ? bare : null;
}

/** An editable list of sites. */
export function SiteList(props: {
  id: string;
  label: string;
  hint: string;
  sites: string[];
  onChange: (sites: string[]) => void;
}) {
  const { id, label, hint, sites, onChange } = props;
  const words = useWords();
  const [text, setText] = useState('');
  const [bad, setBad] = useState(false);
  const add = (event: Event) => {
    event.preventDefault();
    const site = readSite(text);
    setBad(site === null);
    if (site === null) return;
    if (!sites.includes(site)) onChange([...sites, site].sort());
    setText('');
  };
  return (
    <div class="site-list" id={id}>
      <h3>{label}</h3>
      <p class="hint">{hint}</p>
      {sites.length > 0 && (
        <ul class="rows">
          {sites.map((site) => (
            <li key={site}>
              <span>
                <bdi>{site}</bdi>
              </span>
              <button
                type="button"
                aria-label={words.say('remove_named', { name: site })}
                onClick={() => onChange(sites.filter((other) => other !== site))}
              >
                {words.say('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="row" onSubmit={add} noValidate>
        <input
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          aria-label={`${words.say('site_add')}: ${label}`}
          aria-invalid={bad}
          aria-describedby={bad ? `${id}-bad` : undefined}
          placeholder={words.say('site_placeholder')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit">{words.say('add')}</button>
      </form>
      {bad && (
        <p class="problem" role="alert" id={`${id}-bad`}>
          {words.say('site_bad')}
        </p>
      )}
    </div>
  );
}
