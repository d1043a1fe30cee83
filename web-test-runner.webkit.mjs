/** The tests of what runs in browsers, in WebKit, by a WebKitWebDriver that `npm run test:hosts` starts. */
import base from './web-test-runner.config.mjs';
import { files } from './web-test-runner.firefox.mjs';
// Only `npm run test:hosts` installs this launcher.
import { webdriverLauncher } from './test/hosts/node_modules/@web/test-runner-webdriver/index.mjs';

const { KENTONGAN_WEBDRIVER: port, KENTONGAN_MINIBROWSER: binary } = process.env;
if (!port || !binary) throw new Error('Run `npm run test:hosts -- webkit`: it starts the WebKitWebDriver that these tests need.');

export default {
  ...base, files,
  browsers: [webdriverLauncher({
    hostname: '127.0.0.1', port: Number(port), path: '/', automationProtocol: 'webdriver', logLevel: 'error',
    capabilities: { browserName: 'MiniBrowser', 'wdio:enforceWebDriverClassic': true, 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
  })],
};
