import { describe, expect, it } from 'vitest';
import { modelAnswer } from '../../../src/core/signals/model-answer.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (line: string, lang = 'en') =>
  modelAnswer.run(makeReading({ lang, lines: story([], [line]) }), reviewedKnowledge());

describe('model-answer', () => {
  it.each([
    ['Sure! Here is the translated text:', 'en', 'machine-translation'],
    ['**Here’s a rewritten version of the article:**', 'en', 'spun'],
    [
      'Den Text gebe ich auf Deutsch wieder. Ich werde keine Kommentare hinzufügen.',
      'de',
      'machine-translation',
    ],
    ['Вот переведенный текст на русский язык:', 'ru', 'machine-translation'],
    ['以下是翻译后的文章：', 'zh', 'machine-translation'],
  ])('finds "%s"', (line, lang, kind) => {
    expect(run(line, lang)).toMatchObject([{ code: 'model_answer', kind }]);
  });

  it.each([
    [
      'a speech that was translated',
      'Here is the translation of her speech, which she gave in the harbour hall.',
      'en',
    ],
    ['the same in French', 'Voici la traduction de son discours devant le conseil du port.', 'fr'],
    [
      'what a model is quoted with',
      '“Here is the translated text,” the program wrote back, and then nothing more.',
      'en',
    ],
    [
      'what it is quoted with later in its speech',
      '“That is done. Here is the translated text,” the program wrote back to the clerk.',
      'en',
    ],
    [
      'a story about such programs',
      'The clerk had typed “Translate the following article” and pressed the key twice.',
      'en',
    ],
    ['an interview', 'Sure! Here is what we did when the ferry stopped: we walked.', 'en'],
    ['certainty', 'Certainly the harbour is full; sure, here and there a berth is free.', 'en'],
    [
      'a long paragraph',
      `Translate the following article, the teacher said, and read from the log of the harbour. ${'The ferry came in late, and nobody had waited for it on the quay. '.repeat(6)}`,
      'en',
    ],
  ])('is silent about %s', (_what, line, lang) => {
    expect(run(line, lang)).toEqual([]);
  });

  it('is silent about a document that the story quotes further down', () => {
    const lines = story(['Here is the translated text:']);
    expect(modelAnswer.run(makeReading({ lines }), reviewedKnowledge())).toEqual([]);
  });
});
