import { useState } from 'preact/hooks';
import { useWords } from '../../ui/use-words.ts';
import type { Words } from '../../ui/words.ts';
import type { OptionsActions, OptionsData } from './actions.ts';
import { Section } from './section.tsx';

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** "12 kB" in the reader's language. */
function size(bytes: number, words: Words): string {
  const step = Math.min(2, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3) - 1);
  return new Intl.NumberFormat(words.lang, {
    style: 'unit',
    unit: UNITS[step] ?? 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** (step + 1));
}

function Erase({ erase }: { erase: () => void }) {
  const words = useWords();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" id="erase" onClick={() => setAsking(true)}>
        {words.say('erase')}
      </button>
    );
  }
  return (
    <div class="confirm" role="alert">
      <p>{words.say('erase_sure')}</p>
      <p class="row">
        <button
          type="button"
          class="danger"
          id="erase-yes"
          onClick={() => {
            setAsking(false);
            erase();
          }}
        >
          {words.say('erase_yes')}
        </button>
        <button type="button" onClick={() => setAsking(false)}>
          {words.say('cancel')}
        </button>
      </p>
    </div>
  );
}

/** What is kept on this machine, with sizes, and one button to be rid of it. */
export function Stored({
  stored,
  actions,
}: {
  stored: OptionsData['stored'];
  actions: OptionsActions;
}) {
  const words = useWords();
  const name = (key: string) => (words.has(`stored_${key}`) ? words.say(`stored_${key}`) : key);
  return (
    <Section name="stored">
      {stored.length === 0 ? (
        <p class="hint">{words.say('stored_nothing')}</p>
      ) : (
        <table class="stored">
          <thead>
            <tr>
              <th scope="col">{words.say('stored_name')}</th>
              <th scope="col">{words.say('stored_count')}</th>
              <th scope="col">{words.say('stored_size')}</th>
            </tr>
          </thead>
          <tbody>
            {stored.map((row) => (
              <tr key={row.name}>
                <td>{name(row.name)}</td>
                <td>{words.number(row.count)}</td>
                <td>{size(row.bytes, words)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.say('stored_total')}</th>
              <td />
              <td>
                {size(
                  stored.reduce((sum, row) => sum + row.bytes, 0),
                  words,
                )}
              </td>
            </tr>
          </tfoot>
        </table>
      )}
      <Erase erase={actions.erase} />
    </Section>
  );
}
