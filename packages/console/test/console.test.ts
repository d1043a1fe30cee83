/** The desk as those who work at it meet it: in, the list, the ticket, the keys, the words, and out. */
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { STAFF_ACTIONS } from '../src/actions/forms.ts';
import { closeDesk, JETTY, LAMP, openDesk } from './desk.ts';
import { waitUntil } from '../../testing/src/wait-until.ts';

describe('the desk', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));
  afterEach(closeDesk);

  describe('signing in', () => {
    it('asks whether somebody is signed in, and nothing that a browser would report', async () => {
      const desk = await openDesk({ signedIn: false });
      await desk.see('kim-sign-in');
      expect(desk.api.requests.map(({ method, path }) => `${method} ${path}`)).to.deep.equal(['GET /v1/session']);
    });

    it('refuses a wrong password in words, keeps the address clean, and lets a right one in', async () => {
      const desk = await openDesk({ signedIn: false });
      const before = location.href;
      await desk.signIn('petugas@contoh.example', 'salah');
      await desk.see('[role=alert]', 'Email atau kata sandi tidak cocok');
      expect(document.activeElement?.id).to.equal('password');
      await expect(desk.view).to.be.accessible();
      await desk.signIn('petugas@contoh.example');
      await desk.see('.who', 'Petugas Contoh');
      expect(location.href).to.equal(before);
      expect(desk.api.requests.every(({ path }) => !path.includes('sandi') && !path.includes('petugas'))).to.be.true;
    });

    it('leads the focus to the heading of what comes, and to the ticket where the list is out of sight', async () => {
      for (const [width, hash, id] of [[1280, '#/', 'list-title'], [360, '#/', 'list-title'], [1280, `#/aspirasi/${LAMP}`, 'list-title'], [1280, '#/situs', 'sites-title']] as const) {
        await setViewport({ width, height: 900 });
        const desk = await openDesk({ signedIn: false, hash });
        await desk.signIn('petugas@contoh.example');
        await waitUntil(() => document.activeElement?.id === id, `${width} ${hash}: ${id}`);
        closeDesk();
      }
      await setViewport({ width: 360, height: 900 });
      const phone = await openDesk({ signedIn: false, hash: `#/aspirasi/${LAMP}` });
      await phone.signIn('petugas@contoh.example');
      await waitUntil(() => ['MAIN', 'H2'].includes(document.activeElement?.tagName ?? ''), 'no list is in sight');
    });

    it('opened while signed in, leaves the focus at the start of the page', async () => {
      const desk = await openDesk();
      await desk.see('.item');
      expect(document.activeElement).to.equal(document.body);
    });

    it('says what is empty and asks nothing', async () => {
      const desk = await openDesk({ signedIn: false });
      await desk.signIn('', '');
      await desk.see('[role=alert]', 'Isi email dan kata sandi');
      expect(desk.api.requests.filter(({ method }) => method === 'POST')).to.be.empty;
    });

    it('says when there were too many attempts', async () => {
      const desk = await openDesk({ signedIn: false });
      desk.desk.refuse = { status: 429, code: 'too_many_requests' };
      await desk.signIn('petugas@contoh.example');
      await desk.see('[role=alert]', 'Tunggu satu menit');
    });

    it('shows the password only when asked', async () => {
      const desk = await openDesk({ signedIn: false });
      const password = await desk.see<HTMLInputElement>('#password');
      expect(password.type).to.equal('password');
      await desk.click('.joined button');
      await desk.see('.joined button[aria-pressed=true]');
      expect(password.type).to.equal('text');
    });

    it('signs out, and nothing of the person stays', async () => {
      const desk = await openDesk({ hash: `#/aspirasi/${LAMP}` });
      await desk.click('[data-action=reply]');
      await desk.see('#a-message');
      desk.type('#a-message', 'Belum selesai');
      (await desk.see('.tools .btn', 'Keluar')).click();
      await desk.see('kim-sign-in');
      expect(desk.text()).to.not.include('Lampu jalan').and.not.include('Petugas Contoh');
      expect(desk.app.drafts.any).to.be.false;
    });
  });

  describe('the list', () => {
    it('is ordered by deadline as the API gives it, with flags in words, and counts', async () => {
      const desk = await openDesk();
      await desk.see('.item');
      const items = [...desk.view.querySelectorAll('.item')].map((item) => item.textContent.replace(/\s+/g, ' ').trim());
      expect(items).to.have.length(4);
      expect(items[0]).to.match(/^Terlambat · 23 Nov Diterima Lampu jalan depan SD .* Listrik & Penerangan · Sungai Raya · /);
      expect(items[1]).to.match(/^Segera jatuh tempo · 26 Nov/);
      expect(items[2]).to.include('Rahasia').and.include('Anonim');
      expect(items[3]).to.include('Titipan lewat KIM');
      expect(desk.text('.boxes')).to.equal('Perlu saya 4Terlambat 1Berjalan 6SelesaiSemua');
      await expect(desk.view).to.be.accessible();
    });

    it('shows every box whole beside a ticket, however many wait', async () => {
      const desk = await openDesk();
      await desk.see('.item');
      for (const count of [4, 4888]) {
        desk.app.list.counts = { mine: count, overdue: count, open: count };
        desk.app.list.changed();
        await desk.view.querySelector('kim-desk-list')!.updateComplete;
        const right = desk.find('.boxes')!.getBoundingClientRect().right;
        for (const box of desk.view.querySelectorAll('.boxes a')) expect(box.getBoundingClientRect().right, `${box.textContent} with ${count}`).to.be.at.most(right);
      }
    });

    it('goes to another box by its address, and back', async () => {
      const desk = await openDesk();
      await desk.see('.item');
      desk.find('.boxes a[href="#/kotak/done"]')!.click();
      await desk.see('.empty-title', 'Belum ada yang selesai');
      history.back();
      await desk.see('.item');
      expect(desk.text('.boxes [aria-current]')).to.include('Perlu saya');
    });

    it('comes back from a ticket to its row, or to the heading when the row is gone', async () => {
      for (const width of [1280, 360]) {
        await setViewport({ width, height: 900 });
        const desk = await openDesk();
        (await desk.see('.item', 'Dermaga')).click();
        await waitUntil(() => document.activeElement?.id === 'ticket-title', 'in the ticket');
        history.back();
        await waitUntil(() => document.activeElement?.textContent.includes('Dermaga') === true && document.activeElement.matches('.item'), `${width}: at its row`);
        closeDesk();
      }
      const phone = await openDesk();
      (await phone.see('.item', 'Dermaga')).click();
      await waitUntil(() => document.activeElement?.id === 'ticket-title', 'in the ticket');
      phone.desk.change(JETTY, { mine: false });
      await phone.app.list.refresh();
      await phone.click('.to-list');
      await waitUntil(() => document.activeElement?.id === 'list-title', 'its row is gone');
    });

    it('leaves the focus with whoever went to another box', async () => {
      const desk = await openDesk();
      (await desk.see('.item', 'Dermaga')).click();
      await waitUntil(() => document.activeElement?.id === 'ticket-title', 'in the ticket');
      const box = desk.find('.boxes a[href="#/kotak/all"]')!;
      box.focus();
      box.click();
      await desk.see('.item');
      await waitUntil(() => desk.app.open.number === undefined, 'closed');
      await desk.view.querySelector('kim-desk-list')!.updateComplete;
      expect(document.activeElement).to.equal(box);
    });

    it('searches, says that nothing fits, and clears', async () => {
      const desk = await openDesk();
      await desk.see('.item');
      desk.type('#search', 'tidak ada yang begini');
      await desk.see('.empty-title', 'Tidak ada yang cocok');
      expect(location.hash).to.equal('#/');
      await desk.click('.empty .btn');
      await desk.see('.item');
    });

    it('filters by subject', async () => {
      const desk = await openDesk();
      await desk.see('.item');
      desk.type('#by-category', 'water');
      await waitUntil(() => desk.view.querySelectorAll('.item').length === 1, 'one is left');
      expect(desk.text('.item')).to.include('sumur bor');
    });

    it('says that it could not be loaded, and tries again', async () => {
      const desk = await openDesk();
      await desk.see('.item');
      desk.api.mode = 'missing';
      desk.find('.boxes a[href="#/kotak/overdue"]')!.click();
      await desk.see('[role=alert]', 'Daftar belum dapat dimuat');
      desk.api.mode = 'normal';
      (await desk.see('.list .btn', 'Coba lagi')).click();
      await desk.see('.item');
    });
  });

  describe('a ticket', () => {
    it('shows a sender’s name in its own direction, the number behind it as it is', async () => {
      const desk = await openDesk();
      desk.desk.change(LAMP, { reporter: { name: '\u202eBudi', whatsapp: '+62 800 1234 5678' } });
      desk.go(`#/aspirasi/${LAMP}`);
      const place = await desk.see('.facts dd', '1234');
      const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      const texts: Node[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      const number = texts.find(({ textContent }) => textContent!.includes('1234'))!;
      const left = (character: string): number => {
        const range = document.createRange();
        const at = number.textContent!.indexOf(character);
        range.setStart(number, at);
        range.setEnd(number, at + 1);
        return range.getBoundingClientRect().left;
      };
      expect(left('1')).to.be.below(left('4')).and.below(left('7'));
      expect(left('6')).to.be.below(left('1'));
    });

    it('tells a text that waits for its check from one whose sender did not agree', async () => {
      const desk = await openDesk({ hash: `#/aspirasi/${LAMP}` });
      await desk.see('.texts .shown', 'Belum tampil: menunggu pemeriksaan');
      desk.go('#/aspirasi/KB-4N5P-6Q7R-S');
      await desk.see('.texts .shown', 'Tidak ditampilkan: pengirim tidak menyetujuinya');
      expect(desk.text('.texts .shown')).to.not.include('menunggu pemeriksaan');
    });

    it('shows what was written beside the masked public text, and the dates in words', async () => {
      const desk = await openDesk({ hash: `#/aspirasi/${LAMP}` });
      await desk.see('article');
      expect(desk.text('.texts > section')).to.include('0812 3456 7890');
      expect(desk.text('.texts .shown')).to.include('0812…').and.not.include('3456');
      expect(desk.text('article > .facts')).to.include('Senin, 23 November 2026').and.include('Pemerintah Desa Sungai Raya');
      expect(document.title).to.include(LAMP);
      await expect(desk.view).to.be.accessible();
    });

    it('draws the actions that the API names, and no other, for every set of them', async () => {
      const desk = await openDesk({ hash: `#/aspirasi/${LAMP}` });
      await desk.see('article');
      for (const actions of [[], ['reply'], ['forward', 'out_of_scope'], ['answer', 'return', 'extend'], [...STAFF_ACTIONS, 'withdraw']] as const) {
        desk.desk.change(LAMP, { actions: [...actions] });
        await desk.app.open.reload();
        await desk.view.querySelector('kim-desk-ticket')!.updateComplete;
        const drawn = [...desk.view.querySelectorAll<HTMLElement>('[data-action]')].map(({ dataset }) => dataset['action']!).sort();
        expect(drawn).to.deep.equal(actions.filter((action) => action !== 'withdraw').sort());
      }
      desk.desk.change(LAMP, { actions: [] });
      await desk.app.open.reload();
      await desk.see('.do', 'Tidak ada yang perlu atau dapat Anda lakukan');
    });

    it('says when it is gone', async () => {
      const desk = await openDesk({ hash: '#/aspirasi/KB-0000-0000-0' });
      await desk.see('[role=alert]', 'tidak ada, atau tidak lagi dalam wewenang');
    });

    it('keeps a hostile text as text', async () => {
      const desk = await openDesk();
      await desk.see('.item');
      desk.desk.change(LAMP, { title: '<img src=x onerror=alert(1)>', text: '<script>alert(1)</script>' });
      desk.go(`#/aspirasi/${LAMP}`);
      await desk.see('.texts', '<script>alert(1)</script>');
      expect(desk.view.querySelector('article img:not([width]), article script')).to.equal(null);
    });
  });

  describe('by keys', () => {
    it('j and k move, Enter opens, e answers, / searches, Esc closes', async () => {
      const desk = await openDesk();
      await desk.see('.item');
      await sendKeys({ press: 'j' });
      await sendKeys({ press: 'j' });
      expect(document.activeElement?.textContent).to.include('Dermaga licin');
      await sendKeys({ press: 'k' });
      expect(document.activeElement?.textContent).to.include('Lampu jalan');
      await sendKeys({ press: 'j' });
      await sendKeys({ press: 'Enter' });
      await desk.see('article', 'Dermaga licin');
      expect(location.hash).to.equal(`#/aspirasi/${JETTY}`);
      await sendKeys({ press: 'e' });
      const message = await desk.see('#a-message');
      expect(document.activeElement).to.equal(message);
      await sendKeys({ type: 'jejak' });
      expect((message as HTMLTextAreaElement).value).to.equal('jejak');
      await sendKeys({ press: 'Escape' });
      expect(desk.find('#a-message')).to.equal(null);
      await sendKeys({ press: '/' });
      expect(document.activeElement?.id).to.equal('search');
    });

    it('shows its keys at ?, and can be told to leave letters alone', async () => {
      const desk = await openDesk();
      await desk.see('.item');
      await sendKeys({ press: '?' });
      await desk.see('.help', 'aspirasi berikutnya');
      await expect(desk.view).to.be.accessible();
      desk.find('.help input')!.click();
      await sendKeys({ press: 'Escape' });
      document.querySelector<HTMLElement>('main')!.focus();
      await sendKeys({ press: 'j' });
      expect(document.activeElement?.localName).to.equal('main');
    });
  });

  it('leads to the requests for a site key whoever decides them: regency and province, and a village once one waits for it', async () => {
    const waits = { id: 'a', name: 'Desa Contoh', url: 'https://desa.contoh.example/', region: { code: '61.12.01.2001', name: 'Sungai Raya' }, suspect: false, askedAt: '2026-11-24T10:00:00+07:00' };
    const link = 'nav.places a[href="#/situs"]';
    for (const [role, sites, shown] of [['regency_admin', [], true], ['province_admin', [], true], ['village_officer', [waits], true], ['village_officer', [], false], ['kim_editor', [waits], false], ['unit_officer', [waits], false]] as const) {
      const desk = await openDesk({ role, sites: [...sites] });
      await desk.see('nav.places');
      if (role === 'village_officer') await waitUntil(() => desk.api.requests.some(({ path }) => path === '/v1/staff/sites'), 'the API is asked');
      // Answered after the console's own question was.
      if (role === 'village_officer') await desk.app.desk.siteRequests();
      if (shown) {
        await desk.click(link);
        await desk.see('#sites-title');
        if (sites.length > 0) await desk.see('.sites h2', waits.name);
      } else {
        await desk.see('.list, .empty, kim-desk-list');
        expect(desk.find(link), role).to.equal(null);
      }
      if (!['regency_admin', 'province_admin', 'village_officer'].includes(role)) expect(desk.api.requests.some(({ path }) => path === '/v1/staff/sites'), `${role} asks nothing`).to.equal(false);
      closeDesk();
    }
  });

  it('approves a site only after saying which address that opens', async () => {
    const waits = { id: 'a', name: 'Desa Contoh', url: 'https://desa.contoh.example/profil/', region: { code: '61.12.01.2001', name: 'Sungai Raya' }, suspect: false, askedAt: '2026-11-24T10:00:00+07:00' };
    const desk = await openDesk({ sites: [{ ...waits, suspect: true }], hash: '#/situs' });
    await desk.click('#approve-a');
    expect(desk.text('.sites h2')).to.equal('Desa Contoh Mungkin diisi mesin');
    const sure = await desk.see('[role=group]', 'Setujui Desa Contoh?');
    expect(sure.querySelector('bdi')!.textContent).to.equal('https://desa.contoh.example');
    await waitUntil(() => document.activeElement?.id === 'sure-a', 'the question takes the focus');
    await expect(desk.view).to.be.accessible();
    (await desk.see('[role=group] .btn', 'Batal')).click();
    await waitUntil(() => document.activeElement?.id === 'approve-a', 'and gives it back');
    expect(desk.desk.sent).to.be.empty;
    await desk.click('#approve-a');
    (await desk.see('[role=group] .btn', 'Ya, setujui')).click();
    await desk.see('[role=status]', 'Desa Contoh disetujui. Kuncinya pk_contoh');
    expect(desk.desk.sent.map(({ path, body }) => [path, body])).to.deep.equal([['/v1/staff/sites/a', { approve: true }]]);
  });

  it('tells an operator, who has no cases, what to do next', async () => {
    const desk = await openDesk({ role: 'operator' });
    desk.desk.tickets.length = 0;
    await desk.see('.item, .empty');
    await desk.app.list.refresh();
    await desk.see('.empty', 'Pengelola sistem tidak menangani aspirasi');
    expect(desk.text('.next')).to.include('kentongan user add membuat akun petugas').and.include('kentongan unit add').and.include('kentongan holidays set');
    await expect(desk.view).to.be.accessible();
    closeDesk();
    const office = await openDesk({ role: 'village_officer' });
    office.desk.tickets.length = 0;
    await office.see('.item, .empty');
    await office.app.list.refresh();
    await office.see('.empty', 'Tidak ada yang menunggu Anda');
    expect(office.find('.next')).to.equal(null);
  });

  it('calls an officer of a village’s section so, and one of a regency’s unit by that', async () => {
    const desk = await openDesk({ role: 'unit_officer' });
    await desk.see('.who', 'Petugas perangkat daerah · Dinas Perhubungan · Kabupaten Kubu Raya');
    desk.desk.session = { ...desk.desk.session!, roles: [{ role: 'unit_officer', scope: '61.12.01.2001', unit: 'pelayanan' }] };
    desk.desk.units = { items: [{ key: 'pelayanan', name: 'Seksi Pelayanan', region: { code: '61.12.01.2001', name: 'Sungai Raya' }, staffed: true }] };
    await desk.app.session.ask();
    await desk.see('.who', 'Petugas seksi/kaur desa · Seksi Pelayanan · Sungai Raya');
    desk.desk.session = { ...desk.desk.session, roles: [{ role: 'unit_officer', scope: '61.12.01.2001', unit: 'bubar' }] };
    await desk.app.session.ask();
    await desk.see('.who', 'Petugas seksi/kaur desa · unit bubar · Sungai Raya');
  });

  it('speaks English when asked, and remembers it', async () => {
    const desk = await openDesk({ hash: `#/aspirasi/${LAMP}` });
    await desk.see('article');
    (await desk.see('.languages [lang=en]')).click();
    await desk.see('.do', 'What you can do');
    expect(document.documentElement.lang).to.equal('en');
    expect(desk.text('article > .facts')).to.match(/Monday,? 23 November 2026/);
    expect(localStorage.getItem('kim-console-lang')).to.equal('en');
    (await desk.see('.languages [lang=id]')).click();
    await desk.see('.do', 'Yang dapat Anda lakukan');
  });

  it('works at 360 px: the list, then the thing, and nothing is wider than the screen', async () => {
    await setViewport({ width: 360, height: 720 });
    const desk = await openDesk();
    (await desk.see('.item', 'Lampu jalan')).click();
    await desk.see('article');
    expect(desk.find('.item')!.offsetParent).to.equal(null);
    for (const action of ['verify', 'out_of_scope', 'merge', 'reject']) {
      await desk.click(`[data-action=${action}]`);
      await desk.see('kim-action-form form');
      expect(document.documentElement.scrollWidth, action).to.be.at.most(360);
    }
    const small = [...desk.view.querySelectorAll<HTMLElement>('.btn, .in, .boxes a, .to-list')].filter((control) => control.offsetParent && control.getBoundingClientRect().height < 44);
    expect(small.map(({ textContent }) => textContent)).to.deep.equal([]);
    (await desk.see('.to-list')).click();
    await desk.see('.desk:not(.with-thing)');
    expect(desk.find('.item')!.offsetParent).to.not.equal(null);
  });
});
