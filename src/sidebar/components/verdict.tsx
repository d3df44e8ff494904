import type { Analysis } from '../../core/types.ts';
import type { TabReport } from '../../shared/messages.ts';
import { useWords } from '../../ui/use-words.ts';
import { certaintyKey, verdictHeadline } from '../../ui/verdict-words.ts';

function kicker(analysis: Analysis): string {
  const { level, kind, notice } = analysis.verdict;
  if (level === 'none') return notice ? `kicker_${notice}` : 'kicker_none';
  return kind ? `kind_${kind.replace('-', '_')}` : `kicker_${level}`;
}

/** The verdict in a sentence, with how sure we are of it. */
export function VerdictView({
  analysis,
  overruled,
}: {
  analysis: Analysis;
  overruled: TabReport['overruled'];
}) {
  const words = useWords();
  const { level } = analysis.verdict;
  if (overruled) {
    return (
      <section class="verdict" data-part="verdict" data-level="none">
        <p class="kicker">{words.say('kicker_overruled')}</p>
        <h1>{words.say(`overruled_${overruled}`)}</h1>
        <p class="certainty">{words.say('overruled_more')}</p>
      </section>
    );
  }
  return (
    <section class="verdict" data-part="verdict" data-level={level}>
      <p class="kicker">{words.say(kicker(analysis))}</p>
      <h1>{verdictHeadline(analysis, words)}</h1>
      <p class="certainty">{words.say(certaintyKey(analysis.verdict))}</p>
    </section>
  );
}
