import { fold } from '../text/normalise.ts';

/** The form names are compared in: folded, punctuation to spaces, no closing stop, at most 80 characters. */
export function nameForm(name: string): string {
  return fold(name.slice(0, 80))
    .replace(/[^\p{L}\p{N}.+&/-]+/gu, ' ')
    .trim()
    .replace(/\.$/, '');
}

/** Letters and digits of a name, folded: "DER SPIEGEL" -> "derspiegel". */
export function squash(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]/gu, '');
}

const ARTICLE =
  /^(?:the|der|die|das|le|la|les|l|el|los|las|il|lo|gli|i|o|os|as|de|het|al|newspaper|magazine|portal|site|journal|daily) /;
const GENERIC =
  / (?:online|news|newspaper|magazine|website|portal|tv|digital|com|internet|en ligne|net|agency|news agency|zeitung)$/;

/** The forms to try for a written name, the most faithful first. */
export function candidateNames(name: string): string[] {
  const written = name
    .slice(0, 80)
    .trim()
    .replace(/^@|["'“”„«»‘’]+/g, '')
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[\s.,;:!|–—-]+$/, '');
  const inside = /[([]([^)\]]{2,40})[)\]]\s*$/.exec(written)?.[1];
  const outside = written.replace(/\s*[([][^)\]]{0,60}[)\]]\s*$/, '');
  const forms = [written, outside, ...(inside ? [inside] : [])].map(nameForm);
  for (const form of forms.slice()) {
    const bare = form.replace(ARTICLE, '');
    forms.push(bare);
    if (form.replace(GENERIC, '').length >= 2)
      forms.push(form.replace(GENERIC, ''), bare.replace(GENERIC, ''));
  }
  if (name.trim().startsWith('@'))
    forms.push(nameForm(written).replace(/(?:news|online|com)$/, ''));
  return [...new Set(forms)].filter((form) => form.length >= 2);
}
