/** One ticket, for anyone or for whoever holds its code: where it stands, with whom, until when, and what was said. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AspirationView } from '@kentongan/contract/schemas';
import type { TicketState } from '@kentongan/contract/status';
import { dayText } from '../base/day-text.ts';
import { regionCredit } from '../base/region-credit.ts';
import { icon } from '../icons/icon.ts';
import { ALERT, CLOCK, LOCK } from './icons.ts';
import { CUT_SHORT, steps } from './steps.ts';
import { lines, timeline } from './timeline.ts';
import type { TicketContext } from './view.ts';

/** States that the steps themselves have named already. */
const SAID_BY_STEP: readonly TicketState[] = ['received', 'in_progress', 'closed', ...CUT_SHORT];

/** Who has it now, since when and until when; an office outside the system with its address instead. */
function holding(view: AspirationView, { say, language, now }: TicketContext): TemplateResult | typeof nothing {
  const { heldBy, finalDueAt, region } = view;
  if (!heldBy) return nothing;
  const { level, name, since, until, address, channel } = heldBy;
  const day = (at: string): string => dayText(at, region.code, language);
  const outside = level === 'outside';
  const late = until && Date.parse(until) < now;
  return html`<section class="held" part="holder"><p class="hint">${outside ? say.passedTo : say.heldBy}</p><p class="who">${name}</p>
${outside ? html`<dl>${address ? html`<div><dt>${say.address}</dt><dd>${address}</dd></div>` : nothing}${channel ? html`<div><dt>${say.channel}</dt><dd>${channel}</dd></div>` : nothing}</dl>` : nothing}
<p class="hint">${say.since(day(since))}</p>
${until ? html`<p class=${late ? 'due late' : 'due'}>${icon(late ? ALERT : CLOCK)} <span>${late ? say.late(day(until)) : say.until(day(until))}</span></p>` : nothing}
${finalDueAt && until && finalDueAt !== until ? html`<p class="hint">${say.answerBy(day(finalDueAt))}</p>` : nothing}</section>`;
}

function pictures({ photos }: AspirationView, { say, own, pictureFailed }: TicketContext): TemplateResult | typeof nothing {
  if (!photos.length) return nothing;
  const proofFirst = [...photos].sort((one, other) => Number(other.from === 'office') - Number(one.from === 'office'));
  return html`<ul class="photos" role="list">${proofFirst.map(({ src, width, height, from }) => html`<li><figure><img src=${own(src)} width=${width} height=${height} alt="" loading="lazy" @error=${pictureFailed}><figcaption class="hint">${say.photoBy[from]}</figcaption></figure></li>`)}</ul>`;
}

const web = (url: string): string | typeof nothing => (/^https?:\/\//i.test(url) ? url : nothing);

export function ticket(view: AspirationView, context: TicketContext): TemplateResult {
  const { say, labels } = context;
  const { holder, text, supporters, outcomes, rating, parent } = view;
  return html`<article class="ticket" part="ticket" aria-labelledby="ticket">
<p class="number" part="number">${view.number}</p>
<h3 id="ticket" tabindex="-1" lang="id">${view.title}</h3>
<p class="hint">${[labels.kind[view.kind], labels.category[view.category], view.region.name, supporters ? say.supporters(supporters) : ''].filter(Boolean).join(' · ')}</p>
${steps(view, context)}
${SAID_BY_STEP.includes(view.status) ? nothing : html`<p class="state" part="status">${labels.ticketState[view.status]}</p>`}
${holder?.confidential ? html`<p class="hint">${icon(LOCK)} ${say.confidential}</p>` : nothing}
${parent ? html`<p class="box">${say.merged} <a href=${context.page(parent)}>${parent}</a></p>` : nothing}
${holder?.ombudsman ? html`<p class="box">${say.ombudsman}</p>` : nothing}
${context.waiting}
${holding(view, context)}
${text ? html`<section><h4>${say.text}</h4>${lines(text)}</section>` : nothing}
${pictures(view, context)}
${outcomes.length ? html`<section><h4>${say.outcomes}</h4><ul class="plain">${outcomes.map(({ title, url }) => html`<li><a href=${web(url)}>${title}</a></li>`)}</ul></section>` : nothing}
${timeline(view, context)}
${rating ? html`<p class="hint">${say.rated(say.scores[rating.score - 1] ?? '')}</p>` : nothing}
<p class="url hint">${view.url}</p>${regionCredit(context.language)}</article>`;
}
