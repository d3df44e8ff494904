import { describe, expect, it } from 'vitest';
import {
  importsOf,
  importsTypesOnly,
  readSource,
  resolveImport,
  sourceFiles,
} from './source-files.ts';

/** May import values ("all"), only types ("types"), or nothing. Everything not listed fails. */
type Right = 'all' | 'types';
const RIGHTS: Record<string, Record<string, Right>> = {
  core: { core: 'all' },
  data: { core: 'types', data: 'all' },
  shared: { core: 'types', shared: 'all' },
  ui: { core: 'types', shared: 'types', ui: 'all' },
  content: { core: 'types', shared: 'all', content: 'all' },
  background: { core: 'all', data: 'all', shared: 'all', background: 'all', library: 'all' },
  sidebar: { core: 'types', shared: 'all', ui: 'all', sidebar: 'all' },
  popup: { core: 'types', shared: 'all', ui: 'all', popup: 'all' },
  options: { core: 'types', shared: 'all', ui: 'all', library: 'all', options: 'all' },
  library: { core: 'all', library: 'all' },
  cli: { core: 'all', data: 'all', cli: 'all' },
};
/** Single edges beyond the table, each with its reason. */
const EXCEPTIONS: Record<string, string> = {
  'src/cli/corpus-file.ts -> src/library/record-line.ts':
    'a corpus line is judged alike in the options page and on the command line',
  'src/content/snapshot.ts -> src/core/types.ts': 'the caps of a snapshot stand beside its type',
  'src/content/read-tree.ts -> src/core/types.ts': 'the caps of a snapshot stand beside its type',
  'src/background/snapshot-guard.ts -> src/content/read-markup.ts':
    'pages are read in the background, with the eyes of the content script',
  'src/content/mark.ts -> src/core/types.ts': 'a quote is looked for within the same caps',
  'src/cli/document.ts -> src/content/snapshot.ts':
    'the command line reads pages as the browser does',
  'src/cli/document.ts -> src/content/extract.ts':
    'the command line reads pages as the browser does',
};
/** Rooms of the core that may know each other; siblings of the journey never do. */
const CORE_RIGHTS: Record<string, string[]> = {
  text: ['text'],
  knowledge: ['text', 'knowledge'],
  article: ['text', 'knowledge', 'article'],
  signals: ['text', 'knowledge', 'signals'],
  origin: ['text', 'knowledge', 'origin'],
  coverage: ['text', 'knowledge', 'coverage'],
};

const roomOf = (path: string): string => path.split('/')[1] ?? '';
const coreRoomOf = (path: string): string =>
  path.split('/').length > 3 ? (path.split('/')[2] ?? '') : '';

function edges(folder: string): { from: string; to: string; types: boolean }[] {
  return sourceFiles(folder).flatMap((from) =>
    importsOf(from)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => ({
        from,
        to: resolveImport(from, specifier),
        types: importsTypesOnly(from, specifier),
      })),
  );
}

describe('who may import whom', () => {
  it('finds files and edges to judge', () => {
    expect(edges('src').length).toBeGreaterThan(50);
  });

  it('follows the table between rooms', () => {
    const wrong = edges('src').filter(({ from, to, types }) => {
      if (EXCEPTIONS[`${from} -> ${to}`]) return false;
      const right = RIGHTS[roomOf(from)]?.[roomOf(to)];
      return right !== 'all' && !(right === 'types' && types);
    });
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('keeps the stages of the core apart', () => {
    const wrong = edges('src/core').filter(({ from, to, types }) => {
      const room = coreRoomOf(from);
      const target = coreRoomOf(to);
      if (room === '' || target === '' || CORE_RIGHTS[room]?.includes(target)) return false;
      // The corpus index is named in the knowledge's type; no code crosses.
      return !(types && room === 'knowledge' && target === 'coverage');
    });
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('lets components see neither browser nor messages', () => {
    const components = sourceFiles('src').filter((path) => /\/(components|ui)\//.test(path));
    const wrong = components.filter((path) =>
      importsOf(path).some(
        (specifier) =>
          specifier === 'webextension-polyfill' ||
          (/\/shared\//.test(specifier) && !importsTypesOnly(path, specifier)),
      ),
    );
    expect(components.length).toBeGreaterThan(3);
    expect(wrong).toEqual([]);
  });

  it('names the browser interface in one file only', () => {
    const users = sourceFiles('src').filter(
      (path) =>
        /globalThis\.(?:chrome|browser)\b|(?<![\w.'"`/-])(?:chrome|browser)\.[a-z]+\.[a-z]/.test(
          readSource(path).replace(/\/\/.*|\/\*[\s\S]*?\*\//g, ''),
        ) &&
        !importsOf(path).some(
          (specifier) => specifier.endsWith('shared/browser.ts') || specifier === './browser.ts',
        ),
    );
    expect(users).toEqual(['src/content/own-interface.ts']);
  });

  it('imports the polyfill in one file only', () => {
    const users = sourceFiles('src').filter(
      (path) =>
        importsOf(path).includes('webextension-polyfill') &&
        !importsTypesOnly(path, 'webextension-polyfill'),
    );
    expect(users).toEqual(['src/shared/browser.ts']);
  });

  it('lets no source file import a test', () => {
    expect(edges('src').filter(({ to }) => to.startsWith('test/'))).toEqual([]);
  });
});
