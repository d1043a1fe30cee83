/**
 * A throw-away WordPress for tests: Debian's packages, a database and a folder of its own, on free ports of this machine, all gone at the end.
 * `node scripts/wordpress.mjs [--multisite] [ZIP]` holds one open until Ctrl+C, with the plugin in it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './starting/free-port.mjs';

const CORE = '/usr/share/wordpress';
const THEME = 'twentytwentythree';
const PACKAGES = ['wordpress', `wordpress-theme-${THEME}`, 'php-cli', 'php-mysql', 'php-xml', 'php-mbstring', 'php-curl', 'php-gd', 'mariadb-server', 'unzip'];
const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const isRoot = process.getuid?.() === 0;

function missing() {
  return [
    ...['php', 'mariadbd', 'mariadb-install-db', 'mariadb', 'unzip'].filter((program) => !has(program)),
    ...(existsSync(join(CORE, 'wp-load.php')) ? [] : [`WordPress in ${CORE}`]),
    ...(existsSync(join(CORE, 'wp-content/themes', THEME)) ? [] : [`the theme ${THEME}`]),
  ];
}

export function wordPressMissing() {
  if (missing().length > 0 && isRoot && has('apt-get')) {
    console.log('No WordPress here: installing Debian’s …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], { stdio: ['ignore', 'ignore', 'inherit'], env });
  }
  const still = missing();
  return still.length === 0 ? '' : `missing: ${still.join(', ')}. On Debian, as root: apt-get install --no-install-recommends ${PACKAGES.join(' ')}`;
}

function run(program, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64e6, ...options });
  if (status !== 0) throw new Error(`${program} ended with ${status ?? error}: ${(stderr || stdout).slice(-2000)}`);
  return stdout;
}

async function until(what, holds, within = 60_000) {
  const end = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`${what} within ${within / 1000} s: no.`);
    await new Promise((later) => setTimeout(later, 50));
  }
}

const ended = (child) => child.exitCode !== null || child.signalCode !== null;

/** Ends a process and waits for it; hard after ten seconds. */
const end = (child) => new Promise((done) => {
  if (ended(child)) return done();
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  child.once('exit', () => { clearTimeout(late); done(); });
  child.kill('SIGTERM');
});

/** Existing files as they are, the rest to index.php; a second site of a network lives in a folder that is not there. */
const ROUTER = `<?php
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$path = preg_replace('#^/dua(/wp-(?:admin|includes|content|login\\.php|cron\\.php|comments).*)$#', '$1', $path);
$file = __DIR__ . $path;
if ($path !== '/' && is_dir($file) && is_file("$file/index.php")) { $path = rtrim($path, '/') . '/index.php'; $file = __DIR__ . $path; }
if ($path !== '/' && is_file($file)) {
  if (substr($file, -4) === '.php') { $_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $path; chdir(dirname($file)); require $file; return; }
  if ($path === parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH)) return false;
  $types = ['css' => 'text/css', 'js' => 'text/javascript', 'svg' => 'image/svg+xml'];
  header('Content-Type: ' . ($types[pathinfo($file, PATHINFO_EXTENSION)] ?? 'application/octet-stream'));
  readfile($file); return;
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
require __DIR__ . '/index.php';
`;

