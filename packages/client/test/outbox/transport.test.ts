/** How a text and a photo travel. */
import { expect } from '@open-wc/testing';
import { mockApi, fixtures, type MockApi } from '@kentongan/testing';
import { fetchTransport, openOutbox } from '@kentongan/client/outbox';
import { forget, photo } from './fake-api.ts';

describe('outbox over fetch', () => {
  let api: MockApi;
  afterEach(async () => {
    api.restore();
    await forget(api.base);
  });

  it('sends the text as JSON under its key, each photo as it is under its own, with the tracking code in a header', async () => {
    api = mockApi({ routes: [[/^\/v1\/aspirations\/[^/]+\/attachments$/, () => ({})]] });
    const outbox = openOutbox({ api: `${api.base}/`, site: 'pk_sample', prepare: async () => ({ formToken: 'token' }) });
    let number = '';
    const sent = new Promise<void>((resolve) => {
      outbox.subscribe(({ kind, entry }) => {
        number = entry.receipt?.number ?? '';
        if (kind === 'sent') resolve();
      });
    });
    const { entry } = await outbox.add({ title: 'Dermaga' }, [photo('a.jpg')]);
    await sent;
    outbox.close();
    const { receipt } = fixtures;
    expect(number).to.equal(receipt.number);
    const [text, picture] = api.requests;
    expect([text!.method, text!.path, text!.headers.get('Idempotency-Key')]).to.deep.equal(['POST', '/v1/aspirations?site=pk_sample', entry.key]);
    expect(JSON.parse(text!.body)).to.deep.equal({ title: 'Dermaga', formToken: 'token' });
    expect(picture!.path).to.equal(`/v1/aspirations/${receipt.number}/attachments`);
    expect(picture!.headers.get('Authorization')).to.equal(`Tracking ${receipt.trackingCode}`);
    expect(picture!.headers.get('Content-Type')).to.equal('image/jpeg');
    expect(picture!.headers.get('Idempotency-Key')).to.match(/^[0-9a-f]{32}$/).and.not.equal(entry.key);
  });

  it('reads Retry-After, and takes a page that is no JSON for no answer of the API', async () => {
    api = mockApi({ routes: [[/site=late/, () => new Response('{"code":"busy"}', { status: 503, headers: { 'Retry-After': '7' } })], [/./, () => new Response('<h1>Masuk ke Wi-Fi</h1>')]] });
    const { send } = fetchTransport(api.base);
    const { signal } = new AbortController();
    expect(await send({ key: 'k', body: {}, site: 'late', signal })).to.deep.equal({ status: 503, data: { code: 'busy' }, retryAfter: 7_000 });
    expect(await send({ key: 'k', body: {}, signal })).to.deep.equal({ status: 200, data: undefined, retryAfter: 0 });
  });
});
