/** Firefox for tests: which program, and with what it asks nothing of the network. */

export const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

export const FIREFOX_PREFERENCES = {
  'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false, 'app.normandy.enabled': false,
  'browser.safebrowsing.malware.enabled': false, 'browser.safebrowsing.phishing.enabled': false, 'extensions.update.enabled': false,
};
