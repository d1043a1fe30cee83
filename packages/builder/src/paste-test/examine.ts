/** "Tes tempel": what a page has made of the snippet. Reads the HTML that a site published; asks nobody and runs nothing of it. */
import { normalizeRegionCode } from '@kentongan/contract/regions';
import { blocks, type Directive } from './policy.ts';

export const FINDINGS = [
  'nothing', 'escaped', 'commented', 'smart_quotes', 'script_ok', 'script_missing', 'script_twice', 'script_elsewhere', 'script_not_module', 'script_parked', 'script_pinned_floating', 'mixed',
  'placeholder_ok', 'placeholder_bare', 'widget_unknown', 'attribute_unknown', 'region_missing', 'region_odd', 'key_sample', 'height_missing', 'paragraphs', 'element_ok', 'frame_ok', 'frame_low', 'link_ok', 'link_missing', 'address_plain', 'policy',
] as const;
export type FindingCode = (typeof FINDINGS)[number];

export interface Finding {
  readonly code: FindingCode;
  readonly weight: 'good' | 'note' | 'bad';
  /** A name out of the page that helps to find the place: a widget, an attribute, an origin, a directive. */
  readonly what?: string;
}

/** `works`: widgets come. `link`: only a link is left. `broken`: something is there and does not work. `nothing`: not a trace. */
export type Verdict = 'works' | 'link' | 'broken' | 'nothing';

export interface Examined {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** What the page still says it wanted. */
  readonly widgets: readonly string[];
  readonly region: string;
  readonly site: string;
}

export interface Known {
  /** The server whose snippets these are, without a slash at its end. */
  readonly api: string;
  /** Attributes by widget, as the manifest says. */
  readonly widgets: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where the page was read, when that is known. */
  readonly pageUrl?: string;
  /** Its Content-Security-Policy header. */
  readonly policy?: string;
}

const SMART = /[\u201c\u201d\u201e\u2018\u2019\u2033]/;
/** Marks that optimisers put in place of a script's type or address until somebody moves the mouse. */
const PARKED = /rocket|litespeed|partytown|text\/plain|delay/i;
const OURS = /\/embed\/(?:v1\/kentongan|\d+\.\d+\.\d+[^/]*\/kentongan\.(?:all|classic))\.js(?:$|\?)/;

