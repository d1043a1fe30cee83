/** The paste test in English. */
import type { Words } from './words.ts';

export const pasteEn: Words['paste'] = {
  title: 'Paste test', lead: 'Pasted, and nothing shows? Copy the source of your page into this. It is looked at in this browser; nothing is sent.', how: 'On a computer: open the page, press Ctrl+U, then Ctrl+A and Ctrl+C.', label: 'Source (HTML) of your page', host: 'That site runs on',
  url: 'Or the address of the page', urlHint: 'Only for people signed in at the desk; the server opens it.', fetch: 'Fetch the page', fetching: 'Fetching …', signedOut: 'Sign in at the desk first, then try again.', go: 'Look at it', empty: 'Paste the source of the page first.',
  verdict: { works: 'It can work. All that the widgets need is there.', link: 'Only the link is left. Villagers can still open it, but no widget shows.', broken: 'It is there, but cannot work yet.', nothing: 'There is no trace of our code on this page.' },
  weight: { good: 'Good', note: 'Note', bad: 'To be mended' },
  finding: {
    nothing: () => 'The code was not found. Make sure that you copied the published page, not the editor.',
    escaped: () => 'The code shows as text: the editor took it for words. Paste it in HTML or source mode, not in the normal one.',
    commented: () => 'The code stands inside a comment <!-- -->. Take it out.',
    smart_quotes: () => 'Its quotation marks became curly (“ ”), usually on the way through Word or WhatsApp. Copy it again straight from this page.',
    script_ok: () => 'The script line is there, and right.', script_missing: () => 'The site’s editor removed the <script> line.', script_twice: () => 'The script line is there more than once. Harmless, but one is enough.',
    script_elsewhere: (what) => `Its address leads to another server (${what}), not to this one.`, script_not_module: () => 'type="module" was lost from the script line, so it does not run.',
    script_parked: () => 'A speed plugin delays this script. The widget shows only after a visitor touched the page; exclude kentongan.js in that plugin.',
    script_pinned_floating: () => 'There is an integrity on the file that updates by itself; some day browsers will refuse it. Remove integrity, or choose "Pin one version".',
    mixed: () => 'The page is https and the code calls http; browsers refuse that. Make it https.',
    placeholder_ok: (what) => `The place of ${what} is whole.`, placeholder_bare: () => 'The box is bare: the editor removed data-kim-widget.', element_ok: (what) => `The element <kim-${what}> is whole.`,
    widget_unknown: (what) => `There is no widget "${what}". Check its spelling.`, attribute_unknown: (what) => `The setting ${what} is not known and is ignored.`,
    region_missing: (what) => `${what} does not know its region: data-region is missing.`, region_odd: (what) => `The region code of ${what} is impossible, so that widget stays empty. Kemendagri codes have 2, 4, 6 or 10 digits, such as 61.12.01.2001; copy the snippet again from this page.`, key_sample: () => 'The site key is still the sample. Put yours there, or remove data-site.',
    height_missing: (what) => `No height is kept free for ${what}; the page will jump when it arrives.`, paragraphs: () => 'The editor slipped <p> or <br> into the code. Widgets show all the same; paste it as one line to be tidy.',
    frame_ok: (what) => `The frame of ${what} is there.`, frame_low: () => 'The frame is too low, or has no height. Give it height="900".', link_ok: () => 'The fallback link is there.', link_missing: (what) => `The link inside ${what} is gone: on a weak signal villagers see an empty box.`,
    address_plain: () => 'The address is still plain text: this site does not know it yet. Make it a link.',
    policy: (what) => `The page’s security rules (Content-Security-Policy, ${what}) refuse this server. Ask whoever runs it to add it.`,
  },
  instead: (mode) => `What will survive on this site: ${mode}`,
};
