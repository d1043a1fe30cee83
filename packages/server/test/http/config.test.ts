/** Configuration: defaults, aliases, and refusals that help. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { ConfigError, readConfig, VARIABLES } from '../../src/config.ts';

it('has a default for everything', () => {
  assert.equal(readConfig({}).publicUrl, 'http://127.0.0.1:8787');
  assert.equal(readConfig({ PORT: '9000' }).port, 9000);
  assert.equal(readConfig({ PORT: '9000', KENTONGAN_PORT: '9001' }).port, 9001);
  assert.equal(readConfig({ KENTONGAN_PUBLIC_URL: 'https://kabar.test/' }).publicUrl, 'https://kabar.test');
});

it('has every variable in the operator’s guide, with its default, and no other', () => {
  const guide = readFileSync(new URL('../../../../docs/guides/operator.md', import.meta.url), 'utf8');
  const rows = new Map([...guide.matchAll(/^\| `(KENTONGAN_\w+)` \| (.+?) \| .+ \|$/gm)].map(([, name, initial]) => [name!, initial!]));
  assert.deepEqual([...rows.keys()].sort(), Object.keys(VARIABLES).sort());
  for (const [name, { default: initial }] of Object.entries(VARIABLES)) {
    if (!initial.includes(' ')) assert.equal(rows.get(name), initial ? `\`${initial}\`` : 'tidak ada', name);
  }
});

it('says which variable cannot be used and what it takes, never a secret', () => {
  assert.throws(() => readConfig({ KENTONGAN_SECRET: 'terlalu-pendek', KENTONGAN_PORT: 'x' }), (error: unknown) => error instanceof ConfigError && error.message.includes('KENTONGAN_SECRET') && error.message.includes(VARIABLES.KENTONGAN_PORT.help) && !error.message.includes('terlalu-pendek'));
});

it('sends mail only where server and sender are both told', () => {
  const from = 'Kabar Desa <kabar@desa.test>';
  assert.equal(readConfig({ KENTONGAN_MAIL_FROM: from }).mail, undefined);
  assert.deepEqual(readConfig({ KENTONGAN_SMTP_URL: 'smtps://u:p@surat.test:465', KENTONGAN_MAIL_FROM: from }).mail, { url: 'smtps://u:p@surat.test:465', from });
  const refused = (environment: Record<string, string>, name: string): void => { assert.throws(() => readConfig(environment), (error: unknown) => error instanceof ConfigError && error.message.startsWith(name) && !error.message.includes('sandi-surat'), name); };
  refused({ KENTONGAN_SMTP_URL: 'smtp://u:sandi-surat@surat.test' }, 'KENTONGAN_MAIL_FROM');
  refused({ KENTONGAN_SMTP_URL: 'http://u:sandi-surat@surat.test', KENTONGAN_MAIL_FROM: from }, 'KENTONGAN_SMTP_URL');
  for (const wrong of ['desa', 'a@b.test\nBcc: c@d.test', 'Desa <kabar>']) refused({ KENTONGAN_SMTP_URL: 'smtp://surat.test', KENTONGAN_MAIL_FROM: wrong }, 'KENTONGAN_MAIL_FROM');
});
