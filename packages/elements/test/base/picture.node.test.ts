/** Whatever a reply says, a picture is asked of the API or of nobody. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { KimElement } from '../../src/base/element.ts';

const PAGE = 'https://desa.contoh.id/profil/';

/** A widget whose API is at `api`. */
const at = (api: string): Pick<KimElement, 'own' | 'ownSet'> => ({ at: (path: string) => api + path, own: KimElement.prototype.own, ownSet: KimElement.prototype.ownSet }) as Pick<KimElement, 'own' | 'ownSet'>;
const widget = at('https://api.contoh.id');
const own = (url: string): string => widget.own(url);
const ownSet = (set?: string): string | undefined => widget.ownSet(set);

/** What a browser would choose among: the candidates' addresses, by the HTML standard's "parse a srcset attribute". */
function candidates(srcset: string): string[] {
  const found: string[] = [];
  for (let rest = srcset; (rest = rest.replace(/^[\t\n\f\r ,]+/, '')) !== '';) {
    const [url] = /^[^\t\n\f\r ]+/.exec(rest)!;
    rest = rest.slice(url.length);
    found.push(url.replace(/,+$/, ''));
    if (!url.endsWith(',')) rest = rest.replace(/^(?:\([^)]*\)?|[^,(])*/, '');
  }
  return found;
}
const originOf = (url: string): string => { try { return new URL(url, PAGE).origin; } catch { return 'nowhere'; } };
const allowed = (url: string): boolean => ['https://api.contoh.id', 'nowhere'].includes(originOf(url)) || /^data:image\/(?:png|gif|webp);/.test(url);

const piece = fc.constantFrom('https://', 'http://', 'HTTPS://', '//', '/', '\\', '/\\', '\t', '\n', ' ', ', ', ',', '(', ')', 'jahat.test', 'api.contoh.id', 'https://api.contoh.id/', 'https:', '@', ':80', '.', '..', 'media/a-240.webp', '5w', ' 1w', ' 240w', '2x', 'data:image/svg+xml,', 'data:image/gif;base64,R0lG', 'javascript:', '\u00a0', '\ufeff', '%2f', '?', '#', '$&', '1');
const address = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));

describe('own pictures', () => {
  for (const [from, to] of [
    ['https://api.contoh.id/media/a-640.webp', 'https://api.contoh.id/media/a-640.webp'],
    ['https://api.contoh.id/media/a.webp?token=1,2&u=https://x.id/', 'https://api.contoh.id/media/a.webp?token=1,2&u=https://x.id/'],
    ['http://api.contoh.id/media/a-640.webp', 'https://api.contoh.id/media/a-640.webp'],
    ['http://localhost:8787/media/a-640.webp', 'https://api.contoh.id/media/a-640.webp'],
    ['/media/a-640.webp', 'https://api.contoh.id/media/a-640.webp'],
    ['https://jahat.test/p.gif', 'https://api.contoh.id/p.gif'],
    ['//jahat.test/p.gif', 'https://api.contoh.id/jahat.test/p.gif'],
    ['data:image/gif;base64,R0lGOD', 'data:image/gif;base64,R0lGOD'],
  ] as const) test(`${from} is ${to}`, () => { assert.equal(own(from), to); });

  test('an API below a folder, and one named from the page’s root', () => {
    assert.equal(at('https://kab.contoh.id/kentongan').own('https://kab.contoh.id/kentongan/media/a.webp'), 'https://kab.contoh.id/kentongan/media/a.webp');
    assert.equal(at('https://desa.contoh.id/api').own('https://kab.contoh.id/media/a.webp'), 'https://desa.contoh.id/api/media/a.webp');
    assert.equal(at('/api').own('https://kab.contoh.id/media/a.webp'), '/api/media/a.webp');
  });

  test('no address leads elsewhere', () => {
    fc.assert(fc.property(address, (url) => allowed(own(url))), { numRuns: 3000 });
    const root = at('');
    fc.assert(fc.property(address, (url) => [originOf(PAGE), 'nowhere', 'null'].includes(originOf(root.own(url)))), { numRuns: 3000 });
  });

  test('nor does any of a set', () => {
    assert.equal(ownSet('https://api.contoh.id/media/a-240.webp 240w, http://lain.test/media/a-480.webp 480w'), 'https://api.contoh.id/media/a-240.webp 240w,https://api.contoh.id/media/a-480.webp 480w');
    assert.deepEqual(candidates('https://a.test/a 1w, b,c 2x,, (d'), ['https://a.test/a', 'b,c', '(d']);
    fc.assert(fc.property(address, (set) => candidates(ownSet(set) ?? '').every(allowed)), { numRuns: 5000 });
  });

  test('no set is no set', () => {
    assert.equal(ownSet(''), undefined);
    assert.equal(ownSet(undefined), undefined);
  });
});
