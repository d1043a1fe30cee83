/** Sealing, passwords, secrets and who may do what. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Role } from '@kentongan/contract';
import { mayDo, type Action } from '../../src/security/authorise.ts';
import { hashPassword, passwordMatches } from '../../src/security/passwords.ts';
import { createSealer, openForHolder, sealForHolder } from '../../src/security/seal.ts';
import { readSecret } from '../../src/security/secrets.ts';
import { isGoodFormToken, makeFormToken } from '../../src/use-cases/tickets/form-token.ts';

const sealer = createSealer('x'.repeat(32));

describe('sealing', () => {
  it('opens only in its place, for its purpose, under its secret, unchanged', () => {
    const sealed = sealer.seal('contact', 'ticket:1:contact', 'Siti, 0812');
    assert.ok(!sealed.includes('Siti'));
    assert.notEqual(sealer.seal('contact', 'ticket:1:contact', 'Siti, 0812'), sealed);
    assert.equal(sealer.open('contact', 'ticket:1:contact', sealed), 'Siti, 0812');
    assert.throws(() => sealer.open('contact', 'ticket:2:contact', sealed));
    assert.throws(() => sealer.open('ticket', 'ticket:1:contact', sealed));
    assert.throws(() => createSealer('y'.repeat(32)).open('contact', 'ticket:1:contact', sealed));
    const changed = `${sealed.slice(0, -6)}${sealed.at(-6) === 'A' ? 'B' : 'A'}${sealed.slice(-5)}`;
    assert.throws(() => sealer.open('contact', 'ticket:1:contact', changed));
  });

  it('gives a receipt back to the key that sealed it and no other', () => {
    const sealed = sealForHolder('kunci-satu', 'a', 'resi');
    assert.equal(openForHolder('kunci-satu', 'a', sealed), 'resi');
    assert.throws(() => openForHolder('kunci-dua', 'a', sealed));
  });

  it('makes a secret once, for its owner alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kentongan-secret-'));
    try {
      const secret = readSecret(undefined, folder);
      assert.ok(secret.length >= 32);
      assert.equal(readSecret(undefined, folder), secret);
      assert.equal(statSync(join(folder, 'secret')).mode & 0o777, 0o600);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

it('compares passwords', async () => {
  const hash = await hashPassword('rahasia');
  assert.match(hash, /^\$argon2id\$/);
  assert.equal(await passwordMatches('rahasia', hash), true);
  assert.equal(await passwordMatches('Rahasia', hash), false);
  assert.equal(await passwordMatches('rahasia', undefined), false);
});

it('believes a form token between three seconds and a day', () => {
  const token = makeFormToken(sealer, 1_000_000);
  for (const [age, good] of [[0, false], [2999, false], [3000, true], [86_400_000, true], [86_400_001, false]] as const) assert.equal(isGoodFormToken(sealer, token, 1_000_000 + age), good, String(age));
  for (const forged of [undefined, '', '.', token.replace('1000000', '1000001'), `${token}x`]) assert.equal(isGoodFormToken(sealer, forged, 1_010_000), false, forged);
});

it('allows each role its actions in its scope and nothing else', () => {
  const content: Action[] = ['news:publish', 'news:draft', 'program:publish'];
  const all: Action[] = [...content, 'alert:publish'];
  const table: Record<Role, Action[]> = { operator: [], province_admin: all, regency_admin: all, unit_officer: [], village_officer: all, kim_editor: content };
  const places: [string, boolean][] = [['61.12', true], ['61.12.01', true], ['61.12.01.2001', true], ['61', false], ['61.1', false], ['61.10', false], ['61.120', false], ['32', false]];
  for (const [role, allowed] of Object.entries(table) as [Role, Action[]][]) {
    for (const action of all) {
      for (const [region, inside] of places) assert.equal(mayDo([{ role, scope: '61.12' }], action, region), inside && allowed.includes(action), `${role} ${action} ${region}`);
      assert.equal(mayDo([{ role, scope: null }], action, '61.12'), false, `${role} without a scope`);
    }
  }
  assert.equal(mayDo([], 'news:draft', '61.12'), false);
  assert.equal(mayDo([{ role: 'operator', scope: '61' }, { role: 'kim_editor', scope: '61.12' }], 'news:draft', '61.10'), false);
});
