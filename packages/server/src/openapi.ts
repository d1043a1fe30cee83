/** OpenAPI 3.1 of the API, made from the contract's schemas; browsable at /v1/docs. */
import type { Hono } from 'hono';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { schemas } from '@kentongan/contract';
import { REFERENCE_CSP, referencePage, referencesIn, type Described } from './api-reference/index.ts';
import { nameOf } from './api-reference/schema.ts';
import type { AppContext } from './context.ts';
import { PROBLEMS } from './problem.ts';
import { REGIONS } from './routes/cache-headers.ts';
import { PARAMETERS, type QueryValues } from './routes/query.ts';

type Schema = Extract<(typeof schemas)[keyof typeof schemas], { _zod: unknown }>;
type Name = keyof QueryValues;

const json = (schema: Schema) => ({ 'application/json': { schema } });
const failure = { description: `A problem (RFC 9457). Codes: ${Object.keys(PROBLEMS).join(', ')}.`, content: { 'application/problem+json': { schema: schemas.problem } } };
const parameters = (names: readonly Name[]) => names.map((name) => ({ in: 'query' as const, name, required: false, description: PARAMETERS[name].help, schema: { type: name === 'limit' ? 'integer' as const : 'string' as const } }));
const path = (name: string, description: string) => ({ in: 'path' as const, name, required: true, description, schema: { type: 'string' as const } });

const read = (summary: string, schema: Schema, names: readonly Name[] = [], ...paths: ReturnType<typeof path>[]): ZodOpenApiOperationObject => ({
  summary, parameters: [...paths, ...parameters(names)], responses: { '200': { description: 'OK', content: json(schema) }, default: failure },
});
const write = (summary: string, input: Schema, status: '200' | '201', output?: Schema, extra: Partial<ZodOpenApiOperationObject> = {}): ZodOpenApiOperationObject => ({
  summary, requestBody: { required: true, content: json(input) }, responses: { [status]: { description: 'OK', ...(output ? { content: json(output) } : {}) }, default: failure }, ...extra,
});

const staff = { security: [{ session: [] }] };
const number = path('number', 'tolerant of case, spaces and dashes');
const query = (name: string) => ({ in: 'query' as const, name, required: true, schema: { type: 'string' as const } });
const key = { in: 'header' as const, name: 'Idempotency-Key', required: true, description: '128 random bits, at least 16 characters; a secret', schema: { type: 'string' as const, minLength: 16, maxLength: 200 } };
const picture = { required: true, content: { 'image/*': { schema: { type: 'string' as const } } } };
/** For whoever holds the code; answers with the ticket as it is now. */
const holder = (summary: string, input: Schema): ZodOpenApiOperationObject => write(summary, input, '200', schemas.aspirationView, { parameters: [number, key], security: [{ tracking: [] }] });

