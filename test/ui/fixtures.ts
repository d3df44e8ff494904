import type { Analysis, Article, CoverageItem, Evidence, Origin } from '../../src/core/types.ts';
import type { TabReport } from '../../src/shared/messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/shared/settings.ts';

/** Made-up pages in our own words; the outlets are real because the cards must look real. */
export const ARTICLE: Article = {
  title: 'Port of Hamburg closes two terminals after a night of record water',
  dek: 'The tide gauge stood higher than at any time since 2013. Ferries are to run again on Sunday.',
  byline: 'news desk',
  bylineIsPlaceholder: true,
  published: '2022-01-30T14:05:00+01:00',
  modified: '2022-01-31T08:00:00+01:00',
  lang: 'en',
  dir: 'ltr',
  leadImage: 'https://i0.example.net/port.jpg',
  readingMinutes: 3,
  blocks: [
    {
      type: 'paragraph',
      text: 'Two of the four container terminals stayed shut on Saturday morning . Water stood on the quays for six hours, the harbour office said.',
      mended:
        'Two of the four container terminals stayed shut on Saturday morning. Water stood on the quays for six hours, the harbour office said.',
    },
    {
      type: 'caption',
      text: 'Empty berths on the Elbe, early on Saturday',
      image: 'https://cdn.example.org/elbe.jpg',
    },
    {
      type: 'paragraph',
      text: 'The gauge at St. Pauli showed 5.79 metres at half past four. That is the third-highest figure in ten years, and the pilots kept eleven ships waiting outside the estuary. Nobody was hurt.',
    },
    { type: 'heading', text: 'What is still closed', level: 2 },
    { type: 'list-item', text: 'The fish market hall and the road in front of it' },
    { type: 'list-item', text: 'The old Elbe tunnel, until the pumps have run for a day' },
    { type: 'list-item', text: 'Ferry line 62 between the landing stages and Finkenwerder' },
    {
      type: 'quote',
      text: '“We counted on a metre less,” said harbour master Jonas Petersen. “The wind turned at the wrong hour.”',
    },
    { type: 'heading', text: 'The highest tides since 2010', level: 3 },
    {
      type: 'table-row',
      text: 'Date | Gauge',
      cells: ['Date', 'Gauge (m)', 'Storm'],
      header: true,
    },
    {
      type: 'table-row',
      text: '6 December 2013 | 6.09',
      cells: ['6 December 2013', '6.09', 'Xaver'],
    },
    {
      type: 'table-row',
      text: '30 January 2022 | 5.79',
      cells: ['30 January 2022', '5.79', 'Nadia'],
    },
    {
      type: 'paragraph',
      text: 'Insurers put the damage in the low millions. The city wants to raise two flood gates by 2027; a court must still hear the objections of 140 residents.',
    },
    { type: 'paragraph', text: 'Вода спала к полудню, сообщили в порту.', lang: 'ru', dir: 'ltr' },
    { type: 'preformatted', text: '04:30  579 cm\n05:00  571 cm\n06:00  548 cm' },
  ],
  sources: { title: 'json-ld', published: 'meta' },
  trace: [],
};

function sign(code: string, quote: string, strength: number, more: Partial<Evidence>): Evidence {
  const where = { part: 'block', index: 12 } as const;
  return {
    signal: code.replace(/_/g, '-'),
    family: 'newsroom',
    code,
    quote,
    where,
    strength,
    ...more,
  };
}

