/** Host pages dressed by the style sheets that sites really load. */
import type { HostPage } from './host-page.ts';

const of = (name: string, sheets: string | string[], more: Partial<HostPage> = {}): HostPage => ({ name, sheets: [sheets].flat(), ...more });

export const LIBRARIES: readonly HostPage[] = [
  of('Bootstrap 3', 'bootstrap-3/dist/css/bootstrap.min.css', { around: '<div class="row"><div class="col-md-8">$</div><div class="col-md-4"><div class="panel panel-default"><div class="panel-body">Samping</div></div></div></div>', all: true }),
  of('Bootstrap 3 with its theme, inverse', ['bootstrap-3/dist/css/bootstrap.min.css', 'bootstrap-3/dist/css/bootstrap-theme.min.css'], { css: 'body{background:#222;color:#ccc}', around: '<div class="well" style="background:#2b2b2b">$</div>' }),
  of('Bootstrap 4', 'bootstrap-4/dist/css/bootstrap.min.css', { around: '<div class="row"><div class="col-lg-8"><div class="card"><div class="card-body">$</div></div></div></div>' }),
  of('Bootstrap 5', 'bootstrap-5/dist/css/bootstrap.min.css', { all: true }),
  of('Bootstrap 5, dark', 'bootstrap-5/dist/css/bootstrap.min.css', { html: 'data-bs-theme="dark"', all: true }),
  of('Bulma', 'bulma/css/bulma.min.css', { around: '<div class="box content">$</div>' }),
  of('Bulma, dark', 'bulma/css/bulma.min.css', { html: 'data-theme="dark"', around: '<div class="columns"><div class="column">$</div></div>' }),
  of('Foundation', 'foundation-sites/dist/css/foundation.min.css', { around: '<div class="callout">$</div>' }),
  of('Tailwind’s preflight', 'tailwindcss/preflight.css', { all: true }),
  of('normalize.css', 'normalize.css/normalize.css'),
  of('reset.css', 'reset-css/reset.css'),
  of('sanitize.css with forms and typography', ['sanitize.css/sanitize.css', 'sanitize.css/forms.css', 'sanitize.css/typography.css']),
  of('Milligram, whose root is 62.5 %', 'milligram/dist/milligram.min.css', { all: true }),
  of('Spectre', 'spectre.css/dist/spectre.min.css'),
  of('Materialize', 'materialize-css/dist/css/materialize.min.css', { around: '<div class="card-panel">$</div>' }),
  of('Materialize, dark panel', 'materialize-css/dist/css/materialize.min.css', { around: '<div class="card-panel blue-grey darken-4 white-text">$</div>' }),
  of('Semantic UI', 'semantic-ui-css/semantic.min.css', { around: '<div class="ui segment">$</div>' }),
  of('Semantic UI, inverted', 'semantic-ui-css/semantic.min.css', { around: '<div class="ui inverted segment">$</div>' }),
  of('UIkit', 'uikit/dist/css/uikit.min.css', { around: '<div class="uk-card uk-card-default uk-card-body">$</div>' }),
  of('UIkit, secondary', 'uikit/dist/css/uikit.min.css', { around: '<div class="uk-section-secondary uk-light uk-card uk-card-body">$</div>' }),
  of('Pico', '@picocss/pico/css/pico.min.css', { html: 'data-theme="light"' }),
  of('Pico, dark', '@picocss/pico/css/pico.min.css', { html: 'data-theme="dark"', all: true }),
  of('Pico without classes, inside its article', '@picocss/pico/css/pico.classless.min.css', { around: '<article>$</article>' }),
  of('Water', 'water.css/out/light.css'),
  of('Water, dark', 'water.css/out/dark.css'),
  of('Pure', 'purecss/build/pure-min.css', { around: '<div class="pure-g"><div class="pure-u-1">$</div></div>' }),
  of('Skeleton, whose root is 62.5 %', 'skeleton-css/css/skeleton.css'),
  of('MVP', 'mvp.css/mvp.css'),
  of('Sakura', 'sakura.css/css/sakura.css'),
  of('Sakura, dark', 'sakura.css/css/sakura-dark.css'),
  of('Simple.css', 'simpledotcss/simple.min.css'),
  of('Tachyons', 'tachyons/css/tachyons.min.css', { around: '<div class="bg-navy white pa3">$</div>' }),
];
