/**
 * Kentongan on a network of WordPress sites: what the network sets, what an administrator of one site may not, and uninstalling on all of them.
 * Needs what wordpress.test.ts needs; is skipped and says why when it is missing.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { wordPressMissing } from '../../../scripts/wordpress.mjs';
import { feedShown, linkShown, openStage, REGION, ZIP, type Person, type Stage } from './stage.ts';

const missing = wordPressMissing();

describe('A network of WordPress sites', { skip: missing || false, timeout: 600_000 }, () => {
  let stage: Stage;
  let admin: Person;
  let keeper: Person;
  before(async () => {
    stage = await openStage({ multisite: true });
    admin = await stage.signIn('admin');
    keeper = await stage.signIn('pengelola', stage.wordpress.secondSite);
  });
  after(() => stage?.stop());

  const option = (site: number) => stage.wordpress.php(`switch_to_blog(${site}); echo json_encode(get_option("kentongan_settings"));`);

  it('keeps placeholder and link of what a site\'s administrator pastes, and nothing else', async () => {
    const { link, raw } = await keeper.post(`${stage.snippet}\n<iframe src="${stage.api}/"></iframe>\n<kim-news-feed></kim-news-feed>`);
    assert.match(raw, /<div data-kim-widget="news-feed"/);
    assert.doesNotMatch(raw, /<script|<iframe|<kim-/);
    const { page, close } = await stage.visit(link);
    assert.equal((await linkShown(page))?.seen, true);
    assert.equal(await page.$('kim-news-feed'), null);
    await close();
  });

  it('is set up once for every site by the network\'s administrator', async () => {
    stage.wordpress.installPlugin(ZIP);
    const { page } = admin;
    await page.goto(`${stage.wordpress.origin}/wp-admin/network/settings.php?page=kentongan`);
    await page.type('#kentongan-api', `${stage.api}/`);
    await page.type('#kentongan-region', REGION);
    await page.type('#kentongan-accent', 'biru');
    await Promise.all([page.waitForNavigation(), page.click('#submit')]);
    assert.match(await page.$$eval('.notice-error', (found) => found.map((notice) => notice.textContent).join('\n')), /colour cannot be read/);
    await stage.picture(page, 'network');
    const { link } = await keeper.post('[kentongan_berita]');
    const { page: shown, close } = await stage.visit(link);
    await feedShown(shown);
    await close();
  });

  it('lets a site choose its region, and not the server whose script it runs', async () => {
    const { page } = keeper;
    const settings = `${stage.wordpress.secondSite}/wp-admin/options-general.php?page=kentongan`;
    await page.goto(settings);
    assert.equal(await page.$('input[name="kentongan_settings[api]"]'), null);
    assert.equal(await page.$eval('code#kentongan-api', (code) => code.textContent), stage.api);
    await page.type('#kentongan-region', '61.12');
    // A field that the page does not offer is sent all the same.
    await page.$eval('form[action="options.php"]', (form) => {
      const field = Object.assign(document.createElement('input'), { type: 'hidden', name: 'kentongan_settings[api]', value: 'https://evil.example' });
      form.append(field);
    });
    await Promise.all([page.waitForNavigation(), page.click('form[action="options.php"] [type=submit]')]);
    const saved = JSON.parse(option(2)) as Record<string, string>;
    assert.equal(saved['region'], '61.12');
    assert.equal(saved['api'], '');
    await stage.picture(page, 'second-site-settings');
    const { link } = await keeper.post('[kentongan_program]');
    const { page: shown, close } = await stage.visit(link);
    assert.equal(await shown.$eval('[data-kim-widget]', (found) => found.getAttribute('data-region')), '61.12');
    await shown.waitForSelector('kim-program-list[data-kim-state="ready"]');
    await close();
    // The first site goes on with what the network says.
    assert.equal(option(1), 'false');
  });

  it('refuses the network\'s settings to an administrator of one site', async () => {
    const reply = await keeper.page.goto(`${stage.wordpress.origin}/wp-admin/network/settings.php?page=kentongan`);
    assert.ok(reply!.status() === 403 || !(await keeper.page.$('#kentongan-api')), String(reply!.status()));
    const status = await keeper.page.evaluate(async (url) => (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'kentongan_network_settings[api]=https://evil.example' })).status, `${stage.wordpress.origin}/wp-admin/network/edit.php?action=kentongan`);
    assert.equal(status, 403);
    assert.equal(stage.wordpress.php('echo get_site_option("kentongan_network_settings")["api"];'), stage.api);
  });

  it('leaves nothing on any site when it is deleted', () => {
    stage.wordpress.php('require ABSPATH . "wp-admin/includes/plugin.php"; require ABSPATH . "wp-admin/includes/file.php"; deactivate_plugins("kentongan/kentongan.php", false, true); $r = delete_plugins(["kentongan/kentongan.php"]); if ($r !== true) throw new Exception("not deleted");');
    const left = 'global $wpdb; foreach (["wp_options" => "option_name", "wp_2_options" => "option_name", "wp_sitemeta" => "meta_key", "wp_usermeta" => "meta_key", "wp_postmeta" => "meta_key", "wp_2_postmeta" => "meta_key"] as $table => $column) foreach ($wpdb->get_col("select $column from $table where $column like \'%kentongan%\'") as $name) echo "$table.$name ";';
    assert.equal(stage.wordpress.php(left), '');
    assert.deepEqual(stage.wordpress.log().split('\n').filter((line) => line.includes('plugins/kentongan')), []);
  });
});
