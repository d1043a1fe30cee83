/** The tests of what runs in browsers, in WebKit, by a WebKitWebDriver that `npm run test:hosts` starts. */
import base from './web-test-runner.config.mjs';
import { files } from './web-test-runner.firefox.mjs';
// Only `npm run test:hosts` installs this launcher.
import { webdriverLauncher } from './test/hosts/node_modules/@web/test-runner-webdriver/index.mjs';

const { KENTONGAN_WEBDRIVER: port, KENTONGAN_MINIBROWSER: binary } = process.env;
if (!port || !binary) throw new Error('Run `npm run test:hosts -- webkit`: it starts the WebKitWebDriver that these tests need.');

const launcher = webdriverLauncher({
  hostname: '127.0.0.1', port: Number(port), path: '/', automationProtocol: 'webdriver', logLevel: 'error',
  capabilities: { browserName: 'MiniBrowser', 'wdio:enforceWebDriverClassic': true, 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
});

// The client presses all keys of a text and lets go of them at the end; a key that is down already types nothing more (WebKitWebDriver loses the second space). So each goes by itself.
const sendKeys = launcher.sendKeys.bind(launcher);
launcher.sendKeys = async (session, keys) => { for (const key of keys) await sendKeys(session, [key]); };

export default { ...base, files, testsStartTimeout: 60_000, testsFinishTimeout: 300_000, browserStartTimeout: 60_000, browsers: [launcher] };
