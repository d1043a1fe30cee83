/** The description and the routes say the same. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, it } from 'node:test';
import { schemas } from '@kentongan/contract';
import { exampleOf } from '../../src/api-reference/example.ts';
import { referencesIn, type Described } from '../../src/api-reference/index.ts';
import { nameOf } from '../../src/api-reference/schema.ts';
import { createApp } from '../../src/app.ts';
import { describe } from '../../src/openapi.ts';
import type { ProblemError } from '../../src/problem.ts';
import { checkFields } from '../../src/routes/body.ts';
import { PUBLIC_URL, start, type UnderTest } from './under-test.ts';
import { onEachStore } from '../store/each-store.ts';

onEachStore('description', (make) => {
  let server: UnderTest;
  before(async () => { server = await start(make); });
  after(() => server.stop());

  it('describes every route of the API and no other', async () => {
    const { openapi, paths } = await (await fetch(`${server.base}/openapi.json`)).json() as { openapi: string; paths: Record<string, Record<string, unknown>> };
    assert.match(openapi, /^3\.1/);
    const described = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
    const routed = createApp(server.server.context).routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1/') && !path.startsWith('/v1/docs')).map(({ method, path }) => `${method} ${path.replace(/:(\w+)(?:\{[^}]*\})?/g, '{$1}')}`);
    assert.deepEqual([...new Set(routed)].sort(), described.sort());
    assert.ok(routed.length >= 18);
  });

  it('is browsable: every operation and type, without script, inline style or another origin', async () => {
    const reply = await fetch(`${server.base}/v1/docs`);
    const page = await reply.text();
    const policy = reply.headers.get('content-security-policy') ?? '';
    assert.doesNotMatch(policy, /unsafe|script-src|https?:/);
    assert.match(policy, /^default-src 'none';/);
    assert.ok(policy.includes(`'sha256-${createHash('sha256').update(/<style>([\s\S]*?)<\/style>/.exec(page)![1]!).digest('base64')}'`));
    assert.doesNotMatch(page, /<script|\sstyle=|\son\w+=/);
    const { paths, components } = await (await fetch(`${server.base}/openapi.json`)).json() as { paths: Record<string, Record<string, unknown>>; components: { schemas: Record<string, unknown> } };
    for (const [path, methods] of Object.entries(paths)) for (const method of Object.keys(methods)) assert.ok(page.includes(`<b class="method">${method.toUpperCase()}</b> <code>${path}</code>`), `${method} ${path}`);
    for (const name of Object.keys(components.schemas)) assert.ok(page.includes(`id="type-${name}"`), name);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, href] of page.matchAll(/\shref="([^"]+)"/g)) {
      if (href!.startsWith('#')) assert.ok(ids.includes(href!.slice(1)), href);
      else assert.equal((await fetch(server.base + href!)).status, 200, href);
    }
  });

  it('names each type once and refers to none that is not there', () => {
    const document = describe('https://kabar.test');
    const names = Object.keys(document.components!.schemas!);
    for (const name of referencesIn(document)) assert.ok(names.includes(name), name);
    assert.ok(names.every((name) => !name.endsWith('Output') || names.includes(name.slice(0, -6))) && names.includes('newsItem'));
    assert.deepEqual([...new Set(names)], names);
  });

  it('gives examples that the API takes', () => {
    const { components, paths } = JSON.parse(JSON.stringify(describe('https://kabar.test'))) as Described;
    const sent = Object.values(paths).flatMap((methods) => Object.values(methods)).flatMap(({ requestBody }) => requestBody?.content['application/json']?.schema ?? []);
    assert.ok(sent.length > 15);
    for (const schema of sent) {
      const known = schemas[nameOf(schema.$ref!) as 'aspirationInput'];
      const read = known.safeParse(exampleOf(schema, components!.schemas!));
      assert.ok(read.success, `${schema.$ref}: ${JSON.stringify(read.error?.issues)}`);
    }
  });

  it('tells of a field that nobody knows which there are, at every place of every body, and repeats neither name nor value', async () => {
    const { components, paths } = JSON.parse(JSON.stringify(describe('https://kabar.test'))) as Described;
    const cookies = await Promise.all(['kabupaten@desa.test', 'kim@desa.test'].map((email) => server.signIn(email)));
    const made = 'KolomBuatanSendiri';
    /** Where an object with fields of its own stands. `extra` takes any. */
    const places = (value: unknown, at: readonly string[] = []): (readonly string[])[] => (Array.isArray(value) ? value.slice(0, 1).flatMap((one) => places(one, [...at, '0'])) : value === null || typeof value !== 'object' || at.at(-1) === 'extra' ? []
      : [at, ...Object.entries(value).flatMap(([name, inner]) => places(inner, [...at, name]))]);
    let tried = 0;
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { requestBody }] of Object.entries(methods)) {
        const schema = requestBody?.content['application/json']?.schema;
        if (!schema) continue;
        const name = nameOf(schema.$ref!);
        const example = exampleOf(schema, components!.schemas!);
        for (const place of places(example)) {
          const body = structuredClone(example);
          const object = place.reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], body) as Record<string, unknown>;
          const known = Object.keys(object);
          object[made] = 'nilai yang tidak boleh diulang';
          const error = (() => { try { checkFields(schemas[name as 'aspirationInput'], body); return undefined; } catch (refusal) { return refusal as ProblemError; } })();
          assert.equal(error?.code, 'fields_invalid', `${method} ${path} ${place.join('.')}`);
          const said = JSON.stringify([error?.detail, error?.errors]);
          assert.ok(!said.includes(made) && !said.includes('diulang'), said);
          const entry = error?.errors?.find(({ field }) => field === (place.join('.') || 'body'));
          // An object that may be one of several kinds is told of as one that needs another look.
          if (place.at(-1) !== 'office') for (const one of known) assert.match(entry?.message ?? '', new RegExp(`[ :]${one}[,.]`), `${method} ${path} ${place.join('.')}`);
          tried += 1;
        }
        if (!path.includes('{')) {
          // The same through the route itself.
          const [regency, kim] = cookies as [string, string];
          const reply = await fetch(server.base + path, { method: method.toUpperCase(), headers: { 'content-type': 'application/json', origin: PUBLIC_URL, cookie: path === '/v1/staff/aspirations' ? kim : regency, 'idempotency-key': 'k'.repeat(32) }, body: JSON.stringify({ ...example as object, [made]: 1 }) });
          const text = await reply.text();
          assert.equal(reply.status, 422, `${method} ${path}: ${text}`);
          assert.ok(/Yang dikenal di sini: |Tidak ada isian/.test(text) && !text.includes(made), text);
        }
      }
    }
    assert.ok(tried > 25, String(tried));
  });

  it('tells of an unknown field of an action by the kind of action that it is', () => {
    assert.throws(() => checkFields(schemas.deskActionInput, { version: 1, action: { type: 'forward', unit: 'pu', unit_region: '61.12' } }), (error: ProblemError) => {
      assert.deepEqual(error.errors, [{ field: 'action', message: 'Ada isian yang tidak dikenal. Yang dikenal di sini: type, unit, unitRegion, message.' }]);
      assert.equal(error.detail, 'action has a field that nobody knows; it takes: type, unit, unitRegion, message.');
      return true;
    });
    assert.throws(() => checkFields(schemas.nothing, { a: 1, b: 2 }), (error: ProblemError) => error.detail === 'body has 2 fields that nobody knows; it takes: none.');
  });
});
