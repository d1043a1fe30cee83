/** The look of what a person fills in, and of what is wrong with it: lines, options, alerts, folded parts. */
import { css } from 'lit';

export const fieldStyles = css`
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
label, legend, .legend { padding: 0; font-weight: 640; }
.in { width: 100%; min-height: 48px; padding: 10px 12px; border: 1.5px solid var(--_edge); border-radius: calc(var(--kim-radius, 6px) * 1.33); background: var(--_paper); color: inherit; font: inherit; }
textarea.in { display: block; resize: vertical; }
.in:focus-visible { outline-offset: 0; border-color: var(--_accent); }
.in::placeholder { color: var(--_ink-2); opacity: 1; }
.bad .in, .in[aria-invalid] { border-color: var(--_stop); }
.problem { color: var(--_stop); font-size: 14px; font-weight: 600; }
.opt { display: grid; grid-template-columns: 22px minmax(0, 1fr); gap: 10px; align-items: start; min-height: 48px; padding: 11px 14px; border: 1.5px solid var(--_line); border-radius: calc(var(--kim-radius, 6px) * 1.66); cursor: pointer; font-weight: 400; }
.opt b { display: block; font-weight: 640; }
.opt .hint { display: block; line-height: 1.45; }
.opt input { width: 20px; height: 20px; margin: 2px 0 0; accent-color: var(--_accent); }
.opt:has(:checked) { border-color: var(--_accent); background: var(--_wash); }
.alert { --_c: var(--_stop); display: grid; gap: 6px; margin: 0 0 18px; padding: 14px 16px; border: 1.5px solid var(--_c); border-radius: calc(var(--kim-radius, 6px) * 1.33); }
.alert:focus { outline: 3px solid var(--_c); outline-offset: 2px; }
.alert.warn { --_c: var(--_warn); }
details { padding: 4px 0; }
summary { display: flex; align-items: center; min-height: 44px; cursor: pointer; color: var(--_accent); font-weight: 600; font-size: 15px; }
summary::before { content: '+'; width: 22px; font-weight: 700; }
[open] > summary::before { content: '–'; }
summary::-webkit-details-marker { display: none; }
`;
