/** Step 7: the snippet, where to click, the QR code, and the widgets themselves at three widths. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { encode } from 'uqr';
import { inOrder, seenOf, settingsOf, snippetOf, type LinkWords } from '../snippet/snippet.ts';
import type { Origin } from '../snippet/choice.ts';
import './copy.ts';
import type { Desk } from './desk.ts';
import { sketch } from './sketch.ts';
import { modeChoice, pick } from './steps.ts';

export const WIDTHS = { narrow: 280, phone: 420, wide: 768 } as const;
export type Width = keyof typeof WIDTHS;

function qrCode(url: string, label: string, save: string): TemplateResult {
  const { data, size } = encode(url, { border: 2 });
  const path = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
  const file = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  return html`<div class="qr"><svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${label} shape-rendering="crispEdges">${svg`<path fill="#fff" d="M0 0h${size}v${size}H0z"></path><path d="${path}"></path>`}</svg></div><p><a class="btn" download="kentongan-qr.svg" href=${`data:image/svg+xml,${encodeURIComponent(file)}`}>${save}</a></p>`;
}

/** The address of the preview: what is shown, in a query that only that page reads. */
export function previewUrl({ choice }: Desk): string {
  return `/builder/preview?s=${encodeURIComponent(JSON.stringify({ widgets: inOrder(choice.widgets).map((name) => ({ name, settings: settingsOf(choice, name) })), accent: choice.accent, dark: choice.theme === 'dark' }))}`;
}

export function preview(desk: Desk, width: Width, show: (width: Width) => void): TemplateResult {
  const { result } = desk.words;
  return html`<h3>${result.preview}</h3><fieldset><legend class="vh">${result.widths}</legend><div class="row">${(['narrow', 'phone', 'wide'] as const).map((key) => pick('width', key, width === key, [result.width[key], ''], () => show(key)))}</div></fieldset>
    <div class="stage" tabindex="0" role="region" aria-label=${result.preview}><iframe class=${`at-${width}`} title=${result.frameTitle} width=${WIDTHS[width]} height="640" loading="lazy" src=${previewUrl(desk)}></iframe></div>`;
}

export function resultStep(desk: Desk, origin: Origin, width: Width, show: (width: Width) => void): TemplateResult {
  const { words, choice } = desk;
  const { result } = words;
  if (!choice.place || choice.widgets.length === 0) return html`<p class="wait">${result.wait}</p>`;
  const link: LinkWords = (widget, place) => result.link(widget, place);
  const snippet = snippetOf(choice, origin, link);
  const guide = words.guide[choice.host][choice.mode];
  return html`${modeChoice(desk)}
    ${snippet.once === undefined ? nothing : html`<kim-builder-copy .words=${words} .text=${snippet.once} .label=${result.once}></kim-builder-copy>`}
    <kim-builder-copy class="snippet" .words=${words} .text=${snippet.body} .label=${choice.mode === 'oembed' ? result.address : result.code}></kim-builder-copy>
    ${choice.mode === 'link' ? qrCode(snippet.url, result.qr, result.qrSave) : nothing}
    ${guide ? html`<h3>${result.where}</h3><ol class="clicks">${guide.steps.map((step) => html`<li>${step}</li>`)}</ol>${guide.screen ? sketch(guide.screen, result.sketch, seenOf(snippet)) : nothing}` : nothing}
    ${choice.mode === 'link' ? nothing : preview(desk, width, show)}`;
}
