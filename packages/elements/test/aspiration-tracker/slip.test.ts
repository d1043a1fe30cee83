/** The slip: what it says, where its QR code leads, and that the code is never on it. */
import { expect } from '@open-wc/testing';
import { keepSheets } from '../base/keep-sheets.ts';
import { ANSWERED, CODE, OPEN, TrackerPage } from './tracker-page.ts';
import { waitUntil } from '../../../testing/src/wait-until.ts';

describe('the slip of <kim-aspiration-tracker>', () => {
  let page: TrackerPage;
  let release = (): void => {};
  afterEach(() => {
    release();
    page.remove();
  });

  const printed = async (number: string, lang = 'id'): Promise<Document> => {
    page = new TrackerPage({ lang });
    await page.open(number);
    const press = (): HTMLButtonElement | undefined => page.button(lang === 'en' ? 'Print' : 'Cetak');
    await waitUntil(press, 'there is a button');
    release = keepSheets();
    press()!.click();
    await waitUntil(() => page.root.querySelector('iframe')?.contentDocument?.querySelector('main'), 'the slip is drawn');
    return page.root.querySelector('iframe')!.contentDocument!;
  };

  it('holds number, state, holder, dates and a QR code of the page, and no tracking code', async () => {
    const slip = await printed(OPEN);
    const words = slip.body.textContent.replace(/\s+/g, ' ');
    expect(words).to.contain(OPEN).and.contain('Ditindaklanjuti').and.contain('Dinas Perhubungan Kubu Raya').and.contain('Rabu, 9 Desember 2026').and.contain(`/a/${OPEN}`);
    expect(slip.querySelector('svg.qr')!.getAttribute('aria-label')).to.equal('Pindai untuk melihat kabarnya');
    expect(slip.documentElement.outerHTML).to.not.contain(CODE).and.not.contain(CODE.slice(5));
    expect(page.root.querySelector('iframe')!.getBoundingClientRect().height, 'it takes no room').to.equal(0);
  });

  it('speaks English', async () => {
    const slip = await printed(ANSWERED, 'en');
    expect(slip.documentElement.lang).to.equal('en');
    expect(slip.body.textContent).to.contain('Answered');
  });

  it('where printing is refused it says where to print instead, and leaves nothing behind', async () => {
    page = new TrackerPage();
    await page.open(OPEN);
    const native = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { configurable: true, get: () => null });
    try {
      page.button('Cetak').click();
      await page.sees(`/a/${OPEN}, lalu cetak dari sana`);
    } finally {
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', native);
    }
    expect(page.focused).to.equal('said');
    expect(page.root.querySelector('iframe')).to.equal(null);
  });
});
