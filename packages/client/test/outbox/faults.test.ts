/** Whatever goes wrong in whatever order: each entry is acknowledged once by its key, or still to be seen. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { openOutbox, type Change, type Outbox } from '@kentongan/client/outbox';
import { API, fakeApi, fakeClock, forget, photo, type Content, type Fault } from './fake-api.ts';

/** `tab`: one more page. `reload`: the oldest page goes and another comes. `break`: the storage refuses writes from here on, or again takes them. */
type Act = { readonly kind: 'add'; readonly photos: number } | { readonly kind: 'wait'; readonly ms: number } | { readonly kind: 'tab' | 'reload' | 'online' | 'flush' | 'break' | 'withdraw' };

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('add' as const), photos: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(120_000) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('tab' as const, 'reload' as const, 'online' as const, 'flush' as const, 'break' as const, 'withdraw' as const) }) },
);
const fault: fc.Arbitrary<Fault> = fc.constantFrom('ok', 'drop_before', 'drop_after', '502_after', '503', '429', 'refuse', 'duplicate', 'portal');

/** The same walks at every run; another number tries others. */
const SEED = 20_261_124;

describe('outbox under faults', () => {
  it('acknowledges each entry once, or still lists it', async function property() {
    this.timeout(240_000);
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 14 }), fc.array(fault, { maxLength: 14 }), async (acts, faults) => {
      const api = fakeApi([...faults]);
      const clock = fakeClock();
      const real = IDBDatabase.prototype.transaction;
      const told: Change<Content>[] = [];
      const added = new Map<string, { key: string; stored: boolean; photos: number; page: Outbox<Content> }>();
      const withdrawn = new Set<string>();
      let pages: Outbox<Content>[] = [];
      let broken = false;
      IDBDatabase.prototype.transaction = function fragile(names, mode, options) {
        if (broken && mode === 'readwrite') throw new DOMException('Injected.', 'QuotaExceededError');
        return real.call(this, names, mode, options);
      };
      const open = (): void => {
        const page = openOutbox<Content>({ api: API, transport: api.transport, clock });
        page.subscribe((change) => { told.push(change); });
        pages.push(page);
      };
      const receiptOf = (id: string): string | undefined => told.find(({ kind, entry }) => kind === 'sent' && entry.id === id)?.entry.receipt?.number;
      const listed = async (): Promise<string[]> => (await Promise.all(pages.map((page) => page.list()))).flat().map(({ id }) => id);
      const check = async (): Promise<void> => {
        const ids = await listed();
        for (const [id, { key }] of added) {
          if (withdrawn.has(id)) continue;
          // Read after the list: what left it meanwhile was told before.
          const number = receiptOf(id);
          if (number) expect(api.tickets.get(key)?.receipt.number, 'the receipt is of this key').to.equal(number);
          else expect(ids, 'neither acknowledged nor listed').to.include(id);
        }
      };
      try {
        open();
        for (const step of acts) {
          if (step.kind === 'add') {
            const page = pages.at(-1)!;
            const { entry, stored } = await page.add({ title: `Aspirasi ${added.size}` }, Array.from({ length: step.photos }, (_, index) => photo(`${added.size}-${index}.jpg`)));
            added.set(entry.id, { key: entry.key, stored, photos: step.photos, page });
          }
          if (step.kind === 'wait') clock.advance(step.ms);
          if (step.kind === 'tab') open();
          if (step.kind === 'online') dispatchEvent(new Event('online'));
          if (step.kind === 'flush') await pages[0]!.flush();
          if (step.kind === 'break') broken = !broken;
          if (step.kind === 'withdraw') {
            const [id] = await listed();
            const outcome = id && (await pages[0]!.withdraw(id));
            if (id && (outcome === 'withdrawn' || outcome === 'perhaps_sent')) withdrawn.add(id);
            // Its photos were given up, not the receipt.
            if (id && outcome === 'sent') added.get(id)!.photos = 0;
          }
          if (step.kind === 'reload') {
            const gone = pages.shift()!;
            gone.close();
            await gone.flush();
            // What only the memory of a page held goes with it; the person was told so.
            for (const [id, { stored, page }] of added) if (page === gone && !stored && !receiptOf(id)) added.delete(id);
            open();
          }
          await check();
        }
        broken = false;
        api.faults = [];
        for (let round = 0; round < 4; round++) {
          clock.advance(3_600_000);
          for (const page of pages) await page.flush();
        }
        await check();
        const left = (await Promise.all(pages.map((page) => page.list()))).flat();
        expect(left.filter(({ state }) => state !== 'refused'), 'all is well again, yet something waits').to.have.length(0);
        expect(api.overlap, 'one request at a time for a key').to.be.at.most(1);
        const keys = [...added.values()].map(({ key }) => key);
        expect(new Set(keys).size).to.equal(keys.length);
        for (const [id, { photos, key }] of added) {
          const number = receiptOf(id);
          if (!number || withdrawn.has(id)) continue;
          const names = [...api.photos.values()].filter((kept) => kept.number === api.tickets.get(key)!.receipt.number).map(({ name }) => name);
          const { refusedPhotos = [] } = told.find(({ kind, entry }) => kind === 'sent' && entry.id === id)!.entry;
          expect(new Set(names).size, 'a photo twice').to.equal(names.length);
          expect(names.length + refusedPhotos.length, 'a photo lost').to.be.at.least(photos);
        }
      } finally {
        IDBDatabase.prototype.transaction = real;
        pages.forEach((page) => page.close());
        pages = [];
        await forget();
      }
    }), { numRuns: 100, seed: SEED, includeErrorInReport: true });
  });
});
