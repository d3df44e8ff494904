// Makes sure both browsers are here. Installs Debian's packages where it may, else says what to do.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, howToInstall } from './find-browser.mjs';

const PACKAGES = { chrome: 'chromium', firefox: 'firefox-esr' };
const missing = () => Object.keys(PACKAGES).filter((kind) => !findBrowser(kind));

function aptInstall(kinds) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args) => spawnSync('apt-get', args, { stdio: 'inherit', env }).status === 0;
  console.log(`Installing ${kinds.map((kind) => PACKAGES[kind]).join(' and ')} ...`);
  return (
    run('update') &&
    run('install', '-y', '--no-install-recommends', ...kinds.map((kind) => PACKAGES[kind]))
  );
}

const first = missing();
const mayInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
if (first.length > 0 && mayInstall) aptInstall(first);
const still = missing();
for (const kind of still) console.error(howToInstall(kind));
if (still.length > 0) process.exit(1);
for (const kind of Object.keys(PACKAGES)) console.log(`${kind}: ${findBrowser(kind)}`);
