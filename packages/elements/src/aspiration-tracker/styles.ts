/** How the tracker looks: a slip that a person can follow from top to bottom. */
import { css } from 'lit';

export const styles = css`
h3 { margin: 4px 0; font-size: 20px; line-height: 1.3; font-weight: 650; }
h4 { margin: 0 0 8px; font-size: 16px; line-height: 1.3; font-weight: 650; }
h3:focus, #said:focus { outline: none; }
.head span { flex: none; margin: -12px 0; }
.head .btn { padding: 8px 0; }
.head .btn + .btn { margin-left: 18px; }
.door, .ticket { max-width: 768px; margin-top: 16px; }
.door { display: grid; gap: 16px; max-width: 440px; }
.ticket + .door { padding-top: 16px; border-top: 1px solid var(--_line); }
.door h4, .door .alert { margin: 0; }
.ticket + .door .hint { margin-top: -12px; }
.field { display: grid; gap: 6px; }
.mono, .number { font-family: ui-monospace, 'SF Mono', 'Roboto Mono', monospace; letter-spacing: .03em; }
.number { font-size: 15px; font-weight: 600; color: var(--_accent); overflow-wrap: anywhere; }
.said { margin-top: 14px; padding: 10px 14px; border-radius: var(--kim-radius, 6px); background: var(--_wash); font-weight: 600; }
.steps { display: grid; gap: 10px; margin: 18px 0 14px; list-style: none; }
.steps li { position: relative; display: grid; grid-template-columns: 36px 1fr; align-items: center; gap: 12px; line-height: 1.25; color: var(--_ink-2); }
.steps li + li::before { content: ''; position: absolute; top: -10px; left: 17px; height: 10px; border: 0 dashed var(--_edge); border-left-width: 2px; }
.steps li.on::before, .steps li.done::before { border-style: solid; border-color: var(--_accent); }
.steps i { position: relative; z-index: 1; display: grid; place-items: center; width: 36px; height: 36px; border: 2px dashed var(--_edge); border-radius: 50%; background: var(--_paper); font-style: normal; }
.steps .done i { border: 2px solid var(--_accent); color: var(--_accent); }
.steps .on i { border: 2px solid var(--_accent); background: var(--_fill); color: var(--_on-accent); }
.steps .on { color: var(--_ink); font-weight: 650; }
.state { font-size: 18px; font-weight: 650; }
.url { display: none; }
.box { margin-top: 12px; padding: 12px 16px; border: 1.5px solid var(--_warn); border-radius: calc(var(--kim-radius, 6px) * 1.33); }
.box a, .plain a { color: var(--_accent); font-weight: 600; text-decoration: underline; text-underline-offset: 3px; }
.held { margin-top: 12px; padding: 14px 16px; border-radius: calc(var(--kim-radius, 6px) * 1.66); background: var(--_wash); }
.who { font-size: 18px; font-weight: 650; line-height: 1.35; }
.due { display: flex; gap: 8px; align-items: flex-start; margin-top: 8px; font-weight: 650; }
.due svg { margin-top: .2em; }
.late { color: var(--_stop); }
dl > div { display: grid; grid-template-columns: 112px minmax(0, 1fr); gap: 2px 10px; padding: 3px 0; }
dt { font-size: 14px; line-height: 1.7; color: var(--_ink-2); }
section { margin-top: 20px; }
.lines { white-space: pre-line; max-width: 68ch; }
.photos { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr)); gap: 12px; margin-top: 14px; list-style: none; }
.photos img { height: auto; max-height: 420px; border-radius: var(--kim-radius, 6px); background: var(--_wash); }
.plain { padding-left: 20px; }
.line { list-style: none; }
.line li { position: relative; padding: 0 0 18px 26px; }
.line li::before { content: ''; position: absolute; left: 4px; top: 7px; width: 10px; height: 10px; border-radius: 50%; background: var(--_accent); }
.line .mine::before { border: 2px solid var(--_accent); background: var(--_paper); }
.line li:not(:last-child)::after { content: ''; position: absolute; left: 8px; top: 22px; bottom: -4px; border-left: 2px solid var(--_line); }
blockquote { margin: 6px 0 0; padding: 8px 14px; border-left: 3px solid var(--_accent); background: var(--_wash); }
.mine blockquote { border-color: var(--_line); background: none; }
:host([data-kim-wide]) .steps { grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0; }
:host([data-kim-wide]) .steps li { grid-template-columns: none; justify-items: center; align-items: start; align-content: start; gap: 6px; padding: 0 2px; font-size: 14px; text-align: center; }
:host([data-kim-wide]) .steps li + li::before { top: 17px; left: auto; right: 50%; width: 100%; height: 0; border-width: 2px 0 0; }
:host([data-kim-room='xs']) dl > div { grid-template-columns: 1fr; }
@media screen { :host([data-kim-room='l']) .sheet { display: grid; grid-template-columns: minmax(0, 1fr) minmax(280px, 340px); gap: 48px; align-items: start; } :host([data-kim-room='l']) .ticket + * { margin-top: 16px; padding-top: 0; border-top: 0; } }
@media (forced-colors: active) { .head .btn { padding: 8px; } .steps .on i { border-color: Highlight; forced-color-adjust: none; } }
.credit { margin-top: 14px; font-size: 14px; color: var(--_ink-2); }
.credit a { text-decoration: underline; text-underline-offset: 3px; }
@media print { .url { display: block; margin-top: 12px; } .door, .said, .todo, .head button { display: none; } .ticket { max-width: none; margin: 0; } .held, .box, blockquote { background: none; border: 1px solid; } section, li { break-inside: avoid; } .steps .on i, .line li::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
