/** The builder's words in English. */
import { guidesEn } from './guides-en.ts';
import { pasteEn } from './paste-en.ts';
import type { Words } from './words.ts';

const KINDS: Readonly<Record<string, string>> = { province: 'province', regency: 'regency', city: 'city', district: 'district', village: 'village', urban_village: 'urban village', customary_village: 'customary village' };

export const en: Words = {
  title: 'Put it on your site', lead: 'Choose, copy, paste. You see the result here before it goes anywhere.', skip: 'Skip to content', language: 'Language', console: 'Desk', build: 'Make a snippet', test: 'Paste test',
  step: { host: 'What does your site run on?', place: 'Which region?', widgets: 'What should it show?', look: 'Look', updates: 'Updates', key: 'Site key', result: 'Copy and paste' },
  host: {
    opensid_dynamic: ['OpenSID: dynamic widget', 'Admin Web › Widget, type Dinamis'], opensid_article: ['OpenSID: article', 'Pasted into a text'], opensid_static: ['OpenSID: static widget or theme file', 'You can put a .php file there'],
    wordpress: ['WordPress, single site', 'You are its administrator'], wordpress_multisite: ['WordPress network (multisite)', 'A site from the regency or a provider; you are no super admin'], joomla: ['Joomla', 'Default text filter'],
    blogger: ['Blogger', 'a blogspot.com address'], google_sites: ['Google Sites', ''], php: ['Laravel, CodeIgniter or hand-made PHP', 'You can edit its view files'], html: ['Plain HTML', '.html files'],
  },
  modes: 'Way of embedding',
  mode: {
    script: ['Code with script', 'The fullest: part of the page, as high as its content.'], frame: ['Frame (iframe)', 'For editors that remove scripts and leave frames.'], oembed: ['Paste an address', 'The site unfolds it into a card. Where it does not, the link is still there.'],
    placeholder: ['Code in the text, script in the theme', 'Whoever runs the site puts the script into the theme once; pages carry the code alone.'], link: ['Link or QR code', 'Always works, on paper and in WhatsApp too.'],
  },
  place: {
    label: 'Search a village, district or regency', hint: 'Name or Kemendagri code.', none: 'No region has that name. Try a part of it.', found: (count) => `${count} ${count === 1 ? 'region' : 'regions'} found`, chosen: (name, code) => `${name} (${code})`, titled: (kind, name) => `${name} (${KINDS[kind] ?? kind})`, change: 'Change region',
    failed: 'The list of regions cannot be read now. Try again in a moment.', more: 'There are more: write more of the name.', missing: 'Choose a region first',
  },
  widget: {
    'news-feed': ['News', 'From village and KIM, newest first'], 'program-list': ['Programs', 'Who may, until when, bring what, where'], 'aspiration-form': ['Aspiration form', 'Aspirations, complaints and requests for information'],
    'aspiration-tracker': ['Tracker', 'With number and tracking code'], 'aspiration-board': ['Aspiration board', 'What villagers said in public, and how far it is'], 'alert-bar': ['Urgent announcement', 'One line that always stands; says so when there is none'],
  },
  widgetSettings: (name) => `Settings of ${name}`,
  attribute: {
    limit: ['How many at first', '1 to 50'], layout: ['Layout', ''], category: ['Category', 'Empty for all'], scope: ['From which regions', ''], search: ['Search field', ''], detail: ['When a title is pressed', ''], heading: ['Heading', 'Empty for the usual one'],
    status: ['Program status', 'Empty for all; several are fine, for example open closing_soon'], kind: ['Kind chosen at first', ''], program: ['Program id', 'When this form is about one program'], number: ['Aspiration number', 'When it shows a single aspiration'],
  },
  value: {
    'layout:list': 'List', 'layout:grid': 'Grid', 'layout:compact': 'Compact, for a side column', 'layout:ticker': 'Ticker', 'scope:exact': 'This region alone', 'scope:down': 'This region and below', 'scope:up': 'This region and above',
    'detail:inline': 'Read in place', 'detail:link': 'Open its page', 'kind:aspiration': 'Aspiration', 'kind:complaint': 'Complaint', 'kind:information_request': 'Request for information',
  },
  usual: (value) => (value ? `${value} (usual)` : 'The villager chooses'),
  look: {
    accent: 'Accent colour', accentHint: 'Empty for our green, or written like #8a1c1c.', accentWrong: 'Write it like #8a1c1c: a hash, then six digits or letters a–f.', contrast: (scheme, colour, ratio) => `${scheme}: text uses ${colour}, contrast ${ratio} : 1`, moved: 'moved until it reads',
    theme: 'Light or dark', themes: { auto: 'As the page', light: 'Always light', dark: 'Always dark' }, lang: 'Language of the widget', langs: ['As the page', 'Bahasa Indonesia', 'English'], light: 'Light', dark: 'Dark', own: 'Choose a colour',
  },
  updates: { floating: ['Update by itself', 'Repairs arrive unasked. Right for almost every site.'], pinned: ['Pin one version', 'Browsers refuse a changed file (integrity). You do the updating. Larger: one file with every widget.'], unknown: 'The server’s version cannot be read now; automatic updates are used meanwhile.', notHere: 'This way of embedding puts no script into your page; the choice changes nothing.' },
  key: {
    label: 'Site key, if you have one', hint: 'Begins with pk_. Widgets show without; aspirations are then looked at first.', ask: 'Ask for a site key', askHint: 'The regency looks at the request. A key is no secret: it only says which site sends.', name: 'Name of the site', url: 'Address of the site', email: 'E-mail of the office', emailHint: 'The office’s, not a personal one. The decision is sent there. Read only by who decides; erased 90 days after the decision.', send: 'Send the request', sending: 'Sending …',
    sent: (office) => `The request is in, and waits for the ${office}.`, code: 'Your request code, shown this once. Write it down:', codeHint: 'With it you see the decision in this section.', status: 'Asked already?', statusLabel: 'Request code', look: 'See the decision',
    states: { pending: 'Waits to be looked at.', approved: 'Approved. Your site key:', refused: 'Could not be approved.' }, reason: 'Reason', use: 'Use this key', trap: 'Leave empty', failed: 'Not sent. Check the connection and try again.', placeFirst: 'Choose a region in step 2 first.', offices: { village: 'village office', regency: 'regency admin', province: 'province admin' },
  },
  result: {
    wait: 'Choose a region in step 2 and at least one widget in step 3; the code then appears here.', code: 'Paste this where the widget is to stand', once: 'Once, in the theme, before </body>', address: 'Paste this address on a line of its own', copy: 'Copy', copied: 'Copied', byHand: 'This browser lets no page copy. The code is selected: press Ctrl+C, or hold and choose Copy.', where: 'Steps on your site', sketch: 'A sketch, no screenshot: places and names may differ a little in your version.',
    preview: 'Preview', widths: 'Width', width: { narrow: '280 px, side column', phone: '420 px, phone', wide: '768 px, page' }, frameTitle: 'Preview of the widget', qr: 'QR code that leads to this page', qrSave: 'Save the QR code (SVG)',
    link: (widget, place) => ({ 'news-feed': `Berita ${place}`, 'program-list': `Program di ${place}`, 'aspiration-form': `Sampaikan aspirasi, ${place}`, 'aspiration-tracker': 'Lacak aspirasi', 'aspiration-board': `Aspirasi warga ${place}`, 'alert-bar': `Pengumuman ${place}` })[widget] ?? place,
  },
  guide: guidesEn, paste: pasteEn,
};