const originOf = (url: string, base: string): string => (URL.canParse(url, base) ? new URL(url, base).origin : '');
/** By what its attributes say, curly as they may be. */
const isOurs = (element: Element): boolean => [...element.attributes].some(({ name, value }) => /kim-|kentongan|\/embed\//.test(name + value));
const nameOf = (element: Element): string => element.getAttribute('data-kim-widget') ?? element.localName.slice(4);

/** By the API's own rule, since what that refuses never shows anything. */
function isRegion(code: string): boolean {
  try {
    normalizeRegionCode(code);
    return true;
  } catch {
    return false;
  }
}

export function examine(html: string, known: Known): Examined {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const api = new URL(known.api);
  const base = known.pageUrl ?? `${api.protocol}//halaman.invalid/`;
  const findings: Finding[] = [];
  const say = (code: FindingCode, weight: Finding['weight'], what?: string): void => {
    if (!findings.some((finding) => finding.code === code && finding.what === what)) findings.push(what === undefined ? { code, weight } : { code, weight, what });
  };

  const placeholders = [...page.querySelectorAll('[data-kim-widget]')];
  const elements = [...page.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('kim-') && localName !== 'kim-site' && known.widgets.has(localName.slice(4)));
  const scripts = [...page.querySelectorAll('script')].filter((script) => OURS.test(script.getAttribute('src') ?? script.dataset['src'] ?? script.dataset['rocketSrc'] ?? script.getAttribute('data-litespeed-src') ?? ''));
  const frames = [...page.querySelectorAll('iframe')].filter((frame) => /\/embed\/frame\/[\w-]+/.test(frame.getAttribute('src') ?? ''));
  const links = [...page.querySelectorAll('a[href]')].filter((link) => originOf(link.getAttribute('href')!, base) === api.origin);
  const comments = [...commentsOf(page)].filter((text) => /data-kim-widget|kentongan(?:\.all|\.classic)?\.js|\/embed\/frame\//.test(text));

  if ([...textsOf(page)].some((text) => /<(?:div[^>]*data-kim-widget|script[^>]*kentongan|iframe[^>]*\/embed\/frame\/|kim-)/.test(text))) say('escaped', 'bad');
  if (comments.length > 0) say('commented', 'bad');

  // A curly quotation mark is part of the value, so nothing of it means what it should.
  const marked = [...page.querySelectorAll('*')].filter((element) => [...element.attributes].some(({ name, value }) => /^(?:data-|src|href|type)/.test(name) && SMART.test(name + value) && isOurs(element)));
  if (marked.length > 0) say('smart_quotes', 'bad');

  // Scripts.
  let runs = 0;
  for (const script of scripts) {
    const src = script.getAttribute('src');
    const type = script.getAttribute('type') ?? '';
    if (src === null || PARKED.test(type)) say('script_parked', 'note');
    const address = src ?? script.dataset['src'] ?? script.dataset['rocketSrc'] ?? script.getAttribute('data-litespeed-src')!;
    const origin = originOf(address, base);
    const classic = /kentongan\.classic\.js/.test(address);
    if (SMART.test(address) || SMART.test(type)) continue;
    if (origin !== api.origin && origin.replace(/^https?:/, '') !== api.origin.replace(/^https?:/, '')) { say('script_elsewhere', 'bad', origin); continue; }
    if (base.startsWith('https:') && origin.startsWith('http:')) { say('mixed', 'bad', 'script'); continue; }
    if (type !== 'module' && !classic && !PARKED.test(type)) { say('script_not_module', 'bad'); continue; }
    if (script.hasAttribute('integrity') && /\/v1\//.test(address)) { say('script_pinned_floating', 'bad'); continue; }
    runs += 1;
  }
  if (scripts.length > 1) say('script_twice', 'note');

  // Placeholders and elements.
  let good = 0;
  let usable = 0;
  for (const element of [...placeholders, ...elements]) {
    const isPlaceholder = element.hasAttribute('data-kim-widget');
    const prefix = isPlaceholder ? 'data-' : '';
    const name = nameOf(element);
    const knownAttributes = known.widgets.get(name);
    if (SMART.test(name)) continue;
    if (!knownAttributes) { say('widget_unknown', 'bad', name.slice(0, 60)); continue; }
    good += 1;
    usable += 1;
    say(isPlaceholder ? 'placeholder_ok' : 'element_ok', 'good', name);
    for (const { name: key } of element.attributes) {
      const own = isPlaceholder ? /^data-(?!kim-)(.+)$/.exec(key)?.[1] : /^(?:style|class|id|slot|hidden|dir|role|data-.*|aria-.*|on.*)$/.test(key) ? undefined : key;
      if (own !== undefined && !knownAttributes.has(own)) say('attribute_unknown', 'note', `${prefix}${own}`.slice(0, 60));
    }
    const around = (key: string): string => element.getAttribute(prefix + key) ?? element.closest(`kim-site[${key}]`)?.getAttribute(key) ?? scripts[0]?.dataset[key] ?? '';
    const region = around('region');
    if (!region && !around('site')) say('region_missing', 'note', name);
    else if (region && !isRegion(region)) {
      say('region_odd', 'bad', name);
      usable -= 1;
    }
    if (/^pk_(?:KUNCI|…|\.\.\.|$)/.test(around('site'))) say('key_sample', 'note');
    if (!/(?:min-)?height/.test(element.getAttribute('style') ?? '')) say('height_missing', 'note', name);
    if (element.querySelector(':scope > br, :scope > p > br, :scope > p:empty')) say('paragraphs', 'note');
    if (!element.querySelector('a[href]')) say('link_missing', 'note', name);
  }
  // A link of ours in a block that an editor stripped of its name: the placeholder without its attributes.
  const bare = good === 0 && !frames.length ? links.filter((link) => link.parentElement && /^(?:div|section|p)$/.test(link.parentElement.localName) && link.parentElement.textContent.trim() === link.textContent.trim()) : [];
  if (bare.length > 0 && bare[0]!.parentElement!.hasAttribute('style')) say('placeholder_bare', 'bad');

  // Frames.
  let framed = 0;
  for (const frame of frames) {
    const address = frame.getAttribute('src')!;
    const origin = originOf(address, base);
    if (base.startsWith('https:') && origin.startsWith('http:')) { say('mixed', 'bad', 'iframe'); continue; }
    if (origin !== api.origin) { say('script_elsewhere', 'bad', origin); continue; }
    const name = /\/embed\/frame\/([\w-]+)/.exec(address)![1]!;
    const region = new URL(address, base).searchParams.get('region');
    if (region && !isRegion(region)) { say('region_odd', 'bad', name); continue; }
    framed += 1;
    say('frame_ok', 'good', name);
    const height = Number.parseInt(frame.getAttribute('height') ?? '', 10);
    if (!(height >= 240) && !/height\s*:/.test(frame.getAttribute('style') ?? '')) say('frame_low', 'note');
  }

  if (runs > 0) say('script_ok', 'good');
  else if (scripts.length === 0 && good > 0) say('script_missing', 'bad');
  if (links.length > 0) say('link_ok', 'good');
  else if (good === 0 && framed === 0 && [...textsOf(page)].some((text) => new RegExp(`${api.origin.replaceAll('.', '\\.')}/(?:[rnp]/|a\\b)`).test(text)) && !findings.some(({ code }) => code === 'escaped')) say('address_plain', 'bad');

  const policies = [known.policy, ...[...page.querySelectorAll('meta[http-equiv="content-security-policy" i]')].map((meta) => meta.getAttribute('content'))].filter((policy): policy is string => !!policy);
  const needed: Directive[] = runs > 0 && good > 0 ? ['script-src', 'connect-src', 'img-src'] : framed > 0 ? ['frame-src'] : [];
  for (const directive of needed) if (policies.some((policy) => blocks(policy, directive, api, base))) say('policy', 'bad', directive);

  const stopped = findings.some(({ code, what }) => code === 'policy' && what !== 'img-src');
  const works = ((runs > 0 && usable > 0) || framed > 0) && !stopped;
  const trace = placeholders.length + elements.length + scripts.length + frames.length > 0 || findings.some(({ weight }) => weight === 'bad');
  const verdict: Verdict = works ? 'works' : links.length > 0 ? 'link' : trace ? 'broken' : 'nothing';
  if (verdict === 'nothing') say('nothing', 'bad');

  const first = [...placeholders, ...elements].find((element) => known.widgets.has(nameOf(element)));
  const query = frames[0] && URL.canParse(frames[0].getAttribute('src')!, base) ? new URL(frames[0].getAttribute('src')!, base).searchParams : undefined;
  const setting = (key: string): string => first?.getAttribute(first.hasAttribute('data-kim-widget') ? `data-${key}` : key) ?? query?.get(key) ?? '';
  const region = setting('region') || (links.map((link) => /\/r\/([\d.]{2,13})/.exec(link.getAttribute('href')!)?.[1]).find(Boolean) ?? '');
  const widgets = [...new Set([...placeholders, ...elements].map(nameOf).concat(frames.map((frame) => /\/embed\/frame\/([\w-]+)/.exec(frame.getAttribute('src')!)![1]!)))].filter((name) => known.widgets.has(name));
  return { verdict, findings, widgets, region: isRegion(region) ? region.trim() : '', site: setting('site') };
}

function* commentsOf(page: Document): Generator<string> {
  const walk = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
  while (walk.nextNode()) yield walk.currentNode.nodeValue ?? '';
}

/** What people would read; code that is only shown on purpose (`<textarea>`, `<script>`) is not. */
function* textsOf(page: Document): Generator<string> {
  const walk = page.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) if (!walk.currentNode.parentElement?.closest('script, style, textarea')) yield walk.currentNode.nodeValue ?? '';
}
