import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Sentence } from '../../ui/sentences.ts';

export interface ReadAloud {
  /** False where the browser has no voices to speak with. */
  available: boolean;
  /** False where every voice is remote, or there is none. */
  hasVoice: boolean;
  state: 'stopped' | 'speaking' | 'paused';
  sentence: Sentence | null;
  rate: number;
  play(): void;
  pause(): void;
  stop(): void;
  skip(by: number): void;
  setRate(rate: number): void;
}

function speech(): SpeechSynthesis | null {
  return typeof speechSynthesis === 'undefined' ? null : speechSynthesis;
}

/**
 * A voice that lives on this machine, in the text's language where there is one. Remote voices
 * would send the article to a server, so without a local voice nothing is read.
 */
function localVoice(lang: string | null): SpeechSynthesisVoice | null {
  const voices =
    speech()
      ?.getVoices()
      .filter((voice) => voice.localService) ?? [];
  const base = (lang ?? '').slice(0, 2).toLowerCase();
  return voices.find((voice) => voice.lang.toLowerCase().startsWith(base)) ?? voices[0] ?? null;
}

/** True once a local voice is known; browsers name their voices late. */
function useLocalVoice(): boolean {
  const [found, setFound] = useState(() => localVoice(null) !== null);
  useEffect(() => {
    const look = () => setFound(localVoice(null) !== null);
    speech()?.addEventListener('voiceschanged', look);
    look();
    return () => speech()?.removeEventListener('voiceschanged', look);
  }, []);
  return found;
}

/** Speaks one sentence; answers how to fall silent. Ends that come after silence are not told. */
function speak(sentence: Sentence, rate: number, onEnd: (failed: boolean) => void): () => void {
  const synth = speech();
  const voice = localVoice(sentence.lang);
  if (!synth || !voice) return () => undefined;
  let silenced = false;
  const utterance = new SpeechSynthesisUtterance(sentence.text);
  utterance.rate = rate;
  utterance.voice = voice;
  utterance.lang = sentence.lang ?? voice.lang;
  utterance.onend = () => silenced || onEnd(false);
  utterance.onerror = () => silenced || onEnd(true);
  synth.speak(utterance);
  return () => {
    silenced = true;
    synth.cancel();
  };
}

/** Reads sentence by sentence, so that pausing, skipping and speed take effect at once. */
export function useReadAloud(
  sentences: readonly Sentence[],
  root: RefObject<HTMLElement | null>,
): ReadAloud {
  const hasVoice = useLocalVoice();
  const [state, setState] = useState<ReadAloud['state']>('stopped');
  const [place, setPlace] = useState(0);
  const [rate, setRate] = useState(1);
  const sentence = state === 'stopped' ? null : (sentences[place] ?? null);
  const last = sentences.length - 1;
  useEffect(() => {
    if (state !== 'speaking' || !sentence) return;
    root.current?.querySelector('.spoken')?.scrollIntoView({ block: 'center' });
    return speak(sentence, rate, (failed) =>
      failed || place >= last ? setState('stopped') : setPlace(place + 1),
    );
  }, [state, sentence, rate, place, last, root]);
  // "As printed" changes the sentences under way.
  useEffect(() => setState('stopped'), [sentences]);
  return {
    available: speech() !== null && sentences.length > 0,
    hasVoice,
    state,
    sentence,
    rate,
    play: () => {
      if (state === 'stopped') setPlace(0);
      setState('speaking');
    },
    pause: () => setState('paused'),
    stop: () => setState('stopped'),
    skip: (by) => setPlace(Math.min(last, Math.max(0, place + by))),
    setRate,
  };
}
