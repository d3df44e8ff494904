import type { Overrule } from '../../shared/messages.ts';
import { useWords } from '../../ui/use-words.ts';
import type { OptionsActions } from './actions.ts';
import { Section } from './section.tsx';

/** Everything the reader called wrong, with the way back and a report to save. */
export function Overrules({
  overrules,
  actions,
}: {
  overrules: Overrule[];
  actions: OptionsActions;
}) {
  const words = useWords();
  return (
    <Section name="overrules">
      <p class="hint">{words.say('options_overrules_hint')}</p>
      {overrules.length === 0 && <p class="hint">{words.say('list_empty')}</p>}
      <ul class="rows" id="overrules-list">
        {overrules.map((entry) => (
          <li key={`${entry.scope}-${entry.target}`}>
            <span>
              <bdi>{entry.target}</bdi>
              <small>
                {words.say(`overrule_${entry.scope}`)} · {words.say(`overrule_was_${entry.was}`)} ·{' '}
                {words.date(entry.at)}
              </small>
            </span>
            <button
              type="button"
              aria-label={words.say('undo_named', { name: entry.target })}
              onClick={() => actions.undo(entry.target)}
            >
              {words.say('undo')}
            </button>
          </li>
        ))}
      </ul>
      {overrules.length > 0 && (
        <button type="button" id="export-report" onClick={() => actions.exportReport(overrules)}>
          {words.say('export_report')}
        </button>
      )}
    </Section>
  );
}
