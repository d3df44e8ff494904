import type { ComponentChildren } from 'preact';
import { useWords } from '../../ui/use-words.ts';

/** A titled part of the page; `name` is its anchor and `options_<name>` its title. */
export function Section({ name, children }: { name: string; children: ComponentChildren }) {
  const words = useWords();
  return (
    <section class="card" id={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{words.say(`options_${name}`)}</h2>
      {children}
    </section>
  );
}
