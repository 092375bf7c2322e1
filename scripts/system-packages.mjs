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
const FONT_FOLDER = '/usr/share/fonts/truetype/noto';

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

function hasFonts() {
  if (existsSync(FONT_FOLDER)) return true;
  const list = spawnSync('fc-list', [':lang=vi', 'family'], { encoding: 'utf8', timeout: 20_000 });
  return list.status === 0 && list.stdout.trim() !== '';
}

function install(packages) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Standard output is the answer of this script, so apt-get writes to standard error.
  const options = { env: environment, stdio: ['ignore', process.stderr, process.stderr], timeout: 600_000 };
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], options);
}

function missingPackages() {
  return [...(findBrowser() ? [] : ['chromium']), ...(hasFonts() ? [] : ['fonts-noto-core'])];
}

if (missingPackages().length > 0 && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
  console.error(`Installing ${missingPackages().join(', ')} with apt-get …`);
  install(missingPackages());
}

const browser = findBrowser();
if (!hasFonts()) {
  console.error(
    'No font with Vietnamese letters was found: screenshots may show boxes. Install the package fonts-noto-core.',
  );
}
if (browser) {
  console.log(browser);
} else {
  console.error(
    'No Chromium was found. Install it (on Debian, as root: apt-get install -y chromium fonts-noto-core) so that it is on the PATH.',
  );
  process.exitCode = 1;
}
