/** Several tabs on one outbox, with Web Locks and without. */
import { expect } from '@open-wc/testing';
import type { Outbox } from '@kentongan/client/outbox';
import { API, fakeApi, forget, listen, photo, type Content, type FakeApi } from './fake-api.ts';
import { waitUntil } from '../../../testing/src/wait-until.ts';

interface Tab {
  readonly frame: HTMLIFrameElement;
  readonly outbox: Outbox<Content>;
  /** Goes to another page in the middle of whatever it does. */
  leave(): Promise<void>;
  /** Ends it without a word, like a phone short of memory. */
  kill(): void;
}

async function leave(frame: HTMLIFrameElement): Promise<void> {
  const left = new Promise((resolve) => { frame.addEventListener('load', resolve, { once: true }); });
  frame.contentWindow!.location.replace('about:blank');
  await left;
}

describe('outbox in several tabs', () => {
  let api: FakeApi;
  let tabs: Tab[];

  async function open(locks: boolean, idle = true): Promise<Tab> {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><title>Tab</title><script type="module" src="${new URL('./frame.ts', import.meta.url).href}"></script>`;
    document.body.append(frame);
    await new Promise((resolve) => { frame.addEventListener('load', resolve, { once: true }); });
    const inside = frame.contentWindow as Window & typeof globalThis;
    if (!locks) Object.defineProperty(inside.navigator, 'locks', { value: undefined });
    const tab = { frame, outbox: inside.openOutbox<Content>({ api: API, transport: api.transport }), leave: () => leave(frame), kill: () => frame.remove() };
    tabs.push(tab);
    // A new page looks into the outbox at once; what comes later is the work of who added it.
    if (idle) await tab.outbox.flush();
    return tab;
  }

  beforeEach(() => { api = fakeApi(); tabs = []; });
  afterEach(async () => {
    api.release();
    tabs.forEach(({ kill }) => kill());
    await forget();
  });

  for (const locks of [true, false]) {
    describe(locks ? 'with Web Locks' : 'by lease', () => {
      it('sends once, however many tabs want to', async () => {
        api.faults = ['hold'];
        const [one, two] = [await open(locks), await open(locks)];
        const told = [listen(one.outbox), listen(two.outbox)];
        await one.outbox.add({ title: 'Sumur' }, [photo('a.jpg')]);
        await waitUntil(() => api.requests.length === 1, 'nothing was sent');
        const waiting = [one.outbox.flush(), two.outbox.flush()];
        // Long enough for the other tab to ask for its turn several times.
        await new Promise((resolve) => { setTimeout(resolve, 1_500); });
        expect(api.requests).to.have.length(1);
        api.release();
        await Promise.all(waiting);
        expect(api.requests).to.have.length(2);
        expect([api.tickets.size, api.photos.size, api.overlap]).to.deep.equal([1, 1, 1]);
        await waitUntil(() => told.every((changes) => changes.some(({ kind, entry }) => kind === 'sent' && entry.receipt?.trackingCode === 'code of KB-1')), 'not every tab was told');
        expect(await two.outbox.list()).to.have.length(0);
      });

      it('goes on after a page was closed in mid flight, with the same key', async () => {
        api.faults = ['hold'];
        const first = await open(locks);
        const { entry } = await first.outbox.add({ title: 'Sumur' });
        await waitUntil(() => api.requests.length === 1, 'nothing was sent');
        await first.leave();
        const second = await open(locks, false);
        const told = listen(second.outbox);
        await waitUntil(() => told.some(({ kind }) => kind === 'sent'), 'it was not sent');
        expect([...api.tickets.keys()]).to.deep.equal([entry.key]);
        expect(await second.outbox.list()).to.have.length(0);
      });

      it('goes on with the photos after a page was closed between them', async () => {
        api.faults = ['ok', 'ok', 'hold'];
        const first = await open(locks);
        await first.outbox.add({ title: 'Dermaga' }, [photo('a.jpg'), photo('b.jpg')]);
        await waitUntil(() => api.requests.length === 3, 'the second photo did not start');
        await first.leave();
        const second = await open(locks, false);
        const told = listen(second.outbox);
        await waitUntil(() => told.some(({ kind }) => kind === 'sent'), 'it was not finished');
        expect(api.requests.filter((request) => request.startsWith('text'))).to.have.length(1);
        expect([...api.photos.values()].map(({ name }) => name)).to.deep.equal(['a.jpg', 'b.jpg']);
      });
    });
  }

  it('takes over the lease of a page that died without a word', async () => {
    api.faults = ['hold'];
    const first = await open(false);
    const { entry } = await first.outbox.add({ title: 'Sumur' });
    await waitUntil(() => api.requests.length === 1, 'nothing was sent');
    first.kill();
    const second = await open(false, false);
    const told = listen(second.outbox);
    await waitUntil(() => told.some(({ kind }) => kind === 'sent'), 'it was not sent');
    expect([...api.tickets.keys()]).to.deep.equal([entry.key]);
  });

  it('stops a request that another tab withdraws', async () => {
    api.faults = ['hold'];
    const [one, two] = [await open(true), await open(true)];
    const told = listen(one.outbox);
    const { entry } = await one.outbox.add({ title: 'Sumur' });
    await waitUntil(() => api.requests.length === 1, 'nothing was sent');
    expect(await two.outbox.withdraw(entry.id)).to.equal('perhaps_sent');
    await one.outbox.flush();
    await waitUntil(() => told.some(({ kind }) => kind === 'withdrawn'), 'the other tab was not told');
    expect([api.tickets.size, api.requests.length]).to.deep.equal([0, 1]);
  });

  it('hands over a receipt that comes after another tab has withdrawn', async () => {
    api.faults = ['hold'];
    const [one, two] = [await open(true), await open(true)];
    // As in a browser without BroadcastChannel: the news of the withdrawal does not travel.
    (two.frame.contentWindow as Window & typeof globalThis).BroadcastChannel.prototype.postMessage = () => undefined;
    const told = listen(one.outbox);
    const { entry } = await one.outbox.add({ title: 'Sumur' });
    await waitUntil(() => api.requests.length === 1, 'nothing was sent');
    expect(await two.outbox.withdraw(entry.id)).to.equal('perhaps_sent');
    api.release();
    await waitUntil(() => told.some(({ kind }) => kind === 'sent'), 'the receipt was lost');
    expect(told.at(-1)!.entry.receipt!.number).to.equal('KB-1');
    expect(await one.outbox.list()).to.have.length(0);
  });
});

describe('a frame of an opaque origin', () => {
  it('is told that nothing is kept, sends all the same, and loses nothing but the draft', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = `<!doctype html><title>Sandbox</title><script type="module" src="${new URL('./opaque-frame.ts', import.meta.url).href}"></script>`;
    const answer = new Promise<Record<string, unknown>>((resolve) => {
      addEventListener('message', function listener({ source, data }) {
        if (source !== frame.contentWindow) return;
        removeEventListener('message', listener);
        resolve(data as Record<string, unknown>);
      });
    });
    document.body.append(frame);
    const said = await answer;
    frame.remove();
    expect(said).to.deep.equal({
      stored: false, code: 'storage_blocked', listed: [false], tickets: 1, photos: 1, left: 0, draft: null, proof: null, origin: 'null',
      told: ['added', 'waiting', 'waiting', 'received', 'photo', 'sent'],
    });
  });
});
