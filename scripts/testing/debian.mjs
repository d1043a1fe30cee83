/** Programs that only `npm run test:hosts` needs: found on the machine, or brought from Debian when root. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';

const onPath = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;

/** `packages`: of Debian. `is`: tells whether it is there. */
export const programs = {
  firefox: { what: 'Firefox', packages: ['firefox-esr'], is: () => onPath('firefox-esr') },
  webkit: { what: 'WebKit', packages: ['webkit2gtk-driver'], is: () => onPath('WebKitWebDriver') && globSync('/usr/lib/*/webkit2gtk-4*/MiniBrowser').length > 0 },
  xvfb: { what: 'Xvfb', packages: ['xvfb'], is: () => onPath('Xvfb') },
  wordpress: { what: 'WordPress with a theme', packages: ['wordpress', 'wordpress-theme-twentytwentythree'], is: () => existsSync('/usr/share/wordpress/wp-includes/version.php') && globSync('/usr/share/wordpress/wp-content/themes/*/style.css').length > 0 },
  php: { what: 'PHP with what WordPress needs', packages: ['php-cli', 'php-mysql', 'php-xml', 'php-mbstring', 'php-curl', 'php-gd'], is: () => onPath('php') && spawnSync('php', ['-r', 'exit(extension_loaded("mysqli") && extension_loaded("mbstring") && extension_loaded("dom") && extension_loaded("gd") ? 0 : 1);']).status === 0 },
  mariadb: { what: 'MariaDB', packages: ['mariadb-server'], is: () => onPath('mariadbd') || existsSync('/usr/sbin/mariadbd') },
};

/** Brings what is missing of `needed`. Gives what is missing still, in words; '' when all is there. */
export function ensurePrograms(needed) {
  const missing = () => needed.filter((program) => !program.is());
  const before = missing();
  if (before.length === 0) return '';
  const packages = before.flatMap((program) => program.packages);
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log(`Not here: ${before.map(({ what }) => what).join(', ')}. Installing Debian’s ${packages.join(', ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: ['ignore', 'ignore', 'inherit'], env });
  }
  const after = missing();
  return after.length === 0 ? '' : `${after.map(({ what }) => what).join(', ')} missing; as root: apt-get install ${after.flatMap((program) => program.packages).join(' ')}`;
}
