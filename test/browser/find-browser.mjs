// Where a stock Chromium and a stock Firefox usually lie; CHROME_PATH and FIREFOX_PATH win.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const PROGRAMS = [
  process.env.ProgramFiles,
  process.env['ProgramFiles(x86)'],
  process.env.LOCALAPPDATA,
].filter(Boolean);
const PLACES = {
  chrome: {
    variable: 'CHROME_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'chrome'],
    paths: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/opt/chromium/chrome',
      ...PROGRAMS.map((folder) => join(folder, 'Chromium/Application/chrome.exe')),
      ...PROGRAMS.map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
    ],
    last: ['google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/opt/firefox/firefox',
      ...PROGRAMS.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
    ],
    last: [],
  },
};

function onPath(name) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return (
    folders.map((folder) => join(folder, name + suffix)).find((path) => existsSync(path)) ?? null
  );
}

/** Path of "chrome" or "firefox", or null. */
export function findBrowser(kind) {
  const { variable, names, paths, last } = PLACES[kind];
  const chosen = process.env[variable];
  if (chosen) return existsSync(chosen) ? chosen : null;
  return (
    names.map(onPath).find(Boolean) ??
    paths.find((path) => existsSync(path)) ??
    last.map(onPath).find(Boolean) ??
    null
  );
}

/** What to do when a browser is missing, in one sentence. */
export function howToInstall(kind) {
  const { variable } = PLACES[kind];
  const name = kind === 'chrome' ? 'Chromium 123 or newer' : 'Firefox 140 or newer';
  const debian = kind === 'chrome' ? 'chromium' : 'firefox-esr';
  return `${name} was not found. Install it (Debian: apt-get install -y ${debian}) or set ${variable} to its program file.`;
}
