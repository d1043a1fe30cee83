/** One page, one outbox: what is sent is acknowledged once, refused aloud, or still there. */
import { expect } from '@open-wc/testing';
import { openOutbox, type Outbox, type OutboxOptions } from '@kentongan/client/outbox';
import { hasKept } from '@kentongan/client/outbox/kept';
import { API, fakeApi, fakeClock, forget, listen, photo, type Content, type FakeApi, type FakeClock, type Fault } from './fake-api.ts';
import { waitUntil } from '../../../testing/src/wait-until.ts';

describe('outbox', () => {
  let api: FakeApi;
  let clock: FakeClock;
  let outboxes: Outbox<Content>[];
  const open = (more: Partial<OutboxOptions<Content>> = {}): Outbox<Content> => {
    const outbox = openOutbox<Content>({ api: API, site: 'pk_sample', transport: api.transport, clock, random: () => 0, ...more });
    outboxes.push(outbox);
    return outbox;
  };
  beforeEach(() => { api = fakeApi(); clock = fakeClock(); outboxes = []; });
  afterEach(async () => {
    api.release();
    outboxes.forEach((outbox) => outbox.close());
    await forget();
  });

  it('sends at once, hands over the receipt, and keeps nothing', async () => {
    const outbox = open({ prepare: async () => ({ formToken: 'token', proof: { solved: true } }) });
    const told = listen(outbox);
    const { entry, stored } = await outbox.add({ title: 'Sumur bor' });
    await outbox.flush();
    expect(stored).to.equal(true);
    expect(told.map(({ kind }) => kind)).to.deep.equal(['added', 'received', 'sent']);
    expect(told.at(-1)!.entry.receipt!.trackingCode).to.equal('code of KB-1');
    expect(told.at(-1)!.entry.body).to.equal(null);
    expect(api.bodies[0]).to.deep.include({ key: entry.key, site: 'pk_sample', body: { title: 'Sumur bor', formToken: 'token', proof: { solved: true } } });
    expect(entry.key).to.match(/^[0-9a-f]{32}$/);
    expect(await outbox.list()).to.have.length(0);
  });

  it('tells a page that opens no database whether anything is kept: waiting, refused, or withdrawn', async () => {
    api.faults = ['503', '503', 'refuse'];
    const outbox = open();
    listen(outbox);
    expect(hasKept()).to.equal(false);
    const { entry: first } = await outbox.add({ title: 'Sumur bor' });
    await outbox.flush();
    expect(hasKept(), 'waiting').to.equal(true);
    await outbox.withdraw(first.id);
    await outbox.flush();
    expect(hasKept(), 'withdrawn').to.equal(false);
    const { entry: second } = await outbox.add({ title: 'Jembatan' });
    await outbox.flush();
    clock.advance(60_000);
    await outbox.flush();
    expect((await outbox.list()).map(({ state }) => state)).to.deep.equal(['refused']);
    expect(hasKept(), 'refused').to.equal(true);
    await outbox.retry(second.id);
    await outbox.flush();
    expect(await outbox.list()).to.have.length(0);
    expect(hasKept(), 'sent').to.equal(false);
  });

  it('is not held to be empty because its database does not answer', async () => {
    const outbox = open();
    api.faults = ['503'];
    await outbox.add({ title: 'Sumur bor' });
    await outbox.flush();
    const real = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = () => { throw new DOMException('gone', 'UnknownError'); };
    try {
      await outbox.flush();
      expect(await outbox.list()).to.have.length(0);
    } finally {
      IDBDatabase.prototype.transaction = real;
    }
    expect(hasKept()).to.equal(true);
  });

  it('keeps neither token nor proof', async () => {
    api.faults = ['503'];
    const outbox = open({ prepare: async () => ({ formToken: 'secret-token', proof: 'secret-proof' }) });
    await outbox.add({ title: 'Sumur bor' });
    await outbox.flush();
    expect(JSON.stringify(await outbox.list())).to.include('Sumur bor').and.not.include('secret');
  });

  it('sends without a token when none can be had', async () => {
    const outbox = open({ prepare: () => Promise.reject(new TypeError('Failed to fetch')) });
    await outbox.add({ title: 'Sumur bor' });
    await outbox.flush();
    expect(api.bodies[0]!.body).to.deep.equal({ title: 'Sumur bor' });
  });

  it('uses the same key for every try, whatever became of the one before', async () => {
    api.faults = ['drop_before', 'drop_after', '502_after', 'portal', 'duplicate'];
    const outbox = open();
    const told = listen(outbox);
    const { entry } = await outbox.add({ title: 'Jembatan' });
    for (let tries = 0; tries < 5; tries++) {
      await outbox.flush();
      clock.advance(60_000);
    }
    await outbox.flush();
    expect(api.requests).to.deep.equal(Array(5).fill(`text ${entry.key}`));
    expect([...api.tickets.keys()]).to.deep.equal([entry.key]);
    expect(told.at(-1)!.kind).to.equal('sent');
    expect(await outbox.list()).to.have.length(0);
  });

  it('tells what is refused and goes on with the next', async () => {
    api.faults = ['refuse'];
    clock.time -= 1;
    const outbox = open();
    const told = listen(outbox);
    const first = await outbox.add({ title: 'Pertama' });
    clock.time += 1;
    await outbox.add({ title: 'Kedua' });
    await outbox.flush();
    expect([...api.tickets.values()].map(({ title }) => title)).to.deep.equal(['Kedua']);
    const [left, ...more] = await outbox.list();
    expect(more).to.have.length(0);
    expect(left).to.deep.include({ id: first.entry.id, state: 'refused', body: { title: 'Pertama' } });
    expect(left!.refused!.code).to.equal('fields_invalid');
    expect(told.some(({ kind, entry }) => kind === 'refused' && entry.id === first.entry.id)).to.equal(true);
    clock.advance(24 * 3_600_000);
    await outbox.flush();
    expect(api.requests).to.have.length(2);
    await outbox.retry(first.entry.id);
    expect(api.tickets.size).to.equal(2);
    expect(await outbox.list()).to.have.length(0);
  });

  it('waits 2 s, then twice as long each time, 15 minutes at most', async () => {
    api.faults = Array<Fault>(13).fill('503');
    const outbox = open();
    await outbox.add({ title: 'Lampu jalan' });
    const waits: number[] = [];
    for (let tries = 1; tries <= 12; tries++) {
      await waitUntil(() => api.requests.length === tries);
      await outbox.flush();
      expect(api.requests).to.have.length(tries);
      const [entry] = await outbox.list();
      waits.push((entry!.nextAt - clock.time) / 1000);
      clock.advance(entry!.nextAt - clock.time - 1);
      await outbox.flush();
      expect(api.requests).to.have.length(tries);
      clock.advance(500);
    }
    expect(waits).to.deep.equal([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
  });

  it('waits as long as the API asks', async () => {
    api.faults = ['429'];
    const outbox = open();
    await outbox.add({ title: 'Lampu jalan' });
    await outbox.flush();
    clock.advance(59_999);
    await outbox.flush();
    dispatchEvent(new Event('online'));
    await outbox.flush();
    expect(api.requests).to.have.length(1);
    clock.advance(1);
    await outbox.flush();
    expect(api.tickets.size).to.equal(1);
  });

  it('tries at once when the signal is back', async () => {
    api.faults = ['drop_before'];
    const outbox = open();
    await outbox.add({ title: 'Lampu jalan' });
    await waitUntil(async () => (await outbox.list())[0]?.attempts === 1);
    dispatchEvent(new Event('online'));
    await waitUntil(() => api.tickets.size === 1);
  });

  it('sends photos after the text, each whole under a key of its own', async () => {
    api.faults = ['ok', 'ok', 'drop_after', '502_after', 'portal', 'ok'];
    const outbox = open();
    const told = listen(outbox);
    const { entry } = await outbox.add({ title: 'Dermaga' }, [photo('a.jpg', 10), photo('b.jpg', 30)]);
    expect(entry.photos).to.deep.equal([{ name: 'a.jpg', size: 10 }, { name: 'b.jpg', size: 30 }]);
    await outbox.flush();
    expect((await outbox.list())[0]).to.deep.include({ state: 'sent-text', body: null, photos: [{ name: 'b.jpg', size: 30 }] });
    for (let tries = 0; tries < 4; tries++) {
      clock.advance(60_000);
      await outbox.flush();
    }
    expect([...api.photos.values()]).to.deep.equal([{ number: 'KB-1', name: 'a.jpg', size: 10 }, { number: 'KB-1', name: 'b.jpg', size: 30 }]);
    const keys = api.requests.map((request) => request.split(' ')[1]);
    expect(new Set(keys).size).to.equal(3);
    expect(keys[2]).to.equal(keys[3]);
    expect(told.map(({ kind }) => kind)).to.deep.equal(['added', 'received', 'photo', 'waiting', 'waiting', 'waiting', 'photo', 'sent']);
    expect(await outbox.list()).to.have.length(0);
  });

  it('goes on without a photo that is refused, and says which', async () => {
    api.faults = ['ok', 'refuse'];
    const outbox = open();
    const told = listen(outbox);
    await outbox.add({ title: 'Dermaga' }, [photo('a.jpg'), photo('b.jpg')]);
    await outbox.flush();
    expect([...api.photos.values()].map(({ name }) => name)).to.deep.equal(['b.jpg']);
    expect(told.at(-1)!.kind).to.equal('sent');
    expect(told.at(-1)!.entry.refusedPhotos).to.have.length(1);
    expect(told.at(-1)!.entry.refusedPhotos![0]).to.deep.include({ name: 'a.jpg' });
  });

  it('keeps the receipt until somebody has taken it', async () => {
    const outbox = open();
    await outbox.add({ title: 'Sumur' });
    await outbox.flush();
    expect((await outbox.list())[0]!.receipt!.number).to.equal('KB-1');
    let fails = true;
    const seen: string[] = [];
    const runner = window.onerror;
    const errors: unknown[] = [];
    window.onerror = (...parts) => errors.push(parts[4]) > 0;
    outbox.subscribe(({ kind }) => {
      if (kind !== 'sent') return;
      if (fails) throw new Error('The screen broke.');
      seen.push(kind);
    });
    await outbox.flush();
    await waitUntil(() => errors.length > 0);
    expect(await outbox.list()).to.have.length(1);
    fails = false;
    await outbox.flush();
    window.onerror = runner;
    expect(seen).to.deep.equal(['sent']);
    expect(await outbox.list()).to.have.length(0);
  });

  it('withdraws what waits, and says when it may have arrived', async () => {
    api.faults = ['hold', 'drop_after', 'drop_before'];
    const outbox = open();
    const told = listen(outbox);
    const held = await outbox.add({ title: 'Sedang dikirim' });
    await waitUntil(() => api.requests.length === 1);
    const behind = await outbox.add({ title: 'Belum dikirim' });
    expect(await outbox.withdraw(behind.entry.id)).to.equal('withdrawn');
    expect(await outbox.withdraw(held.entry.id)).to.equal('perhaps_sent');
    await outbox.flush();
    expect(await outbox.list()).to.have.length(0);
    expect(api.tickets.size).to.equal(0);
    expect(api.requests).to.have.length(1);
    expect(told.filter(({ kind }) => kind === 'withdrawn')).to.have.length(2);
    const lost = await outbox.add({ title: 'Jawaban hilang' });
    await waitUntil(async () => (await outbox.list())[0]?.attempts === 1);
    expect(await outbox.withdraw(lost.entry.id)).to.equal('perhaps_sent');
    expect(await outbox.withdraw('none')).to.equal('unknown');
  });

  it('withdraws the photos of what has arrived, and hands over the receipt', async () => {
    api.faults = ['ok', '503'];
    const outbox = open();
    const told = listen(outbox);
    const { entry } = await outbox.add({ title: 'Dermaga' }, [photo('a.jpg')]);
    await outbox.flush();
    expect(await outbox.withdraw(entry.id)).to.equal('sent');
    await outbox.flush();
    expect(told.at(-1)!.kind).to.equal('sent');
    expect(told.at(-1)!.entry.receipt!.number).to.equal('KB-1');
    expect(await outbox.list()).to.have.length(0);
  });

  it('opens a database that a newer version has added to', async () => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(`kentongan-outbox:${API}`, 7);
      request.onupgradeneeded = () => {
        for (const name of ['entries', 'lease', 'later']) request.result.createObjectStore(name, { keyPath: 'id' });
      };
      request.onsuccess = () => { request.result.close(); resolve(); };
      request.onerror = () => reject(request.error!);
    });
    const outbox = open();
    listen(outbox);
    const { stored } = await outbox.add({ title: 'Sumur' });
    expect(stored).to.equal(true);
    await outbox.flush();
    expect(api.tickets.size).to.equal(1);
  });

  it('makes way for a newer version, and goes on afterwards', async () => {
    api.faults = ['503'];
    const outbox = open();
    listen(outbox);
    await outbox.add({ title: 'Sumur' });
    await outbox.flush();
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(`kentongan-outbox:${API}`, 2);
      request.onupgradeneeded = () => { request.result.createObjectStore('later', { keyPath: 'id' }); };
      request.onsuccess = () => { request.result.close(); resolve(); };
      request.onerror = () => reject(request.error!);
      request.onblocked = () => reject(new Error('The older version holds on.'));
    });
    clock.advance(2_000);
    await outbox.flush();
    expect(api.tickets.size).to.equal(1);
    expect(await outbox.list()).to.have.length(0);
  });

  for (const [name, code] of [['QuotaExceededError', 'storage_full'], ['UnknownError', 'storage_blocked']] as const) {
    it(`says ${code} and sends from memory`, async () => {
      const real = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = () => { throw new DOMException('Injected.', name); };
      try {
        api.faults = ['503'];
        const outbox = open();
        listen(outbox);
        const added = await outbox.add({ title: 'Sumur' }, [photo('a.jpg')]);
        expect([added.stored, added.code, added.entry.stored]).to.deep.equal([false, code, false]);
        await outbox.flush();
        expect((await outbox.list()).map(({ stored, attempts }) => [stored, attempts])).to.deep.equal([[false, 1]]);
        clock.advance(2_000);
        await outbox.flush();
        expect([api.tickets.size, api.photos.size]).to.deep.equal([1, 1]);
        expect(await outbox.list()).to.have.length(0);
      } finally {
        IDBDatabase.prototype.transaction = real;
      }
    });
  }

  it('loses no receipt when the storage breaks while it is acknowledged', async () => {
    api.faults = ['hold'];
    const outbox = open();
    const told = listen(outbox);
    await outbox.add({ title: 'Sumur' }, [photo('a.jpg')]);
    await waitUntil(() => api.requests.length === 1);
    const real = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function broken(names, mode, options) {
      if (mode === 'readwrite') throw new DOMException('Injected.', 'UnknownError');
      return real.call(this, names, mode, options);
    };
    try {
      api.release();
      await waitUntil(() => told.some(({ kind }) => kind === 'sent'));
    } finally {
      IDBDatabase.prototype.transaction = real;
    }
    expect(told.find(({ kind }) => kind === 'received')!.entry.receipt!.number).to.equal('KB-1');
    expect(api.requests).to.have.length(2);
    await outbox.flush();
    expect([api.tickets.size, api.photos.size]).to.deep.equal([1, 1]);
    expect(await outbox.list()).to.have.length(0);
  });
});
