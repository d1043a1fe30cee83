/** What search engines read of a page: schema.org as JSON-LD, in a data block that no browser executes. */
import { raw } from 'hono/html';
import type { NewsItem, Program } from '@kentongan/contract';
import type { Html } from './html.ts';

type Thing = Readonly<Record<string, unknown>>;

/** Nothing in it can end the element or start a comment. */
export function dataBlock(data: Thing): Html {
  return raw(`<script type="application/ld+json">${JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)}</script>`);
}

const place = ({ name }: { name: string }): Thing => ({ '@type': 'AdministrativeArea', name });

export function newsData(item: NewsItem, picture: string): Thing {
  const web = /^https?:/.test(item.site.url);
  return {
    '@context': 'https://schema.org', '@type': 'NewsArticle', headline: item.title.slice(0, 110), description: item.summary, inLanguage: 'id', mainEntityOfPage: item.url, url: item.url,
    datePublished: item.publishedAt, dateModified: item.updatedAt, image: [...(item.image ? [item.image.src] : []), picture], ...(item.category ? { articleSection: item.category } : {}),
    contentLocation: place(item.region), publisher: { '@type': 'Organization', name: item.site.name || item.region.name, ...(web ? { url: item.site.url } : {}) }, isAccessibleForFree: true,
  };
}

/** A program with days and a place is an event beside. */
export function programData(p: Program, picture: string): Thing {
  const organiser = { '@type': 'GovernmentOrganization', name: p.organiser };
  const service = {
    '@type': 'GovernmentService', '@id': `${p.url}#layanan`, name: p.name, description: p.summary, url: p.url, inLanguage: 'id', image: picture, serviceOperator: organiser, provider: organiser,
    audience: { '@type': 'Audience', audienceType: p.audience }, areaServed: p.regions.map(place), offers: { '@type': 'Offer', price: p.fee, priceCurrency: 'IDR' },
    ...(p.registration?.opens || p.registration?.closes ? { hoursAvailable: { '@type': 'OpeningHoursSpecification', validFrom: p.registration.opens, validThrough: p.registration.closes } } : {}),
  };
  const [where] = p.places;
  if (!p.period?.starts || where === undefined) return { '@context': 'https://schema.org', ...service };
  const event = {
    '@type': 'Event', '@id': `${p.url}#acara`, name: p.name, description: p.summary, url: p.url, inLanguage: 'id', image: picture, organizer: organiser, startDate: p.period.starts, endDate: p.period.ends ?? p.period.starts,
    location: { '@type': 'Place', name: where, address: [where, ...p.regions.slice(0, 1).map(({ name }) => name)].join(', ') }, eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    eventStatus: p.cancelled ? 'https://schema.org/EventCancelled' : 'https://schema.org/EventScheduled', isAccessibleForFree: p.fee === 0,
  };
  return { '@context': 'https://schema.org', '@graph': [service, event] };
}
