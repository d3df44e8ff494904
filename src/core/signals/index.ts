import type { Knowledge } from '../knowledge/index.ts';
import type { Evidence, Reading } from '../types.ts';
import { articleMismatch } from './article-mismatch.ts';
import { brokenSentences } from './broken-sentences.ts';
import { calques } from './calques.ts';
import { captionLabels } from './caption-labels.ts';
import { corruptedNames } from './corrupted-names.ts';
import { counterEdition } from './counter-edition.ts';
import { counterLicensed } from './counter-licensed.ts';
import { counterOwnMarks } from './counter-own-marks.ts';
import { counterOwnOutlet } from './counter-own-outlet.ts';
import { counterOwnVoice } from './counter-own-voice.ts';
import { counterQuotesLinks } from './counter-quotes-links.ts';
import { counterWire } from './counter-wire.ts';
import { creditFake } from './credit-fake.ts';
import { creditLine } from './credit-line.ts';
import { creditLink } from './credit-link.ts';
import { creditMangled } from './credit-mangled.ts';
import { dateline } from './dateline.ts';
import { dropCap } from './drop-cap.ts';
import { foreignAddress } from './foreign-address.ts';
import { foreignCopyright } from './foreign-copyright.ts';
import { foreignHandle } from './foreign-handle.ts';
import { foreignImages } from './foreign-images.ts';
import { foreignLeftovers } from './foreign-leftovers.ts';
import { foreignNumbers } from './foreign-numbers.ts';
import { foreignPrompt } from './foreign-prompt.ts';
import { foreignPublisher } from './foreign-publisher.ts';
import { foreignQuotes } from './foreign-quotes.ts';
import { foreignTitle } from './foreign-title.ts';
import { gluedWords } from './glued-words.ts';
import { grammarSlips } from './grammar-slips.ts';
import { houseFormulas } from './house-formulas.ts';
import { joinedSentences } from './joined-sentences.ts';
import { lostHyphens } from './lost-hyphens.ts';
import { lostQuotes } from './lost-quotes.ts';
import { matchOriginal } from './match-original.ts';
import { mixedRegister } from './mixed-register.ts';
import { mixedScript } from './mixed-script.ts';
import { mockAuthor } from './mock-author.ts';
import { modelAnswer } from './model-answer.ts';
import { mojibake } from './mojibake.ts';
import { nameScripts } from './name-scripts.ts';
import { newsroomHabits } from './newsroom-habits.ts';
import { photoCredit } from './photo-credit.ts';
import { printedScript } from './printed-script.ts';
import { readingNoise } from './reading-noise.ts';
import { selfMention } from './self-mention.ts';
import type { Signal } from './signal.ts';
import { signoff } from './signoff.ts';
import { siteBoilerplate } from './site-boilerplate.ts';
import { siteDoubled } from './site-doubled.ts';
import { siteListed } from './site-listed.ts';
import { siteUnrelated } from './site-unrelated.ts';
import { spacingDamage } from './spacing-damage.ts';
import { spinnerSyntax } from './spinner-syntax.ts';
import { spunWords } from './spun-words.ts';
import { swappedTerms } from './swapped-terms.ts';
import { titleSuffix } from './title-suffix.ts';
import { torturedPhrases } from './tortured-phrases.ts';
import { translatedNames } from './translated-names.ts';
import { translationese } from './translationese.ts';
import { untranslatedWords } from './untranslated-words.ts';

/** Every signal, alphabetically. A folder test checks that no file is missing here. */
export const SIGNALS: readonly Signal[] = [
  articleMismatch,
  brokenSentences,
  calques,
  captionLabels,
  corruptedNames,
  counterEdition,
  counterLicensed,
  counterOwnMarks,
  counterOwnOutlet,
  counterOwnVoice,
  counterQuotesLinks,
  counterWire,
  creditFake,
  creditLine,
  creditLink,
  creditMangled,
  dateline,
  dropCap,
  foreignAddress,
  foreignCopyright,
  foreignHandle,
  foreignImages,
  foreignLeftovers,
  foreignNumbers,
  foreignPrompt,
  foreignPublisher,
  foreignQuotes,
  foreignTitle,
  gluedWords,
  grammarSlips,
  houseFormulas,
  joinedSentences,
  lostHyphens,
  lostQuotes,
  matchOriginal,
  mixedRegister,
  mixedScript,
  mockAuthor,
  modelAnswer,
  mojibake,
  nameScripts,
  newsroomHabits,
  photoCredit,
  printedScript,
  readingNoise,
  selfMention,
  signoff,
  siteBoilerplate,
  siteDoubled,
  siteListed,
  siteUnrelated,
  spacingDamage,
  spinnerSyntax,
  spunWords,
  swappedTerms,
  titleSuffix,
  torturedPhrases,
  translatedNames,
  translationese,
  untranslatedWords,
];

/** Runs all signals. One that throws is named in the evidence log and counts as silent. */
export function gatherEvidence(
  reading: Reading,
  knowledge: Knowledge,
  onError: (signal: string, error: unknown) => void = () => undefined,
): Evidence[] {
  return SIGNALS.flatMap((signal) => {
    try {
      return signal.run(reading, knowledge);
    } catch (error) {
      onError(signal.id, error);
      return [];
    }
  });
}