/** Every path of the API. A test holds it against the routes of the application. */
export const PATHS: ZodOpenApiPathsObject = {
  '/v1/news': { get: read('News, pinned first, then newest', schemas.newsList, ['region', 'scope', 'category', 'q', 'site', 'cursor', 'limit']) },
  '/v1/news/{id}': { get: read('One news item with its html', schemas.newsItem, [], path('id', 'id or slug')) },
  '/v1/programs': { get: read('Programs: what can be acted on first; what opens soon by its opening, else newest first', schemas.programList, ['region', 'scope', 'status', 'category', 'q', 'site', 'cursor', 'limit']) },
  '/v1/programs/{id}': { get: read('One program', schemas.program, [], path('id', 'id or slug')) },
  '/v1/alerts': { get: read('Alerts in force that reach a region', schemas.alertList, ['region', 'site']) },
  '/v1/regions': { get: read('Regions below a parent, or by name', schemas.regionList, ['parent', 'q', 'cursor', 'limit']) },
  '/v1/regions/{code}': { get: read('One region with its parents', schemas.region, [], path('code', 'dotted or undotted')) },
  '/v1/categories': { get: read('Categories of aspirations and of news', schemas.categoryList, ['region', 'site']) },
  '/v1/site': { get: read('The site of a key', schemas.siteInfo, ['site']) },
  '/v1/sites': { post: write('Ask for a site key; the office over the region decides', schemas.siteRequestInput, '201', schemas.siteRequestReceipt) },
  '/v1/sites/request': { get: { ...read('The decision on a request, by `Authorization: Tracking CODE`', schemas.siteRequestStatus), security: [{ tracking: [] }] } },
  '/v1/stats': { get: read('Figures of a region', schemas.stats, ['region']) },
  '/v1/challenge': { get: read('What a form needs before it sends', schemas.challenge, ['site']) },
  '/v1/aspirations': {
    get: read('The public board', schemas.aspirationList, ['region', 'category', 'site', 'cursor', 'limit']),
    post: write('Send an aspiration, exactly once per Idempotency-Key', schemas.aspirationInput, '201', schemas.aspirationReceipt, { parameters: [{ in: 'header', name: 'Idempotency-Key', required: true, description: '128 random bits, at least 16 characters; a secret like the tracking code', schema: { type: 'string', minLength: 16, maxLength: 200 } }, ...parameters(['site'])] }),
  },
  '/v1/aspirations/{number}': { get: read('One aspiration; with `Authorization: Tracking CODE` all of it', schemas.aspirationView, [], path('number', 'tolerant of case, spaces and dashes')) },
  '/v1/aspirations/{number}/photos/{id}': { get: { summary: 'A private photo, by the signed address that came with its ticket', parameters: [number, path('id', 'as in `photos`'), query('until'), query('signature')], responses: { '200': { description: 'WebP', content: { 'image/webp': { schema: { type: 'string' } } } }, default: failure } } },
  '/v1/aspirations/{number}/messages': { post: holder('Complete what was asked, else reply', schemas.messageInput) },
  '/v1/aspirations/{number}/attachments': { post: { ...holder('Add a photo: the body is the picture itself', schemas.nothing), requestBody: picture, responses: { '201': { description: 'OK', content: json(schemas.ticketPhoto) }, default: failure } } },
  '/v1/aspirations/{number}/withdraw': { post: holder('Withdraw; personal data is erased', schemas.withdrawInput) },
  '/v1/aspirations/{number}/rating': { post: holder('Rate the answer', schemas.ratingInput) },
  '/v1/aspirations/{number}/close': { post: holder('Agree that it is done', schemas.nothing) },
  '/v1/aspirations/{number}/reopen': { post: holder('Reopen', schemas.reopenInput) },
  '/v1/aspirations/{number}/confidential': { post: holder('Turn confidential on or off', schemas.confidentialInput) },
  '/v1/aspirations/{number}/support': { post: write('Support a public aspiration, once per device', schemas.supportInput, '200', schemas.supportResult, { parameters: [number] }) },
  '/v1/aspirations/{number}/data': { get: { ...read('Everything held about the sender', schemas.personalData, [], number), security: [{ tracking: [] }] } },
  '/v1/aspirations/{number}/personal-data': {
    patch: write('Correct contact and consents', schemas.contactInput, '200', schemas.aspirationView, { parameters: [number], security: [{ tracking: [] }] }),
    delete: { summary: 'Erase what tells who sent it', parameters: [number], security: [{ tracking: [] }], responses: { '200': { description: 'Erased', content: json(schemas.erasure) }, default: failure } },
  },
  '/v1/session': {
    get: { summary: 'Whether somebody is signed in, and who', responses: { '200': { description: 'Signed in', content: json(schemas.sessionInfo) }, '204': { description: 'Nobody is' }, default: failure } },
    post: write('Sign in', schemas.sessionInput, '200', schemas.sessionInfo),
    delete: { summary: 'Sign out', responses: { '204': { description: 'Signed out' }, default: failure } },
  },
  '/v1/staff/me': { get: { ...read('Who is signed in', schemas.sessionInfo), ...staff } },
  '/v1/staff/aspirations': {
    get: { ...read('The desk, by deadline', schemas.deskList, ['box', 'category', 'q', 'cursor', 'limit']), ...staff },
    post: write('File for a villager (a KIM editor, for their own village)', schemas.relayInput, '201', schemas.aspirationReceipt, { ...staff, parameters: [key] }),
  },
  '/v1/staff/aspirations/{number}': { get: { ...read('One ticket, as the role may see it', schemas.deskTicket, [], number), ...staff } },
  '/v1/staff/aspirations/{number}/actions': { post: write('Do one of its `actions`', schemas.deskActionInput, '200', schemas.deskTicket, { ...staff, parameters: [number] }) },
  '/v1/staff/aspirations/{number}/photos': { post: { summary: 'Add a proof photo: the body is the picture itself', parameters: [number, key], ...staff, requestBody: picture, responses: { '201': { description: 'OK', content: json(schemas.ticketPhoto) }, default: failure } } },
  '/v1/staff/aspirations/{number}/photos/{id}/publish': { post: { summary: 'Show a photo to the public', parameters: [number, path('id', 'as in `photos`')], ...staff, responses: { '200': { description: 'OK', content: json(schemas.deskTicket) }, default: failure } } },
  '/v1/staff/aspirations/{number}/outcomes': { put: write('News and programs that it led to', schemas.outcomeInput, '200', schemas.deskTicket, { ...staff, parameters: [number] }) },
  '/v1/staff/similar/{number}': { get: { ...read('Tickets that it may be merged into', schemas.similarItems, [], number), ...staff } },
  '/v1/staff/units': { get: { ...read('Units to forward to', schemas.unitList, ['region']), ...staff } },
  '/v1/staff/sites': { get: { ...read('Requests for site keys that wait for this person', schemas.siteRequestList), ...staff } },
  '/v1/staff/sites/{id}': { post: write('Approve (a key is made) or refuse', schemas.siteDecisionInput, '200', schemas.siteRequestStatus, { ...staff, parameters: [path('id', 'as in the list')] }) },
  '/v1/staff/pages': { post: write('Fetch a public page for the paste test', schemas.pageFetchInput, '200', schemas.fetchedPage, staff) },
  '/v1/staff/news': { post: write('Write news', schemas.newsInput, '201', undefined, staff) },
  '/v1/staff/programs': { post: write('Write a program', schemas.programInput, '201', undefined, staff) },
  '/v1/staff/alerts': { post: write('Raise an alert', schemas.alertInput, '201', undefined, staff) },
};

