import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createWords, type Words } from './words.ts';

/** The words of the page. Without a provider, components show bare keys (seen in tests only). */
export const WordsContext = createContext<Words>(createWords(() => null, 'en'));

export function useWords(): Words {
  return useContext(WordsContext);
}
