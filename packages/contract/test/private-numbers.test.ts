/** Numbers that nobody should publish by mistake: found however they are written, and nothing else. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findPrivateNumbers, withoutContacts, withoutLongNumbers, withoutPrivateNumbers } from '@kentongan/contract/private-numbers';

const all = (text: string): string[] => Object.values(findPrivateNumbers(text)).flat() as string[];

describe('private numbers', () => {
  it('are a NIK, a woman’s NIK and phone numbers, however they are written', () => {
    assert.equal(findPrivateNumbers('NIK 6112011708900001 atau 6112 0157 0890 0001').identity.length, 2);
    for (const phone of ['081234567890', '0812-3456-7890', '+62 812 3456 7890', '(0561)7234567']) assert.equal(findPrivateNumbers(`Hubungi ${phone}.`).phone.length, 1, phone);
  });

  it('are not dates, money, house numbers or 16 digits that are no NIK', () => {
    assert.deepEqual(all('Sejak 12-11-2026, Rp 15.000.000, RT 03/RW 05 nomor 112, resi 9999999999999999, kode pos 78391.'), []);
  });

  it('are found where one follows another after a space, whatever stands before and between', () => {
    assert.deepEqual(findPrivateNumbers('Hubungi 081234567890 6112011708900001'), { identity: ['6112011708900001'], phone: ['081234567890'] });
    assert.deepEqual(findPrivateNumbers('Di RT 3 0812 3456 7890 6112 0117 0890 0001 (0561)7234567'), { identity: ['6112 0117 0890 0001'], phone: ['0812 3456 7890', '(0561)7234567'] });
    for (const between of ['. ', '.', ') ', ' (', '- ', ', ', '/', ' atau ']) assert.equal(all(`081234567890${between}6112011708900001`).length, between === '.' ? 0 : 2, between);
    assert.deepEqual(all('Tanggal 02-11-2026 08.30, NIP 198503302003121002, jam 08.00 09.30 12.00'), []);
    const nik = fc.tuple(fc.integer({ min: 11, max: 96 }), fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 31 }), fc.boolean(), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 999_999 }))
      .map(([province, place, day, woman, month, rest]) => `${province}${String(place).padStart(4, '0')}${String(woman ? day + 40 : day).padStart(2, '0')}${String(month).padStart(2, '0')}${String(rest).padStart(6, '0')}`);
    const number = fc.oneof(nik, fc.stringMatching(/^08[1-9]\d{8,10}$/), fc.stringMatching(/^\+628[1-9]\d{8,9}$/), fc.stringMatching(/^02[1-9]\d{8}$/));
    // In groups of four too, as people read them out.
    const written = fc.tuple(number, fc.constantFrom('', '', ' ', '-')).map(([digits, between]) => digits.match(/.{1,4}/g)!.join(between));
    const few = fc.constantFrom('', '1 ', '12 ');
    fc.assert(fc.property(fc.array(written, { minLength: 2, maxLength: 5 }), few, (numbers, before) => {
      const text = `${before}${numbers.join(' ')}`;
      const digits = (one: string): string => one.replace(/\D/g, '');
      const found = all(text).map(digits).join(' ');
      for (const one of numbers) assert.ok(found.includes(digits(one)), `${one} in ${text}: ${found}`);
      assert.deepEqual(all(withoutPrivateNumbers(text)), []);
    }), { numRuns: 2000 });
  });

  it('take no longer to find in a long text than its length explains', () => {
    const took = (text: string): number => { const start = performance.now(); findPrivateNumbers(text); withoutPrivateNumbers(text); return performance.now() - start; };
    for (const unit of ['1 ', '1.', '0812 3456 7890 ', '81 ', '(']) assert.ok(took(unit.repeat(200_000 / unit.length)) < 4000, unit);
  });

  it('are cut to what their writer recognises, the rest of the text left as it is', () => {
    assert.equal(withoutPrivateNumbers('Hubungi 081234567890 ya'), 'Hubungi 0812… ya');
    const part = fc.oneof(fc.constantFrom('6112011708900001', '081234567890', '+62 812 3456 7890', ' ', '-', '.', ', ', ' atau ', '(', '08', '62'), fc.stringMatching(/^\d{1,12}$/), fc.string({ unit: 'grapheme', maxLength: 8 }));
    fc.assert(fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const masked = withoutPrivateNumbers(text);
      assert.deepEqual(all(masked), []);
      if (all(text).length === 0) assert.equal(masked, text);
    }), { numRuns: 2000 });
  });

  it('are gone whole after an erasure, also where two run together, other words stay', () => {
    assert.equal(withoutLongNumbers('RT 03, Rp 50.000, sejak 12 Agustus 2026: NIK 6112011708900001 081234567890 (Sari), ٠٨١٢٣٤٥٦٧٨٩٠.'), 'RT 03, Rp 50.000, sejak 12 Agustus 2026: NIK … (Sari), ….');
    const digits = fc.stringMatching(/^(?:6112011708\d{6}|08[1-9]\d{8,10}|628[1-9]\d{8})$/);
    const written = fc.tuple(digits, fc.constantFrom('', ' ', '-', '.', ' - ', '/')).map(([number, between]) => ({ number, text: number.match(/.{1,4}/g)!.join(between) }));
    const around = fc.constantFrom(' ', ', ', '\n', ' atau ', ' (', 'NIK:', '+', '🙂', '12 ');
    fc.assert(fc.property(fc.array(fc.tuple(around, written), { minLength: 1, maxLength: 5 }), (parts) => {
      const left = withoutLongNumbers(parts.map(([before, { text }]) => before + text).join('')).replace(/\D/g, '');
      for (const [, { number }] of parts) assert.ok(!left.includes(number));
    }), { numRuns: 1000 });
  });

  it('are gone after an erasure with e-mail addresses, whatever numbers these hold', () => {
    assert.equal(withoutContacts('Balas ke sari.contoh+desa@kabar.example, SARI_0812345678901@mail.desa.id; <a@b.co> 0812 3456 7890, rapat @ balai, @kim_desa, 10@ Rp 500'), 'Balas ke …, …; <…> …, rapat @ balai, @kim_desa, 10@ Rp 500');
    assert.equal(withoutContacts('Kirim:siti＠contoh.example. Terima kasih.'), 'Kirim:…. Terima kasih.');
    const part = fc.stringMatching(/^[a-z0-9]{1,12}$/);
    const address = fc.tuple(part, fc.constantFrom('', '.', '_', '+'), part, part, fc.constantFrom('.id', '.go.id', '.example', '.co.id')).map(([a, between, b, domain, end]) => `${a}${between}${b}@${domain}${end}`);
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(' ', ', ', '\n', ' (', ': ', '🙂', ';'), address), { minLength: 1, maxLength: 5 }), (parts) => {
      const left = withoutContacts(parts.map(([before, text]) => before + text).join(''));
      assert.ok(!left.includes('@'), left);
      assert.equal(left.match(/…/gu)?.length, parts.length, left);
    }), { numRuns: 500 });
    const started = performance.now();
    for (const long of ['a'.repeat(200_000), 'a@'.repeat(100_000), `${'a.'.repeat(100_000)}@`]) withoutContacts(long);
    assert.ok(performance.now() - started < 5000);
  });
});
