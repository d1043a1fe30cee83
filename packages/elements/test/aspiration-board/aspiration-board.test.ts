/** The board as a villager meets it: what was said, how far it is, support that counts once. */
import { expect, fixture, html } from '@open-wc/testing';
import { fixtures, mockApi, type MockApi } from '@kentongan/testing';
import type { KimAspirationBoard } from '../../src/aspiration-board/aspiration-board.ts';
import '../../src/aspiration-board/define.ts';
import { waitUntil } from '../../../testing/src/wait-until.ts';

const item = fixtures.aspirations.items[0]!;

describe('kim-aspiration-board', () => {
  let api: MockApi;
  beforeEach(() => localStorage.clear());
  afterEach(() => { api.restore(); localStorage.clear(); });

  const make = async (routes: readonly (readonly [RegExp, (request: { path: string; body: string }) => unknown])[] = []): Promise<KimAspirationBoard> => {
    api = mockApi({ routes });
    const board = await fixture<KimAspirationBoard>(html`<kim-aspiration-board api=${api.base} region="61.12.01.2001"></kim-aspiration-board>`);
    await waitUntil(() => board.shadowRoot!.querySelector('.notes h3, .empty'));
    return board;
  };
  const button = (board: KimAspirationBoard): HTMLButtonElement => board.shadowRoot!.querySelector('.foot button')!;

  it('shows what was said with its status, and never markup', async () => {
    const board = await make([[/^\/v1\/aspirations\?/, () => ({ items: [{ ...item, title: '<img src=x onerror=alert(1)>' }], nextCursor: null })]]);
    expect(board.shadowRoot!.querySelector('h3')!.textContent).to.equal('<img src=x onerror=alert(1)>');
    for (const part of ['h3', '.said']) expect(board.shadowRoot!.querySelector(part)!.getAttribute('lang'), part).to.equal('id');
    expect(board.shadowRoot!.querySelector('.step')!.textContent).to.equal('Terverifikasi');
    expect(board.shadowRoot!.querySelector('.meta')!.textContent).to.include('S***');
    expect(board.shadowRoot!.querySelector('.credit')!.textContent).to.equal('Data wilayah: idn-area-data, ODbL');
    await waitUntil(() => board.shadowRoot!.querySelector('.figures')?.textContent?.includes('89 %'));
    await expect(board).to.be.accessible();
  });

  it('counts support once, says so, and remembers it', async () => {
    let asked = 0;
    const board = await make([[/\/support$/, ({ body }) => { asked += 1; expect((JSON.parse(body) as { device: string }).device).to.match(/^[\w-]{16,64}$/); return { supporters: 8 }; }]]);
    button(board).click();
    await waitUntil(() => button(board).textContent.includes('Anda mendukung'));
    expect(button(board).getAttribute('aria-pressed')).to.equal('true');
    button(board).click();
    expect(asked).to.equal(1);
    const again = await make();
    expect(button(again).getAttribute('aria-pressed')).to.equal('true');
  });

  it('takes support back that did not arrive', async () => {
    const board = await make([[/\/support$/, () => new Response(null, { status: 503 })], [/^\/v1\/aspirations\?/, () => ({ items: [{ ...item, number: 'KB-GAGAL' }], nextCursor: null })]]);
    button(board).click();
    await waitUntil(() => board.shadowRoot!.querySelector('[role=alert]'));
    expect(button(board).getAttribute('aria-pressed')).to.equal('false');
    expect(button(board).textContent).to.include(String(item.supporters));
  });

  it('loads more by the cursor and moves the focus to the first new one', async () => {
    const board = await make([[/^\/v1\/aspirations\?/, ({ path }) => (path.includes('cursor=c1') ? { items: [{ ...item, number: 'KB-2', title: 'Yang kedua' }], nextCursor: null } : { items: [item], nextCursor: 'c1' })]]);
    board.shadowRoot!.querySelector<HTMLButtonElement>('.more button')!.click();
    await waitUntil(() => board.shadowRoot!.activeElement?.textContent === 'Yang kedua');
    expect(board.shadowRoot!.querySelector('.more')).to.equal(null);
  });
});
