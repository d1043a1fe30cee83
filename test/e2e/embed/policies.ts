/** Strict Content Security Policies and Trusted Types. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { policy as policyOf } from '@kentongan/embed/csp';
import { feed, form, html, programs, tag } from './snippet.ts';
import { manifestOf } from './single.ts';
import type { Guest, Stage } from './stage.ts';
import { fillFirstStep, NUMBER, readFirstItem, send } from './using.ts';

const policy = (api: string, script: string, types?: string): string => policyOf({ api, script, ...(types === undefined ? {} : { types }) });
const NONCE = 'cmFuZG9tLW9uLWV2ZXJ5LXJlcGx5';

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

    const single = async (name: string): Promise<{ tag: string; script: string }> => {
      const { src, integrity } = await manifestOf(on(), name);
      return { tag: `<script ${name.includes('classic') ? '' : 'type="module"'} src="${src}" integrity="${integrity}" crossorigin="anonymous"></script>`, script: `'${integrity}'` };
    };
    const WAYS: Readonly<Record<string, [code: RegExp, tag: () => Promise<{ tag: string; script: string }>]>> = {
      'the floating file': [/\bchunk_failed\b/, () => Promise.resolve({ tag: tag(on().api).replace('<script', `<script nonce="${NONCE}"`), script: `'nonce-${NONCE}' 'strict-dynamic'` })],
      'kentongan.all.js': [/\bstart_failed\b/, () => single('kentongan.all.js')],
      'kentongan.classic.js': [/\bstart_failed\b/, () => single('kentongan.classic.js')],
    };
    for (const [name, [code, way]] of Object.entries(WAYS)) {
      test(`${name} where Lit’s policy is refused: the link stays, and one warning has a code`, async () => {
        const used = await way();
        const guest = await open(feed() + used.tag, policy(on().api, used.script, "'none'"));
        await guest.pass(5_000);
        assert.equal(await guest.page.$eval('a.cadangan', (link) => (link as HTMLElement).offsetHeight > 0), true);
        const ours = guest.said.filter((line) => line.includes('kentongan:'));
        assert.equal(ours.length, 1, guest.said.join('\n'));
        assert.match(ours[0]!, /^warn kentongan: /);
        assert.match(ours[0]!, code);
        assert.deepEqual(guest.said.filter((line) => line.startsWith('thrown')), []);
      });
    }
  });
}
