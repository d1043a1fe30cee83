/** English words for every key of the contract: the same keys as the Indonesian, or it does not compile. */
import type { Labels } from './id.ts';

export const en: Labels = {
  kind: { aspiration: 'Suggestion', complaint: 'Complaint', information_request: 'Information request' },
  category: {
    roads: 'Roads & bridges', transport: 'Transport & jetties', water: 'Clean water & sanitation', electricity: 'Electricity & lighting', connectivity: 'Signal & internet',
    health: 'Health, child clinics & stunting', education: 'Education', social_aid: 'Social assistance', civil_registry: 'Civil registry', housing: 'Decent housing',
    farming: 'Farming, plantations & fishery', business: 'Small business, co-ops & loans', environment: 'Waste & environment', disaster: 'Floods, fires & haze', safety: 'Order & safety',
    village_fund: 'Village government & funds', land: 'Land & village borders', other: 'Other',
  },
  ticketState: {
    received: 'Received', needs_detail: 'Needs detail', verified: 'Verified', rejected: 'Cannot be processed', merged: 'Merged', out_of_scope: 'Another office’s task',
    forwarded: 'Forwarded', in_progress: 'Being acted on', answered: 'Answered', closed: 'Done', reopened: 'Reopened', withdrawn: 'Withdrawn', archived: 'Archived',
  },
  step: { received: 'Received', checked: 'Checked', acted_on: 'Acted on', done: 'Done' },
  programStatus: {
    upcoming: 'Opening soon', open: 'Open', closing_soon: 'Closing soon', full: 'Full', closed: 'Closed', running: 'Under way', finished: 'Finished', cancelled: 'Cancelled', always: 'Always open',
  },
  consent: {
    contact: 'I agree to be contacted about this', publication: 'I agree that the text is shown publicly after it has been checked', photo: 'I agree that photos are shown publicly after they have been checked',
  },
  programLevel: { central: 'Central government', province: 'Province', regency: 'Regency or city', village: 'Village' },
};
