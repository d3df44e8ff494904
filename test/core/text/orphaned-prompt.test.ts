import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/text/normalise.ts';
import { isOrphanedPrompt } from '../../../src/core/text/orphaned-prompt.ts';

const orphaned = (line: string) => isOrphanedPrompt(fold(line));

describe('orphaned registration lines', () => {
  it.each([
    'Register now for FREE unlimited access to',
    'Register now for FREE and unlimited access to',
    'Log in today to get limitless, free access to',
    'Registrati ora per l’accesso illimitato GRATUITO a',
    'Registreer nu voor GRATIS onbeperkte toegang tot',
    'Registrera dig nu för GRATIS obegränsad tillgång till',
  ])('knows %s', (line) => {
    expect(orphaned(line)).toBe(true);
  });

  it.each([
    'Register now for free access to our newsletter',
    'Register now for access to',
    'Members register for the free and unlimited use of the pool',
    'Registreer nu voor toegang tot',
    '',
  ])('leaves "%s" alone', (line) => {
    expect(orphaned(line)).toBe(false);
  });

  it('looks at short lines only', () => {
    expect(orphaned(`${'Join now, '.repeat(20)}for free unlimited access to`)).toBe(false);
  });
});
