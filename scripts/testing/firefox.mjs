/** Firefox for tests: which program, with what it asks nothing of the network, and how it prints without a person at the dialog. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

export const FIREFOX_PREFERENCES = {
  'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false, 'app.normandy.enabled': false,
  // A page that prints stands still until somebody closes the dialog: here it prints at once, for real, into a file.
  'print.always_print_silent': true, 'print_printer': 'Mozilla Save to PDF', 'print.printer_Mozilla_Save_to_PDF.print_to_file': true, 'print.printer_Mozilla_Save_to_PDF.print_to_filename': join(tmpdir(), 'kentongan-printed.pdf'),
  'browser.safebrowsing.malware.enabled': false, 'browser.safebrowsing.phishing.enabled': false, 'extensions.update.enabled': false,
};
