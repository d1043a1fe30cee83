/** The built script tag in WebKit, by the WebKitWebDriver that `npm run test:hosts` starts. */
import assert from 'node:assert/strict';
import { cases } from './cases.ts';

const { KENTONGAN_WEBDRIVER: port, KENTONGAN_MINIBROWSER: binary } = process.env;
assert.ok(port && binary, 'Run `npm run test:hosts -- webkit`: it starts WebKitWebDriver.');
const at = `http://127.0.0.1:${port}/session`;

async function command<T>(path: string, body?: unknown, method = 'POST'): Promise<T> {
  const reply = await fetch(at + path, { method, ...(method === 'POST' ? { body: JSON.stringify(body ?? {}), headers: { 'content-type': 'application/json' } } : {}) });
  const { value } = await reply.json() as { value: T & { error?: string; message?: string } };
  assert.ok(reply.ok, `${path}: ${JSON.stringify(value)}`);
  return value;
}

cases(async () => {
  let sessionId: string | undefined;
  const end = async (): Promise<void> => { if (sessionId) await command(`/${sessionId}`, undefined, 'DELETE'); };
  return {
    name: 'WebKit',
    open: async (url) => {
      await end();
      ({ sessionId } = await command<{ sessionId: string }>('', { capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } } }));
      await command(`/${sessionId}/timeouts`, { script: 60_000, pageLoad: 60_000 });
      await command(`/${sessionId}/url`, { url });
    },
    run: async <T>(work: string, frame = false) => {
      await command(`/${sessionId}/frame`, { id: null });
      if (frame) await command(`/${sessionId}/frame`, { id: 0 });
      const answer = await command<{ value?: T; error?: string }>(`/${sessionId}/execute/async`, { script: `const done = arguments[arguments.length - 1]; (async () => (${work}))().then((value) => done({ value }), (error) => done({ error: String(error) }));`, args: [] });
      assert.equal(answer.error, undefined);
      return answer.value as T;
    },
    stop: end,
  };
});
