import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexCorpus } from '../../../src/core/coverage/corpus-index.ts';
import { relatedCoverage } from '../../../src/core/coverage/index.ts';
import { readTerms } from '../../../src/core/text/terms.ts';
import type { CoverageItem, Reading } from '../../../src/core/types.ts';
import { compileCorpus, compileKnowledge } from '../../../src/data/compile.ts';
import { makeReading } from '../reading.ts';
import { NO_ORIGIN } from './page.ts';

const read = (name: string): string => readFileSync(join('src/data', name), 'utf8');
const { gazetteer, lists } = compileKnowledge(read);
const index = indexCorpus('bundled', compileCorpus(read), gazetteer, lists['event-words'] ?? []);

/** What happened, told in our own words, and the records of the bundled corpus that report it. */
interface Event {
  day: string;
  pages: Record<string, string[]>;
  records: Record<string, RegExp>;
}

const CARIBBEAN: Event = {
  day: '2022-01-13',
  pages: {
    de: [
      'Kuba und Venezuela: Rjabkow will Truppen nicht ausschließen',
      'Der russische Vizeaußenminister Sergej Rjabkow hat am Donnerstag im Fernsehen offengelassen, ob Moskau Soldaten und Waffen nach Kuba oder Venezuela verlegt.',
      'Wenige Tage nach den Gesprächen in Genf sagte Rjabkow, alles hänge davon ab, was die USA als Nächstes tun. Der Kreml äußerte sich dazu zunächst nicht.',
      'Aus Washington hieß es, man werde auf leere Worte nicht antworten, auf eine Verlegung nach Kuba oder Venezuela aber sehr wohl.',
    ],
    en: [
      'Ryabkov keeps the door open to troops in Cuba and Venezuela',
      'Sergei Ryabkov, who speaks for Moscow in the talks, would neither promise nor rule out on Thursday that Russian soldiers might one day be stationed in Cuba and Venezuela.',
      'Asked on television three days after Geneva, Ryabkov answered that it was up to the United States.',
      'Officials in Washington called the remark bluster and said they would act if it became more than that.',
    ],
  },
  records: {
    en: /kesq\.com|lex18\.com|sheltonherald\.com|anews\.com\.tr|thejournal\.ie/,
    de: /derstandard\.at\/story\/2000132513726/,
  },
};
const VIDEO_CALL: Event = {
  day: '2021-12-07',
  pages: {
    fr: [
      'Deux heures d’écran entre Joe Biden et Vladimir Poutine',
      'Le président américain Joe Biden et son homologue russe Vladimir Poutine se sont parlé mardi par visioconférence pendant un peu plus de deux heures, l’Ukraine en tête de l’ordre du jour.',
      'Selon la Maison Blanche, Joe Biden a promis de lourdes sanctions économiques si la Russie attaquait l’Ukraine. Vladimir Poutine, lui, veut la garantie que l’OTAN ne s’étendra pas vers l’est.',
      'Après le sommet virtuel, le président américain devait appeler Emmanuel Macron, Angela Merkel et Boris Johnson.',
    ],
    en: [
      'Biden and Putin talk by video for two hours',
      'Joe Biden and Vladimir Putin spoke over a video link on Tuesday, with Ukraine at the head of the list, and neither moved much.',
      'The White House said that Biden had spelt out strong sanctions should Russia invade Ukraine. Putin asked for a pledge that NATO would not grow to the east.',
      'Biden was to call European leaders, Emmanuel Macron and Angela Merkel among them, after the virtual summit.',
    ],
  },
  records: {
    en: /independent\.co\.uk\/.*biden|monitor\.co\.ug/i,
    fr: /20min\.ch|lesoir\.be|rfi\.fr/,
  },
};
const GENEVA: Event = {
  day: '2022-01-10',
  pages: {
    ru: [
      'Почти восемь часов в Женеве: Рябков и Шерман разошлись без решений',
      'Заместитель министра иностранных дел Сергей Рябков и первый заместитель госсекретаря США Венди Шерман провели в понедельник в Женеве переговоры о гарантиях безопасности.',
      'Рябков сказал журналистам, что встреча была трудной, но деловой. Шерман ответила, что Вашингтон не закроет дверь НАТО ни перед кем.',
      'О том, встретятся ли делегации России и США в Женеве ещё раз, решат после консультаций в Брюсселе.',
    ],
    en: [
      'Eight hours in Geneva bring Sherman and Ryabkov no closer',
      'Wendy Sherman and Sergei Ryabkov spent most of Monday at one table in Geneva, speaking about the guarantees that Moscow wants for its security.',
      'Ryabkov told reporters that the meeting had been hard but businesslike. Sherman replied that nobody would shut the door of NATO.',
      'Whether the two delegations come back to Geneva is to be settled after the talks in Brussels.',
    ],
  },
  records: {
    en: /dw\.com|rferl\.org|swissinfo\.ch|washingtonpost\.com|devdiscourse\.com|taiwannews\.com|nationthailand\.com|english\.nv\.ua|24newshd\.tv|genevasolutions\.news|taipeitimes\.com|morningstarjournal\.com/,
    ru: /lenta\.ru|armeniasputnik\.am|m24\.ru|gordonua\.com|zn\.ua|tass\.ru|korrespondent\.net/,
  },
};

