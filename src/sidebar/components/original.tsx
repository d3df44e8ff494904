import type { Analysis, Origin } from '../../core/types.ts';
import { evidenceSentence, reasonEvidence } from '../../ui/evidence-sentence.ts';
import { useWords } from '../../ui/use-words.ts';
import { lagWords, newsroomName, originCertainty, sourceName } from '../../ui/verdict-words.ts';
import type { Words } from '../../ui/words.ts';
import type { SidebarActions } from './actions.ts';
import { OriginalLinks } from './original-links.tsx';

/** "Magazine · Germany" */
function about(origin: Origin, words: Words): string {
  if (!origin.outlet) return '';
  const kind = `outlet_kind_${origin.outlet.kind}`;
  const parts = [
    words.has(kind) ? words.say(kind) : '',
    origin.outlet.country ? words.country(origin.outlet.country) : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

function Dates({ analysis }: { analysis: Analysis }) {
  const words = useWords();
  const there = analysis.origin.published;
  const here = analysis.article.published;
  const lag = lagWords(there, here, words);
  if (!there && !here) return null;
  return (
    <dl class="dates">
      {there && (
        <div>
          <dt>{words.say('published_there')}</dt>
          <dd>
            <time dateTime={there}>{words.dateTime(there)}</time>
          </dd>
        </div>
      )}
      {here && (
        <div>
          <dt>{words.say('published_here')}</dt>
          <dd>
            <time dateTime={here}>{words.dateTime(here)}</time>
            {lag && <span class="lag">{lag}</span>}
          </dd>
        </div>
      )}
    </dl>
  );
}

function Reasons({ analysis }: { analysis: Analysis }) {
  const words = useWords();
  const { origin, evidence } = analysis;
  if (!origin.outlet && !origin.newsroom) return null;
  const name = origin.outlet?.name ?? '';
  return (
    <details class="how-sure">
      <summary>{origin.outlet ? originCertainty(origin, words) : words.say('origin_how')}</summary>
      <ul>
        {origin.reasons.slice(0, 6).map((reason, place) => {
          const seen = reasonEvidence(reason, evidence, name);
          const { text, quoted } = evidenceSentence(seen, words);
          return (
            <li key={`${reason.code}-${String(place)}`}>
              {text} {reason.quote && !quoted && <q>{reason.quote}</q>}
            </li>
          );
        })}
        {origin.reasons.length === 0 && <li>{words.say('origin_no_reasons')}</li>}
      </ul>
    </details>
  );
}

/** The card of the original: who wrote it, when, how sure we are, and the way to it. */
export function Original({ analysis, actions }: { analysis: Analysis; actions: SidebarActions }) {
  const words = useWords();
  const { origin, verdict } = analysis;
  const name = sourceName(origin, words) ?? newsroomName(origin, words);
  // An honest page that names nobody else has no other original to speak of.
  if (verdict.level === 'none' && !origin.outlet && !origin.url) return null;
  return (
    <section class="original" data-part="original" aria-labelledby="original-head">
      <h2 id="original-head" class="kicker">
        {words.say(verdict.level === 'none' ? 'source' : 'the_original')}
      </h2>
      <p class="outlet" data-outlet={origin.outlet?.id ?? ''}>
        {name ?? words.say('newsroom_unknown')}
      </p>
      {origin.outlet && (
        <p class="about">
          {about(origin, words)}
          {origin.outlet.stateControlled && (
            <span class="badge" data-badge="state">
              {words.say('state_controlled')}
            </span>
          )}
        </p>
      )}
      <OriginalLinks analysis={analysis} actions={actions} />
      <Dates analysis={analysis} />
      <Reasons analysis={analysis} />
    </section>
  );
}
