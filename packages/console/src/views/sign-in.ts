/** Signing in, at first and again after a session ended. The password stands in no address and no storage. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ProblemError } from '@kentongan/client';
import { define, View } from './view.ts';

export class SignIn extends View {
  static override properties: PropertyDeclarations = { busy: { state: true }, said: { state: true }, seen: { state: true } };
  declare busy: boolean;
  declare said: string;
  declare seen: boolean;

  constructor() {
    super();
    this.busy = false;
    this.said = '';
    this.seen = false;
  }

  override firstUpdated(): void {
    void this.focusOn('input');
  }

  readonly #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const value = (id: string): string => this.querySelector<HTMLInputElement>(id)!.value;
    const [email, password] = [value('#email').trim(), value('#password')];
    this.said = email && password ? '' : this.words.signIn.empty;
    if (!this.said) {
      this.busy = true;
      try {
        await this.app.session.signIn(email, password);
      } catch (error) {
        this.said = this.#reason(error);
      }
      this.busy = false;
    }
    if (this.said) await this.focusOn(this.isConnected && !email ? '#email' : '#password');
  };

  #reason(error: unknown): string {
    const { signIn } = this.words;
    if (!(error instanceof ProblemError)) return this.words.unexpected;
    if (error.status === 401 || error.status === 422 || error.status === 400) return signIn.wrong;
    return error.status === 429 ? signIn.tooMany : this.sentence(error);
  }

  override render(): TemplateResult {
    const { signIn } = this.words;
    const { session } = this.app;
    const ended = session.state === 'ended';
    return html`<div class="sign-in">
      <form class="sheet" method="post" novalidate @submit=${this.#send}>
        <h1>${signIn.title}</h1>
        <p class="hint">${signIn.ask}</p>
        ${ended ? html`<p class="notice" role="status">${signIn.ended}${this.app.drafts.any ? ` ${signIn.other}` : ''}</p>` : nothing}
        ${this.said ? html`<p class="notice stop" role="alert" id="sign-in-said">${this.said}</p>` : nothing}
        <div class="field"><label for="email">${signIn.email}</label>
          <input class="in" id="email" name="email" type="email" inputmode="email" autocomplete="username" autocapitalize="none" spellcheck="false" aria-describedby=${this.said ? 'sign-in-said' : nothing} .value=${ended ? session.info?.user.email ?? '' : ''}></div>
        <div class="field"><label for="password">${signIn.password}</label>
          <div class="joined"><input class="in" id="password" name="password" type=${this.seen ? 'text' : 'password'} autocomplete="current-password" autocapitalize="none" spellcheck="false" aria-describedby=${this.said ? 'sign-in-said' : nothing}>
          <button class="btn" type="button" aria-pressed=${this.seen ? 'true' : 'false'} aria-controls="password" @click=${() => { this.seen = !this.seen; }}>${this.seen ? signIn.hide : signIn.show}</button></div></div>
        <button class="btn main wide" type="submit" aria-disabled=${this.busy ? 'true' : 'false'}>${this.busy ? signIn.sending : signIn.send}</button>
        <p class="hint">${signIn.help}</p>
      </form></div>`;
  }
}

define('kim-sign-in', SignIn);

declare global {
  interface HTMLElementTagNameMap { 'kim-sign-in': SignIn }
}