export const EVIDENCE: Evidence[] = [
  sign('signoff_codes', 'fek/AFP/dpa', 0.9, {
    outlet: 'spiegel',
    agencies: ['afp', 'dpa'],
    country: 'DE',
    lang: 'de',
    detail: { codes: 'fek/AFP/dpa', agencies: 'AFP, dpa', country: 'DE', lang: 'de' },
  }),
  sign('title_suffix_outlet', 'Port closes two terminals - DER SPIEGEL', 0.8, {
    where: { part: 'title', index: null },
    outlet: 'spiegel',
    detail: { outlet: 'DER SPIEGEL', suffix: '- DER SPIEGEL' },
  }),
  sign('foreign_quotes', '„We counted on a metre less“', 0.5, {
    family: 'translation',
    kind: 'machine-translation',
    lang: 'de',
    detail: { lang: 'de', marks: '„ “', count: '14' },
  }),
  sign('spacing_damage', 'Saturday morning .', 0.3, {
    family: 'translation',
    detail: { count: '7' },
  }),
  sign('spacing_damage', 'the quays ,', 0.2, {
    family: 'translation',
    detail: { count: '7' },
  }),
  sign('a_code_without_wording', 'Enlarge image', 0.2, { family: 'translation' }),
  sign('counter_corpus_site', 'harbourpost.example', 0.4, {
    family: 'counter',
    detail: { site: 'harbourpost.example' },
    where: { part: 'address', index: null },
  }),
];

export const ORIGIN: Origin = {
  outlet: {
    id: 'spiegel',
    name: 'DER SPIEGEL',
    country: 'DE',
    kind: 'magazine',
    stateControlled: false,
  },
  newsroom: { country: 'DE', lang: 'de' },
  agencies: ['afp', 'dpa'],
  url: 'https://www.spiegel.de/panorama/hafen-hamburg-sturmflut-a-1234.html',
  urlConfidence: 0.94,
  confidence: 0.95,
  published: '2022-01-30T11:20:00+01:00',
  archived: null,
  find: [
    {
      label: 'DER SPIEGEL',
      url: 'https://www.spiegel.de/suche/?suchbegriff=Hamburg+Hafen+Petersen',
      query: 'Hamburg Hafen Petersen 5,79',
      engine: 'outlet',
    },
    {
      label: 'DuckDuckGo',
      url: 'https://duckduckgo.com/?q=site%3Aspiegel.de',
      query: 'site:spiegel.de Hamburg Hafen Petersen "5,79 Meter"',
      engine: 'duckduckgo',
    },
    {
      label: 'Wayback Machine',
      url: 'https://web.archive.org/web/2022*/spiegel.de*',
      query: '',
      engine: 'wayback',
    },
  ],
  reasons: [
    { code: 'signoff_codes', quote: 'fek/AFP/dpa', outlet: 'spiegel', weight: 2.1 },
    { code: 'title_suffix_outlet', quote: '- DER SPIEGEL', outlet: 'spiegel', weight: 1.8 },
  ],
};

function item(
  day: string,
  outlet: string,
  title: string | null,
  more: Partial<CoverageItem>,
): CoverageItem {
  return {
    url: `https://news.example/${outlet.toLowerCase().replace(/\W+/g, '-')}/${day}`,
    title,
    outlet,
    published: day,
    gist: 'Harbour office counts the hours under water and says when the quays open again.',
    lang: 'en',
    score: 0.8,
    group: 'same',
    why: ['Hamburg', '30 January', '5.79'],
    kind: 'original',
    state: false,
    also: [],
    ...more,
  };
}

export const COVERAGE: CoverageItem[] = [
  item('2022-01-30', 'Reuters', 'Storm Nadia shuts part of Hamburg port', {
    kind: 'wire-copy',
    also: [
      { url: 'https://a.example/1', outlet: 'The Straits Times' },
      { url: 'https://b.example/2', outlet: 'NDTV' },
    ],
  }),
  item('2022-01-30', 'tagesschau', 'Sturmflut setzt Hamburger Fischmarkt unter Wasser', {
    lang: 'de',
  }),
  item('2022-01-30', 'NDR', null, { lang: 'de', why: ['Petersen', 'St. Pauli'] }),
  item('2022-01-28', 'Deutsche Welle', 'Northern Germany braces for a weekend storm', {
    group: 'before',
  }),
  item('2022-01-31', 'Le Monde', 'A Hambourg, la facture de la tempête Nadia', {
    group: 'after',
    lang: 'fr',
  }),
  item('2022-02-03', 'RT', 'Court to hear residents on flood gates', {
    group: 'after',
    state: true,
  }),
  item('2021-11-12', 'The Guardian', 'Ports and the rising sea', {
    group: 'topic',
    why: ['Hamburg'],
  }),
];

