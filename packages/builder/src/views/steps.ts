/** Steps 1, 3, 4 and 5: software, widgets with all that the manifest knows of them, look, updates. */
import { html, nothing, type TemplateResult } from 'lit';
import { isColour, readingOf } from '../state/contrast.ts';
import { HOST_NAMES, HOSTS, modesOf } from '../snippet/hosts.ts';
import { ownAttributes, usualOf, type Attribute, type Widget } from '../snippet/widget.ts';
import type { Desk } from './desk.ts';

const value = (event: Event): string => (event.target as HTMLInputElement).value;

export function pick(name: string, key: string, checked: boolean, [title, hint]: readonly [string, string], choose: () => void): TemplateResult {
  return html`<label class="pick"><input type="radio" name=${name} value=${key} .checked=${checked} @change=${choose}><span><b>${title}</b>${hint ? html`<span class="hint">${hint}</span>` : nothing}</span></label>`;
}

export function hostStep({ words, choice, set }: Desk): TemplateResult {
  return html`<fieldset><legend class="vh">${words.step.host}</legend><div class="picks">${HOST_NAMES.map((host) => pick('host', host, choice.host === host, words.host[host], () => set({ host, mode: modesOf(HOSTS[host])[0]! })))}</div></fieldset>`;
}

export function modeChoice({ words, choice, set }: Desk): TemplateResult | typeof nothing {
  const modes = modesOf(HOSTS[choice.host]);
  if (modes.length < 2) return nothing;
  return html`<fieldset class="modes"><legend>${words.modes}</legend>${modes.map((mode) => pick('mode', mode, choice.mode === mode, words.mode[mode], () => set({ mode })))}</fieldset>`;
}

function attributeField(desk: Desk, widget: Widget, { name, kind, choices, description }: Attribute): TemplateResult {
  const { words, choice } = desk;
  const [label, hint] = words.attribute[name] ?? [name, description];
  const id = `${widget.name}-${name}`;
  const now = choice.attributes[widget.name]?.[name];
  const say = (text: string | undefined): void => {
    const { [name]: _, ...others } = choice.attributes[widget.name] ?? {};
    desk.set({ attributes: { ...choice.attributes, [widget.name]: text === undefined ? others : { ...others, [name]: text } } });
  };
  if (kind === 'flag') return html`<label class="tick"><input id=${id} type="checkbox" .checked=${now !== undefined} @change=${(event: Event) => say((event.target as HTMLInputElement).checked ? '' : undefined)}><span>${label}</span></label>`;
  const about = hint ? html`<span class="hint" id=${`${id}-hint`}>${hint}</span>` : nothing;
  const named = (option: string): string => words.value[`${name}:${option}`] ?? desk.label(name, option);
  const usual = usualOf(widget.name, name);
  const field = kind === 'choice'
    ? html`<select class="in" id=${id} @change=${(event: Event) => say(value(event) || undefined)}><option value="" .selected=${now === undefined}>${words.usual(usual && named(usual))}</option>${choices.map((option) => html`<option value=${option} .selected=${now === option}>${named(option)}</option>`)}</select>`
    : html`<input class="in" id=${id} type=${kind === 'number' ? 'number' : 'text'} min=${kind === 'number' ? 1 : nothing} max=${kind === 'number' ? 50 : nothing} maxlength=${kind === 'text' ? 120 : nothing} aria-describedby=${hint ? `${id}-hint` : nothing} .value=${now ?? ''} @change=${(event: Event) => say(value(event).trim() || undefined)}>`;
  return html`<p class="field"><label for=${id}>${label}</label>${about}${field}</p>`;
}

export function widgetStep(desk: Desk): TemplateResult {
  const { words, choice, widgets } = desk;
  const toggle = (name: string, on: boolean): void => desk.set({ widgets: widgets.map((widget) => widget.name).filter((other) => (other === name ? on : choice.widgets.includes(other))) });
  return html`<fieldset><legend class="vh">${words.step.widgets}</legend>${widgets.map((widget) => {
    const [title, hint] = words.widget[widget.name] ?? [widget.name, widget.summary];
    const chosen = choice.widgets.includes(widget.name);
    const own = ownAttributes(widget);
    return html`<div class="widget"><label class="pick"><input type="checkbox" name="widget" value=${widget.name} .checked=${chosen} @change=${(event: Event) => toggle(widget.name, (event.target as HTMLInputElement).checked)}><span><b>${title}</b><span class="hint">${hint}</span></span></label>
      ${chosen && own.length > 0 ? html`<details class="settings"><summary>${words.widgetSettings(title)}</summary><div class="fields">${own.map((attribute) => attributeField(desk, widget, attribute))}</div></details>` : nothing}</div>`;
  })}</fieldset>`;
}

export function lookStep({ words, choice, set }: Desk, typed: string, type: (accent: string) => void): TemplateResult {
  const { look } = words;
  const wrong = typed !== '' && !isColour(typed);
  const accept = (text: string): void => {
    type(text);
    if (text === '' || isColour(text)) set({ accent: text });
  };
  return html`<p class="field"><label for="accent">${look.accent}</label><span class="hint" id="accent-hint">${look.accentHint}</span>
      <span class="colour"><input class="in" id="accent" type="text" autocomplete="off" spellcheck="false" aria-describedby="accent-hint accent-said" aria-invalid=${wrong ? 'true' : nothing} .value=${typed} @input=${(event: Event) => accept(value(event).trim())}><input type="color" aria-label=${look.own} .value=${isColour(typed) ? typed : '#0b6e5d'} @input=${(event: Event) => accept(value(event))}></span></p>
    <div id="accent-said" role="status">${wrong ? html`<p class="problem">${look.accentWrong}</p>` : choice.accent ? (['light', 'dark'] as const).map((scheme) => {
      const { colour, ratio, moved } = readingOf(choice.accent, scheme);
      return html`<p class="hint">${look.contrast(look[scheme], colour, ratio)}${moved ? ` (${look.moved})` : ''}</p>`;
    }) : nothing}</div>
    <fieldset><legend>${look.theme}</legend><div class="row">${(['auto', 'light', 'dark'] as const).map((theme) => pick('theme', theme, choice.theme === theme, [look.themes[theme], ''], () => set({ theme })))}</div></fieldset>
    <fieldset><legend>${look.lang}</legend><div class="row">${(['', 'id', 'en'] as const).map((lang, index) => pick('lang', lang, choice.lang === lang, [look.langs[index]!, ''], () => set({ lang })))}</div></fieldset>`;
}

export function updateStep({ words, choice, set }: Desk, isKnown: boolean): TemplateResult {
  return html`<fieldset><legend class="vh">${words.step.updates}</legend>${(['floating', 'pinned'] as const).map((updates) => pick('updates', updates, choice.updates === updates, words.updates[updates], () => set({ updates })))}</fieldset>
    ${choice.updates === 'pinned' && !isKnown ? html`<p class="hint" role="status">${words.updates.unknown}</p>` : nothing}
    ${choice.mode === 'script' || choice.mode === 'placeholder' ? nothing : html`<p class="hint">${words.updates.notHere}</p>`}`;
}
