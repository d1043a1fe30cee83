/** The alert bar as a villager meets it: the most urgent first, the same height whatever it says, hidden by hand and brought back. */
import { expect, fixture, html } from '@open-wc/testing';
import type { Alert } from '@kentongan/contract/schemas';
import { mockApi, type MockApi } from '@kentongan/testing';
import type { KimAlertBar } from '../../src/alert-bar/alert-bar.ts';
import '../../src/alert-bar/define.ts';
import { waitUntil } from '../../../testing/src/wait-until.ts';

const alert = (id: string, more: Partial<Alert> = {}): Alert => ({
  id, title: `Pengumuman ${id}`, text: 'Air sungai naik sejak pagi. Pindahkan motor dan surat penting.', severity: 'warning', region: { code: '61.12.01.2001', name: 'Sungai Raya' },
  startsAt: '2026-01-01T06:00:00+07:00', endsAt: '2099-01-01T06:00:00+07:00', ...more,
});

describe('kim-alert-bar', () => {
  let api: MockApi;
  beforeEach(() => localStorage.clear());
  afterEach(() => { api.restore(); localStorage.clear(); });

  const make = async (items: readonly Alert[], width = 360): Promise<KimAlertBar> => {
    api?.restore();
    api = mockApi({ fixtures: { alerts: { items } } });
    const box = await fixture<HTMLElement>(html`<div><kim-alert-bar api=${api.base} region="61.12.01.2001"><a href="/r/61.12.01.2001">Pengumuman</a></kim-alert-bar></div>`);
    box.style.width = `${width}px`;
    const bar = box.querySelector('kim-alert-bar')!;
    await waitUntil(() => bar.shadowRoot?.querySelector('.line'));
    await waitUntil(() => bar.dataset['kimRoom'] === (width < 320 ? 'xs' : width < 560 ? 's' : width < 900 ? 'm' : 'l'));
    return bar;
  };
  const words = (bar: KimAlertBar): string => bar.shadowRoot!.querySelector('.line p')!.textContent;
  const button = (bar: KimAlertBar): HTMLButtonElement => bar.shadowRoot!.querySelector('.line button')!;

  it('says the level in words first, the most urgent first', async () => {
    const bar = await make([alert('a', { severity: 'info' }), alert('b'), alert('c', { severity: 'danger' })]);
    expect(words(bar)).to.match(/^Bahaya: Pengumuman c/);
    button(bar).click();
    await waitUntil(() => bar.shadowRoot!.querySelectorAll('li').length === 3);
    expect([...bar.shadowRoot!.querySelectorAll('.level')].slice(1).map((level) => level.textContent)).to.deep.equal(['Bahaya:', 'Waspada:', 'Pemberitahuan:']);
    expect(bar.shadowRoot!.querySelector('li .hint')!.textContent).to.match(/ pukul \d\d\.\d\d WIB$/);
    expect(bar.shadowRoot!.querySelector('.credit')!.textContent).to.equal('Data wilayah: idn-area-data, ODbL');
    expect(button(bar).getAttribute('aria-expanded')).to.equal('true');
    await expect(bar).to.be.accessible();
  });

  for (const width of [280, 360, 768]) {
    it(`has one height at ${width} px: none, one, many, long words, hidden`, async () => {
      const long = 'Banjir rob di seluruh dusun sepanjang sungai sampai lusa, warga di rumah panggung rendah diminta bersiap pindah ke balai desa';
      const heights = new Set<number>();
      for (const items of [[], [alert('a')], [alert('a'), alert('b')], [alert('a', { title: long })], [alert('a', { title: 'Tanpajeda'.repeat(13) })]]) {
        const bar = await make(items, width);
        heights.add(bar.getBoundingClientRect().height);
        expect(bar.scrollWidth).to.be.at.most(width);
        expect(bar.shadowRoot!.querySelector('.line p')!.getBoundingClientRect().width, 'room for the words').to.be.at.least(110);
        if (items.length !== 1) continue;
        button(bar).click();
        await waitUntil(() => bar.shadowRoot!.querySelector('li'));
        [...bar.shadowRoot!.querySelectorAll<HTMLElement>('.acts button')].at(-1)!.click();
        await waitUntil(() => words(bar).includes('sembunyikan'));
        heights.add(bar.getBoundingClientRect().height);
        localStorage.clear();
      }
      expect([...heights]).to.deep.equal([width < 560 ? 68 : 56]);
    });
  }

  it('is hidden by hand for each alert, stays so on the next page, and comes back when asked', async () => {
    const items = [alert('a'), alert('b')];
    const bar = await make(items);
    button(bar).click();
    await waitUntil(() => bar.shadowRoot!.querySelector('li'));
    bar.shadowRoot!.querySelector<HTMLElement>('.acts button')!.click();
    await waitUntil(() => words(bar).includes('Pengumuman b'));
    const next = await make(items);
    expect(words(next)).to.include('Pengumuman b');
    expect(next.shadowRoot!.activeElement).to.equal(null);
    button(next).click();
    await waitUntil(() => next.shadowRoot!.querySelector('li'));
    next.shadowRoot!.querySelector<HTMLElement>('.acts button')!.click();
    await waitUntil(() => words(next) === '2 pengumuman Anda sembunyikan.');
    await waitUntil(() => next.shadowRoot!.activeElement?.textContent === 'Tampilkan lagi');
    button(next).click();
    await waitUntil(() => words(next).includes('Pengumuman a'));
  });

  it('shows nothing past its end, and says that nothing could be checked when a saved copy has none', async () => {
    const bar = await make([alert('a', { endsAt: '2026-01-02T00:00:00+07:00' })]);
    expect(words(bar)).to.equal('Tidak ada pengumuman penting.');
    await waitUntil(() => Object.keys(localStorage).some((key) => key.startsWith('kim:http')));
    api.mode = 'fail';
    bar.reload();
    await waitUntil(() => bar.dataset['kimState'] === 'stale');
    await bar.updateComplete;
    expect(words(bar)).to.equal('Pengumuman penting belum dapat diperiksa.');
    expect(bar.getBoundingClientRect().height).to.equal(68);
  });

  it('tells screen readers politely, once it is drawn', async () => {
    const bar = await make([alert('a', { severity: 'danger' })]);
    const status = bar.shadowRoot!.querySelector('[role=status]')!;
    await waitUntil(() => status.textContent === 'Bahaya: Pengumuman a');
    expect(bar.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
  });

  it('links to the page of the alert, or of its region, and never to a script', async () => {
    const links = async (url?: string): Promise<string> => {
      const bar = await make([alert('a', url === undefined ? {} : { url })]);
      button(bar).click();
      await waitUntil(() => bar.shadowRoot!.querySelector('li a'));
      return bar.shadowRoot!.querySelector('li a')!.getAttribute('href')!;
    };
    expect(await links('https://desa.example/banjir')).to.equal('https://desa.example/banjir');
    expect(await links()).to.equal(`${api.base}/r/61.12.01.2001`);
    expect(await links('javascript:alert(1)')).to.equal(`${api.base}/r/61.12.01.2001`);
  });
});
