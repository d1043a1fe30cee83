/** Everything about one program, in the order in which a villager asks: can I, what do I get, what do I need, what do I do, whom do I call. Second tier. */
import { html, nothing, type TemplateResult } from 'lit';
import { en, id } from '@kentongan/contract/labels';
import type { Program } from '@kentongan/contract/schemas';
import { regionCredit } from '../base/region-credit.ts';
import { icon } from '../icons/icon.ts';
import { phoneLink, webLink, whatsappLink } from './contact-link.ts';
import type { CardContext } from './card.ts';
import { ALERT, MESSAGE, PHONE } from './icons.ts';
import { isOutdated, longDate } from './dates.ts';
import type { ProgramWords } from './locale/id.ts';

type Part = TemplateResult | typeof nothing;

const section = (title: string, body: unknown): TemplateResult => html`<section part="section"><h3>${title}</h3>${body}</section>`;
const bullets = (items: readonly unknown[]): TemplateResult => html`<ul lang="id">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
const link = (url: string | undefined, text: string): TemplateResult | string => {
  const href = webLink(url);
  return href ? html`<a href=${href} rel="noopener nofollow">${text}</a>` : text;
};

function documentsPart(documents: Program['documents'], words: ProgramWords): Part {
  if (!documents.length) return nothing;
  return section(words.section.documents, html`<ul class="docs">${documents.map((item) => html`<li>
    <b>${item.name}</b> <span class="hint">${item.required ? words.required : words.notRequired}</span>
    ${item.note ? html`<span class="side">${item.note}</span>` : nothing}
    ${item.alternative ? html`<span class="side">${words.alternative(item.alternative)}</span>` : nothing}</li>`)}</ul>`);
}

/** `Pendaftaran … sampai …` in whichever of its four forms the dates allow. */
export function spanText(from: string | undefined, to: string | undefined, say: { both: (a: string, b: string) => string; from: (a: string) => string; to: (b: string) => string }, lang: string): string {
  const [a, b] = [from && longDate(from, lang), to && longDate(to, lang)];
  return a && b ? say.both(a, b) : a ? say.from(a) : b ? say.to(b) : '';
}

function registrationPart(program: Program, words: ProgramWords, lang: string): Part {
  const { registration } = program;
  if (!registration) return nothing;
  const dates = spanText(registration.opens, registration.closes, { both: words.registrationFromTo, from: words.registrationFrom, to: words.registrationTo }, lang);
  const online = webLink(registration.link);
  if (!dates && !online && !registration.channels.length) return nothing;
  return section(words.section.registration, html`${dates ? html`<p>${dates}</p>` : nothing}${registration.channels.length ? bullets(registration.channels) : nothing}
    ${online ? html`<p><a class="btn" href=${online} rel="noopener nofollow">${words.registerOnline}</a></p>` : nothing}`);
}

function contactsPart(contacts: Program['contacts'], words: ProgramWords): Part {
  if (!contacts.length) return nothing;
  return section(words.section.contacts, html`<ul class="people">${contacts.map(({ office, whatsapp, phone, hours }) => {
    const chat = whatsapp && whatsappLink(whatsapp);
    const call = phone && phoneLink(phone);
    return html`<li><b>${office}</b>${hours ? html`<span class="side">${words.hours(hours)}</span>` : nothing}
      ${whatsapp ? html`<span class="way">${icon(MESSAGE)}${chat ? html`<a href=${chat} rel="noopener" aria-label="${words.whatsappOf(office)}, ${whatsapp}">WhatsApp ${whatsapp}</a>` : whatsapp}</span>` : nothing}
      ${phone ? html`<span class="way">${icon(PHONE)}${call ? html`<a href=${call} aria-label="${words.phoneOf(office)}, ${phone}">${phone}</a>` : phone}</span>` : nothing}</li>`;
  })}</ul>`);
}

function aboutPart(program: Program, { words, lang }: CardContext): TemplateResult {
  const row = (label: string, value: unknown): Part => (value ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : nothing);
  const { section: label } = words;
  return section(label.about, html`<dl class="about">
    ${row(label.organiser, program.organiser)}
    ${row(label.level, (lang === 'en' ? en : id).programLevel[program.level])}
    ${row(label.category, (lang === 'en' ? en : id).category[program.category])}
    ${row(label.funding, program.fundingSource)}
    ${row(label.regions, program.regions.map(({ name }) => name).join(', '))}
    ${row(label.source, program.source && link(program.source.url, program.source.name))}
    ${row(label.checked, longDate(program.lastChecked, lang))}
  </dl>${program.regions.length ? regionCredit(lang) : nothing}`);
}

/** The body under the status, the name and the four facts. */
export function detailBody(program: Program, context: CardContext): TemplateResult {
  const { words, lang, now } = context;
  const period = spanText(program.period?.starts, program.period?.ends, { both: words.fromTo, from: words.fromOn, to: words.untilOn }, lang);
  return html`
    ${isOutdated(program, now) ? html`<p class="old" part="outdated" role="note">${icon(ALERT)}${words.outdated}</p>` : nothing}
    ${program.summary ? html`<p class="lead" lang="id">${program.summary}</p>` : nothing}
    ${program.benefit ? section(words.section.benefit, html`<p lang="id">${program.benefit}</p>`) : nothing}
    ${program.requirements.length ? section(words.section.requirements, bullets(program.requirements)) : nothing}
    ${documentsPart(program.documents, words)}
    ${program.steps.length ? section(words.section.steps, html`<ol class="way-in" lang="id">${program.steps.map((step) => html`<li>${step}</li>`)}</ol>`) : nothing}
    ${registrationPart(program, words, lang)}
    ${period ? section(words.section.period, html`<p>${period}</p>`) : nothing}
    ${program.places.length ? section(words.section.places, bullets(program.places)) : nothing}
    ${contactsPart(program.contacts, words)}
    ${program.questions.length ? section(words.section.questions, html`${program.questions.map(({ question, answer }) => html`<details lang="id"><summary>${question}</summary><p>${answer}</p></details>`)}`) : nothing}
    ${program.attachments.length ? section(words.section.attachments, bullets(program.attachments.map(({ name, url }) => link(url, name)))) : nothing}
    ${aboutPart(program, context)}`;
}
