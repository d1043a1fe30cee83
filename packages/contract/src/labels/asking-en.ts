/** English words for what a form asks: kinds, categories, consents. Part of the entry `/labels/en`; apart, so that who asks loads no words for answers. */
import type { Labels } from './labels.ts';

export const kind: Labels['kind'] = { aspiration: 'Suggestion', complaint: 'Complaint', information_request: 'Information request' };

export const category: Labels['category'] = {
  roads: 'Roads & bridges', transport: 'Transport & jetties', water: 'Clean water & sanitation', electricity: 'Electricity & lighting', connectivity: 'Signal & internet',
  health: 'Health, child clinics & stunting', education: 'Education', social_aid: 'Social assistance', civil_registry: 'Civil registry', housing: 'Decent housing',
  farming: 'Farming, plantations & fishery', business: 'Small business, co-ops & loans', environment: 'Waste & environment', disaster: 'Floods, fires & haze', safety: 'Order & safety',
  village_fund: 'Village government & funds', land: 'Land & village borders', other: 'Other',
};

export const consent: Labels['consent'] = {
  contact: 'I agree to be contacted about this', publication: 'I agree that the text is shown publicly after it has been checked', photo: 'I agree that photos are shown publicly after they have been checked',
};
