/** Requests for site keys, in English. */
import type { SitesWords } from './sites-id.ts';

export const sitesEn: SitesWords = {
  title: 'Requests for site keys', lead: 'Open the address first: does the site belong to an office in your region? A key is no secret; what an approved site sends need not be looked at one by one.',
  empty: ['Nothing waits', 'Requests from the page Put it on your site appear here.'], failed: 'The list cannot be read now.', suspect: 'Perhaps filled in by a machine', email: 'E-mail of the office', asked: (date) => `Asked on ${date}`,
  reason: 'Reason if refused', reasonHint: 'Read by who asked.', approve: 'Approve', refuse: 'Refuse', approved: (name, key) => `${name} is approved. Its key is ${key}; who asked sees it with the request code.`, refused: (name) => `${name} is refused.`, reasonFirst: 'Write the reason first.',
  sure: (name) => `Approve ${name}?`, opens: 'What is sent with this key need not be looked at one by one when it comes from this address alone:', exactly: 'From any other address it is still looked at first. http and https, with and without www, are different addresses. An approval cannot be withdrawn here.', yes: 'Yes, approve',
};
