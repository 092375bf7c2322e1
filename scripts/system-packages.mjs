/**
 * Makes sure of the two things the npm-borne editor needs and npm cannot bring: a Chromium to draw its window, and fonts
 * with Vietnamese letters for the screenshots.
 *
 * On Debian and as root it installs what is missing; anywhere else it says what to install. The path of the browser goes
 * to standard output, everything else to standard error. Exit 1: no browser.
 *
 * Plain Node without dependencies, so that it can run before `npm ci`.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** For the text of the window and for the text of the editor: common monospace fonts lack some Vietnamese letters. */
const FONTS = [
  { package: 'fonts-noto-core', family: 'sans-serif', file: '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf' },
  { package: 'fonts-noto-mono', family: 'monospace', file: '/usr/share/fonts/truetype/noto/NotoSansMono-Regular.ttf' },
];

function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // not in this folder
    }
  }
  return undefined;
}

/** A browser counts only when it answers: the `chromium-browser` of some distributions is a stub that asks for a snap. */
function findBrowser() {
  return BROWSERS.map(onPath).find((file) => file && spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0);
}

function hasFont({ family, file }) {
  if (existsSync(file)) return true;
  const match = spawnSync('fc-match', [`${family}:lang=vi`, '-f', '%{lang}'], { encoding: 'utf8', timeout: 20_000 });
  return match.status === 0 && match.stdout.split('|').includes('vi');
}

function install(packages) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Standard output is the answer of this script, so apt-get writes to standard error.
  const options = { env: environment, stdio: ['ignore', process.stderr, process.stderr], timeout: 600_000 };
  // Another apt may be at work on a machine that has just started.
  const patient = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  spawnSync('apt-get', [...patient, 'update'], options);
  spawnSync('apt-get', [...patient, 'install', '-y', '--no-install-recommends', ...packages], options);
}

function missingFonts() {
  return FONTS.filter((font) => !hasFont(font)).map((font) => font.package);
}

const missing = [...(findBrowser() ? [] : ['chromium']), ...missingFonts()];
if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
  console.error(`Installing ${missing.join(', ')} with apt-get …`);
  install(missing);
}

const noFonts = missingFonts();
if (noFonts.length > 0) {
  console.error(
    `No font with all Vietnamese letters was found: pictures may be wrong. Install ${noFonts.join(' and ')}.`,
  );
}
const browser = findBrowser();
if (browser) {
  console.log(browser);
} else {
  console.error(
    'No Chromium was found. Install it so that it is on the PATH (Debian, as root: apt-get install -y chromium fonts-noto-core fonts-noto-mono).',
  );
  process.exitCode = 1;
}
