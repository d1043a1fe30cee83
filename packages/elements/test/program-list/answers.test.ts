/** The words of a card, computed without a page: dates, days left, quota, money, documents, links. */
import { expect } from '@open-wc/testing';
import { PROGRAM_STATUSES } from '@kentongan/contract/status';
import { bringText, whereTo } from '../../src/program-list/answers.ts';
import { shareLink } from '../../src/base/share-link.ts';
import { phoneLink, webLink, whatsappLink } from '../../src/program-list/contact-link.ts';
import { daysBetween, isOutdated, longDate, todayAt } from '../../src/program-list/dates.ts';
import { FILTER_KEYS, statusesOf } from '../../src/program-list/filters.ts';
import { programsPath } from '../../src/program-list/first-request.ts';
import { en } from '../../src/program-list/locale/en.ts';
import { id } from '../../src/program-list/locale/id.ts';
import { quotaLine, rupiah } from '../../src/program-list/money.ts';
import { formUrl } from '../../src/program-list/page-form.ts';
import { shareText } from '../../src/program-list/share.ts';
import { countdown, hasDateAhead, statusAt, whenText } from '../../src/program-list/timing.ts';
import { NOW, sampleProgram } from './sample.ts';

const at = (iso: string): number => Date.parse(iso);

describe('dates of a program', () => {
  it('writes a date as it is said', () => {
    expect(longDate('2026-12-05', 'id')).to.equal('Sabtu, 5 Desember 2026');
    expect(longDate('2026-12-05', 'en').replace(/,/g, '')).to.equal('Saturday 5 December 2026');
    expect(longDate('kapan saja', 'id')).to.equal('kapan saja');
  });
  it('counts days on the wall of the region, not of the visitor', () => {
    const papua = sampleProgram({ regions: [{ code: '94.71.01.1001', name: 'Jayapura' }] });
    expect(todayAt(sampleProgram(), at('2026-12-05T16:30:00Z'))).to.equal('2026-12-05');
    expect(todayAt(papua, at('2026-12-05T16:30:00Z'))).to.equal('2026-12-06');
    expect(daysBetween('2026-11-24', '2026-12-05')).to.equal(11);
  });
  it('calls content old after 90 days and not before', () => {
    expect(isOutdated(sampleProgram({ lastChecked: '2026-08-26' }), NOW)).to.equal(false);
    expect(isOutdated(sampleProgram({ lastChecked: '2026-08-25' }), NOW)).to.equal(true);
  });
});

describe('until when', () => {
  const registration = (closes?: string, opens?: string) => ({ registration: { channels: [], ...(closes ? { closes } : {}), ...(opens ? { opens } : {}) } });
  it('says how many days are left, and names the last two', () => {
    const left = (closes: string, words = id) => countdown(sampleProgram(registration(closes)), 'open', words, NOW);
    expect(left('2026-12-05')).to.equal('11 hari lagi');
    expect(left('2026-11-25')).to.equal('tinggal besok');
    expect(left('2026-11-24')).to.equal('hari terakhir');
    expect(left('2026-12-05', en)).to.equal('11 days left');
  });
  it('says when an upcoming program opens', () => {
    const soon = sampleProgram(registration('2026-12-20', '2026-12-01'));
    expect(countdown(soon, 'upcoming', id, NOW)).to.equal('7 hari lagi');
    expect(whenText(soon, 'upcoming', id, 'id')).to.deep.equal({ lead: 'Dibuka', date: 'Selasa, 1 Desember 2026' });
  });
  it('has a sentence for every status, with every date missing', () => {
    const { registration: _r, period: _p, quota: _q, ...bare } = sampleProgram();
    for (const status of PROGRAM_STATUSES) {
      expect(whenText(bare, status, id, 'id').lead, status).to.match(/\S/);
      expect(countdown(bare, status, id, NOW), status).to.equal('');
    }
  });
  it('derives the status again, because a saved copy grows old', () => {
    const program = sampleProgram();
    expect(statusAt(program, NOW)).to.equal('open');
    expect(statusAt(program, at('2026-12-03T02:00:00Z'))).to.equal('closing_soon');
    expect(statusAt(program, at('2027-01-03T02:00:00Z'))).to.equal('closed');
  });
  it('offers the calendar only while a date lies ahead', () => {
    const { period: _p, ...noPeriod } = sampleProgram();
    expect(hasDateAhead(noPeriod, NOW)).to.equal(true);
    expect(hasDateAhead(noPeriod, at('2026-12-06T02:00:00Z'))).to.equal(false);
    expect(hasDateAhead(sampleProgram({ cancelled: true }), NOW)).to.equal(false);
  });
});