const config = ({ socket, origin, port, debugLog, network }) => `<?php
define('DB_NAME', 'wp'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $k) define($k, 'test-only-' . $k);
$table_prefix = 'wp_';
${network ? `define('WP_ALLOW_MULTISITE', true); define('MULTISITE', true); define('SUBDOMAIN_INSTALL', false); define('DOMAIN_CURRENT_SITE', '127.0.0.1:${port}'); define('PATH_CURRENT_SITE', '/'); define('SITE_ID_CURRENT_SITE', 1); define('BLOG_ID_CURRENT_SITE', 1);` : `define('WP_HOME', '${origin}'); define('WP_SITEURL', '${origin}');`}
define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true); define('WP_HTTP_BLOCK_EXTERNAL', true); define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
define('WP_ENVIRONMENT_TYPE', 'local'); define('FS_METHOD', 'direct');
define('WP_DEBUG', true); define('WP_DEBUG_DISPLAY', false); define('WP_DEBUG_LOG', '${debugLog}');
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

const INSTALL = (passwords) => `
define('WP_INSTALLING', true); require ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_true');
wp_install('Desa Sungai Raya (contoh)', 'admin', 'admin@example.invalid', true, '', '${passwords.admin}');
update_option('permalink_structure', '/%postname%/');
foreach (['editor' => '${passwords.editor}', 'author' => '${passwords.author}', 'contributor' => '${passwords.contributor}'] as $role => $password) wp_insert_user(['user_login' => $role, 'user_pass' => $password, 'user_email' => "$role@example.invalid", 'role' => $role]);
$GLOBALS['wp_rewrite']->init(); flush_rewrite_rules(false);`;

/** The constants of a network are not yet there while it is made: its tables are, and only then the site is told. */
const NETWORK = (port) => `
global $wpdb; require ABSPATH . 'wp-admin/includes/upgrade.php'; require ABSPATH . 'wp-admin/includes/network.php';
define('WP_INSTALLING_NETWORK', true);
foreach ($wpdb->tables('ms_global') as $table => $prefixed) $wpdb->$table = $prefixed;
install_network();
$made = populate_network(1, '127.0.0.1:${port}', 'admin@example.invalid', 'Kabupaten contoh', '/', false);
if (is_wp_error($made) && $made->get_error_code() !== 'no_wildcard_dns') throw new Exception($made->get_error_message());`;

const SECOND_SITE = (port, password) => `
add_filter('pre_wp_mail', '__return_true');
$user = wp_insert_user(['user_login' => 'pengelola', 'user_pass' => '${password}', 'user_email' => 'pengelola@example.invalid']);
$site = wp_insert_site(['domain' => '127.0.0.1:${port}', 'path' => '/dua/', 'network_id' => 1, 'user_id' => $user, 'title' => 'Desa kedua (contoh)']);
if (is_wp_error($site)) throw new Exception($site->get_error_message());
// WordPress takes the colon out of a new site's host: ports are not foreseen there, though they work.
$GLOBALS['wpdb']->update($GLOBALS['wpdb']->blogs, ['domain' => '127.0.0.1:${port}'], ['blog_id' => $site]); clean_blog_cache($site);
foreach (['siteurl', 'home'] as $name) update_blog_option($site, $name, 'http://127.0.0.1:${port}/dua');
add_user_to_blog($site, $user, 'administrator'); remove_user_from_blog($user, 1);`;

/** Resolves once the front page answers. */
export async function startWordPress({ multisite = false } = {}) {
  const lacking = wordPressMissing();
  if (lacking) throw new Error(lacking);
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-wordpress-'));
  const [www, data, socket, debugLog] = ['www', 'db', 'db.sock', 'debug.log'].map((name) => join(folder, name));
  const children = [];
  const stop = async () => {
    process.off('exit', atExit);
    for (const child of children.toReversed()) await end(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const atExit = () => { for (const child of children) child.kill('SIGKILL'); };
  process.once('exit', atExit);
  try {
    run('mariadb-install-db', ['--no-defaults', ...(isRoot ? ['--user=root'] : []), `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db']);
    const log = openSync(join(folder, 'db.log'), 'w');
    const database = spawn('mariadbd', ['--no-defaults', ...(isRoot ? ['--user=root'] : []), `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', `--pid-file=${join(folder, 'db.pid')}`, '--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=32M', '--skip-log-bin', '--performance-schema=off'], { stdio: ['ignore', log, log] });
    children.push(database);
    const sql = (text) => spawnSync('mariadb', ['--no-defaults', '-uroot', `--socket=${socket}`, '-e', text]).status === 0;
    await until('MariaDB answers', () => {
      if (ended(database)) throw new Error(`MariaDB ended: ${readFileSync(join(folder, 'db.log'), 'utf8').slice(-2000)}`);
      return sql('create database if not exists wp character set utf8mb4');
    });

    // Debian's package links into other packages; the copy must not follow a theme or plugin of the machine into /etc.
    cpSync(CORE, www, { recursive: true, dereference: true, filter: (path) => !path.endsWith('/wp-config.php') });
    for (const name of ['mu-plugins', 'uploads', 'plugins']) mkdirSync(join(www, 'wp-content', name), { recursive: true });
    const port = await freePort(0);
    const origin = `http://127.0.0.1:${port}`;
    const writeConfig = (network) => writeFileSync(join(www, 'wp-config.php'), config({ socket, origin, port, debugLog, network }));
    writeConfig(false);
    writeFileSync(join(www, 'router.php'), ROUTER);
    // No avatars: they would be asked of another origin.
    writeFileSync(join(www, 'wp-content/mu-plugins/local.php'), "<?php add_filter('pre_option_show_avatars', fn() => 0);\n");

    const php = (code) => run('php', ['-d', 'memory_limit=256M', '-d', 'display_errors=stderr'], {
      input: `<?php $_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; $_SERVER['REQUEST_METHOD'] = 'GET'; $_SERVER['REQUEST_URI'] = '/'; $_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1'; define('WP_USE_THEMES', false); ${code.includes("define('WP_INSTALLING', true)") ? "define('WP_INSTALLING', true);" : ''} require '${www}/wp-load.php'; ${code.replace("define('WP_INSTALLING', true);", '')}`,
    });
    const passwords = Object.fromEntries(['admin', 'editor', 'author', 'contributor', 'pengelola'].map((login) => [login, `${login}-test-only`]));
    php(INSTALL(passwords));
    if (multisite) {
      php(NETWORK(port));
      writeConfig(true);
      php(SECOND_SITE(port, passwords.pengelola));
    }
    const phpLog = openSync(join(folder, 'php.log'), 'w');
    // In a group of its own: workers outlive a server that is killed alone.
    const server = spawn('php', ['-d', 'memory_limit=256M', '-S', `127.0.0.1:${port}`, 'router.php'], { cwd: www, stdio: ['ignore', phpLog, phpLog], env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' }, detached: true });
    const one = server.kill.bind(server);
    server.kill = (signal) => { try { process.kill(-server.pid, signal); return true; } catch { return one(signal); } };
    children.push(server);
    await until('WordPress answers', async () => {
      if (ended(server)) throw new Error(`PHP ended: ${readFileSync(join(folder, 'php.log'), 'utf8').slice(-2000)}`);
      return fetch(`${origin}/`).then(async (reply) => reply.ok && (await reply.text()).includes('</html>'), () => false);
    });
    return {
      origin, folder, passwords, php, stop,
      version: php('echo get_bloginfo("version");'),
      secondSite: `${origin}/dua`,
      installPlugin(archive) {
        run('unzip', ['-q', '-o', resolve(archive), '-d', join(www, 'wp-content/plugins')]);
        php(`require ABSPATH . 'wp-admin/includes/plugin.php'; $r = activate_plugin('kentongan/kentongan.php', '', ${multisite}); if (is_wp_error($r)) throw new Exception($r->get_error_message());`);
      },
      log: () => (existsSync(debugLog) ? readFileSync(debugLog, 'utf8') : ''),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const site = await startWordPress({ multisite: process.argv.includes('--multisite') });
  const archive = process.argv.slice(2).find((argument) => argument.endsWith('.zip'));
  if (archive) site.installPlugin(archive);
  console.log(`${site.origin}/  WordPress ${site.version}\n${Object.entries(site.passwords).map(([login, password]) => `${login} / ${password}`).join('\n')}\nStop with Ctrl+C.`);
  const open = setInterval(() => {}, 60_000);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => { clearInterval(open); void site.stop(); });
}
