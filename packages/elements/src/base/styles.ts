/** The look shared by every widget, and its armour against the host page. */
import { css } from 'lit';

/** The look of every widget, and what keeps the styles of the host page out. */
export const baseStyles = css`
:host { display: block; min-width: 0; writing-mode: horizontal-tb !important; font-family: var(--kim-font, inherit); }
:host([hidden]) { display: none; }
:host([data-kim-state='loading']) { min-height: var(--kim-reserve, 0); }
.kim { --_ink: #1a1c1b; --_ink-2: #565857; --_line: #dddedd; --_accent: #0b6e5d; --_wash-2: #dae9e7; all: initial; direction: ltr; display: block; font-family: inherit; font-size: 16px; line-height: 1.55; color: var(--_ink); overflow-wrap: break-word; -webkit-text-size-adjust: 100%; }
*, ::before, ::after { box-sizing: border-box; }
h2, h3, p { margin: 0; }
a { color: inherit; text-decoration: none; }
svg { width: 1.15em; height: 1.15em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; vertical-align: -.2em; }
img { display: block; width: 100%; height: 100%; object-fit: cover; }
:focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px; }
.head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 12px; padding-bottom: 10px; border-bottom: 2px solid; }
.head h2 { font-size: 20px; line-height: 1.3; font-weight: 650; }
.head a { padding: 10px 0; margin: -10px 0; color: var(--_accent); font-size: 14px; font-weight: 600; }
.sk { display: block; margin: 4px 0; border-top: 13px solid var(--_line); }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.meta { display: flex; flex-wrap: wrap; gap: 2px 0; overflow: hidden; font-size: 14px; line-height: 1.4; color: var(--_ink-2); font-variant-numeric: tabular-nums; }
.meta > * { margin: 0 20px 0 -20px; padding-left: 20px; background: radial-gradient(circle at 10px .7em, currentColor 1.5px, transparent 2px); }
.meta b { font-weight: 650; color: var(--_accent); }
.meta time::first-letter { text-transform: uppercase; }
slot { display: block; }
::slotted(a) { color: var(--_accent); }
`;
