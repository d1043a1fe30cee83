/** Version N-1 and N on one page: pages that pinned a file, or whose browser still holds the floating one of yesterday. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { feed, form, html, tag } from './snippet.ts';
import type { Guest, Stage } from './stage.ts';

const OLD = '0.0.9';

/** This build under another number, in the folder that the API serves versions from, as a version published earlier stands there. */
function publishOld({ embed }: Stage): string {
  const { version } = JSON.parse(readFileSync(join(embed, 'v1/manifest.json'), 'utf8')) as { version: string };
  if (existsSync(join(embed, OLD))) return version;
  mkdirSync(join(embed, OLD));
  for (const name of readdirSync(join(embed, version)).filter((file) => file.endsWith('.js'))) writeFileSync(join(embed, OLD, name), readFileSync(join(embed, version, name), 'utf8').replaceAll(version, OLD));
  writeFileSync(join(embed, OLD, 'kentongan.js'), readFileSync(join(embed, 'v1/kentongan.js'), 'utf8').replaceAll(version, OLD));
  cpSync(join(embed, version, 'THIRD-PARTY-LICENSES.txt'), join(embed, OLD, 'THIRD-PARTY-LICENSES.txt'));
  return version;
}

export function versions(on: () => Stage): void {
  const shownBy = ({ page }: Guest): Promise<string[]> => page.$$eval('kim-news-feed, kim-aspiration-form', (all) => all.map((element) => (element.constructor as unknown as { kimVersion: string }).kimVersion));
  const old = (file: string): string => `<script ${file.includes('classic') ? '' : 'type="module"'} src="${on().api}/embed/${OLD}/${file}"></script>`;
  const settle = async (guest: Guest): Promise<void> => {
    await guest.cards(3);
    await guest.until(() => !!document.querySelector('kim-aspiration-form')?.shadowRoot?.querySelector('textarea'));
    await guest.until(() => typeof (window as unknown as { kentongan?: { refresh?: unknown } }).kentongan?.refresh === 'function');
  };
  const MIXES: Readonly<Record<string, (floating: string) => [scripts: string, by: string]>> = {
    'the single file of N-1, then the floating one of N': (floating) => [old('kentongan.all.js') + floating, OLD],
    'the floating file of N, then the single one of N-1': (floating) => [floating + old('kentongan.all.js'), ''],
    'the classic file of N-1, then the floating one of N': (floating) => [old('kentongan.classic.js') + floating, OLD],
    'the floating file of N-1 out of a cache, then that of N': (floating) => [old('kentongan.js') + floating, ''],
    'the floating file of N, then that of N-1': (floating) => [floating + old('kentongan.js'), ''],
  };

  describe('version N-1 beside N', () => {
    for (const [name, mix] of Object.entries(MIXES)) {
      test(`${name}: every widget is shown once, by one version, with one warning at most`, async () => {
        const version = publishOld(on());
        const [scripts, by] = mix(tag(on().api));
        const guest = await on().open(html(feed() + form() + scripts));
        await settle(guest);
        const shown = await shownBy(guest);
        assert.equal(shown.length, 2);
        // Where both load at once each widget is shown by whichever version of it arrived first.
        assert.ok(shown.every((each) => (by ? each === by : [version, OLD].includes(each))), shown.join());
        assert.equal(guest.news(), 1);
        assert.ok(guest.said.length <= 1, guest.said.join('\n'));
        for (const line of guest.said) assert.match(line, /^warn kentongan: <kim-[\w-]+> .*Load one\./);
      });
    }

    test('a page that pinned N-1 brings no second Lit for the floating file of N', async () => {
      const version = publishOld(on());
      const guest = await on().open(html(feed() + form() + old('kentongan.all.js') + tag(on().api)));
      await settle(guest);
      assert.deepEqual(guest.requests.filter((url) => url.includes(`/embed/${version}/`)), []);
      assert.deepEqual(guest.said, []);
    });
  });
}
