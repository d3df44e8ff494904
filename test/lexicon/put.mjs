import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Writes a file that a rule makes; with `--check` it only fails where the file says something else. */
export function put(path, text) {
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${basename(path)} is not what its sources make: npm run lexicon`);
    process.exitCode = 1;
  }
}
