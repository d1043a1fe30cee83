/** The paste test against what hosts really do to our snippets: what it calls working works, and what it advises survives. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { en } from '../src/i18n/en.ts';
import { id } from '../src/i18n/id.ts';
import { survivingMode } from '../src/paste-test/advice.ts';
import { examine, type Examined, type FindingCode } from '../src/paste-test/examine.ts';
import type { Choice } from '../src/snippet/choice.ts';
import { HOST_NAMES, HOSTS, MODES, modesOf, type HostName, type Mode } from '../src/snippet/hosts.ts';
import { snippetOf } from '../src/snippet/snippet.ts';
import { published } from './host-filters.ts';

/** The same pages at every run; another number tries others. */
const SEED = 20_261_124;
const API = 'https://kabar.contoh.id';
const ORIGIN = { api: API, pinned: { file: '0.1.0/kentongan.all.js', integrity: `sha384-${'A'.repeat(64)}` } };
const shared = ['api', 'site', 'region', 'lang', 'theme', 'limit', 'layout', 'category', 'heading'];
const KNOWN = { api: API, widgets: new Map(['news-feed', 'program-list', 'aspiration-form', 'aspiration-tracker', 'aspiration-board'].map((name) => [name, new Set(shared)])), pageUrl: 'https://desa.contoh.id/beranda' };
const BASE: Choice = { host: 'html', mode: 'script', place: { code: '61.12.01.2001', name: 'Sungai Raya', kind: 'village' }, site: 'pk_contoh', widgets: ['news-feed'], attributes: {}, accent: '', theme: 'auto', lang: '', updates: 'floating' };

const test = (html: string, more: object = {}): Examined => examine(html, { ...KNOWN, ...more });
const codes = ({ findings }: Examined): FindingCode[] => findings.map(({ code }) => code);
const bad = ({ findings }: Examined): string[] => findings.filter(({ weight }) => weight === 'bad').map(({ code }) => code);
const whole = (change: Partial<Choice> = {}): string => snippetOf({ ...BASE, ...change }, ORIGIN, id.result.link).body;
const pasted = (host: HostName, mode: Mode, change: Partial<Choice> = {}): string => {
  const { body, once } = snippetOf({ ...BASE, ...change, host, mode }, ORIGIN, id.result.link);
  return published(host, body, once);
};

const choices: fc.Arbitrary<Partial<Choice>> = fc.record({
  widgets: fc.uniqueArray(fc.constantFrom(...KNOWN.widgets.keys()), { minLength: 1 }), site: fc.constantFrom('', 'pk_contoh'), accent: fc.constantFrom('', '#ffee00'), theme: fc.constantFrom('auto' as const, 'dark' as const), updates: fc.constantFrom('floating' as const, 'pinned' as const),
  attributes: fc.dictionary(fc.constantFrom(...KNOWN.widgets.keys()), fc.dictionary(fc.constantFrom('heading', 'category', 'layout'), fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/[\u201c\u201d\u201e\u2018\u2019\u2033\0\r]/.test(text)))),
});

