/** Drafts: kept while typing, offered back, gone when they should be; and never in the way. */
import { expect } from '@open-wc/testing';
import { openDraft, type Draft, type DraftOptions } from '@kentongan/client/draft';
import { waitUntil } from '../../testing/src/wait-until.ts';

const DAY = 24 * 60 * 60_000;

interface Typed { readonly title: string }

describe('draft', () => {
  let time = Date.now();
  let drafts: Draft<Typed>[] = [];
  const open = (more: Partial<DraftOptions> = {}): Draft<Typed> => {
    const draft = openDraft<Typed>({ api: 'https://api.example/', version: 1, delay: 0, now: () => time, ...more });
    drafts.push(draft);
    return draft;
  };
  const keys = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith('kim:draft:'));
  beforeEach(() => { time = Date.now(); });
  afterEach(() => {
    drafts.forEach((draft) => draft.close());
    drafts = [];
    localStorage.clear();
  });

  it('writes the last of what was typed once it pauses', async () => {
    const draft = open({ delay: 30 });
    draft.save({ title: 'S' });
    draft.save({ title: 'Sumur' });
    expect(keys()).to.deep.equal([]);
    await waitUntil(() => keys().length === 1);
    expect(open().read()).to.deep.equal({ value: { title: 'Sumur' }, at: time });
    expect(keys()).to.deep.equal(['kim:draft:https://api.example:']);
  });

  it('writes at once when the page goes', () => {
    const draft = open({ delay: 10_000 });
    draft.save({ title: 'Sumur' });
    dispatchEvent(new Event('pagehide'));
    expect(open().read()!.value).to.deep.equal({ title: 'Sumur' });
  });

  it('keeps APIs and forms apart', () => {
    const draft = open({ form: 'complaint:roads' });
    draft.save({ title: 'Jalan' });
    draft.close();
    expect(open().read()).to.equal(undefined);
    expect(open({ api: 'https://other.example', form: 'complaint:roads' }).read()).to.equal(undefined);
    expect(open({ form: 'complaint:roads' }).read()!.value.title).to.equal('Jalan');
  });

  it('is gone once cleared, also what was about to be written', async () => {
    const draft = open();
    draft.save({ title: 'Sumur' });
    draft.close();
    draft.save({ title: 'Sumur bor' });
    draft.clear();
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    expect(keys()).to.deep.equal([]);
  });

  it('keeps what is confidential only when asked, and forgets what it had', () => {
    const draft = open({ delay: 10_000 });
    draft.save({ title: 'Pungutan' });
    dispatchEvent(new Event('pagehide'));
    expect(keys()).to.have.length(1);
    draft.save({ title: 'Pungutan bansos' });
    draft.save({ title: 'Pungutan bansos' }, { confidential: true });
    dispatchEvent(new Event('pagehide'));
    expect(keys()).to.deep.equal([]);
    draft.save({ title: 'Pungutan bansos' }, { confidential: true, asked: true });
    dispatchEvent(new Event('pagehide'));
    expect(open().read()!.value.title).to.equal('Pungutan bansos');
  });

  it('expires after 30 days, also for forms that are not opened, and under a clock that was set back', () => {
    for (const form of ['one', 'two']) {
      const draft = open({ form });
      draft.save({ title: form });
      draft.close();
    }
    time += 30 * DAY;
    expect(open({ form: 'one' }).read()!.value.title).to.equal('one');
    time += 1;
    expect(open({ form: 'three' }).read()).to.equal(undefined);
    expect(keys()).to.deep.equal([]);
    const draft = open();
    draft.save({ title: 'dari masa depan' });
    draft.close();
    time -= 31 * DAY;
    expect(draft.read()).to.equal(undefined);
  });

  it('drops what another version wrote, and what is no draft', () => {
    const draft = open();
    draft.save({ title: 'Sumur' });
    draft.close();
    expect(open({ version: 2 }).read()).to.equal(undefined);
    for (const text of ['', 'null', '{}', '{"version":1}', '[1', '"text"']) {
      localStorage.setItem('kim:draft:https://api.example:', text);
      expect(open().read(), text).to.equal(undefined);
    }
  });

  for (const [what, method] of [['full', 'setItem'], ['blocked', 'getItem']] as const) {
    it(`costs only the draft where storage is ${what}`, () => {
      const real = Storage.prototype[method];
      Storage.prototype[method] = () => { throw new DOMException('Injected.', what === 'full' ? 'QuotaExceededError' : 'SecurityError'); };
      try {
        const draft = open();
        draft.save({ title: 'Sumur' });
        draft.close();
        expect(draft.read()).to.equal(undefined);
        draft.clear();
      } finally {
        Storage.prototype[method] = real as never;
      }
    });
  }
});
