import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogueLookup, LANGUAGES, type Messages, pickLanguage } from '../../src/ui/catalogue.ts';
import { evidenceKey } from '../../src/ui/evidence-sentence.ts';

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function read(lang: string): Messages {
  return JSON.parse(readFileSync(`src/_locales/${lang}/messages.json`, 'utf8'));
}

const en = read('en');
const source = (folder: string): string =>
  files(folder)
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

/** Every string that the core uses as a code: `code: 'x'`, `code: a ? 'x' : 'y'`, `'x_y'` unions. */
function codes(text: string): string[] {
  const found = [...text.matchAll(/\bcode\b\s*[:=]\s*([^,;}]{1,300})/g)].flatMap(
    ([, value = '']) => {
      const alone = /^'([a-z0-9_]+)'$/.exec(value.trim());
      if (alone?.[1]) return [alone[1]];
      // In a condition, only words with an underscore are codes; the rest is what is compared.
      return [...value.matchAll(/'([a-z0-9]+(?:_[a-z0-9]+)+)'/g)].map((match) => match[1] ?? '');
    },
  );
  return [...new Set(found)].sort();
}

/** Keys that the pages ask for by a literal. */
function literalKeys(text: string): { key: string; plural: boolean }[] {
  return [...text.matchAll(/words\.(say|count)\(\s*'([A-Za-z0-9_]+)'/g)].map((match) => ({
    key: match[2] ?? '',
    plural: match[1] === 'count',
  }));
}

describe('the English catalogue', () => {
  it('words every code of evidence in the core', () => {
    const used = codes(source('src/core'));
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((code) => !(evidenceKey(code) in en))).toEqual([]);
  });

  it('holds every key that the pages name', () => {
    const pages = ['src/sidebar', 'src/popup', 'src/options', 'src/ui'].map(source).join('\n');
    const missing = literalKeys(pages).filter(
      ({ key, plural }) => !((plural ? `${key}_other` : key) in en),
    );
    expect(missing).toEqual([]);
  });

  it('words every verdict, with and without the outlet', () => {
    const kinds = ['verbatim', 'machine_translation', 'back_translation', 'spun', 'unknown'];
    const keys = ['copy', 'possible'].flatMap((level) =>
      kinds.flatMap((kind) => [`verdict_${level}_${kind}`, `verdict_${level}_${kind}_by`]),
    );
    expect(keys.filter((key) => !(key in en))).toEqual([]);
  });
});

describe.each(LANGUAGES)('catalogue %s', (lang) => {
  const messages = read(lang);

  it('has only keys that English has, or plural forms of them', () => {
    const unknown = Object.keys(messages).filter(
      (key) => !(key in en) && !(key.replace(/_(zero|two|few|many)$/, '_other') in en),
    );
    expect(unknown).toEqual([]);
  });

  it('uses only placeholders that English declares', () => {
    const wrong = Object.entries(messages).flatMap(([key, entry]) => {
      const model = en[key] ?? en[key.replace(/_(zero|two|few|many)$/, '_other')];
      const allowed = Object.keys(model?.placeholders ?? {});
      const used = [...entry.message.matchAll(/\$([A-Za-z0-9_]+)\$/g)].map(
        (match) => match[1] ?? '',
      );
      const declared = Object.keys(entry.placeholders ?? {});
      const bad = used.filter(
        (name) => !declared.includes(name) || (name !== 'n' && !allowed.includes(name)),
      );
      return bad.map((name) => `${key}: ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('uses only the characters that browsers allow in keys', () => {
    expect(Object.keys(messages).filter((key) => !/^[A-Za-z0-9_@]+$/.test(key))).toEqual([]);
  });

  it('has the plural forms that its language asks for', () => {
    const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    const stems = Object.keys(messages)
      .filter((key) => key.endsWith('_other'))
      .map((key) => key.slice(0, -6));
    const missing = stems
      .flatMap((stem) =>
        // A language may fold rare forms (zero, two, many) into "other".
        forms.filter((form) => ['one', 'few'].includes(form)).map((form) => `${stem}_${form}`),
      )
      .filter((key) => !(key in messages));
    expect(missing).toEqual([]);
  });
});

describe('catalogueLookup', () => {
  const messages: Messages = {
    greet: {
      message: 'Hello $name$, $other$!',
      placeholders: { name: { content: '$1' }, other: { content: '$2' } },
    },
  };

  it('fills placeholders by name and leaves the unfilled empty', () => {
    expect(catalogueLookup([messages])('greet', { name: 'Ada $other$' })).toBe(
      'Hello Ada $other$, !',
    );
  });

  it('falls back to the next catalogue and answers null for strangers', () => {
    const lookup = catalogueLookup([{}, messages]);
    expect(lookup('greet', {})).toBe('Hello , !');
    expect(lookup('toString', {})).toBeNull();
  });

  it('picks a catalogue by base language', () => {
    expect(pickLanguage(['de-AT', 'en'])).toBe('de');
    expect(pickLanguage(['xx', 'pt_BR'])).toBe('pt');
    expect(pickLanguage(['xx'])).toBe('en');
  });
});
