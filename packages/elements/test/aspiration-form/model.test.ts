/** What the form decides without a page: what is missing, what travels, which numbers look private, what the receipt says. */
import { expect } from '@open-wc/testing';
import { emptyEntry, type Entry } from '../../src/aspiration-form/entry.ts';
import { contentOf } from '../../src/aspiration-form/input.ts';
import { entryOf } from '../../src/aspiration-form/input-back.ts';
import { sentId } from '../../src/aspiration-form/locale/sent-id.ts';
import { stepsEn } from '../../src/aspiration-form/locale/steps-en.ts';
import { stepsId } from '../../src/aspiration-form/locale/steps-id.ts';
import { dayText } from '../../src/base/day-text.ts';
import { slipText, spelled, whatsappLink } from '../../src/aspiration-form/receipt.ts';
import { refusedFields } from '../../src/aspiration-form/refused-fields.ts';
import { validate } from '../../src/aspiration-form/validate.ts';
import { RECEIPT } from './form-api.ts';

const filled = (changes: Partial<Entry> = {}): Entry => ({
  ...emptyEntry(), category: 'electricity', title: 'Lampu jalan padam', text: 'Lampu jalan di RT 03 padam sejak hari Senin.', region: { code: '61.12.01.2001', name: 'Sungai Raya', within: '' }, adult: true, ...changes,
});
const wrong = (changes: Partial<Entry>) => Object.keys(validate(filled(changes), stepsId));

describe('aspiration form: what is missing', () => {
  it('lets a filled form through and names each hole of an empty one in the order of the page', () => {
    expect(validate(filled(), stepsId)).to.deep.equal({});
    expect(Object.keys(validate(emptyEntry(), stepsId))).to.deep.equal(['category', 'title', 'text', 'region', 'adult']);
    expect(Object.keys(validate(emptyEntry(), stepsId, 'tell'))).to.deep.equal(['category', 'title', 'text']);
  });
  it('judges lengths and forms by the limits of the schema, without the space around', () => {
    expect(wrong({ title: '  abcd  ' })).to.deep.equal(['title']);
    expect(wrong({ text: 'x'.repeat(4001) })).to.deep.equal(['text']);
    expect(wrong({ email: 'bukan email', contactConsent: true })).to.deep.equal(['reporter.email']);
    expect(wrong({ whatsapp: 'nol delapan', contactConsent: true })).to.deep.equal(['reporter.whatsapp']);
    expect(wrong({ whatsapp: '+62 812-3456-7890', contactConsent: true })).to.deep.equal([]);
  });
  it('asks consent only for what was given, and no contact of a minor', () => {
    expect(wrong({ whatsapp: '081234567890' })).to.deep.equal(['consents']);
    expect(wrong({ adult: false, whatsapp: '081234567890', email: 'x' })).to.deep.equal([]);
    expect(wrong({ adult: false, guardianContact: '081234567890', contactConsent: true })).to.deep.equal(['guardian.name']);
  });
});

