import { describe, expect, it } from 'vitest';
import { readSource, sourceFiles } from './source-files.ts';

interface Rule {
  name: string;
  pattern: RegExp;
  folder: string;
  except?: string[];
}

/** Page text is hostile, the core is pure, and nothing leaves the machine unasked. */
const RULES: Rule[] = [
  {
    name: 'HTML written from strings',
    pattern:
      /\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write\(/,
    folder: 'src',
  },
  { name: 'code from strings', pattern: /\beval\(|\bnew Function\(/, folder: 'src' },
  {
    name: 'clock or chance in the core',
    pattern: /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\./,
    folder: 'src/core',
  },
  {
    name: 'network in a page',
    pattern: /\bfetch\(|XMLHttpRequest|sendBeacon|new WebSocket|new EventSource/,
    folder: 'src',
    // own-file reads only what ships inside the extension.
    except: ['src/background/', 'src/shared/own-file.ts'],
  },
  { name: 'types given up', pattern: /:\s*any\b|\bas any\b|@ts-ignore|@ts-nocheck/, folder: 'src' },
  {
    name: 'undated marker',
    pattern: /\b(TODO|FIXME|XXX|HACK)\b(?!.*\b20\d\d-\d\d-\d\d\b)/,
    folder: 'src',
  },
  {
    name: 'default export',
    pattern: /^export default\b/m,
    folder: 'src',
    except: ['src/content/own-interface.ts'],
  },
];

describe('forbidden in the source', () => {
  it.each(RULES)('has no $name', ({ pattern, folder, except = [] }) => {
    const files = sourceFiles(folder).filter(
      (path) => !except.some((room) => path.startsWith(room)),
    );
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((path) => pattern.test(readSource(path)))).toEqual([]);
  });

  it('names no sample page', () => {
    const named = /limited-times|daily-globe-wire|world-in-brief|info-hub-daily/i;
    expect(sourceFiles('src').filter((path) => named.test(readSource(path)))).toEqual([]);
  });
});
