/** The console's English words. */
import { actionsEn } from './actions-en.ts';
import type { Words } from './id.ts';
import { relayEn } from './relay-en.ts';
import { sitesEn } from './sites-en.ts';

export const en: Words = {
  product: 'Kentongan', title: 'Desk', loading: 'Loading…', retry: 'Try again', cancel: 'Cancel', close: 'Close', optional: '(optional)', choose: 'Choose…', skip: 'Skip to the content', language: 'Language',
  quote: (code) => `Code: ${code}`, unexpected: 'Something went wrong. Try again in a moment.',
  signIn: {
    title: 'Sign in to the desk', email: 'Email', password: 'Password', show: 'Show', hide: 'Hide', send: 'Sign in', sending: 'Signing in…',
    ended: 'Your session has ended. What you wrote is still here: sign in again to go on.', ask: 'For KIM editors and officers.', empty: 'Fill in email and password.', wrong: 'Email or password do not match. Check capital letters, then try again.',
    tooMany: 'Too many attempts. Wait a minute, then try again.', help: 'Forgot the password? Ask the admin of your regency or city.', unreachable: 'The desk could not be reached. Check the connection, then try again.', other: 'Signing in as somebody else discards what was not sent.',
  },
  bar: { signOut: 'Sign out', help: 'Help', account: 'Account', desk: 'Desk', relay: 'Relay', sites: 'Sites', unit: (unit) => `unit ${unit}`, notOut: 'You are not signed out yet. Check the connection, then try again.' },
  role: { operator: 'Operator', province_admin: 'Province admin', regency_admin: 'Regency/city admin', unit_officer: 'Unit officer', village_unit_officer: 'Officer of a village section', village_officer: 'Village officer', kim_editor: 'KIM editor' },
  level: { village: 'Village', regency: 'Regency/city', province: 'Province', unit: 'Unit', villageUnit: 'Village section', outside: 'Office outside the system' },
  box: { mine: 'Needs me', overdue: 'Overdue', open: 'Open', done: 'Done', all: 'All' },
  empty: {
    mine: ['Nothing waits for you', 'What you need to act on appears here, the most urgent first.'],
    overdue: ['Nothing is overdue', 'Everything is within its time.'],
    open: ['Nothing is open', 'What is being handled appears here.'],
    done: ['Nothing is done yet', 'What was closed appears here.'],
    all: ['No aspirations yet', 'Aspirations of your region appear here.'],
  },
  operator: {
    title: 'Operators handle no aspirations', what: 'The officers of each region read and answer them. Your work is on the server:',
    next: [['kentongan user add', 'makes an account for an officer'], ['kentongan unit add', 'enters a unit or a village section'], ['kentongan site add', 'enters a site'], ['kentongan holidays set', 'enters holidays'], ['kentongan doctor', 'checks the installation']],
  },
  list: {
    title: 'Aspirations', boxes: 'Boxes', search: 'Search', searchHint: 'Words or a number', category: 'Subject', allCategories: 'All subjects', more: 'Load more', refresh: 'Refresh',
    nothingFound: 'Nothing matches', clear: 'Clear the search', untitled: 'Confidential text', failed: 'The list could not be loaded.', unsent: 'Not sent', waiting: 'Waiting for the sender', back: 'Back to the list',
  },
  when: { overdue: 'Overdue', today: 'Today', week: 'Within seven days', later: 'Later', never: 'No deadline' },
  flag: { overdue: 'Overdue', warning: 'Due soon', confidential: 'Confidential', anonymous: 'Anonymous', inModeration: 'Check first', relayed: 'Relayed by KIM', aboutVillageOfficials: 'About village officials', inspection: 'Needs an inspection', mine: 'Needs me' },
  ticket: {
    pick: ['Choose one from the list', 'Press j and k to move, Enter to open.'],
    failed: 'This aspiration could not be loaded.', gone: 'This aspiration does not exist, or is no longer yours to see.', written: 'What was written', shown: 'What citizens see', notYet: 'Not shown yet: waits for verification', notAgreed: 'Not shown: the sender did not agree to it.', publicNow: 'Shown to citizens.', same: 'The same as what was written.',
    hidden: 'Your role does not read the original.', masked: 'Private numbers are masked. Look for names of people and home addresses too.', confidentialText: 'Confidential: citizens do not see this text.',
    holder: 'Held by', nobody: 'Nobody: it has ended', since: 'since', until: 'By', due: 'Next step by', finalDue: 'Final answer by', received: 'Received', number: 'Number', village: 'Region', place: 'Place',
    sender: 'Sender', noSender: 'No name given', anonymous: 'Anonymous. Nobody can see who sent it.', hasContact: 'There is a contact for notices; it is not shown.', noContact: 'No contact: the sender follows by tracking code.', consents: 'Consents', noConsents: 'None', readIsRecorded: 'Every look at an identity is recorded.',
    consent: { contact: 'may be contacted', publication: 'text may be shown', photo: 'photos may be shown' },
    history: 'History', photos: 'Photos', noPhotos: 'No photos.', photoBy: { citizen: 'From the sender', office: 'From an officer' }, photoPublished: 'Shown to citizens', photoPrivate: 'For officers only', photoNotAgreed: 'The sender does not allow this photo to be shown.', photoNotYet: 'Not shown to citizens yet.', proofNotYet: 'The proof photo is not shown to citizens yet: press “Show to citizens” under Photos.', publish: 'Show to citizens', publishing: 'Being shown…', openPhoto: 'Open the photo',
    actions: 'What you can do', noActions: 'There is nothing you need to or can do now.', supporters: (count) => (count === 1 ? '1 supporter' : `${count} supporters`), bounces: (count) => (count === 1 ? 'returned once' : `returned ${count} times`), parent: 'Merged into', program: 'Program', outcomes: 'Outcomes', rating: (score) => `Rated ${score} of 5`,
    target: 'Planned for', reason: 'Reason', facts: 'About the sender and the matter', paused: 'Paused: the sender is asked for details', ended: 'No deadline any more',
    changed: 'This aspiration changed while you were writing', changedKept: 'What you wrote is still here. Read what changed, then send again if it still fits.', changedGone: 'This action is no longer available. Copy what you wrote if you still need it.',
    whatChanged: { status: 'Status', holder: 'Holder', due: 'Deadline', publicText: 'The public text was edited', confidential: 'Confidentiality', category: 'Subject', history: 'There is a new entry in the history', photos: 'Photos' }, changedUnknown: 'There was a small change.', none: 'none',
    outcomesHint: 'Choose programs or news that came of it. Citizens see the links.', outcomesSave: 'Save outcomes', outcomesSaved: 'Outcomes saved.', outcomesAdd: 'Record outcomes', outcomesEdit: 'Change outcomes', outcomesNone: 'There are no programs or news in this region yet.',
  },
  by: { citizen: 'The sender', kim: 'KIM', office: 'Office', unit: 'Unit', system: 'System' },
  did: {
    submit: 'sent it', relay: 'relayed it', import: 'imported it', ask_detail: 'asked for details', complete: 'completed it', verify: 'verified it', reject: 'said that it cannot be processed', merge: 'merged it', out_of_scope: 'passed it to another office', forward: 'forwarded it', return: 'returned it',
    start: 'began to act', answer: 'answered', close: 'closed it', reopen: 'reopened it', withdraw: 'withdrew it', archive: 'archived it', extend: 'extended the time', set_confidential: 'changed the confidentiality', edit_public_text: 'edited the public text', recommend: 'recommended it', reply: 'replied', rate: 'rated it', attach: 'added a photo',
  },
  reject: {
    unclear: 'It is unclear', too_general: 'It is too general', not_public_service: 'It is no matter of public service', hate_speech: 'Hate speech', personal_data_of_others: 'It holds personal data of others', spam: 'Advertising or spam',
    unfounded: 'It is unfounded', in_court: 'It is before a court', duplicate: 'It was sent before', emergency_redirected: 'An emergency, redirected to 112',
  },
  moderation: {
    site_unknown: 'The site it was sent from is not known.', form_token: 'The form is not from this system, was filled in too fast, or stood open for more than a day.',
    proof_missing: 'The sender’s phone could not run the check against robots, for example because the site has no https.', proof_invalid: 'The result of the check against robots is wrong.', proof_expired: 'The result of the check against robots is too old, for example because it waited for a signal.', proof_spent: 'The result of the check against robots was used before.',
    sent_twice: 'The same phone sent the same text within a day.', trap_filled: 'A field that people do not see was filled in, as robots do.',
  },
  moderationNote: 'This does not prove that the text is untrue. Read it, then decide.',
  detail: { kind: 'Kind', category: 'Subject', before: 'The text before', parent: 'Merged into', outside: 'To', unit: 'To', photo: 'With a photo as proof.', on: 'Made confidential.', off: 'No longer confidential.' },
  help: {
    title: 'Keyboard shortcuts',
    rows: [['j', 'next aspiration'], ['k', 'previous aspiration'], ['Enter', 'open the chosen one'], ['e', 'the next step: verify, forward, answer or reply'], ['/', 'search'], ['?', 'this help'], ['Esc', 'close the form']],
    off: 'Use keyboard shortcuts', note: 'They rest while you type.',
  },
  action: actionsEn,
  relay: relayEn, sites: sitesEn,
};
