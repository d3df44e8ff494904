import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { franc } from 'franc-min';
import { parseHTML } from 'linkedom';
import { extractArticle } from '../content/extract.ts';
import { takeSnapshot } from '../content/snapshot.ts';
import { analyse } from '../core/analyse.ts';
import { indexCorpus } from '../core/coverage/corpus-index.ts';
import { prepareKnowledge } from '../core/knowledge/index.ts';
import { loadKnowledge } from '../data/index.ts';

const here = dirname(fileURLToPath(import.meta.url));
const raw = await loadKnowledge(async (name) =>
  JSON.parse(readFileSync(join(here, 'data', name), 'utf8')),
);
const knowledge = prepareKnowledge(raw, [indexCorpus('bundled', raw.corpus)]);
const [command, file = '-', , url = 'https://unknown.example/'] = process.argv.slice(2);
if (command === 'analyse') {
  const html = readFileSync(file === '-' ? 0 : file, 'utf8');
  const { document } = parseHTML(html);
  const snapshot = takeSnapshot(document as unknown as Document, url);
  const extraction = extractArticle(document as unknown as Document);
  franc('');
  const result = analyse(
    { snapshot, extraction, language: null, preferences: { searchEngine: 'duckduckgo', languages: ['en'] } },
    knowledge,
  );
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}