export const ANALYSIS: Analysis = {
  url: 'https://harbourpost.example/port-closes/',
  verdict: {
    copy: true,
    level: 'copy',
    probability: 0.985,
    kind: 'machine-translation',
    notice: null,
  },
  evidence: EVIDENCE,
  article: ARTICLE,
  origin: ORIGIN,
  coverage: COVERAGE,
  coverageAsOf: '2022-12-31',
  repairs: [],
};

export const REPORT: TabReport = {
  tabId: 7,
  url: ANALYSIS.url,
  host: 'harbourpost.example',
  state: 'ready',
  analysis: ANALYSIS,
  problem: null,
  overruled: null,
  glance: false,
  private: false,
};

const NOBODY: Origin = {
  ...ORIGIN,
  outlet: null,
  agencies: [],
  url: null,
  urlConfidence: 0,
  confidence: 0,
  published: null,
  reasons: [],
};

function withAnalysis(part: Partial<Analysis>): TabReport {
  return { ...REPORT, analysis: { ...ANALYSIS, ...part } };
}

function withoutAnalysis(part: Partial<TabReport>): TabReport {
  return { ...REPORT, analysis: null, ...part };
}

const ARABIC: Article = {
  ...ARTICLE,
  title: 'إغلاق محطتين في ميناء هامبورغ بعد ليلة من المد القياسي',
  dek: 'بلغ منسوب المياه أعلى مستوى له منذ سنوات.',
  byline: 'سلمى حداد',
  bylineIsPlaceholder: false,
  lang: 'ar',
  dir: 'rtl',
  blocks: [
    {
      type: 'paragraph',
      text: 'بقيت محطتان من أصل أربع مغلقتين صباح السبت، وقال مكتب الميناء إن المياه غمرت الأرصفة ست ساعات.',
    },
    { type: 'heading', text: 'ما الذي لا يزال مغلقًا', level: 2 },
    { type: 'list-item', text: 'قاعة سوق السمك والطريق أمامها' },
  ],
};

/** Every state that a page can be in, by the name the preview and the axe run use. */
export const REPORTS: Record<string, TabReport | null> = {
  loading: null,
  copy: REPORT,
  spun: withAnalysis({
    verdict: { copy: true, level: 'copy', probability: 0.9, kind: 'spun', notice: null },
    origin: { ...ORIGIN, urlConfidence: 0.55, confidence: 0.65 },
  }),
  possible: withAnalysis({
    verdict: { copy: false, level: 'possible', probability: 0.55, kind: null, notice: null },
    origin: { ...NOBODY, newsroom: { country: 'DE', lang: 'de' }, find: ORIGIN.find },
  }),
  nobody: withAnalysis({
    verdict: { copy: true, level: 'copy', probability: 0.88, kind: 'verbatim', notice: null },
    origin: { ...NOBODY, newsroom: null, find: [] },
    coverage: [],
  }),
  honest: withAnalysis({
    verdict: { copy: false, level: 'none', probability: 0.01, kind: null, notice: null },
    evidence: [],
    origin: { ...NOBODY, newsroom: null, find: [] },
    article: { ...ARTICLE, byline: 'Maren Holt and Idris Cole', bylineIsPlaceholder: false },
  }),
  wire: withAnalysis({
    verdict: { copy: false, level: 'none', probability: 0.02, kind: null, notice: 'wire' },
    origin: { ...NOBODY, newsroom: null, agencies: ['ap'], find: [] },
  }),
  state: withAnalysis({
    origin: {
      ...ORIGIN,
      outlet: { id: 'tass', name: 'ТАСС', country: 'RU', kind: 'agency', stateControlled: true },
      agencies: [],
    },
  }),
  rtl: withAnalysis({ article: ARABIC }),
  overruled: { ...REPORT, overruled: 'page' },
  off: withoutAnalysis({ state: 'off' }),
  unread: withoutAnalysis({ state: 'unread' }),
  failed: withoutAnalysis({ state: 'failed', problem: 'The page is too large to be read.' }),
  nopage: withoutAnalysis({ state: 'unread', host: '', url: '' }),
};

export const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  ignoredSites: ['mail.example', 'webmail.example.org'],
  languages: ['en', 'de', 'fr'],
};
