/**
 * Kentongan in a real WordPress: what is pasted, with the plugin and without, by an administrator and by an author; the block, the shortcodes, the settings, uninstalling.
 * Needs a build (`npm run build`), Chromium, and Debian's wordpress, php and mariadb-server: installed when root; otherwise these tests are skipped and say what is missing. KENTONGAN_PICTURES=folder keeps screenshots.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { wordPressMissing } from '../../../scripts/wordpress.mjs';
import { feedShown, linkShown, openStage, REGION, SITE, ZIP, type Person, type Stage } from './stage.ts';

const missing = wordPressMissing();

/** The value of a field, in place of what is there. */
async function fill(page: Page, selector: string, value: string): Promise<void> {
  await page.$eval(selector, (field) => { (field as HTMLInputElement).value = ''; });
  if (value) await page.type(selector, value);
}

const press = (page: Page, selector: string) => Promise.all([page.waitForNavigation(), page.click(selector)]);
const notices = (page: Page) => page.$$eval('.notice, .settings-error', (found) => found.map((notice) => notice.textContent.trim()));
const settingsUrl = (stage: Stage) => `${stage.wordpress.origin}/wp-admin/options-general.php?page=kentongan`;

describe('WordPress', { skip: missing || false, timeout: 600_000 }, () => {
  let stage: Stage;
  let admin: Person;
  let author: Person;
  before(async () => {
    stage = await openStage();
    admin = await stage.signIn('admin');
    author = await stage.signIn('author');
  });
  after(() => stage?.stop());

  describe('without the plugin', () => {
    it('keeps all that an administrator pastes, and the feed is shown', async () => {
      const { link } = await admin.post(`<p>Kabar desa:</p>\n${stage.snippet}\n<p>Sekian.</p>`);
      const { page, close } = await stage.visit(link);
      await feedShown(page);
      await close();
    });

    it('takes the script from an author; the placeholder stays, and its link is seen', async () => {
      const { link, raw } = await author.post(stage.snippet);
      assert.doesNotMatch(raw, /<script/);
      assert.match(raw, /<div data-kim-widget="news-feed"/);
      const { page, close } = await stage.visit(link);
      assert.deepEqual(await linkShown(page), { text: 'Berita Desa Sungai Raya', href: `${stage.api}/r/${REGION}`, seen: true });
      assert.equal(await page.$('kim-news-feed'), null);
      await close();
    });

    it('shows what an author pasted once an administrator put the script on the whole site', async () => {
      const { link } = await author.post(stage.snippet);
      const everywhere = join(stage.wordpress.folder, 'www/wp-content/mu-plugins/everywhere.php');
      writeFileSync(everywhere, `<?php add_action('wp_footer', function () { echo '<script type="module" src="${stage.api}/embed/v1/kentongan.js"></script>'; });\n`);
      try {
        const { page, close } = await stage.visit(link);
        await feedShown(page);
        await close();
      } finally {
        rmSync(everywhere);
      }
    });

    it('survives wpautop: the snippet between lines of text, in the old editor\'s form', async () => {
      const { link } = await admin.post(`Baris pertama\nBaris kedua\n\n${stage.snippet}\n\nBaris terakhir`);
      const { page, close } = await stage.visit(link);
      await feedShown(page);
      const text = await page.$eval('.entry-content', (content) => content.textContent);
      assert.match(text, /Baris pertama[\s\S]*Baris terakhir/);
      await close();
    });

    it('embeds a link by discovery, in the frame that WordPress gives to strangers', async (t) => {
      if (stage.oembedStatus === 404) return t.skip('the server answers 404 on /oembed');
      // WordPress asks no private address unless told; on the internet the API has a public one.
      const local = join(stage.wordpress.folder, 'www/wp-content/mu-plugins/loopback.php');
      writeFileSync(local, `<?php add_filter('http_request_host_is_external', '__return_true'); add_filter('http_allowed_safe_ports', function ($p) { $p[] = ${new URL(stage.api).port}; return $p; });\n`);
      try {
        const { link } = await admin.post(`<!-- wp:embed {"url":"${stage.newsUrl}"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${stage.newsUrl}\n</div></figure><!-- /wp:embed -->`);
        const { page, close } = await stage.visit(link);
        const frame = await page.waitForSelector('iframe[sandbox][src*="/embed/frame/"]');
        assert.equal(await frame!.evaluate((found) => found.getAttribute('sandbox')), 'allow-scripts');
        await page.waitForFunction((found) => found.getBoundingClientRect().height >= 200 && getComputedStyle(found).clip !== 'rect(1px, 1px, 1px, 1px)', {}, frame!);
        const inside = await frame!.contentFrame();
        await inside.waitForFunction(() => document.body.innerText.length > 40);
        await stage.picture(page, 'oembed-without-plugin');
        // A link inside gets out only by a message, only to the host of the page that was pasted, and only from a frame that somebody pressed.
        const out = await inside.waitForFunction((api) => [...document.links].find(({ href, target }) => href.startsWith(api) && target !== '_self'), {}, stage.api) as ElementHandle<HTMLAnchorElement>;
        await out.scrollIntoView();
        await Promise.all([page.waitForNavigation(), out.click()]);
        assert.equal(new URL(page.url()).origin, stage.api);
        await close();
      } finally {
        rmSync(local);
      }
    });
  });

  describe('with the plugin from the zip', () => {
    before(() => stage.wordpress.installPlugin(ZIP));

    it('tells an editor, and no visitor, that the address of the server is missing', async () => {
      const { link } = await admin.post('[kentongan_berita]');
      await admin.page.goto(link);
      assert.match(await admin.page.$eval('.kentongan-note', (note) => note.textContent), /Settings → Kentongan/);
      const { page, close } = await stage.visit(link);
      assert.equal(await page.$('.kentongan-note, [data-kim-widget]'), null);
      await close();
    });

    it('is set up on its settings page, says what cannot be read, and tests the connection', async () => {
      const { page } = admin;
      await page.goto(settingsUrl(stage));
      await fill(page, '#kentongan-api', 'https://kab.example/?x=1');
      await fill(page, '#kentongan-region', 'sungai raya');
      await fill(page, '#kentongan-site', 'rahasia<b>');
      await fill(page, '#kentongan-accent', 'merah');
      await page.$eval('form[action="options.php"]', (form) => { (form).noValidate = true; });
      await press(page, 'form[action="options.php"] [type=submit]');
      const complaints = await notices(page);
      assert.equal(complaints.filter((text) => /cannot be read/.test(text)).length, 4, complaints.join('\n'));
      assert.doesNotMatch(await page.content(), /rahasia|sungai raya/);

      await fill(page, '#kentongan-api', `${stage.api}/`);
      await fill(page, '#kentongan-region', REGION.replaceAll('.', ''));
      await fill(page, '#kentongan-site', SITE);
      await fill(page, '#kentongan-accent', '#8a1c1c');
      await press(page, 'form[action="options.php"] [type=submit]');
      assert.deepEqual(JSON.parse(stage.wordpress.php('echo json_encode(get_option("kentongan_settings"));')), { api: stage.api, site: SITE, region: REGION, accent: '#8a1c1c', theme: '', lang: '', everywhere: '' });

      await press(page, '#kentongan-check');
      const found = await notices(page);
      for (const wanted of [/The server answers\./, /script of the widgets is there/, /Region: Sungai Raya/, /site key is known/]) assert.ok(found.some((text) => wanted.test(text)), `${wanted}: ${found.join('\n')}`);
      await stage.picture(page, 'settings');
    });

    it('speaks Indonesian to who reads it, and to whoever does not read English', async () => {
      for (const [locale, wanted] of [['id_ID', 'Alamat server'], ['jv_JV', 'Alamat server'], ['en_GB', 'Address of the server'], ['', 'Address of the server']] as const) {
        stage.wordpress.php(`update_user_meta(1, 'locale', '${locale}');`);
        await admin.page.goto(settingsUrl(stage));
        assert.equal(await admin.page.$eval('label[for="kentongan-api"]', (label) => label.textContent), wanted, locale);
        if (locale === 'id_ID') await stage.picture(admin.page, 'settings-id');
      }
    });

    it('refuses its settings and its test to an author, and a press without a nonce to anybody', async () => {
      const reply = await author.page.goto(settingsUrl(stage));
      assert.equal(reply!.status(), 403);
      const before_ = stage.wordpress.php('echo json_encode(get_option("kentongan_settings"));');
      const send = (person: Person, path: string, body: string) => person.page.evaluate(async (url, text) => (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: text })).status, `${stage.wordpress.origin}/wp-admin/${path}`, body);
      assert.equal(await send(author, 'admin-post.php', 'action=kentongan_check'), 403);
      assert.equal(await send(author, 'options.php', 'option_page=kentongan&action=update&kentongan_settings[api]=https://evil.example'), 403);
      await admin.page.goto(`${stage.wordpress.origin}/wp-admin/`);
      assert.equal(await send(admin, 'admin-post.php', 'action=kentongan_check'), 403);
      assert.equal(await send(admin, 'options.php', 'option_page=kentongan&action=update&kentongan_settings[api]=https://evil.example'), 403);
      assert.equal(stage.wordpress.php('echo json_encode(get_option("kentongan_settings"));'), before_);
    });

    it('shows shortcodes of an author, with the script once and no request elsewhere', async () => {
      const { link } = await author.post('[kentongan_berita limit="2"]Kabar kami[/kentongan_berita]\n\n[kentongan_program]\n\n[kentongan widget="aspiration-tracker"]');
      const { page, asked, close } = await stage.visit(link);
      await feedShown(page);
      for (const tag of ['kim-program-list', 'kim-aspiration-tracker']) await page.waitForSelector(`${tag}[data-kim-state="ready"]`);
      assert.equal(await page.$$eval('script[src*="kentongan.js"]', (found) => found.length), 1);
      assert.equal(await page.$eval('script[src*="kentongan.js"]', (found) => (found).type), 'module');
      assert.equal((await page.$$('kim-news-feed >>> [part~="card"]')).length, 2);
      assert.equal(await page.$$eval('p > [data-kim-widget], [data-kim-widget] br', (found) => found.length), 0);
      assert.deepEqual([...asked].sort(), [stage.api, stage.wordpress.origin].sort());
      await close();
    });

    it('asks nothing of the API on a page without a widget', async () => {
      const { link } = await author.post('<p>Tanpa widget.</p>');
      const { asked, close } = await stage.visit(link);
      assert.deepEqual([...asked], [stage.wordpress.origin]);
      await close();
    });

    it('brings to life what an author pastes, as a placeholder and as an element', async () => {
      const { link, raw } = await author.post(`${stage.snippet}\n<kim-news-feed limit="1" layout="compact" onclick="alert(1)" api="https://evil.example"></kim-news-feed>`);
      assert.doesNotMatch(raw, /<script|onclick|evil/);
      assert.match(raw, /<kim-news-feed limit="1" layout="compact">/);
      const { page, close } = await stage.visit(link);
      await feedShown(page);
      await page.waitForFunction(() => [...document.querySelectorAll('kim-news-feed')].filter((feed) => feed.getAttribute('data-kim-state') === 'ready').length === 2);
      await close();
    });

    it('takes the address of another server from an author\'s form, and leaves an administrator\'s', async () => {
      for (const evil of ['data-api="https://evil.example"', "DATA-API='https://evil.example'", 'data-api=https://evil.example']) {
        const { raw } = await author.post(`<div ${evil} data-kim-widget="aspiration-form" ${evil}><a href="/x">Aspirasi "kami" \\ desa</a></div>`);
        assert.doesNotMatch(raw, /evil/, evil);
        assert.match(raw, /data-kim-widget="aspiration-form"[^>]*><a href="\/x">Aspirasi "kami" \\ desa<\/a>/);
      }
      const { raw } = await admin.post('<div data-kim-widget="news-feed" data-api="https://other.example"><a href="/x">Berita</a></div>');
      assert.match(raw, /data-api="https:\/\/other\.example"/);
      const { link } = await author.post('[kentongan_aspirasi api="https://evil.example" region="&quot;onload=x" site="&lt;b&gt;"]<b onclick=x>Tulis</b>[/kentongan_aspirasi]');
      const { page, close } = await stage.visit(link);
      assert.doesNotMatch(await page.$eval('[data-kim-widget]', (found) => found.outerHTML), /evil|onload=|onclick/);
      await close();
    });

    it('has a block: inserted in the editor, previewed alive, set in the sidebar, shown on the page', async () => {
      const { page } = author;
      const sent: string[] = [];
      page.on('pageerror', (error) => sent.push(String(error)));
      await page.goto(`${stage.wordpress.origin}/wp-admin/post-new.php`);
      await page.waitForFunction(() => Boolean((window as unknown as { wp?: { data?: { select(store: string): { getBlockCount?(): number } | undefined } } }).wp?.data?.select('core/block-editor')));
      await page.evaluate(() => {
        const { dispatch } = (window as unknown as { wp: { data: { dispatch(store: string): Record<string, (...args: unknown[]) => void> } } }).wp.data;
        dispatch('core/preferences')['set']!('core/edit-post', 'welcomeGuide', false);
        dispatch('core/edit-post')['openGeneralSidebar']!('edit-post/block');
      });
      await page.waitForSelector('.editor-post-title__input');
      await page.type('.editor-post-title__input', 'Papan pengumuman');
      await page.keyboard.press('Enter');
      await page.keyboard.type('/kentongan');
      const choice = await page.waitForSelector('.components-autocomplete__result');
      const offered = await page.$$eval('.components-autocomplete__result', (found) => found.map((item) => item.textContent));
      assert.ok(offered.some((text) => /Kentongan: News/.test(text)) && offered.length >= 5, offered.join(', '));
      await choice!.evaluate((_, names) => { [...document.querySelectorAll<HTMLElement>('.components-autocomplete__result')][names.findIndex((text) => /: News/.test(text))]!.click(); }, offered);

      const frame = await page.waitForSelector('iframe.kentongan-preview');
      assert.equal(await frame!.evaluate((found) => found.getAttribute('sandbox')), 'allow-scripts');
      const cards = async () => (await (await (await page.$('iframe.kentongan-preview'))!.contentFrame()).waitForSelector('kim-news-feed[data-kim-state="ready"] >>> [part~="card"]')) !== null;
      assert.ok(await cards());
      await page.waitForFunction(() => document.querySelector('iframe.kentongan-preview')!.getBoundingClientRect().height > 300);
      await page.waitForSelector('.block-editor-block-inspector');
      const limit = await page.waitForSelector('.block-editor-block-inspector input[type=number]');
      await limit!.type('1');
      await page.waitForFunction(() => (document.querySelector<HTMLIFrameElement>('iframe.kentongan-preview')!.srcdoc).includes('data-limit="1"'));
      assert.ok(await cards());
      await stage.picture(page, 'block-editor');

      const link = await page.evaluate(async () => {
        const { dispatch, select } = (window as unknown as { wp: { data: { dispatch(store: string): Record<string, (...args: unknown[]) => Promise<void>>; select(store: string): Record<string, (...args: unknown[]) => unknown> } } }).wp.data;
        await dispatch('core/editor')['editPost']!({ status: 'publish' });
        await dispatch('core/editor')['savePost']!();
        return select('core/editor')['getPermalink']!() as string;
      });
      const raw = stage.wordpress.php('$p = get_posts(["numberposts" => 1]); echo $p[0]->post_content;');
      assert.match(raw, /<!-- wp:kentongan\/widget \{"limit":1\} \/-->/);
      for (const width of [360, 1280]) {
        const { page: shown, close } = await stage.visit(link, width);
        await feedShown(shown);
        assert.equal((await shown.$$('kim-news-feed >>> [part~="card"]')).length, 1);
        assert.equal(await shown.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `sideways at ${width}`);
        assert.equal(await shown.$eval('[data-kim-widget]', (found) => getComputedStyle(found).getPropertyValue('--kim-accent').trim()), '#8a1c1c');
        await stage.picture(shown, `front-${width}`);
        await close();
      }
      assert.deepEqual(sent, []);
      // Leaving the editor asks nothing once it is saved.
      await page.goto(`${stage.wordpress.origin}/wp-admin/`);
    });

    it('makes of a pasted link what it shows, trusted', async (t) => {
      if (stage.oembedStatus === 404) return t.skip('the server answers 404 on /oembed');
      const { link } = await author.post(`<p>Baca ini:</p>\n<!-- wp:embed {"url":"${stage.newsUrl}"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${stage.newsUrl}\n</div></figure>\n<!-- /wp:embed -->`);
      const { page, close } = await stage.visit(link);
      const frame = await page.waitForSelector(`iframe[src^="${stage.api}"]`);
      assert.equal(await frame!.evaluate((found) => found.getAttribute('sandbox')), null);
      const inside = await frame!.contentFrame();
      await inside.waitForFunction(() => document.body.innerText.length > 40);
      // The frame told its height, and the link that stood for it is gone.
      await page.waitForFunction((found) => found.getBoundingClientRect().height >= 200 && !document.querySelector('blockquote.wp-embedded-content')!.checkVisibility(), {}, frame!);
      await stage.picture(page, 'oembed-with-plugin');
      await close();
    });

    it('leaves nothing behind when it is deleted, and the page still has its text', async () => {
      stage.wordpress.php(`require ABSPATH . 'wp-admin/includes/plugin.php'; require ABSPATH . 'wp-admin/includes/file.php'; deactivate_plugins('kentongan/kentongan.php'); $r = delete_plugins(['kentongan/kentongan.php']); if ($r !== true) throw new Exception('not deleted');`);
      assert.equal(stage.wordpress.php('global $wpdb; foreach ([$wpdb->options => "option_name", $wpdb->usermeta => "meta_key", $wpdb->postmeta => "meta_key"] as $table => $column) echo implode(",", $wpdb->get_col("select $column from $table where $column like \'%kentongan%\'")); echo is_dir(WP_PLUGIN_DIR . "/kentongan") ? "folder" : "";'), '');
      const { page, close } = await stage.visit(`${stage.wordpress.origin}/`);
      assert.ok((await page.$eval('body', (body) => body.innerText)).length > 50);
      await close();
    });

    it('made PHP say nothing: no notice, no warning, no error', () => {
      assert.deepEqual(stage.wordpress.log().split('\n').filter((line) => line.includes('plugins/kentongan')), []);
    });
  });
});
