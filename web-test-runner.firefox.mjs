/** The tests of what runs in browsers, in Firefox: puppeteer drives it over BiDi. */
import base from './web-test-runner.config.mjs';
import { FIREFOX, FIREFOX_PREFERENCES } from './scripts/testing/firefox.mjs';
// Only `npm run test:hosts` installs this launcher.
import { puppeteerLauncher } from './test/hosts/node_modules/@web/test-runner-puppeteer/index.mjs';

/** The desk is for office machines and has its own tests in Chromium. */
export const files = base.files.filter((file) => !file.startsWith('packages/console/'));

export default { ...base, files, browsers: [puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath: FIREFOX, headless: true, extraPrefsFirefox: FIREFOX_PREFERENCES } })] };