describe('aspiration form: what travels', () => {
  it('sends nothing that was not filled in', () => {
    expect(contentOf(filled())).to.deep.equal({
      kind: 'aspiration', category: 'electricity', title: 'Lampu jalan padam', text: 'Lampu jalan di RT 03 padam sejak hari Senin.', region: '61.12.01.2001', anonymous: false, confidential: false, adult: true, consents: [],
    });
  });
  it('leaves out the name of an anonymous sender but not the way to reach them', () => {
    const content = contentOf(filled({ anonymous: true, name: 'Seseorang', whatsapp: ' 081234567890 ', contactConsent: true, publicationConsent: true }), { programId: 'lada' });
    expect(content.reporter).to.deep.equal({ whatsapp: '081234567890' });
    expect(content.consents.map(({ purpose }) => purpose)).to.deep.equal(['contact', 'publication']);
    expect(content.programId).to.equal('lada');
  });
  it('leaves out everything of a minor except the guardian, and no publication of what is confidential', () => {
    const content = contentOf(filled({ adult: false, name: 'Anak', email: 'anak@contoh.id', guardianName: 'Wali', guardianContact: '0812', contactConsent: true, confidential: true, publicationConsent: true }));
    expect(content.reporter).to.equal(undefined);
    expect(content.guardian).to.deep.equal({ name: 'Wali', contact: '0812' });
    expect(content.consents.map(({ purpose }) => purpose)).to.deep.equal(['contact']);
  });
  it('says with each consent in which language and where it was asked, and asks about photos only with photos', () => {
    const entry = filled({ publicationConsent: true, photoConsent: true });
    expect(contentOf(entry, { language: 'en', photos: 1 }).consents.map(({ purpose, language, widget }) => [purpose, language, widget])).to.deep.equal([['publication', 'en', 'kim-aspiration-form'], ['photo', 'en', 'kim-aspiration-form']]);
    expect(contentOf(entry).consents.map(({ purpose }) => purpose)).to.deep.equal(['publication']);
    expect(contentOf(filled({ ...entry, confidential: true }), { photos: 1 }).consents).to.deep.equal([]);
  });
  it('comes back into the form as it was', () => {
    const entries = [
      filled({ place: 'RT 03', anonymous: true, whatsapp: '081234567890', contactConsent: true, publicationConsent: true, aboutVillageOfficials: true }),
      filled({ adult: false, guardianName: 'Wali', guardianContact: '0812', contactConsent: true, confidential: true }),
    ];
    for (const entry of entries) expect(contentOf(entryOf(contentOf(entry)))).to.deep.equal(contentOf(entry));
  });
});

describe('aspiration form: what the API refused', () => {
  const errors = [{ field: 'region', message: 'Pilih wilayah dari daftar.' }, { field: 'guardian', message: 'Isi wali.' }, { field: 'consents.0.purpose', message: 'Centang.' }, { field: 'extra', message: 'x' }];
  it('is said in its own words in Indonesian, and in the form’s words in English', () => {
    expect(refusedFields({ errors }, 'id', stepsId)).to.deep.equal({ region: 'Pilih wilayah dari daftar.', 'guardian.name': 'Isi wali.', consents: 'Centang.' });
    expect(refusedFields({ errors }, 'en', stepsEn)).to.deep.equal({ region: stepsEn.problems.empty.region, 'guardian.name': stepsEn.problems.empty['guardian.name'], consents: stepsEn.problems.contactConsent });
    expect(refusedFields({ errors: [{ field: 'kind', message: 'Salah.' }] }, 'en', stepsEn)).to.deep.equal({ kind: stepsEn.problems.unknown });
  });
});

describe('aspiration form: the receipt', () => {
  it('gives days on the wall of the region, not of the reader', () => {
    expect(dayText(RECEIPT.dueAt, '61.12.01.2001', 'id')).to.equal('Jumat, 27 November 2026');
    expect(dayText(RECEIPT.dueAt, '91.71.01.1001', 'id')).to.equal('Sabtu, 28 November 2026');
    expect(dayText(RECEIPT.dueAt, '61.12', 'en')).to.equal('Friday, 27 November 2026');
  });
  it('can be read aloud, and is shared without the code', () => {
    expect(spelled(RECEIPT.number)).to.equal('K B, 7 Q 4 M, 2 X K D, 9');
    const receipt = { ...RECEIPT, status: 'received' as const };
    const shared = decodeURIComponent(whatsappLink(receipt, sentId.receipt));
    expect(shared).to.include(RECEIPT.number).and.include(RECEIPT.url);
    expect(shared).to.not.include(RECEIPT.trackingCode);
    expect(slipText(receipt, '61.12', 'id', sentId.receipt)).to.include(RECEIPT.number).and.include(RECEIPT.trackingCode);
  });
});
