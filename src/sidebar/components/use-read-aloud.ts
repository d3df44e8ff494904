import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Sentence } from '../../ui/sentences.ts';

export interface ReadAloud {
  /** False where the browser has no voices to speak with. */
  available: boolean;
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

/** A voice that lives on this machine: remote voices would send the text to a server. */
function localVoice(lang: string | null): SpeechSynthesisVoice | null {
  const voices =
    speech()
      ?.getVoices()
      .filter((voice) => voice.localService) ?? [];
  const base = (lang ?? '').slice(0, 2).toLowerCase();
  return voices.find((voice) => voice.lang.toLowerCase().startsWith(base)) ?? voices[0] ?? null;
}

/** Reads sentence by sentence, so that pausing, skipping and speed take effect at once. */
export function useReadAloud(
  sentences: readonly Sentence[],
  root: RefObject<HTMLElement | null>,
): ReadAloud {
  const [state, setState] = useState<ReadAloud['state']>('stopped');
  const [place, setPlace] = useState(0);
  const [rate, setRate] = useState(1);
  // Utterances that were cancelled still end; only the newest run may go on.
  const run = useRef(0);
  const sentence = state === 'stopped' ? null : (sentences[place] ?? null);

  useEffect(() => {
    const synth = speech();
    if (!synth || state !== 'speaking' || !sentence) return;
    run.current += 1;
    const mine = run.current;
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.rate = rate;
    if (sentence.lang) utterance.lang = sentence.lang;
    utterance.voice = localVoice(sentence.lang);
    utterance.onend = () => {
      if (run.current !== mine) return;
      if (place + 1 < sentences.length) setPlace(place + 1);
      else setState('stopped');
    };
    utterance.onerror = (event) => {
      if (run.current === mine && event.error !== 'canceled' && event.error !== 'interrupted') {
        setState('stopped');
      }
    };
    synth.speak(utterance);
    root.current?.querySelector('.spoken')?.scrollIntoView({ block: 'center', behavior: 'auto' });
    return () => {
      run.current += 1;
      synth.cancel();
    };
  }, [state, sentence, rate, place, sentences, root]);

  // "As printed" changes the sentences under way.
  useEffect(() => setState('stopped'), [sentences]);

  return {
    available: speech() !== null && sentences.length > 0,
    state,
    sentence,
    rate,
    play: () => {
      if (state === 'stopped') setPlace(0);
      setState('speaking');
    },
    pause: () => setState('paused'),
    stop: () => setState('stopped'),
    skip: (by) => setPlace(Math.min(sentences.length - 1, Math.max(0, place + by))),
    setRate,
  };
}
