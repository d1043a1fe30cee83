/** What every form on the tracker's page carries: number and code in its body, and a key of its own, so that a page loaded again does nothing twice. */
import { randomBytes } from 'node:crypto';
import { html } from 'hono/html';
import type { Html } from '../html.ts';
import type { Fields } from '../read-form.ts';

/** What a form asks for, by the hidden field `do`. */
export type Doing = 'complete' | 'reply' | 'photo' | 'close' | 'rate' | 'reopen' | 'withdraw' | 'confidential' | 'data' | 'download' | 'contact' | 'erase';

/** A form that was refused: what to say, what was written, the key to try again with. */
export interface Refused {
  readonly doing: string;
  readonly message: string;
  /** Messages by field. */
  readonly wrong: ReadonlyMap<string, string>;
  readonly fields: Fields;
  readonly key: string;
}

/** Whose ticket it is: what opens it, as typed. */
export interface Held {
  readonly number: string;
  readonly code: string;
  readonly refused?: Refused | undefined;
}

export const newKey = (): string => randomBytes(16).toString('base64url');
const hidden = (name: string, value: string): Html => html`<input type="hidden" name="${name}" value="${value}" autocomplete="off">`;

/** `more` are further hidden fields. */
export function holderForm({ number, code, refused }: Held, doing: Doing | undefined, inner: Html, { more = {}, photo = false }: { more?: Fields; photo?: boolean } = {}): Html {
  const key = refused && refused.doing === doing ? refused.key : newKey();
  return html`<form method="post" action="/a" accept-charset="utf-8" ${photo ? html`enctype="multipart/form-data"` : ''}>${hidden('number', number)}${hidden('code', code)}${doing ? html`${hidden('do', doing)}${hidden('key', key)}` : ''}${Object.entries(more).map(([name, value]) => hidden(name, value))}${inner}</form>`;
}

/** What was wrong with a field, beside it; and the attributes that point there. */
export function beside({ refused }: Held, doing: Doing, name: string, hint = false): { error: Html | string; state: Html; value: string } {
  const mine = refused?.doing === doing ? refused : undefined;
  const message = mine?.wrong.get(name);
  const by = [hint ? `${doing}-${name}-hint` : '', message ? `${doing}-${name}-error` : ''].filter(Boolean).join(' ');
  return { error: message ? html`<span class="error" id="${doing}-${name}-error">${message}</span>` : '', state: html`${by ? html`aria-describedby="${by}"` : ''} ${message ? html`aria-invalid="true"` : ''}`, value: mine?.fields[name] ?? '' };
}

export interface Area {
  readonly label: string;
  readonly hint?: string;
  /** Letters. */
  readonly max: number;
  readonly required?: boolean;
}

export function area(held: Held, doing: Doing, name: string, { label, hint, max, required = false }: Area): Html {
  const { error, state, value } = beside(held, doing, name, hint !== undefined);
  return html`<div class="field"><label for="${doing}-${name}">${label}</label>${hint ? html`<span class="hint" id="${doing}-${name}-hint">${hint}</span>` : ''}<textarea id="${doing}-${name}" name="${name}" maxlength="${max}" ${required ? 'required' : ''} ${state}>${value}</textarea>${error}</div>`;
}
