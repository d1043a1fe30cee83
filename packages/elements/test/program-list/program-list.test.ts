/** `<kim-program-list>` as a villager meets it: cards in order, the program whole, the way to the form, paper, and every state. */
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { PROGRAM_STATUSES } from '@kentongan/contract/status';
import * as labels from '@kentongan/contract/labels';
import type { Program } from '@kentongan/contract/schemas';
import '../../src/program-list/define.ts';
import { en } from '../../src/program-list/locale/en.ts';
import { id } from '../../src/program-list/locale/id.ts';
import type { KimProgramList } from '../../src/program-list/program-list.ts';
import { keepSheets } from '../base/keep-sheets.ts';
import { programApi, type ProgramApi } from './program-api.ts';
import { NOW, sampleProgram } from './sample.ts';
import { waitUntil } from '../../../testing/src/wait-until.ts';

/** Milliseconds before a skeleton is drawn. */
const MOMENT = 150;

const day = (fromNow: number): string => new Date(NOW + fromNow * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);
const registration = (opens: number, closes: number) => ({ opens: day(opens), closes: day(closes), channels: ['Datang ke kantor desa'], link: 'https://example.test/daftar' });
const open = (changes: Partial<Program> = {}) => sampleProgram({ lastChecked: day(-4), registration: registration(-9, 11), ...changes });
const many = (count: number) => Array.from({ length: count }, (_, i) => open({ id: `program${i}`, slug: `p-program${i}`, url: `http://api.test/p/p-program${i}`, name: `Program ke-${i}` }));