describe('the paste test', () => {
  for (const host of HOST_NAMES) {
    for (const mode of modesOf(HOSTS[host])) {
      it(`${host}: what is offered as ${mode} survives there`, () => {
        fc.assert(fc.property(choices, (change) => {
          const examined = test(pasted(host, mode, change));
          // The filter leaves the address; whether a site unfolds it shows only there.
          expect(bad(examined), JSON.stringify(examined.findings)).to.deep.equal(mode === 'oembed' ? ['address_plain'] : []);
          if (mode === 'script' || mode === 'frame' || mode === 'placeholder') {
            expect(examined.verdict).to.equal('works');
            expect([...examined.widgets].sort()).to.deep.equal([...new Set(change.widgets)].sort());
            expect(survivingMode(examined, host)).to.equal(undefined);
          } else if (mode === 'oembed') expect(survivingMode(examined, host)).to.equal(host === 'wordpress' ? 'script' : 'link');
          else if (mode === 'link') expect(examined.verdict).to.equal('link');
        }), { numRuns: 25, seed: SEED });
      });
    }

    it(`${host}: what is lost is named, and the advice survives`, () => {
      for (const mode of MODES.filter((one) => one !== 'placeholder' && one !== 'oembed')) {
        const examined = test(pasted(host, mode));
        if (examined.verdict === 'works') continue;
        const advised = survivingMode(examined, host)!;
        expect(modesOf(HOSTS[host])).to.include(advised);
        const again = test(pasted(host, advised));
        expect(['works', 'link', ...(advised === 'oembed' ? ['broken'] : [])], `${mode} → ${advised}`).to.include(again.verdict);
        if (HOSTS[host].frame && mode !== 'link') expect(again.verdict, `${mode} → ${advised}`).to.equal('works');
      }
    });
  }

  it('names a removed script, and advises a frame where frames are kept', () => {
    const examined = test(pasted('opensid_article', 'script'));
    expect(codes(examined)).to.include.members(['script_missing', 'placeholder_ok', 'link_ok']);
    expect(examined.verdict).to.equal('link');
    expect(survivingMode(examined, 'opensid_article')).to.equal('frame');
    expect([examined.region, examined.site, examined.widgets]).to.deep.equal(['61.12.01.2001', 'pk_contoh', ['news-feed']]);
  });

  const damages: [FindingCode, string, (html: string) => string, object?][] = [
    ['smart_quotes', 'quotation marks that Word made curly', (html) => html.replace(/"/g, '\u201d')],
    ['escaped', 'code shown as text', (html) => `<p>${html.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`],
    ['commented', 'code in a comment', (html) => `<!-- ${html} -->`],
    ['script_elsewhere', 'the address of another server', (html) => html.replace(`src="${API}`, 'src="https://lain.contoh.id')],
    ['script_not_module', 'a lost type', (html) => html.replace(' type="module"', '')],
    ['script_pinned_floating', 'an integrity on the floating file', (html) => html.replace('<script ', '<script integrity="sha384-x" ')],
    ['mixed', 'http on an https page', (html) => html.replace('src="https:', 'src="http:')],
    ['placeholder_bare', 'a placeholder without its name', (html) => html.replace(/ data-[\w-]+="[^"]*"/g, '')],
    ['widget_unknown', 'a misspelt widget', (html) => html.replace('news-feed', 'news-fed')],
    ['region_odd', 'a region that is none', (html) => html.replace('61.12.01.2001"', 'Sungai Raya"')],
    ...['61.1', '6.12', '61.12.01.201', '6112.01', '61.12.'].map((code): [FindingCode, string, (html: string) => string] => ['region_odd', `the impossible region ${code}`, (html) => html.replace('61.12.01.2001"', `${code}"`)]),
    ['region_odd', 'an impossible region of a frame', () => whole({ mode: 'frame' }).replace('region=61.12.01.2001', 'region=61.1')],
    ['region_odd', 'an impossible region that the script tag gives', (html) => html.replace(' data-region="61.12.01.2001"', '').replace('<script ', '<script data-region="61.1" ')],
    ['policy', 'a policy in the page', (html) => `<meta http-equiv="Content-Security-Policy" content="script-src 'self'; frame-src 'self'">${html}`],
    ['policy', 'a policy in the header', (html) => html, { policy: "default-src 'self' https://*.desa.contoh.id" }],
    ['policy', 'a policy that lets the script in, and not its data', (html) => html, { policy: `script-src ${API}; connect-src 'self'` }],
  ];
  for (const [code, what, damage, more] of damages) {
    it(`finds ${what}`, () => {
      const examined = test(damage(whole()), more);
      expect(bad(examined), JSON.stringify(examined)).to.include(code);
      expect(examined.verdict).not.to.equal('works');
      expect(survivingMode(examined, 'html')).to.be.a('string');
    });
  }

  const notes: [FindingCode, string, (html: string) => string][] = [
    ['script_twice', 'two script tags', (html) => html + html.slice(html.indexOf('<script'))],
    ['script_parked', 'a script that a speed plugin holds back', (html) => html.replace('type="module"', 'type="text/rocketscript" data-rocket-type="module"')],
    ['paragraphs', 'breaks that an editor put in', (html) => html.replace('<a ', '<br /><a ')],
    ['height_missing', 'a lost height', (html) => html.replace(/ style="[^"]*"/, '')],
    ['link_missing', 'a lost link', (html) => html.replace(/<a .*<\/a>/, '')],
    ['attribute_unknown', 'a setting that is none', (html) => html.replace(' data-region', ' data-colour="red" data-region')],
    ['key_sample', 'a key that is still the sample', (html) => html.replace('pk_contoh', 'pk_KUNCI_ANDA')],
    ['region_missing', 'a lost region', (html) => html.replace(/ data-(?:region|site)="[^"]*"/g, '')],
  ];
  for (const [code, what, damage] of notes) {
    it(`notes ${what}, and says that widgets come all the same`, () => {
      const examined = test(damage(whole()));
      expect(codes(examined)).to.include(code);
      expect(examined.verdict, JSON.stringify(examined.findings)).to.equal('works');
    });
  }

  it('lets policies be that allow the server', () => {
    for (const policy of [`default-src ${API}`, 'script-src https:; connect-src https:; img-src https:', 'default-src *', `script-src 'nonce-x' 'strict-dynamic'; connect-src https://*.contoh.id; img-src *`]) expect(bad(test(whole(), { policy })), policy).to.deep.equal([]);
  });

  it('takes every form of a region that the API takes', () => {
    for (const code of ['61', '6112', '61.12.01', '6112012001', ' 61.12 ']) expect(bad(test(whole().replace('61.12.01.2001"', `${code}"`))), code).to.deep.equal([]);
  });

  it('reads elements and <kim-site> too, and a frame’s settings', () => {
    const elements = test(`<kim-site site="pk_contoh"><kim-news-feed region="61.12" style="min-height:9px"><a href="${API}/r/61.12">Berita</a></kim-news-feed></kim-site><script type="module" src="${API}/embed/v1/kentongan.js"></script>`);
    expect([elements.verdict, elements.region, bad(elements)]).to.deep.equal(['works', '61.12', []]);
    const framed = test(whole({ mode: 'frame' }));
    expect([framed.verdict, framed.region, framed.site]).to.deep.equal(['works', '61.12.01.2001', 'pk_contoh']);
  });

  it('survives whatever is pasted, runs none of it, and has words for all it finds', () => {
    let ran = 0;
    (window as unknown as { ran: () => void }).ran = () => { ran += 1; };
    const piece = fc.oneof(fc.constantFrom('<script>ran()</script>', '<img src=x onerror=ran()>', '<iframe src="javascript:parent.ran()">', '<iframe src="http://[/embed/frame/x">', '<script src="http://[/embed/v1/kentongan.js">', '<div data-kim-widget', '<kim-', '“', '</div>', '<!--', '-->', '<base href="//x">', '<svg onload=ran()>', whole()), fc.string());
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { findings, verdict } = test(pieces.join(''));
      for (const words of [id, en]) {
        expect(words.paste.verdict[verdict]).to.be.a('string');
        for (const { code, what = '' } of findings) expect(words.paste.finding[code](what)).to.be.a('string');
      }
    }), { numRuns: 200, seed: SEED });
    expect(ran).to.equal(0);
  });
});