type Document = ReturnType<typeof createDocument>;
const NAMED = Object.fromEntries(Object.entries(schemas).filter((entry): entry is [string, Schema] => typeof entry[1] === 'object' && '_zod' in entry[1]));

/** Types by name, each once: of a type that is only answered the form that is sent is left out, and the other takes its name. */
function tidied(document: Document): Document {
  const used = (of: Document): Set<string> => {
    const found = referencesIn(of.paths);
    for (const name of found) for (const inner of referencesIn(of.components?.schemas?.[name])) found.add(inner);
    return found;
  };
  const names = used(document);
  const renamed = new Map([...names].filter((name) => name.endsWith('Output') && !names.has(name.slice(0, -'Output'.length))).map((name) => [name, name.slice(0, -'Output'.length)]));
  const types = Object.fromEntries(Object.entries(document.components?.schemas ?? {}).filter(([name]) => names.has(name)).map(([name, schema]) => [renamed.get(name) ?? name, schema]));
  return JSON.parse(JSON.stringify({ ...document, components: { ...document.components, schemas: types } }, (key, value: unknown) => {
    const name = key === '$ref' && typeof value === 'string' ? renamed.get(nameOf(value)) : undefined;
    return name === undefined ? value : `#/components/schemas/${name}`;
  })) as Document;
}

export function describe(publicUrl: string): Document {
  return tidied(createDocument({
    openapi: '3.1.0',
    info: { title: 'Kentongan', version: '0.1.0', description: 'News, programs and aspirations of Indonesian villages and regencies.', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: publicUrl }],
    paths: PATHS,
    components: { schemas: NAMED, securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'kentongan_session' }, tracking: { type: 'http', scheme: 'tracking', description: 'The tracking code of the receipt' } } },
  }));
}

export function registerDescription(app: Hono, { config }: AppContext): void {
  const text = JSON.stringify(describe(config.publicUrl));
  let page: Promise<string> | undefined;
  app.get('/openapi.json', (c) => c.body(text, 200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': REGIONS }));
  app.get('/v1/docs', async (c) => c.html(await (page ??= referencePage(JSON.parse(text) as Described)), 200, { 'content-security-policy': REFERENCE_CSP, 'cache-control': REGIONS }));
}
