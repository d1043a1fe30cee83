/** HTML from outside: what stays, what goes, what is mended. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText, sanitizeHtml, summarize } from '@kentongan/server/ingest';
import { absoluteMedia, picturesIn, rewritePictures } from '../../src/ingest/rewrite-pictures.ts';

const clean = (html: string): string => sanitizeHtml(html, { baseUrl: 'https://desa.example/berita/' });

describe('sanitizeHtml', () => {
  const table: readonly [string, string, string][] = [
    ['script and its words', '<script>alert(1)</script>a', 'a'],
    ['handlers, style, class, id', '<p onclick="x" style="color:red" class="c" id="i">a</p>', '<p>a</p>'],
    ['javascript links', '<a href=" java\nscript:alert(1)">a</a>', '<a>a</a>'],
    ['data links', '<a href="data:text/html,x">a</a>', '<a>a</a>'],
    ['headings', '<h1>a</h1><h6>b</h6>', '<h2>a</h2><h4>b</h4>'],
    ['relative links', '<a href="../x?a=1&amp;b=2">a</a>', '<a href="https://desa.example/x?a=1&amp;b=2">a</a>'],
    ['protocol-relative pictures', '<img src="//cdn.example/a.png">', '<img src="https://cdn.example/a.png" alt="" />'],
    ['mail and telephone', '<a href="mailto:a@b.example">a</a><a href="tel:112">b</a>', '<a href="mailto:a@b.example">a</a><a href="tel:112">b</a>'],
    ['lazy pictures', '<img src="/blank.gif" data-lazy-src="a.jpg" width="10">', '<img src="https://desa.example/berita/a.jpg" alt="" width="10" />'],
    ['a picture that has its own source beside a lazy one', '<img src="/asli.jpg" data-src="/besar.jpg">', '<img src="https://desa.example/asli.jpg" alt="" />'],
    ['frames, forms, SVG', '<iframe src="https://x.example/"></iframe><form><input value="x"></form><svg><script>1</script></svg>a', 'a'],
    ['frames that close themselves or never', '<iframe src="x"/>a<p>b</p><iframe src="y">c', 'a<p>b</p>c'],
    ['comments, with tags in them or without an end', '<div>a<!-- <div>x</div --><b>b</b></div><!--c<p>d</p>', '<p>a<b>b</b></p>c<p>d</p>'],
    ['what a word processor leaves', `<!--[if mso]><xml>${'<w:a>'.repeat(500)}</xml><![endif]-->${'<o:p/>'.repeat(500)}<p>a</p>`, '<p>a</p>'],
    ['formulas drawn in five hundred strokes', `<svg>${'<path d="M0 0"/>'.repeat(500)}</svg><p>a</p>`, '<p>a</p>'],
    ['divs as lines', '<div>satu</div><div>dua</div>', '<p>satu</p><p>dua</p>'],
    ['divs around blocks', '<div><p>satu</p></div>', '<p>satu</p>'],
    ['empty paragraphs', '<p>&nbsp;</p><p>a</p>', '<p>a</p>'],
  ];
  for (const [name, html, expected] of table) it(name, () => assert.equal(clean(html), expected));

  it('gives what it takes: a second pass changes nothing', () => {
    for (const [, html] of table) assert.equal(clean(clean(html)), clean(html));
  });
});

describe('plain text', () => {
  it('keeps blocks apart and decodes entities', () => assert.equal(plainText('<p>a&amp;b</p><p>c<br>d</p><li>e</li>&eacute; &lt;x&gt;'), 'a&b c d e é <x>'));
  it('summarises without cutting a word', () => {
    assert.equal(summarize('<p>Satu dua, tiga empat</p>', 12), 'Satu dua…');
    assert.equal(summarize('pendek', 12), 'pendek');
    assert.equal(summarize('😀'.repeat(20), 10).endsWith('😀…'), true);
  });
});

describe('pictures in HTML', () => {
  const row = { hash: 'ab', width: 480, height: 320, widths: '[240,480]', created_at: 0 };
  const html = clean('<p><img src="/a.jpg?x=1&amp;y=2" alt="Balai &quot;desa&quot;"><img src="/mati.jpg" alt="Mati"><a href="/l"><img src="/mati.jpg"></a></p>');

  it('become ours, or a link where they could not be had', () => {
    assert.deepEqual(picturesIn(html), [{ src: 'https://desa.example/a.jpg?x=1&y=2', alt: 'Balai "desa"' }, { src: 'https://desa.example/mati.jpg', alt: 'Mati' }]);
    const stored = rewritePictures(html, new Map([['https://desa.example/a.jpg?x=1&y=2', row]]));
    assert.equal(stored, '<p><img src="/media/ab-480.webp" srcset="/media/ab-240.webp 240w, /media/ab-480.webp 480w" width="480" height="320" alt="Balai &quot;desa&quot;" /><a href="https://desa.example/mati.jpg">Mati</a><a href="https://desa.example/l">Gambar</a></p>');
    const sent = absoluteMedia(stored, 'https://api.example/');
    assert.equal((sent.match(/https:\/\/api\.example\/media\/ab-/g) ?? []).length, 3);
    assert.equal(absoluteMedia('<p>src="/media/x"</p>', 'https://api.example'), '<p>src="/media/x"</p>');
  });
});
