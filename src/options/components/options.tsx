import type { ComponentChildren } from 'preact';
import { Mark } from '../../ui/icons.tsx';
import { useWords } from '../../ui/use-words.ts';
import type { OptionsData, SectionProps } from './actions.ts';
import { Languages } from './languages.tsx';
import { Memory } from './memory.tsx';
import { Opening } from './opening.tsx';
import { Overrules } from './overrules.tsx';
import { Section } from './section.tsx';
import { SiteList } from './site-list.tsx';
import { Stored } from './stored.tsx';

const CONTENTS = [
  'opening',
  'sites',
  'languages',
  'memory',
  'overrules',
  'corpus',
  'stored',
  'privacy',
  'about',
] as const;
const PRIVACY = [1, 2, 3, 4] as const;

export interface OptionsProps extends SectionProps {
  data: OptionsData;
  /** Bumped on each change that was kept, so that "Saved" can be said. */
  saved: boolean;
  /** Why the last change was not kept, in one sentence; null when it was. */
  problem?: string | null;
  /** The reader's own collection, wired apart. */
  corpus: ComponentChildren;
}

function Sites({ settings, actions }: SectionProps) {
  const words = useWords();
  return (
    <Section name="sites">
      <div class="columns">
        <SiteList
          id="ignored"
          label={words.say('options_ignored')}
          hint={words.say('options_ignored_hint')}
          sites={settings.ignoredSites}
          onChange={(ignoredSites) => actions.change({ ignoredSites })}
        />
        <SiteList
          id="always"
          label={words.say('options_always')}
          hint={words.say('options_always_hint')}
          sites={settings.alwaysSites}
          onChange={(alwaysSites) => actions.change({ alwaysSites })}
        />
      </div>
    </Section>
  );
}

function Contents() {
  const words = useWords();
  return (
    <nav class="contents" aria-label={words.say('options_contents')}>
      <ul>
        {CONTENTS.map((name) => (
          <li key={name}>
            <a href={`#${name}`}>
              {words.say(name === 'corpus' ? 'corpus_title' : `options_${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The settings page. */
export function Options({ settings, actions, data, saved, problem = null, corpus }: OptionsProps) {
  const words = useWords();
  const section = { settings, actions };
  return (
    <div class="options">
      <header>
        <Mark size={28} />
        <h1>{words.say('options_title')}</h1>
        <p role="status" class="saved">
          {saved ? words.say('options_saved') : ''}
        </p>
      </header>
      <p role="alert" class={problem === null ? undefined : 'problem'}>
        {problem && <bdi>{problem}</bdi>}
      </p>
      <Contents />
      <main>
        <Opening {...section} />
        <Sites {...section} />
        <Languages {...section} />
        <Memory {...section} learned={data.learned} />
        <Overrules overrules={data.overrules} actions={actions} />
        {corpus}
        <Stored stored={data.stored} actions={actions} />
        <Section name="privacy">
          {PRIVACY.map((part) => (
            <p key={part}>{words.say(`privacy_${part}`)}</p>
          ))}
        </Section>
        <Section name="about">
          <p>{words.say('about_version', { version: data.version })}</p>
          <p>{words.say('about_free')}</p>
        </Section>
      </main>
    </div>
  );
}