function pageOf({ day, pages }: Event, lang: string): Reading {
  const [title = '', ...lines] = pages[lang] ?? [];
  const page = makeReading({
    lines: [{ text: title, tag: 'h1' }, ...lines],
    lang,
    title,
    metas: [{ key: 'article:published_time', content: `${day}T12:00:00Z` }],
  });
  return { ...page, terms: readTerms(page, gazetteer) };
}

function firstThree(page: Reading, language: string): CoverageItem[] {
  const reader = { searchEngine: 'duckduckgo' as const, languages: [language] };
  return relatedCoverage(page, NO_ORIGIN, [index], reader).slice(0, 3);
}

describe('coverage across languages', { timeout: 30_000 }, () => {
  it.each([
    ['de', 'en', CARIBBEAN],
    ['en', 'de', CARIBBEAN],
    ['fr', 'en', VIDEO_CALL],
    ['en', 'fr', VIDEO_CALL],
    ['ru', 'en', GENEVA],
    ['en', 'ru', GENEVA],
  ] as const)('finds for a page in %s the right records in %s', (from, to, event) => {
    const found = firstThree(pageOf(event, from), to);
    const right = found.filter(({ url }) => event.records[to]?.test(url));
    const told = found.map(({ lang, url, group, score }) => `${lang} ${group} ${score} ${url}`);
    expect(right.length, told.join('\n')).toBeGreaterThanOrEqual(1);
    expect(found[0]?.url, told.join('\n')).toBe(right[0]?.url);
    expect(found.map(({ lang }) => lang)).toContain(to);
    expect(found.every(({ group }) => group === 'same')).toBe(true);
  });

  it.each(['de', 'en', 'fr', 'ru'])('relates nothing to a page in %s about bread', (lang) => {
    const bread: Record<string, string[]> = {
      de: ['Brot backen', 'Mehl, Wasser und Salz verrühren und den Teig in Bremen ruhen lassen.'],
      en: ['Baking bread', 'Stir flour, water and salt, and leave the dough in Boston to rest.'],
      fr: ['Faire son pain', 'Mélangez farine, eau et sel, puis laissez la pâte à Lyon reposer.'],
      ru: ['Печём хлеб', 'Смешайте муку, воду и соль и оставьте тесто в Твери отдохнуть.'],
    };
    expect(
      firstThree(pageOf({ day: '2022-01-12', pages: bread, records: {} }, lang), lang),
    ).toEqual([]);
  });
});
