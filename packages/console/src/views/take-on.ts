/** "Tangani sendiri": a forward to a unit of one's own office that has no officer yet, so that the office itself acts. Said in words, since nobody looks for that under "Teruskan". */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { DeskTicket, Unit } from '@kentongan/contract/schemas';
import { unitsFor, unitValue } from '../actions/units.ts';
import { icon } from '../icons.ts';
import type { Console } from '../state/console.ts';
import type { Outcome } from '../state/open-ticket.ts';
import { define, View } from './view.ts';

const OFFICERS: readonly string[] = ['village_officer', 'regency_admin', 'province_admin'];

/** Units in whose place the signed-in person's office would act; none where it may not forward. */
export function ownUnits({ places, session }: Console, ticket: DeskTicket): readonly Unit[] {
  if (!ticket.actions.includes('forward')) return [];
  const offices = (session.info?.roles ?? []).filter(({ role }) => OFFICERS.includes(role)).map(({ scope }) => scope);
  return (unitsFor(places.units(ticket.region.code), ticket) ?? []).filter(({ staffed, region }) => !staffed && offices.includes(region.code));
}

/** Whether somebody else could take it: a unit that has officers. */
export function othersCan({ places }: Console, ticket: DeskTicket): boolean {
  return (unitsFor(places.units(ticket.region.code), ticket) ?? []).some(({ staffed }) => staffed);
}

export class TakeOn extends View {
  static override properties: PropertyDeclarations = { units: { attribute: false }, chosen: { state: true }, busy: { state: true }, said: { state: true } };
  /** At least one. */
  declare units: readonly Unit[];
  declare chosen: string;
  declare busy: boolean;
  declare said: string;
  onOutcome: (outcome: Outcome) => void = () => {};
  onLeave: () => void = () => {};

  constructor() {
    super();
    this.chosen = this.said = '';
    this.busy = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.units.some((unit) => unitValue(unit) === this.chosen)) this.chosen = unitValue(this.units[0]!);
  }

  readonly #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { ticket } = this.app.open;
    const unit = this.units.find((one) => unitValue(one) === this.chosen);
    if (this.busy || !ticket || !unit) return;
    this.busy = true;
    this.said = '';
    const outcome = await this.app.open.act(ticket, { type: 'forward', unit: unit.key, unitRegion: unit.region.code });
    this.busy = false;
    if (outcome.kind === 'refused') this.said = `${this.sentence(outcome.problem)} ${this.words.quote(outcome.problem.code)}`;
    else this.onOutcome(outcome);
  };

  override render(): TemplateResult {
    const { action: { takeOn: say, sending }, cancel } = this.words;
    return html`<form class="act sheet" aria-labelledby="take-on-title" @submit=${this.#send}>
      <h4 id="take-on-title" tabindex="-1">${icon('user')}${say.name}</h4>
      ${this.said ? html`<p class="notice stop" role="alert">${this.said}</p>` : nothing}
      ${this.units.length === 1 ? html`<p>${say.what(this.units[0]!.name)}</p>`
        : html`<p>${say.whatMany}</p><fieldset class="picks"><legend>${say.inPlaceOf}</legend>${this.units.map((unit) => html`<label class="tick"><input type="radio" name="take-on" value=${unitValue(unit)} ?checked=${unitValue(unit) === this.chosen} @change=${() => { this.chosen = unitValue(unit); }}><span>${unit.name} <span class="hint">${unit.region.name}</span></span></label>`)}</fieldset>`}
      <div class="buttons"><button class="btn main" type="submit" aria-disabled=${this.busy ? 'true' : 'false'}>${this.busy ? sending : say.send}</button><button class="btn" type="button" @click=${() => this.onLeave()}>${cancel}</button></div></form>`;
  }
}

define('kim-take-on', TakeOn);

declare global {
  interface HTMLElementTagNameMap { 'kim-take-on': TakeOn }
}