describe('numbers', () => {
  it('tells the quota, and never more than all of it', () => {
    expect(quotaLine({ size: 40, unit: 'unit', taken: 25 }, id, 'id')).to.deep.equal({ text: '25 dari 40 unit terisi', percent: 63 });
    expect(quotaLine({ size: 40, unit: 'unit', taken: 90 }, id, 'id')?.percent).to.equal(100);
    expect(quotaLine({ size: 1500, unit: 'orang', taken: 0 }, id, 'id')?.text).to.equal('0 dari 1.500 orang terisi');
    expect(quotaLine(undefined, id, 'id')).to.equal(undefined);
  });
  it('writes rupiah', () => {
    expect(rupiah(25_000, 'id')).to.equal('Rp\u00a025.000');
  });
});

describe('bring what, and where', () => {
  it('names the required documents first and says how many more there are', () => {
    const documents = ['Foto', 'KTP', 'KK', 'Akta', 'Surat tanah', 'NPWP'].map((name) => ({ name, required: name !== 'Foto' }));
    expect(bringText({ documents }, id)).to.equal('KTP, KK, Akta, Surat tanah, dan 2 lagi');
    expect(bringText({ documents: documents.slice(0, 2) }, id)).to.equal('KTP, Foto (bila ada)');
    expect(bringText({ documents: [] }, id)).to.equal('Tidak perlu membawa dokumen');
  });
  it('gives office hours only to the office that keeps them', () => {
    expect(whereTo(sampleProgram(), id)).to.deep.equal({ place: 'Kantor Desa Sungai Raya', hours: 'Senin–Jumat 08.00–14.00', whatsapp: '0812-0000-0000' });
    expect(whereTo(sampleProgram({ places: ['Balai Penyuluhan'] }), id).hours).to.equal(undefined);
    expect(whereTo(sampleProgram({ places: [], contacts: [] }), id).place).to.equal('Tanyakan ke kantor desa');
  });
});

describe('links', () => {
  it('reads numbers as villagers write them', () => {
    for (const number of ['0812-3456-7890', '+62 812 3456 7890', '62 0812 3456 7890', '812 3456 7890', '(0812) 3456.7890']) expect(whatsappLink(number), number).to.equal('https://wa.me/6281234567890');
    expect(whatsappLink('hubungi RT')).to.equal(undefined);
    expect(phoneLink('(0561) 123-456')).to.equal('tel:0561123456');
    expect(phoneLink('112')).to.equal('tel:112');
    expect(phoneLink('javascript:alert(1)')).to.equal(undefined);
  });
  it('lets only web pages be links', () => {
    expect(webLink('https://example.test/a')).to.equal('https://example.test/a');
    for (const url of ['javascript:alert(1)', ' https://x', 'data:text/html,x', '//x', undefined]) expect(webLink(url)).to.equal(undefined);
  });
  it('shares a text that makes sense in a chat', () => {
    const text = shareText(sampleProgram({ name: 'A & B #1' }), 'open', id, 'id');
    expect(text).to.equal('*A & B #1*\nDibuka. Sampai Sabtu, 5 Desember 2026.\nUntuk siapa: Keluarga ber-KK Sungai Raya, rumah milik sendiri\nhttp://127.0.0.1:8787/p/bedah-rumah-7q4m2xkd9a');
    expect(new URL(shareLink(text)).searchParams.get('text')).to.equal(text);
    expect(shareLink('Siaga \ud83d'), 'an emoji cut in half').to.equal('https://wa.me/?text=Siaga%20%EF%BF%BD');
    expect(shareLink('Siaga \ud83d\udea8')).to.equal('https://wa.me/?text=Siaga%20%F0%9F%9A%A8');
  });
  it('leads to the form of the region with the program named', () => {
    expect(formUrl('https://api.test', '61.12.01.2001', 'a b')).to.equal('https://api.test/r/61.12.01.2001/aspirasi?program=a+b');
    expect(formUrl('https://api.test', '61.12')).to.equal('https://api.test/r/61.12/aspirasi');
  });
});

describe('choices', () => {
  it('put every status into exactly one choice', () => {
    const all = FILTER_KEYS.flatMap((key) => [...statusesOf(key)]);
    expect([...all].sort()).to.deep.equal([...PROGRAM_STATUSES].sort());
  });
  it('put the parameters in one order, and let the page choose before the reader', () => {
    const path = (attributes: Record<string, string>, chosen: string[] = []) => programsPath((name) => attributes[name], chosen);
    expect(path({})).to.equal('/v1/programs?limit=6');
    expect(path({ limit: '3', region: '61', status: ' open  closing_soon,full ' }, ['closed'])).to.equal('/v1/programs?region=61&status=open%2Cclosing_soon%2Cfull&limit=3');
    expect(path({ region: '61' }, ['closed', 'full'])).to.equal('/v1/programs?region=61&status=closed%2Cfull&limit=6');
  });
});
