/** Strict Content Security Policies and Trusted Types. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { feed, form, html, programs, tag } from './snippet.ts';
import { manifestOf } from './single.ts';
import type { Guest, Stage } from './stage.ts';
import { fillFirstStep, NUMBER, readFirstItem, send } from './using.ts';

const NONCE = 'cmFuZG9tLW9uLWV2ZXJ5LXJlcGx5';

/** The strictest policy under which the widgets work. `script`: the sources of scripts; `types`: what trusted-types lists. */
export const policy = (api: string, script: string, types = "lit-html 'allow-duplicates'"): string =>
  `default-src 'none'; script-src ${script}; style-src 'self'; connect-src ${api}; img-src ${api}; require-trusted-types-for 'script'; trusted-types ${types}`;

/** Writes down every violation, before any script of the page runs. */
const noteViolations = (): void => {
  const seen: string[] = [];
  (window as unknown as Record<symbol, string[]>)[Symbol.for('violations')] = seen;
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample, sourceFile, lineNumber }) => { seen.push(`${violatedDirective} refused ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`); });
};
const violations = ({ page }: Guest): Promise<string[]> => page.evaluate(() => (window as unknown as Record<symbol, string[]>)[Symbol.for('violations')]!);

export function policies(on: () => Stage): void {
  const widgets = (): string => feed('data-search') + programs() + form();
  const open = (body: string, csp: string): Promise<Guest> => on().open({ html: html(body), headers: { 'content-security-policy': csp } }, { width: 360, before: noteViolations });

  async function useEverything(guest: Guest): Promise<void> {
    await guest.cards(3);
    const { title, text } = await readFirstItem(guest.page);
    assert.ok(text.includes(title));
    await (await guest.page.waitForSelector('kim-program-list >>> [part=button]'))!.click();
    await guest.page.waitForSelector('kim-program-list >>> dialog[open]');
    await guest.page.keyboard.press('Escape');
    await fillFirstStep(guest.page);
    assert.match(await send(guest.page), NUMBER);
    await guest.page.waitForSelector('kim-aspiration-form >>> [part=receipt] canvas, kim-aspiration-form >>> [part=receipt] svg');
  }

  describe('strict policies', () => {
    test('the page’s own policy is really in force', async () => {
      const guest = await open(`<p style="color: red">merah</p>${feed()}${tag(on().api)}`, policy(on().api, `'nonce-${NONCE}' 'strict-dynamic'`));
      await guest.until(() => (window as unknown as Record<symbol, string[]>)[Symbol.for('violations')]!.length >= 2);
      assert.deepEqual((await violations(guest)).map((line) => line.split(' ')[0]).sort(), ['script-src-elem', 'style-src-attr']);
      assert.equal(await guest.page.$eval('a.cadangan', (link) => (link as HTMLElement).offsetHeight > 0), true);
    });

    test('nonce, strict-dynamic and Trusted Types: news, programs and the form work without a violation', async () => {
      const guest = await open(widgets() + tag(on().api).replace('<script', `<script nonce="${NONCE}"`), policy(on().api, `'nonce-${NONCE}' 'strict-dynamic'`));
      await useEverything(guest);
      assert.deepEqual(await violations(guest), []);
      assert.deepEqual(guest.said, []);
    });

    test('the single file under its hash: the same', async () => {
      const { src, integrity } = await manifestOf(on(), 'kentongan.all.js');
      const guest = await open(`${widgets()}<script type="module" src="${src}" integrity="${integrity}" crossorigin="anonymous"></script>`, policy(on().api, `'${integrity}'`));
      await useEverything(guest);
      assert.deepEqual(await violations(guest), []);
      assert.deepEqual(guest.said, []);
    });

    test('Lit’s policy refused: the link stays, and one warning has a code', async () => {
      const guest = await open(feed() + tag(on().api).replace('<script', `<script nonce="${NONCE}"`), policy(on().api, `'nonce-${NONCE}' 'strict-dynamic'`, "'none'"));
      await guest.pass(5_000);
      assert.equal(await guest.page.$eval('a.cadangan', (link) => (link as HTMLElement).offsetHeight > 0), true);
      const ours = guest.said.filter((line) => line.includes('kentongan:'));
      assert.equal(ours.length, 1, guest.said.join('\n'));
      assert.match(ours[0]!, /^warn kentongan: .*\bchunk_failed\b/);
      assert.deepEqual(guest.said.filter((line) => line.startsWith('thrown')), []);
    });
  });
}
