/** Some 2,400 payloads in every field of the widgets and the server: none runs. `PAYLOADS=word` takes those that hold it. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { openStage, type Stage } from '../../e2e/embed/stage.ts';
import { CANARY, PAYLOADS } from './payloads.ts';
import { scan } from './scan.ts';
import { serverPages } from './server-pages.ts';
import { widgets } from './widgets.ts';

const chosen = PAYLOADS.filter((payload) => payload.includes(process.env['PAYLOADS'] ?? ''));

describe('hostile content', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.stop());
  afterEach(() => stage.clear());

  test('there are at least 2,300 payloads, they do run where nothing guards a page, and the scan finds them', async () => {
    assert.ok(PAYLOADS.length >= 2300, `${PAYLOADS.length}`);
    const guest = await stage.open(`<!doctype html><div data-kim-widget="x">${PAYLOADS.slice(0, 40).join('')}</div>`);
    assert.equal(await guest.page.evaluate(() => (top as unknown as { kimCanary?: number }).kimCanary), 1, CANARY);
    const { found } = await guest.page.evaluate(scan, { origins: [], html: PAYLOADS.slice() });
    assert.ok(found.length > 900, `the scan finds ${found.length} things when the payloads are the page`);
  });

  widgets(() => stage, chosen);
  serverPages(() => stage, () => stage.staff, chosen);
});
