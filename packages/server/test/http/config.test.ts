/** Configuration: defaults, aliases, and refusals that help. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ConfigError, readConfig, VARIABLES } from '../../src/config.ts';

it('has a default for everything', () => {
  assert.equal(readConfig({}).publicUrl, 'http://127.0.0.1:8787');
  assert.equal(readConfig({ PORT: '9000' }).port, 9000);
  assert.equal(readConfig({ PORT: '9000', KENTONGAN_PORT: '9001' }).port, 9001);
  assert.equal(readConfig({ KENTONGAN_PUBLIC_URL: 'https://kabar.test/' }).publicUrl, 'https://kabar.test');
});

it('says which variable cannot be used and what it takes, never a secret', () => {
  assert.throws(() => readConfig({ KENTONGAN_SECRET: 'terlalu-pendek', KENTONGAN_PORT: 'x' }), (error: unknown) => error instanceof ConfigError && error.message.includes('KENTONGAN_SECRET') && error.message.includes(VARIABLES.KENTONGAN_PORT.help) && !error.message.includes('terlalu-pendek'));
});
