import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../../ui/use-words.ts';
import type { ReadAloud } from './use-read-aloud.ts';

export function AloudControls({ aloud }: { aloud: ReadAloud }) {
  const words = useWords();
  const speaking = aloud.state === 'speaking';
  const running = aloud.state !== 'stopped';
  if (!aloud.hasVoice) return <p class="hint">{words.say('aloud_no_voice')}</p>;
  return (
    <div class="aloud">
      <button
        type="button"
        class="primary"
        data-action="aloud-play"
        onClick={speaking ? aloud.pause : aloud.play}
      >
        <Icon name={speaking ? 'pause' : 'play'} size={16} />{' '}
        {words.say(speaking ? 'aloud_pause' : running ? 'aloud_resume' : 'aloud_start')}
      </button>
      <button type="button" disabled={!running} onClick={() => aloud.skip(-1)}>
        {words.say('aloud_back')}
      </button>
      <button type="button" disabled={!running} onClick={() => aloud.skip(1)}>
        {words.say('aloud_forward')}
      </button>
      <button type="button" disabled={!running} onClick={aloud.stop}>
        <Icon name="stop" size={14} /> {words.say('aloud_stop')}
      </button>
      <label class="measure">
        <span>{words.say('aloud_speed')}</span>
        <input
          type="range"
          min={0.6}
          max={2}
          step={0.1}
          value={aloud.rate}
          onInput={(event) => aloud.setRate(Number(event.currentTarget.value))}
        />
        <output>{words.number(aloud.rate)}×</output>
      </label>
      <p class="hint">{words.say('aloud_local')}</p>
    </div>
  );
}
