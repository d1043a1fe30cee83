/** The keys, and how to turn them off. */
import { html, type TemplateResult } from 'lit';
import type { Console } from '../state/console.ts';

export function help(app: Console): TemplateResult {
  const { help: say, close } = app.speech.words;
  return html`<section class="help sheet" aria-labelledby="help-title"><h2 id="help-title" tabindex="-1">${say.title}</h2>
    <dl>${say.rows.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}</dl>
    <p class="hint">${say.note}</p>
    <label class="tick"><input type="checkbox" .checked=${app.keys} @change=${(event: Event) => app.setKeys((event.target as HTMLInputElement).checked)}><span>${say.off}</span></label>
    <button class="btn" type="button" @click=${() => app.showHelp(false)}>${close}</button></section>`;
}
