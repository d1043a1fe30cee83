/** The look shared by every widget, and its armour against the host page. */
import { css } from 'lit';

export const baseStyles = css`
:host { display: block; min-width: 0; font-family: var(--kim-font, inherit); }
:host([hidden]) { display: none; }
:host([data-kim-state='loading']) { min-height: var(--kim-reserve, 0); }
.kim { --_paper: #fff; --_ink: #1a1c1b; --_ink-2: #565857; --_line: #dddedd; --_edge: #8d8e8d; --_accent: #0b6e5d; --_fill: #0b6e5d; --_on-accent: #fff; --_wash: #eef5f4; --_wash-2: #dae9e7; --_warn: #8f5500; --_stop: #a8261d; all: initial; display: block; font-family: inherit; font-size: 16px; line-height: 1.55; color: var(--_ink); outline-color: var(--kim-paper, transparent); column-rule-color: var(--kim-accent, transparent); text-decoration-color: var(--kim-ink, transparent); overflow-wrap: break-word; -webkit-text-size-adjust: 100%; }
.kim[data-theme] { padding: 16px; }
*, ::before, ::after { box-sizing: border-box; }
h2, h3, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
a { color: inherit; text-decoration: none; }
svg { width: 1.15em; height: 1.15em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; vertical-align: -.2em; }
img { display: block; width: 100%; height: 100%; object-fit: cover; }
:focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px; }
.head { display: flex; align-items: baseline; justify-content: space-between; gap: 12px; padding-bottom: 10px; border-bottom: 2px solid; }
.head h2 { font-size: 20px; line-height: 1.25; font-weight: 680; letter-spacing: -.01em; }
.head a { padding: 10px 0; margin: -10px 0; color: var(--_accent); font-size: 14px; font-weight: 600; white-space: nowrap; }
.row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.btn { display: inline-flex; align-items: center; justify-content: center; gap: 8px; min-height: 44px; padding: 8px 16px; border: 1px solid var(--_line); border-radius: var(--kim-radius, 6px); background: var(--_paper); color: inherit; font: inherit; font-size: 15px; font-weight: 600; line-height: 1.3; cursor: pointer; touch-action: manipulation; }
.btn:hover { border-color: currentColor; }
.btn.main { background: var(--_fill); border-color: var(--_accent); color: var(--_on-accent); }
.btn.bare { border-color: transparent; background: none; padding: 8px; color: var(--_accent); }
.note { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: center; margin: 12px 0 2px; padding: 6px 12px; min-height: 44px; border-radius: var(--kim-radius, 6px); background: var(--_wash); font-size: 14px; }
.note .btn { min-height: 32px; padding: 2px 0; font-size: 14px; text-decoration: underline; text-underline-offset: 3px; }
.empty { display: grid; gap: 8px; justify-items: center; padding: 32px 12px; text-align: center; }
.empty > svg { width: 40px; height: 40px; color: var(--_accent); }
.hint { font-size: 14px; color: var(--_ink-2); }
.sk { display: block; height: 15px; margin: 2px 0; border-radius: 5px; background: var(--_line); }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
slot { display: block; }
::slotted(a) { color: var(--_accent); }
@media (prefers-reduced-motion: no-preference) { .sk { animation: breathe 1.4s ease-in-out infinite alternate; } @keyframes breathe { to { opacity: .45; } } }
@media (forced-colors: active) { .btn, .note { border: 1px solid ButtonText; } .sk { background: GrayText; } }
@media print { .btn, .note { display: none; } .kim { background: none; color: #000; } }
`;
