/** `<kim-console>`: the frame. It chooses what is drawn, and listens to the keys. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import '../relay/relay-view.ts';
import './bar.ts';
import './desk-list.ts';
import { help } from './help.ts';
import { failure, skeleton } from './notice.ts';
import './sign-in.ts';
import './sites.ts';
import './ticket.ts';
import { define, View } from './view.ts';

/** Where letters are text. */
const WRITING = 'input, textarea, select, [contenteditable]';

export class ConsoleView extends View {
  /** Somebody was asked to sign in. */
  #asked = false;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#key);
    this.app.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key);
    this.app.stop();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { route } = this.app.router;
    const { words } = this;
    const { state } = this.app.session;
    if (state === 'out' || state === 'ended') this.#asked = true;
    else if (state === 'in' && this.#asked) {
      this.#asked = false;
      void this.#greet();
    }
    document.title = [route.name === 'ticket' && this.app.session.state === 'in' ? this.app.open.number : route.name === 'relay' ? words.relay.title : '', words.title, words.product].filter(Boolean).join(' · ');
  }

  /** The form to sign in went with the focus in it: on to the heading of what came instead, on a phone of what is in sight. */
  async #greet(): Promise<void> {
    await Promise.all([...this.querySelectorAll<View>('main kim-desk-list, main kim-desk-ticket, main kim-relay, main kim-sites')].map((view) => view.updateComplete));
    const headings = [...this.querySelectorAll<HTMLElement>('main h1, #ticket-title')];
    (headings.find(({ offsetParent }) => offsetParent !== null) ?? this.querySelector<HTMLElement>('main'))?.focus();
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || this.app.session.state !== 'in') return;
    const ticket = this.querySelector('kim-desk-ticket');
    if (event.key === 'Escape') {
      if (this.app.helpShown) this.app.showHelp(false);
      else ticket?.leaveForm();
      return;
    }
    if (!this.app.keys || (event.target as Element).closest?.(WRITING)) return;
    if (this.#does(event.key)) event.preventDefault();
  };

  /** Returns whether the key meant something. */
  #does(key: string): boolean {
    const list = this.querySelector('kim-desk-list');
    if (key === '?') {
      this.app.showHelp(!this.app.helpShown);
      void this.focusOn('#help-title');
      return true;
    }
    if (!list) return false;
    if (key === 'j' || key === 'k') {
      list.step(key === 'j' ? 1 : -1);
      return true;
    }
    if (key === '/') {
      list.querySelector<HTMLElement>('#search')!.focus();
      return true;
    }
    return key === 'e' && (this.querySelector('kim-desk-ticket')?.answer() ?? false);
  }

  #inside(): TemplateResult {
    const { app } = this;
    const { route } = app.router;
    if (route.name === 'relay') return html`<kim-relay .app=${app}></kim-relay>`;
    if (route.name === 'sites') return html`<kim-sites .app=${app}></kim-sites>`;
    return html`<div class=${route.name === 'ticket' ? 'desk with-thing' : 'desk'}><kim-desk-list .app=${app}></kim-desk-list><div class="thing"><kim-desk-ticket .app=${app}></kim-desk-ticket></div></div>`;
  }

  override render(): TemplateResult {
    const { app, words } = this;
    const { state, problem } = app.session;
    return html`<button class="skip" type="button" @click=${() => this.querySelector<HTMLElement>('main')?.focus()}>${words.skip}</button>
      <kim-bar .app=${app}></kim-bar>
      <main tabindex="-1">${state === 'in' ? html`${app.helpShown ? help(app) : nothing}${this.#inside()}`
        : state === 'asking' ? skeleton(words, 4)
        : state === 'unreachable' ? failure(words, words.signIn.unreachable, this.sentence(problem), problem, () => void app.session.ask())
        : html`<kim-sign-in .app=${app}></kim-sign-in>`}</main>`;
  }
}

define('kim-console', ConsoleView);

declare global {
  interface HTMLElementTagNameMap { 'kim-console': ConsoleView }
}
