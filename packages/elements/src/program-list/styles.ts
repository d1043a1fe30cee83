/** How programs look: one notice a card, shaped by the room that the host page gives. */
import { css } from 'lit';

export const styles = css`
.cards { container: cards / inline-size; display: grid; gap: var(--kim-gap, 20px); grid-template-columns: repeat(auto-fill, minmax(min(100%, 310px), 1fr)); list-style: none; margin: 14px 0 0; padding: 0; }
.cards > li { display: flex; min-width: 0; }
.card { flex: 1; min-width: 0; display: flex; flex-direction: column; gap: 12px; padding: 18px; border: 1px solid var(--_line); border-radius: calc(var(--kim-radius, 6px) * 1.5); background: var(--_paper); }
.card h3 { margin: 0; font-size: 20px; line-height: 1.25; font-weight: 670; letter-spacing: -.01em; text-wrap: balance; overflow-wrap: anywhere; }
.status { display: flex; gap: 7px; align-items: flex-start; margin: 0; font-size: 15px; line-height: 1.35; color: var(--_accent); }
.status svg { margin-top: 1px; }
.status b { font-weight: 660; }
.status .left { font-variant-numeric: tabular-nums; font-weight: 600; }
.keep { white-space: nowrap; }
.status[data-status='closing_soon'] { color: var(--_warn); }
.status[data-status='full'], .status[data-status='closed'], .status[data-status='finished'], .status[data-status='cancelled'] { color: var(--_ink-2); }
.facts { display: grid; gap: 8px; margin: 0; font-size: 15px; line-height: 1.5; }
.facts > div { display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 10px; align-items: start; overflow-wrap: anywhere; }
.facts svg { color: var(--_accent); margin-top: 3px; }
.facts dt { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.facts dd { margin: 0; grid-column: 2; }
.facts b { font-weight: 650; font-variant-numeric: tabular-nums; }
progress { display: block; -webkit-appearance: none; appearance: none; width: 100%; height: 6px; margin: 7px 0 3px; border: 0; border-radius: 9px; overflow: hidden; background: var(--_wash-2); color: var(--_accent); }
progress::-webkit-progress-bar { background: var(--_wash-2); }
progress::-webkit-progress-value { background: var(--_accent); border-radius: 9px; }
progress::-moz-progress-bar { background: var(--_accent); border-radius: 9px; }
.facts a { text-decoration: underline; text-underline-offset: 3px; }
.facts .hint { display: block; font-variant-numeric: tabular-nums; }
.card > .btn { margin-top: auto; text-align: center; }
.note a { text-decoration: underline; text-underline-offset: 3px; }
.acts { display: flex; flex-wrap: wrap; gap: 0 14px; margin: -6px 0; }
.act { display: inline-flex; align-items: center; gap: 6px; min-height: 44px; font-size: 14px; font-weight: 560; color: var(--_ink); text-decoration: none; }
.act:nth-last-child(4), .act:nth-last-child(4) ~ .act { min-width: min(50% - 7px, (400px - 100%) * 999); }
.act svg { color: var(--_accent); }
.act:hover { text-decoration: underline; text-underline-offset: 3px; }
.free { margin: 0; padding-top: 12px; border-top: 1px dashed var(--_line); font-size: 14px; color: var(--_ink-2); }
.free b { color: var(--_ink); font-weight: 650; }
.free a { display: inline-block; padding: 6px 0; margin: -6px 0; color: inherit; text-decoration: underline; text-underline-offset: 3px; }

.filter { display: flex; flex-wrap: wrap; gap: 8px; margin: 12px 0 0; padding: 0; border: 0; min-width: 0; }
.filter label { position: relative; display: inline-flex; align-items: center; min-height: 44px; padding: 0 14px; border: 1px solid var(--_line); border-radius: 22px; font-size: 15px; font-weight: 600; cursor: pointer; }
.filter input { position: absolute; top: 0; left: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.filter label.on { border-color: var(--_accent); background: var(--_wash); color: var(--_accent); }
.filter input:focus + span { outline: 3px solid var(--_accent); outline-offset: 6px; border-radius: 12px; }
.filter input:focus:not(:focus-visible) + span { outline: 0; }

:host([layout='compact']) .card { gap: 6px; padding: 14px 0; border-width: 0 0 1px; border-radius: 0; }
:host([layout='compact']) .cards { gap: 0; margin-top: 0; }
:host([layout='compact']) .card h3 { font-size: 17px; line-height: 1.3; }
:host([layout='compact']) .bring, :host([layout='compact']) .where, :host([layout='compact']) .acts, :host([layout='compact']) progress { display: none; }
:host([layout='compact']) .free { border: 0; padding: 0; }
:host([layout='compact']) .card > .btn { align-self: start; padding: 0; border-color: transparent; background: none; color: var(--_accent); }

.blank { gap: 14px; }
.blank .sk:first-child { width: 38%; }
.blank .tall { height: 24px; width: 88%; }
.blank .wide { height: 44px; margin-top: auto; }
.more { margin-top: 16px; }

:host([layout='list']) .cards, :host([layout='compact']) .cards { grid-template-columns: minmax(0, 1fr); }
:host([layout='list'][data-kim-wide]) .facts { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 10px 28px; }
:host([layout='list'][data-kim-wide]) .card > .btn { align-self: start; }

:host([data-kim-room='xs']) .card { gap: 10px; padding: 16px 0; border-width: 0 0 1px; border-radius: 0; }
:host([data-kim-room='xs']) .cards { gap: 0; margin-top: 0; }
:host([data-kim-room='xs']) .card h3 { font-size: 18px; }
:host([data-kim-room='xs']) .head h2 { font-size: 17px; }
:host([data-kim-room='xs']) fieldset.filter, :host(:not([data-kim-room='xs'])) .filter.narrow { display: none; }
.filter.narrow { display: grid; gap: 4px; font-size: 14px; }
.filter select { width: 100%; min-height: 44px; padding: 8px 10px; border: 1px solid var(--_edge); border-radius: var(--kim-radius, 6px); background: var(--_paper); color: inherit; font: inherit; font-size: 16px; }
@container cards (max-width: 289px) { .card .act:not(:first-child) { display: none; } }
@media print {
  .btn, .acts, .filter, .more, .foot { display: none; }
  .cards { display: block; }
  .card { break-inside: avoid; margin-bottom: 6mm; border: 1px solid; }
}
@media (forced-colors: active) {
  svg { color: inherit !important; }
  progress { border: 1px solid; forced-color-adjust: none; }
  progress, progress::-webkit-progress-bar { background: Canvas; color: CanvasText; }
  progress::-webkit-progress-value { background: CanvasText; }
  progress::-moz-progress-bar { background: CanvasText; }
  .filter label.on { outline: 2px solid Highlight; }
}
`;