describe('<kim-program-list>', () => {
  let api: ProgramApi;
  const root = (list: Element): ShadowRoot => list.shadowRoot!;
  const text = (from: Element | ShadowRoot | null | undefined): string => (from?.textContent ?? '').replace(/\s+/g, ' ').trim();
  async function show(programs: readonly Program[], attributes: Record<string, string> = {}, { others = [], width = '' }: { others?: Program[]; width?: string } = {}): Promise<KimProgramList> {
    api = programApi(programs);
    api.others.push(...others);
    const list = document.createElement('kim-program-list');
    for (const [name, value] of Object.entries({ api: 'http://api.test', region: '61.12.01.2001', ...attributes })) list.setAttribute(name, value);
    list.append(Object.assign(document.createElement('a'), { href: '/program', textContent: 'Program Desa' }));
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.style.width = width;
    const loaded = oneEvent(list, 'kim-load');
    box.append(list);
    await loaded;
    await list.updateComplete;
    return list;
  }
  const dialog = (list: Element) => root(list).querySelector('dialog');
  const atRest = (list: Element) => Promise.all(dialog(list)!.getAnimations().map(({ finished }) => finished));
  async function openFirst(list: KimProgramList): Promise<HTMLDialogElement> {
    root(list).querySelector<HTMLElement>('.go')!.click();
    await waitUntil(() => dialog(list)?.open, 'the program opens');
    await atRest(list);
    return dialog(list)!;
  }

  const clock = Date.now;
  let release = (): void => {};
  beforeEach(() => { Date.now = () => NOW; });
  afterEach(() => {
    Date.now = clock;
    release();
    release = () => {};
    api.restore();
    localStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('answers in the order in which people ask', async () => {
    const list = await show([open()]);
    const card = text(root(list).querySelector('.card'));
    const answers = ['Dibuka · 11 hari lagi', 'Pendaftaran Bedah Rumah', 'Keluarga ber-KK Sungai Raya', 'Sampai', '25 dari 40 unit terisi', 'KTP, Kartu keluarga', 'Kantor Desa Sungai Raya', 'Lihat syarat dan langkah', 'Gratis. Ada yang memungut? Laporkan.'];
    const places = answers.map((answer) => card.indexOf(answer));
    expect(places, card).to.not.include(-1);
    expect([...places].sort((a, b) => a - b)).to.deep.equal(places);
    expect(root(list).querySelector('progress')!.value).to.equal(63);
    expect(list.dataset['kimState']).to.equal('ready');
  });

  it('says a fee instead of calling it free', async () => {
    const list = await show([open({ fee: 25_000 })]);
    expect(text(root(list).querySelector('.free'))).to.equal('Biaya resmi Rp 25.000. Diminta lebih? Laporkan.');
  });

  it('uses the words of the contract for every status, in both languages', () => {
    for (const status of PROGRAM_STATUSES) {
      expect(id.status[status]).to.equal(labels.id.programStatus[status]);
      expect(en.status[status]).to.equal(labels.en.programStatus[status]);
    }
  });

  it('asks for what its attributes say', async () => {
    await show([open()], { status: 'open closing_soon', category: 'housing', limit: '3' });
    expect(api.requests.at(-1)).to.equal('/v1/programs?region=61.12.01.2001&status=open%2Cclosing_soon&category=housing&limit=3');
  });

  it('asks again when a property changes', async () => {
    const list = await show(many(3));
    const loaded = oneEvent(list, 'kim-load');
    list.limit = 2;
    await loaded;
    await list.updateComplete;
    expect(api.requests.at(-1)).to.equal('/v1/programs?region=61.12.01.2001&limit=2');
    expect(root(list).querySelectorAll('.card').length).to.equal(2);
  });

  it('speaks English where the page does', async () => {
    const list = await show([open()], { lang: 'en' });
    await waitUntil(() => text(root(list)).includes('Open · 11 days left'));
    expect(text(root(list).querySelector('.free'))).to.equal('Free. Did someone ask for money? Report it.');
    for (const part of ['[part=name]', '.who dd > *']) expect(root(list).querySelector(part)!.getAttribute('lang'), part).to.equal('id');
  });

  it('narrows to a choice and back, and says so when nothing is left', async () => {
    const list = await show([open()]);
    const choose = async (value: string) => {
      const loaded = oneEvent(list, 'kim-load');
      root(list).querySelector<HTMLInputElement>(`input[value=${value}]`)!.click();
      await loaded;
      await list.updateComplete;
    };
    await choose('soon');
    expect(api.requests.at(-1)).to.contain('status=upcoming');
    expect(list.dataset['kimState']).to.equal('empty');
    expect(text(root(list))).to.contain(id.emptyFilterTitle);
    await expect(list).shadowDom.to.be.accessible();
    const loaded = oneEvent(list, 'kim-load');
    root(list).querySelector<HTMLElement>('.empty button')!.click();
    await loaded;
    await list.updateComplete;
    expect(root(list).querySelectorAll('.card').length).to.equal(1);
  });

  it('offers no choice of status where the page has chosen', async () => {
    const list = await show([open()], { status: 'open' });
    expect(root(list).querySelector('.filter')).to.equal(null);
  });

  it('loads further programs by cursor, once each, and moves the focus to the first of them', async () => {
    const list = await show(many(5), { limit: '3' });
    const more = root(list).querySelector<HTMLElement>('.more button')!;
    more.click();
    more.click();
    await waitUntil(() => root(list).querySelectorAll('.card').length === 5);
    await waitUntil(() => root(list).activeElement === root(list).querySelectorAll('.go')[3], 'focus on the fourth');
    expect(api.requests.filter((path) => path.includes('cursor=')).length).to.equal(1);
    expect(root(list).querySelector('.more')).to.equal(null);
    expect(text(root(list).querySelector('[role=status]'))).to.equal('5 program ditampilkan');
  });

  it('leads from an empty list to the office', async () => {
    const list = await show([]);
    expect(root(list).querySelector<HTMLAnchorElement>('.empty a')!.href).to.equal('http://api.test/r/61.12.01.2001/aspirasi');
    await expect(list).shadowDom.to.be.accessible();
  });

  describe('the program whole', () => {
    it('shows every field', async () => {
      const list = await show([open()]);
      const shown = text(await openFirst(list));
      for (const part of [
        'Belum pernah menerima bantuan perumahan', 'Kartu keluarga wajib', 'fotokopi satu lembar', 'Ganti dengan surat keterangan dari desa', 'Foto rumah bila ada', 'Serahkan berkas', 'Bahan bangunan senilai', 'Gratis.', '25 dari 40 unit terisi',
        'Datang ke kantor desa', 'Daftar lewat situs resmi', '30 Juni 2027', 'Kantor Desa Sungai Raya', 'Jam layanan: Senin–Jumat 08.00–14.00', 'Pemerintah Desa Sungai Raya', 'Dana Desa 2027', 'Rumah Layak Huni', 'Peraturan Desa (contoh)',
        'Terakhir diperiksa', 'Apakah penyewa boleh mendaftar?', 'Tidak, rumah harus milik sendiri.', 'Formulir pendaftaran',
      ]) expect(shown).to.contain(part);
      const links = [...dialog(list)!.querySelectorAll('a')].map((a) => a.href);
      for (const link of ['https://wa.me/6281200000000', 'tel:0561000000', 'https://example.test/daftar', 'https://example.test/perdes', 'https://example.test/formulir.pdf']) expect(links).to.include(link);
      expect(shown).to.not.contain(id.outdated);
      await expect(list).shadowDom.to.be.accessible();
    });

    it('warns when nobody checked it for 90 days', async () => {
      const list = await show([open({ lastChecked: day(-91) })]);
      expect(text(await openFirst(list))).to.contain('Informasi lama, konfirmasi ke kantor desa');
    });

    it('starts reading at the name, closes with Esc, gives the focus and the address back', async () => {
      const list = await show([open()]);
      const button = root(list).querySelector<HTMLElement>('.go')!;
      button.focus();
      await openFirst(list);
      expect(root(list).activeElement?.id).to.equal('detail-name');
      expect(location.hash).to.equal('#kim-p-7q4m2xkd9a');
      dialog(list)!.dispatchEvent(new Event('cancel', { cancelable: true }));
      await waitUntil(() => !dialog(list) && location.hash === '');
      expect(root(list).activeElement).to.equal(button);
    });

    it('goes by keyboard alone: to the card, into the program, back with Esc, twice', async () => {
      const list = await show([open()]);
      const button = root(list).querySelector<HTMLElement>('.go')!;
      for (let presses = 0; root(list).activeElement !== button && presses < 20; presses++) await sendKeys({ press: 'Tab' });
      expect(root(list).activeElement).to.equal(button);
      for (const _ of [1, 2]) {
        await sendKeys({ press: 'Enter' });
        await waitUntil(() => dialog(list)?.open);
        await sendKeys({ press: 'Tab' });
        expect(dialog(list)!.contains(root(list).activeElement)).to.equal(true);
        await sendKeys({ press: 'Escape' });
        await waitUntil(() => !dialog(list) && location.hash === '');
        expect(root(list).activeElement).to.equal(button);
      }
    });

    it('is still a modal dialog after its list was moved on the page', async () => {
      const list = await show([open()]);
      await openFirst(list);
      list.parentElement!.append(list);
      await waitUntil(() => dialog(list)?.matches(':modal'));
    });

    it('closes with Back and opens again with Forward, however late the browser tells that the first had closed', async () => {
      const list = await show([open()]);
      const first = await openFirst(list);
      history.back();
      await waitUntil(() => !dialog(list));
      history.forward();
      await waitUntil(() => dialog(list)?.open);
      first.dispatchEvent(new Event('close'));
      await list.updateComplete;
      expect(dialog(list)?.open).to.equal(true);
    });

    it('is opened by a deep link, also when the list does not hold it, by one list only', async () => {
      history.replaceState(null, '', '#kim-p-lain');
      const list = await show([open()], {}, { others: [open({ id: 'lain', name: 'Program lain (contoh)' })] });
      const second = document.createElement('kim-program-list');
      second.setAttribute('api', 'http://api.test');
      list.after(second);
      await waitUntil(() => text(dialog(list)).includes('Program lain (contoh)'));
      expect(dialog(second)).to.equal(null);
    });

    it('says so when a linked program is gone', async () => {
      history.replaceState(null, '', '#kim-p-hilang');
      const list = await show([open()]);
      await waitUntil(() => text(dialog(list)).includes(id.notFound));
      await atRest(list);
      await expect(list).shadowDom.to.be.accessible();
    });

    it('leaves the press to a page that wants it', async () => {
      const list = await show([open()]);
      let url = '';
      list.addEventListener('kim-navigate', (event) => { url = event.url; event.preventDefault(); });
      root(list).querySelector<HTMLElement>('.go')!.click();
      await aTimeout(0);
      expect(url).to.equal('http://127.0.0.1:8787/p/bedah-rumah-7q4m2xkd9a');
      expect(dialog(list)).to.equal(null);
      expect(location.hash).to.equal('');
    });

    it('makes no link of what is none', async () => {
      const list = await show([open({ attachments: [{ name: 'Jahat', url: 'javascript:alert(1)' }], source: { name: 'Sumber', url: 'data:text/html,x' }, contacts: [{ office: 'Kantor', whatsapp: 'tanya RT', phone: '-' }] })]);
      const links = [...(await openFirst(list)).querySelectorAll('a')].map((a) => a.protocol);
      expect(links).to.not.include('javascript:');
      expect(links).to.not.include('data:');
      expect(text(dialog(list))).to.contain('tanya RT');
    });
  });

  describe('the ways out', () => {
    const act = (list: Element, words: string) => [...root(list).querySelectorAll<HTMLAnchorElement>('.card a')].find((a) => text(a) === words)!;

    it('shares, and saves only what has a date ahead', async () => {
      const { registration: _r, period: _p, ...timeless } = open();
      const list = await show([open(), { ...timeless, id: 'x', status: 'always' }]);
      expect(act(list, 'WhatsApp').href).to.match(/^https:\/\/wa\.me\/\?text=\*Pendaftaran%20Bedah/);
      expect([...root(list).querySelectorAll<HTMLAnchorElement>('a[href$=".ics"]')].map((a) => a.href)).to.deep.equal(['http://127.0.0.1:8787/p/bedah-rumah-7q4m2xkd9a.ics']);
    });

    it('prints one sheet in a frame of its own, with the code of the program’s page', async () => {
      const list = await show([open()]);
      const styled = document.adoptedStyleSheets.length + document.styleSheets.length;
      release = keepSheets();
      act(list, id.print).click();
      await waitUntil(() => root(list).querySelector('iframe'));
      const page = root(list).querySelector('iframe')!.contentDocument!;
      expect(page.title).to.contain('Pendaftaran Bedah Rumah');
      for (const part of ['Dibuka', 'Keluarga ber-KK', 'Desember', 'surat keterangan dari desa', 'Serahkan berkas', '0812-0000-0000', id.freeOfCharge, 'http://127.0.0.1:8787/p/bedah-rumah-7q4m2xkd9a']) expect(text(page.body)).to.contain(part);
      const dots = page.querySelector('.qr path:last-child')!.getAttribute('d')!.match(/M/g)!.length;
      expect(dots).to.be.greaterThan(200);
      expect(parseFloat(page.defaultView!.getComputedStyle(page.querySelector('h1')!).fontSize), '22 pt').to.be.closeTo(88 / 3, 0.001);
      expect(document.adoptedStyleSheets.length + document.styleSheets.length).to.equal(styled);
    });

    it('links to our form where the page has none', async () => {
      const list = await show([open()]);
      expect(act(list, id.ask).href).to.equal('http://api.test/r/61.12.01.2001/aspirasi?program=7q4m2xkd9a');
      expect(act(list, 'Laporkan').href).to.contain('kind=complaint');
    });

    it('hands the program to the form of the page', async () => {
      if (!customElements.get('kim-aspiration-form')) customElements.define('kim-aspiration-form', class extends HTMLElement {});
      const list = await show([open()]);
      const form = document.createElement('kim-aspiration-form');
      form.textContent = 'Formulir';
      list.parentElement!.append(form);
      form.style.display = 'block';
      await openFirst(list);
      [...dialog(list)!.querySelectorAll('a')].find((a) => text(a) === id.ask)!.click();
      await waitUntil(() => !dialog(list));
      expect(form.getAttribute('program')).to.equal('7q4m2xkd9a');
      expect(document.activeElement).to.equal(form);
      act(list, 'Laporkan').click();
      expect(form.getAttribute('kind')).to.equal('complaint');
    });
  });

  describe('states', () => {
    it('draws a skeleton only after a moment, over the fallback link', async () => {
      api = programApi([open()]);
      api.hold();
      // The moment passes when the test says so: a busy machine may let it go by unseen.
      const real = globalThis.setTimeout;
      let pass = (): void => {};
      globalThis.setTimeout = ((run: () => void, ms = 0, ...more: unknown[]) => {
        if (ms !== MOMENT) return real(run, ms, ...more);
        pass = run;
        return 0;
      }) as typeof setTimeout;
      const list = await fixture<KimProgramList>(html`<kim-program-list api="http://api.test" region="61"><a href="/p">Program Desa</a></kim-program-list>`).finally(() => { globalThis.setTimeout = real; });
      expect(root(list).querySelector('.sk')).to.equal(null);
      expect(root(list).querySelector('slot')).to.not.equal(null);
      pass();
      await waitUntil(() => root(list).querySelector('.sk'));
      expect(list.dataset['kimState']).to.equal('loading');
      await expect(list).shadowDom.to.be.accessible();
      api.release();
      await waitUntil(() => list.dataset['kimState'] === 'ready');
      expect(root(list).querySelector('slot')).to.equal(null);
    });

    it('shows the saved copy with its age, its status derived again', async () => {
      const first = await show([open({ status: 'open', registration: registration(-20, -1) })]);
      expect(text(root(first).querySelector('.status'))).to.contain('Dibuka');
      await waitUntil(() => Object.keys(localStorage).length > 0, 'the copy was not kept');
      first.remove();
      api.restore();
      api = programApi([], 503);
      const list = await fixture<KimProgramList>(html`<kim-program-list api="http://api.test" region="61.12.01.2001"></kim-program-list>`);
      await waitUntil(() => list.dataset['kimState'] === 'stale');
      expect(text(root(list).querySelector('[part=notice]'))).to.contain('Server belum menjawab; ini salinan yang disimpan');
      expect(text(root(list).querySelector('.status'))).to.equal('Ditutup');
      await expect(list).shadowDom.to.be.accessible();
    });

    it('keeps the fallback and says what happened when nothing can be shown', async () => {
      api = programApi([], 503);
      const list = await fixture<KimProgramList>(html`<kim-program-list api="http://api.test" region="62"><a href="/p">Program Desa</a></kim-program-list>`);
      await waitUntil(() => list.dataset['kimState'] === 'error');
      expect(root(list).querySelector('slot')).to.not.equal(null);
      expect(text(root(list))).to.contain('http_503');
      await expect(list).shadowDom.to.be.accessible();
    });

    for (const theme of ['light', 'dark']) {
      for (const layout of ['grid', 'list', 'compact']) {
        it(`is accessible as ${layout}, ${theme}, with every status`, async () => {
          const all = PROGRAM_STATUSES.map((status) => open({ id: status, status, name: `Program ${status}` }));
          const list = await show(all, { layout, theme });
          await expect(list).shadowDom.to.be.accessible();
          expect(list.scrollWidth).to.be.at.most(list.clientWidth);
        });
      }
    }

    it('offers the choice as a list where there is little room', async () => {
      const list = await show([open()], {}, { width: '300px' });
      const [chips, select] = [root(list).querySelector('fieldset')!, root(list).querySelector('select')!];
      expect(chips.getClientRects().length).to.equal(0);
      select.value = 'soon';
      select.dispatchEvent(new Event('change'));
      await waitUntil(() => api.requests.at(-1)!.includes('status=upcoming'));
    });

    it('fits a column of 280 px', async () => {
      const list = await show([open()], {}, { width: '280px' });
      expect(list.dataset['kimRoom']).to.equal('xs');
      for (const part of root(list).querySelectorAll('.head, .card, .card *')) expect(part.getBoundingClientRect().right, part.className.toString()).to.be.at.most(list.getBoundingClientRect().right + 1);
    });
  });
});
