/** The door: number and code, as a person reads them off a receipt. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TrackerWords } from './locale/id.ts';

/** The two things asked. */
export type DoorField = 'number' | 'code';

export interface Door {
  readonly typed: Readonly<Record<DoorField, string>>;
  readonly wrong: readonly DoorField[];
  /** Why it did not open; '' when nothing is wrong. */
  readonly failure: string;
  readonly busy: boolean;
  /** Stands below a public ticket: asks for the code of that one. */
  readonly below: boolean;
  type(field: DoorField, value: string): void;
  open(): void;
}

/** Enter moves from the number to the code, and opens from there. */
function onEnter(event: KeyboardEvent, door: Door): void {
  const at = event.target as HTMLElement;
  if (event.key !== 'Enter' || event.isComposing || at.localName !== 'input') return;
  event.preventDefault();
  if (at.id === 'number' && !door.typed.code) (at.getRootNode() as ShadowRoot).getElementById('code')!.focus();
  else door.open();
}

export function door(view: Door, say: TrackerWords): TemplateResult {
  const { typed, wrong, failure, busy, below } = view;
  const field = (name: DoorField, sample: string): TemplateResult => {
    const bad = wrong.includes(name);
    return html`<div class="field"><label for=${name}>${say[name]}</label>${name === 'code' && !below ? html`<p class="hint" id="code-hint">${say.codeHint}</p>` : nothing}
<input class="in mono" id=${name} type="text" autocomplete="off" autocapitalize="characters" autocorrect="off" spellcheck="false" maxlength="60" placeholder=${sample} aria-invalid=${bad ? 'true' : nothing}
 aria-describedby=${bad ? `${name}-problem` : name === 'code' && !below ? 'code-hint' : nothing} .value=${typed[name]} @input=${(event: Event) => view.type(name, (event.target as HTMLInputElement).value)}>${bad ? html`<p class="problem" id="${name}-problem">${say.problem[name]}</p>` : nothing}</div>`;
  };
  return html`<div class="door" role="group" aria-labelledby="door" @keydown=${(event: KeyboardEvent) => onEnter(event, view)}>
${below ? html`<h4 id="door">${say.yours}</h4><p class="hint">${say.yoursHint}</p>` : html`<p id="door">${say.intro}</p>`}
${failure ? html`<p class="alert" id="failure" role="alert" tabindex="-1">${failure}</p>` : nothing}
${field('number', 'KB-XXXX-XXXX-X')}${field('code', 'XXXX-XXXX-XXXX-XXXX-X')}
<button type="button" class="btn main" aria-disabled=${busy ? 'true' : nothing} @click=${view.open}>${busy ? say.opening : say.open}</button></div>`;
}
